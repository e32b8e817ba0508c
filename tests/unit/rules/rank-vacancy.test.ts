import { describe, expect, test } from 'vitest'
import { exactToText } from '../../../shared/kernel/exact.ts'
import { rankVacancy } from '../../../shared/rules/rank-vacancy.ts'
import { rankingToResult } from '../../../shared/rules/ranking-result.ts'
import { rulesVersion } from '../../../shared/rules/rules-version.ts'
import {
  aCandidate,
  aRubric,
  aRubricComponent,
  aScheme,
  aSheet,
  aTieBreak,
  aVacancy,
  anExamComponent,
  cuts,
  id,
  present,
  rank,
  ranks,
  withMark,
} from './ranking-builder.ts'

const rubric = aRubric({ a: '0.6', b: '0.4' })
const interview = (change: Record<string, unknown> = {}) => aScheme({ components: [aRubricComponent(change)] })
const totals = (ranking: ReturnType<typeof rank>) =>
  Object.fromEntries(
    rankingToResult(ranking).rows.map(({ candidate, total }) => [Number.parseInt(candidate, 16), total]),
  )

test('SKD 400 of 550 and SKB CAT 450 of 500 at 40:60 give 83.0909…, shown as 83.091', () => {
  const part = (code: string, maximum: string) => ({ code, title: { id: code, en: code }, maximum, minimum: null })
  const group = (code: string, weight: string) => ({ code, title: { id: code, en: code }, weight })
  const scheme = aScheme({
    groups: [group('skd', '0.4'), group('skb', '0.6')],
    components: [
      anExamComponent({
        code: 'skd',
        group: 'skd',
        parts: [part('twk', '150'), part('tiu', '175'), part('tkp', '225')],
      }),
      anExamComponent({ code: 'cat', group: 'skb', parts: [part('cat', '500')] }),
    ],
    rounding: { at: 'display', decimals: 3, mode: 'half-up' },
  })
  const exams = { skd: present({ twk: '100', tiu: '120', tkp: '180' }), cat: present({ cat: '450' }) } as never
  const [row] = rankingToResult(rank({ scheme, candidates: [aCandidate(1, { exams })] })).rows
  expect(row).toMatchObject({ total: '914/11', shown: '83.091', rank: '1', cut: 'in' })
})

test('mean over the panel, scaled and weighted, is exact', () => {
  const scheme = aScheme({
    components: [
      aRubricComponent({ weight: '0.6' }),
      aRubricComponent({ code: 'role-play', method: 'role-play', rubric: 'play', weight: '0.4', scaling: 'between' }),
    ],
  })
  const play = aRubric({ a: '1' }, { code: 'play', method: 'role-play' })
  const sheets = [
    aSheet(1, { a: 4, b: 5 }),
    aSheet(2, { a: 3, b: 4 }),
    aSheet(3, { a: 4, b: 4 }),
    aSheet(1, { a: 3 }, 'role-play'),
    aSheet(2, { a: 4 }, 'role-play'),
  ]
  const ranking = rankVacancy({
    scheme,
    rubrics: { rubric, play },
    vacancy: 'post',
    candidates: [aCandidate(1, { sheets })],
    comparisons: [],
  })
  // Interview (4.4 + 3.4 + 4)/3 = 59/15 → 236/3; role-play (3.5 − 1)/4·100 = 62.5; 0.6·236/3 + 0.4·62.5.
  expect(ranking.ok && totals(ranking.value)).toEqual({ 1: '72.2' })
})

test('equal totals are equal exactly; a hair of difference is a difference', () => {
  const ranking = rank({
    candidates: [withMark(1, '80'), withMark(2, '80.0000000000000000001'), withMark(3, '80')],
  })
  expect(ranks(ranking)).toEqual({ 2: '1', 1: '2', 3: '2' })
})

