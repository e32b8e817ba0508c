/** Laws of the official ranking: what it may depend on, what it must not, and that hiding a value never changes a certainty. */
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { compare, exactInteger, exactOf, exactToText, type Exact } from '../../shared/kernel/exact.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { canonicalise } from '../../shared/record/canonical.ts'
import { aggregate, leastToAggregate } from '../../shared/rules/aggregate.ts'
import { deriveCandidate } from '../../shared/rules/derive-candidate.ts'
import { rankVacancy, type Ranking } from '../../shared/rules/rank-vacancy.ts'
import { rankingToResult } from '../../shared/rules/ranking-result.ts'
import { schemeSchema, type Aggregation, type Scheme } from '../../shared/rules/scheme.ts'
import type { CandidateInput, Mark, NotHeld, SheetInput } from '../../shared/rules/score-input.ts'
import {
  aCandidate,
  aRubric,
  aRubricComponent,
  aScheme,
  aTieBreak,
  aVacancy,
  anExamComponent,
  assessor,
  present,
} from '../unit/rules/ranking-builder.ts'

const rubric = aRubric({ a: '1/3', b: '1/3', c: '1/3' }, { notObserved: { rule: 'reweigh', minimumObserved: 2 } })

const aggregations = fc.constantFrom<Aggregation>(
  { method: 'mean' },
  { method: 'median' },
  { method: 'trimmed-mean', low: 1, high: 0 },
  { method: 'trimmed-mean', low: 1, high: 1 },
)

const schemes = fc
  .record({
    aggregation: aggregations,
    scaling: fc.constantFrom('of-maximum', 'between'),
    ranking: fc.constantFrom('competition', 'modified', 'dense', 'fractional'),
    at: fc.constantFrom('display', 'total'),
    hurdle: fc.constantFrom(null, { on: 'raw', minimum: '2' }),
    places: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ aggregation, scaling, ranking, at, hurdle, places }) =>
    aScheme({
      components: [
        aRubricComponent({
          weight: '0.6',
          aggregation,
          scaling,
          hurdle,
          minimumAssessors: leastToAggregate(aggregation),
        }),
        anExamComponent({
          weight: '0.4',
          parts: [{ code: 'cat', title: { id: 'c', en: 'c' }, maximum: '10', minimum: null }],
        }),
      ],
      rounding: { at, decimals: 0, mode: 'half-up' },
      ranking,
      vacancies: aVacancy(places),
      tieBreaks: [
        aTieBreak('a', { of: 'criterion', component: 'interview', criterion: 'a' }),
        aTieBreak('gpa', { of: 'fact', fact: 'gpa', type: 'quantity' }),
      ],
    }),
  )

// Few levels and few marks, so that ties are common.
const mark = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 2, max: 4 }) },
  { weight: 1, arbitrary: fc.constant('not-observed' as const) },
)
const marks = fc.record({ a: mark, b: mark, c: mark }) as fc.Arbitrary<Record<string, Mark>>
const candidates = fc
  .array(
    fc.record({
      sheets: fc.array(marks, { minLength: 0, maxLength: 4 }),
      exam: fc.constantFrom('4', '5', null),
      gpa: fc.constantFrom('3', '3.5', null),
      status: fc.constantFrom('taking-part', 'taking-part', 'taking-part', 'withdrawn'),
    }),
    { minLength: 0, maxLength: 9 },
  )
  .map((drawn) =>
    drawn.map(({ sheets, exam, gpa, status }, n) =>
      aCandidate(n + 1, {
        status: status as CandidateInput['status'],
        sheets: sheets.map((of, i): SheetInput => ({
          assessor: assessor(i + 1),
          component: 'interview',
          marks: present(of),
        })),
        exams: (exam === null ? {} : { exam: present({ cat: exam }) }) as CandidateInput['exams'],
        ties: present(gpa === null ? {} : { gpa }),
      }),
    ),
  )

const rank = (scheme: Scheme, from: readonly CandidateInput[]): Ranking =>
  expectOk(rankVacancy({ scheme, rubrics: { rubric }, vacancy: 'post', candidates: from, comparisons: [] }), 'sound')

const digits = (ranking: Ranking): string => canonicalise(rankingToResult(ranking))

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, i) => [(i * 7919 + seed) % 104729, item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)

describe('what the outcome may depend on', () => {
  test.prop([schemes, candidates, fc.integer({ min: 0, max: 104728 })])(
    'not the order of anything given',
    (scheme, from, seed) => {
      const turned = shuffled(from, seed).map((candidate) => ({
        ...candidate,
        sheets: shuffled(candidate.sheets, seed),
      }))
      const [one, other] = [rank(scheme, from), rank(scheme, turned)]
      expect(digits(other)).toBe(digits(one))
      for (const { id } of from) expect(deriveCandidate(other, id)).toEqual(deriveCandidate(one, id))
    },
  )

  test.prop([schemes, candidates])('the scheme as text is as good as the scheme', (scheme, from) => {
    const again = schemeSchema.parse(JSON.parse(canonicalise(scheme)))
    expect(digits(rank(again, from))).toBe(digits(rank(scheme, from)))
  })
})

