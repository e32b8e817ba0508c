/** The session stick through the real host: every seal lies on it too, and from it alone another computer goes on. */
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asHash } from '../../shared/kernel/ids.ts'
import { err, expectOk } from '../../shared/kernel/result.ts'
import { admitPeople } from '../../shared/subjects/selection/decide.ts'
import type { DraftBody } from '../../shared/record/statements.ts'
import { atomicWriter } from '../../electron/services/files/atomic-write.ts'
import type { FilePort } from '../../electron/services/files/file-port.ts'
import { nodeMachine } from '../../electron/services/host/host-machine.ts'
import { nodeFilePort } from '../../electron/services/files/node-file-port.ts'
import { aHost, aPerson, freshFolder, kindOf, passphrase, tokenOf } from '../builders/real-host.ts'
import { asInput, enrolled, founds, RealPage } from '../builders/real-page.ts'

const zeros = asHash('0'.repeat(64))

async function aStickedSelection(machine = {}) {
  const stick = freshFolder('stick')
  const options = { places: [stick], machine }
  const chair = await aPerson('Siti Rahmah', options)
  const committee = { chair, secretary: await aPerson('Budi Santoso'), custodian: await aPerson('Dewi Lestari') }
  const page = await founds(committee)
  const admission = async (): Promise<DraftBody[]> => {
    const { request: _, ...person } = await enrolled(committee.secretary)
    return admitPeople([{ enrolled: person, roles: ['observer'], request: zeros, replaces: null }])
  }
  const set = async () =>
    chair.host['stick.set']({ selection: page.selection, place: await tokenOf(chair.host, stick) })
  const sign = async () =>
    chair.host['record.sign']({
      selection: page.selection,
      expectedHead: page.head,
      ...asInput(await admission()),
    })
  const signed = async () => {
    const answer = expectOk(await sign(), 'signed')
    await page.refresh()
    return answer.stick
  }
  const listed = async () => expectOk(await chair.host['selection.list']({}), 'lists').selections[0]?.stick
  return { stick, chair, page, set, sign, signed, listed }
}

