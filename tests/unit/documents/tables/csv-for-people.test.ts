import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { tableToCsvForPeople } from '../../../../shared/documents/tables/csv-for-people.ts'
import { openCandidateFile, readSheet } from '../../../../shared/subjects/candidates/file-open.ts'
import { bytesToUtf8 } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { aTable, anyTable, smallTable, withheld } from './a-table.ts'

const textOf = (bytes: Uint8Array): string => expectOk(bytesToUtf8(bytes), 'UTF-8')

test('byte-order mark, semicolons, quotes, decimal commas, no thousands dots', () => {
  const [heading, first] = textOf(tableToCsvForPeople(smallTable, 'id')).split('\r\n')
  expect(heading).toBe('\ufeff"No.";"Nomor peserta";"Nama";"Nilai akhir";"Peringkat";"Tanggal lahir";"Disegel"')
  expect(first).toBe(
    '"1";"\t0012026000000017";"Siti ""Uni"" Rahmah; S.Sos.";"1385,50";"1";"12 Mei 1998";"24 November 2026 pukul 14.03.22 WIB"',
  )
})

test('English has decimal points and its own words', () => {
  const [heading, first] = textOf(tableToCsvForPeople(smallTable, 'en')).split('\r\n')
  expect(heading).toContain('"Candidate number"')
  expect(first).toContain('"1385.50"')
})

test('nothing that a spreadsheet would run begins a field', () => {
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x']
  const csv = textOf(tableToCsvForPeople(aTable(evil.map((text, i) => [i, 'A', text, null, null, null, null])), 'id'))
  for (const text of evil) expect(csv).toContain(`;"'${text}";`)
})

test.each(['0012', '1373051205980001', '3E5', '12/2026', '1-2-3', '08.00'])('%s stays a text', (identifier) => {
  const csv = textOf(tableToCsvForPeople(aTable([[1, identifier, 'x', null, null, null, null]]), 'id'))
  expect(csv).toContain(`"\t${identifier}"`)
})

test('a missing value says why and is no zero', () => {
  const csv = textOf(tableToCsvForPeople(aTable([[1, 'A', 'x', withheld, null, null, null]]), 'id'))
  expect(csv).toContain('"x";"ditahan";"";')
})

/** The record holds no control characters, and bytes full of them are no CSV to any reader. */
const printable = anyTable.map((table) =>
  aTable(table.rows.map((row) => row.with(2, (row[2] as string).replace(/\p{Cc}/gu, '')))),
)

test.prop([printable])('read again by our own reader, identifiers and figures are what they were', (table) => {
  const sheet = readSheet(expectOk(openCandidateFile(tableToCsvForPeople(table, 'id')), 'opens'), 0)
  const rows = expectOk(sheet, 'has a heading').rows.slice(1)
  expect(rows.length).toBe(table.rows.length)
  table.rows.forEach((row, at) => {
    const cells = rows[at]?.cells.map((cell) => cell?.text ?? '')
    expect(cells?.[1]).toBe(row[1])
    const total = row[3]
    if (typeof total === 'string') expect(cells?.[3]?.replace(',', '.')).toBe(total)
  })
})

test.prop([anyTable])('the same table gives the same bytes', (table) => {
  expect(tableToCsvForPeople(table, 'id')).toEqual(tableToCsvForPeople(structuredClone(table), 'id'))
})

test('a cell of another type than its column is a bug', () => {
  expect(() => tableToCsvForPeople(aTable([[1, 'A', 'x', '1,5', null, null, null]]), 'id')).toThrow('decimal text')
  expect(() => tableToCsvForPeople(aTable([[1, 'A', 'x']]), 'id')).toThrow('row 0 has 3 cells')
})
