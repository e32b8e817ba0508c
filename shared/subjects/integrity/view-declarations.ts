/** The candidates about whom a person declares conflicts, and what that person has declared so far. */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Display } from '../candidates/entries.ts'
import { candidateList, candidatesById, displayOf } from '../candidates/list.ts'
import { seatedPlaces } from '../panels/assignments.ts'
import { readCard, remembered, type CardReading, type State } from '../state.ts'
import type { Conflict } from './entries.ts'
import { declarationsOf, keysOf, recusedBy } from './recusals.ts'

export interface Declarable {
  readonly candidate: CandidateId
  readonly vacancies: readonly Code[]
  readonly display: Display
}

export interface DeclarableList {
  /** By candidate's number. With a roster those whom this person is to score; before it the whole list. */
  readonly candidates: readonly Declarable[]
  readonly of: 'own-places' | 'whole-list'
  /** Listed candidates whose name and number are not on this device: nothing can be declared about them here. */
  readonly nameless: number
}

export const viewDeclarable = (state: State, key: KeyId): DeclarableList =>
  remembered(state, `declarable:${key}`, () => {
    const own = new Set(
      seatedPlaces(state, null).flatMap(({ assignment, seats }) => (seats.includes(key) ? [assignment.candidate] : [])),
    )
    const wanted = candidateList(state, null).filter(({ listed }) => own.size === 0 || own.has(listed.candidate))
    const recused = recusedBy(state, key, null)
    const candidates = wanted.flatMap((one) => {
      const display = displayOf(state, one)
      const { candidate, vacancies } = one.listed
      return display.kind === 'value' && !recused.has(candidate)
        ? [{ candidate, vacancies, display: display.value }]
        : []
    })
    const nameless = wanted.filter((one) => displayOf(state, one).kind !== 'value').length
    return {
      candidates: candidates.sort((a, b) => byNumber(a.display, b.display)),
      of: own.size === 0 ? 'whole-list' : 'own-places',
      nameless,
    }
  })

const numbers = new Intl.Collator('id', { numeric: true })
const byNumber = (a: Display, b: Display): number => numbers.compare(a.number, b.number)

export interface DeclaredConflict {
  readonly conflict: Conflict
  readonly display: CardReading<Display>
  readonly at: Instant
}

export interface Declared {
  /** Newest last. Conflicts whose card is not here are only counted in `recused`. */
  readonly conflicts: readonly DeclaredConflict[]
  readonly recused: number
}

export const viewDeclared = (state: State, key: KeyId): Declared =>
  remembered(state, `declared:${key}`, () => {
    const byId = candidatesById(state, null)
    const conflicts = keysOf(state, key, null).flatMap((own) =>
      declarationsOf(state, own, null).flatMap((fact) => {
        const reading = readCard(state, fact, 'card', fact.body.card)
        if (reading.kind !== 'value') return []
        return reading.value.conflicts.map((conflict): DeclaredConflict => {
          const one = byId.get(conflict.candidate)
          return {
            conflict,
            display: one ? displayOf(state, one) : { kind: 'withheld' },
            at: fact.entry.entry.at,
          }
        })
      }),
    )
    return { conflicts, recused: recusedBy(state, key, null).size }
  })
