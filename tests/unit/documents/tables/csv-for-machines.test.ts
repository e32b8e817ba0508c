import { test } from '@fast-check/vitest'
import Papa from 'papaparse'
import { expect } from 'vitest'
import { tableToCsvForMachines } from '../../../../shared/documents/tables/csv-for-machines.ts'
import type { Cell } from '../../../../shared/documents/tables/table.ts'
import { bytesToUtf8 } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { aTable, anyTable, smallTable, withheld } from './a-table.ts'

const textOf = (bytes: Uint8Array): string => expectOk(bytesToUtf8(bytes), 'UTF-8')

test('RFC 4180: no mark, commas, CRLF, points, ISO days, quotes where needed', () => {
  const lines = textOf(tableToCsvForMachines(smallTable)).split('\r\n')
  expect(lines[0]).toBe('no,number,name,total,total_absent,rank,born,sealed_at')
  expect(lines[1]).toBe(
    '1,0012026000000017,"Siti ""Uni"" Rahmah; S.Sos.",1385.50,,1,1998-05-12,2026-11-24T14:03:22.123+07:00',
  )
  expect(lines[2]).toBe(
    '2,CPNS-0018,"=HYPERLINK(""http://example.invalid"")",-0.250,,2,2001-12-31,2026-11-24T14:03:22.123+07:00',
  )
  expect(lines[3]).toBe('3,3E5,"Baris\nDua",,withheld,,,')
})

test('the column of reasons is there only where a row needs it', () => {
  expect(textOf(tableToCsvForMachines(aTable([[1, 'A', 'x', '1', 1, null, null]])))).not.toContain('_absent')
  expect(textOf(tableToCsvForMachines(aTable([[1, 'A', 'x', '1', withheld, null, null]])))).toContain(
    'rank,rank_absent',
  )
})

test.prop([anyTable])('another parser reads back every value', (table) => {
  const { data, errors } = Papa.parse<Record<string, string>>(textOf(tableToCsvForMachines(table)), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  const shown = (cell: Cell | undefined): string => (cell === null || typeof cell === 'object' ? '' : String(cell))
  expect(data.map((row) => table.columns.map(({ key }) => row[key]))).toEqual(table.rows.map((row) => row.map(shown)))
})
