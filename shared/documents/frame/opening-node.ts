/** Everything above the body: head of letter with its double line, kind, number, about, legal basis. */
import type { PdfNode } from 'pdfmake/build/pdfmake.js'
import type { Text } from '../words/language.ts'
import type { Letterhead, OfficialDocument } from './official-document.ts'
import { bilingual, ink, type PageSetting } from './page-setting.ts'

const logoSide = 62

export function letterheadNodes(head: Letterhead, setting: PageSetting): PdfNode[] {
  const lines: PdfNode[] = [
    { text: head.government.toUpperCase(), fontSize: 13, bold: true },
    { text: head.office.toUpperCase(), fontSize: officeSize(head, setting), bold: true },
    ...head.address.map((line): PdfNode => ({ text: line, fontSize: 9 })),
  ]
  const text: PdfNode = { stack: lines, alignment: 'center', width: '*' }
  // The same room on the right as the emblem takes on the left keeps the text in the middle of the page.
  const row: PdfNode =
    head.logo === null
      ? text
      : {
          columns: [{ image: 'logo', fit: [logoSide, logoSide], width: logoSide }, text, { text: '', width: logoSide }],
          columnGap: 8,
        }
  return [
    row,
    {
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: setting.width, y2: 0, lineWidth: 2.2, lineColor: ink.rule },
        { type: 'line', x1: 0, y1: 3, x2: setting.width, y2: 3, lineWidth: 0.7, lineColor: ink.rule },
      ],
      margin: [0, 6, 0, 12],
    },
  ]
}

/** The office's name on one line if it can be had without looking small; else at full size on two. */
function officeSize(head: Letterhead, setting: PageSetting): number {
  const [full, smallest] = [15, 12]
  const room = setting.width - (head.logo === null ? 0 : 2 * (logoSide + 8))
  const fitting = (full * room) / setting.metrics.bold.widthOf(head.office.toUpperCase(), full)
  const size = Math.floor(Math.min(full, fitting) * 2) / 2
  return size >= smallest ? size : full
}

const capitals = (text: Text): Text =>
  typeof text === 'string' ? text.toUpperCase() : { id: text.id.toUpperCase(), en: text.en.toUpperCase() }

const blankNumber = '.'.repeat(44)

export function titleNodes(document: OfficialDocument, setting: PageSetting): PdfNode[] {
  const centred: PdfNode = { alignment: 'center', bold: true }
  const nodes: PdfNode[] = [bilingual(capitals(document.kind), setting, { ...centred, fontSize: 13 })]
  if (document.number !== null) {
    const number = document.number.kind === 'given' ? document.number.text : blankNumber
    nodes.push(
      bilingual({ id: `NOMOR: ${number}`, en: `NUMBER: ${number}` }, setting, {
        alignment: 'center',
        margin: [0, 1, 0, 0],
      }),
    )
  }
  if (document.about !== null) {
    nodes.push(bilingual({ id: 'TENTANG', en: 'ABOUT' }, setting, { alignment: 'center', margin: [0, 6, 0, 2] }))
    nodes.push(bilingual(capitals(document.about), setting, centred))
  }
  return [{ stack: nodes, margin: [0, 0, 0, 12] }]
}

export function legalBasisNodes(basis: readonly Text[], setting: PageSetting): PdfNode[] {
  if (basis.length === 0) return []
  const title = bilingual({ id: 'Dasar hukum:', en: 'Legal basis:' }, setting, { margin: [0, 0, 0, 2] })
  const items = basis.map((text) => bilingual(text, setting, { alignment: 'justify', margin: [0, 0, 0, 2] }))
  return [title, { ol: items, margin: [0, 0, 0, 8] }]
}

export function copiesNodes(copies: readonly Text[], setting: PageSetting): PdfNode[] {
  if (copies.length === 0) return []
  const title = bilingual({ id: 'Tembusan:', en: 'Copies:' }, setting, {
    decoration: 'underline',
    margin: [0, 18, 0, 2],
  })
  return [
    {
      stack: [title, { ol: copies.map((text) => bilingual(text, setting)) }],
      unbreakable: copies.length <= 10,
      fontSize: 9.5,
    },
  ]
}
