/**
 * Results of tests held elsewhere as the desk reads them: what was entered, by whom, and what became of it. Whoever recused from a
 * candidate finds nothing of that candidate here.
 */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Attachment } from '../../record/card.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import type { ExamComponent } from '../../rules/scheme.ts'
import { candidateList, candidatesById, displayOf } from '../candidates/list.ts'
import type { Display } from '../candidates/entries.ts'
import { viewCandidates, type CandidateLine } from '../candidates/view-candidates.ts'
import { viewMayList } from '../candidates/view-may.ts'
import { isRecused } from '../integrity/recusals.ts'
import { refusalOf } from '../judged.ts'
import type { RefusalReason } from '../refusal-reason.ts'
import { besideGate, isGateKnown } from '../results/closing.ts'
import { momentOf } from '../results/gate.ts'
import { isDoneAt, signersOf } from '../selection/acts.ts'
import { hasEffect } from '../selection/hands.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { nameOf } from '../selection/view-people.ts'
import { factsOf, readCard, remembered, type CardReading, type State } from '../state.ts'
import type { OutsideResult } from './entries.ts'
import { outsideResultsAt, type OutsideFact } from './outside-results.ts'

export type OutsideStanding =
  | { readonly kind: 'counts' | 'waiting' | 'replaced' | 'disputed' | 'after-gate' | 'without-effect' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }

export interface OutsideRow {
  readonly entry: Hash
  readonly at: Instant
  readonly candidate: CandidateId
  readonly display: CardReading<Display>
  readonly component: Code
  readonly title: Bilingual
  readonly result: CardReading<OutsideResult>
  readonly scan: CardReading<Attachment>
  /** Under which the scan's bytes are kept. */
  readonly scanCard: Hash
  readonly enteredBy: { readonly key: KeyId; readonly name: string | null }
  /** Whoever put the second hand to it. */
  readonly confirmedBy: readonly { readonly key: KeyId; readonly name: string | null }[]
  readonly standing: OutsideStanding
}

export interface OutsideComponent {
  readonly code: Code
  readonly title: Bilingual
  readonly parts: ExamComponent['parts']
  /** Candidates of the list for whom no result counts, as far as the reader may know of them. */
  readonly lacking: number
}

export interface OutsideView {
  readonly components: readonly OutsideComponent[]
  /** By candidate's number, the newest first. */
  readonly rows: readonly OutsideRow[]
  /** Why nothing can be entered here now; null: it can. */
  readonly closed: 'no-scheme' | 'no-exam' | 'no-list' | 'gate' | 'not-desk' | null
}

/** Parts of the scheme whose results come from elsewhere. */
export const examComponents = (state: State): readonly ExamComponent[] =>
  (schemeAt(state, null)?.body.scheme.components ?? []).filter((component) => component.kind === 'exam')

export const viewOutside = (state: State, reader: KeyId): OutsideView =>
  remembered(state, `outside:${reader}`, () => {
    const isHidden = (candidate: CandidateId) => isRecused(state, reader, candidate, null)
    const components = examComponents(state)
    const shown = candidateList(state, null).filter(({ listed }) => !isHidden(listed.candidate))
    const rows = factsOf(state, 'outside-result.entered.v1')
      .filter(({ body }) => !isHidden(body.about.candidate))
      .map((fact) => rowOf(state, fact))
    const moment = momentOf(state)
    return {
      components: components.map(({ code, title, parts }) => ({
        code,
        title,
        parts,
        lacking: shown.filter(({ listed }) => outsideResultsAt(state, listed.candidate, code, moment).length !== 1)
          .length,
      })),
      rows: rows.sort(byNumber),
      closed: whyClosed(state, reader),
    }
  })

function whyClosed(state: State, reader: KeyId): OutsideView['closed'] {
  if (!schemeAt(state, null)) return 'no-scheme'
  if (examComponents(state).length === 0) return 'no-exam'
  if (candidateList(state, null).length === 0) return 'no-list'
  if (isGateKnown(state, null)) return 'gate'
  return viewMayList(state, reader) ? null : 'not-desk'
}

function rowOf(state: State, fact: OutsideFact): OutsideRow {
  const { about, card, scan } = fact.body
  const { author, at } = fact.entry.entry
  const listed = candidatesById(state, null).get(about.candidate)
  const named = (key: KeyId) => ({ key, name: nameOf(state, key) })
  const isDone = isDoneAt(state, fact, null)
  return {
    entry: fact.entry.hash,
    at,
    candidate: about.candidate,
    display: listed ? displayOf(state, listed) : { kind: 'withheld' },
    component: about.component,
    title: titleOf(state, about.component),
    result: readCard(state, fact, 'card', card),
    scan: readCard(state, fact, 'scan', scan),
    scanCard: scan,
    enteredBy: named(author),
    confirmedBy: isDone ? signersOf(state, fact).slice(1).map(named) : [],
    standing: standingOf(state, fact),
  }
}

export function titleOf(state: State, component: Code): Bilingual {
  const known = examComponents(state).find(({ code }) => code === component)
  return known?.title ?? { id: component, en: component }
}

/** As the gate closed over it once it is open; as all that is known now until then. */
function standingOf(state: State, fact: OutsideFact): OutsideStanding {
  const reason = refusalOf(state, fact)
  if (reason) return { kind: 'refused', reason }
  if (!hasEffect(state, fact.entry)) return { kind: 'without-effect' }
  const moment = momentOf(state)
  if (besideGate(state, fact, moment) !== 'beneath') return { kind: 'after-gate' }
  if (!isDoneAt(state, fact, null)) return { kind: moment === null ? 'waiting' : 'after-gate' }
  if (!isDoneAt(state, fact, moment)) return { kind: 'after-gate' }
  const standing = outsideResultsAt(state, fact.body.about.candidate, fact.body.about.component, moment)
  if (!standing.includes(fact)) return { kind: 'replaced' }
  return { kind: standing.length > 1 ? 'disputed' : 'counts' }
}

const inNumbers = new Intl.Collator('id', { numeric: true })

function byNumber(a: OutsideRow, b: OutsideRow): number {
  const numberOf = ({ display, candidate }: OutsideRow) => (display.kind === 'value' ? display.value.number : candidate)
  return (
    inNumbers.compare(numberOf(a), numberOf(b)) ||
    (a.component === b.component ? 0 : a.component < b.component ? -1 : 1) ||
    (a.at < b.at ? 1 : -1)
  )
}

/** Whose results this reader may enter, in the order of their numbers. */
export const viewOutsideCandidates = (state: State, reader: KeyId): readonly CandidateLine[] =>
  remembered(state, `outside-candidates:${reader}`, () =>
    viewCandidates(state).lines.filter(({ candidate }) => !isRecused(state, reader, candidate, null)),
  )
