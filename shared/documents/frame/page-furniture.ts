/**
 * What stands on every page: page x of y, the code that ties paper to record, and, until a document is official, what it is
 * not. The banner is framed black on white and the mark behind the text is pale, so a copier keeps the one and nearly
 * loses the other, and nothing depends on transparency.
 */
import type { PageSize, PdfNode } from 'pdfmake/build/pdfmake.js'
import { textIn, type Text } from '../words/language.ts'
import type { OfficialDocument } from './official-document.ts'
import { fontSize, ink, printsEnglish, type PageSetting } from './page-setting.ts'
import { margins, millimetres } from './paper.ts'

/** The words are fixed: they are quoted in instructions and searched for by verifiers. */
const draft: Text = { id: 'KONSEP – BELUM DITETAPKAN', en: 'DRAFT – NOT DETERMINED' }
export const checkWords: Text = {
  id: 'PERHITUNGAN PEMBANDING – BUKAN HASIL RESMI',
  en: 'CHECKING COMPUTATION – NOT AN OFFICIAL RESULT',
}
const sample: Text = { id: 'CONTOH', en: 'SAMPLE' }

/** What must be written over a document of this standing; empty for an official one. */
export function bannersOf({ standing, sample: isSample }: Pick<OfficialDocument, 'standing' | 'sample'>): Text[] {
  const standings = { official: [], draft: [draft], check: [checkWords] }[standing]
  return [...(isSample ? [sample] : []), ...standings]
}

export function bannerNode(banners: readonly Text[], setting: PageSetting): PdfNode | null {
  if (banners.length === 0) return null
  const line = banners.map((text) => textIn(text, 'id')).join('   ·   ')
  const second = banners.map((text) => textIn(text, 'en')).join('   ·   ')
  const english: PdfNode[] =
    setting.languages === 'id-en' ? [{ text: second, fontSize: 6.5, italics: true, color: ink.second }] : []
  return {
    table: {
      widths: ['*'],
      body: [[{ stack: [{ text: line, bold: true, fontSize: 9.5 }, ...english], alignment: 'center' }]],
    },
    layout: { hLineWidth: () => 1, vLineWidth: () => 1, hLineColor: () => ink.rule, vLineColor: () => ink.rule },
    margin: [margins.left, millimetres(10), margins.right, 0],
  }
}

export function footerNode(
  document: OfficialDocument,
  setting: PageSetting,
  at: { page: number; pages: number; width: number },
): PdfNode {
  const pageText: Text = { id: `Halaman ${at.page} dari ${at.pages}`, en: `Page ${at.page} of ${at.pages}` }
  const { code } = document
  const right = printsEnglish(pageText, setting) ? `${pageText.id} · ${pageText.en}` : pageText.id
  const left = code === null ? '' : `${codeLabel(code.label, setting)}: ${code.code}`
  return {
    stack: [
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: at.width - margins.left - margins.right,
            y2: 0,
            lineWidth: 0.5,
            lineColor: ink.rule,
          },
        ],
      },
      {
        columns: [
          { text: left, width: '*' },
          { text: right, width: 'auto', alignment: 'right' },
        ],
        columnGap: 12,
        margin: [0, 3, 0, 0],
      },
    ],
    fontSize: fontSize.foot,
    margin: [margins.left, millimetres(8), margins.right, 0],
  }
}

const codeLabel = (label: Text, setting: PageSetting): string =>
  printsEnglish(label, setting) ? `${textIn(label, 'id')} / ${textIn(label, 'en')}` : textIn(label, 'id')

/** The same words across the page, pale, beneath the text; drawn and not written, so that they are in nobody's search or copy. */
export function watermarkNode(banners: readonly Text[], setting: PageSetting, size: PageSize): PdfNode | null {
  if (banners.length === 0) return null
  const words = banners.map((text) => textIn(text, 'id')).join(' · ')
  const { bold } = setting.metrics
  const diagonal = Math.hypot(size.width, size.height)
  const letters = Math.min(70, (diagonal * 0.72 * 10) / bold.widthOf(words, 10))
  const angle = (-Math.atan2(size.height, size.width) * 180) / Math.PI
  const [width, height] = [fixed(size.width), fixed(size.height)]
  const turn = `translate(${fixed(size.width / 2)} ${fixed(size.height / 2)}) rotate(${fixed(angle)})`
  const shift = `translate(${fixed(-bold.widthOf(words, letters) / 2)} ${fixed(letters * 0.35)})`
  const path = `<path fill="#ececec" d="${bold.outlineOf(words, letters)}"/>`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g transform="${turn} ${shift}">${path}</g></svg>`,
    absolutePosition: { x: 0, y: 0 },
  }
}

const fixed = (value: number): string => value.toFixed(3)
