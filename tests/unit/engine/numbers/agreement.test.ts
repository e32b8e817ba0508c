import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../../shared/engine/numbers/agreement.ts'
import { whole } from '../../../../shared/engine/numbers/mark-table.ts'
import { icc } from '../../../../shared/statistics/agreement/icc.ts'
import { aMarkTable, assessorAt, criterionAt, panelAt, scattered } from '../../../builders/mark-tables.ts'

const clamp = (value: number): number => Math.max(1, Math.min(5, value))

describe('agreement of a panel', () => {
  it('is the ICC of the sheets’ scores, with its interval and what it rests on', () => {
    const mark = (i: number, j: number) => clamp(1 + (i % 5) + (scattered(4, i, j) === 0 ? 1 : 0))
    const table = aMarkTable({ candidates: 12, assessors: 3, mark })
    const [panel] = agreementOf(table, whole).panels
    const ratings = Array.from({ length: 12 }, (_, i) => Array.from({ length: 3 }, (__, j) => mark(i, j)))
    const expected = icc(ratings, 0.95)
    expect(expected.ok && panel?.level.value).toBeCloseTo(expected.ok ? (expected.value.icc.ICC2k.value ?? 0) : 0, 12)
    expect(panel?.level.interval?.confidence).toBe(0.95)
    expect(panel?.level.basis).toEqual({ candidates: 12, assessors: 3, criteria: 1, cells: 36, dropped: 0 })
    expect(panel?.panel).toBe(panelAt(0))
  })

  it('is worked out panel by panel, never over panels that share nobody', () => {
    const mark = (i: number, j: number) => (Math.floor(j / 2) === i % 2 ? clamp(1 + (i % 5)) : null)
    const { panels } = agreementOf(aMarkTable({ candidates: 12, assessors: 4, mark, panelOf: (i) => i % 2 }), whole)
    expect(panels.map(({ panel, level }) => [panel, level.basis.candidates, level.basis.assessors])).toEqual([
      [panelAt(0), 6, 2],
      [panelAt(1), 6, 2],
    ])
  })

  it('goes over all cells where too many rows have a gap, and then has no interval', () => {
    const mark = (i: number, j: number) => ((i + j) % 3 === 0 ? null : clamp(1 + (i % 5) + (scattered(3, i, j) % 2)))
    const [panel] = agreementOf(aMarkTable({ candidates: 15, assessors: 3, mark }), whole).panels
    expect([panel?.level.formula, panel?.level.interval]).toEqual(['icc2k-reml', null])
    expect(panel?.level.value).toBeGreaterThan(0)
  })

  it.each([
    ['one assessor', { candidates: 8, assessors: 1, mark: (i: number) => 1 + (i % 5) }, 'too_few_raters'],
    ['one candidate', { candidates: 1, assessors: 3, mark: () => 3 }, 'too_few_subjects'],
    ['constant scores', { candidates: 8, assessors: 3, mark: () => 3 }, 'no_variation'],
  ])('gives %s as a reason, and no number', (_, story, reason) => {
    const [panel] = agreementOf(aMarkTable(story), whole).panels
    expect([panel?.level.value, panel?.level.reason]).toEqual([null, reason])
    expect(panel?.sentence).toEqual({ key: 'agreement-none', values: {}, reason })
  })

  it('is empty without a single mark', () => {
    const table = aMarkTable({ candidates: 4, assessors: 2, mark: () => 'unseen', minimumObserved: 1 })
    const { panels, lowest, sentence } = agreementOf(table, whole)
    expect(panels[0]?.level.reason).not.toBeNull()
    expect(lowest.reason).toBe('no_marks')
    expect(sentence.key).toBe('criteria-none')
  })
})

describe('agreement on criteria', () => {
  it('names the one that nobody scored with its reason, and goes on with the others', () => {
    const mark = (i: number, _: number, c: number) => (c === 1 ? ('unseen' as const) : clamp(1 + ((i + c) % 5)))
    const { criteria } = agreementOf(
      aMarkTable({ candidates: 8, assessors: 2, criteria: 2, mark, minimumObserved: 1 }),
      whole,
    )
    expect(criteria.map(({ criterion, alpha }) => [criterion, alpha.value, alpha.reason])).toEqual([
      [criterionAt(0), 1, null],
      [criterionAt(1), null, 'no_marks'],
    ])
  })

  it('counts pairs that are equal and pairs within one level', () => {
    const mark = (i: number, j: number) => (j === 0 ? 3 : 3 + (i % 3))
    const { criteria } = agreementOf(aMarkTable({ candidates: 9, assessors: 2, mark }), whole)
    expect(criteria[0]).toMatchObject({ exact: 3 / 9, adjacent: 6 / 9, pairs: 9 })
  })

  it('does not move by a digit when assessors and candidates come in another order', () => {
    const mark = (i: number, j: number, c: number) => 1 + scattered(5, i, j, c)
    const table = aMarkTable({ candidates: 10, assessors: 3, criteria: 2, mark })
    const rows = [...table.candidate.keys()].reverse()
    const turned = {
      ...table,
      ...Object.fromEntries(
        (['candidate', 'assessor', 'vacancy', 'panel', 'order', 'minute'] as const).map((name) => [
          name,
          Int32Array.from(rows, (row) => table[name][row] ?? 0),
        ]),
      ),
      marks: Int8Array.from(rows.flatMap((row) => [...table.marks.slice(row * 2, row * 2 + 2)])),
    }
    expect(agreementOf(turned, whole)).toEqual(agreementOf(table, whole))
    expect(assessorAt(0) < assessorAt(1)).toBe(true)
  })
})
