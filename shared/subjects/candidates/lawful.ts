/** Who lists candidates, closes the list and calls the roll. */
import { byDesk, firstOf, names, replacesRightly } from '../selection/lawful.ts'
import { rolesAt } from '../selection/admissions.ts'
import type { Rules } from '../lawful.ts'
import { factAt, isKnown, type Fact, type State } from '../state.ts'
import type { candidateEntries } from './entries.ts'

export const candidatesLawful: Rules<keyof typeof candidateEntries> = {
  'candidates.listed.v1': byDesk,
  'candidates.closed.v1': (state, fact) =>
    firstOf(
      byDesk(state, fact),
      !fact.body.parts.every((hash) => names(state, fact, 'candidates.listed.v1', hash)) && 'names-unknown',
      listsTwice(state, fact) && 'malformed',
      replacesRightly(state, fact),
    ),
  'roll.called.v1': (state, fact) =>
    firstOf(
      !rolesAt(state, fact.entry.entry.author, fact.entry).has('registration-desk') && 'role-missing',
      !replacesSameRoom(state, fact) && 'names-unknown',
    ),
}

function listsTwice(state: State, { body }: Fact<'candidates.closed.v1'>): boolean {
  const listed = body.parts.flatMap((hash) => factAt(state, 'candidates.listed.v1', hash)?.body.part ?? [])
  return new Set(listed.map(({ candidate }) => candidate)).size !== listed.length
}

/** A call replaces an earlier one about the same candidate in the same room. */
function replacesSameRoom(state: State, { body, entry }: Fact<'roll.called.v1'>): boolean {
  if (body.replaces === null) return true
  const earlier = factAt(state, 'roll.called.v1', body.replaces)
  const isSameRoom = earlier?.body.candidate === body.candidate && earlier.body.instrument === body.instrument
  return earlier !== null && isSameRoom && isKnown(state, earlier.entry, entry)
}
