/**
 * The result that a determination pins: every vacancy's ranking as plain data, and the set of cards it rests on. Two programs
 * with the same record, cards and rules version get the same bytes.
 */
import { toHex, utf8ToBytes } from '../../kernel/bytes.ts'
import type { Hash } from '../../kernel/ids.ts'
import type { Crypto } from '../../kernel/ports.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { canonicalise } from '../../record/canonical.ts'
import type { DraftBody } from '../../record/statements.ts'
import { rankingToResult, type VacancyResult } from '../../rules/ranking-result.ts'
import { rulesVersion } from '../../rules/rules-version.ts'
import { candidateList } from '../candidates/list.ts'
import { outsideCards } from '../exam-scores/outside-results.ts'
import { inForceAt } from '../selection/acts.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { remembered, type AsOf, type State } from '../state.ts'
import { cutNow, type Comparison } from './decide.ts'
import { momentOf } from './gate.ts'
import { countedSheets } from './ranking-input.ts'
import { unrecordedTies } from './record-ties.ts'
import { viewRanking, type NoRanking } from './view-ranking.ts'

export interface OfficialResult {
  readonly v: 1
  readonly selection: Hash
  readonly scheme: Hash
  readonly rules: string
  readonly vacancies: readonly VacancyResult[]
}

/** `knownAt`: as it was known to a determination; null: as it stands now. */
export const officialResult = (state: State, knownAt: AsOf = null): Result<OfficialResult, NoRanking> =>
  remembered(state, `official-result:${knownAt?.hash ?? 'now'}`, () => {
    const scheme = schemeAt(state, momentOf(state))
    if (!scheme) return err({ kind: 'scheme-missing' })
    const vacancies: VacancyResult[] = []
    for (const { code } of scheme.body.scheme.vacancies) {
      const ranking = viewRanking(state, code, knownAt)
      if (!ranking.ok) return ranking
      vacancies.push(rankingToResult(ranking.value))
    }
    return ok({ v: 1, selection: state.holding.selection, scheme: scheme.entry.hash, rules: rulesVersion, vacancies })
  })

export const resultDigest = (result: OfficialResult, crypto: Crypto): Hash => sha256Text(canonicalise(result), crypto)

const sha256Text = (text: string, crypto: Crypto): Hash => toHex(crypto.sha256(utf8ToBytes(text))) as Hash

/**
 * Cards on which the result rests, sorted: counted sheets and amendments, results from elsewhere, and facts for the tie-break chain. `knownAt` as with
 * the result itself.
 */
export function usedCards(state: State, knownAt: AsOf = null): Hash[] {
  const moment = momentOf(state)
  const sheets = [...countedSheets(state, moment, knownAt).values()].flat()
  const scores = sheets.map(({ sealed, amendment }) => amendment?.body.card ?? sealed.body.card)
  const ties = candidateList(state, moment).flatMap(({ listed }) => (listed.ties === null ? [] : [listed.ties]))
  const outside = candidateList(state, moment).flatMap(({ listed }) => outsideCards(state, listed.candidate, moment))
  return [...new Set([...scores, ...outside, ...ties])].sort()
}

export const cardsDigest = (state: State, crypto: Crypto, knownAt: AsOf = null): Hash =>
  sha256Text(usedCards(state, knownAt).join('\n'), crypto)

export type DetermineRejection =
  | NoRanking
  | { readonly kind: 'log-forked' }
  | { readonly kind: 'result-disputed' }
  /** Some rank can't be computed from the cards held here. */
  | { readonly kind: 'not-computable-here'; readonly vacancies: readonly string[] }
  /** A tie was decided on facts that inspectors do not see, and the comparison is not recorded yet (`recordTies`). */
  | { readonly kind: 'ties-unrecorded'; readonly comparisons: readonly Comparison[] }

/** Proposes the determination of what is computed here now; nothing is determined that rests on cards not held. */
export function determineResult(state: State, crypto: Crypto): Result<DraftBody[], DetermineRejection> {
  const result = officialResult(state)
  if (!result.ok) return result
  const open = result.value.vacancies.filter(({ rows }) => rows.some((row) => row.state === 'not-computable'))
  if (open.length > 0) return err({ kind: 'not-computable-here', vacancies: open.map(({ vacancy }) => vacancy) })
  const ties = unrecordedTies(state)
  if (!ties.ok) return ties
  if (ties.value.length > 0) return err({ kind: 'ties-unrecorded', comparisons: ties.value })
  const cut = cutNow(state)
  if (!cut.ok) return err({ kind: 'log-forked' })
  const inForce = inForceAt(state, 'result.determined.v1', null)
  if (inForce.kind === 'disputed') return err({ kind: 'result-disputed' })
  const body = {
    cut: cut.value,
    scheme: result.value.scheme,
    cards: cardsDigest(state, crypto),
    rules: result.value.rules,
    result: resultDigest(result.value, crypto),
    replaces: inForce.kind === 'act' ? inForce.fact.entry.hash : null,
  }
  return ok([{ type: 'result.determined.v1', body }])
}

/** Whether the determination in force is what the record computes here. */
export type Determination =
  | { readonly kind: 'none' | 'disputed' }
  | {
      readonly kind: 'equal' | 'differs' | 'other-rules' | 'not-computable-here'
      readonly act: Hash
      readonly pinned: Hash
    }

export function checkDetermination(state: State, crypto: Crypto): Determination {
  const inForce = inForceAt(state, 'result.determined.v1', null)
  if (inForce.kind !== 'act') return { kind: inForce.kind }
  const { body, entry } = inForce.fact
  const act = { act: entry.hash, pinned: body.result }
  if (body.rules !== rulesVersion) return { kind: 'other-rules', ...act }
  const result = officialResult(state, entry)
  const isOpen =
    !result.ok || result.value.vacancies.some(({ rows }) => rows.some((row) => row.state === 'not-computable'))
  if (isOpen) return { kind: 'not-computable-here', ...act }
  const isSame = resultDigest(result.value, crypto) === body.result && cardsDigest(state, crypto, entry) === body.cards
  return { kind: isSame ? 'equal' : 'differs', ...act }
}