test.prop([schemes, candidates])(
  'places are numbered as the scheme says, and the cut lets in at most the places',
  (scheme, from) => {
    const ranking = rank(scheme, from)
    const ranked = ranking.rows.flatMap(({ tally, place, cut }) =>
      place.state === 'ranked' ? [{ tally, place, cut }] : [],
    )
    const numbers = ranked.map(({ place }) => exactOf(place.rank))
    for (const [i, number] of numbers.entries())
      expect(compare(numbers[i - 1] ?? number, number)).toBeLessThanOrEqual(0)
    if (scheme.ranking === 'fractional') {
      const all = numbers.reduce(
        (total: Exact, number) => ({ n: total.n * number.d + number.n * total.d, d: total.d * number.d }),
        exactInteger(0),
      )
      expect(2n * all.n).toBe(BigInt(ranked.length * (ranked.length + 1)) * all.d)
    }
    const places = scheme.vacancies[0]?.places ?? 0
    const count = (state: string) => ranked.filter(({ cut }) => cut === state).length
    expect(count('in')).toBeLessThanOrEqual(places)
    expect(count('in') + ranking.placesForBorderline).toBe(Math.min(places, ranked.length))
    if (count('borderline') > 0) expect(count('borderline')).toBeGreaterThan(ranking.placesForBorderline)
  },
)

test.prop([schemes, candidates])(
  'every rank has a derivation whose value is the total that was compared',
  (scheme, from) => {
    const ranking = rank(scheme, from)
    for (const { tally } of ranking.rows) {
      const derivation = deriveCandidate(ranking, tally.candidate.id)
      const { compared } = tally
      expect(derivation?.total.value).toBe(compared.state === 'known' ? exactToText(compared.value) : null)
    }
  },
)

describe('a value that is not held', () => {
  const hide = (candidate: CandidateInput, what: number, state: NotHeld): CandidateInput => {
    if (what === 0) return { ...candidate, ties: { state } }
    if (what === 1 && 'exam' in candidate.exams) return { ...candidate, exams: { exam: { state } } }
    return {
      ...candidate,
      sheets: candidate.sheets.map((sheet, i) => (i === what - 2 ? { ...sheet, marks: { state } } : sheet)),
    }
  }
  const hiding = fc.array(
    fc.record({
      who: fc.nat(8),
      what: fc.integer({ min: 0, max: 5 }),
      state: fc.constantFrom<NotHeld>('withheld', 'erased', 'missing', 'unopened'),
    }),
    { minLength: 1, maxLength: 4 },
  )

  test.prop([schemes, candidates, hiding], { numRuns: 1000 })(
    'may take a rank or a cut away, but never gives another one',
    (scheme, from, hidden) => {
      const full = new Map(rankingToResult(rank(scheme, from)).rows.map((row) => [row.candidate, row]))
      const partial = hidden.reduce<CandidateInput[]>(
        (all, { who, what, state }) =>
          all.map((candidate, i) => (i === who ? hide(candidate, what, state) : candidate)),
        from,
      )
      for (const row of rankingToResult(rank(scheme, partial)).rows) {
        const real = full.get(row.candidate)
        if (row.state !== 'not-computable') expect(row).toEqual(real)
        if (row.cut === 'in' || row.cut === 'borderline') expect(real?.cut).toBe(row.cut)
        if (row.cut === 'out') expect(['out', null]).toContain(real?.cut)
      }
    },
  )

  test.prop([schemes, candidates, hiding], { numRuns: 500 })(
    'leaves the true total within its bounds',
    (scheme, from, hidden) => {
      const partial = hidden.reduce<CandidateInput[]>(
        (all, { who, what, state }) =>
          all.map((candidate, i) => (i === who ? hide(candidate, what, state) : candidate)),
        from,
      )
      const full = new Map(rank(scheme, from).rows.map(({ tally }) => [tally.candidate.id, tally.total]))
      for (const { tally } of rank(scheme, partial).rows) {
        const total = full.get(tally.candidate.id)
        if (tally.total.state !== 'open' || total?.state !== 'known') continue
        expect(compare(tally.total.low, total.value)).toBeLessThanOrEqual(0)
        expect(compare(total.value, tally.total.high)).toBeLessThanOrEqual(0)
      }
    },
  )
})

describe('aggregation', () => {
  const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 7 })

  test.prop([levels, aggregations])('stays between lowest and highest, and rises with every score', (drawn, rule) => {
    const scores = drawn.map(exactInteger)
    const value = aggregate(scores, rule)
    if (!value) throw new Error('enough scores')
    expect(compare(value, exactInteger(Math.min(...drawn)))).toBeGreaterThanOrEqual(0)
    expect(compare(value, exactInteger(Math.max(...drawn)))).toBeLessThanOrEqual(0)
    const raised = aggregate(
      drawn.map((level, i) => exactInteger(i === 0 ? 5 : level)),
      rule,
    )
    expect(raised && compare(raised, value)).toBeGreaterThanOrEqual(0)
  })

  test.prop([levels, aggregations])(
    'without one score lies between that score at its lowest and at its highest',
    (drawn, rule) => {
      const others = drawn.slice(1).map(exactInteger)
      const without = aggregate(others, rule)
      const low = aggregate([exactInteger(1), ...others], rule)
      const high = aggregate([exactInteger(5), ...others], rule)
      if (!without || !low || !high) return
      expect(compare(low, without)).toBeLessThanOrEqual(0)
      expect(compare(without, high)).toBeLessThanOrEqual(0)
    },
  )
})