test('ranks compare rounded totals only where the scheme says so', () => {
  const candidates = [withMark(1, '80.004'), withMark(2, '79.996'), withMark(3, '79.994')]
  expect(ranks(rank({ candidates }))).toEqual({ 1: '1', 2: '2', 3: '3' })
  const rounded = aScheme({ rounding: { at: 'total', decimals: 2, mode: 'half-up' } })
  expect(ranks(rank({ scheme: rounded, candidates }))).toEqual({ 1: '1', 2: '1', 3: '3' })
})

describe('no score is never zero', () => {
  const scored = aCandidate(1, { sheets: [aSheet(1, { a: 1, b: 1 })] })
  const reasonOf = (candidate: ReturnType<typeof aCandidate>, scheme = interview()) => {
    const row = rank({ scheme, rubric, candidates: [scored, candidate] }).rows.find(
      ({ tally }) => tally.candidate.id === candidate.id,
    )
    return { place: row?.place, raw: row?.tally.components[0]?.raw }
  }

  test.each([
    ['no sheets', {}, { kind: 'no-sheets' }],
    [
      'two sheets of one assessor',
      { sheets: [aSheet(1, { a: 1, b: 1 }), aSheet(1, { a: 5, b: 5 })] },
      { kind: 'assessor-twice' },
    ],
    ['an incomplete sheet', { sheets: [aSheet(1, { a: 5 })] }, { kind: 'too-few-assessors', have: 0, need: 1 }],
    ['stayed away', { absentFrom: ['interview'] }, { kind: 'absent' }],
    [
      'marked though the roll says absent',
      { absentFrom: ['interview'], sheets: [aSheet(1, { a: 5, b: 5 })] },
      { kind: 'absent-yet-scored' },
    ],
  ])('%s', (_, change, reason) => {
    const { place, raw } = reasonOf(aCandidate(2, change))
    expect(place).toMatchObject({ state: 'not-ranked', reason: { kind: 'no-total' } })
    expect(raw).toMatchObject({ state: 'none', reason })
  })

  test('fewer sheets than the scheme asks for', () => {
    const { raw } = reasonOf(aCandidate(2, { sheets: [aSheet(1, { a: 5, b: 5 })] }), interview({ minimumAssessors: 2 }))
    expect(raw).toMatchObject({ reason: { kind: 'too-few-assessors', have: 1, need: 2 } })
  })

  test.each([
    [{}, { kind: 'no-exam-score' }],
    [{ exam: present({}) }, { kind: 'part-unmarked', part: 'cat' }],
    [{ exam: present({ cat: '100.5' }) }, { kind: 'mark-outside-scale', part: 'cat' }],
    [{ exam: present({ cat: '-1' }) }, { kind: 'mark-outside-scale', part: 'cat' }],
  ])('exam marks %j', (exams, reason) => {
    const ranking = rank({ candidates: [withMark(1, '1'), aCandidate(2, { exams: exams as never })] })
    expect(ranks(ranking)).toEqual({ 1: '1', 2: '-' })
    expect(ranking.rows[1]?.tally.components[0]?.raw).toMatchObject({ reason })
  })
})

test('absence follows the published rule: without a total, eliminated, or zero', () => {
  const components = [anExamComponent({ weight: '0.5' }), anExamComponent({ code: 'second', weight: '0.5' })]
  const candidates = [withMark(1, '80', { absentFrom: ['second'] })]
  const outcome = (absence: string) => {
    const ranking = rank({ scheme: aScheme({ components, absence }), candidates })
    return [ranking.rows[0]?.place, totals(ranking)[1]]
  }
  expect(outcome('no-total')).toMatchObject([{ state: 'not-ranked', reason: { kind: 'no-total' } }, null])
  expect(outcome('eliminated')).toMatchObject([
    { state: 'not-ranked', reason: { kind: 'eliminated-by-absence', component: 'second' } },
    null,
  ])
  expect(outcome('zero')).toMatchObject([{ state: 'ranked', rank: '1' }, '40'])
})

