/** What an import changed, by sort of entry: what was known before is compared with what is known now. */
import type { Hash, KeyId } from '../kernel/ids.ts'
import type { EntryType } from '../subjects/catalogue.ts'
import type { State } from '../subjects/state.ts'

export interface NewsLine {
  readonly type: EntryType
  readonly count: number
  readonly by: readonly KeyId[]
}

export const factsKnown = (state: State): ReadonlySet<Hash> => new Set(state.facts.keys())

/** The most numerous first. */
export function newsSince(state: State, known: ReadonlySet<Hash>): readonly NewsLine[] {
  const fresh = [...state.facts.values()].filter(({ entry }) => !known.has(entry.hash))
  return [...Map.groupBy(fresh, ({ type }) => type)]
    .map(([type, facts]) => ({
      type,
      count: facts.length,
      by: [...new Set(facts.map(({ entry }) => entry.entry.author))].sort(),
    }))
    .toSorted((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1))
}
