/**
 * What the minutes tell besides the numbers: who was there, who was replaced or recused, what came late, which decisions were
 * taken, and the heads that the result was computed from.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { keyedEntries } from '../../kernel/keyed.ts'
import type { Point } from '../../record/entry.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import type { Scheme } from '../../rules/scheme.ts'
import type { Body } from '../catalogue.ts'
import { candidateList } from '../candidates/list.ts'
import { rollAt, type Roll } from '../candidates/roll.ts'
import { rosterAt } from '../panels/assignments.ts'
import type { Assignment } from '../panels/entries.ts'
import { splitVacancies } from '../panels/split-vacancies.ts'
import { sheetVerdict, type SheetVerdict } from '../scoring/sheet-verdict.ts'
import { inForceAt, isCompleteAt, isDoneAt, isRevokedAt, signersOf } from '../selection/acts.ts'
import { foundingOf } from '../selection/founding.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { viewPeople, type PersonView } from '../selection/view-people.ts'
import { factAt, factsOf, readCard, type AsOf, type State } from '../state.ts'
import { gateOf, momentOf } from './gate.ts'
import { comparisonsOf } from './ranking-input.ts'

export interface Minutes {
  readonly selection: Hash
  readonly founding: Body<'selection.founded.v1'>
  readonly people: readonly PersonView[]
  readonly announcement: Body<'announcement.recorded.v1'> | null
  readonly scheme: Body<'scheme.frozen.v1'> | null
  readonly panels: Body<'roster.fixed.v1'>['panels']
  /** Vacancies whose candidates met different panels, and which. */
  readonly split: readonly { readonly vacancy: Bilingual; readonly panels: readonly string[] }[]
  readonly seed: string | null
  readonly candidates: number
  readonly roll: Readonly<Record<Roll, number>>
  readonly replacements: readonly {
    readonly out: KeyId
    readonly in: KeyId
    readonly cause: string
    readonly candidates: number | null
  }[]
  readonly recusals: readonly { readonly assessor: KeyId; readonly candidates: number }[]
  readonly amendments: number
  readonly withoutEffect: readonly { readonly author: KeyId; readonly verdict: SheetVerdict; readonly at: Instant }[]
  readonly absences: readonly { readonly assessor: KeyId; readonly candidates: number; readonly cause: string }[]
  /** Ties that were decided on facts which are not published, by vacancy and step of the chain. */
  readonly comparisons: readonly {
    readonly vacancy: Bilingual
    readonly clause: Bilingual
    readonly candidates: number
  }[]
  readonly decisions: readonly { readonly choice: string; readonly on: Hash; readonly reason: string | null }[]
  readonly revoked: readonly KeyId[]
  /** How often the frozen scheme was replaced by another before the gate. */
  readonly schemeChanges: number
  readonly gate: { readonly at: Instant; readonly cut: readonly (readonly [KeyId, Point])[] } | null
  readonly determined: { readonly at: Instant; readonly body: Body<'result.determined.v1'> } | null
  /** Chair or secretary, who signed under the result. */
  readonly signedBy: readonly KeyId[]
}

export function viewMinutes(state: State): Minutes | null {
  const founding = foundingOf(state)
  if (!founding) return null
  const moment = momentOf(state)
  const scheme = schemeAt(state, moment)
  const table = rosterAt(state, moment)
  const gate = gateOf(state)
  const determined = inForceAt(state, 'result.determined.v1', null)
  const people = [...viewPeople(state).values()]
  return {
    selection: state.holding.selection,
    founding: founding.body,
    people,
    announcement: scheme ? (factAt(state, 'announcement.recorded.v1', scheme.body.announcement)?.body ?? null) : null,
    scheme: scheme?.body ?? null,
    panels: table?.roster.body.panels ?? [],
    split: splitIn(table?.assignments ?? [], scheme?.body.scheme ?? null),
    seed: table?.roster.body.seed ?? null,
    candidates: candidateList(state, moment).length,
    roll: rollCounts(state, moment),
    ...happenings(state, moment),
    comparisons: comparisonsIn(state, scheme?.body.scheme ?? null),
    revoked: people.map(({ key }) => key).filter((key) => isRevokedAt(state, key, null)),
    schemeChanges: factsOf(state, 'scheme.frozen.v1').filter(
      (fact) => fact.body.replaces !== null && isDoneAt(state, fact, moment),
    ).length,
    gate: gate.kind === 'open' ? { at: gate.gate.entry.entry.at, cut: keyedEntries(gate.gate.body.cut) } : null,
    determined: determined.kind === 'act' ? { at: determined.fact.entry.entry.at, body: determined.fact.body } : null,
    signedBy: determined.kind === 'act' ? signersOf(state, determined.fact) : [],
  }
}

