/**
 * Panels linked by candidates whom assessors of both meet on the same instrument: only that joins them on one scale of severity. Panels
 * form a chain in the order of their codes; each two neighbours get a panel of their own for a few candidates, drawn by lot.
 *
 * `joint`: all members of both sit together; the candidates are taken from both by turns. `guest`: the second panel's candidates meet
 * that panel with one of the first in one of its seats (beside it, where it has a single one), so that everybody meets as many as else.
 */
import type { CandidateId, Code, KeyId } from '../../../kernel/ids.ts'
import { codeSchema } from '../../../kernel/ids.ts'
import { err, ok, type Result } from '../../../kernel/result.ts'
import type { Crypto } from '../../../kernel/ports.ts'
import type { Panel } from '../entries.ts'
import type { Home } from './home-panels.ts'
import { byText, isFree, lotOf, type PlanInput } from './plan-input.ts'
import type { Wish } from './plan.ts'

export interface LinkPanel {
  readonly panel: Panel
  /** Numbers of the neighbours that it links. */
  readonly between: readonly [number, number]
  readonly candidates: readonly CandidateId[]
}

export interface LinkTooLarge {
  readonly kind: 'link-too-large'
  readonly panels: readonly [Code, Code]
}

const mostSeats = 15

/** In the order of the chain; a pair that nobody may link has none. */
export function linkPanels(
  input: PlanInput,
  homes: readonly Home[],
  { wish, crypto }: { readonly wish: Wish; readonly crypto: Crypto },
): Result<LinkPanel[], LinkTooLarge> {
  if (wish.links !== 'joint' && wish.links !== 'guest') return ok([])
  const own = candidatesAt(input, homes)
  const used = new Set<CandidateId>()
  const codes = new Set<string>(input.panels.map(({ code }) => code))
  const made: LinkPanel[] = []
  for (const [index, second] of input.panels.entries()) {
    const first = input.panels[index - 1]
    if (!first) continue
    const [ofFirst, ofSecond] = [index - 1, index].map((panel) => (own[panel] ?? []).filter((one) => !used.has(one)))
    const pair = { first, second, ofFirst: ofFirst ?? [], ofSecond: ofSecond ?? [], wanted: wish.linkCandidates }
    const seats = wish.links === 'joint' ? joint(input, pair) : guest(input, pair, crypto)
    if (seats.members.length > mostSeats) return err({ kind: 'link-too-large', panels: [first.code, second.code] })
    if (seats.candidates.length === 0) continue
    for (const candidate of seats.candidates) used.add(candidate)
    const panel = { code: codeFor(first.code, second.code, codes), ...reservesFor(seats) }
    made.push({ panel, between: [index - 1, index], candidates: seats.candidates })
  }
  return ok(made)
}

/** By panel: candidates who meet it alone, by their lots. */
function candidatesAt(input: PlanInput, homes: readonly Home[]): CandidateId[][] {
  const panels = new Map<CandidateId, Set<number>>()
  for (const { candidate, panel } of homes) {
    const met = panels.get(candidate)
    if (met) met.add(panel)
    else panels.set(candidate, new Set([panel]))
  }
  const own: CandidateId[][] = input.panels.map(() => [])
  for (const { candidate } of input.candidates) {
    const [panel, another] = panels.get(candidate) ?? []
    if (panel !== undefined && another === undefined) own[panel]?.push(candidate)
  }
  return own
}

interface Pair {
  readonly first: Panel
  readonly second: Panel
  readonly ofFirst: readonly CandidateId[]
  readonly ofSecond: readonly CandidateId[]
  readonly wanted: number
}

interface Seats {
  readonly members: readonly KeyId[]
  readonly reserves: readonly KeyId[]
  readonly candidates: readonly CandidateId[]
}

function joint(input: PlanInput, { first, second, ofFirst, ofSecond, wanted }: Pair): Seats {
  const members = [...new Set([...first.members, ...second.members])]
  const mayMeet = (candidate: CandidateId): boolean => isFree(input, members, candidate)
  const [a, b] = [ofFirst.filter(mayMeet), ofSecond.filter(mayMeet)]
  const fromFirst = Math.min(a.length, Math.max(Math.ceil(wanted / 2), wanted - b.length))
  const candidates = [...a.slice(0, fromFirst), ...b.slice(0, wanted - fromFirst)]
  return { members, reserves: [...first.reserves, ...second.reserves], candidates }
}

/** The guest and the seat are drawn; a guest who may meet enough of them goes before one who may not. */
function guest(input: PlanInput, { first, second, ofSecond, wanted }: Pair, crypto: Crypto): Seats {
  const byLot = (keys: readonly KeyId[], what: string): KeyId[] =>
    keys
      .map((key) => ({ key, lot: lotOf(crypto, input.seed, `${what} ${first.code} ${second.code} ${key}`) }))
      .sort((x, y) => byText(x.lot, y.lot))
      .map(({ key }) => key)
  const [leaves] = second.members.length > 1 ? byLot(second.members, 'seat') : []
  const seatedWith = (key: KeyId): KeyId[] =>
    leaves === undefined ? [...second.members, key] : second.members.map((member) => (member === leaves ? key : member))
  const choices = byLot(
    first.members.filter((key) => !second.members.includes(key)),
    'guest',
  ).map((key) => {
    const members = seatedWith(key)
    const candidates = ofSecond.filter((candidate) => isFree(input, members, candidate)).slice(0, wanted)
    return { members, reserves: second.reserves, candidates }
  })
  return choices.reduce<Seats>((best, one) => (one.candidates.length > best.candidates.length ? one : best), {
    members: [],
    reserves: [],
    candidates: [],
  })
}

const reservesFor = ({ members, reserves }: Seats): { members: KeyId[]; reserves: KeyId[] } => ({
  members: [...members],
  reserves: [...new Set(reserves)].filter((key) => !members.includes(key)).slice(0, mostSeats),
})

/** `panel-a-panel-b`; with a number behind where that name is taken. */
function codeFor(first: Code, second: Code, taken: Set<string>): Code {
  const base = `${first.slice(0, 18)}-${second.slice(0, 18)}`
  let code = base
  for (let number = 2; taken.has(code); number++) code = `${base.slice(0, 36)}-${number}`
  taken.add(code)
  return codeSchema.parse(code)
}
