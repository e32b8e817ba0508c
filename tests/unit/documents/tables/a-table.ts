/** Tables for tests: one of each column type, and any table at all. */
import fc from 'fast-check'
import type { Cell, Column, Table } from '../../../../shared/documents/tables/table.ts'

export const withheld = { absent: { code: 'withheld', label: { id: 'ditahan', en: 'withheld' } } } as const

export const columns: readonly Column[] = [
  { key: 'no', heading: { id: 'No.', en: 'No.' }, type: 'ordinal' },
  { key: 'number', heading: { id: 'Nomor peserta', en: 'Candidate number' }, type: 'identifier' },
  { key: 'name', heading: { id: 'Nama', en: 'Name' }, type: 'text' },
  { key: 'total', heading: { id: 'Nilai akhir', en: 'Final score' }, type: 'decimal' },
  { key: 'rank', heading: { id: 'Peringkat', en: 'Rank' }, type: 'integer' },
  { key: 'born', heading: { id: 'Tanggal lahir', en: 'Birth date' }, type: 'day' },
  { key: 'sealed_at', heading: { id: 'Disegel', en: 'Sealed' }, type: 'instant' },
]

export const aTable = (rows: readonly (readonly Cell[])[]): Table => ({
  title: { id: 'Rekapitulasi nilai', en: 'Recap of scores' },
  columns,
  rows,
})

const sealed = '2026-11-24T14:03:22.123+07:00'

export const smallTable = aTable([
  [1, '0012026000000017', 'Siti "Uni" Rahmah; S.Sos.', '1385.50', 1, '1998-05-12', sealed],
  [2, 'CPNS-0018', '=HYPERLINK("http://example.invalid")', '-0.250', 2, '2001-12-31', sealed],
  [3, '3E5', 'Baris\nDua', withheld, null, null, null],
])

const name = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.toWellFormed().normalize('NFC'))
const decimal = fc
  .tuple(fc.boolean(), fc.nat({ max: 999_999 }), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: null }))
  .map(([negative, whole, fraction]) => `${negative ? '-' : ''}${whole + 1}${fraction === null ? '' : `.${fraction}`}`)
const day = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const orAbsent = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> =>
  fc.oneof({ weight: 8, arbitrary: cell }, fc.constant(withheld), fc.constant(null))

export const anyTable: fc.Arbitrary<Table> = fc
  .array(
    fc.tuple(
      fc.nat(),
      fc.stringMatching(/^[0-9A-Z-]{1,20}$/),
      name,
      orAbsent(decimal),
      orAbsent(fc.nat()),
      orAbsent(day),
      orAbsent(fc.constant(sealed)),
    ),
    { maxLength: 12 },
  )
  .map(aTable)
