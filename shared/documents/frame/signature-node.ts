/** Place and date, signature blocks with name and NIP, and lists in which many people sign. */
import type { PdfNode } from 'pdfmake/build/pdfmake.js'
import { formatDay } from '../words/calendar-words.ts'
import type { Closing, SignatureBlock, SigningRow } from './official-document.ts'
import { bilingual, fontSize, ink, type PageSetting } from './page-setting.ts'
import { gridLayout, gridLoss } from './table-node.ts'

/** Room for a signature and a stamp across it. */
const signatureHeight = 58

/**
 * One block stands on the right; two stand side by side, the first on the left; more stand in rows of two. Offices begin at
 * one height and so do names; place and date are above the block on the right of the first row. One node for each row.
 */
export function closingNodes(closing: Closing, setting: PageSetting): PdfNode[] {
  const dateRow: PdfNode[] = [nothing, { stack: dateLinesOf(closing, setting) }]
  return rowsOfTwo(closing.signatures).map(([left, right], index) => ({
    table: {
      widths: ['*', '*'],
      body: [
        ...(index === 0 ? [dateRow] : []),
        [positionNode(left, setting), positionNode(right, setting)],
        [nameNode(left), nameNode(right)],
      ],
    },
    layout: 'noBorders',
    alignment: 'center',
    unbreakable: true,
    margin: [0, index === 0 ? 8 : 12, 0, 0],
  }))
}

const nothing: PdfNode = { text: '' }

type Pair = readonly [left: SignatureBlock | null, right: SignatureBlock | null]

function rowsOfTwo(blocks: readonly SignatureBlock[]): Pair[] {
  const rows: Pair[] = []
  for (let at = 0; at < blocks.length; at += 2) {
    const [first, second] = [blocks[at] ?? null, blocks[at + 1] ?? null]
    rows.push(second === null ? [null, first] : [first, second])
  }
  return rows.length > 0 ? rows : [[null, null]]
}

const positionNode = (block: SignatureBlock | null, setting: PageSetting): PdfNode =>
  block === null ? nothing : { stack: block.position.map((text) => bilingual(text, setting, { alignment: 'center' })) }

function nameNode(block: SignatureBlock | null): PdfNode {
  if (block === null) return nothing
  return {
    stack: [
      { text: block.name, bold: true, decoration: 'underline' },
      ...(block.rank === null ? [] : [{ text: block.rank }]),
      ...(block.nip === null ? [] : [{ text: `NIP ${block.nip}` }]),
    ],
    margin: [0, signatureHeight, 0, 0],
  }
}

function dateLinesOf(closing: Closing, setting: PageSetting): PdfNode[] {
  const day = { id: formatDay(closing.day, 'id'), en: formatDay(closing.day, 'en') }
  const centred: PdfNode = { alignment: 'center' }
  if (closing.style === 'letter')
    return [bilingual({ id: `${closing.place}, ${day.id}`, en: `${closing.place}, ${day.en}` }, setting, centred)]
  return [
    bilingual({ id: `Ditetapkan di ${closing.place}`, en: `Determined in ${closing.place}` }, setting, centred),
    bilingual({ id: `pada tanggal ${day.id}`, en: `on ${day.en}` }, setting, {
      alignment: 'center',
      margin: [0, 0, 0, 4],
    }),
  ]
}

/** Numbered rows, each with room to sign; odd and even numbers stand left and right so that signatures don't run together. */
export function signingList(rows: readonly SigningRow[], setting: PageSetting): PdfNode {
  const free = setting.width - gridLoss(4)
  const heading = (id: string, en: string): PdfNode => ({
    ...bilingual({ id, en }, setting, { bold: true, fontSize: fontSize.table, alignment: 'center' }),
    fillColor: ink.head,
  })
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [22, (free - 22) * 0.38, (free - 22) * 0.26, (free - 22) * 0.36],
      heights: (row) => (row === 0 ? 'auto' : 34),
      body: [
        [
          heading('No.', 'No.'),
          heading('Nama / NIP', 'Name / NIP'),
          heading('Kedudukan', 'Role'),
          heading('Tanda tangan', 'Signature'),
        ],
        ...rows.map((row, index): PdfNode[] => [
          { text: String(index + 1), alignment: 'right' },
          { stack: [{ text: row.name }, ...(row.nip === null ? [] : [{ text: `NIP ${row.nip}`, fontSize: 8 }])] },
          bilingual(row.role, setting, { fontSize: fontSize.table }),
          { text: `${index + 1}. `, alignment: 'left', margin: [index % 2 === 0 ? 0 : (free - 22) * 0.18, 0, 0, 0] },
        ]),
      ],
    },
    layout: gridLayout,
    fontSize: fontSize.table,
    margin: [0, 3, 0, 8],
  }
}
