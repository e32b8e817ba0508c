/**
 * What a recipe is given: the data of one number and what it was asked. Nobody is named in it: candidates and assessors are
 * numbers in the order of their names (observations) or of the table.
 */
import type { Exact } from '../../kernel/exact.ts'
import type { AlphaLevel } from '../agreement/krippendorff-alpha.ts'
import type { KappaWeights } from '../agreement/kappa-table.ts'
import type { DecisionPlan } from '../generalisability/decision-study.ts'
import type { Cube } from '../generalisability/crossed-squares.ts'
import type { Design } from '../generalisability/g-study.ts'
import type { ImpactGroup } from '../impact/adverse-impact.ts'
import type { Observation } from '../raters/observations.ts'
import type { Scale } from '../raters/rater-indices.ts'
import type { Ratings } from '../ratings.ts'

type ExactTable = readonly (readonly (Exact | null)[])[]

export type RecipeData =
  | { readonly kind: 'icc'; readonly ratings: Ratings; readonly confidence: number }
  | { readonly kind: 'icc-incomplete'; readonly ratings: Ratings }
  | { readonly kind: 'krippendorff-alpha'; readonly ratings: Ratings; readonly level: AlphaLevel }
  | { readonly kind: 'fleiss-kappa'; readonly counts: readonly (readonly number[])[] }
  | {
      readonly kind: 'cohen-kappa'
      readonly table: readonly (readonly number[])[]
      readonly weights: KappaWeights
      readonly confidence: number
    }
  | { readonly kind: 'kendall-w'; readonly ratings: Ratings }
  | { readonly kind: 'rater-indices'; readonly observations: readonly Observation[]; readonly scale: Scale }
  | { readonly kind: 'rater-drift'; readonly observations: readonly Observation[] }
  | { readonly kind: 'mfrm'; readonly observations: readonly Observation[]; readonly adjustment: number }
  | {
      readonly kind: 'g-study'
      readonly design: Design
      /** Complete. `[p][r]` as `[p][r][one]` for p × r, `[p][r][c]`, or `[p][t][r]` for the nested design. */
      readonly scores: Cube
      readonly plans: readonly DecisionPlan['n'][]
      readonly fixed: DecisionPlan['fixed']
      readonly cut: number | null
    }
  | {
      readonly kind: 'rank-normal'
      readonly means: readonly number[]
      readonly errors: readonly number[]
      readonly places: number
      readonly cut: number | null
    }
  | { readonly kind: 'rank-bootstrap'; readonly scores: ExactTable; readonly places: number }
  | {
      readonly kind: 'weight-sensitivity'
      readonly scores: ExactTable
      readonly weights: readonly Exact[]
      readonly places: number
    }
  | { readonly kind: 'adverse-impact'; readonly groups: readonly ImpactGroup[] }
  | { readonly kind: 'item-analysis'; readonly scores: Ratings; readonly confidence: number }

export type RecipeKind = RecipeData['kind']
export type RecipeOf<K extends RecipeKind> = Extract<RecipeData, { readonly kind: K }>
