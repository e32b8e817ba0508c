/** Tables → one workbook, a sheet each. The same tables give the same bytes on every machine and day. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { invariant } from '../../kernel/invariant.ts'
import { textIn, type Language } from '../words/language.ts'
import { checkTable, type Table } from './table.ts'
import { contentTypes, rootRelations, styles, workbook, workbookRelations } from './xlsx-parts.ts'
import { worksheet } from './xlsx-sheet.ts'

export function tablesToXlsx(tables: readonly Table[], language: Language): Uint8Array {
  invariant(tables.length > 0, 'a workbook has a sheet')
  tables.forEach(checkTable)
  const count = tables.length
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(count),
    '_rels/.rels': rootRelations,
    'xl/workbook.xml': workbook(sheetNames(tables.map((table) => textIn(table.title, language)))),
    'xl/_rels/workbook.xml.rels': workbookRelations(count),
    'xl/styles.xml': styles(),
  }
  tables.forEach((table, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = worksheet(table, language)))
  const files: Zippable = {}
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text)
  return zipSync(files, { level: 6, mtime: earliest })
}

/**
 * The earliest day that a ZIP can hold. fflate writes the clock's local fields, so the date is built from local fields too;
 * built from an instant it would be another day, and other bytes, in another zone. At noon no zone changes its clock.
 */
const earliest = new Date(1980, 0, 1, 12, 0, 0)

const longestName = 31

/** Names that every spreadsheet takes: at most 31 characters, without `[]:*?/\`, no quote at an end, distinct. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const fit = title
      .replace(/[[\]:*?/\\\p{C}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
    const base = fit === '' ? 'Tabel' : fit
    for (let n = 1; ; n++) {
      const mark = n === 1 ? '' : ` (${n})`
      const name = `${base.slice(0, longestName - mark.length).trimEnd()}${mark}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}
