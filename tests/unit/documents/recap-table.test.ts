import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { recapTable } from '../../../shared/documents/recap-table.ts'
import { cellText } from '../../../shared/documents/tables/cell-text.ts'
import { tableToCsvForMachines } from '../../../shared/documents/tables/csv-for-machines.ts'
import { tableToCsvForPeople } from '../../../shared/documents/tables/csv-for-people.ts'
import { checkTable } from '../../../shared/documents/tables/table.ts'
import { tablesToXlsx } from '../../../shared/documents/tables/table-to-xlsx.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { viewRecap } from '../../../shared/subjects/results/view-recap.ts'
import { aSelection } from '../../builders/selection-field.ts'
import { vacancy } from '../../builders/selection-scheme.ts'

const field = aSelection({ upTo: 'open', candidates: 3 })
const recap = expectOk(viewRecap(field.chair.state, vacancy), 'the gate is open')
const table = recapTable(recap, {
  assessorName: (key) => (key === field.assessors[0]?.key ? 'Ani' : 'Budi'),
  withNames: true,
})
const at = (key: string): number => table.columns.findIndex((column) => column.key === key)
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('the recap of one vacancy', () => {
  it('has a figure of its own for each assessor, and says who they are', () => {
    checkTable(table)
    expect(table.columns[at('wawancara_asesor_1')]?.type).toBe('decimal')
    const [first = []] = table.rows
    expect(first[at('wawancara_para_asesor')]).toMatch(/^1 (?:Ani; 2 Budi|Budi; 2 Ani)$/)
    expect(first[at('wawancara_asesor_1')]).toMatch(/^\d\.\d{3}$/)
  })

  it('leaves the figure empty where fewer scored, never a zero', () => {
    const [row, ...others] = recap.rows
    if (!row) throw new Error('somebody is ranked')
    const [component] = row.components
    if (!component) throw new Error('there is an interview')
    const [sheet] = component.sheets
    if (!sheet) throw new Error('somebody scored')
    const unscored = { ...component, sheets: [{ ...sheet, score: null }] }
    const fewer = { ...recap, rows: [{ ...row, components: [unscored] }, ...others] }
    const [first = []] = recapTable(fewer, { assessorName: () => 'Ani', withNames: true }).rows
    expect(first[at('wawancara_para_asesor')]).toBe('1 Ani')
    expect(first[at('wawancara_asesor_1')]).toMatchObject({ absent: { code: 'no-score' } })
    expect(first[at('wawancara_asesor_2')]).toBeNull()
  })

  it('is written with a comma for Indonesian people, with a point for English ones and for programs', () => {
    expect(text(tableToCsvForPeople(table, 'id'))).not.toMatch(/\d\.\d/)
    expect(text(tableToCsvForPeople(table, 'id'))).toMatch(/"\d,\d{3}"/)
    expect(text(tableToCsvForPeople(table, 'en'))).not.toMatch(/\d,\d/)
    expect(text(tableToCsvForMachines(table))).toMatch(/,\d\.\d{3},/)
    const column = table.columns[at('wawancara_asesor_1')]
    const cell = table.rows[0]?.[at('wawancara_asesor_1')] ?? null
    expect(column && cellText(cell, column, 'id')).toMatch(/^\d,\d{3}$/)
  })

  it('holds numbers in a workbook, not texts that look like them', () => {
    const sheet = strFromU8(unzipSync(tablesToXlsx([table], 'id'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const figures = table.columns.filter(({ type }) => type === 'decimal').length
    const numbers = sheet.match(/<c r="[A-Z]+2" s="\d+"><v>[\d.]+<\/v><\/c>/g) ?? []
    expect(numbers).toHaveLength(figures)
  })
})
