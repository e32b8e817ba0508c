import { describe, expect, it } from 'vitest'
import { whole } from '../../../../shared/engine/numbers/mark-table.ts'
import { severityOf } from '../../../../shared/engine/numbers/severity.ts'
import { aMarkTable, assessorAt, candidateAt, scattered, type MarkStory } from '../../../builders/mark-tables.ts'

const clamp = (value: number): number => Math.max(1, Math.min(5, Math.round(value)))

/** Each candidate before three of five assessors, the first of whom gives a level less. */
const severe: MarkStory = {
  candidates: 30,
  assessors: 5,
  criteria: 4,
  mark: (i, j, c) =>
    (i + j) % 5 < 3
      ? clamp(1.5 + (i % 7) / 2 + (c % 2) / 2 - (j === 0 ? 1 : 0) + scattered(3, i, j, c) / 2 - 0.5)
      : null,
}

describe('severity', () => {
  it('finds the severe one, and shows raw beside fair', () => {
    const { figure, assessors, candidates, sentence, differP } = severityOf(aMarkTable(severe), whole)
    expect(figure.reason).toBeNull()
    const hardest = assessors.toSorted((a, b) => (b.measure ?? 0) - (a.measure ?? 0))[0]
    expect(hardest?.assessor).toBe(assessorAt(0))
    expect(differP).toBeLessThan(0.001)
    expect(sentence.key).toMatch(/^severity-differ/)
    const met = candidates.find(({ candidate }) => candidate === candidateAt(0))
    expect((met?.fair ?? 0) - (met?.raw ?? 0)).toBeGreaterThan(0)
    expect(met?.official).toBeCloseTo(met?.raw ?? 0, 9)
  })

  it('refuses where panels share nobody, and names a scoring that joins them', () => {
    const story = {
      ...severe,
      assessors: 4,
      mark: (i: number, j: number, c: number) => (Math.floor(j / 2) === i % 2 ? 1 + scattered(5, i, j, c) : null),
    }
    const { figure, subsets, pairings, sentence, assessors } = severityOf(aMarkTable(story), whole)
    expect([figure.value, figure.reason, subsets.length]).toEqual([null, 'disconnected_design', 2])
    expect(pairings).toEqual([{ candidate: candidateAt(1), rater: assessorAt(0) }])
    expect(sentence).toMatchObject({
      key: 'severity-apart',
      values: { candidate: { value: candidateAt(1) }, assessor: { value: assessorAt(0) } },
    })
    expect(assessors.map(({ measure }) => measure)).toEqual([null, null, null, null])
    expect(assessors.every(({ beside }) => beside !== null)).toBe(true)
  })

  it('refuses where an assessor has given too few marks, and names whom', () => {
    const story = {
      ...severe,
      mark: (i: number, j: number, c: number) => (j === 4 && i > 1 ? null : severe.mark(i, j, c)),
    }
    const { figure, thin, sentence } = severityOf(aMarkTable(story), whole)
    expect([figure.reason, sentence.key]).toEqual(['too_thin', 'severity-thin'])
    expect(thin).toEqual([{ assessor: assessorAt(4), marks: 4 }])
  })

  it('is silent about severity that chance explains', () => {
    const story = {
      ...severe,
      mark: (i: number, j: number, c: number) => clamp(1.5 + (i % 7) / 2 + scattered(3, 7, i, j, c) / 2 - 0.5),
    }
    expect(severityOf(aMarkTable(story), whole).sentence.key).toBe('severity-alike')
  })

  it.each([
    ['one assessor', { candidates: 8, assessors: 1, criteria: 2, mark: (i: number) => 1 + (i % 5) }, 'too_few_raters'],
    [
      'one candidate',
      { candidates: 1, assessors: 3, criteria: 12, mark: (_i: number, _j: number, c: number) => 1 + (c % 5) },
      'too_few_subjects',
    ],
    ['constant scores', { candidates: 12, assessors: 3, criteria: 2, mark: () => 3 }, 'no_variation'],
    ['no mark at all', { candidates: 5, assessors: 2, mark: () => 'unseen' as const }, 'no_marks'],
  ])('gives %s as a reason, and no number', (_, story, reason) => {
    const { figure, sentence } = severityOf(aMarkTable(story), whole)
    expect([figure.value, figure.reason, sentence]).toEqual([
      null,
      reason,
      { key: 'severity-none', values: {}, reason },
    ])
  })
})
