import 'fake-indexeddb/auto'
import { expect, it, onTestFinished, vi } from 'vitest'
import { PageDatabase } from '../../../renderer/store/database.ts'
import { openSelection } from '../../../renderer/store/open-selection.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { admitPeople } from '../../../shared/subjects/selection/decide.ts'
import { aPerson, kindOf } from '../../builders/real-host.ts'
import { enrolled, founds } from '../../builders/real-page.ts'

it('two windows of one identity tell each other of what was signed', async () => {
  const chair = await aPerson('Siti Rahmah')
  const { selection } = await founds({
    chair,
    secretary: await aPerson('Budi Santoso'),
    custodian: await aPerson('Dewi Lestari'),
  })
  const ports = { host: chair.host, identity: chair.unlocked, selection }
  // The last to be registered is the first to run: closed first, then deleted.
  onTestFinished(() => new PageDatabase(chair.unlocked.identity).delete())
  const open = async () => {
    const opened = expectOk(await openSelection(ports), 'opens')
    onTestFinished(() => opened.close())
    return opened
  }
  const [one, other] = [await open(), await open()]

  const { request, ...person } = await enrolled(await aPerson('Rina Marlina'))
  const admission = admitPeople([{ enrolled: person, roles: ['observer'], request, replaces: null }])
  expectOk(await one.room.dispatch(admission), 'signed')
  await vi.waitFor(() => expect(other.room.state.holding.entries.size).toBe(2))

  other.drafts.put('lembar/1', 'satu')
  await other.drafts.settled()
  expect(expectOk(await chair.host['drafts.read']({ selection }), 'reads').drafts).toEqual([
    { key: 'lembar/1', text: 'satu' },
  ])
})

it('a selection that neither host nor page holds is not opened', async () => {
  const { host, unlocked } = await aPerson('Siti Rahmah')
  const selection = unlocked.key as never
  expect(kindOf(await openSelection({ host, identity: unlocked, selection }))).toBe('selection-unknown')
  await new PageDatabase(unlocked.identity).delete()
})
