/**
 * How severe assessors are and what that does to candidates, by many-facet Rasch measures. Official and adjusted stand side by side,
 * the adjusted never instead: the published rule ranks. It refuses to adjust where the design falls apart or is thin, and says which
 * pairings would mend it.
 */
import type { CandidateId, KeyId } from '../../kernel/ids.ts'
import { chiSquareUpper } from '../../statistics/distributions/chi-square.ts'
import { manyFacetRasch, type FacetMeasures, type NoMeasures } from '../../statistics/facets/mfrm.ts'
import { joiningPairings } from '../../statistics/raters/connectivity.ts'
import { raterIndices, type RaterIndices } from '../../statistics/raters/rater-indices.ts'
import type { Observation } from '../../statistics/raters/observations.ts'
import { extremeAdjustment, leastMarks } from './conventions.ts'
import type { Figure, FigureReason } from './figure.ts'
import { leftOutOf, observationsOf, sheetScoreOf, sheetsOf, type MarkTable, type Part } from './mark-table.ts'
import type { AssessorSeverity, CandidateFairness, Severity } from './severity-answer.ts'
import { severitySentence } from './severity-sentences.ts'

export function severityOf(table: MarkTable, part: Part): Severity {
  const observations = observationsOf(table, part)
  const indices = raterIndices(observations, table.scale)
  const thin = [...indices]
    .filter(([, { n }]) => n < leastMarks)
    .map(([assessor, { n }]) => ({ assessor: assessor as KeyId, marks: n }))
  const refused = refusalOf(observations, thin.length > 0)
  const answer = refused === null ? manyFacetRasch(observations, extremeAdjustment) : null
  const measures = answer?.ok ? answer.value : null
  const failure = answer?.ok === false ? answer.failure : null
  const reason = refused ?? failure?.reason ?? null
  const rest = {
    assessors: [...indices].map(([assessor, of]) => assessorOf(assessor as KeyId, of, measures)),
    candidates: candidatesOf(table, part, measures),
    criteria: table.criteria.map((criterion) => {
      const element = measures?.elements.criteria.get(criterion)
      return { criterion, measure: element?.measure ?? null, se: element?.se ?? null }
    }),
    ...brokenParts(failure),
    thin,
    differP: differenceOf(measures),
  }
  const figure = figureOf(table, part, { observations, indices, reason, measures })
  return { figure, ...rest, sentence: severitySentence({ figure, ...rest }) }
}

/** Before anything is estimated. */
function refusalOf(observations: readonly Observation[], isThin: boolean): FigureReason | null {
  if (observations.length === 0) return 'no_marks'
  if (new Set(observations.map(({ rater }) => rater)).size < 2) return 'too_few_raters'
  if (new Set(observations.map(({ candidate }) => candidate)).size < 2) return 'too_few_subjects'
  return isThin ? 'too_thin' : null
}

function brokenParts(failure: NoMeasures | null): Pick<Severity, 'subsets' | 'pairings'> {
  const subsets = failure?.reason === 'disconnected_design' ? (failure.subsets ?? []) : []
  return { subsets, pairings: joiningPairings(subsets) }
}

function differenceOf(measures: FacetMeasures | null): number | null {
  const summary = measures?.summary.raters
  return !summary || summary.chiSquare === null || summary.df < 1 ? null : chiSquareUpper(summary.chiSquare, summary.df)
}

function assessorOf(assessor: KeyId, indices: RaterIndices, measures: FacetMeasures | null): AssessorSeverity {
  const element = measures?.elements.raters.get(assessor)
  return {
    assessor,
    marks: indices.n,
    mean: indices.meanScore,
    beside: indices.severityRaw,
    besideSe: indices.severitySe,
    measure: element?.measure ?? null,
    se: element?.se ?? null,
    fair: element?.fairAverage ?? null,
    infit: element?.infit ?? null,
    outfit: element?.outfit ?? null,
    sdRatio: indices.sdRatio,
    midShare: indices.midShare,
    isExtreme: (element?.extreme ?? null) !== null,
  }
}

function candidatesOf(table: MarkTable, part: Part, measures: FacetMeasures | null): CandidateFairness[] {
  const rows = Map.groupBy(sheetsOf(table, part), (row) => table.candidate[row] ?? 0)
  const list = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([at, own]): CandidateFairness => {
      const candidate = table.candidates[at] ?? ('' as CandidateId)
      const element = measures?.elements.candidates.get(candidate)
      const scores = own.flatMap((row) => sheetScoreOf(table, row) ?? [])
      return {
        candidate,
        sheets: own.length,
        official: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
        raw: element?.observedAverage ?? null,
        fair: element?.fairAverage ?? null,
        se: element?.se ?? null,
        isExtreme: (element?.extreme ?? null) !== null,
        rawPlace: null,
        fairPlace: null,
      }
    })
  const [raw, fair] = [placesBy(list, ({ raw: value }) => value), placesBy(list, ({ fair: value }) => value)]
  return list.map((one, at) => ({ ...one, rawPlace: raw[at] ?? null, fairPlace: fair[at] ?? null }))
}

/** From 1 for the highest, among those without an extreme score: two extreme ones are never put in an order. */
function placesBy(
  list: readonly CandidateFairness[],
  valueOf: (one: CandidateFairness) => number | null,
): (number | null)[] {
  const rounded = list.map((one) => {
    const value = valueOf(one)
    return value === null || one.isExtreme ? null : Math.round(value * 1e6)
  })
  return rounded.map((own) => own && 1 + rounded.filter((other) => other !== null && other > own).length)
}

interface Worked {
  readonly observations: readonly Observation[]
  readonly indices: ReadonlyMap<string, RaterIndices>
  readonly reason: FigureReason | null
  readonly measures: FacetMeasures | null
}

function figureOf(table: MarkTable, part: Part, { observations, indices, reason, measures }: Worked): Figure {
  return {
    formula: 'mfrm',
    value: reason === null ? (measures?.summary.raters.separation ?? 0) : null,
    reason,
    basis: {
      candidates: new Set(observations.map(({ candidate }) => candidate)).size,
      assessors: indices.size,
      criteria: new Set(observations.map(({ criterion }) => criterion)).size,
      cells: observations.length,
      dropped: 0,
    },
    leftOut: leftOutOf(table, part),
    interval: null,
  }
}
