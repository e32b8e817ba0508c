/** Statistics cases: whatever comes in, the answer is a value or a named place, never NaN; and the order of input is nothing. */
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { answerCase } from '../../shared/statistics/cases.ts'
import { differences } from '../unit/statistics/compare-case.ts'

const methods = [
  'combine',
  'combine_and_rank',
  'combine_with_hurdles',
  'rank',
  'rank_with_tie_breaks',
  'cut',
  'standardise',
  'standardise_within_rater',
  'rescale',
] as const

const cell = fc.oneof(
  fc.integer({ min: -3, max: 5 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom('1/3', '0.4', '', null, true, 1e300, '2024-01-01'),
)
const list = fc.array(cell, { maxLength: 5 })
const table = fc.array(list, { maxLength: 4 })
const input = fc.record(
  {
    scores: fc.oneof(list, table),
    ratings: table,
    weights: fc.oneof(list, fc.constantFrom(['1'], ['0.5', '0.5'], ['1/3', '1/3', '1/3'])),
    maxima: list,
    minima: list,
    decimals: fc.constantFrom(0, 2, null, -1),
    rounding: fc.constantFrom('half_up', 'half_even', 'x'),
    order: fc.constantFrom('descending', 'ascending'),
    sd: fc.constantFrom('sample', 'population'),
    k: fc.integer({ min: -1, max: 6 }),
    ids: fc.array(fc.string({ maxLength: 2 }), { maxLength: 5 }),
    candidates: fc.array(fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D'), x: cell, y: cell }), { maxLength: 4 }),
    keys: fc.constantFrom(
      [['x', 'desc']],
      [
        ['x', 'desc'],
        ['y', 'asc'],
      ],
      [['x']],
    ),
    target: fc.record({ mean: cell, sd: cell }),
    from: fc.tuple(cell, cell),
    to: fc.tuple(cell, cell),
  },
  { requiredKeys: [] },
)

test.prop([fc.constantFrom(...methods), input], { numRuns: 3000 })('answers or names the place', (method, given) => {
  const answer = answerCase({ method, input: given })
  if (!answer.ok) expect(answer.failure).toMatchObject({ kind: 'schema', path: expect.any(Array) as unknown })
  else expect(differences({ name: '', method, input: given, expected: {}, tolerance: 0 }, answer.value)).toEqual([])
})

const scores = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 4 })), {
  selector: ([id]) => id,
  maxLength: 8,
})

describe('the order of input', () => {
  const byId = (of: readonly (readonly [string, number])[]) => {
    const ids = of.map(([id]) => id)
    const values = of.map(([, score]) => score)
    const ranked = answerCase({ method: 'rank', input: { scores: values, order: 'descending' } })
    const cut = answerCase({ method: 'cut', input: { scores: values, ids, k: 3 } })
    const broken = answerCase({
      method: 'rank_with_tie_breaks',
      input: { candidates: of.map(([id, x]) => ({ id, x })), keys: [['x', 'desc']] },
    })
    if (!ranked.ok || !cut.ok || !broken.ok) throw new Error('well-formed')
    const competition = ranked.value['competition'] as number[]
    return {
      rank: Object.fromEntries(ids.map((id, i) => [`#${id}`, competition[i]])),
      in: (cut.value['in'] as string[]).toSorted(),
      out: (cut.value['out'] as string[]).toSorted(),
      broken: broken.value,
    }
  }

  test.prop([scores])('changes no rank and no side of the cut', (drawn) => {
    expect(byId(drawn.toReversed())).toEqual(byId(drawn))
  })

  test.prop([scores])('tie-breaking by the score alone is competition ranking', (drawn) => {
    const { rank, broken } = byId(drawn)
    const ranks = broken['rank'] as Record<string, number>
    expect(Object.fromEntries(Object.entries(ranks).map(([id, at]) => [`#${id}`, at]))).toEqual(rank)
  })
})
