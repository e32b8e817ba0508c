/** The digits of a recipe by our own functions, under the names that its R script prints them. */
import { toApproximateNumber } from '../../kernel/exact.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { cohenKappa } from '../agreement/cohen-kappa.ts'
import { fleissKappa } from '../agreement/fleiss-kappa.ts'
import { iccIncomplete } from '../agreement/icc-incomplete.ts'
import { icc } from '../agreement/icc.ts'
import { kendallW } from '../agreement/kendall-w.ts'
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.ts'
import { rankBootstrap } from '../certainty/rank-bootstrap.ts'
import { rankNormal } from '../certainty/rank-normal.ts'
import { weightSensitivity } from '../certainty/weight-sensitivity.ts'
import { manyFacetRasch, type FacetMeasures } from '../facets/mfrm.ts'
import { facets } from '../facets/facet-data.ts'
import { decisionStudy } from '../generalisability/decision-study.ts'
import { gStudyOfCube } from '../generalisability/g-study.ts'
import { adverseImpact } from '../impact/adverse-impact.ts'
import { itemAnalysis } from '../items/item-analysis.ts'
import { raterDrift } from '../raters/rater-drift.ts'
import { raterIndices } from '../raters/rater-indices.ts'
import type { NoValue } from '../reason.ts'
import { namedDigits, type Digit, type Nested } from './named-digits.ts'
import type { RecipeData, RecipeOf } from './recipe-data.ts'
import { byName } from './recipe-table.ts'

/** Chances that rest on seeded draws: what was drawn cannot be listed, and R draws otherwise. */
export interface Drawn {
  readonly kind: 'drawn'
}

/** The reason where there is no value, so that there is nothing to repeat. */
export function digitsOf(data: RecipeData): Result<readonly Digit[], NoValue | Drawn> {
  const nested = nestedDigits(data)
  return nested.ok ? ok(namedDigits(nested.value)) : nested
}

function nestedDigits(data: RecipeData): Result<Nested, NoValue | Drawn> {
  switch (data.kind) {
    case 'icc':
      return iccDigits(data)
    case 'icc-incomplete':
      return incompleteDigits(data)
    case 'krippendorff-alpha':
      return nestedOf(krippendorffAlpha(data.ratings, data.level))
    case 'fleiss-kappa':
      return nestedOf(fleissKappa(data.counts))
    case 'cohen-kappa':
      return nestedOf(cohenKappa(data.table, data.weights, data.confidence))
    case 'kendall-w':
      return nestedOf(kendallW(data.ratings))
    case 'rater-indices':
      return ok({ rater: [...raterIndices(data.observations, data.scale).values()].map((values) => ({ ...values })) })
    case 'rater-drift':
      return ok({
        rater: [...raterDrift(data.observations).values()].map((drift) => (drift.ok ? { ...drift.value } : noDrift)),
      })
    case 'mfrm': {
      const measures = manyFacetRasch(data.observations, data.adjustment)
      return measures.ok
        ? ok(measuresNested(measures.value))
        : err({ kind: 'no-value', reason: measures.failure.reason })
    }
    case 'g-study':
      return studyDigits(data)
    case 'rank-normal':
      return rankNormalDigits(data)
    case 'rank-bootstrap':
      return bootstrapDigits(data)
    case 'weight-sensitivity':
      return weightDigits(data)
    case 'adverse-impact':
      return impactDigits(data)
    case 'item-analysis':
      return nestedOf(itemAnalysis(data.scores, data.confidence))
  }
}

const noDrift = { n: null, slope: null, intercept: null, t: null, df: null, p: null, spearman: null }

const nestedOf = (value: Result<object, NoValue>): Result<Nested, NoValue> =>
  value.ok ? ok({ ...value.value } as Nested) : value

function iccDigits({ ratings, confidence }: RecipeOf<'icc'>): Result<Nested, NoValue> {
  const table = icc(ratings, confidence)
  if (!table.ok) return table
  return nestedOf(ok({ meanSquares: table.value.meanSquares, ...table.value.icc }))
}

