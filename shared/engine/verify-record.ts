/**
 * What a record proves, per person and per rank, computed from the entries and cards at hand and nothing else. Used by the
 * command line, the screen and the one-file verifier alike.
 */
import type { CandidateId, Code, Hash, KeyId } from '../kernel/ids.ts'
import type { Crypto } from '../kernel/ports.ts'
import { rulesVersion } from '../rules/rules-version.ts'
import type { ResultRow } from '../rules/ranking-result.ts'
import { belongsToRecord } from '../subjects/selection/admissions.ts'
import { keptBranch } from '../subjects/selection/cuts.ts'
import { foundingOf } from '../subjects/selection/founding.ts'
import { nameOf, viewPeople } from '../subjects/selection/view-people.ts'
import type { Role, Office } from '../subjects/selection/roles.ts'
import { placeKey, rosterAt } from '../subjects/panels/assignments.ts'
import { gateOf, momentOf, type GateState } from '../subjects/results/gate.ts'
import {
  checkDetermination,
  officialResult,
  resultDigest,
  type Determination,
  type OfficialResult,
} from '../subjects/results/official-result.ts'
import { countedSheets } from '../subjects/results/ranking-input.ts'
import { viewRanking } from '../subjects/results/view-ranking.ts'
import { inForceAt } from '../subjects/selection/acts.ts'
import { keyedEntries } from '../kernel/keyed.ts'
import type { State } from '../subjects/state.ts'
import { viewDocumentStanding } from './view-document-standing.ts'
import { verdictOf, type Verdict } from './verdict.ts'

export interface PersonProof {
  readonly key: KeyId
  readonly name: string | null
  readonly office: Office | null
  readonly roles: readonly Role[]
  /** False: signed entries of somebody whom nobody admitted. */
  readonly belongs: boolean
  readonly entries: number
  readonly verdicts: Readonly<Partial<Record<Verdict['kind'], number>>>
}

export interface RankProof {
  readonly vacancy: string
  readonly candidate: CandidateId
  /**
   * `recomputed`: from the marks. `rests-on-comparison`: recomputed but for a tie-break step on facts that are not here, which a
   * signed comparison stands for. `pinned`: not computable from these files; what was determined stands signed. `not-ranked`:
   * by a rule.
   */
  readonly proof: 'recomputed' | 'rests-on-comparison' | 'pinned' | 'not-ranked'
  /** Sheets about this candidate that were sealed in time and count, whether their marks are here or not. */
  readonly sheets: number
  readonly row: ResultRow
}

export interface RecordReport {
  readonly selection: Hash
  readonly sample: boolean
  /** True where somebody else's ranking is official and this one only checks it. */
  readonly isCheck: boolean
  readonly title: string | null
  readonly entries: number
  readonly waiting: number
  readonly unknownTypes: number
  readonly gate: GateState['kind']
  readonly rules: string
  readonly determination: Determination
  /** SHA-256 of the result as computed here; null where it can't be. */
  readonly result: Hash | null
  readonly persons: readonly PersonProof[]
  readonly ranks: readonly RankProof[]
  readonly unsound: readonly Unsoundness[]
}

export type Unsoundness =
  | { readonly kind: 'founding-missing' }
  | { readonly kind: 'holder-has-not-joined'; readonly key: KeyId }
  | { readonly kind: 'entries-waiting'; readonly count: number }
  | { readonly kind: 'result-differs'; readonly pinned: Hash; readonly computed: Hash | null }
  | { readonly kind: 'act-disputed'; readonly act: 'scheme' | 'roster' | 'gate' | 'result' }
  | { readonly kind: 'head-missing'; readonly act: Hash; readonly author: KeyId }
  | { readonly kind: 'log-forked'; readonly author: KeyId }

export function verifyRecord(state: State, crypto: Crypto): RecordReport {
  const founding = foundingOf(state)
  const determination = checkDetermination(state, crypto)
  const result = officialResult(state)
  const computed = result.ok ? resultDigest(result.value, crypto) : null
  return {
    selection: state.holding.selection,
    sample: founding?.body.sample ?? false,
    isCheck: viewDocumentStanding(state).standing === 'check',
    title: founding?.body.title.id ?? null,
    entries: state.holding.entries.size,
    waiting: state.holding.waiting.size,
    unknownTypes: state.unknown.size,
    gate: gateOf(state).kind,
    rules: rulesVersion,
    determination,
    result: computed,
    persons: [...state.holding.logs.keys()].sort().map((key) => personProof(state, key)),
    ranks: result.ok ? rankProofs(state, result.value) : [],
    unsound: unsoundness(state, determination, computed),
  }
}

