/** Whoever comes first in a list changes no digit that is shown: candidates, raters, criteria in any order give the same. */
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { answerCase } from '../../shared/statistics/cases.ts'

interface Shuffled {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

const shuffle = (length: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, i) => i),
    { minLength: length },
  )

const scored = fc.tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 2, max: 4 })).chain(([n, k]) =>
  fc.record({
    ratings: fc.array(
      fc.array(
        fc.integer({ min: 1, max: 50 }).map((x) => x / 10),
        { minLength: k, maxLength: k },
      ),
      { minLength: n, maxLength: n },
    ),
    order: fc.record({ rows: shuffle(n), columns: shuffle(k) }),
  }),
)

const reordered = (table: readonly (readonly number[])[], { rows, columns }: Shuffled): number[][] =>
  rows.map((i) => columns.map((j) => table[i]?.[j] ?? 0))

const answer = (method: string, input: unknown): Record<string, unknown> => {
  const result = answerCase({ method, input })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value as Record<string, unknown>
}

/** Ten significant digits, and what is 0 but for cancellation as 0. */
function digits(value: unknown): unknown {
  if (typeof value === 'number') return Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(9))
  if (Array.isArray(value)) return value.map(digits)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, member]) => [field, digits(member)]))
}

test.prop([scored])('agreement and generalisability', ({ ratings, order }) => {
  const turned = reordered(ratings, order)
  for (const [method, field] of [
    ['icc', 'icc'],
    ['icc', 'meanSquares'],
    ['kendall_w', 'W'],
    ['item_analysis', 'alpha'],
  ] as const) {
    const [a, b] = [answer(method, { ratings, scores: ratings }), answer(method, { ratings: turned, scores: turned })]
    expect(digits(b[field])).toEqual(digits(a[field]))
  }
  for (const level of ['nominal', 'ordinal', 'interval', 'ratio']) {
    expect(digits(answer('krippendorff_alpha', { ratings: turned, level }))).toEqual(
      digits(answer('krippendorff_alpha', { ratings, level })),
    )
  }
  const study = (scores: unknown) => answer('gtheory', { design: 'pxr', scores, decision: [{ r: 3 }] })
  expect(digits(study(turned))).toEqual(digits(study(ratings)))
})

test.prop([scored, fc.integer({ min: 0, max: 8 })])(
  'places: each candidate keeps their chance, to the last digit',
  ({ ratings, order }, k) => {
    const [a, b] = [
      answer('rank_bootstrap', { scores: ratings, k }),
      answer('rank_bootstrap', { scores: reordered(ratings, order), k }),
    ]
    for (const field of ['topK', 'expectedRank', 'ranks'] as const) {
      const [plain, turned] = [a[field] as unknown[], b[field] as unknown[]]
      expect(digits(turned)).toEqual(digits(order.rows.map((i) => plain[i])))
    }
    const means = ratings.map((row) => row[0] ?? 0)
    const standardErrors = ratings.map((row) => row[1] ?? 0)
    const normal = answer('rank_normal', { means, standardErrors, k, cut: 2.5 })
    const turned = answer('rank_normal', {
      means: order.rows.map((i) => means[i]),
      standardErrors: order.rows.map((i) => standardErrors[i]),
      k,
      cut: 2.5,
    })
    for (const field of ['topK', 'ranks', 'aboveCut'] as const) {
      expect(turned[field]).toEqual(order.rows.map((i) => (normal[field] as unknown[])[i]))
    }
    expect(digits(turned['expectedRank'])).toEqual(
      digits(order.rows.map((i) => (normal['expectedRank'] as unknown[])[i])),
    )
  },
)

const observed = fc
  .tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([n, k, C]) =>
    fc
      .array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 9 }), { minLength: n * k * C, maxLength: n * k * C })
      .chain((marks) => {
        const observations = marks.map((score, at) => ({
          candidate: `P${at % n}`,
          rater: `R${Math.floor(at / n) % k}`,
          criterion: `K${Math.floor(at / n / k)}`,
          score,
          order: 1 + ((at * 7) % (n * C)),
        }))
        return fc.tuple(
          fc.constant(observations),
          fc.shuffledSubarray(observations, { minLength: observations.length }),
        )
      }),
  )

test.prop([observed])(
  'observations in any order: facets, indices and drift are the same to the last digit',
  ([observations, turned]) => {
    const scale = { min: 1, max: 5 }
    for (const method of ['mfrm', 'rater_indices', 'rater_drift', 'connectivity']) {
      expect(answer(method, { observations: turned, scale })).toEqual(answer(method, { observations, scale }))
    }
  },
)

test.prop([
  fc.uniqueArray(
    fc.record({ name: fc.string({ minLength: 1, maxLength: 3 }), applicants: fc.integer({ min: 0, max: 40 }) }),
    { selector: ({ name }) => name, maxLength: 5 },
  ),
  fc.nat(),
])('groups in any order', (list, seed) => {
  const groups = list.map((group, i) => ({ ...group, selected: (seed * (i + 3)) % (group.applicants + 1) }))
  const [a, b] = [answer('adverse_impact', { groups }), answer('adverse_impact', { groups: groups.toReversed() })]
  expect(digits(b['reference'])).toEqual(digits(a['reference']))
  expect(digits((b['groups'] as unknown[] | null)?.toReversed() ?? null)).toEqual(digits(a['groups']))
})
