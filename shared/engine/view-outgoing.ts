/**
 * Which bundles make sense for somebody now, and for whom: from offices, roles and how far the record has come. Readers are those
 * that the record names; a purpose whose time has not come says what it waits for.
 */
import type { KeyId } from '../kernel/ids.ts'
import type { Purpose } from '../record/bundle/purpose.ts'
import { candidateList } from '../subjects/candidates/list.ts'
import { declarationsOf } from '../subjects/integrity/recusals.ts'
import { rosterAt, seatedPlaces } from '../subjects/panels/assignments.ts'
import { gateOf } from '../subjects/results/gate.ts'
import { holdersAt, officeOf } from '../subjects/selection/offices.ts'
import { entersFromPaper } from '../subjects/scoring/lawful.ts'
import { officeSchema, type Office } from '../subjects/selection/roles.ts'
import { viewPeople, type PersonView } from '../subjects/selection/view-people.ts'
import { factsOf, remembered, type State } from '../subjects/state.ts'

/** Without the confidential copy, which is made with the handover. */
export type OutgoingPurpose = Exclude<Purpose, 'confidential'>

export interface OutgoingReader {
  readonly person: PersonView
  /** Chosen beforehand: for whom it is most likely meant now. */
  readonly suggested: boolean
}

export type OutgoingWait = 'list' | 'roster' | 'own-sheets' | 'acknowledgements' | 'gate' | 'readers'

export interface Outgoing {
  readonly purpose: OutgoingPurpose
  /** Empty where anybody may read it. */
  readonly readers: readonly OutgoingReader[]
  /** One bundle for each reader, with what that reader alone may know. */
  readonly each: boolean
  /** `null`: can be made now. */
  readonly waits: OutgoingWait | null
}

export const viewOutgoing = (state: State, me: KeyId): readonly Outgoing[] =>
  remembered(state, `outgoing:${me}`, () => {
    const office = officeOf(state, me, null)
    return office ? fromHolder(state, me, office) : fromOthers(state, me)
  })

function fromHolder(state: State, me: KeyId, office: Office): Outgoing[] {
  const [others, everybody] = [otherHolders(state, me), withRoles(state, me)]
  const isOpen = gateOf(state).kind === 'open'
  const gate = isOpen ? null : 'gate'
  const observers = everybody.filter(({ roles }) => roles.includes('observer'))
  const joined = new Set(factsOf(state, 'selection.joined.v1').map(({ entry }) => entry.entry.author))
  const acknowledged = acknowledgedBy(state, me)
  const met = seatedKeys(state)
  const opening = laterHolders(state, office)
  return [
    all('founding', others, { suggested: ({ key }) => !joined.has(key) }),
    all('record', others, { suggested: () => true }),
    all('list', everybody, {
      suggested: ({ key, roles }) => !roles.includes('assessor') || declarationsOf(state, key, null).length === 0,
      waits: candidateList(state, null).length === 0 ? 'list' : null,
    }),
    all(
      'assignment',
      everybody.filter(({ key, roles }) => roles.includes('assessor') || met.has(key)),
      { suggested: ({ key }) => met.has(key), waits: rosterAt(state, null) ? null : 'roster', each: true },
    ),
    all(
      'receipt',
      everybody.filter(({ key }) => acknowledged.has(key)),
      { suggested: () => true, waits: acknowledged.size > 0 ? null : 'acknowledgements', each: true },
    ),
    all('declaration', others, { suggested: () => true }),
    ...(opening.length > 0
      ? [all('opening', opening, { suggested: ({ office: of }) => of === 'secretary', waits: gate, each: true })]
      : []),
    all('inspector', observers, { suggested: () => true, waits: gate }),
    { purpose: 'public', readers: [], each: false, waits: gate },
  ]
}

function fromOthers(state: State, me: KeyId): Outgoing[] {
  const roles = viewPeople(state).get(me)?.roles ?? []
  if (roles.length === 0) return []
  const holders = otherHolders(state, me)
  const hasSealed = (['score-sheet.sealed.v1', 'paper-sheet.entered.v1'] as const).some((type) =>
    factsOf(state, type).some(({ entry }) => entry.entry.author === me),
  )
  const scores = all('scores', holders, { suggested: () => true, waits: hasSealed ? null : 'own-sheets' })
  const room = withRoles(state, me).filter(({ key }) => key !== me && entersFromPaper(state, key, null))
  const entered = factsOf(state, 'paper-sheet.entered.v1').filter(({ entry }) => entry.entry.author === me)
  const paper = all('paper', room, { suggested: () => true, waits: entered.length > 0 ? null : 'own-sheets' })
  const isRoom = entersFromPaper(state, me, null)
  return [
    ...(roles.includes('assessor') || entered.length > 0 ? [scores] : []),
    ...(isRoom ? [paper] : []),
    all('declaration', holders, { suggested: () => true }),
  ]
}

interface About {
  readonly suggested: (person: PersonView) => boolean
  readonly waits?: OutgoingWait | null
  readonly each?: boolean
}

const all = (
  purpose: OutgoingPurpose,
  people: readonly PersonView[],
  { suggested, waits = null, each = false }: About,
): Outgoing => ({
  purpose,
  readers: people.map((person) => ({ person, suggested: suggested(person) })),
  each,
  waits: waits ?? (people.length === 0 ? 'readers' : null),
})

const otherHolders = (state: State, me: KeyId): PersonView[] => {
  const holders = Object.values(holdersAt(state, null) ?? {}).map(({ key }) => key)
  return holders.filter((key) => key !== me).flatMap((key) => viewPeople(state).get(key) ?? [])
}

/** Admitted in some role and no holder: these have the record anyway. */
const withRoles = (state: State, me: KeyId): PersonView[] =>
  [...viewPeople(state).values()].filter(({ key, office, roles }) => key !== me && office === null && roles.length > 0)

/** Of two who open together the earlier office gives its openings to the later one. */
function laterHolders(state: State, office: Office): PersonView[] {
  const later = officeSchema.options.slice(officeSchema.options.indexOf(office) + 1)
  const holders = holdersAt(state, null)
  return holders ? later.flatMap((one) => viewPeople(state).get(holders[one].key) ?? []) : []
}

/** Whoever sits in a seat now, and the sworn reserves, who may have to step in at once. */
function seatedKeys(state: State): ReadonlySet<KeyId> {
  const reserves = [...(rosterAt(state, null)?.panels.values() ?? [])].flatMap((panel) => panel.reserves)
  return new Set([...seatedPlaces(state, null).flatMap(({ seats }) => seats), ...reserves])
}

/** Authors whose log one's own acknowledgements name. */
const acknowledgedBy = (state: State, me: KeyId): ReadonlySet<KeyId> =>
  new Set(
    factsOf(state, 'bundle.received.v1')
      .filter(({ entry }) => entry.entry.author === me)
      .flatMap(({ body }) => Object.keys(body.heads) as KeyId[]),
  )
