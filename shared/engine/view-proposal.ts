/** What a proposal says, with names in place of keys: whoever countersigns must read it whole, on screen and in the record alike. */
import type { CandidateId, Hash, KeyId } from '../kernel/ids.ts'
import type { Attachment } from '../record/card.ts'
import { hashToWords } from '../record/fingerprint.ts'
import type { Bilingual } from '../rules/bilingual.ts'
import type { ExamComponent, Scheme } from '../rules/scheme.ts'
import { announcedOf } from '../subjects/announcements/differences.ts'
import { candidatesById, displayOf } from '../subjects/candidates/list.ts'
import type { CandidateFact } from '../subjects/candidates/list.ts'
import type { Display } from '../subjects/candidates/entries.ts'
import type { Body, EntryType } from '../subjects/catalogue.ts'
import type { OutsideResult } from '../subjects/exam-scores/entries.ts'
import { examComponents } from '../subjects/exam-scores/view-outside.ts'
import type { Assignment } from '../subjects/panels/entries.ts'
import { splitVacancies } from '../subjects/panels/split-vacancies.ts'
import type { Accepted, Person } from '../subjects/selection/entries.ts'
import { holdersAt } from '../subjects/selection/offices.ts'
import type { Office, Role } from '../subjects/selection/roles.ts'
import { rubricsOf } from '../subjects/selection/scheme-in-force.ts'
import { nameOf } from '../subjects/selection/view-people.ts'
import { factAt, factsOf, isOf, readCard, type CardReading, type Fact, type State } from '../subjects/state.ts'

export interface NamedKey {
  readonly key: KeyId
  /** Null where the card is not here. */
  readonly name: string | null
}

export interface NamedCandidate {
  readonly candidate: CandidateId
  readonly display: Display | null
}

export interface ProposedPanel {
  readonly code: string
  readonly members: readonly NamedKey[]
  readonly reserves: readonly NamedKey[]
  readonly candidates: number
}

type Text = CardReading<{ readonly text: string }>

export type Proposal =
  | {
      readonly type: 'person.admitted.v1'
      readonly person: CardReading<Person>
      readonly roles: readonly Role[]
      readonly words: readonly string[]
      readonly replaces: { readonly old: NamedKey; readonly accepted: Accepted } | null
    }
  | {
      readonly type: 'key.revoked.v1'
      readonly who: NamedKey
      readonly accepted: Accepted
      readonly cause: Body<'key.revoked.v1'>['cause']
    }
  | {
      readonly type: 'holder.replaced.v1'
      readonly office: Office
      readonly old: NamedKey | null
      readonly person: CardReading<Person>
      readonly accepted: Accepted
      readonly decree: { readonly number: string; readonly date: string }
    }
  | {
      readonly type: 'scheme.frozen.v1'
      readonly scheme: Scheme
      readonly shares: readonly { readonly code: string; readonly share: string }[]
      readonly rubrics: readonly {
        readonly code: string
        readonly title: { readonly id: string; readonly en: string }
      }[]
      readonly announcement: Pick<Body<'announcement.recorded.v1'>, 'kind' | 'number' | 'date'> | null
      readonly passes: Body<'scheme.frozen.v1'>['passes']
      readonly isChange: boolean
    }
  | {
      readonly type: 'roster.fixed.v1'
      readonly panels: readonly ProposedPanel[]
      readonly candidates: number
      readonly places: number
      /** Vacancies whose candidates meet different panels, by title where a scheme says it. */
      readonly split: readonly Bilingual[]
      readonly seed: string
      readonly isChange: boolean
    }
  | {
      readonly type: 'assessor.replaced.v1'
      readonly panel: string
      readonly out: NamedKey
      readonly in: NamedKey
      /** Null: whatever had not been sealed. */
      readonly candidates: readonly NamedCandidate[] | null
      readonly cause: Body<'assessor.replaced.v1'>['cause']
      readonly accepted: Accepted
      readonly note: Text
    }
  | {
      readonly type: 'absence.accepted.v1'
      readonly assessor: NamedKey
      readonly instrument: string
      readonly candidates: readonly NamedCandidate[]
      readonly cause: Body<'absence.accepted.v1'>['cause']
      readonly note: Text
    }
  | {
      readonly type: 'outside-result.entered.v1'
      readonly candidate: NamedCandidate
      /** As the scheme calls the test, with its parts in order. */
      readonly component: { readonly title: Bilingual; readonly parts: ExamComponent['parts'] }
      readonly result: CardReading<OutsideResult>
      readonly scan: CardReading<Attachment>
      readonly isChange: boolean
    }
  | { readonly type: 'gate.opened.v1'; readonly logs: readonly { readonly who: NamedKey; readonly upTo: number }[] }
  | {
      readonly type: 'decision.made.v1'
      readonly choice: Body<'decision.made.v1'>['choice']
      /** What it is about, where that is here. */
      readonly on: { readonly type: EntryType; readonly who: NamedKey; readonly seq: number } | null
      readonly note: Text
    }
  | { readonly type: 'result.determined.v1'; readonly result: Hash; readonly isChange: boolean }
  | {
      readonly type: 'cards.erased.v1'
      readonly count: number
      readonly basis: string
      readonly minute: { readonly number: string; readonly date: string }
    }

