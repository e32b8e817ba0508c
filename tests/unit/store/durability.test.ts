import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { appendBlocks, dropBlocks, readBlocks } from '../../../renderer/store/block-store.ts'
import type { PageDatabase } from '../../../renderer/store/database.ts'
import { openDrafts } from '../../../renderer/store/drafts.ts'
import { makeClient } from '../../../shared/host/client.ts'
import { directTransport } from '../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../shared/host/dispatcher.ts'
import { hashOf, InMemoryHost } from '../../builders/in-memory-host.ts'
import { freshDatabase, sealingOf } from '../../builders/page-room.ts'

let database: PageDatabase
/** Mode and asked durability of each transaction, in order. */
let asked: string[]

beforeEach(async () => {
  asked = []
  // Before it is opened: the database keeps the function that it finds then.
  const transaction = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, names, mode, options) {
    asked.push(`${mode ?? 'readonly'} ${options?.durability ?? 'default'}`)
    return transaction.call(this, names, mode, options)
  })
  database = freshDatabase()
  await database.open()
})
afterEach(() => {
  vi.restoreAllMocks()
  database.close()
})

const writes = (): string[] => asked.filter((one) => one.startsWith('readwrite'))

describe('each write transaction of the page is strict', () => {
  it('of blocks that are appended, dropped, and given up', async () => {
    const sealing = await sealingOf(1)
    const addition = { selection: 'A', part: { entries: ['satu'], heads: [], cards: [] }, before: null, after: '1' }
    await appendBlocks(database, sealing, addition)
    expect(writes()).toEqual(['readwrite strict'])
    await dropBlocks(database, 'A')
    await appendBlocks(database, sealing, addition)
    await readBlocks(database, await sealingOf(2), 'A')
    expect(writes()).toEqual(Array.from({ length: 4 }, () => 'readwrite strict'))
  })

  it('of drafts that are kept and removed', async () => {
    const memory = new InMemoryHost()
    const host = makeClient(
      directTransport(
        makeDispatcher(memory.host, () => {}),
        memory.events,
      ),
    )
    const ports = { host, database, sealing: await sealingOf(1), selection: hashOf('selection'), now: () => 0 }
    const drafts = await openDrafts(ports)
    drafts.put('lembar/1', 'isi')
    await drafts.settled()
    drafts.remove(['lembar/1'])
    await drafts.settled()
    expect(writes()).toEqual(['readwrite strict', 'readwrite strict'])
  })
})
