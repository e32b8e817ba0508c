/** What each entry of the record tells, in data: the words are the languages'. A type of entry that nobody tells does not compile. */
import type { CandidateId, Hash, KeyId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Bilingual } from '../rules/bilingual.ts'
import { candidatesById, displayOf } from '../subjects/candidates/list.ts'
import { isEntryType, type EntryType } from '../subjects/catalogue.ts'
import { momentOf } from '../subjects/results/gate.ts'
import type { Office, Role } from '../subjects/selection/roles.ts'
import { nameOf } from '../subjects/selection/view-people.ts'
import type { IncidentKind } from '../subjects/sessions/entries.ts'
import { factAt, type Fact, type State } from '../subjects/state.ts'

/** What each type of entry tells. People by name or by the first digits of their key, candidates by number or pseudonym. */
export interface Tellings {
  readonly 'selection.founded.v1': { readonly title: Bilingual }
  readonly 'selection.joined.v1': {}
  readonly 'person.admitted.v1': {
    readonly person: string
    readonly roles: readonly Role[]
    readonly replaces: string | null
  }
  readonly 'key.revoked.v1': { readonly person: string; readonly cause: 'lost' | 'left' | 'ethics' | 'mistake' }
  readonly 'holder.replaced.v1': { readonly person: string; readonly office: Office }
  readonly 'act.countersigned.v1': { readonly of: EntryType | null; readonly proposer: string | null }
  readonly 'rubric.recorded.v1': { readonly title: Bilingual }
  readonly 'scheme.frozen.v1': { readonly components: number; readonly replaces: boolean }
  readonly 'announcement.recorded.v1': { readonly kind: 'announcement' | 'letter'; readonly number: string }
  readonly 'candidates.listed.v1': { readonly candidates: number }
  readonly 'candidates.closed.v1': { readonly replaces: boolean }
  readonly 'roll.called.v1': {
    readonly candidate: string
    readonly instrument: string
    readonly state: 'present' | 'late' | 'absent' | 'withdrawn'
  }
  readonly 'integrity-pact.signed.v1': {}
  readonly 'confidentiality.signed.v1': {}
  readonly 'conflicts.declared.v1': { readonly recused: number }
  readonly 'roster.drawn.v1': { readonly places: number }
  readonly 'roster.fixed.v1': { readonly panels: number; readonly replaces: boolean }
  readonly 'assessor.replaced.v1': {
    readonly out: string
    readonly in: string
    readonly cause: 'recused' | 'ill' | 'absent' | 'removed'
    /** `null`: all that were not sealed yet. */
    readonly candidates: number | null
  }
  readonly 'session.opened.v1': { readonly panel: string }
  readonly 'session.closed.v1': { readonly panel: string | null }
  readonly 'clock.compared.v1': { readonly room: Instant }
  readonly 'incident.reported.v1': {
    readonly incident: IncidentKind
    readonly panel: string | null
    readonly candidate: string | null
  }
  readonly 'scenario.filed.v1': { readonly code: string; readonly version: string; readonly replaces: boolean }
  readonly 'scenario.opened.v1': {
    readonly code: string | null
    readonly instrument: string
    readonly panel: string | null
  }
  readonly 'practice-sheet.sealed.v1': {
    readonly instrument: string
    readonly occasion: 'before' | 'start' | 'noon' | 'end'
  }
  readonly 'paper-sheet.entered.v1': {
    readonly assessor: string
    readonly candidate: string
    readonly instrument: string
  }
  readonly 'outside-result.entered.v1': { readonly candidate: string; readonly component: string }
  readonly 'integration.agreed.v1': { readonly candidate: string; readonly instrument: string }
  readonly 'score-sheet.sealed.v1': { readonly candidate: string; readonly instrument: string }
  readonly 'score-sheet.amended.v1': { readonly candidate: string; readonly instrument: string }
  readonly 'bundle.received.v1': { readonly logs: number }
  readonly 'absence.accepted.v1': {
    readonly assessor: string
    readonly candidates: number
    readonly instrument: string
    readonly cause: 'ill' | 'absent' | 'lost-sheet' | 'other'
  }
  readonly 'gate.opened.v1': { readonly logs: number }
  readonly 'decision.made.v1': {
    readonly choice: 'accept-late' | 'refuse-late' | 'keep-branch' | 'keep-act' | 'settle-unopened'
    readonly of: EntryType | null
    readonly author: string | null
  }
  readonly 'tie.compared.v1': { readonly vacancy: string; readonly step: number }
  readonly 'result.determined.v1': { readonly replaces: boolean }
  readonly 'cards.erased.v1': { readonly cards: number; readonly basis: string; readonly minute: string }
}

export type Told = { [T in EntryType]: { readonly type: T } & Tellings[T] }[EntryType]

export const tell = (state: State, fact: Fact): Told =>
  ({ type: fact.type, ...(tellings[fact.type] as Teller<EntryType>)(state, fact) }) as Told

type Teller<T extends EntryType> = (state: State, fact: Fact<T>) => Tellings[T]

const person = (state: State, key: KeyId): string => nameOf(state, key) ?? `${key.slice(0, 8)}…`

