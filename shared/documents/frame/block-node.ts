/** The body of a document, block by block. */
import type { PdfNode } from 'pdfmake/build/pdfmake.js'
import { assertNever } from '../../kernel/invariant.ts'
import { qrSvg } from '../qr-svg.ts'
import { textIn, type Text } from '../words/language.ts'
import { roomForHeading } from './keep-with-next.ts'
import type { Block, ListItem } from './official-document.ts'
import {
  bilingual,
  bilingualRuns,
  fontSize,
  heightOf,
  highestWhole,
  ink,
  printsEnglish,
  type PageSetting,
} from './page-setting.ts'
import { millimetres } from './paper.ts'
import { signingList } from './signature-node.ts'
import { tableNode } from './table-node.ts'

export const bodyNodes = (blocks: readonly Block[], setting: PageSetting): PdfNode[] =>
  blocks.map((block, index) =>
    block.kind === 'heading'
      ? headingNode(block, roomForHeading(blocks, index, setting), setting)
      : blockNode(block, setting),
  )

function headingNode(block: Extract<Block, { kind: 'heading' }>, room: number, setting: PageSetting): PdfNode {
  const size = block.level === 1 ? 11.5 : fontSize.body
  const style: PdfNode = { bold: true, fontSize: size, margin: [0, block.level === 1 ? 10 : 6, 0, 3] }
  return { ...bilingual(block.text, setting, style), headlineLevel: room }
}

function blockNode(block: Exclude<Block, { kind: 'heading' }>, setting: PageSetting): PdfNode {
  switch (block.kind) {
    case 'paragraph':
      return bilingualRuns(block.runs, setting, {
        alignment: alignments[block.align ?? 'justify'],
        margin: [0, 0, 0, 6],
      })
    case 'list':
      return listNode(block, setting)
    case 'fields':
      return fieldsNode(block.rows, setting)
    case 'table':
      return tableNode(block.table, block.density ?? 'normal', setting)
    case 'notice':
      return noticeNode(block.title, block.lines, setting)
    case 'code':
      return codeNode(block, setting)
    case 'signing-list':
      return signingList(block.rows, setting)
    case 'page-break':
      return { text: '', pageBreak: 'before' }
    default:
      return assertNever(block)
  }
}

/** About how high a text stands across the page, in the languages that are printed. */
const textHeight = (text: Text, setting: PageSetting): number =>
  (printsEnglish(text, setting) ? (['id', 'en'] as const) : (['id'] as const)).reduce(
    (sum, language) => sum + heightOf(textIn(text, language), { width: setting.width, size: fontSize.body }, setting),
    0,
  )

export const paragraphHeight = ({ runs }: Extract<Block, { kind: 'paragraph' }>, setting: PageSetting): number =>
  runs.reduce((sum, run) => sum + textHeight(typeof run === 'object' && 'strong' in run ? run.strong : run, setting), 0)

const alignments = { justify: 'justify', start: 'left', centre: 'center' } as const

function listNode(block: Extract<Block, { kind: 'list' }>, setting: PageSetting): PdfNode {
  const items = block.items.map((item) => itemNode(item, setting))
  const style: PdfNode = { margin: [0, 0, 0, 6] }
  if (block.marks === 'bullet') return { ...style, ul: items }
  return { ...style, ol: items, type: block.marks === 'letter' ? 'lower-alpha' : 'decimal' }
}

function itemNode(item: ListItem, setting: PageSetting): PdfNode {
  const style: PdfNode = { alignment: 'justify', margin: [0, 0, 0, 2] }
  if (typeof item === 'string' || !('items' in item)) return bilingual(item, setting, style)
  const inner = item.items.map((text) => bilingual(text, setting, style))
  return { stack: [bilingual(item.text, setting, style), { ol: inner, type: 'lower-alpha' }] }
}

type FieldRows = Extract<Block, { kind: 'fields' }>['rows']

/** `label : value`, the colons beneath each other. */
function fieldsNode(rows: FieldRows, setting: PageSetting): PdfNode {
  const valueOf = (value: FieldRows[number]['value']): PdfNode =>
    isSeveral(value) ? { stack: value.map((text) => bilingual(text, setting)) } : bilingual(value, setting)
  return {
    table: {
      widths: [Math.min(setting.width * 0.34, millimetres(60)), 6, '*'],
      body: rows.map((row) => [bilingual(row.label, setting), { text: ':' }, valueOf(row.value)]),
    },
    layout: { ...bare, paddingTop: () => 1.2, paddingBottom: () => 1.2 },
    margin: [0, 0, 0, 6],
  }
}

const isSeveral = (value: Text | readonly Text[]): value is readonly Text[] => Array.isArray(value)

const bare = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 4,
} as const

function noticeNode(title: Text, lines: readonly Text[], setting: PageSetting): PdfNode {
  const inner = [
    bilingual(title, setting, { bold: true }),
    ...lines.map((line) => bilingual(line, setting, { margin: [0, 2, 0, 0] })),
  ]
  return {
    table: { widths: ['*'], body: [[{ stack: inner, margin: [3, 2, 3, 2] }]] },
    layout: { hLineWidth: () => 1.2, vLineWidth: () => 1.2, hLineColor: () => ink.rule, vLineColor: () => ink.rule },
    margin: [0, 4, 0, 8],
    unbreakable: lines.reduce((sum, line) => sum + textHeight(line, setting), 0) <= highestWhole,
  }
}

const qrSide = millimetres(30)

function codeNode(block: Extract<Block, { kind: 'code' }>, setting: PageSetting): PdfNode {
  return {
    columns: [
      { svg: qrSvg(block.qr, qrSide), width: qrSide },
      {
        stack: [
          bilingual(block.label, setting, { bold: true, margin: [0, 8, 0, 3] }),
          { text: block.code, fontSize: 12, characterSpacing: 0.6 },
        ],
        width: '*',
      },
    ],
    columnGap: 10,
    unbreakable: true,
    margin: [0, 4, 0, 8],
  }
}
