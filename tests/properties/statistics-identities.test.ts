/** What methods that come from different books must agree on, for any table. */
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { exact, one, sum, type Exact } from '../../shared/kernel/exact.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { cohenKappa } from '../../shared/statistics/agreement/cohen-kappa.ts'
import { icc } from '../../shared/statistics/agreement/icc.ts'
import { kendallW } from '../../shared/statistics/agreement/kendall-w.ts'
import { krippendorffAlpha } from '../../shared/statistics/agreement/krippendorff-alpha.ts'
import { rankBootstrap } from '../../shared/statistics/certainty/rank-bootstrap.ts'
import { rankNormal } from '../../shared/statistics/certainty/rank-normal.ts'
import { totalsAt, weightSensitivity } from '../../shared/statistics/certainty/weight-sensitivity.ts'
import { standingsOf } from '../../shared/statistics/certainty/standings.ts'
import { manyFacetRasch } from '../../shared/statistics/facets/mfrm.ts'
import { decisionStudy } from '../../shared/statistics/generalisability/decision-study.ts'
import { gStudyOfRatings } from '../../shared/statistics/generalisability/g-study.ts'
import { fisherExact } from '../../shared/statistics/impact/fisher-exact.ts'
import { itemAnalysis } from '../../shared/statistics/items/item-analysis.ts'
import { midRanks, spearman, sumOf } from '../../shared/statistics/moments.ts'

/** Complete tables of marks, 3 to 9 candidates by 2 to 5 raters, that vary. */
const tables = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 2, max: 5 }))
  .chain(([n, k]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
  )
  .filter((rows) => new Set(rows.flat()).size > 1)

const near = (actual: number | null, expected: number | null) => {
  if (expected === null) return expect(actual).toBeNull()
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)))
}

describe('reliability', () => {
  test.prop([tables])(
    'ICC3k is Cronbach’s alpha of raters as items, and g where components aren’t negative',
    (rows) => {
      const { icc: table } = expectOk(icc(rows, 0.95), 'correlations')
      const { alpha } = expectOk(itemAnalysis(rows), 'items')
      near(table.ICC3k.value, alpha)
      const study = expectOk(gStudyOfRatings(rows), 'a study')
      const decision = expectOk(decisionStudy(study, { n: {}, fixed: [] }), 'a decision')
      const raw = Object.values(study.raw)
      if (raw.every((value) => value >= 0) && (study.raw['p'] ?? 0) > 0) {
        near(decision.g, table.ICC3k.value)
        near(decision.phi, table.ICC2k.value)
      }
    },
  )

  test.prop([tables, fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 9 })])(
    'shift and scale change no ICC, no interval alpha and no W; a rater’s own level changes no ICC3 and no W',
    (rows, shift, scale) => {
      const values = (of: readonly (readonly number[])[]) => {
        const { icc: t } = expectOk(icc(of, 0.95), 'correlations')
        const W = kendallW(of)
        return { three: t.ICC3.value, two: t.ICC2.value, W: W.ok ? W.value.W : null }
      }
      const plain = values(rows)
      const moved = values(rows.map((row) => row.map((x) => x * scale + shift)))
      for (const field of ['three', 'two', 'W'] as const) near(moved[field], plain[field])
      const level = rows.map((row) => row.map((x, j) => (j === 0 ? x + shift : x)))
      if (new Set(level.flat()).size < 2) return
      near(values(level).three, plain.three)
      near(values(level).W, plain.W)
      const alpha = (of: readonly (readonly number[])[]) => expectOk(krippendorffAlpha(of, 'interval'), 'alpha').alpha
      near(alpha(rows.map((row) => row.map((x) => x * scale + shift))), alpha(rows))
    },
  )
})

test.prop([tables])('k(n − 1)W is Friedman’s χ², computed from ranks as it was written', (rows) => {
  const result = kendallW(rows)
  if (!result.ok) return
  const k = rows[0]?.length ?? 0
  const n = rows.length
  const ranked = Array.from({ length: k }, (_, j) => midRanks(rows.map((row) => row[j] ?? 0)))
  const sums = rows.map((_, i) => sumOf(ranked.map(({ ranks }) => ranks[i] ?? 0)))
  const ties = sumOf(ranked.flatMap((rater) => rater.ties.map((t) => t ** 3 - t)))
  const plain = (12 / (n * k * (n + 1))) * sumOf(sums.map((sum) => sum ** 2)) - 3 * k * (n + 1)
  near(result.value.chiSquare, plain / (1 - ties / (k * (n ** 3 - n))))
})

test.prop([
  fc
    .uniqueArray(fc.integer(), { minLength: 3, maxLength: 9 })
    .chain((order) => fc.tuple(fc.constant(order), fc.shuffledSubarray(order, { minLength: order.length }))),
])('without ties, W of two is (mean Spearman + 1)/2', ([first, second]) => {
  const rows = first.map((x, i) => [x, second[i] ?? 0])
  near(expectOk(kendallW(rows), 'W').W, ((spearman(first, second) ?? NaN) + 1) / 2)
})

test.prop([
  fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 4, maxLength: 30 }),
])('raters exchanged have the same kappa', (pairs) => {
  const table = Array.from({ length: 4 }, (_, i) =>
    Array.from({ length: 4 }, (__, j) => pairs.filter(([a, b]) => a === i && b === j).length),
  )
  const turned = table.map((_, i) => table.map((row) => row[i] ?? 0))
  for (const weights of ['unweighted', 'linear', 'quadratic'] as const) {
    const [a, b] = [cohenKappa(table, weights, 0.95), cohenKappa(turned, weights, 0.95)]
    expect(a.ok).toBe(b.ok)
    if (a.ok && b.ok) near(a.value.kappa, b.value.kappa)
  }
})

