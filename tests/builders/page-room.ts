/** The page's store without a page: rooms and drafts over a database in memory and whatever host a test has. */
import { PageDatabase } from '../../renderer/store/database.ts'
import { openRoom, type RecordRoom } from '../../renderer/store/record-room.ts'
import { sealingWith, type Sealing } from '../../renderer/store/sealing.ts'
import type { HostClient } from '../../shared/host/host-contract.ts'
import type { Unlocked } from '../../shared/host/identity-methods.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { bytesToBase64 } from '../../shared/host/base64.ts'
import { expectOk } from '../../shared/kernel/result.ts'

let databases = 0

/** A database that nothing was ever in. */
export const freshDatabase = (): PageDatabase => new PageDatabase(`uji-${++databases}`)

export const sealingOf = (first: number): Promise<Sealing> =>
  sealingWith(bytesToBase64(Uint8Array.from({ length: 32 }, (_, at) => first + at)))

/** As a tab opens it. */
export async function aTab(
  { host, unlocked }: { readonly host: HostClient; readonly unlocked: Unlocked },
  selection: Hash,
  database: PageDatabase,
): Promise<RecordRoom> {
  const sealing = await sealingWith(unlocked.storeKey)
  return expectOk(await openRoom({ host, database, sealing, selection, actor: unlocked.key }), 'the selection opens')
}