function rollCounts(state: State, moment: AsOf): Record<Roll, number> {
  const counts: Record<Roll, number> = { present: 0, late: 0, absent: 0, withdrawn: 0, 'not-called': 0, disputed: 0 }
  for (const { candidate, instrument } of distinctRooms(state, moment))
    counts[rollAt(state, candidate, instrument, moment)]++
  return counts
}

/** Candidate and instrument once, though a candidate may stand for several vacancies. */
const distinctRooms = (state: State, moment: AsOf) => {
  const assignments = rosterAt(state, moment)?.assignments ?? []
  return [...new Map(assignments.map((place) => [`${place.candidate}/${place.instrument}`, place])).values()]
}

function happenings(state: State, moment: AsOf) {
  const complete = <T extends { entry: { hash: Hash } }>(facts: readonly T[]): T[] =>
    facts.filter(({ entry }) => {
      const fact = state.facts.get(entry.hash)
      return fact !== undefined && isCompleteAt(state, fact, null)
    })
  const sheets = [...factsOf(state, 'score-sheet.sealed.v1'), ...factsOf(state, 'score-sheet.amended.v1')]
  return {
    replacements: complete(factsOf(state, 'assessor.replaced.v1')).map(({ body }) => ({
      out: body.out,
      in: body.in,
      cause: body.cause,
      candidates: body.candidates?.length ?? null,
    })),
    recusals: recusalCounts(state),
    amendments: factsOf(state, 'score-sheet.amended.v1').filter(
      (fact) => sheetVerdict(state, fact, moment).kind === 'effective',
    ).length,
    withoutEffect: sheets.flatMap((fact) => {
      const verdict = sheetVerdict(state, fact, moment)
      return verdict.kind === 'effective' ? [] : [{ author: fact.entry.entry.author, verdict, at: fact.entry.entry.at }]
    }),
    absences: complete(factsOf(state, 'absence.accepted.v1')).map(({ body }) => ({
      assessor: body.assessor,
      candidates: body.candidates.length,
      cause: body.cause,
    })),
    decisions: complete(factsOf(state, 'decision.made.v1')).map((fact) => {
      const note = readCard(state, fact, 'note', fact.body.note)
      return { choice: fact.body.choice, on: fact.body.on, reason: note.kind === 'value' ? note.value.text : null }
    }),
  }
}

const splitIn = (assignments: readonly Assignment[], scheme: Scheme | null): Minutes['split'] =>
  splitVacancies(assignments).map(({ vacancy, panels }) => ({
    vacancy: scheme?.vacancies.find(({ code }) => code === vacancy)?.title ?? { id: vacancy, en: vacancy },
    panels,
  }))

const comparisonsIn = (state: State, scheme: Scheme | null): Minutes['comparisons'] =>
  (scheme?.vacancies ?? []).flatMap(({ code, title }) =>
    comparisonsOf(state, code, null)
      .toSorted((a, b) => a.step - b.step)
      .flatMap(({ step, order }) => {
        const clause = scheme?.tieBreaks[step - 1]?.clause.text
        return clause ? [{ vacancy: title, clause, candidates: order.flat().length }] : []
      }),
  )

function recusalCounts(state: State): { assessor: KeyId; candidates: number }[] {
  const byAuthor = Map.groupBy(factsOf(state, 'conflicts.declared.v1'), ({ entry }) => entry.entry.author)
  return [...byAuthor]
    .map(([assessor, facts]) => ({ assessor, candidates: new Set(facts.flatMap(({ body }) => body.recused)).size }))
    .filter(({ candidates }) => candidates > 0)
}
