/** Marks and words of a score sheet on paper: boxes to cross, lines to write on, or what was crossed and written. */
import type { PdfNode } from 'pdfmake/build/pdfmake.js'
import type { Criterion } from '../rules/rubric.ts'
import type { Score } from '../subjects/scoring/entries.ts'
import { heightOf, highestWhole, ink, type PageSetting } from './frame/page-setting.ts'

export const sheetText = { small: 7.2, note: 9 } as const
const { small, note } = sheetText
/** Height of a line to write on. */
const writingLine = 15

/** Five levels and TT (*tidak teramati*) side by side, each with its box above its anchor. */
export function scaleNode({ levels }: Criterion, score: Score | null): PdfNode {
  const choices = [
    ...levels.map(({ level, anchor }) => ({ label: String(level), text: anchor.id, isChosen: score === level })),
    { label: 'TT', text: 'Tidak teramati', isChosen: score === 'not-observed' },
  ]
  return {
    table: {
      widths: [...levels.map(() => '*' as const), 46],
      body: [
        choices.map(({ label, isChosen }): PdfNode => ({
          columns: [boxNode(isChosen), { text: label, bold: true, fontSize: 10, width: '*', margin: [0, 0.5, 0, 0] }],
          columnGap: 4,
        })),
        choices.map(({ text }): PdfNode => ({ text, fontSize: small })),
      ],
    },
    layout: {
      hLineWidth: (line) => (line === 1 ? 0 : 0.5),
      vLineWidth: () => 0.5,
      hLineColor: () => ink.hairline,
      vLineColor: () => ink.hairline,
      paddingLeft: () => 3,
      paddingRight: () => 3,
      paddingTop: () => 2,
      paddingBottom: () => 1,
    },
  }
}

const side = 12

/** Empty, or crossed by two strokes. */
const boxNode = (isChosen: boolean): PdfNode => ({
  canvas: [
    { type: 'rect', x: 0, y: 0, w: side, h: side, lineWidth: isChosen ? 1.6 : 0.9, lineColor: ink.rule },
    ...(isChosen ? [stroke(2, 2, side - 2, side - 2), stroke(2, side - 2, side - 2, 2)] : []),
  ],
  width: side + 1,
})

const stroke = (x1: number, y1: number, x2: number, y2: number) =>
  ({ type: 'line', x1, y1, x2, y2, lineWidth: 1.8, lineColor: ink.rule }) as const

export interface Writing {
  /** Null: lines to write on. */
  readonly text: string | null
  readonly lines: number
}

/** What was written, on as much room as a blank sheet leaves for it, or the lines themselves. */
export function writingNode(label: string, { text, lines }: Writing, setting: PageSetting): PdfNode {
  const width = setting.width - 12
  const title: PdfNode = { text: `${label}:`, fontSize: small, margin: [0, 3, 0, 0] }
  if (text === null) return { stack: [title, { canvas: ruled(width, lines) }] }
  const height = noteHeight(text, setting)
  const rest = Math.max(0, lines * writingLine - height)
  const words: PdfNode = { text: text === '' ? '–' : text, fontSize: note, margin: [0, 1, 0, rest] }
  return { stack: [title, words] }
}

const noteHeight = (text: string, setting: PageSetting): number =>
  heightOf(text, { width: setting.width - 12, size: note }, setting)

const ruled = (width: number, lines: number) =>
  Array.from({ length: lines }, (_, at) => ({
    type: 'line' as const,
    x1: 0,
    y1: (at + 1) * writingLine,
    x2: width,
    y2: (at + 1) * writingLine,
    lineWidth: 0.4,
    lineColor: ink.hairline,
  }))

/** Low enough to be kept on one page together with what it belongs to; `null` is blank. */
export const isLow = (text: string | null, setting: PageSetting): boolean =>
  text === null || noteHeight(text, setting) <= highestWhole / 2
