/** What happens in a selection besides its steps: decisions, excuses, revocations, replacements, calls of the roll. */
import { asHash, type CandidateId, type Code, type Hash } from '../../shared/kernel/ids.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { HashedEntry } from '../../shared/record/entry.ts'
import type { DraftBody } from '../../shared/record/statements.ts'
import { callRoll } from '../../shared/subjects/candidates/decide.ts'
import { replaceAssessor, type ReplacementRequest } from '../../shared/subjects/panels/decide.ts'
import { acceptAbsence, makeDecision } from '../../shared/subjects/results/decide.ts'
import { admitPeople, replaceHolder, revokeKey } from '../../shared/subjects/selection/decide.ts'
import type { Accepted } from '../../shared/subjects/selection/entries.ts'
import type { Office } from '../../shared/subjects/selection/roles.ts'
import { aDay, admission, panelCode, type Field } from './selection-field.ts'
import { only, twoSign, type Person } from './selection-story.ts'

export type Hands = readonly [Person, Person]
type Choice = Parameters<typeof makeDecision>[1]

export const nowhere: Hash = asHash('f'.repeat(64))

/** Both hands by changed programs: whatever the record would say. */
export const forced = (hands: Hands, drafts: readonly DraftBody[]): HashedEntry =>
  lastOf(twoSign(hands, drafts, true).proposed)

export const signed = (hands: Hands, drafts: readonly DraftBody[]): HashedEntry =>
  lastOf(twoSign(hands, drafts).proposed)

export const decided = (hands: Hands, on: HashedEntry, choice: Choice): HashedEntry =>
  signed(hands, makeDecision(on.hash, choice, 'Sesuai rapat pleno'))

export const revoked = (hands: Hands, person: Person, accepted: Accepted): HashedEntry =>
  signed(hands, revokeKey(person.key, accepted, 'lost'))

export const holderDraft = (office: Office, person: Person, accepted: Accepted): DraftBody[] =>
  replaceHolder({
    office,
    enrolled: person.enrolled,
    accepted,
    decree: { number: '821/7/2026', date: aDay, file: 'keputusan', mediaType: 'application/pdf' },
  })

export interface Stepping {
  readonly out: Person
  readonly in: Person
  readonly accepted?: Accepted
  readonly candidates?: readonly CandidateId[] | null
  readonly panel?: Code
}

/** For illness (all candidates) unless candidates are named. */
export function stepping(
  by: Person,
  { out, in: reserve, accepted = null, candidates = null, panel = panelCode(0) }: Stepping,
): DraftBody[] {
  const cause = candidates === null ? 'ill' : 'recused'
  const request: ReplacementRequest = {
    panel,
    out: out.key,
    in: reserve.key,
    candidates,
    accepted,
    cause,
    note: 'Berita acara',
  }
  return expectOk(replaceAssessor(by.state, request), 'there is a roster')
}

export const excuse = (assessor: Person, instrument: Code, candidates: readonly CandidateId[]): DraftBody[] =>
  acceptAbsence({ assessor: assessor.key, instrument, candidates, cause: 'ill', note: 'Surat dokter' })

export const calls = (
  field: Field,
  index: number,
  state: 'present' | 'late' | 'absent' | 'withdrawn',
  by: Person = field.desk,
): HashedEntry => {
  const { candidate, instrument } = field.about(index)
  return only(by.signs(callRoll(by.state, [{ candidate, instrument, state }])))
}

/** A new key of somebody, in the old one's place. */
export function renewed(
  hands: Hands,
  { old, name, accepted }: { old: Person; name: string; accepted: Accepted },
): Person {
  const person = old.world.person(name)
  signed(hands, admitPeople([admission(person, ['assessor'], { key: old.key, accepted })]))
  hands[0].gives(person)
  return person
}

/** The newest entries as a device holds them, one for each log: the cut of a program that checks nothing. */
export function cutOf(person: Person): Record<string, [number, Hash]> {
  const cut: Record<string, [number, Hash]> = {}
  for (const log of person.state.holding.logs.values()) {
    const last = log.bySeq.at(-1)?.[0]
    if (last) cut[log.author] = [last.entry.seq, last.hash]
  }
  return cut
}

export function lastOf<T>(items: readonly T[]): T {
  const last = items.at(-1)
  if (last === undefined) throw new Error('bug: the story has nothing to take')
  return last
}

/** As many people as a story needs by name; the others it leaves. */
export function two<T>(items: readonly T[]): readonly [T, T] {
  const [first, second] = items
  if (first === undefined || second === undefined) throw new Error('bug: the story needs two')
  return [first, second]
}
