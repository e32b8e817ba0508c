/** Public statistics cases as recipes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Observation } from '../../shared/statistics/raters/observations.ts'
import type { RecipeData, RecipeOf } from '../../shared/statistics/recipes/recipe-data.ts'
import type { RecipeRun } from './r-recipes.ts'
import { exactly } from './r-shapes.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'statistics-cases')

/** The fields of all cases' inputs that are read here; each method has some of them. */
interface CaseInput {
  readonly ratings: readonly (readonly (number | null)[])[]
  readonly confidence?: number
  readonly level: RecipeOf<'krippendorff-alpha'>['level']
  readonly counts: readonly (readonly number[])[]
  readonly table: readonly (readonly number[])[]
  readonly weights: unknown
  readonly observations: readonly Observation[]
  readonly scale: { readonly min: number; readonly max: number }
  readonly options: { readonly extremeScoreAdjustment?: number }
  readonly scores: readonly (readonly number[])[]
  readonly decision: readonly { readonly r?: number }[]
  readonly k: number
  readonly cut: number
  readonly means: readonly number[]
  readonly standardErrors: readonly number[]
  readonly groups: RecipeOf<'adverse-impact'>['groups']
}

const byMethod: Readonly<Record<string, (input: CaseInput) => RecipeData>> = {
  icc: ({ ratings, confidence = 0.95 }) => ({ kind: 'icc', ratings, confidence }),
  icc_incomplete: ({ ratings }) => ({ kind: 'icc-incomplete', ratings }),
  krippendorff_alpha: ({ ratings, level }) => ({ kind: 'krippendorff-alpha', ratings, level }),
  fleiss_kappa: ({ counts }) => ({ kind: 'fleiss-kappa', counts }),
  cohen_kappa: ({ table, weights, confidence = 0.95 }) => ({
    kind: 'cohen-kappa',
    table,
    weights: weights as RecipeOf<'cohen-kappa'>['weights'],
    confidence,
  }),
  kendall_w: ({ ratings }) => ({ kind: 'kendall-w', ratings }),
  rater_indices: ({ observations, scale }) => ({ kind: 'rater-indices', observations, scale }),
  mfrm: ({ observations, options }) => ({
    kind: 'mfrm',
    observations,
    adjustment: options.extremeScoreAdjustment ?? 0.3,
  }),
  gtheory: ({ scores, decision }) => ({
    kind: 'g-study',
    design: 'pxr',
    scores: scores.map((row) => row.map((score) => [score])),
    plans: decision,
    fixed: [],
    cut: null,
  }),
  rank_bootstrap: ({ scores, k }) => ({ kind: 'rank-bootstrap', scores: exactTable(scores), places: k }),
  rank_normal: ({ means, standardErrors, k, cut }) => ({
    kind: 'rank-normal',
    means,
    errors: standardErrors,
    places: k,
    cut,
  }),
  weight_sensitivity: ({ scores, weights, k }) => ({
    kind: 'weight-sensitivity',
    scores: exactTable(scores),
    weights: (weights as readonly number[]).flatMap((weight) => exactly(weight) ?? []),
    places: k,
  }),
  adverse_impact: ({ groups }) => ({ kind: 'adverse-impact', groups }),
  item_analysis: ({ scores }) => ({ kind: 'item-analysis', scores, confidence: 0.95 }),
}

export const exactTable = (scores: readonly (readonly (number | null)[])[]): RecipeOf<'rank-bootstrap'>['scores'] =>
  scores.map((row) => row.map(exactly))

interface PublicCase {
  readonly name: string
  readonly method: string
  readonly input: CaseInput
}

/** Of the methods that have a recipe. */
export const publicRecipes: readonly RecipeRun[] = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as PublicCase)
  .flatMap(({ name, method, input }) => {
    const read = byMethod[method]
    return read ? [{ name: `public ${name}`, data: read(input) }] : []
  })