test('a missed hurdle keeps the total for the record and loses the rank', () => {
  const scheme = aScheme({ components: [anExamComponent({ hurdle: { on: 'scaled', minimum: '60' } })] })
  const ranking = rank({ scheme, candidates: [withMark(1, '59.999'), withMark(2, '60')] })
  expect(ranks(ranking)).toEqual({ 1: '-', 2: '1' })
  expect(rankingToResult(ranking).rows[1]).toMatchObject({
    total: '59.999',
    reason: { kind: 'hurdle-missed', component: 'exam', parts: [] },
    cut: null,
  })
})

test('an exam part below its own minimum is a missed hurdle too', () => {
  const parts = [{ code: 'cat', title: { id: 'c', en: 'c' }, maximum: '100', minimum: '65' }]
  const ranking = rank({
    scheme: aScheme({ components: [anExamComponent({ parts })] }),
    candidates: [withMark(1, '64.9')],
  })
  expect(ranking.rows[0]?.place).toMatchObject({ reason: { kind: 'hurdle-missed', parts: ['cat'] } })
})

test.each(['not-eligible', 'absent', 'withdrawn', 'disqualified'] as const)(
  '%s: not ranked, and takes no place',
  (status) => {
    const ranking = rank({ candidates: [withMark(1, '99', { status }), withMark(2, '50')] })
    expect(ranks(ranking)).toEqual({ 2: '1', 1: '-' })
    expect(cuts(ranking)).toEqual({ 1: null, 2: 'in' })
  },
)

describe('values that are not held here', () => {
  const open = (n: number) => aCandidate(n, { exams: { exam: { state: 'withheld' } } })

  test('a candidate whose total is open may stand anywhere, so nobody below its upper bound has a certain rank', () => {
    const ranking = rank({ candidates: [withMark(1, '90'), open(2)] })
    expect(ranks(ranking)).toEqual({ 1: '?', 2: '?' })
    expect(ranking.rows.map(({ place }) => place)).toMatchObject([
      { needs: [], dependsOn: { count: 1, candidates: [id(2)] } },
      { needs: [{ candidate: id(2), what: 'exam', component: 'exam', state: 'withheld' }] },
    ])
  })

  test('but whoever stands above its best case is ranked, and the cut is told where it is certain', () => {
    const scheme = aScheme({
      components: [aRubricComponent({ weight: '0.5' }), anExamComponent({ weight: '0.5' })],
      vacancies: aVacancy(2),
    })
    const marked = (n: number, level: number, mark: string) =>
      withMark(n, mark, { sheets: [aSheet(1, { a: level, b: level })] })
    const half = aCandidate(4, {
      exams: withMark(4, '10').exams,
      sheets: [{ ...aSheet(1, {}), marks: { state: 'erased' } }],
    })
    const ranking = rank({
      scheme,
      rubric,
      candidates: [marked(1, 5, '90'), marked(2, 4, '90'), marked(3, 1, '1'), half],
    })
    // Candidate 4 lies between 15 and 55: below 1 and 2, perhaps above 3.
    expect(ranks(ranking)).toEqual({ 1: '1', 2: '2', 3: '?', 4: '?' })
    expect(cuts(ranking)).toEqual({ 1: 'in', 2: 'in', 3: 'out', 4: 'out' })
  })

  test('a known missed hurdle is certain, whatever else is hidden', () => {
    const scheme = aScheme({
      components: [
        anExamComponent({ weight: '0.5', hurdle: { on: 'raw', minimum: '50' } }),
        anExamComponent({ code: 'second', weight: '0.5' }),
      ],
    })
    const exams = { exam: withMark(1, '10').exams['exam'], second: { state: 'missing' } } as never
    expect(ranks(rank({ scheme, candidates: [aCandidate(1, { exams })] }))).toEqual({ 1: '-' })
  })

  test('a sheet that is missing does not count as one sheet fewer', () => {
    const sheets = [aSheet(1, { a: 5, b: 5 }), { ...aSheet(2, {}), marks: { state: 'unopened' as const } }]
    const ranking = rank({ scheme: interview(), rubric, candidates: [aCandidate(1, { sheets })] })
    expect(ranks(ranking)).toEqual({ 1: '?' })
    expect(ranking.rows[0]?.tally.total).toMatchObject({ state: 'open', low: { n: 60n }, high: { n: 100n } })
  })

  test('where a tie could be undone by somebody hidden, being in is certain only if all of them fit', () => {
    // Level candidates 1 and 2 are split by a fact; 3 could come to stand level without having that fact.
    const scheme = aScheme({
      tieBreaks: [aTieBreak('gpa', { of: 'fact', fact: 'gpa', type: 'quantity' })],
      vacancies: aVacancy(2),
    })
    const level = (n: number, gpa: string) => withMark(n, '100', { ties: present({ gpa }) })
    const ranking = rank({ scheme, candidates: [level(1, '3.9'), level(2, '3.1'), open(3)] })
    expect(cuts(ranking)).toEqual({ 1: 'not-computable', 2: 'not-computable', 3: 'not-computable' })
    const roomy = { ...scheme, vacancies: aVacancy(3) as unknown as typeof scheme.vacancies }
    expect(cuts(rank({ scheme: roomy, candidates: [level(1, '3.9'), level(2, '3.1'), open(3)] }))).toMatchObject({
      1: 'in',
      2: 'in',
    })
  })

  test('dense numbers below a group that could be split are not computable', () => {
    const scheme = (ranking: string) =>
      aScheme({ ranking, tieBreaks: [aTieBreak('gpa', { of: 'fact', fact: 'gpa', type: 'quantity' })] })
    const hidden = (n: number) => withMark(n, '90', { ties: { state: 'withheld' as const } })
    const candidates = [hidden(1), hidden(2), withMark(3, '50')]
    expect(ranks(rank({ scheme: scheme('dense'), candidates }))[3]).toBe('?')
    expect(ranks(rank({ scheme: scheme('competition'), candidates }))[3]).toBe('3')
  })
})

