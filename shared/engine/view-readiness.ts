/**
 * What is done and what is missing before the first score, in the order in which a committee does it. Each step says what it
 * counts, so that the desk shows numbers and names and not a colour alone.
 */
import type { KeyId } from '../kernel/ids.ts'
import { candidateList } from '../subjects/candidates/list.ts'
import { isRecused } from '../subjects/integrity/recusals.ts'
import { rosterAt, seatedPlaces } from '../subjects/panels/assignments.ts'
import { hasSworn } from '../subjects/scoring/lawful.ts'
import { unassignedPlaces } from '../subjects/scoring/unassigned.ts'
import { inForceAt, isRevokedAt, type Replaceable } from '../subjects/selection/acts.ts'
import { rolesAt } from '../subjects/selection/admissions.ts'
import { foundingOf } from '../subjects/selection/founding.ts'
import { holdersAt } from '../subjects/selection/offices.ts'
import { isInPast } from '../record/past.ts'
import { tipsOf } from '../record/holding.ts'
import { isLawful } from '../subjects/judged.ts'
import { factsOf, remembered, type Fact, type State } from '../subjects/state.ts'
import { verdictOf } from './verdict.ts'

/** `waiting`: proposed, the second signature is missing. `later`: an earlier step comes first. `trouble`: two acts stand against each other, or what was done no longer fits. */
export type StepStatus = 'done' | 'open' | 'waiting' | 'later' | 'trouble'

export type ReadinessStep =
  | { readonly step: 'joined'; readonly status: StepStatus; readonly missing: readonly KeyId[] }
  | { readonly step: 'admitted'; readonly status: StepStatus; readonly assessors: number; readonly pending: number }
  | { readonly step: 'announcement'; readonly status: StepStatus; readonly recorded: number }
  | { readonly step: 'scheme'; readonly status: StepStatus }
  | { readonly step: 'candidates'; readonly status: StepStatus; readonly listed: number }
  | {
      readonly step: 'declarations'
      readonly status: StepStatus
      readonly sworn: number
      readonly missing: readonly KeyId[]
    }
  | {
      readonly step: 'roster'
      readonly status: StepStatus
      readonly places: number
      /** Places that nobody is to score. */
      readonly unassigned: number
      /** Who sits where they have recused: a reserve must take over. */
      readonly recused: readonly KeyId[]
    }
  | {
      readonly step: 'assignments'
      readonly status: StepStatus
      /** Seated assessors whose own log shows that they have the roster. */
      readonly received: number
      readonly missing: readonly KeyId[]
    }

export type StepOf<K extends ReadinessStep['step']> = Extract<ReadinessStep, { step: K }>

export const viewReadiness = (state: State): readonly ReadinessStep[] =>
  remembered(state, 'readiness', () => [
    joinedStep(state),
    admittedStep(state),
    announcementStep(state),
    schemeStep(state),
    candidatesStep(state),
    declarationsStep(state),
    rosterStep(state),
    assignmentsStep(state),
  ])

/** Whoever came into an office later need not join: the act that put them there names the selection. */
export function notJoined(state: State): KeyId[] {
  const first = foundingOf(state)?.body.holders
  const now = holdersAt(state, null)
  if (!first || !now) return []
  const joined = new Set(
    factsOf(state, 'selection.joined.v1')
      .filter((fact: Fact) => isLawful(state, fact))
      .map(({ entry }) => entry.entry.author),
  )
  return (['secretary', 'custodian'] as const)
    .map((office) => ({ was: first[office].key, is: now[office].key }))
    .filter(({ was, is }) => was === is && !joined.has(is))
    .map(({ is }) => is)
}

function joinedStep(state: State): StepOf<'joined'> {
  const missing = notJoined(state)
  return { step: 'joined', status: missing.length === 0 ? 'done' : 'open', missing }
}

const hasPending = (state: State, type: 'scheme.frozen.v1' | 'roster.fixed.v1' | 'person.admitted.v1'): number =>
  factsOf(state, type).filter((fact: Fact) => verdictOf(state, fact.entry.hash)?.kind === 'pending').length