/** Null where the entry is not here or is no proposal. */
export function viewProposal(state: State, hash: Hash): Proposal | null {
  const fact = state.facts.get(hash)
  if (!fact) return null
  return aboutPeople(state, fact) ?? aboutRules(state, fact) ?? aboutScoring(state, fact)
}

const named = (state: State, key: KeyId): NamedKey => ({ key, name: nameOf(state, key) })

function aboutPeople(state: State, fact: Fact): Proposal | null {
  if (isOf(fact, 'person.admitted.v1')) {
    const { person, roles, request, replaces } = fact.body
    return {
      type: fact.type,
      person: readCard(state, fact, 'person', person),
      roles,
      words: hashToWords(request),
      replaces: replaces && { old: named(state, replaces.key), accepted: replaces.accepted },
    }
  }
  if (isOf(fact, 'key.revoked.v1')) {
    const { key, accepted, cause } = fact.body
    return { type: fact.type, who: named(state, key), accepted, cause }
  }
  if (!isOf(fact, 'holder.replaced.v1')) return null
  const { office, holder, accepted, decree } = fact.body
  const old = holdersAt(state, fact.entry)?.[office].key
  return {
    type: fact.type,
    office,
    old: old ? named(state, old) : null,
    person: readCard(state, fact, 'person', holder.person),
    accepted,
    decree: { number: decree.number, date: decree.date },
  }
}

function aboutRules(state: State, fact: Fact): Proposal | null {
  if (isOf(fact, 'scheme.frozen.v1')) {
    const { scheme, announcement, passes, replaces } = fact.body
    const recorded = factAt(state, 'announcement.recorded.v1', announcement)
    return {
      type: fact.type,
      scheme,
      shares: announcedOf(scheme),
      rubrics: Object.values(rubricsOf(state, fact)).map(({ code, title }) => ({ code, title })),
      announcement: recorded && {
        kind: recorded.body.kind,
        number: recorded.body.number,
        date: recorded.body.date,
      },
      passes,
      isChange: replaces !== null,
    }
  }
  if (!isOf(fact, 'roster.fixed.v1')) return null
  const assignments = fact.body.parts.flatMap((part) => factAt(state, 'roster.drawn.v1', part)?.body.part ?? [])
  return {
    type: fact.type,
    panels: fact.body.panels.map((panel) => ({
      code: panel.code,
      members: panel.members.map((key) => named(state, key)),
      reserves: panel.reserves.map((key) => named(state, key)),
      candidates: countCandidates(assignments.filter((place) => place.panel === panel.code)),
    })),
    candidates: countCandidates(assignments),
    places: assignments.length,
    split: splitVacancies(assignments).map(({ vacancy }) => titleOf(state, vacancy)),
    seed: fact.body.seed,
    isChange: fact.body.replaces !== null,
  }
}

