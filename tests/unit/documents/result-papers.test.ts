import { describe, expect, it } from 'vitest'
import { oneRecapTable, recapSheets, viewResultPapers, withStanding } from '../../../shared/documents/result-papers.ts'
import { checkTable } from '../../../shared/documents/tables/table.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { aSelection } from '../../builders/selection-field.ts'
import { vacancy } from '../../builders/selection-scheme.ts'

describe('the papers of a result', () => {
  it('are refused while the gate is shut', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    expect(viewResultPapers(field.chair.state)).toEqual({ ok: false, failure: { kind: 'gate-shut' } })
  })

  it('hold a recap of each vacancy, and all of them in one table with the vacancy in front', () => {
    const field = aSelection({ upTo: 'open', candidates: 3 })
    const papers = expectOk(viewResultPapers(field.chair.state), 'the gate is open')
    const [recap] = recapSheets(papers)
    const one = oneRecapTable(papers)
    checkTable(one)
    expect(one.columns.map(({ key }) => key)).toEqual(['vacancy', ...(recap?.columns.map(({ key }) => key) ?? [])])
    expect(one.rows.map(([code]) => code)).toEqual([vacancy, vacancy, vacancy])
    expect(one.rows.map(([, ...row]) => row)).toEqual(recap?.rows)
  })

  it('say in every row of a file what they are not, unless they are official', () => {
    const table = { title: 'Daftar', columns: [], rows: [[], []] }
    expect(withStanding(table, { standing: 'official', sample: false })).toBe(table)
    expect(withStanding(table, { standing: 'check', sample: true }).rows).toEqual([
      ['CONTOH · PERHITUNGAN PEMBANDING – BUKAN HASIL RESMI'],
      ['CONTOH · PERHITUNGAN PEMBANDING – BUKAN HASIL RESMI'],
    ])
  })
})
