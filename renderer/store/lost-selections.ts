/**
 * Selections that the page's database still holds and the host no longer knows: their folder was lost. They are given back, so
 * that they can be seen and opened at all; the founding code is then compared with paper again.
 */
import type { HostClient } from '../../shared/host/host-contract.ts'
import type { Unlocked } from '../../shared/host/identity-methods.ts'
import { asHash, type Hash } from '../../shared/kernel/ids.ts'
import { readBlocks } from './block-store.ts'
import { openDatabase } from './open-database.ts'
import { sealingWith } from './sealing.ts'

export interface LostPorts {
  readonly host: HostClient
  readonly identity: Unlocked
  /** What the host lists. */
  readonly listed: readonly Hash[]
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** Entries that were given back. What can't be is left as it is, and tried again the next time. */
export async function giveBackLost({ host, identity, listed, sleep }: LostPorts): Promise<number> {
  const opened = await openDatabase(identity.identity, sleep)
  if (!opened.ok) return 0
  const { database } = opened.value
  const sealing = await sealingWith(identity.storeKey)
  let given = 0
  try {
    const kept = await database.cursors.toCollection().primaryKeys()
    for (const selection of kept.map(asHash).filter((one) => !listed.includes(one))) {
      const { entries, heads, cards } = await readBlocks(database, sealing, selection)
      if (entries.length === 0) continue
      const answer = await host['record.heal']({ selection, entries, heads, cards })
      if (answer.ok) given += answer.value.entries
    }
  } finally {
    database.close()
  }
  return given
}