const counts = fc
  .integer({ min: 1, max: 60 })
  .chain((applicants) =>
    fc.record({ applicants: fc.constant(applicants), selected: fc.integer({ min: 0, max: applicants }) }),
  )

test.prop([counts, counts])('Fisher is symmetric in groups and in outcomes, and in (0, 1]', (a, b) => {
  const p = fisherExact(a, b)
  const turned = [a, b].map(({ applicants, selected }) => ({ applicants, selected: applicants - selected }))
  near(fisherExact(b, a), p)
  near(fisherExact(turned[0] ?? a, turned[1] ?? b), p)
  expect(p).toBeGreaterThan(0)
  expect(p).toBeLessThanOrEqual(1)
})

describe('places', () => {
  const scores = fc.array(fc.record({ mean: fc.integer({ min: 0, max: 20 }), se: fc.constantFrom(0, 0.1, 1, 4) }), {
    minLength: 1,
    maxLength: 12,
  })

  test.prop([scores, fc.integer({ min: 0, max: 13 })])(
    'normal: Σ topK = K and Σ expected rank = n(n + 1)/2',
    (list, places) => {
      const { topK, expectedRank } = expectOk(rankNormal(list, { places }), 'chances')
      expect(sumOf(topK)).toBeCloseTo(Math.min(places, list.length), 6)
      expect(sumOf(expectedRank)).toBeCloseTo((list.length * (list.length + 1)) / 2, 8)
    },
  )

  const cells = tables.map((rows) => rows.map((row) => row.map((x): Exact => exact(BigInt(x), 7n))))

  test.prop([cells, fc.integer({ min: 0, max: 10 })])('bootstrap: the same sums', (rows, places) => {
    const { topK, expectedRank } = expectOk(rankBootstrap(rows, { places }), 'chances')
    const n = rows.length
    expect(sumOf(topK.map((p) => p ?? NaN))).toBeCloseTo(Math.min(places, n), 9)
    expect(sumOf(expectedRank.map((rank) => rank ?? NaN))).toBeCloseTo((n * (n + 1)) / 2, 8)
  })

  test.prop([cells, fc.integer({ min: 1, max: 4 })])(
    'weights: within the interval the same are in, just beyond they are not',
    (rows, places) => {
      const C = rows[0]?.length ?? 1
      const weights = Array.from({ length: C }, () => exact(1n, BigInt(C)))
      expect(sum(weights)).toEqual(one)
      const { top, intervals } = expectOk(weightSensitivity({ scores: rows, weights, places }), 'intervals')
      if (!top || !intervals) return
      const inAt = (c: number, weight: Exact): string => {
        const standings = standingsOf(totalsAt({ scores: rows, weights }, c, weight) ?? [], places)
        return standings.flatMap((standing, i) => (standing?.side === 'in' ? [i] : [])).join()
      }
      const tiny = 10n ** 9n
      intervals.forEach((interval, c) => {
        if (!interval) return
        const { lower, upper } = interval
        const inside = exact(lower.n * upper.d * (tiny - 1n) + upper.n * lower.d, lower.d * upper.d * tiny)
        expect(inAt(c, inside)).toBe(top.join())
        if (upper.n !== upper.d) expect(inAt(c, exact(upper.n * tiny + upper.d, upper.d * tiny))).not.toBe(top.join())
        if (lower.n !== 0n && lower.n * tiny > lower.d) {
          expect(inAt(c, exact(lower.n * tiny - lower.d, lower.d * tiny))).not.toBe(top.join())
        }
      })
    },
  )
})

/** Candidates × raters × criteria on a scale of four, with gaps. */
const designs = fc
  .tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([n, k, C]) =>
    fc
      .array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 8 }), { minLength: n * k * C, maxLength: n * k * C })
      .map((marks) =>
        marks.map((score, at) => ({
          candidate: `P${at % n}`,
          rater: `R${Math.floor(at / n) % k}`,
          criterion: `K${Math.floor(at / n / k)}`,
          score,
        })),
      ),
  )

test.prop([designs])('joint likelihood: what an element scored is what it was expected to score', (observations) => {
  const result = manyFacetRasch(observations, 0.3)
  if (!result.ok) return
  const { elements, thresholds, categories } = result.value
  const steps = thresholds.map((_, h) => sumOf(thresholds.slice(0, h + 1)))
  const expectedStep = (eta: number): number => {
    const weights = [0, ...steps].map((step, h) => Math.exp(h * eta - step))
    return sumOf(weights.map((weight, h) => h * weight)) / sumOf(weights)
  }
  const used = observations.filter(
    ({ candidate, rater, criterion, score }) =>
      score !== null &&
      [elements.candidates.get(candidate), elements.raters.get(rater), elements.criteria.get(criterion)].every(
        (element) => element?.extreme === null,
      ),
  )
  const off = new Map<string, number>()
  for (const { candidate, rater, criterion, score } of used) {
    const [theta, lambda, delta] = [
      elements.candidates.get(candidate),
      elements.raters.get(rater),
      elements.criteria.get(criterion),
    ]
    const eta = (theta?.measure ?? NaN) - (lambda?.measure ?? NaN) - (delta?.measure ?? NaN)
    const residual = categories.indexOf(score ?? NaN) - expectedStep(eta)
    for (const name of [candidate, rater, criterion]) off.set(name, (off.get(name) ?? 0) + residual)
  }
  for (const residual of off.values()) expect(Math.abs(residual)).toBeLessThan(1e-6)
})