function personProof(state: State, key: KeyId): PersonProof {
  const person = viewPeople(state).get(key)
  const entries = state.holding.logs.get(key)?.bySeq.flat() ?? []
  const verdicts: Partial<Record<Verdict['kind'], number>> = {}
  for (const { hash } of entries) {
    const kind = verdictOf(state, hash)?.kind
    if (kind) verdicts[kind] = (verdicts[kind] ?? 0) + 1
  }
  return {
    key,
    name: nameOf(state, key),
    office: person?.office ?? null,
    roles: person?.roles ?? [],
    belongs: belongsToRecord(state, key),
    entries: entries.length,
    verdicts,
  }
}

function rankProofs(state: State, { vacancies }: OfficialResult): RankProof[] {
  const moment = momentOf(state)
  const table = rosterAt(state, moment)
  const counted = countedSheets(state, moment)
  return vacancies.flatMap(({ vacancy, rows }) => {
    const resting = restingOnComparison(state, vacancy as Code)
    return rows.map((row): RankProof => {
      const places = table?.byCandidate.get(row.candidate)?.filter((place) => place.vacancy === vacancy) ?? []
      const sheets = places.reduce((sum, place) => sum + (counted.get(placeKey(place))?.length ?? 0), 0)
      return { vacancy, candidate: row.candidate, proof: proofOf(row, resting), sheets, row }
    })
  })
}

function proofOf({ state, candidate }: ResultRow, resting: ReadonlySet<CandidateId>): RankProof['proof'] {
  if (state === 'ranked') return resting.has(candidate) ? 'rests-on-comparison' : 'recomputed'
  return state === 'not-ranked' ? 'not-ranked' : 'pinned'
}

/** Candidates of a tie whose recorded comparison can't be compared again here: by facts that are not held, or by a plenary. */
function restingOnComparison(state: State, vacancy: Code): ReadonlySet<CandidateId> {
  const ranking = viewRanking(state, vacancy)
  const steps = ranking.ok ? ranking.value.tieSteps : []
  return new Set(
    steps.flatMap(({ basis, group, values }) => {
      const isCompared = values.length > 0 && values.every(({ value }) => value.state === 'value')
      return basis === 'recorded-comparison' && !isCompared ? group : []
    }),
  )
}

function unsoundness(state: State, determination: Determination, computed: Hash | null): Unsoundness[] {
  const founding = foundingOf(state)
  if (!founding) return [{ kind: 'founding-missing' }]
  const { secretary, custodian } = founding.body.holders
  const joined = new Set((state.byType.get('selection.joined.v1') ?? []).map(({ entry }) => entry.entry.author))
  const acts = { scheme: 'scheme.frozen.v1', roster: 'roster.fixed.v1', result: 'result.determined.v1' } as const
  return [
    ...[secretary.key, custodian.key]
      .filter((key) => !joined.has(key))
      .map((key): Unsoundness => ({ kind: 'holder-has-not-joined', key })),
    ...(state.holding.waiting.size > 0
      ? [{ kind: 'entries-waiting', count: state.holding.waiting.size } as const]
      : []),
    ...(['scheme', 'roster', 'result'] as const).flatMap((act): Unsoundness[] =>
      inForceAt(state, acts[act], null).kind === 'disputed' ? [{ kind: 'act-disputed', act }] : [],
    ),
    ...(gateOf(state).kind === 'disputed' ? [{ kind: 'act-disputed', act: 'gate' } as const] : []),
    ...(determination.kind === 'differs'
      ? [{ kind: 'result-differs', pinned: determination.pinned, computed } as const]
      : []),
    ...missingHeads(state),
    ...[...state.holding.logs.values()]
      .filter(({ author, forked }) => forked && keptBranch(state, author) === null)
      .map(({ author }): Unsoundness => ({ kind: 'log-forked', author })),
  ]
}

/** Every head that the gate or a determination names must be here: else a log was cut. */
const missingHeads = (state: State): Unsoundness[] =>
  (['gate.opened.v1', 'result.determined.v1'] as const).flatMap((type) =>
    (state.byType.get(type) ?? []).flatMap(({ entry, body }) =>
      'cut' in body
        ? keyedEntries(body.cut).flatMap(([author, [, hash]]): Unsoundness[] =>
            state.holding.entries.has(hash) ? [] : [{ kind: 'head-missing', act: entry.hash, author }],
          )
        : [],
    ),
  )
