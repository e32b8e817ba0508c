import 'fake-indexeddb/auto'
import { expect, it, onTestFinished, vi } from 'vitest'
import { PageDatabase } from '../../../renderer/store/database.ts'
import { openSelection } from '../../../renderer/store/open-selection.ts'
import { readAhead, type Begun } from '../../../renderer/store/read-ahead.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { admitPeople } from '../../../shared/subjects/selection/decide.ts'
import { aPerson } from '../../builders/real-host.ts'
import { enrolled, founds } from '../../builders/real-page.ts'

async function aFounder() {
  const chair = await aPerson('Siti Rahmah')
  const committee = { chair, secretary: await aPerson('Budi Santoso'), custodian: await aPerson('Dewi Lestari') }
  onTestFinished(() => new PageDatabase(chair.unlocked.identity).delete())
  const { selection } = await founds(committee)
  return { chair, committee, selection, ports: { host: chair.host, identity: chair.unlocked, selection } }
}

const taken = async (ahead: ReturnType<typeof readAhead>): Promise<Begun> => {
  const begun = await ahead.take()
  if (!begun) throw new Error('nobody took it before')
  const { opened } = begun
  onTestFinished(() => {
    if (opened.ok) opened.value.database.close()
  })
  return begun
}

it('reads the one selection that the page holds, and is taken once', async () => {
  const { chair, selection, ports } = await aFounder()
  expectOk(await openSelection(ports), 'opens').close()
  const ahead = readAhead(chair.unlocked)
  const { own } = await taken(ahead)
  expect(own).toMatchObject({ selection, kept: { damaged: 0 } })
  expect(own?.state.holding.entries.has(selection)).toBe(true)
  expect(ahead.take()).toBeNull()
})

it('reads nothing on a page that holds no selection, or several', async () => {
  const { chair, committee, selection, ports } = await aFounder()
  expect((await taken(readAhead(chair.unlocked))).own).toBeNull()
  expectOk(await openSelection(ports), 'opens').close()
  const other = (await founds(committee)).selection
  expectOk(await openSelection({ ...ports, selection: other }), 'opens').close()
  expect((await taken(readAhead(chair.unlocked))).own).toBeNull()
  const opened = expectOk(await openSelection({ ...ports, ahead: readAhead(chair.unlocked) }), 'opens')
  expect([opened.room.selection, opened.room.healed]).toEqual([selection, []])
  opened.close()
})

it('what another window signed in between is there all the same, in the state and in the database', async () => {
  const { chair, ports } = await aFounder()
  const window = expectOk(await openSelection(ports), 'opens')
  const begun = taken(readAhead(chair.unlocked))
  await begun
  const { request, ...person } = await enrolled(await aPerson('Rina Marlina'))
  const admission = admitPeople([{ enrolled: person, roles: ['observer'], request, replaces: null }])
  expectOk(await window.room.dispatch(admission), 'signed')
  window.close()
  const late = expectOk(await openSelection({ ...ports, ahead: { take: () => begun, giveUp: () => {} } }), 'opens')
  expect([late.room.state.holding.entries.size, late.room.copy(), late.room.healed]).toEqual([2, 'kept', []])
  late.close()
  const again = await taken(readAhead(chair.unlocked))
  expect(again.own?.kept.entries).toHaveLength(2)
})

it('what nobody took is closed', async () => {
  const { chair, ports } = await aFounder()
  expectOk(await openSelection(ports), 'opens').close()
  const closed = vi.spyOn(PageDatabase.prototype, 'close')
  onTestFinished(() => closed.mockRestore())
  const ahead = readAhead(chair.unlocked)
  ahead.giveUp()
  expect(ahead.take()).toBeNull()
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce())
})