/** Admitted as assessors with a key that stands. */
export const assessorsNow = (state: State): KeyId[] =>
  [...new Set(factsOf(state, 'person.admitted.v1').map(({ body }) => body.key))].filter(
    (key) => rolesAt(state, key, null).has('assessor') && !isRevokedAt(state, key, null),
  )

function admittedStep(state: State): StepOf<'admitted'> {
  const assessors = assessorsNow(state).length
  const pending = hasPending(state, 'person.admitted.v1')
  const status = pending > 0 ? 'waiting' : assessors > 0 ? 'done' : 'open'
  return { step: 'admitted', status, assessors, pending }
}

function announcementStep(state: State): StepOf<'announcement'> {
  const recorded = factsOf(state, 'announcement.recorded.v1').filter((fact: Fact) => isLawful(state, fact)).length
  return { step: 'announcement', status: recorded > 0 ? 'done' : 'open', recorded }
}

function forceStatus(
  state: State,
  type: Replaceable,
  { isPending, isReady }: { isPending: boolean; isReady: boolean },
) {
  const { kind } = inForceAt(state, type, null)
  if (kind === 'disputed') return 'trouble' as const
  if (isPending) return 'waiting' as const
  if (kind === 'act') return 'done' as const
  return isReady ? ('open' as const) : ('later' as const)
}

function schemeStep(state: State): StepOf<'scheme'> {
  const isReady = announcementStep(state).status === 'done' && notJoined(state).length === 0
  const isPending = hasPending(state, 'scheme.frozen.v1') > 0
  return { step: 'scheme', status: forceStatus(state, 'scheme.frozen.v1', { isPending, isReady }) }
}

function candidatesStep(state: State): StepOf<'candidates'> {
  const status = forceStatus(state, 'candidates.closed.v1', { isPending: false, isReady: true })
  return { step: 'candidates', status, listed: candidateList(state, null).length }
}

function declarationsStep(state: State): StepOf<'declarations'> {
  const assessors = assessorsNow(state)
  const missing = assessors.filter((key) => !hasSworn(state, key, null))
  const isReady = candidatesStep(state).status === 'done' && assessors.length > 0
  const status = !isReady ? 'later' : missing.length === 0 ? 'done' : 'open'
  return { step: 'declarations', status, sworn: assessors.length - missing.length, missing }
}

function rosterStep(state: State): StepOf<'roster'> {
  const list = inForceAt(state, 'candidates.closed.v1', null)
  const table = rosterAt(state, null)
  const isPending = hasPending(state, 'roster.fixed.v1') > 0
  const isReady = declarationsStep(state).status === 'done'
  const status = forceStatus(state, 'roster.fixed.v1', { isPending, isReady })
  const unassigned = unassignedPlaces(state, null).length
  const recused = recusedInSeats(state)
  const isOutdated = table !== null && (list.kind !== 'act' || table.roster.body.list !== list.fact.entry.hash)
  const isUnfit = status === 'done' && (unassigned > 0 || recused.length > 0 || isOutdated)
  const places = table?.assignments.length ?? 0
  return { step: 'roster', status: isUnfit ? 'trouble' : status, places, unassigned, recused }
}

const recusedInSeats = (state: State): KeyId[] => [
  ...new Set(
    seatedPlaces(state, null).flatMap(({ assignment, seats }) =>
      seats.filter((key) => isRecused(state, key, assignment.candidate, null)),
    ),
  ),
]

function assignmentsStep(state: State): StepOf<'assignments'> {
  const table = rosterAt(state, null)
  if (!table) return { step: 'assignments', status: 'later', received: 0, missing: [] }
  const seated = [...new Set(seatedPlaces(state, null).flatMap(({ seats }) => seats))]
  const roster = table.roster.entry
  const missing = seated.filter(
    (key) =>
      !tipsOf(state.holding, key).some(([, hash]) => {
        const tip = state.holding.entries.get(hash)
        return tip !== undefined && isInPast(state.holding, tip, roster)
      }),
  )
  const status = missing.length === 0 ? 'done' : 'open'
  return { step: 'assignments', status, received: seated.length - missing.length, missing }
}
