import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PageDatabase } from '../../../renderer/store/database.ts'
import { openDrafts, type Drafts } from '../../../renderer/store/drafts.ts'
import type { HostClient } from '../../../shared/host/host-contract.ts'
import { makeClient } from '../../../shared/host/client.ts'
import { directTransport } from '../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../shared/host/dispatcher.ts'
import { err } from '../../../shared/kernel/result.ts'
import { hashOf, InMemoryHost } from '../../builders/in-memory-host.ts'
import { freshDatabase, sealingOf } from '../../builders/page-room.ts'

let memory: InMemoryHost
let host: HostClient
let database: PageDatabase
let clock: number

beforeEach(() => {
  memory = new InMemoryHost()
  memory.furnish()
  host = makeClient(
    directTransport(
      makeDispatcher(memory.host, () => {}),
      memory.events,
    ),
  )
  database = freshDatabase()
  clock = 1000
})
afterEach(() => database.close())

const open = async (selection = 'selection'): Promise<Drafts> =>
  openDrafts({ host, database, sealing: await sealingOf(1), selection: hashOf(selection), now: () => clock })

const full = async () => err({ kind: 'drafts-full', limit: 'drafts', max: 200 })

describe('what is being written', () => {
  it('is there at once, and with page and host when it says so', async () => {
    const drafts = await open()
    drafts.put('lembar/1', 'tenang menghadapi keluhan')
    expect([drafts.get('lembar/1'), drafts.standing()]).toEqual(['tenang menghadapi keluhan', { kind: 'saving' }])
    clock = 2000
    await drafts.settled()
    expect(drafts.standing()).toEqual({ kind: 'saved', at: 2000 })
    expect([...memory.drafts]).toEqual([['lembar/1', 'tenang menghadapi keluhan']])
    expect(await database.drafts.count()).toBe(1)
  })

  it('survives the page: closed without a word, opened again', async () => {
    const drafts = await open()
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    memory.drafts.clear()
    expect((await open()).get('lembar/1')).toBe('satu')
  })

  it('survives the page’s database: what the host has comes back', async () => {
    const drafts = await open()
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    database = freshDatabase()
    expect((await open()).get('lembar/1')).toBe('satu')
  })

  it('is lost nowhere where one copy of it is damaged', async () => {
    const drafts = await open()
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    await database.drafts.toCollection().modify({ sealed: new Uint8Array(30).buffer })
    expect((await open()).get('lembar/1')).toBe('satu')
  })

  it('comes from the host where the two differ, which a burst reaches last and whole', async () => {
    const drafts = await open()
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    memory.drafts.set('lembar/1', 'dua')
    expect((await open()).get('lembar/1')).toBe('dua')
  })

  it('lies in the database as ciphertext', async () => {
    const drafts = await open()
    drafts.put('lembar/1', 'tenang menghadapi keluhan')
    await drafts.settled()
    for (const { sealed } of await database.drafts.toArray())
      expect(Buffer.from(sealed).includes('keluhan')).toBe(false)
  })

  it('of another selection is not seen', async () => {
    const drafts = await open()
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    memory.drafts.clear()
    expect((await open('another')).keys()).toEqual([])
  })
})

describe('many keystrokes', () => {
  it('while a burst is written make the next one, and the last text is the one that stays', async () => {
    const bursts: unknown[] = []
    memory.answer('drafts.write', async (input) => {
      bursts.push(input)
      return { ok: true, value: {} }
    })
    const drafts = await open()
    for (const text of ['t', 'te', 'ten']) drafts.put('lembar/1', text)
    await Promise.resolve()
    drafts.put('lembar/1', 'tenang')
    drafts.put('lembar/2', 'lain')
    await drafts.settled()
    expect(bursts).toMatchObject([
      { put: [{ key: 'lembar/1', text: 'ten' }] },
      {
        put: [
          { key: 'lembar/1', text: 'tenang' },
          { key: 'lembar/2', text: 'lain' },
        ],
      },
    ])
  })

  it('tell whoever listens of each change of standing', async () => {
    const drafts = await open()
    const seen: string[] = []
    const quit = drafts.subscribe(() => seen.push(drafts.standing().kind))
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    quit()
    drafts.put('lembar/1', 'dua')
    await drafts.settled()
    expect(seen).toEqual(['saving', 'saved'])
  })
})

describe('what is thrown away', () => {
  it('is gone from page and host', async () => {
    const drafts = await open()
    drafts.put('lembar/1', 'satu')
    drafts.put('lembar/2', 'dua')
    await drafts.settled()
    drafts.remove(['lembar/1'])
    await drafts.settled()
    expect([drafts.get('lembar/1'), drafts.keys()]).toEqual([null, ['lembar/2']])
    expect([...memory.drafts.keys()]).toEqual(['lembar/2'])
    expect((await open()).keys()).toEqual(['lembar/2'])
  })
})

describe('a host that refuses', () => {
  it('is told as it is: only here, and not lost', async () => {
    const drafts = await open()
    memory.answer('drafts.write', full)
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    expect(drafts.standing()).toEqual({ kind: 'only-here' })
    expect((await open()).get('lembar/1')).toBe('satu')
  })

  it('beside a database that refuses too leaves it in this page’s memory, and says so', async () => {
    const drafts = await open()
    memory.answer('drafts.write', full)
    database.close()
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    expect([drafts.get('lembar/1'), drafts.standing()]).toEqual(['satu', { kind: 'not-saved' }])
  })

  it('gets with the next burst what it did not take', async () => {
    const drafts = await open()
    memory.answer('drafts.write', full)
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    memory.answer('drafts.write', null)
    drafts.put('lembar/2', 'dua')
    await drafts.settled()
    expect(drafts.standing().kind).toBe('saved')
    expect([...memory.drafts]).toEqual([
      ['lembar/1', 'satu'],
      ['lembar/2', 'dua'],
    ])
  })

  it('gets after a reload what the page alone had kept', async () => {
    const drafts = await open()
    memory.answer('drafts.write', full)
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    memory.answer('drafts.write', null)
    const again = await open()
    expect(again.standing()).toEqual({ kind: 'saving' })
    await again.settled()
    expect(again.standing().kind).toBe('saved')
    expect([...memory.drafts]).toEqual([['lembar/1', 'satu']])
  })

  it('that can’t even be read leaves what is here, and says so', async () => {
    const drafts = await open()
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    memory.answer('drafts.read', async () => err({ kind: 'identity-locked' }))
    memory.answer('drafts.write', async () => err({ kind: 'identity-locked' }))
    const again = await open()
    await again.settled()
    expect([again.get('lembar/1'), again.standing()]).toEqual(['satu', { kind: 'only-here' }])
  })

  it('does not get back what the person threw away meanwhile', async () => {
    const drafts = await open()
    drafts.put('lembar/1', 'satu')
    await drafts.settled()
    memory.answer('drafts.write', full)
    drafts.remove(['lembar/1'])
    await drafts.settled()
    expect(drafts.standing()).toEqual({ kind: 'only-here' })
    memory.answer('drafts.write', null)
    drafts.put('lembar/2', 'dua')
    await drafts.settled()
    expect([...memory.drafts.keys()]).toEqual(['lembar/2'])
  })
})
