/** The bytes of each document, made in the page from the same papers that are shown. */
import { documentFileName } from '../../../shared/documents/words/document-file-name.ts'
import type { DocumentFonts } from '../../../shared/documents/frame/document-fonts.ts'
import { oneRecapTable, recapSheets, type ResultPapers } from '../../../shared/documents/result-papers.ts'
import { tableToCsvForMachines } from '../../../shared/documents/tables/csv-for-machines.ts'
import { tableToCsvForPeople } from '../../../shared/documents/tables/csv-for-people.ts'
import { tablesToXlsx } from '../../../shared/documents/tables/table-to-xlsx.ts'
import { fileNameSchema } from '../../../shared/host/tokens.ts'
import { minutesPaper, type PaperSurroundings } from './minutes-paper.ts'

export const fileKinds = ['minutes', 'xlsx', 'csv', 'machine'] as const
export type FileKind = (typeof fileKinds)[number]

const names: Readonly<Record<FileKind, { readonly part: string; readonly extension: string }>> = {
  minutes: { part: 'berita-acara', extension: 'pdf' },
  xlsx: { part: 'rekapitulasi', extension: 'xlsx' },
  csv: { part: 'rekapitulasi', extension: 'csv' },
  machine: { part: 'rekapitulasi-program', extension: 'csv' },
}

export function fileNameOf(kind: FileKind, { at, sample }: { at: PaperSurroundings['at']; sample: boolean }): string {
  const { part, extension } = names[kind]
  return fileNameSchema.parse(documentFileName({ at, parts: [part], extension, sample }))
}

export async function makeFile(
  kind: FileKind,
  papers: ResultPapers,
  surroundings: PaperSurroundings,
): Promise<Uint8Array> {
  if (kind === 'xlsx') return tablesToXlsx(recapSheets(papers), 'id')
  if (kind === 'csv') return tableToCsvForPeople(oneRecapTable(papers), 'id')
  if (kind === 'machine') return tableToCsvForMachines(oneRecapTable(papers))
  // The setter of pages is large, and most who come here only read.
  const { renderPdf } = await import('../../../shared/documents/frame/render-pdf.ts')
  return renderPdf(minutesPaper(papers, surroundings), await pageFonts())
}

let fonts: Promise<DocumentFonts> | null = null

/** The faces that the page itself is shown in; asked for once. */
const pageFonts = (): Promise<DocumentFonts> => (fonts ??= readFonts())

const faces = {
  regular: new URL('../../../node_modules/pdfmake/fonts/Roboto/Roboto-Regular.ttf', import.meta.url),
  bold: new URL('../../../node_modules/pdfmake/fonts/Roboto/Roboto-Medium.ttf', import.meta.url),
  italic: new URL('../../../node_modules/pdfmake/fonts/Roboto/Roboto-Italic.ttf', import.meta.url),
  boldItalic: new URL('../../../node_modules/pdfmake/fonts/Roboto/Roboto-MediumItalic.ttf', import.meta.url),
} as const

async function readFonts(): Promise<DocumentFonts> {
  const read = async (face: URL) => new Uint8Array(await (await fetch(face)).arrayBuffer())
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read(faces.regular),
    read(faces.bold),
    read(faces.italic),
    read(faces.boldItalic),
  ])
  return { regular, bold, italic, boldItalic }
}
