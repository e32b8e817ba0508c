/** The list in force as the desk reads it: number, name and vacancies of each, and how the list came about. Nothing of scores. */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { inForceAt } from '../selection/acts.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { remembered, type CardReading, type State } from '../state.ts'
import type { Display } from './entries.ts'
import { candidateList, displayOf } from './list.ts'

export interface CandidateLine {
  readonly candidate: CandidateId
  /** `null` where the card with number and name is not here. */
  readonly number: string | null
  readonly name: string | null
  /** Why number and name are missing, where they are. */
  readonly display: CardReading<Display>['kind']
  readonly vacancies: readonly Code[]
}

export interface CandidateListView {
  /** `null` while no list is closed. */
  readonly closed: { readonly by: KeyId; readonly at: Instant; readonly replaces: boolean } | null
  readonly lines: readonly CandidateLine[]
  /** Vacancies of the frozen scheme, by code; empty before. */
  readonly vacancies: ReadonlyMap<Code, Bilingual>
}

const digitsInOrder = new Intl.Collator('id', { numeric: true })

/** By number as people count (`P-9` before `P-10`); whoever has no number here comes last. */
const byNumber = (a: CandidateLine, b: CandidateLine): number => {
  if (a.number === null || b.number === null) return Number(a.number === null) - Number(b.number === null)
  return digitsInOrder.compare(a.number, b.number) || (a.candidate < b.candidate ? -1 : 1)
}

export const viewCandidates = (state: State): CandidateListView =>
  remembered(state, 'candidate-lines', () => {
    const list = inForceAt(state, 'candidates.closed.v1', null)
    const lines = candidateList(state, null).map((one): CandidateLine => {
      const display = displayOf(state, one)
      const { candidate, vacancies } = one.listed
      const shown = display.kind === 'value' ? display.value : { number: null, name: null }
      return { candidate, ...shown, display: display.kind, vacancies }
    })
    return {
      closed:
        list.kind === 'act'
          ? {
              by: list.fact.entry.entry.author,
              at: list.fact.entry.entry.at,
              replaces: list.fact.body.replaces !== null,
            }
          : null,
      lines: lines.sort(byNumber),
      vacancies: new Map((schemeAt(state, null)?.body.scheme.vacancies ?? []).map(({ code, title }) => [code, title])),
    }
  })

/** Those whose number or name holds every word that was typed, whatever its case. */
export function findCandidates(lines: readonly CandidateLine[], typed: string): readonly CandidateLine[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return lines
  return lines.filter(({ number, name }) => {
    const text = `${number ?? ''} ${name ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
