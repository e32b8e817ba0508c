/**
 * What a record proves, per person and per rank, computed from the entries and cards at hand and nothing else. Used by the
 * command line, the screen and the one-file verifier alike.
 */
import type { CandidateId, Hash, KeyId } from '../kernel/ids.ts'
import type { Crypto } from '../kernel/ports.ts'
import { rulesVersion } from '../rules/rules-version.ts'
import type { ResultRow } from '../rules/ranking-result.ts'
import { belongsToRecord } from '../subjects/selection/admissions.ts'
import { keptBranch } from '../subjects/selection/cuts.ts'
import { foundingOf } from '../subjects/selection/founding.ts'
import { nameOf, viewPeople } from '../subjects/selection/view-people.ts'
import type { Role, Office } from '../subjects/selection/roles.ts'
import { gateOf, type GateState } from '../subjects/results/gate.ts'
import {
  checkDetermination,
  officialResult,
  resultDigest,
  type Determination,
} from '../subjects/results/official-result.ts'
import { inForceAt } from '../subjects/selection/acts.ts'
import { keyedEntries } from '../kernel/keyed.ts'
import type { State } from '../subjects/state.ts'
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
   * `recomputed`: from the marks. `rests-on-comparison`: recomputed but for a tie-break step on facts that are not disclosed.
   * `pinned`: not computable from these files; what was determined stands signed. `not-ranked`: by a rule.
   */
  readonly proof: 'recomputed' | 'rests-on-comparison' | 'pinned' | 'not-ranked'
  readonly row: ResultRow
}

export interface RecordReport {
  readonly selection: Hash
  readonly sample: boolean
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
    title: founding?.body.title.id ?? null,
    entries: state.holding.entries.size,
    waiting: state.holding.waiting.size,
    unknownTypes: state.unknown.size,
    gate: gateOf(state).kind,
    rules: rulesVersion,
    determination,
    result: computed,
    persons: [...state.holding.logs.keys()].sort().map((key) => personProof(state, key)),
    ranks: result.ok
      ? result.value.vacancies.flatMap(({ vacancy, rows }) => rows.map((row) => rankProof(state, vacancy, row)))
      : [],
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

function rankProof(state: State, vacancy: string, row: ResultRow): RankProof {
  const rests = (state.byType.get('tie.compared.v1') ?? []).length > 0 && row.decidedBy?.by === 'tie-break'
  const proof =
    row.state === 'ranked'
      ? rests
        ? 'rests-on-comparison'
        : 'recomputed'
      : row.state === 'not-ranked'
        ? 'not-ranked'
        : 'pinned'
  return { vacancy, candidate: row.candidate, proof, row }
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
