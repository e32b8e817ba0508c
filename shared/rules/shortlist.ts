/**
 * Who goes on after an exam: so many times the posts, in order of the sum of marks; those level at the line by the steps
 * of the rule; and those still level as the rule says (all of them: 82 posts make 246 places, and 247 may go on).
 */
import { exactOf, sum, type Exact, type ExactText } from '../kernel/exact.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { cutStateOf } from './cut-line.ts'
import { groupEqual, groupPlaces } from './rank.ts'
import type { RuleOf } from './rule.ts'

export interface ExamTaker<Id extends string> {
  readonly id: Id
  readonly marks: Readonly<Record<string, ExactText>>
}

export interface Shortlist<Id extends string> {
  readonly places: number
  readonly goOn: readonly Id[]
  /** Level at the line with fewer places than candidates, left to the plenary. */
  readonly forPlenary: readonly Id[]
}

export type ShortlistFailure =
  | { readonly kind: 'part-unmarked'; readonly candidate: string; readonly part: string }
  | { readonly kind: 'step-not-on-the-exam'; readonly step: string }

/** `passers`: those who met the passing grades. */
export function shortlist<Id extends string>(
  rule: RuleOf<'shortlist'>,
  posts: number,
  passers: readonly ExamTaker<Id>[],
): Result<Shortlist<Id>, ShortlistFailure> {
  const places = posts * rule.timesPosts
  let groups = split([passers.toSorted((a, b) => (a.id < b.id ? -1 : 1))], totalOf, 'higher')
  for (const { code, key, wins } of rule.tieBreaks) {
    if (key.of !== 'exam-parts') return err({ kind: 'step-not-on-the-exam', step: code })
    for (const { id, marks } of passers) {
      const part = key.parts.find((name) => !Object.hasOwn(marks, name))
      if (part !== undefined) return err({ kind: 'part-unmarked', candidate: id, part })
    }
    groups = split(groups, (taker) => sum(key.parts.flatMap((part) => markOf(taker, part))), wins)
  }
  const sides = groupPlaces(groups.map((group) => group.length)).map((place) => cutStateOf(place, places))
  const onSide = (side: string): Id[] =>
    groups.flatMap((group, i) => (sides[i] === side ? group.map(({ id }) => id) : []))
  const atLine = onSide('borderline')
  return ok(
    rule.stillTied === 'all-go-on'
      ? { places, goOn: [...onSide('in'), ...atLine], forPlenary: [] }
      : { places, goOn: onSide('in'), forPlenary: atLine },
  )
}

const markOf = ({ marks }: ExamTaker<string>, part: string): Exact[] => {
  const text = Object.hasOwn(marks, part) ? marks[part] : undefined
  return text === undefined ? [] : [exactOf(text)]
}

const totalOf = ({ marks }: ExamTaker<string>): Exact => sum(Object.values(marks).map(exactOf))

type Takers<Id extends string> = readonly ExamTaker<Id>[]

const split = <Id extends string>(
  groups: readonly Takers<Id>[],
  value: (taker: ExamTaker<Id>) => Exact,
  wins: 'higher' | 'lower',
): Takers<Id>[] =>
  groups.flatMap((group) =>
    groupEqual(
      group.map((taker) => ({ item: taker, value: value(taker) })),
      wins,
    ).map((equals) => equals.map(({ item }) => item)),
  )
