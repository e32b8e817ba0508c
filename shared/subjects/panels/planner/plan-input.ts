/** What a plan is made of: read from a selection, or made up by a test; and the one order in which it is worked through. */
import { toHex, utf8ToBytes } from '../../../kernel/bytes.ts'
import type { CandidateId, Code, KeyId } from '../../../kernel/ids.ts'
import type { Crypto } from '../../../kernel/ports.ts'
import { candidateList } from '../../candidates/list.ts'
import { recusedBy } from '../../integrity/recusals.ts'
import type { AsOf, State } from '../../state.ts'
import type { Panel } from '../entries.ts'

export interface Standing {
  readonly candidate: CandidateId
  readonly vacancies: readonly Code[]
}

export interface PlanInput {
  readonly candidates: readonly Standing[]
  readonly panels: readonly Panel[]
  /** Components that panels score. */
  readonly instruments: readonly Code[]
  /** Vacancies that a panel serves, by its code; a panel that is not named serves all. */
  readonly serves: Readonly<Record<string, readonly Code[]>>
  readonly recused: ReadonlyMap<KeyId, ReadonlySet<CandidateId>>
  /** Fewest assessors that each candidate is to meet on each instrument. */
  readonly leastAssessors: number
  /** 32 bytes in hex. */
  readonly seed: string
}

export interface PlanRequest {
  readonly panels: readonly Panel[]
  readonly instruments: readonly Code[]
  readonly serves: PlanInput['serves']
  readonly leastAssessors: number
  readonly seed: string
}

/** Candidates and recusals as they were known at a moment. */
export function planInputOf(state: State, request: PlanRequest, asOf: AsOf): PlanInput {
  const members = new Set(request.panels.flatMap((panel) => panel.members))
  return {
    ...request,
    candidates: candidateList(state, asOf).map(({ listed }) => listed),
    recused: new Map([...members].map((key) => [key, recusedBy(state, key, asOf)])),
  }
}

/** By code unit, as every order here. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The lot of anything that has a name: SHA-256 of the seed, a space and the name, in hex. */
export const lotOf = (crypto: Crypto, seed: string, name: string): string =>
  toHex(crypto.sha256(utf8ToBytes(`${seed} ${name}`)))

/** The same input whatever the order it came in: panels and instruments by code, candidates by their lots. */
export function inDrawnOrder(input: PlanInput, crypto: Crypto): PlanInput {
  const drawn = input.candidates
    .map(({ candidate, vacancies }) => ({
      standing: { candidate, vacancies: [...vacancies].sort(byText) },
      lot: lotOf(crypto, input.seed, candidate),
    }))
    .sort((a, b) => byText(a.lot, b.lot))
  return {
    ...input,
    candidates: drawn.map(({ standing }) => standing),
    panels: [...input.panels].sort((a, b) => byText(a.code, b.code)),
    instruments: [...input.instruments].sort(byText),
  }
}

export const isFree = ({ recused }: PlanInput, members: readonly KeyId[], candidate: CandidateId): boolean =>
  !members.some((key) => recused.get(key)?.has(candidate))

export function isServedBy({ serves }: PlanInput, panel: Code, vacancies: readonly Code[]): boolean {
  const served = Object.hasOwn(serves, panel) ? serves[panel] : undefined
  return served === undefined || vacancies.every((vacancy) => served.includes(vacancy))
}
