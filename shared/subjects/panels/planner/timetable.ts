/**
 * The order of the day: no assessor and no candidate is in two places in the same turn. Link panels sit first, while everybody is
 * fresh; then each panel goes through its candidates by their lots. With `by-instrument` a panel goes through them once for each
 * instrument, in lots moved on by a share of them each time (who came first comes in the middle), and panels begin with different
 * instruments in turn, from one that is drawn. With crossed panels all begin with the drawn one, since a panel gives its
 * candidates on to the next when the instrument is done.
 */
import type { CandidateId, Code, KeyId } from '../../../kernel/ids.ts'
import { lotOf, type PlanInput } from './plan-input.ts'
import type { Crypto } from '../../../kernel/ports.ts'
import type { Assignment, Panel } from '../entries.ts'
import type { Wish } from './plan.ts'

export type Place = Omit<Assignment, 'order'>

export interface TimetableRequest {
  readonly input: PlanInput
  readonly wish: Wish
  /** Of the input, by code, after those that link them. */
  readonly panels: readonly Panel[]
  /** How many of `panels` link others. */
  readonly linking: number
  readonly places: readonly Place[]
}

/** What a panel does with one candidate in one turn. */
type Visit = readonly Place[]

export function timetable({ input, wish, panels, linking, places }: TimetableRequest, crypto: Crypto): Assignment[] {
  const lots = new Map(input.candidates.map(({ candidate }, index) => [candidate, index]))
  const byPanel = Map.groupBy(places, ({ panel }) => panel)
  const lists = panels.map(({ code }) =>
    (byPanel.get(code) ?? []).toSorted((a, b) => (lots.get(a.candidate) ?? 0) - (lots.get(b.candidate) ?? 0)),
  )
  const day = new Day(panels)
  const sits = (number: number, visits: readonly Visit[]): void => visits.forEach((visit) => day.takes(number, visit))
  for (let number = 0; number < linking; number++) sits(number, visitsOf(lists[number] ?? []))
  const rounds = wish.visits === 'once' && wish.links !== 'crossed' ? 1 : input.instruments.length
  const first = Number.parseInt(lotOf(crypto, input.seed, 'instrument').slice(0, 8), 16)
  for (let round = 0; round < rounds; round++) {
    for (let number = linking; number < panels.length; number++) {
      if (rounds === 1) {
        sits(number, visitsOf(lists[number] ?? []))
        continue
      }
      const begins = first + round + (wish.links === 'crossed' ? 0 : number - linking)
      const instrument = input.instruments[begins % rounds]
      const visits = visitsOf((lists[number] ?? []).filter((place) => place.instrument === instrument))
      const moved = Math.floor((round * visits.length) / rounds)
      sits(number, [...visits.slice(moved), ...visits.slice(0, moved)])
    }
  }
  return day.assignments
}

const visitsOf = (places: readonly Place[]): Visit[] => [...Map.groupBy(places, ({ candidate }) => candidate).values()]

/** Each panel takes its visits in their order, each in the first turn in which the candidate and all members are free. */
class Day {
  readonly assignments: Assignment[] = []
  readonly #panels: readonly Panel[]
  readonly #last: number[]
  readonly #busy = new Map<CandidateId | KeyId | Code, Set<number>>()

  constructor(panels: readonly Panel[]) {
    this.#panels = panels
    this.#last = panels.map(() => 0)
  }

  takes(number: number, visit: Visit): void {
    const [place] = visit
    if (!place) return
    const people = [place.candidate, ...(this.#panels[number]?.members ?? [])].map((who) => this.#turnsOf(who))
    let turn = (this.#last[number] ?? 0) + 1
    while (people.some((turns) => turns.has(turn))) turn++
    this.#last[number] = turn
    for (const turns of people) turns.add(turn)
    for (const own of visit) this.assignments.push({ ...own, order: turn })
  }

  #turnsOf(who: CandidateId | KeyId): Set<number> {
    const known = this.#busy.get(who)
    if (known) return known
    const turns = new Set<number>()
    this.#busy.set(who, turns)
    return turns
  }
}
