/** Choosing what a column is read as. A meaning belongs to one column: giving it to another takes it from the first. */
import { codeSchema } from '../../../shared/kernel/ids.ts'
import { isFact, type ColumnTarget } from '../../../shared/subjects/candidates/file-columns.ts'

/** In the order in which people list them. */
export const plainTargets = [
  'number',
  'name',
  'vacancy',
  'nik',
  'birth-date',
  'sex',
  'address',
  'phone',
  'email',
] as const satisfies readonly ColumnTarget[]

/** What exams commonly give, besides whatever the scheme asks for. */
const usualFacts: readonly ColumnTarget[] = ['fact:gpa', 'fact:skd', 'fact:twk', 'fact:tiu', 'fact:tkp', 'fact:skb-cat']

const isTarget = (text: string): text is ColumnTarget =>
  plainTargets.some((target) => target === text) ||
  (text.startsWith('fact:') && codeSchema.safeParse(text.slice('fact:'.length)).success)

export function withTarget(
  targets: readonly (ColumnTarget | null)[],
  column: number,
  chosen: string,
): (ColumnTarget | null)[] {
  const target = isTarget(chosen) ? chosen : null
  return targets.map((before, at) => (at === column ? target : before !== null && before === target ? null : before))
}

/** All that a column may be: what everybody has, the usual exam facts, those of the scheme and those that were guessed. */
export function possibleTargets(
  guessed: readonly (ColumnTarget | null)[],
  schemeFacts: readonly string[],
): readonly ColumnTarget[] {
  const facts = [...usualFacts, ...schemeFacts.map((code): ColumnTarget => `fact:${code}`), ...guessed]
  return [...plainTargets, ...new Set(facts.filter((one): one is ColumnTarget => one !== null && isFact(one)))].filter(
    // A birth date has a column of its own.
    (target) => target !== 'fact:birth-date',
  )
}
