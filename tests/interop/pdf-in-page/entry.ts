/** What the page would do: documents made from plain data, handed out as base64. */
import { base64 } from '@scure/base'
import type { DocumentFonts } from '../../../shared/documents/frame/document-fonts.ts'
import { readLogo } from '../../../shared/documents/frame/logo.ts'
import type { OfficialDocument } from '../../../shared/documents/frame/official-document.ts'
import { renderPdf } from '../../../shared/documents/frame/render-pdf.ts'
import { tableToCsvForPeople } from '../../../shared/documents/tables/csv-for-people.ts'
import type { Table } from '../../../shared/documents/tables/table.ts'
import { tablesToXlsx } from '../../../shared/documents/tables/table-to-xlsx.ts'

export interface PageInput {
  readonly document: OfficialDocument
  readonly logo: string
  readonly fonts: Readonly<Record<keyof DocumentFonts, string>>
  readonly table: Table
}

export async function makeDocuments({
  document,
  logo,
  fonts,
  table,
}: PageInput): Promise<Record<'pdf' | 'xlsx' | 'csv', string>> {
  const picture = readLogo(base64.decode(logo))
  const head = document.letterhead
  const withLogo =
    head === null || !picture.ok ? document : { ...document, letterhead: { ...head, logo: picture.value } }
  const faces: DocumentFonts = {
    regular: base64.decode(fonts.regular),
    bold: base64.decode(fonts.bold),
    italic: base64.decode(fonts.italic),
    boldItalic: base64.decode(fonts.boldItalic),
  }
  return {
    pdf: base64.encode(await renderPdf(withLogo, faces)),
    xlsx: base64.encode(tablesToXlsx([table], 'id')),
    csv: base64.encode(tableToCsvForPeople(table, 'id')),
  }
}

Object.assign(globalThis, { makeDocuments })
