import 'fake-indexeddb/auto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PageDatabase } from '../../../renderer/store/database.ts'
import { giveBackLost } from '../../../renderer/store/lost-selections.ts'
import type { RecordRoom } from '../../../renderer/store/record-room.ts'
import type { HostClient } from '../../../shared/host/host-contract.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { tipsOf } from '../../../shared/record/holding.ts'
import { shortCode } from '../../../shared/record/short-code.ts'
import { admitPeople, joinSelection, type Enrolled } from '../../../shared/subjects/selection/decide.ts'
import { aTab, freshDatabase } from '../../builders/page-room.ts'
import { aHost, aPerson, kindOf, passphrase, type Person } from '../../builders/real-host.ts'
import { enrolled, founds } from '../../builders/real-page.ts'

interface Founded {
  readonly chair: Person
  readonly selection: Hash
  readonly database: PageDatabase
  /** Somebody to be admitted: an entry that the chair signs alone. */
  readonly guest: Enrolled & { readonly request: Hash }
}

async function aFoundedSelection(): Promise<Founded> {
  const chair = await aPerson('Siti Rahmah')
  const secretary = await aPerson('Budi Santoso')
  const custodian = await aPerson('Dewi Lestari')
  const { selection } = await founds({ chair, secretary, custodian })
  return { chair, selection, database: freshDatabase(), guest: await enrolled(await aPerson('Rina Marlina')) }
}

const admission = ({ request, ...person }: Founded['guest']) =>
  admitPeople([{ enrolled: person, roles: ['observer'], request, replaces: null }])

const entriesOf = ({ state }: RecordRoom): string[] => [...state.holding.entries.keys()].toSorted()

/** Passes everything on, and counts what came of it. */
function counting(host: HostClient): { host: HostClient; entriesRead: () => number; signatures: () => number } {
  let entries = 0
  let signatures = 0
  const counted: HostClient = {
    ...host,
    'record.read': async (input) => {
      const answer = await host['record.read'](input)
      if (answer.ok) entries += answer.value.entries.length
      return answer
    },
    'record.sign': async (input) => {
      signatures += 1
      return host['record.sign'](input)
    },
  }
  return { host: counted, entriesRead: () => entries, signatures: () => signatures }
}

describe('a selection that is opened', () => {
  it('is as the journal has it, and is read from the page’s own database the next time', async () => {
    const { chair, selection, database, guest } = await aFoundedSelection()
    const first = await aTab(chair, selection, database)
    expectOk(await first.dispatch(admission(guest)), 'signed')
    expect([first.healed, entriesOf(first)]).toEqual([[], expect.arrayContaining([selection])])

    const { host, entriesRead } = counting(chair.host)
    const again = await aTab({ ...chair, host }, selection, database)
    expect([again.healed, entriesOf(again), entriesRead()]).toEqual([[], entriesOf(first), 0])
    expect(entriesOf(again)).toHaveLength(2)
  })

  it('keeps what was signed before it says so', async () => {
    const { chair, selection, database, guest } = await aFoundedSelection()
    const room = await aTab(chair, selection, database)
    const versions: number[] = []
    room.subscribe(() => versions.push(room.version()))
    const before = await database.blocks.count()
    const [hash] = expectOk(await room.dispatch(admission(guest)), 'signed')
    expect(room.state.holding.entries.has(hash ?? selection)).toBe(true)
    expect(await database.blocks.count()).toBeGreaterThan(before)
    expect(versions.length).toBeGreaterThan(0)
  })

  it('has nothing signed that its rules refuse', async () => {
    const { chair, selection, database } = await aFoundedSelection()
    const { host, signatures } = counting(chair.host)
    const room = await aTab({ ...chair, host }, selection, database)
    const refused = await room.dispatch(joinSelection(room.state))
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'would-be-refused', reason: 'not-holder' } })
    expect(signatures()).toBe(0)
  })

  it('goes on where the page’s database takes nothing any more: the journal has it', async () => {
    const { chair, selection, database, guest } = await aFoundedSelection()
    const room = await aTab(chair, selection, database)
    expect(room.copy()).toBe('kept')
    database.close()
    expectOk(await room.dispatch(admission(guest)), 'signed')
    expect([room.copy(), entriesOf(room).length]).toEqual(['behind', 2])
  })

  it('brings the page’s database up with the next signature once it takes something again', async () => {
    const { chair, selection, database, guest } = await aFoundedSelection()
    const room = await aTab(chair, selection, database)
    const refuse = (): never => {
      throw new Error('the disk is full')
    }
    database.blocks.hook('creating', refuse)
    expectOk(await room.dispatch(admission(guest)), 'signed')
    expect(room.copy()).toBe('behind')
    database.blocks.hook('creating').unsubscribe(refuse)
    expectOk(await room.dispatch(admission(await enrolled(await aPerson('Yusuf Hakim')))), 'signed')
    expect(room.copy()).toBe('kept')
    const { host, entriesRead } = counting(chair.host)
    expect(entriesOf(await aTab({ ...chair, host }, selection, database))).toEqual(entriesOf(room))
    expect(entriesRead()).toBe(0)
  })
})

