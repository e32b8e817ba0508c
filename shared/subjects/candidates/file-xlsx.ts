/**
 * XLSX (ECMA-376) read for candidates. `read-excel-file` gives values alone; a committee must also hear of formulas, merged
 * cells, hidden rows and numbers that stand where digits were meant, and must get decimals digit for digit, so the parts
 * are read here. That library serves as the second reader in the tests.
 */
import { err, ok, type Result } from '../../kernel/result.ts'
import type { FileFailure } from './file-failure.ts'
import type { SourceSheet } from './file-sheet.ts'
import { unescapeCellString } from './file-xlsx-cell.ts'
import { readWorksheet } from './file-xlsx-sheet.ts'
import { readStyles } from './file-xlsx-styles.ts'
import { walkXml } from './file-xml.ts'
import { openZip, unpackParts, type ZipFile } from './file-zip.ts'

export interface XlsxSheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface XlsxFile {
  readonly zip: ZipFile
  readonly sheets: readonly XlsxSheetEntry[]
  readonly from1904: boolean
  readonly sharedStringsPart: string
  readonly stylesPart: string
}

/** Names of the sheets; no sheet is unpacked yet. */
export function openXlsx(bytes: Uint8Array): Result<XlsxFile, FileFailure> {
  const zip = openZip(bytes)
  if (!zip.ok) return zip
  const foreign = otherOfficeFile(zip.value)
  if (foreign !== null) return err({ kind: 'not-a-table', looksLike: foreign })
  const root = readRelations(zip.value, '_rels/.rels', '')
  if (!root.ok) return root
  const workbookPart = root.value.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1)
  const relationsPart = `${folder}_rels/${workbookPart.slice(folder.length)}.rels`
  const relations = readRelations(zip.value, relationsPart, folder)
  if (!relations.ok) return relations
  const xml = readPart(zip.value, workbookPart)
  if (!xml.ok) return xml
  const book = readWorkbook(xml.value, relations.value)
  if (book === null || book.sheets.length === 0) return err({ kind: 'workbook-damaged', part: workbookPart })
  const partOf = (type: string, usual: string): string =>
    relations.value.find((one) => one.type.endsWith(type))?.target ?? `${folder}${usual}`
  return ok({
    zip: zip.value,
    ...book,
    sharedStringsPart: partOf('/sharedStrings', 'sharedStrings.xml'),
    stylesPart: partOf('/styles', 'styles.xml'),
  })
}

/** `index`: position in `sheets`. */
export function readXlsxSheet(file: XlsxFile, index: number): Result<SourceSheet, FileFailure> {
  const entry = file.sheets[index]
  if (entry === undefined) return err({ kind: 'no-such-sheet', sheet: index })
  const parts = unpackParts(file.zip, [entry.part, file.sharedStringsPart, file.stylesPart])
  if (!parts.ok) return parts
  const text = (part: string): string | null => {
    const bytes = parts.value.get(part)
    return bytes === undefined ? null : decodeXml(bytes)
  }
  const sheet = text(entry.part)
  if (sheet === null) return err({ kind: 'workbook-damaged', part: entry.part })
  const sharedStrings = readSharedStrings(text(file.sharedStringsPart) ?? '<sst/>')
  if (sharedStrings === null) return err({ kind: 'workbook-damaged', part: file.sharedStringsPart })
  const meanings = readStyles(text(file.stylesPart) ?? '<styleSheet/>')
  if (meanings === null) return err({ kind: 'workbook-damaged', part: file.stylesPart })
  return readWorksheet(sheet, entry, { sharedStrings, meanings, from1904: file.from1904 })
}

function otherOfficeFile({ parts }: ZipFile): 'docx' | 'ods' | 'xlsb' | 'zip' | null {
  if (parts.has('xl/workbook.bin')) return 'xlsb'
  if (parts.has('word/document.xml')) return 'docx'
  if (parts.has('content.xml') && parts.has('mimetype')) return 'ods'
  return parts.has('[Content_Types].xml') ? null : 'zip'
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

function readRelations(zip: ZipFile, part: string, folder: string): Result<Relation[], FileFailure> {
  const xml = readPart(zip, part)
  if (!xml.ok) return xml
  const relations: Relation[] = []
  const walked = walkXml(xml.value, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      relations.push({
        id: attribute('Id') ?? '',
        type: attribute('Type') ?? '',
        target: resolve(folder, attribute('Target') ?? ''),
      })
    },
    close() {},
    text() {},
  })
  return walked ? ok(relations) : err({ kind: 'workbook-damaged', part })
}

/** A target is relative to the folder of its source, or absolute in the package. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function readPart(zip: ZipFile, part: string): Result<string, FileFailure> {
  const parts = unpackParts(zip, [part])
  if (!parts.ok) return parts
  const bytes = parts.value.get(part)
  return bytes === undefined ? err({ kind: 'workbook-damaged', part }) : ok(decodeXml(bytes))
}

/** XML parts are UTF-8, seldom UTF-16 with its mark. */
function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function readWorkbook(
  xml: string,
  relations: readonly Relation[],
): { sheets: XlsxSheetEntry[]; from1904: boolean } | null {
  const sheets: XlsxSheetEntry[] = []
  let from1904 = false
  const walked = walkXml(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const relation = relations.find(({ id }) => id === attribute('id'))
      // Charts on sheets of their own hold no rows.
      if (relation === undefined || !relation.type.endsWith('/worksheet')) return
      sheets.push({
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        part: relation.target,
      })
    },
    close() {},
    text() {},
  })
  return walked ? { sheets, from1904 } : null
}

function readSharedStrings(xml: string): string[] | null {
  const strings: string[] = []
  let [text, collecting, phonetic] = ['', false, false]
  const walked = walkXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic = true
      if (name === 't') collecting = !phonetic
    },
    close(name) {
      if (name === 't') collecting = false
      if (name === 'rPh') phonetic = false
      if (name === 'si') strings.push(unescapeCellString(text))
    },
    text(piece) {
      if (collecting) text += piece
    },
  })
  return walked ? strings : null
}
