/** Opens a selection on this page: database, sealing, record and drafts, and the news between windows of one identity. */
import type { HostClient } from '../../shared/host/host-contract.ts'
import type { Unlocked } from '../../shared/host/identity-methods.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import { openDrafts } from './drafts.ts'
import type { DatabaseUnusable } from './open-database.ts'
import { begin, type ReadAhead } from './read-ahead.ts'
import { openRoom, type RoomFailure } from './record-room.ts'
import type { OpenSelection } from './use-view.ts'

export interface SelectionPorts {
  readonly host: HostClient
  readonly identity: Unlocked
  readonly selection: Hash
  /** What was begun when the identity was unlocked. */
  readonly ahead?: ReadAhead | null
}

export async function openSelection({
  host,
  identity,
  selection,
  ahead,
}: SelectionPorts): Promise<Result<OpenSelection, RoomFailure | DatabaseUnusable>> {
  const { opened, sealing, own } = await (ahead?.take() ?? begin(identity))
  if (!opened.ok) return opened
  const { database, begunAnew } = opened.value
  const ports = { host, database, begunAnew, sealing, selection, actor: identity.key }
  const room = await openRoom(ports, own?.selection === selection ? own : undefined)
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
