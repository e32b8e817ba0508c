/** Our spreadsheets in LibreOffice, and LibreOffice's spreadsheets in our reader. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tableToCsvForPeople } from '../../shared/documents/tables/csv-for-people.ts'
import { tablesToXlsx } from '../../shared/documents/tables/table-to-xlsx.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { openCandidateFile, readSheet } from '../../shared/subjects/candidates/file-open.ts'
import type { SourceSheet } from '../../shared/subjects/candidates/file-sheet.ts'
import { aTable, smallTable, withheld } from '../unit/documents/tables/a-table.ts'

const wait = 180_000
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'timbang-libreoffice-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** CSV written with commas and quotes, values as stored and not as shown. */
const plainCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false,false,false,false,-1'
/** CSV read as a double click on an Indonesian machine reads it: semicolons, decimal commas, quoted fields guessed at. */
const indonesian = 'Text - txt - csv (StarCalc):59,34,76,1,,1057,false,true'

function convert(name: string, bytes: Uint8Array, to: string, infilter?: string): Uint8Array {
  writeFileSync(join(folder, name), bytes)
  const out = mkdtempSync(join(folder, 'out-'))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const filter = infilter === undefined ? [] : [`--infilter=${infilter}`]
  execFileSync('soffice', [profile, '--headless', ...filter, '--convert-to', to, '--outdir', out, join(folder, name)], {
    stdio: 'pipe',
  })
  const [made] = readdirSync(out)
  return readFileSync(join(out, made ?? 'nothing-was-made'))
}

const rowsOf = (csv: Uint8Array): string[][] =>
  Papa.parse<string[]>(new TextDecoder().decode(csv), { delimiter: ',', skipEmptyLines: true }).data
const sheetOf = (bytes: Uint8Array): SourceSheet =>
  expectOk(readSheet(expectOk(openCandidateFile(bytes), 'opens'), 0), 'has rows')

describe('our XLSX in LibreOffice', () => {
  test(
    'every value is there: zeros kept, text not run, numbers recalculated to the same digits',
    { timeout: wait },
    () => {
      const rows = rowsOf(convert('recap.xlsx', tablesToXlsx([smallTable], 'id'), plainCsv))
      expect(rows).toEqual([
        ['No.', 'Nomor peserta', 'Nama', 'Nilai akhir', 'Peringkat', 'Tanggal lahir', 'Disegel'],
        [
          '1',
          '0012026000000017',
          'Siti "Uni" Rahmah; S.Sos.',
          '1385.5',
          '1',
          '05/12/1998',
          '24 November 2026 pukul 14.03.22 WIB',
        ],
        [
          '2',
          'CPNS-0018',
          '=HYPERLINK("http://example.invalid")',
          '-0.25',
          '2',
          '12/31/2001',
          '24 November 2026 pukul 14.03.22 WIB',
        ],
        ['3', '3E5', 'Baris\nDua', 'ditahan', '', '', ''],
      ])
    },
  )

  test('saved again by LibreOffice and read by our reader, it is the same table', { timeout: wait }, () => {
    const table = aTable(
      Array.from({ length: 300 }, (_, i) => [
        i,
        String(i).padStart(12, '0'),
        `Nama ${i}`,
        i % 9 === 0 ? withheld : `${i}.${String(i % 100).padStart(2, '0')}`,
        i,
        '2000-02-29',
        null,
      ]),
    )
    const ours = sheetOf(tablesToXlsx([table], 'id'))
    const theirs = sheetOf(convert('many.xlsx', tablesToXlsx([table], 'id'), 'xlsx'))
    const cells = (sheet: SourceSheet) => sheet.rows.map((row) => row.cells.map((cell) => cell?.text))
    expect(cells(theirs)).toEqual(cells(ours))
    expect(theirs.rows).toHaveLength(301)
  })
})

test(
  'our CSV for people in an Indonesian spreadsheet: figures are numbers, identifiers text, nothing runs',
  { timeout: wait },
  () => {
    const sheet = sheetOf(convert('people.csv', tableToCsvForPeople(smallTable, 'id'), 'xlsx', indonesian))
    const [, first, second, third] = sheet.rows.map((row) => row.cells)
    expect(first?.[1]).toMatchObject({ text: '\t0012026000000017', kind: 'text' })
    expect(first?.[3]).toEqual({ text: '1385.5', kind: 'number', formula: false })
    expect(second?.[2]).toEqual({ text: '\'=HYPERLINK("http://example.invalid")', kind: 'text', formula: false })
    expect(second?.[3]).toEqual({ text: '-0.25', kind: 'number', formula: false })
    expect(third?.[1]).toMatchObject({ text: '\t3E5', kind: 'text' })
  },
)

describe('LibreOffice’s workbooks in our reader', () => {
  const source = '\ufeff"Nomor";"Nama";"IPK";"Jumlah";"Lahir"\r\n"=""0042""";"Budi";"3,45";"=1+2";"12/05/1998"\r\n'

  test('a formula is told from a value, a date from a number', { timeout: wait }, () => {
    const evaluated = 'Text - txt - csv (StarCalc):59,34,76,1,,1057,false,true,false,false,false,0,true'
    const sheet = sheetOf(convert('source.csv', new TextEncoder().encode(source), 'xlsx', evaluated))
    const cells = sheet.rows[1]?.cells
    expect(cells?.[0]).toEqual({ text: '0042', kind: 'text', formula: true })
    expect(cells?.[2]).toEqual({ text: '3.45', kind: 'number', formula: false })
    expect(cells?.[3]).toEqual({ text: '3', kind: 'number', formula: true })
    expect(cells?.[4]).toEqual({ text: '1998-05-12', kind: 'date', formula: false })
  })

  test('the old binary format is named and refused', { timeout: wait }, () => {
    const bytes = convert('source.csv', new TextEncoder().encode(source), 'xls', indonesian)
    expect(openCandidateFile(bytes)).toEqual({ ok: false, failure: { kind: 'not-a-table', looksLike: 'xls' } })
  })
})
