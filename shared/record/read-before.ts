/**
 * What has been read and found sound already. A text of the same hash is the same text, so whoever reads several bundles of one
 * record need not read it again; where it stands is checked each time.
 */
import type { Hash } from '../kernel/ids.ts'
import type { HashedCard } from './card.ts'
import type { HashedEntry } from './entry.ts'

export interface ReadBefore {
  readonly entries: ReadonlyMap<Hash, HashedEntry>
  readonly cards: ReadonlyMap<Hash, HashedCard>
}

export const nothingRead: ReadBefore = { entries: new Map(), cards: new Map() }
