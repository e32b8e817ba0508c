/**
 * After unlocking, the host takes a while to open its journal. Meanwhile the page reads its own copy of the selection that will be
 * entered: the one that it holds, where it holds just one. Whoever enters another has lost nothing.
 */
import type { Unlocked } from '../../shared/host/identity-methods.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import type { PageDatabase } from './database.ts'
import { openDatabase, type DatabaseUnusable, type OpenedDatabase } from './open-database.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { readOwnCopy, type OwnCopy } from './record-room.ts'
import { sealingWith, type Sealing } from './sealing.ts'

export interface Begun {
  readonly opened: Result<OpenedDatabase, DatabaseUnusable>
  readonly sealing: Sealing
  /** Null where the page holds no selection, or several. */
  readonly own: (OwnCopy & { readonly selection: Hash }) | null
}

export interface ReadAhead {
  /** Once: whoever takes it closes the database. Null the second time. */
  take(): Promise<Begun> | null
  /** Closes what nobody took. */
  giveUp(): void
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

export function readAhead(identity: Unlocked): ReadAhead {
  let begun: Promise<Begun> | null = begin(identity)
  const take = () => {
    const taken = begun
    begun = null
    return taken
  }
  return {
    take,
    giveUp: () => void take()?.then(({ opened }) => opened.ok && opened.value.database.close()),
  }
}

export async function begin({ identity, storeKey }: Unlocked): Promise<Begun> {
  const [opened, sealing] = await Promise.all([openDatabase(identity, sleep), sealingWith(storeKey)])
  return { opened, sealing, own: opened.ok ? await ownOf(opened.value.database, sealing) : null }
}

async function ownOf(database: PageDatabase, sealing: Sealing): Promise<Begun['own']> {
  const cursors = await database.cursors.limit(2).toArray()
  const [only] = cursors
  if (!only || cursors.length > 1) return null
  const selection = only.selection as Hash
  return { selection, ...(await readOwnCopy({ database, sealing, selection })) }
}
