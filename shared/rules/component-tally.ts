/**
 * One candidate's score in one component: sheets or exam marks → raw score → 0–100, and whether its hurdle was taken.
 * Bounds of an open score come from putting each unheld sheet at the lowest and at the highest level: all rules here rise
 * with every mark, so the true score lies between.
 */
import { compare, exactInteger, exactOf, sum, zero, type Exact } from '../kernel/exact.ts'
import { invariant } from '../kernel/invariant.ts'
import type { CandidateId, KeyId } from '../kernel/ids.ts'
import { aggregate, leastToAggregate } from './aggregate.ts'
import type { CompiledComponent, CompiledExamComponent, CompiledRubricComponent } from './compile-scheme.ts'
import { known, mapReckoned, none, type Reckoned } from './reckoned.ts'
import { highestLevel, lowestLevel } from './rubric.ts'
import { scaleToHundred } from './scale.ts'
import type { AbsenceRule } from './scheme.ts'
import type { CandidateInput, Need, SheetInput } from './score-input.ts'
import { scoreSheet } from './sheet-score.ts'

export interface SheetTally {
  readonly sheet: SheetInput
  readonly score: Reckoned
}

export interface ComponentTally {
  readonly compiled: CompiledComponent
  /** In order of the assessors' keys; empty for an exam. */
  readonly sheets: readonly SheetTally[]
  readonly raw: Reckoned
  readonly scaled: Reckoned
  /** Null where the component has no hurdle or no score; `open` where it can't be told here. */
  readonly hurdle: 'taken' | 'missed' | 'open' | null
  /** Exam parts below their own minimum. */
  readonly partsMissed: readonly string[]
}

const lowest = exactInteger(lowestLevel)
const highest = exactInteger(highestLevel)

export function tallyComponent(
  compiled: CompiledComponent,
  candidate: CandidateInput,
  absence: AbsenceRule,
): ComponentTally {
  const isAbsent = candidate.absentFrom.includes(compiled.component.code)
  const { sheets, raw } = 'rubric' in compiled ? tallySheets(compiled, candidate) : tallyExam(compiled, candidate)
  if (isAbsent) return absentTally(compiled, { sheets, raw, absence })
  const { component, ends } = compiled
  const scaled = mapReckoned(raw, (value) => scaleToHundred(value, component.scaling, ends))
  return {
    compiled,
    sheets,
    raw,
    scaled,
    hurdle: hurdleOf(compiled, raw, scaled),
    partsMissed: partsMissed(compiled, candidate),
  }
}

interface Raw {
  readonly sheets: readonly SheetTally[]
  readonly raw: Reckoned
}

/** Who stayed away has no marks; marks that are there all the same contradict the roll and give no score. */
function absentTally(
  compiled: CompiledComponent,
  { sheets, raw, absence }: Raw & { absence: AbsenceRule },
): ComponentTally {
  const hasMarks = sheets.length > 0 || raw.state !== 'none'
  const nothing = none({ kind: hasMarks ? 'absent-yet-scored' : 'absent' })
  const isZero = absence === 'zero' && !hasMarks
  const needsMore = isZero && compiled.component.hurdle && compare(exactOf(compiled.component.hurdle.minimum), zero) > 0
  return {
    compiled,
    sheets,
    raw: nothing,
    scaled: isZero ? known(zero) : nothing,
    hurdle: needsMore ? 'missed' : null,
    partsMissed: [],
  }
}

function tallySheets(compiled: CompiledRubricComponent, candidate: CandidateInput): Raw {
  const { component, rubric } = compiled
  const sheets = candidate.sheets
    .filter((sheet) => sheet.component === component.code)
    .toSorted((a, b) => (a.assessor < b.assessor ? -1 : 1))
    .map((sheet) => ({ sheet, score: sheetScore(sheet, candidate.id, rubric) }))
  return { sheets, raw: combineSheets(compiled, sheets) }
}

function sheetScore(sheet: SheetInput, candidate: CandidateId, rubric: CompiledRubricComponent['rubric']): Reckoned {
  const { assessor, component, marks } = sheet
  if (marks.state === 'present') return scoreSheet(rubric, marks.value)
  const need: Need = { candidate, what: 'sheet', component, assessor, state: marks.state }
  return { state: 'open', low: lowest, high: highest, needs: [need] }
}

