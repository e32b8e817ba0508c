/** What every part of a page is set with: sizes, greys that survive a copier, and the two languages. */
import type { PdfNode } from 'pdfmake/build/pdfmake.js'
import { textIn, type Text } from '../words/language.ts'
import type { DocumentMetrics } from './document-fonts.ts'
import type { OfficialDocument, Run } from './official-document.ts'

export const fontSize = { body: 10.5, second: 9, table: 9, compact: 7.5, foot: 7.5 } as const

/** Black but for the second language and hairlines. No meaning rests on a tint. */
export const ink = {
  text: '#000000',
  second: '#444444',
  rule: '#000000',
  hairline: '#777777',
  head: '#ededed',
} as const

export interface PageSetting {
  readonly languages: OfficialDocument['languages']
  /** Width between the margins, in points. */
  readonly width: number
  readonly metrics: DocumentMetrics
}

/** The Indonesian, and beneath it the English where both are printed and differ. */
export function bilingual(text: Text, setting: PageSetting, style: PdfNode = {}): PdfNode {
  const indonesian: PdfNode = { ...style, text: textIn(text, 'id') }
  if (!printsEnglish(text, setting)) return indonesian
  const size = Math.min(style.fontSize ?? fontSize.body, fontSize.body) - 1
  const english: PdfNode = {
    ...style,
    text: textIn(text, 'en'),
    italics: true,
    bold: false,
    fontSize: size,
    color: ink.second,
  }
  return {
    stack: [
      { ...indonesian, margin: [0, 0, 0, 0] },
      { ...english, margin: [0, 0, 0, 0] },
    ],
    margin: style.margin ?? [0, 0, 0, 0],
  }
}

export const printsEnglish = (text: Text, setting: PageSetting): boolean =>
  setting.languages === 'id-en' && typeof text !== 'string' && text.id !== text.en

/** A paragraph of runs, strong ones bold. */
export function bilingualRuns(runs: readonly Run[], setting: PageSetting, style: PdfNode): PdfNode {
  const texts = runs.map((run) => (isStrong(run) ? run.strong : run))
  const line = (language: 'id' | 'en', extra: PdfNode): PdfNode => ({
    ...style,
    ...extra,
    text: runs.map((run): PdfNode =>
      isStrong(run) ? { text: textIn(run.strong, language), bold: true } : { text: textIn(run, language) },
    ),
    margin: [0, 0, 0, 0],
  })
  const indonesian = line('id', {})
  if (!texts.some((text) => printsEnglish(text, setting)))
    return { ...indonesian, margin: style.margin ?? [0, 0, 0, 0] }
  const english = line('en', { italics: true, fontSize: fontSize.second, color: ink.second })
  return { stack: [indonesian, english], margin: style.margin ?? [0, 0, 0, 0] }
}

const isStrong = (run: Run): run is { readonly strong: Text } => typeof run === 'object' && 'strong' in run

/** About how high a text will stand in a column; generous, since words wrap where they must. */
export function heightOf(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
  setting: PageSetting,
): number {
  const lines = text
    .split('\n')
    .map((line) => Math.ceil((setting.metrics.regular.widthOf(line, size) * 1.15) / width) || 1)
  return lines.reduce((sum, count) => sum + count, 0) * size * 1.35
}

/** What is kept whole may be so high at most. A block higher than its page would be cut off by the engine. */
export const highestWhole = 320
