/**
 * Which sentence stands above the numbers of agreement. A chair who reads it alone must decide as one who reads the table: whether
 * the panel's means can be relied on, and if not, whether it is the level or the order that assessors see differently.
 */
import { alphaBands, iccBands, sameOrder } from './conventions.ts'
import { count, criterionNamed, decimal, listOf, percent, type Figure, type SentenceValue } from './figure.ts'
import type { AgreementSentence, CriteriaSentence, CriterionAgreement } from './agreement-answer.ts'

interface OfPanel {
  readonly level: Figure
  readonly spacing: Figure
  readonly order: Figure
}

export function agreementSentence({ level, spacing, order }: OfPanel): AgreementSentence {
  if (level.value === null) return { key: 'agreement-none', values: {}, reason: level.reason ?? 'not_estimable' }
  const of = (key: AgreementSentence['key']): AgreementSentence => ({
    key,
    reason: null,
    values: { value: decimal(level.value ?? 0), ...boundsIn(level), candidates: count(level.basis.candidates) },
  })
  const low = level.interval?.low ?? null
  const high = level.interval?.high ?? null
  if (low === null || high === null) {
    if (level.value >= iccBands.good) return of('agreement-point-firm')
    return isSpacingFirm(spacing, order) ? of('agreement-order-not-level') : of('agreement-point-weak')
  }
  if (low >= iccBands.good) return of('agreement-firm')
  if (isSpacingFirm(spacing, order)) return of('agreement-order-not-level')
  return high >= iccBands.good && level.value >= iccBands.moderate ? of('agreement-open') : of('agreement-weak')
}

function boundsIn({ interval }: Figure): Record<string, SentenceValue> {
  return interval?.low === null || interval?.high === null || !interval
    ? {}
    : { low: decimal(interval.low), high: decimal(interval.high) }
}

/** Order and spacing are agreed on where they are firm by themselves: then only the level is not. */
const isSpacingFirm = (spacing: Figure, order: Figure): boolean =>
  (spacing.interval?.low ?? spacing.value ?? -1) >= iccBands.good && (order.value ?? 0) >= sameOrder

/** The two criteria on which assessors agree least are named where alpha is not to be relied on. */
export function criteriaSentence(criteria: readonly CriterionAgreement[]): CriteriaSentence {
  const known = criteria.flatMap((one) => (one.alpha.value === null ? [] : [{ ...one, value: one.alpha.value }]))
  const unknown = count(criteria.length - known.length)
  const worst = known.toSorted((a, b) => a.value - b.value || (a.criterion < b.criterion ? -1 : 1))
  const [lowest] = worst
  if (!lowest) return { key: 'criteria-none', values: { unknown } }
  const below = worst.filter(({ value }) => value < alphaBands.tentative)
  const named = listOf((below.length > 0 ? below : worst).slice(0, 2).map(({ criterion }) => criterionNamed(criterion)))
  const values = {
    unknown,
    named,
    below: count(below.length),
    of: count(known.length),
    value: decimal(lowest.value),
    adjacent: percent(lowest.adjacent ?? 0),
  }
  if (below.length > 0) return { key: 'criteria-weak', values }
  return { key: lowest.value >= alphaBands.firm ? 'criteria-firm' : 'criteria-middling', values }
}
