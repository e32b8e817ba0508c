/**
 * Forks (FORMAT.md §4): from the place where a log divides, an entry counts only if a decision names its branch at every
 * division beneath it, and none names a rival branch there.
 */
import { forkedFrom } from '../../record/holding.ts'
import { isBeneath, type ReadyEntry } from '../../record/past.ts'
import { isKnown, type AsOf, type State } from '../state.ts'

/** A place beneath an entry, or the entry itself, beside which the same key signed something else. */
export interface Division {
  readonly own: ReadyEntry
  readonly rivals: readonly ReadyEntry[]
}

/** The divisions beneath an entry, as they were known at a moment. */
export function divisionsOf(state: State, entry: ReadyEntry, asOf: AsOf): Division[] {
  const { author } = entry.entry
  const from = forkedFrom(state.holding, author)
  const log = state.holding.logs.get(author)
  if (from === null || !log) return []
  const divisions: Division[] = []
  let own: ReadyEntry | undefined = entry
  while (own && own.entry.seq >= from) {
    const { seq, prev }: ReadyEntry['entry'] = own.entry
    const mine = own.hash
    const rivals = (log.bySeq[seq] ?? []).filter(
      (other) => other.hash !== mine && other.entry.prev === prev && isKnown(state, other, asOf),
    )
    if (rivals.length > 0) divisions.push({ own, rivals })
    own = prev === null ? undefined : state.holding.entries.get(prev)
  }
  return divisions
}

/** Whether `named` (entries that decisions keep) settles a division for its own branch, for a rival, or not at all. */
export function settledFor(
  state: State,
  { own, rivals }: Division,
  named: readonly ReadyEntry[],
): 'own' | 'rival' | null {
  const leadsTo = (branch: ReadyEntry) =>
    named.some((kept) => isBeneath(state.holding, branch, [kept.entry.seq, kept.hash]))
  if (rivals.some(leadsTo)) return 'rival'
  return leadsTo(own) ? 'own' : null
}