describe('a session stick', () => {
  it('is none until it is set, and says its name', async () => {
    const { signed, set, listed, stick, chair } = await aStickedSelection()
    expect(await signed()).toBe(null)
    const label = stick.split('/').at(-1)
    expect(await set()).toEqual({ ok: true, value: { stick: { label, present: true, onlyHere: 0, beyond: null } } })
    expect(await listed()).toEqual({ label, present: true, onlyHere: 0, beyond: null })
    expect(chair.bugs).toEqual([])
  })

  it('has everything, so that another computer goes on after the laptop is lost', async () => {
    const { stick, chair, page, set, signed } = await aStickedSelection()
    expectOk(await set(), 'set')
    expect(await signed()).toMatchObject({ present: true, onlyHere: 0 })
    expect(await signed()).toMatchObject({ present: true, onlyHere: 0 })
    const { head, after } = page
    await chair.close()
    await rm(chair.dataFolder, { recursive: true })

    const other = await aHost({ places: [stick] })
    const { identity } = expectOk(
      await other.host['identity.adopt']({ place: await tokenOf(other.host, stick) }),
      'what lies on the stick',
    )
    expect(identity).toBe(chair.unlocked.identity)
    const unlocked = expectOk(await other.host['identity.unlock']({ identity, passphrase, passOver: null }), 'opens')
    expect(unlocked).toMatchObject({ key: chair.unlocked.key, isAtHome: false, storeKey: chair.unlocked.storeKey })
    const again = new RealPage(other.host, page.selection, unlocked.key)
    await again.refresh()
    expect(again.parts).toEqual(page.parts)
    expect([again.head, again.after]).toEqual([head, after])
    const drafts = await aPerson('Orang Baru')
    const { request: _, ...person } = await enrolled(drafts)
    await again.signs(admitPeople([{ enrolled: person, roles: ['observer'], request: zeros, replaces: null }]))
    expect(again.head?.[0]).toBe((head?.[0] ?? 0) + 1)
    expect(other.bugs).toEqual([])
  })

  it('is recovered with the words too, under a new key', async () => {
    const { stick, chair, page, set, signed } = await aStickedSelection()
    expectOk(await set(), 'set')
    await signed()
    await chair.close()
    await rm(chair.dataFolder, { recursive: true })
    const other = await aHost({ places: [stick] })
    const { identity } = expectOk(
      await other.host['identity.adopt']({ place: await tokenOf(other.host, stick) }),
      'adopts',
    )
    const recovered = expectOk(
      await other.host['identity.recover']({ identity, words: chair.words, passphrase }),
      'recovers',
    )
    expect(recovered.replaces).toBe(chair.unlocked.key)
    const again = new RealPage(other.host, page.selection, recovered.unlocked.key)
    await again.refresh()
    expect(again.parts.entries).toEqual(page.parts.entries)
    expect(again.parts.cards.toSorted()).toEqual(page.parts.cards.toSorted())
  })

  /** The first computer comes back into use after another one has gone on from the stick, and has put its work there. */
  async function goneOnElsewhere() {
    const first = await aStickedSelection()
    expectOk(await first.set(), 'set')
    await first.signed()
    const other = await aHost({ places: [first.stick] })
    const place = await tokenOf(other.host, first.stick)
    const { identity } = expectOk(await other.host['identity.adopt']({ place }), 'adopts')
    return { ...first, other, place, identity, selection: first.page.selection }
  }

  it('that was continued on another computer is said, kept as it is, and stops signing here', async () => {
    const { other, place, identity, selection, page, chair, sign, listed, set, stick } = await goneOnElsewhere()
    expectOk(await other.host['identity.unlock']({ identity, passphrase, passOver: null }), 'opens')
    const elsewhere = new RealPage(other.host, selection, page.me)
    await elsewhere.refresh()
    const { request: _, ...person } = await enrolled(await aPerson('Orang Baru'))
    const admission = admitPeople([{ enrolled: person, roles: ['observer'], request: zeros, replaces: null }])
    await elsewhere.signs(admission)
    await elsewhere.signs(admission)
    expect(await listed()).toMatchObject({ beyond: null })
    expectOk(await other.host['stick.set']({ selection, place }), 'the other one keeps it now')

    expect(await listed()).toMatchObject({ present: true, beyond: { kind: 'continued', entries: 2 } })
    expect(await sign()).toEqual({ ok: false, failure: { kind: 'own-log-ahead' } })
    expectOk(await set(), 'may be chosen again')
    expect(await listed()).toMatchObject({ beyond: { kind: 'continued', entries: 2 } })

    const third = await aHost({ places: [stick] })
    const again = expectOk(await third.host['identity.adopt']({ place: await tokenOf(third.host, stick) }), 'adopts')
    expectOk(await third.host['identity.unlock']({ ...again, passphrase, passOver: null }), 'opens')
    const whole = new RealPage(third.host, selection, page.me)
    await whole.refresh()
    expect(whole.head).toEqual(elsewhere.head)
    expect([chair.bugs, other.bugs, third.bugs]).toEqual([[], [], []])
  })

  it('whose identity was recovered on another computer is said too', async () => {
    const { other, place, identity, selection, chair, sign, listed } = await goneOnElsewhere()
    const { words } = chair
    expectOk(await other.host['identity.recover']({ identity, words, passphrase }), 'recovers')
    expectOk(await other.host['stick.set']({ selection, place }), 'the other one keeps it now')
    expect(await listed()).toMatchObject({ present: true, beyond: { kind: 'recovered' } })
    expect(await sign()).toEqual({ ok: false, failure: { kind: 'key-retired', cause: 'given-up' } })
  })

  it('on which the log has gone another way is said, and stops signing', async () => {
    const { other, place, identity, selection, page, stick, signed, sign, listed } = await goneOnElsewhere()
    await rename(stick, `${stick}-away`)
    await signed()
    await rename(`${stick}-away`, stick)
    expectOk(await other.host['identity.unlock']({ identity, passphrase, passOver: null }), 'opens')
    const elsewhere = new RealPage(other.host, selection, page.me)
    await elsewhere.refresh()
    const { request: _, ...person } = await enrolled(await aPerson('Orang Baru'))
    await elsewhere.signs(admitPeople([{ enrolled: person, roles: ['observer'], request: zeros, replaces: null }]))
    expectOk(await other.host['stick.set']({ selection, place }), 'the other one keeps it now')
    expect(await listed()).toMatchObject({ beyond: { kind: 'parted' } })
    expect(await sign()).toEqual({ ok: false, failure: { kind: 'stores-differ', author: page.me } })
  })

  it('gives nothing away: what lies on it is ciphertext, or public', async () => {
    const { stick, set, signed } = await aStickedSelection()
    expectOk(await set(), 'set')
    await signed()
    const names = (await readdir(stick, { recursive: true, withFileTypes: true })).filter((item) => item.isFile())
    expect(names.map(({ name }) => name)).not.toContain('installation.json')
    for (const { parentPath, name } of names) {
      const text = await readFile(join(parentPath, name), 'latin1')
      expect([name, text.includes('Budi Santoso'), text.includes('selection.founded')]).toEqual([name, false, false])
    }
  })

  it('may be pulled out: the seal stands, the count goes up, and it catches up when it is back', async () => {
    const { stick, set, signed, listed, chair } = await aStickedSelection()
    expectOk(await set(), 'set')
    await rename(stick, `${stick}-away`)
    expect(await signed()).toMatchObject({ present: false, onlyHere: 1 })
    expect(await signed()).toMatchObject({ present: false, onlyHere: 2 })
    expect(await listed()).toMatchObject({ present: false, onlyHere: 2 })
    await rename(`${stick}-away`, stick)
    expect(await listed()).toMatchObject({ present: true, onlyHere: 2 })
    expect(await signed()).toMatchObject({ present: true, onlyHere: 0 })
    expect(chair.bugs).toEqual([])
  })

  it('that is full or broken leaves the seal in the journal and says how much lies here alone', async () => {
    let isFull = false
    const files: FilePort = {
      ...nodeFilePort,
      createNew: async (path) =>
        isFull && path.includes('timbang-stick-')
          ? err({ kind: 'no-space', path, code: 'ENOSPC' } as const)
          : nodeFilePort.createNew(path),
    }
    const { random, sleep } = nodeMachine()
    const writer = atomicWriter({ files, random, sleep })
    const { set, signed, page, chair } = await aStickedSelection({ files, writer })
    expectOk(await set(), 'set')
    isFull = true
    expect(await signed()).toMatchObject({ present: true, onlyHere: 1 })
    expect(page.head?.[0]).toBe(1)
    expect(await set()).toMatchObject({ ok: false, failure: { kind: 'file-no-space' } })
    isFull = false
    expect(await signed()).toMatchObject({ present: true, onlyHere: 0 })
    expect(chair.bugs).toEqual([])
  })

  it('forgets nothing that was put there by others, and is forgotten when asked', async () => {
    const { stick, chair, page, set, signed, listed } = await aStickedSelection()
    await writeFile(join(stick, 'foto.jpg'), 'x')
    expectOk(await set(), 'set')
    await signed()
    expect(await readFile(join(stick, 'foto.jpg'), 'utf8')).toBe('x')
    expect(await chair.host['stick.set']({ selection: page.selection, place: null })).toEqual({
      ok: true,
      value: { stick: null },
    })
    expect(await listed()).toBe(null)
    expect(kindOf(await chair.host['stick.set']({ selection: zeros, place: null }))).toBe('selection-unknown')
    expect(kindOf(await chair.host['stick.set']({ selection: page.selection, place: 'f'.repeat(32) }))).toBe(
      'unknown-place',
    )
  })

  it('that was used on two computers is seen: the stores differ, and nothing more is signed', async () => {
    const { stick, chair, page, set, signed } = await aStickedSelection()
    expectOk(await set(), 'set')
    await signed()
    const other = await aHost({ places: [stick] })
    const place = await tokenOf(other.host, stick)
    const { identity } = expectOk(await other.host['identity.adopt']({ place }), 'adopts')
    expectOk(await other.host['identity.unlock']({ identity, passphrase, passOver: null }), 'opens')
    const elsewhere = new RealPage(other.host, page.selection, page.me)
    await elsewhere.refresh()
    const { request: _, ...person } = await enrolled(await aPerson('Orang Baru'))
    await elsewhere.signs(admitPeople([{ enrolled: person, roles: ['observer'], request: zeros, replaces: null }]))
    await signed()
    const healed = await chair.host['record.heal']({ selection: page.selection, ...elsewhere.parts })
    expect(healed).toEqual({ ok: false, failure: { kind: 'stores-differ', author: page.me } })
    const refused = await page.sign(
      admitPeople([{ enrolled: person, roles: ['observer'], request: zeros, replaces: null }]),
    )
    expect(refused).toEqual({ ok: false, failure: { kind: 'stores-differ', author: page.me } })
    expect([chair.bugs, other.bugs]).toEqual([[], []])
  })
})
