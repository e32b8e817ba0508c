/**
 * What would become of a statement if it were signed now: the same rules that judge entries are asked about one that does
 * not exist yet, so that a form refuses beforehand just what the record would refuse afterwards.
 */
import type { Hash, KeyId } from '../kernel/ids.ts'
import { instantSchema } from '../kernel/instant.ts'
import { err, ok, type Failure, type Result } from '../kernel/result.ts'
import type { ReadyEntry } from '../record/past.ts'
import { fillSlot, type Statements } from '../record/statements.ts'
import { isGateKnown } from '../subjects/results/closing.ts'
import { belongsToRecord } from '../subjects/selection/admissions.ts'
import { isEndedAt, keptBranch, standingOf } from '../subjects/selection/cuts.ts'
import { headsNow } from '../subjects/selection/heads-now.ts'
import { definitionOf, isEntryType, type EntryType } from '../subjects/catalogue.ts'
import type { RefusalReason } from '../subjects/refusal-reason.ts'
import type { Fact, State } from '../subjects/state.ts'
import { whyNotLawful } from './lawful.ts'
import { closedByGate } from './verdict.ts'

const unsigned = 'f'.repeat(64) as Hash
const noMoment = instantSchema.parse('2000-01-01T00:00:00.000+00:00')

export type Unlawful =
  | (Failure & {
      readonly kind: 'would-be-refused'
      readonly entry: number
      readonly reason: RefusalReason | 'key-ended' | 'forked'
    })
  | (Failure & { readonly kind: 'body-refused'; readonly entry: number; readonly path: readonly PropertyKey[] })
  | (Failure & { readonly kind: 'newer-version-needed'; readonly types: readonly string[] })

/**
 * Nothing may be signed on top of what this version does not understand (FORMAT.md §6), but the revocation of a key: else one
 * made-up entry of one assessor would silence everybody, with no way to be rid of it.
 */
export function whyNotSign(state: State, actor: KeyId, statements: Statements): Result<null, Unlawful> {
  const types = newerTypes(state)
  if (types.length > 0 && !statements.bodies.every((body) => isRevoking(state, body))) {
    return err({ kind: 'newer-version-needed', types })
  }
  const standing = keyStanding(state, actor)
  if (standing) return err({ kind: 'would-be-refused', entry: 0, reason: standing })
  for (const [entry, { type }] of statements.bodies.entries()) {
    const checked = checkOne(state, actor, { type, entry, statements })
    if (!checked.ok) return checked
  }
  return ok(null)
}

/** Types that only a newer version knows, in entries of the record that stand by their author's key. */
export const newerTypes = (state: State): string[] => [
  ...new Set(
    [...state.unknown].flatMap((hash) => {
      const entry = state.holding.entries.get(hash)
      const counts = entry && belongsToRecord(state, entry.entry.author) && standingOf(state, entry).kind === 'stands'
      return counts ? [entry.entry.type] : []
    }),
  ),
]

function isRevoking(state: State, { type, body }: Statements['bodies'][number]): boolean {
  if (type !== 'act.countersigned.v1') return type === 'key.revoked.v1'
  return state.facts.get(body['proposal'] as Hash)?.type === 'key.revoked.v1'
}

function keyStanding(state: State, actor: KeyId): 'key-ended' | 'forked' | null {
  if (isEndedAt(state, actor, null)) return 'key-ended'
  return state.holding.logs.get(actor)?.forked && !keptBranch(state, actor) ? 'forked' : null
}

function checkOne(
  state: State,
  actor: KeyId,
  { type, entry, statements }: { type: string; entry: number; statements: Statements },
): Result<null, Unlawful> {
  if (!isEntryType(type)) return err({ kind: 'body-refused', entry, path: [] })
  const slots = [...statements.cards, ...statements.attachments, ...statements.links].filter(
    (slot) => slot.entry === entry,
  )
  const filled = slots.reduce((body, { slot }) => fillSlot(body, slot, unsigned), statements.bodies[entry]?.body ?? {})
  const parsed = definitionOf(type).body.safeParse(filled)
  if (!parsed.success) return err({ kind: 'body-refused', entry, path: parsed.error.issues[0]?.path ?? [] })
  // An entry that links to one of its own batch can't be asked about before that one exists.
  if (statements.links.some((link) => link.entry === entry)) return ok(null)
  const fact = { type, body: parsed.data, entry: hypothetical(state, actor, type) } as unknown as Fact
  const isTooLate = isClosedByGate(type) && isGateKnown(state, fact.entry)
  const reason = whyNotLawful(state, fact) ?? (isTooLate ? 'after-gate' : null)
  return reason ? err({ kind: 'would-be-refused', entry, reason }) : ok(null)
}

const isClosedByGate = (type: EntryType): boolean =>
  closedByGate.has(type) || type === 'score-sheet.sealed.v1' || type === 'score-sheet.amended.v1'

/** An entry as its author would write it now: everything held of the record is in its past. */
function hypothetical(state: State, author: KeyId, type: string): ReadyEntry {
  const heads = headsNow(state)
  const kept = keptBranch(state, author)
  const own = kept ? ([kept.entry.seq, kept.hash] as const) : (heads.get(author)?.[0] ?? null)
  return {
    entry: {
      v: 1,
      selection: state.holding.selection,
      author,
      seq: own ? own[0] + 1 : 0,
      prev: own ? own[1] : null,
      seen: {},
      at: noMoment,
      type,
      body: {},
    },
    line: '',
    hash: author as string as Hash,
    past: new Map([...heads].filter(([key]) => key !== author)),
    depth: Number.MAX_SAFE_INTEGER,
  }
}
