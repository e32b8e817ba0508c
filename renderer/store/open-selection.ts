/** Opens a selection on this page: database, sealing, record and drafts, and the news between windows of one identity. */
import type { HostClient } from '../../shared/host/host-contract.ts'
import type { Unlocked } from '../../shared/host/identity-methods.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import { openDrafts } from './drafts.ts'
import { openDatabase, type DatabaseUnusable } from './open-database.ts'
import { openRoom, type RoomFailure } from './record-room.ts'
import { sealingWith } from './sealing.ts'
import type { OpenSelection } from './use-view.ts'

export interface SelectionPorts {
  readonly host: HostClient
  readonly identity: Unlocked
  readonly selection: Hash
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

export async function openSelection({
  host,
  identity,
  selection,
}: SelectionPorts): Promise<Result<OpenSelection, RoomFailure | DatabaseUnusable>> {
  const opened = await openDatabase(identity.identity, sleep)
  if (!opened.ok) return opened
  const { database, begunAnew } = opened.value
  const sealing = await sealingWith(identity.storeKey)
  const room = await openRoom({ host, database, begunAnew, sealing, selection, actor: identity.key })
  if (!room.ok) {
    database.close()
    return room
  }
  const drafts = await openDrafts({ host, database, sealing, selection, now: Date.now })
  const news = new BroadcastChannel(`timbang ${selection}`)
  let toldEntries = room.value.state.holding.entries.size
  news.addEventListener('message', () => void room.value.refresh())
  const quit = room.value.subscribe(() => {
    const { size } = room.value.state.holding.entries
    if (size === toldEntries) return
    toldEntries = size
    news.postMessage('changed')
  })
  return ok({
    room: room.value,
    drafts,
    close: () => {
      quit()
      news.close()
      database.close()
    },
  })
}
