/** The value that one step of the tie-break chain compares, for one candidate: held, not there at all, or not held here. */
import { exactInteger, exactOf, exactSchema, sum, type Exact, type ExactText } from '../kernel/exact.ts'
import { daySchema } from '../kernel/instant.ts'
import type { Tally } from './combine.ts'
import { aggregateReckoned, marksOf, type ComponentTally } from './component-tally.ts'
import { known, none, type Reckoned } from './reckoned.ts'
import type { Need } from './score-input.ts'
import { isLevel } from './sheet-score.ts'
import type { TieBreakKey } from './tie-break-key.ts'

export type TieValue =
  /** `day` where the value is a date; its `value` then orders as dates do. */
  | { readonly state: 'value'; readonly value: Exact; readonly day: string | null }
  | { readonly state: 'none' }
  | { readonly state: 'not-held'; readonly needs: readonly Need[] }

const nothing: TieValue = { state: 'none' }

/** Of a recorded decision there is no value; whoever takes the step asks for the record instead. */
export function tieValueOf(key: TieBreakKey, tally: Tally): TieValue {
  switch (key.of) {
    case 'component':
      return fromReckoned(componentOf(tally, key.component)?.scaled)
    case 'group':
      return fromReckoned(tally.groups.find(({ group }) => group.code === key.group)?.score)
    case 'exam-parts':
      return examPartsValue(key.component, key.parts, tally)
    case 'criterion':
      return fromReckoned(criterionScore(componentOf(tally, key.component), key.criterion))
    case 'fact':
      return factValue(key.fact, key.type, tally)
    case 'decision':
      return nothing
  }
}

const componentOf = (tally: Tally, code: string): ComponentTally | undefined =>
  tally.components.find(({ compiled }) => compiled.component.code === code)

function fromReckoned(score: Reckoned | undefined): TieValue {
  if (!score || score.state === 'none') return nothing
  return score.state === 'known'
    ? { state: 'value', value: score.value, day: null }
    : { state: 'not-held', needs: score.needs }
}

function examPartsValue(component: string, parts: readonly string[], { candidate }: Tally): TieValue {
  const marks = marksOf(candidate, component)
  if (!marks) return nothing
  if (marks.state !== 'present') {
    const need: Need = { candidate: candidate.id, what: 'exam', component, assessor: null, state: marks.state }
    return { state: 'not-held', needs: [need] }
  }
  const texts: ExactText[] = []
  for (const part of parts) {
    const text = Object.hasOwn(marks.value, part) ? marks.value[part] : undefined
    if (text === undefined) return nothing
    texts.push(text)
  }
  return { state: 'value', value: sum(texts.map(exactOf)), day: null }
}

/** One criterion over the panel, by the component's own aggregation; assessors who did not observe it are left out. */
export function criterionScore(tally: ComponentTally | undefined, criterion: string): Reckoned {
  if (!tally || !('rubric' in tally.compiled)) return none({ kind: 'no-sheets' })
  // Where the component has no score, or its sheets contradict each other, nothing of it may decide a tie.
  if (tally.raw.state !== 'known') return tally.raw
  const levels = tally.sheets.flatMap(({ sheet, score }): Reckoned[] => {
    if (score.state !== 'known' || sheet.marks.state !== 'present') return []
    const mark = Object.hasOwn(sheet.marks.value, criterion) ? sheet.marks.value[criterion] : undefined
    return mark !== undefined && isLevel(mark) ? [known(exactInteger(mark))] : []
  })
  return aggregateReckoned(levels, tally.compiled.component.aggregation)
}

function factValue(fact: string, type: 'quantity' | 'day', { candidate }: Tally): TieValue {
  const { ties } = candidate
  if (ties.state !== 'present') {
    const need: Need = { candidate: candidate.id, what: 'facts', component: null, assessor: null, state: ties.state }
    return { state: 'not-held', needs: [need] }
  }
  const text = Object.hasOwn(ties.value, fact) ? ties.value[fact] : undefined
  if (text === undefined) return nothing
  if (type === 'day') {
    return daySchema.safeParse(text).success
      ? { state: 'value', value: exactInteger(Number(text.replaceAll('-', ''))), day: text }
      : nothing
  }
  const quantity = exactSchema.safeParse(text)
  return quantity.success ? { state: 'value', value: exactOf(quantity.data), day: null } : nothing
}