test('the result is plain data with its rules version, and says what decided', () => {
  const scheme = aScheme({
    tieBreaks: [aTieBreak('gpa', { of: 'fact', fact: 'gpa', type: 'quantity' })],
    vacancies: aVacancy(3),
  })
  const result = rankingToResult(
    rank({
      scheme,
      candidates: [
        withMark(1, '90'),
        withMark(2, '80', { ties: present({ gpa: '3' }) }),
        withMark(3, '80', { ties: present({ gpa: '4' }) }),
        withMark(4, '70', { ties: present({ gpa: '2' }) }),
        withMark(5, '70', { ties: present({ gpa: '2' }) }),
      ],
    }),
  )
  expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  expect(result.rules).toBe(rulesVersion)
  expect(result.rows.map(({ rank: number, decidedBy, cut }) => [number, decidedBy, cut])).toEqual([
    ['1', { by: 'total' }, 'in'],
    ['2', { by: 'tie-break', step: 'gpa', number: 1 }, 'in'],
    ['3', { by: 'tie-break', step: 'gpa', number: 1 }, 'in'],
    ['4', { by: 'nothing', because: 'chain-exhausted' }, 'out'],
    ['4', { by: 'nothing', because: 'chain-exhausted' }, 'out'],
  ])
})

test('an unknown vacancy and a candidate given twice are refused', () => {
  const base = { scheme: aScheme(), rubrics: {}, comparisons: [] }
  expect(rankVacancy({ ...base, vacancy: 'other', candidates: [] })).toMatchObject({
    failure: { kind: 'vacancy-unknown', vacancy: 'other' },
  })
  expect(rankVacancy({ ...base, vacancy: 'post', candidates: [withMark(1, '1'), withMark(1, '2')] })).toMatchObject({
    failure: { kind: 'candidate-twice', candidate: id(1) },
  })
  expect(exactToText(rank({ candidates: [withMark(1, '1')] }).compiled.components[0]?.share ?? { n: 0n, d: 1n })).toBe(
    '1',
  )
})

test('nobody at all is an order of nobody', () => {
  expect(rank({ candidates: [] }).rows).toEqual([])
})
