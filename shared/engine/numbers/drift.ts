/**
 * Whether hands change over the day: what candidates, assessors and criteria leave unexplained, against each assessor's own sequence and
 * against the hour. Assumes that the order was drawn: then the better candidates don't come all at one time.
 */
import type { KeyId } from '../../kernel/ids.ts'
import { meanOf } from '../../statistics/moments.ts'
import { additiveResiduals } from '../../statistics/raters/additive-model.ts'
import { tableOf, type Observation } from '../../statistics/raters/observations.ts'
import { raterDrift } from '../../statistics/raters/rater-drift.ts'
import { driftLimits } from './conventions.ts'
import {
  assessorNamed,
  count,
  decimal,
  listOf,
  type Figure,
  type FigureReason,
  type Sentence,
  type SentenceValue,
} from './figure.ts'
import { leftOutOf, observationsOf, sheetsOf, type MarkTable, type Part } from './mark-table.ts'

export interface AssessorDrift {
  readonly assessor: KeyId
  readonly sheets: number
  readonly marks: number
  /** Marks over the whole sequence; plus is milder at its end. */
  readonly change: number | null
  readonly p: number | null
  readonly reason: FigureReason | null
  readonly isDrifting: boolean
}

export interface HourOfDay {
  readonly hour: number
  readonly marks: number
  readonly sheets: number
  /** Mean of what is left unexplained; null without marks. */
  readonly mean: number | null
}

export interface DriftAnswer {
  readonly figure: Figure
  readonly assessors: readonly AssessorDrift[]
  /** From the first hour with a sheet to the last; hours between without one have no mean. */
  readonly hours: readonly HourOfDay[]
  readonly sentence: Sentence<'drift-none' | 'drift-steady' | 'drift-some'> & { readonly reason: FigureReason | null }
}

export function driftOf(table: MarkTable, part: Part): DriftAnswer {
  const observations = observationsOf(table, part)
  const sheets = sheetsOf(table, part)
  const longest = new Map<string, { first: number; last: number; sheets: number }>()
  for (const row of sheets) {
    const key = table.assessors[table.assessor[row] ?? 0] ?? ''
    const [order, before] = [table.order[row] ?? 0, longest.get(key)]
    longest.set(key, {
      first: Math.min(order, before?.first ?? order),
      last: Math.max(order, before?.last ?? order),
      sheets: (before?.sheets ?? 0) + 1,
    })
  }
  const reason = refusalOf(observations)
  const drifts: ReturnType<typeof raterDrift> = reason === null ? raterDrift(observations) : new Map()
  const marks = Map.groupBy(observations, ({ rater }) => rater)
  const assessors = [...longest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]): AssessorDrift => {
      const drift = drifts.get(key)
      const change = drift?.ok ? drift.value.slope * (of.last - of.first) : null
      const p = drift?.ok ? drift.value.p : null
      return {
        assessor: key as KeyId,
        sheets: of.sheets,
        marks: marks.get(key)?.length ?? 0,
        change,
        p,
        reason: drift?.ok ? null : (drift?.failure.reason ?? reason ?? 'no_marks'),
        isDrifting: change !== null && p !== null && Math.abs(change) > driftLimits.change && p < driftLimits.p,
      }
    })
  const figure = figureOf(table, part, { observations, assessors, reason })
  return { figure, assessors, hours: hoursOf(table, part, observations), sentence: sentenceOf(figure, assessors) }
}

function refusalOf(observations: readonly Observation[]): FigureReason | null {
  if (observations.length === 0) return 'no_marks'
  if (new Set(observations.map(({ candidate }) => candidate)).size < 2) return 'too_few_subjects'
  return observations.every(({ score }) => score === observations[0]?.score) ? 'no_variation' : null
}

interface Worked {
  readonly observations: readonly Observation[]
  readonly assessors: readonly AssessorDrift[]
  readonly reason: FigureReason | null
}

function figureOf(table: MarkTable, part: Part, { observations, assessors, reason }: Worked): Figure {
  const known = assessors.flatMap(({ change }) => (change === null ? [] : [Math.abs(change)]))
  const why = reason ?? (known.length === 0 ? (assessors[0]?.reason ?? 'too_few_values') : null)
  return {
    formula: 'drift',
    value: why === null ? Math.max(...known) : null,
    reason: why,
    basis: {
      candidates: new Set(observations.map(({ candidate }) => candidate)).size,
      assessors: assessors.length,
      criteria: table.criteria.length,
      cells: observations.length,
      dropped: 0,
    },
    leftOut: leftOutOf(table, part),
    interval: null,
  }
}

function hoursOf(table: MarkTable, part: Part, observations: readonly Observation[]): HourOfDay[] {
  const hourAt = new Map<string, number>()
  for (const row of sheetsOf(table, part)) {
    const key = `${table.assessors[table.assessor[row] ?? 0]}/${table.order[row]}`
    hourAt.set(key, Math.floor((table.minute[row] ?? 0) / 60))
  }
  if (observations.length === 0) return []
  const columns = tableOf(observations)
  const residuals = additiveResiduals(columns)
  const byHour = new Map<number, number[]>()
  for (const [entry, residual] of residuals.entries()) {
    const rater = columns.raters[columns.rater[entry] ?? 0]
    const hour = hourAt.get(`${rater}/${columns.order[entry]}`)
    if (hour === undefined) continue
    const own = byHour.get(hour)
    if (own) own.push(residual)
    else byHour.set(hour, [residual])
  }
  const hours = [...hourAt.values()]
  const [first, last] = [Math.min(...hours), Math.max(...hours)]
  return Array.from({ length: last - first + 1 }, (_, at): HourOfDay => {
    const hour = first + at
    const own = byHour.get(hour) ?? []
    return { hour, marks: own.length, sheets: hours.filter((one) => one === hour).length, mean: meanOf(own) }
  })
}

function sentenceOf(figure: Figure, assessors: readonly AssessorDrift[]): DriftAnswer['sentence'] {
  const { reason } = figure
  if (reason !== null) return { key: 'drift-none', values: {}, reason }
  const drifting = assessors
    .filter(({ isDrifting }) => isDrifting)
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))
  const [most] = drifting
  const values: Record<string, SentenceValue> = {
    assessors: count(assessors.length),
    limit: decimal(driftLimits.change),
  }
  if (!most) return { key: 'drift-steady', values, reason }
  return {
    key: 'drift-some',
    reason,
    values: {
      ...values,
      drifting: count(drifting.length),
      named: listOf(drifting.slice(0, 3).map(({ assessor }) => assessorNamed(assessor))),
      assessor: assessorNamed(most.assessor),
      change: decimal(most.change ?? 0),
    },
  }
}
