/**
 * The marks of one instrument as plain columns, which pass to a worker at no cost: one row a sheet that counts, with its marks side
 * by side in the rubric's order. What does not count is not here, but counted by the reason for it.
 */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import type { Aggregation } from '../../rules/scheme.ts'
import type { Observation } from '../../statistics/raters/observations.ts'

export const leftOutReasons = [
  'recused',
  'absent',
  'excused',
  'late',
  'replaced',
  'refused',
  'forked',
  'not-open',
  'not-observed',
  'practice',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export interface LeftOut {
  readonly why: LeftOutReason
  /** Whole sheets, or single marks of sheets that count. */
  readonly unit: 'sheet' | 'mark'
  /** Null: of none, like a practice sheet. */
  readonly vacancy: Code | null
  readonly panel: Code | null
  readonly count: number
}

/** In `MarkTable.marks`. */
export const notObserved = 0
export const unmarked = -1

export interface MarkTable {
  readonly instrument: Code
  /** Ends of the rubric's scale. */
  readonly scale: { readonly min: number; readonly max: number }
  readonly aggregation: Aggregation
  /** In order of names, so that no digit depends on the order of arrival. */
  readonly candidates: readonly CandidateId[]
  readonly assessors: readonly KeyId[]
  readonly vacancies: readonly Code[]
  readonly panels: readonly Code[]
  /** In the rubric's order, with whole weights. */
  readonly criteria: readonly Code[]
  readonly weights: readonly number[]
  /** Fewer observed criteria give a sheet no score. */
  readonly minimumObserved: number
  /** One entry a sheet: positions in the lists above. */
  readonly candidate: Int32Array
  readonly assessor: Int32Array
  readonly vacancy: Int32Array
  readonly panel: Int32Array
  /** Place in the assessor's own sequence, from 1. */
  readonly order: Int32Array
  /** Minutes since midnight on the assessor's clock when the sheet was begun. */
  readonly minute: Int32Array
  /** Sheets × criteria: a level, `notObserved` or `unmarked`. */
  readonly marks: Int8Array
  readonly leftOut: readonly LeftOut[]
}

/** Which part of a table a number is about; null: all. */
export interface Part {
  readonly vacancy: Code | null
  readonly panel: Code | null
}

export const whole: Part = { vacancy: null, panel: null }

/** Rows of a part. */
export function sheetsOf(table: MarkTable, { vacancy, panel }: Part): number[] {
  const [v, p] = [vacancy && table.vacancies.indexOf(vacancy), panel && table.panels.indexOf(panel)]
  return [...table.candidate.keys()].filter(
    (row) => (v === null || table.vacancy[row] === v) && (p === null || table.panel[row] === p),
  )
}

/** A level, or null where there is none. */
export function markOf({ marks, criteria }: MarkTable, row: number, criterion: number): number | null {
  const mark = marks[row * criteria.length + criterion] ?? unmarked
  return mark > 0 ? mark : null
}

/** Σ weight·level / Σ weight over what was observed; null where too little was. For diagnosis: the official score is exact. */
export function sheetScoreOf(table: MarkTable, row: number): number | null {
  let [scored, weights, observed] = [0, 0, 0]
  for (const [criterion, weight] of table.weights.entries()) {
    const mark = markOf(table, row, criterion)
    if (mark === null) continue
    scored += weight * mark
    weights += weight
    observed += 1
  }
  return observed < table.minimumObserved || weights === 0 ? null : scored / weights
}

/** One observation a mark, for methods that take candidates × assessors × criteria. */
export function observationsOf(table: MarkTable, part: Part): Observation[] {
  return sheetsOf(table, part).flatMap((row) =>
    table.criteria.flatMap((criterion, at) => {
      const score = markOf(table, row, at)
      if (score === null) return []
      const candidate = table.candidates[table.candidate[row] ?? 0] ?? ''
      const rater = table.assessors[table.assessor[row] ?? 0] ?? ''
      return [{ candidate, rater, criterion, score, order: table.order[row] ?? null }]
    }),
  )
}

/** What is left out of a part, by reason, with the marks of its sheets that say *not observed*. */
export function leftOutOf(table: MarkTable, part: Part): LeftOut[] {
  const isOf = (own: Code | null, asked: Code | null): boolean => asked === null || own === null || own === asked
  const within = table.leftOut.filter(({ vacancy, panel }) => isOf(vacancy, part.vacancy) && isOf(panel, part.panel))
  const unseen = sheetsOf(table, part).reduce((sum, row) => sum + unseenIn(table, row), 0)
  return mergedLeftOut([...within, { why: 'not-observed', unit: 'mark', ...part, count: unseen }])
}

const unseenIn = ({ marks, criteria }: MarkTable, row: number): number =>
  marks.subarray(row * criteria.length, (row + 1) * criteria.length).filter((mark) => mark === notObserved).length

/** One for each reason, in their order; none with a count of 0. */
export function mergedLeftOut(all: readonly LeftOut[]): LeftOut[] {
  const sums = new Map<string, LeftOut>()
  for (const one of all) {
    const key = `${one.why}/${one.unit}`
    if (one.count > 0) sums.set(key, { ...one, count: one.count + (sums.get(key)?.count ?? 0) })
  }
  return [...sums.values()].sort((a, b) => leftOutReasons.indexOf(a.why) - leftOutReasons.indexOf(b.why))
}
