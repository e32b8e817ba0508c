/**
 * A chosen file of candidates, whatever it turns out to be. Told by its first bytes and never by its name, since names lie; nothing
 * throws, and everything is bounded before it is unpacked.
 */
import { err, ok, type Result } from '../../kernel/result.ts'
import { readCsv, type CsvFile } from './file-csv.ts'
import type { FileFailure, NotATable } from './file-failure.ts'
import { fileLimits } from './file-limits.ts'
import type { SourceSheet } from './file-sheet.ts'
import { openXlsx, readXlsxSheet, type XlsxFile } from './file-xlsx.ts'

export type CandidateFile =
  | { readonly format: 'xlsx'; readonly sheets: readonly SheetEntry[]; readonly file: XlsxFile }
  | { readonly format: 'csv'; readonly sheets: readonly SheetEntry[]; readonly file: CsvFile }

export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
}

export function openCandidateFile(bytes: Uint8Array): Result<CandidateFile, FileFailure> {
  if (bytes.length === 0) return err({ kind: 'file-empty' })
  if (bytes.length > fileLimits.bytes)
    return err({ kind: 'file-too-large', bytes: bytes.length, limit: fileLimits.bytes })
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const file = openXlsx(bytes)
    return file.ok
      ? ok({
          format: 'xlsx',
          sheets: file.value.sheets.map(({ name, hidden }) => ({ name, hidden })),
          file: file.value,
        })
      : file
  }
  if (startsWith(bytes, compoundFile)) return oldOfficeFile(bytes)
  const foreign = signatures.find(([, head]) => startsWith(bytes, head))
  if (foreign !== undefined) return err({ kind: 'not-a-table', looksLike: foreign[0] })
  const csv = readCsv(bytes)
  return csv.ok ? ok({ format: 'csv', sheets: [{ name: csv.value.sheet.name, hidden: false }], file: csv.value }) : csv
}

/** `index`: position in `sheets`. The sheet holds at least one filled row. */
export function readSheet(candidateFile: CandidateFile, index: number): Result<SourceSheet, FileFailure> {
  if (candidateFile.sheets[index] === undefined) return err({ kind: 'no-such-sheet', sheet: index })
  const sheet =
    candidateFile.format === 'xlsx' ? readXlsxSheet(candidateFile.file, index) : ok(candidateFile.file.sheet)
  if (sheet.ok && sheet.value.rows.length === 0) return err({ kind: 'sheet-empty', sheet: sheet.value.name })
  return sheet
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte)

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const signatures: readonly (readonly [NotATable, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
]

/** The container of `.xls` also holds an encrypted `.xlsx`; its directory then names the stream, in UTF-16. */
function oldOfficeFile(bytes: Uint8Array): Result<never, FileFailure> {
  const name = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0])
  for (let at = 0; at + name.length <= bytes.length; at += 2) {
    if (bytes[at] === name[0] && name.every((byte, i) => bytes[at + i] === byte))
      return err({ kind: 'password-protected' })
  }
  return err({ kind: 'not-a-table', looksLike: 'xls' })
}
