/** Who draws, fixes and changes the roster. Members must be admitted assessors who have not recused themselves. */
import type { CandidateId, KeyId } from '../../kernel/ids.ts'
import { candidatesById } from '../candidates/list.ts'
import { inForceAt } from '../selection/acts.ts'
import { rolesAt } from '../selection/admissions.ts'
import { byDesk, byHolder, firstOf, names, replacesRightly } from '../selection/lawful.ts'
import { officeOf } from '../selection/offices.ts'
import { isGateKnown } from '../results/closing.ts'
import { isRecused } from '../integrity/recusals.ts'
import type { Rules } from '../lawful.ts'
import { factAt, isKnown, type Fact, type State } from '../state.ts'
import { placeKey, rosterAt, seatsAt } from './assignments.ts'
import type { Assignment, panelEntries } from './entries.ts'
import { covers, type Replacement } from './replacements.ts'

type Fixed = Fact<'roster.fixed.v1'>

export const panelsLawful: Rules<keyof typeof panelEntries> = {
  'roster.drawn.v1': byDesk,
  'roster.fixed.v1': (state, fact) => {
    const list = inForceAt(state, 'candidates.closed.v1', fact.entry)
    return firstOf(
      byHolder(state, fact),
      isGateKnown(state, fact.entry) && 'after-gate',
      !names(state, fact, 'candidates.closed.v1', fact.body.list) && 'names-unknown',
      !fact.body.parts.every((hash) => names(state, fact, 'roster.drawn.v1', hash)) && 'names-unknown',
      (list.kind !== 'act' || list.fact.entry.hash !== fact.body.list) && 'not-in-force',
      !isAboutList(state, fact) && 'names-unknown',
      !everyoneIsAssessor(state, fact) && 'role-missing',
      seatsARecused(state, fact) && 'recused',
      replacesRightly(state, fact),
    )
  },
  'assessor.replaced.v1': (state, fact) => {
    const { author } = fact.entry.entry
    const isByHand = officeOf(state, author, fact.entry) !== null || rolesAt(state, author, fact.entry).has('room-lead')
    const table = rosterAt(state, fact.entry)
    return firstOf(
      !isByHand && 'not-holder',
      isGateKnown(state, fact.entry) && 'after-gate',
      !names(state, fact, 'roster.fixed.v1', fact.body.roster) && 'names-unknown',
      table?.roster.entry.hash !== fact.body.roster && 'not-in-force',
      !acceptsKnown(state, fact) && 'names-unknown',
      !changesASeat(state, fact) && 'not-assigned',
      (fact.body.candidates ?? []).some((candidate) => isRecused(state, fact.body.in, candidate, fact.entry)) &&
        'recused',
    )
  },
}

const drawnIn = (state: State, fact: Fixed): Assignment[] =>
  fact.body.parts.flatMap((hash) => factAt(state, 'roster.drawn.v1', hash)?.body.part ?? [])

/** Each place once, in a panel of this roster, about a candidate of its list who stands for that vacancy. */
function isAboutList(state: State, fact: Fixed): boolean {
  const drawn = drawnIn(state, fact)
  const panels = new Set(fact.body.panels.map(({ code }) => code))
  const listed = candidatesById(state, fact.entry)
  const isOnce = new Set(drawn.map(placeKey)).size === drawn.length && panels.size === fact.body.panels.length
  return (
    isOnce &&
    drawn.every(
      ({ candidate, vacancy, panel }) => panels.has(panel) && listed.get(candidate)?.listed.vacancies.includes(vacancy),
    )
  )
}

const everyoneIsAssessor = (state: State, fact: Fixed): boolean =>
  fact.body.panels
    .flatMap(({ members, reserves }) => [...members, ...reserves])
    .every((key) => rolesAt(state, key, fact.entry).has('assessor'))

function seatsARecused(state: State, fact: Fixed): boolean {
  const panels = new Map(fact.body.panels.map((panel) => [panel.code, panel]))
  return drawnIn(state, fact).some(({ candidate, panel }) =>
    (panels.get(panel)?.members ?? []).some((member) => isRecused(state, member, candidate, fact.entry)),
  )
}

function acceptsKnown(state: State, { body, entry }: Replacement): boolean {
  if (body.accepted === null) return true
  const head = state.holding.entries.get(body.accepted.hash)
  return head?.entry.author === body.out && head.entry.seq === body.accepted.seq && isKnown(state, head, entry)
}

/** A reserve comes in for somebody who sits there, wherever the act is about (for all: somewhere), and sits there not yet. */
function changesASeat(state: State, act: Replacement): boolean {
  const table = rosterAt(state, act.entry)
  const panel = table?.panels.get(act.body.panel)
  if (!table || !panel?.reserves.includes(act.body.in)) return false
  const places = table.assignments.filter((place) => place.panel === panel.code && covers(act, place.candidate))
  const seats = places.map((place) => ({ candidate: place.candidate, keys: seatsAt(state, place, act.entry) }))
  const seatedFor = new Set<CandidateId>(
    seats.flatMap(({ candidate, keys }) => (keys.includes(act.body.out) ? [candidate] : [])),
  )
  const isSeated = (key: KeyId) => seats.some(({ keys }) => keys.includes(key))
  const isEverywhere = (act.body.candidates ?? []).every((candidate) => seatedFor.has(candidate))
  return isEverywhere && isSeated(act.body.out) && !isSeated(act.body.in)
}
