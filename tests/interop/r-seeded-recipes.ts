/** Recipes of seeded random data: small and larger panels, gaps, ties, one of a kind, extremes. */
import type { RecipeRun } from './r-recipes.ts'
import { exactTable } from './r-public-cases.ts'
import { cubeOf, exactly, observationsOf, ratingsOf, seeded, type Shape } from './r-shapes.ts'

const shapes: readonly Shape[] = [
  { seed: 1, candidates: 5, raters: 2 },
  { seed: 2, candidates: 12, raters: 3 },
  { seed: 3, candidates: 40, raters: 5, scale: 'hundred' },
  { seed: 4, candidates: 15, raters: 4, gaps: 0.1 },
  { seed: 5, candidates: 60, raters: 7, gaps: 0.2, scale: 'hundred' },
]

const ofShape = (shape: Shape): string =>
  `${shape.candidates}×${shape.raters}${shape.criteria ? `×${shape.criteria}` : ''} ${shape.scale ?? 'rubric'} gaps ${shape.gaps ?? 0}`

const agreement: readonly RecipeRun[] = shapes.flatMap((shape) => {
  const ratings = ratingsOf(shape)
  const name = ofShape(shape)
  return [
    { name: `icc ${name}`, data: { kind: 'icc', ratings, confidence: 0.9 } },
    { name: `reml ${name}`, data: { kind: 'icc-incomplete', ratings } },
    { name: `kendall ${name}`, data: { kind: 'kendall-w', ratings } },
    ...(['nominal', 'ordinal', 'interval', 'ratio'] as const).map((level): RecipeRun => ({
      name: `alpha ${level} ${name}`,
      data: { kind: 'krippendorff-alpha', ratings, level },
    })),
  ]
})

const countsOf = (ratings: readonly (readonly (number | null)[])[]): number[][] =>
  ratings.map((row) => [1, 2, 3, 4, 5].map((mark) => row.filter((cell) => cell === mark).length))

const tableOfTwo = (seed: number, n: number, q: number): number[][] => {
  const table = Array.from({ length: q }, () => Array.from({ length: q }, () => 0))
  const random = seeded(seed)
  for (let i = 0; i < n; i++) {
    const first = Math.floor(random() * q)
    const second = random() < 0.5 ? first : Math.floor(random() * q)
    const row = table[first]
    if (row) row[second] = (row[second] ?? 0) + 1
  }
  return table
}

const kappas: readonly RecipeRun[] = [
  ...shapes
    .filter(({ scale }) => scale !== 'hundred')
    .map((shape): RecipeRun => ({
      name: `fleiss ${ofShape(shape)}`,
      data: { kind: 'fleiss-kappa', counts: countsOf(ratingsOf(shape)) },
    })),
  ...(['unweighted', 'linear', 'quadratic'] as const).map((weights, i): RecipeRun => ({
    name: `cohen ${weights}`,
    data: { kind: 'cohen-kappa', table: tableOfTwo(10 + i, 40, 3 + i), weights, confidence: 0.95 },
  })),
  {
    name: 'cohen own weights',
    data: {
      kind: 'cohen-kappa',
      table: tableOfTwo(20, 30, 3),
      weights: [
        [0, 1, 5],
        [1, 0, 2],
        [5, 2, 0],
      ],
      confidence: 0.95,
    },
  },
  {
    name: 'cohen one rater constant',
    data: {
      kind: 'cohen-kappa',
      table: [
        [3, 4],
        [0, 0],
      ],
      weights: 'unweighted',
      confidence: 0.95,
    },
  },
]

const panels: readonly Shape[] = [
  { seed: 31, candidates: 8, raters: 3, criteria: 3 },
  { seed: 32, candidates: 16, raters: 4, criteria: 2, gaps: 0.3 },
  { seed: 33, candidates: 30, raters: 5, criteria: 4, gaps: 0.15 },
  { seed: 34, candidates: 6, raters: 2, criteria: 1 },
]

const raters: readonly RecipeRun[] = panels.flatMap((shape) => {
  const observations = observationsOf(shape)
  const name = ofShape(shape)
  return [
    { name: `indices ${name}`, data: { kind: 'rater-indices', observations, scale: { min: 1, max: 5 } } },
    { name: `drift ${name}`, data: { kind: 'rater-drift', observations } },
  ]
})

/** The first candidate has only fives, the second only ones. */
const withExtremes = observationsOf({ seed: 37, candidates: 20, raters: 4, criteria: 3, gaps: 0.2 }).map((one) =>
  one.score === null || !['C0000', 'C0001'].includes(one.candidate)
    ? one
    : { ...one, score: one.candidate === 'C0000' ? 5 : 1 },
)