function combineSheets({ component }: CompiledRubricComponent, sheets: readonly SheetTally[]): Reckoned {
  if (sheets.length === 0) return none({ kind: 'no-sheets' })
  const twice = repeatedAssessor(sheets)
  if (twice) return none({ kind: 'assessor-twice', assessor: twice })
  const scores = sheets.map(({ score }) => score).filter((score) => score.state !== 'none')
  const need = component.minimumAssessors
  if (scores.length < need) return none({ kind: 'too-few-assessors', have: scores.length, need })
  return aggregateReckoned(scores, component.aggregation)
}

function repeatedAssessor(sheets: readonly SheetTally[]): KeyId | null {
  const again = sheets.find(({ sheet }, i) => sheet.assessor === sheets[i - 1]?.sheet.assessor)
  return again?.sheet.assessor ?? null
}

/** Aggregates known and open scores; scores that are none have been left out by the caller. */
export function aggregateReckoned(
  scores: readonly Reckoned[],
  rule: CompiledRubricComponent['component']['aggregation'],
): Reckoned {
  if (scores.length < leastToAggregate(rule)) return none({ kind: 'too-few-to-trim', have: scores.length })
  const at = (end: 'low' | 'high'): Exact => {
    const value = aggregate(
      scores.flatMap((score) => (score.state === 'known' ? [score.value] : score.state === 'open' ? [score[end]] : [])),
      rule,
    )
    invariant(value, 'aggregate of enough scores')
    return value
  }
  const needs = scores.flatMap((score) => (score.state === 'open' ? score.needs : []))
  return needs.length === 0 ? known(at('low')) : { state: 'open', low: at('low'), high: at('high'), needs }
}

function tallyExam({ component, maxima, ends }: CompiledExamComponent, candidate: CandidateInput): Raw {
  const marks = marksOf(candidate, component.code)
  if (!marks) return { sheets: [], raw: none({ kind: 'no-exam-score' }) }
  if (marks.state !== 'present') {
    const need: Need = {
      candidate: candidate.id,
      what: 'exam',
      component: component.code,
      assessor: null,
      state: marks.state,
    }
    return { sheets: [], raw: { state: 'open', low: zero, high: ends.high, needs: [need] } }
  }
  const values: Exact[] = []
  for (const { code, maximum } of maxima) {
    const text = Object.hasOwn(marks.value, code) ? marks.value[code] : undefined
    if (text === undefined) return { sheets: [], raw: none({ kind: 'part-unmarked', part: code }) }
    const value = exactOf(text)
    if (compare(value, zero) < 0 || compare(value, maximum) > 0) {
      return { sheets: [], raw: none({ kind: 'mark-outside-scale', part: code }) }
    }
    values.push(value)
  }
  return { sheets: [], raw: known(sum(values)) }
}

export const marksOf = (candidate: CandidateInput, component: string) =>
  Object.hasOwn(candidate.exams, component) ? candidate.exams[component] : undefined

function hurdleOf({ component }: CompiledComponent, raw: Reckoned, scaled: Reckoned): ComponentTally['hurdle'] {
  const score = component.hurdle?.on === 'raw' ? raw : scaled
  if (!component.hurdle || score.state === 'none') return null
  const minimum = exactOf(component.hurdle.minimum)
  if (score.state === 'known') return compare(score.value, minimum) >= 0 ? 'taken' : 'missed'
  return compare(score.high, minimum) < 0 ? 'missed' : 'open'
}

function partsMissed(compiled: CompiledComponent, candidate: CandidateInput): readonly string[] {
  if ('rubric' in compiled) return []
  const marks = marksOf(candidate, compiled.component.code)
  if (marks?.state !== 'present') return []
  return compiled.maxima.flatMap(({ code, minimum }) => {
    const text = Object.hasOwn(marks.value, code) ? marks.value[code] : undefined
    return minimum && text !== undefined && compare(exactOf(text), minimum) < 0 ? [code] : []
  })
}