/** Number where it is held, else the first digits of the pseudonym. */
function candidate(state: State, id: CandidateId): string {
  const listed = candidatesById(state, momentOf(state)).get(id)
  const display = listed && displayOf(state, listed)
  return display?.kind === 'value' ? display.value.number : `${id.slice(0, 8)}…`
}

const typeOf = (state: State, hash: Hash): EntryType | null => {
  const type = state.holding.entries.get(hash)?.entry.type ?? ''
  return isEntryType(type) ? type : null
}

const authorOf = (state: State, hash: Hash): string | null => {
  const entry = state.holding.entries.get(hash)
  return entry ? person(state, entry.entry.author) : null
}

const sheetTelling = (state: State, { about }: { readonly about: { candidate: CandidateId; instrument: string } }) => ({
  candidate: candidate(state, about.candidate),
  instrument: about.instrument,
})

const tellings: { readonly [T in EntryType]: Teller<T> } = {
  'selection.founded.v1': (_, { body }) => ({ title: body.title }),
  'selection.joined.v1': () => ({}),
  'person.admitted.v1': (state, { body }) => ({
    person: person(state, body.key),
    roles: body.roles,
    replaces: body.replaces && person(state, body.replaces.key),
  }),
  'key.revoked.v1': (state, { body }) => ({ person: person(state, body.key), cause: body.cause }),
  'holder.replaced.v1': (state, { body }) => ({ person: person(state, body.holder.key), office: body.office }),
  'act.countersigned.v1': (state, { body }) => ({
    of: typeOf(state, body.proposal),
    proposer: authorOf(state, body.proposal),
  }),
  'rubric.recorded.v1': (_, { body }) => ({ title: body.rubric.title }),
  'scheme.frozen.v1': (_, { body }) => ({
    components: body.scheme.components.length,
    replaces: body.replaces !== null,
  }),
  'announcement.recorded.v1': (_, { body }) => ({ kind: body.kind, number: body.number }),
  'candidates.listed.v1': (_, { body }) => ({ candidates: body.part.length }),
  'candidates.closed.v1': (_, { body }) => ({ replaces: body.replaces !== null }),
  'roll.called.v1': (state, { body }) => ({
    candidate: candidate(state, body.candidate),
    instrument: body.instrument,
    state: body.state,
  }),
  'integrity-pact.signed.v1': () => ({}),
  'confidentiality.signed.v1': () => ({}),
  'conflicts.declared.v1': (_, { body }) => ({ recused: body.recused.length }),
  'roster.drawn.v1': (_, { body }) => ({ places: body.part.length }),
  'roster.fixed.v1': (_, { body }) => ({ panels: body.panels.length, replaces: body.replaces !== null }),
  'assessor.replaced.v1': (state, { body }) => ({
    out: person(state, body.out),
    in: person(state, body.in),
    cause: body.cause,
    candidates: body.candidates?.length ?? null,
  }),
  'session.opened.v1': (_, { body }) => ({ panel: body.panel }),
  'session.closed.v1': (state, { body }) => ({
    panel: factAt(state, 'session.opened.v1', body.opened)?.body.panel ?? null,
  }),
  'clock.compared.v1': (_, { body }) => ({ room: body.room }),
  'incident.reported.v1': (state, { body }) => ({
    incident: body.kind,
    panel: body.about.panel,
    candidate: body.about.candidate && candidate(state, body.about.candidate),
  }),
  'scenario.filed.v1': (_, { body }) => ({ code: body.code, version: body.version, replaces: body.replaces !== null }),
  'scenario.opened.v1': (state, { body }) => ({
    code: factAt(state, 'scenario.filed.v1', body.filed)?.body.code ?? null,
    instrument: body.instrument,
    panel: body.panel,
  }),
  'practice-sheet.sealed.v1': (_, { body }) => ({
    instrument: body.about.instrument,
    occasion: body.about.occasion,
  }),
  'paper-sheet.entered.v1': (state, { body }) => ({
    assessor: person(state, body.about.assessor),
    ...sheetTelling(state, body),
  }),
  'outside-result.entered.v1': (state, { body }) => ({
    candidate: candidate(state, body.about.candidate),
    component: body.about.component,
  }),
  'integration.agreed.v1': (state, { body }) => sheetTelling(state, body),
  'score-sheet.sealed.v1': (state, { body }) => sheetTelling(state, body),
  'score-sheet.amended.v1': (state, { body }) => sheetTelling(state, body),
  'bundle.received.v1': (_, { body }) => ({ logs: Object.keys(body.heads).length }),
  'absence.accepted.v1': (state, { body }) => ({
    assessor: person(state, body.assessor),
    candidates: body.candidates.length,
    instrument: body.instrument,
    cause: body.cause,
  }),
  'gate.opened.v1': (_, { body }) => ({ logs: Object.keys(body.cut).length }),
  'decision.made.v1': (state, { body }) => ({
    choice: body.choice,
    of: typeOf(state, body.on),
    author: authorOf(state, body.on),
  }),
  'tie.compared.v1': (_, { body }) => ({ vacancy: body.vacancy, step: body.step }),
  'result.determined.v1': (_, { body }) => ({ replaces: body.replaces !== null }),
  'cards.erased.v1': (_, { body }) => ({
    cards: body.cards.length,
    basis: body.basis,
    minute: body.minute.number,
  }),
}