export const facetRecipes: readonly RecipeRun[] = [
  ...panels.slice(0, 3).map((shape): RecipeRun => ({
    name: `mfrm ${ofShape(shape)}`,
    data: { kind: 'mfrm', observations: observationsOf(shape), adjustment: 0.3 },
  })),
  {
    name: 'mfrm one criterion',
    data: { kind: 'mfrm', observations: observationsOf({ seed: 36, candidates: 25, raters: 6 }), adjustment: 0.3 },
  },
  { name: 'mfrm with extremes', data: { kind: 'mfrm', observations: withExtremes, adjustment: 0.3 } },
]

const whole = (shape: Shape): number[][][] => cubeOf(shape).map((rows) => rows.map((marks) => marks.map((x) => x ?? 0)))

const studies: readonly RecipeRun[] = [
  {
    name: 'g p×r',
    data: {
      kind: 'g-study',
      design: 'pxr',
      scores: whole({ seed: 41, candidates: 20, raters: 4 }),
      plans: [{}, { r: 2 }, { r: 8 }],
      fixed: [],
      cut: 3,
    },
  },
  {
    name: 'g p×r×c',
    data: {
      kind: 'g-study',
      design: 'pxrxc',
      scores: whole({ seed: 42, candidates: 15, raters: 3, criteria: 5, scale: 'hundred' }),
      plans: [{}, { r: 5 }, { r: 2, c: 10 }],
      fixed: [],
      cut: 65,
    },
  },
  {
    name: 'g p×r×c, criteria fixed',
    data: {
      kind: 'g-study',
      design: 'pxrxc',
      scores: whole({ seed: 43, candidates: 10, raters: 4, criteria: 3 }),
      plans: [{ r: 1 }, { r: 6 }],
      fixed: ['c'],
      cut: null,
    },
  },
  {
    name: 'g p×(r:t)',
    data: {
      kind: 'g-study',
      design: 'px(r:t)',
      scores: whole({ seed: 44, candidates: 18, raters: 3, criteria: 2, scale: 'hundred' }),
      plans: [{}, { t: 4, r: 1 }],
      fixed: [],
      cut: 60,
    },
  },
]

const between = (random: () => number, low: number, high: number): number => Math.round(low + (high - low) * random())

const ranks: readonly RecipeRun[] = [3, 8, 15].flatMap((n, i) => {
  const random = seeded(50 + i)
  const means = Array.from({ length: n }, () => between(random, 50, 90) / 10)
  const errors = Array.from({ length: n }, (_, at) => (at % 4 === 3 ? 0 : between(random, 1, 12) / 10))
  const scores = exactTable(ratingsOf({ seed: 60 + i, candidates: n, raters: 2 + 2 * i }))
  const weights = i === 0 ? [0.5, 0.5] : [0.2, 0.5, 0.3]
  const components = Array.from({ length: n }, () => weights.map(() => between(random, 400, 990) / 10))
  return [
    { name: `rank normal ${n}`, data: { kind: 'rank-normal', means, errors, places: 2 + i, cut: 7 } },
    { name: `rank bootstrap ${n}`, data: { kind: 'rank-bootstrap', scores, places: 2 + i } },
    {
      name: `weights ${n}`,
      data: {
        kind: 'weight-sensitivity',
        scores: exactTable(components),
        weights: weights.flatMap((weight) => exactly(weight) ?? []),
        places: 1 + i,
      },
    },
  ]
})

const exams: readonly RecipeRun[] = [
  ...[1, 2, 3, 4].map((i): RecipeRun => {
    const random = seeded(70 + i)
    const groups = Array.from({ length: i + 1 }, (_, g) => {
      const applicants = g === 2 ? 0 : between(random, 4, 60 * i)
      return { name: `g${g}`, applicants, selected: Math.floor(applicants * (0.2 + 0.5 * random())) }
    })
    return { name: `impact of ${i + 1} groups`, data: { kind: 'adverse-impact', groups } }
  }),
  ...[20, 60, 150].map((n, i): RecipeRun => {
    const random = seeded(80 + i)
    const scores = Array.from({ length: n }, () => {
      const able = random()
      return Array.from({ length: 6 }, (_, c) =>
        random() < 0.02 ? null : Number(0.6 * random() + 0.6 * able > 0.25 + 0.1 * c),
      )
    })
    return { name: `items ${n}`, data: { kind: 'item-analysis', scores, confidence: 0.95 } }
  }),
]

export const seededRecipes: readonly RecipeRun[] = [...agreement, ...kappas, ...raters, ...studies, ...ranks, ...exams]
