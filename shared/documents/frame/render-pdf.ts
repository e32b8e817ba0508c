/**
 * Official document → PDF, the same bytes in every host for the same document and fonts: no clock, no random, no host's
 * deflate, fonts passed in. The file declares itself PDF/A-2b (all fonts embedded, sRGB output intent, no transparency, no
 * scripts, nothing outside the file), the archive form of ISO 19005-2.
 */
import { base64 } from '@scure/base'
import engine, { type DocumentDefinition, type PdfNode } from 'pdfmake/build/pdfmake.js'
import { instantToMillis } from '../../kernel/instant.ts'
import { textIn } from '../words/language.ts'
import { bodyNodes, paragraphHeight } from './block-node.ts'
import { measureFonts, type DocumentFonts, type DocumentMetrics } from './document-fonts.ts'
import type { Annex, Block, OfficialDocument } from './official-document.ts'
import { breaksBefore } from './keep-with-next.ts'
import { copiesNodes, legalBasisNodes, letterheadNodes, titleNodes } from './opening-node.ts'
import { bannerNode, bannersOf, footerNode, watermarkNode } from './page-furniture.ts'
import { bilingual, fontSize, ink, type PageSetting } from './page-setting.ts'
import { contentWidth, margins, paperSize } from './paper.ts'
import { printableText } from './printable-text.ts'
import { closingNodes } from './signature-node.ts'

/**
 * Pages that the kinds of blocks don't know, such as forms: in place of the document's parts, or after its body. Paper, banner, foot
 * and the mark behind the text are the document's.
 */
export interface Drawing {
  readonly place: 'instead' | 'after-body'
  readonly nodes: (setting: PageSetting) => PdfNode[]
}

/** Bytes of the PDF. Rejects only for a bug: every document of the type can be set, and a `Logo` was checked when it was read. */
export async function renderPdf(
  document: OfficialDocument,
  fonts: DocumentFonts,
  drawing: Drawing | null = null,
): Promise<Uint8Array> {
  const metrics = measureFonts(fonts)
  const definition = definitionOf(document, metrics, drawing)
  const names = lendFonts(fonts)
  try {
    engine.setUrlAccessPolicy(() => false)
    engine.setFonts({ Document: names })
    const bytes = await engine.createPdf(definition).getBuffer()
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  } finally {
    for (const name of Object.values(names)) delete engine.virtualfs.storage[name]
  }
}

let lent = 0

/** The engine takes fonts from a store of its own, by name; names are never used twice, so that two documents may be made at once. */
function lendFonts(fonts: DocumentFonts): Record<'normal' | 'bold' | 'italics' | 'bolditalics', string> {
  const lend = (bytes: Uint8Array): string => {
    const name = `font-${++lent}.ttf`
    engine.virtualfs.storage[name] = bytes
    return name
  }
  return {
    normal: lend(fonts.regular),
    bold: lend(fonts.bold),
    italics: lend(fonts.italic),
    bolditalics: lend(fonts.boldItalic),
  }
}

function definitionOf(
  document: OfficialDocument,
  metrics: DocumentMetrics,
  drawing: Drawing | null,
): DocumentDefinition {
  const setting = (orientation: OfficialDocument['orientation']): PageSetting => ({
    languages: document.languages,
    width: contentWidth(document.paper, orientation),
    metrics,
  })
  const main = setting(document.orientation)
  const banners = bannersOf(document)
  const printable = (node: PdfNode): PdfNode => printableNode(node, metrics)
  const logo = document.letterhead?.logo ?? null
  const content = [
    ...(drawing?.place === 'instead' ? drawing.nodes(main) : mainNodes(document, main, drawing?.nodes(main) ?? [])),
    ...document.annexes.flatMap((annex) => annexNodes(annex, setting(annex.orientation))),
  ]
  return {
    content: content.map(printable),
    defaultStyle: { font: 'Document', fontSize: fontSize.body, lineHeight: 1.12, color: ink.text },
    pageSize: paperSize(document.paper),
    pageOrientation: document.orientation,
    pageMargins: [
      margins.left,
      banners.length > 0 ? margins.topWithBanner : margins.top,
      margins.right,
      margins.bottom,
    ],
    header: () => bannerNode(banners, main),
    footer: (page, pages, { width }) => printable(footerNode(document, main, { page, pages, width })),
    background: (_page, size) => watermarkNode(banners, main, size),
    pageBreakBefore: breaksBefore,
    images: logo === null ? {} : { logo: `data:${logo.mediaType};base64,${base64.encode(logo.bytes)}` },
    info: {
      title: propertyText(document.title),
      subject: propertyText(textIn(document.kind, 'id')),
      author: propertyText(document.letterhead?.office ?? 'Timbang'),
      creator: 'Timbang',
      producer: 'Timbang',
      creationDate: new Date(instantToMillis(document.at)),
    },
    language: 'id',
    displayTitle: true,
    version: '1.7',
    subset: 'PDF/A-2b',
    compress: true,
  }
}

/** The engine writes properties into XML without escaping them; the sentence is to stay the same in both places. */
const propertyText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{C}+/gu, ' ')
    .replaceAll('&', 'dan')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')

function mainNodes(document: OfficialDocument, setting: PageSetting, drawn: readonly PdfNode[]): PdfNode[] {
  return [
    ...(document.letterhead === null ? [] : letterheadNodes(document.letterhead, setting)),
    ...titleNodes(document, setting),
    ...legalBasisNodes(document.legalBasis, setting),
    ...bodyAndClosing(document, setting, drawn),
    ...copiesNodes(document.copies, setting),
  ]
}

/**
 * Signatures never stand alone on a page: the last block of the body, if it is a small one, goes with them, and few signatures stay
 * together. What is kept together is lower than any page.
 */
function bodyAndClosing(
  { body, closing, orientation }: OfficialDocument,
  setting: PageSetting,
  drawn: readonly PdfNode[],
): PdfNode[] {
  if (closing === null) return [...bodyNodes(body, setting), ...drawn]
  const last = drawn.length > 0 ? undefined : body.at(-1)
  const companions = last !== undefined && isSmall(last, setting) ? [last] : []
  const rows = closingNodes(closing, setting)
  const together = orientation === 'portrait' ? 3 : 2
  return [
    ...bodyNodes(body.slice(0, body.length - companions.length), setting),
    ...drawn,
    { stack: [...bodyNodes(companions, setting), ...rows.slice(0, together)], unbreakable: true },
    ...rows.slice(together),
  ]
}

const highestCompanion = 150

const isSmall = (block: Block, setting: PageSetting): boolean =>
  block.kind === 'code' || (block.kind === 'paragraph' && paragraphHeight(block, setting) <= highestCompanion)

function annexNodes(annex: Annex, setting: PageSetting): PdfNode[] {
  const about =
    annex.about === null
      ? []
      : [bilingual(annex.about, setting, { bold: true, alignment: 'center', margin: [0, 6, 0, 8] })]
  return [
    { ...bilingual(annex.label, setting, { bold: true }), pageBreak: 'before', pageOrientation: annex.orientation },
    ...about,
    ...bodyNodes(annex.body, setting),
  ]
}

/** Every text in a node made printable. */
function printableNode(node: PdfNode, metrics: DocumentMetrics): PdfNode {
  const deep = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return key === 'text' ? printableText(value, metrics.has) : value
    if (Array.isArray(value)) return value.map((item: unknown) => deep(item, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deep(inner, name)]))
  }
  return deep(node, '') as PdfNode
}