function incompleteDigits({ ratings }: RecipeOf<'icc-incomplete'>): Result<Nested, NoValue> {
  const table = iccIncomplete(ratings)
  if (!table.ok) return table
  const { components, n, k, cells, ICC2, ICC3, harmonicRatersPerSubject, ICC2kh, ICC3kh } = table.value
  const { subject, rater, residual, grandMean } = components
  const parts = { n, k, cells, subject, rater, residual, grandMean }
  return ok({ ...parts, ICC2, ICC3, harmonicRatersPerSubject, ICC2kh, ICC3kh })
}

function measuresNested({ elements, summary, ...figures }: FacetMeasures): Nested {
  const { thresholds, categories, logLikelihood, used, setAside } = figures
  const inOrder = facets.map((facet) => [facet, [...elements[facet].values()].map((element) => ({ ...element }))])
  const summaries = Object.fromEntries(facets.map((facet) => [facet, { ...summary[facet] }]))
  const of = Object.fromEntries(inOrder) as Nested
  return { ...of, summary: summaries, thresholds, categories, logLikelihood, used, setAside }
}

function studyDigits({ design, scores, plans, fixed, cut }: RecipeOf<'g-study'>): Result<Nested, NoValue> {
  const study = gStudyOfCube(design, scores)
  if (!study.ok) return study
  const { n, grandMean, components, raw } = study.value
  const rows: Nested[] = []
  for (const plan of plans) {
    const decision = decisionStudy(study.value, { n: plan, fixed, cut })
    if (!decision.ok) return decision
    const { n: _, ...figures } = decision.value
    rows.push({ ...figures })
  }
  return ok({ n: { ...n }, grandMean, components, raw, study: rows })
}

function rankNormalDigits({ means, errors, places, cut }: RecipeOf<'rank-normal'>): Result<Nested, NoValue> {
  const scores = means.map((mean, i) => ({ mean, se: errors[i] ?? 0 }))
  const certainty = rankNormal(scores, { places, cut })
  if (!certainty.ok) return certainty
  const { topK, expectedRank, ranks, aboveCut } = certainty.value
  return ok({ topK, expectedRank, ranks, aboveCut: aboveCut ?? means.map(() => null) })
}

function bootstrapDigits({ scores, places }: RecipeOf<'rank-bootstrap'>): Result<Nested, NoValue | Drawn> {
  const bootstrap = rankBootstrap(scores, { places, draws: 1 })
  if (!bootstrap.ok) return bootstrap
  const { method, topK, expectedRank, ranks } = bootstrap.value
  return method === 'all' ? ok({ topK, expectedRank, ranks }) : err({ kind: 'drawn' })
}

function weightDigits(data: RecipeOf<'weight-sensitivity'>): Result<Nested, NoValue> {
  const sensitivity = weightSensitivity(data)
  if (!sensitivity.ok) return sensitivity
  const { totals, top, intervals } = sensitivity.value
  if (!top || !intervals) return err({ kind: 'no-value', reason: 'tie_at_line' })
  return ok({
    totals: totals.map((total) => total && toApproximateNumber(total)),
    top: totals.map((_, i) => top.includes(i)),
    intervals: intervals.map((interval) =>
      interval
        ? { lower: toApproximateNumber(interval.lower), upper: toApproximateNumber(interval.upper) }
        : { lower: null, upper: null },
    ),
  })
}

const noComparison = {
  fisherP: null,
  fisherHolm: null,
  z: null,
  zP: null,
  tooFewForZ: null,
  shortfall: null,
  oneSelectionReverses: null,
}

function impactDigits({ groups }: RecipeOf<'adverse-impact'>): Result<Nested, NoValue> {
  const inOrder = byName(groups)
  const impact = adverseImpact(inOrder)
  if (!impact.ok) return impact
  return ok({
    reference: inOrder.findIndex(({ name }) => name === impact.value.reference) + 1,
    groups: impact.value.groups.map(({ name: _name, reason: _reason, comparison, ...group }) => ({
      ...group,
      ...(comparison ?? noComparison),
    })),
  })
}