describe('a page’s database', () => {
  it('that was damaged is filled again from the journal, and that is told once', async () => {
    const { chair, selection, database, guest } = await aFoundedSelection()
    const before = await aTab(chair, selection, database)
    expectOk(await before.dispatch(admission(guest)), 'signed')
    const [block] = await database.blocks.toArray()
    if (!block) return expect.unreachable('blocks were kept')
    const bytes = new Uint8Array(block.sealed.slice(0))
    bytes[0] = (bytes[0] ?? 0) ^ 1
    await database.blocks.put({ ...block, sealed: bytes.buffer })
    const count = await database.blocks.count()

    const healed = await aTab(chair, selection, database)
    expect(healed.healed).toEqual([{ kind: 'page-from-journal', entries: 2, damaged: count }])
    expect(entriesOf(healed)).toEqual(entriesOf(before))
    const after = await aTab(chair, selection, database)
    expect([after.healed, entriesOf(after)]).toEqual([[], entriesOf(before)])
  })

  it('that was deleted is filled again', async () => {
    const { chair, selection, database, guest } = await aFoundedSelection()
    const before = await aTab(chair, selection, database)
    expectOk(await before.dispatch(admission(guest)), 'signed')
    await database.delete()
    const fresh = freshDatabase()
    expect(entriesOf(await aTab(chair, selection, fresh))).toEqual(entriesOf(before))
    const { host, entriesRead } = counting(chair.host)
    expect(entriesOf(await aTab({ ...chair, host }, selection, fresh))).toEqual(entriesOf(before))
    expect(entriesRead()).toBe(0)
  })
})

/** The same person at a host that was started again, after this of the data folder was lost. */
async function restarted({ chair, selection }: Founded, lost: string) {
  await chair.close()
  const { identity } = chair.unlocked
  await rm(join(chair.dataFolder, 'identities', identity, 'selections', selection, lost), { recursive: true })
  const again = await aHost({ dataFolder: chair.dataFolder })
  const unlocked = expectOk(await again.host['identity.unlock']({ identity, passphrase, passOver: null }), 'unlocks')
  return { ...again, unlocked }
}

describe('a journal', () => {
  it.each(['journal', '.'])('that was lost (%s) gets back what the page still holds, and goes on', async (lost) => {
    const founded = await aFoundedSelection()
    const { chair, selection, database, guest } = founded
    const before = await aTab(chair, selection, database)
    expectOk(await before.dispatch(admission(guest)), 'signed')

    const { host, unlocked, bugs } = await restarted(founded, lost)
    const room = await aTab({ host, unlocked }, selection, database)
    expect(room.healed).toEqual([{ kind: 'journal-from-page', entries: 2 }])
    const [listed] = expectOk(await host['selection.list']({}), 'lists').selections
    expect(listed).toMatchObject({ selection, entries: 2 })
    const other = admission(await enrolled(await aPerson('Yusuf Hamka')))
    expect(kindOf(await room.dispatch(other))).toBe('selection-unconfirmed')
    expectOk(await host['selection.confirm']({ selection, code: shortCode(selection) }), 'the code on paper')
    expectOk(await room.dispatch(other), 'signs on')
    expect([entriesOf(room).length, bugs]).toEqual([3, []])
  })

  it('of a selection that the host no longer lists comes back before it is opened', async () => {
    const founded = await aFoundedSelection()
    const { chair, selection } = founded
    const database = new PageDatabase(chair.unlocked.identity)
    await aTab(chair, selection, database)
    database.close()
    const { host, unlocked } = await restarted(founded, '.')
    const listed = async () => expectOk(await host['selection.list']({}), 'lists').selections
    expect(await listed()).toEqual([])
    const ports = { host, identity: unlocked, sleep: async () => {} }
    expect(await giveBackLost({ ...ports, listed: [] })).toBe(1)
    expect(await listed()).toMatchObject([{ selection, entries: 1, confirmed: false }])
    expect(await giveBackLost({ ...ports, listed: [selection] })).toBe(0)
    await database.delete()
  })
})

describe('two tabs over one database', () => {
  const blocksOf = (database: PageDatabase) =>
    database.blocks.toArray().then((rows) => rows.map(({ number, kind }) => `${number} ${kind}`))

  it('opened at the same moment keep everything once', async () => {
    const { chair, selection, database } = await aFoundedSelection()
    const alone = freshDatabase()
    await aTab(chair, selection, alone)
    const tabs = await Promise.all([1, 2, 3].map(() => aTab(chair, selection, database)))
    expect(await blocksOf(database)).toEqual(await blocksOf(alone))
    expect(tabs.map(entriesOf)).toEqual([[selection], [selection], [selection]])
  })

  it('take in what one of them signed, and one of them writes it', async () => {
    const { chair, selection, database, guest } = await aFoundedSelection()
    const one = await aTab(chair, selection, database)
    const other = await aTab(chair, selection, database)
    expectOk(await one.dispatch(admission(guest)), 'signed')
    const blocks = await blocksOf(database)
    expect(expectOk(await other.refresh(), 'reads')).toBe(1)
    expect(await blocksOf(database)).toEqual(blocks)
    expect(entriesOf(other)).toEqual(entriesOf(one))
    const again = await aTab(chair, selection, database)
    expect([again.healed, entriesOf(again)]).toEqual([[], entriesOf(one)])
  })

  it('that sign at once never branch the log: one is told that it has moved, knows why, and may sign then', async () => {
    const { chair, selection, database, guest } = await aFoundedSelection()
    const one = await aTab(chair, selection, database)
    const other = await aTab(chair, selection, database)
    const second = await enrolled(await aPerson('Yusuf Hamka'))
    const answers = await Promise.all([one.dispatch(admission(guest)), other.dispatch(admission(second))])
    expect(answers.map(kindOf)).toEqual([null, 'head-moved'])
    expect(entriesOf(other)).toEqual(entriesOf(one))
    expectOk(await other.dispatch(admission(second)), 'signed now')
    expectOk(await one.refresh(), 'reads')
    expect(entriesOf(one)).toHaveLength(3)
    expect(tipsOf(one.state.holding, chair.unlocked.key)).toHaveLength(1)
  })
})