/** As the newest scheme calls it, frozen or proposed: roster and scheme may lie on the table together. */
function titleOf(state: State, vacancy: string): Bilingual {
  const schemes = factsOf(state, 'scheme.frozen.v1').map(({ body }) => body.scheme)
  const known = schemes.at(-1)?.vacancies.find(({ code }) => code === vacancy)
  return known?.title ?? { id: vacancy, en: vacancy }
}

const countCandidates = (assignments: readonly Assignment[]): number =>
  new Set(assignments.map(({ candidate }) => candidate)).size

function aboutOutside(state: State, fact: Fact<'outside-result.entered.v1'>): Proposal {
  const { about, card, scan, replaces } = fact.body
  const known = examComponents(state).find(({ code }) => code === about.component)
  const [candidate] = namedCandidates(state, fact, [about.candidate])
  return {
    type: fact.type,
    candidate: candidate ?? { candidate: about.candidate, display: null },
    component: { title: known?.title ?? { id: about.component, en: about.component }, parts: known?.parts ?? [] },
    result: readCard(state, fact, 'card', card),
    scan: readCard(state, fact, 'scan', scan),
    isChange: replaces !== null,
  }
}

function aboutScoring(state: State, fact: Fact): Proposal | null {
  if (isOf(fact, 'outside-result.entered.v1')) return aboutOutside(state, fact)
  if (isOf(fact, 'assessor.replaced.v1')) {
    const { panel, out, candidates, accepted, cause, note } = fact.body
    const persons = { out: named(state, out), in: named(state, fact.body.in) }
    const about = candidates && namedCandidates(state, fact, candidates)
    const text = readCard(state, fact, 'note', note)
    return { type: fact.type, panel, ...persons, candidates: about, accepted, cause, note: text }
  }
  if (isOf(fact, 'absence.accepted.v1')) {
    const { assessor, instrument, candidates, cause, note } = fact.body
    const about = namedCandidates(state, fact, candidates)
    const text = readCard(state, fact, 'note', note)
    return { type: fact.type, assessor: named(state, assessor), instrument, candidates: about, cause, note: text }
  }
  return aboutResult(state, fact)
}

function aboutResult(state: State, fact: Fact): Proposal | null {
  if (isOf(fact, 'gate.opened.v1')) {
    const logs = Object.entries(fact.body.cut).map(([key, [seq]]) => ({ who: named(state, key as KeyId), upTo: seq }))
    return { type: fact.type, logs }
  }
  if (isOf(fact, 'decision.made.v1')) {
    const on = state.facts.get(fact.body.on)
    const about = on && { type: on.type, who: named(state, on.entry.entry.author), seq: on.entry.entry.seq }
    return {
      type: fact.type,
      choice: fact.body.choice,
      on: about ?? null,
      note: readCard(state, fact, 'note', fact.body.note),
    }
  }
  if (isOf(fact, 'result.determined.v1')) {
    return { type: fact.type, result: fact.body.result, isChange: fact.body.replaces !== null }
  }
  if (!isOf(fact, 'cards.erased.v1')) return null
  const { cards, basis, minute } = fact.body
  return { type: fact.type, count: cards.length, basis, minute }
}

/** As they were listed where the act was proposed. */
function namedCandidates(state: State, { entry }: Fact, candidates: readonly CandidateId[]): NamedCandidate[] {
  const listed = candidatesById(state, entry)
  return candidates.map((candidate) => ({ candidate, display: displayIn(state, listed.get(candidate)) }))
}

function displayIn(state: State, listed: CandidateFact | undefined): Display | null {
  const reading = listed && displayOf(state, listed)
  return reading?.kind === 'value' ? reading.value : null
}
