import { test } from '@fast-check/vitest'
import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { expect } from 'vitest'
import { sheetNames, tablesToXlsx } from '../../../../shared/documents/tables/table-to-xlsx.ts'
import { address, serialOf } from '../../../../shared/documents/tables/xlsx-sheet.ts'
import { cellString } from '../../../../shared/documents/tables/xlsx-parts.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import type { Day } from '../../../../shared/kernel/instant.ts'
import { openCandidateFile, readSheet } from '../../../../shared/subjects/candidates/file-open.ts'
import { aTable, anyTable, smallTable, withheld } from './a-table.ts'

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

test('another program’s reader sees identifiers as text, numbers as numbers, days as days', async () => {
  const [sheet] = await readXlsxFile(Buffer.from(tablesToXlsx([smallTable], 'id')))
  expect(sheet?.sheet).toBe('Rekapitulasi nilai')
  expect(sheet?.data[0]).toEqual([
    'No.',
    'Nomor peserta',
    'Nama',
    'Nilai akhir',
    'Peringkat',
    'Tanggal lahir',
    'Disegel',
  ])
  expect(sheet?.data[1]).toEqual([
    1,
    '0012026000000017',
    'Siti "Uni" Rahmah; S.Sos.',
    1385.5,
    1,
    new Date('1998-05-12T00:00:00Z'),
    '24 November 2026 pukul 14.03.22 WIB',
  ])
  expect(sheet?.data[2]?.[2]).toBe('=HYPERLINK("http://example.invalid")')
  expect(sheet?.data[3]).toEqual([3, '3E5', 'Baris\nDua', 'ditahan', null, null, null])
})

test('no cell is a formula, the heading is frozen, filtered and printed on every page', () => {
  const xlsx = tablesToXlsx([smallTable], 'id')
  const sheet = partOf(xlsx, 'xl/worksheets/sheet1.xml')
  expect(sheet).not.toContain('<f>')
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(sheet).toContain('<autoFilter ref="A1:G4"/>')
  expect(partOf(xlsx, 'xl/workbook.xml')).toContain(`'Rekapitulasi nilai'!$1:$1`)
})

test('digits are stored as they are, shown with as many places as the column needs', () => {
  const sheet = partOf(
    tablesToXlsx(
      [
        aTable([
          [1, 'A', 'x', '83.090', 1, null, null],
          [2, 'B', 'y', '7', 2, null, null],
        ]),
      ],
      'id',
    ),
    'xl/worksheets/sheet1.xml',
  )
  expect(sheet).toMatch(/<c r="D2" s="9"><v>83\.090<\/v><\/c>/)
  expect(sheet).toMatch(/<c r="D3" s="9"><v>7<\/v><\/c>/)
})

test('more digits than a spreadsheet keeps stay a text', async () => {
  const [sheet] = await readXlsxFile(
    Buffer.from(tablesToXlsx([aTable([[1, 'A', 'x', '0.1234567890123456', 1, null, null]])], 'id')),
  )
  expect(sheet?.data[1]?.[3]).toBe('0.1234567890123456')
})

test.prop([anyTable])('the same table gives the same bytes, and no moment is in them', (table) => {
  const bytes = tablesToXlsx([table], 'id')
  expect(tablesToXlsx([structuredClone(table)], 'id')).toEqual(bytes)
  const stamps = new DataView(bytes.buffer, bytes.byteOffset)
  expect(stamps.getUint16(12, true)).toBe((1 << 5) | 1)
})

test.prop([anyTable])('our own reader gives back every value', (table) => {
  const sheet = readSheet(expectOk(openCandidateFile(tablesToXlsx([table], 'id')), 'opens'), 0)
  const rows = expectOk(sheet, 'has a heading').rows.slice(1)
  expect(rows).toHaveLength(table.rows.length)
  table.rows.forEach((row, at) => {
    const cells = rows[at]?.cells
    expect(cells?.[1]?.text).toBe(row[1])
    expect(cells?.[2]?.text ?? '').toBe(row[2])
    if (typeof row[3] === 'string') expect(Number(cells?.[3]?.text)).toBe(Number(row[3]))
    if (typeof row[4] === 'number') expect(cells?.[4]?.text).toBe(String(row[4]))
    if (typeof row[5] === 'string') expect(cells?.[5]).toEqual({ text: row[5], kind: 'date', formula: false })
    if (row[3] === withheld) expect(cells?.[3]?.text).toBe('ditahan')
  })
})

test('sheets are named as every spreadsheet allows, each by its own name', () => {
  expect(sheetNames(['Nilai: [SKD/SKB]?', '', 'x'.repeat(40), 'X'.repeat(40), "'a'"])).toEqual([
    'Nilai SKD SKB',
    'Tabel',
    'x'.repeat(31),
    `${'X'.repeat(27)} (2)`,
    'a',
  ])
})

test('several tables are several sheets', async () => {
  const sheets = await readXlsxFile(Buffer.from(tablesToXlsx([smallTable, { ...smallTable, title: 'Lain' }], 'en')))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Recap of scores', 'Lain'])
})

test('addresses and day numbers are those of a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map((column) => address(column, 7))).toEqual([
    'A7',
    'Z7',
    'AA7',
    'AZ7',
    'BA7',
    'ZZ7',
    'AAA7',
  ])
  expect(serialOf('1900-03-01' as Day)).toBe(61)
  expect(serialOf('2026-11-24' as Day)).toBe(46350)
  expect(serialOf('1900-02-28' as Day)).toBeNull()
})

test('characters that XML can’t carry are escaped and so is text that looks like an escape', () => {
  expect(cellString('a\u0007b')).toBe('a_x0007_b')
  expect(cellString('_x0007_')).toBe('_x005F_x0007_')
  expect(cellString('a < b & "c"')).toBe('a &lt; b &amp; &quot;c&quot;')
})
