import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atomicWriter } from '../../electron/services/files/atomic-write.ts'
import type { FilePort } from '../../electron/services/files/file-port.ts'
import { nodeFilePort } from '../../electron/services/files/node-file-port.ts'
import { nodeMachine } from '../../electron/services/host/host-machine.ts'
import { base64ToBytes, bytesToBase64 } from '../../shared/host/base64.ts'
import { toHex, utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { asHash } from '../../shared/kernel/ids.ts'
import { err, expectOk } from '../../shared/kernel/result.ts'
import { parseEnrolment } from '../../shared/record/enrolment.ts'
import { shortCode } from '../../shared/record/short-code.ts'
import { admitPeople, joinSelection } from '../../shared/subjects/selection/decide.ts'
import { aHost, aJob, aPerson, freshFolder, kindOf, passphrase, tokenOf } from '../builders/real-host.ts'
import {
  asInput,
  aSelection,
  enrolled,
  foundingOf,
  founds,
  RealPage,
  takes,
  textOf,
  writes,
  withoutRequest,
} from '../builders/real-page.ts'

const otherPassphrase = 'delima-sepeda-rembulan-kopiah'
const zeros = asHash('0'.repeat(64))

async function aCommittee(stick = freshFolder('stick')) {
  const options = { places: [stick] }
  const chair = await aPerson('Siti Rahmah', options)
  const secretary = await aPerson('Budi Santoso', options)
  const custodian = await aPerson('Dewi Lestari', options)
  return { stick, chair, secretary, custodian, committee: { chair, secretary, custodian } }
}

describe('a host', () => {
  it('says what it is, and has nobody at first', async () => {
    const { host, bugs } = await aHost()
    const info = expectOk(await host['system.info']({}), 'always')
    expect(info).toMatchObject({ version: '0.0.0-test', hostKind: 'browser', hasNativeDialogs: false })
    expect(await host['identity.list']({})).toEqual({ ok: true, value: { identities: [] } })
    expect(bugs).toEqual([])
  })

  it('answers that the identity is locked, whatever is asked of it', async () => {
    const { host, bugs } = await aHost({ places: [freshFolder('stick')] })
    const asked = [
      host['selection.list']({}),
      host['record.read']({ selection: zeros, after: null }),
      host['drafts.read']({ selection: zeros }),
      host['sheets.open']({ selection: zeros }),
      host['identity.enrol']({ role: 'assessor', to: null, replace: false }),
      host['record.heal']({ selection: zeros, entries: [], heads: [], cards: [] }),
      host['stick.set']({ selection: zeros, place: null }),
    ]
    expect((await Promise.all(asked)).map(kindOf)).toEqual(asked.map(() => 'identity-locked'))
    expect(bugs).toEqual([])
  })
})

describe('an identity', () => {
  it('is made, listed, locked, and opened by its passphrase alone', async () => {
    const { host, unlocked, events, bugs } = await aPerson('Siti Rahmah')
    expect(unlocked).toMatchObject({ identity: 'siti-rahmah', label: 'Siti Rahmah', isAtHome: true, sample: false })
    expect(expectOk(base64ToBytes(unlocked.storeKey), 'base64')).toHaveLength(32)
    expect(expectOk(await host['identity.list']({}), 'lists').identities).toMatchObject([
      { identity: 'siti-rahmah', unlocked: true, description: { label: 'Siti Rahmah', sample: false } },
    ])
    expectOk(await host['identity.lock']({}), 'locks')
    expect(events).toContainEqual({ event: 'identity.locked', identity: 'siti-rahmah', reason: 'asked' })
    expect(kindOf(await host['selection.list']({}))).toBe('identity-locked')

    const { identity } = unlocked
    expect(kindOf(await host['identity.unlock']({ identity, passphrase: 'bukan ini', passOver: null }))).toBe(
      'wrong-passphrase',
    )
    expect(await host['identity.unlock']({ identity, passphrase, passOver: null })).toEqual({
      ok: true,
      value: unlocked,
    })
    expect(bugs).toEqual([])
  })

  it('is not made under a passphrase that is easily guessed, or without a name', async () => {
    const { host, dataFolder } = await aHost()
    const create = (label: string, tried: string) =>
      host['identity.create']({ label, identifier: null, passphrase: tried })
    expect(kindOf(await create('Siti Rahmah', 'pendek'))).toBe('passphrase-too-short')
    expect(kindOf(await create('Siti Rahmah', 'aaaaaaaaaaaaaaaaaaaa'))).toBe('passphrase-too-easy')
    expect(kindOf(await create('Siti Rahmah', 'dua baris\nsandi panjang'))).toBe('passphrase-not-typable')
    expect(kindOf(await create('Siti Rahmah', 'sandi '.repeat(300)))).toBe('passphrase-too-long')
    expect(kindOf(await create('   ', passphrase))).toBe('person-refused')
    expect(await readdir(join(dataFolder, 'identities'))).toEqual([])
  })

  it('gives way to another that is opened, and tells the page so', async () => {
    const { host, unlocked, events } = await aPerson('Siti Rahmah')
    const other = expectOk(
      await host['identity.create']({ label: 'Siti Rahmah', identifier: null, passphrase }),
      'a second of the same name',
    )
    expect(other.unlocked.identity).toBe('siti-rahmah-2')
    expect(events).toContainEqual({ event: 'identity.locked', identity: unlocked.identity, reason: 'other-unlocked' })
    const wrong = await host['identity.unlock']({ identity: unlocked.identity, passphrase: 'bukan', passOver: null })
    expect(kindOf(wrong)).toBe('wrong-passphrase')
    expect(kindOf(await host['selection.list']({}))).toBe(null)
  })

  it('stays unlocked when a page that was loaded anew opens it again', async () => {
    const { host, unlocked, events } = await aPerson('Siti Rahmah')
    const again = await host['identity.unlock']({ identity: unlocked.identity, passphrase, passOver: null })
    expect(again).toEqual({ ok: true, value: unlocked })
    expect(kindOf(await host['selection.list']({}))).toBe(null)
    expect(events.filter(({ event }) => event === 'identity.locked')).toEqual([])
  })

  it('is open at one host at a time', async () => {
    const { host, dataFolder, unlocked } = await aPerson('Siti Rahmah')
    const second = await aHost({ dataFolder })
    const tried = await second.host['identity.unlock']({ identity: unlocked.identity, passphrase, passOver: null })
    expect(tried).toMatchObject({
      ok: false,
      failure: { kind: 'identity-in-use', program: 'Timbang', sameComputer: true },
    })
    expectOk(await host['identity.lock']({}), 'locks')
    expect(
      kindOf(await second.host['identity.unlock']({ identity: unlocked.identity, passphrase, passOver: null })),
    ).toBe(null)
  })

  it('is let go of when the host ends', async () => {
    const { close, dataFolder, unlocked } = await aPerson('Siti Rahmah')
    await close()
    const next = await aHost({ dataFolder })
    expect(
      kindOf(await next.host['identity.unlock']({ identity: unlocked.identity, passphrase, passOver: null })),
    ).toBe(null)
  })

  it('is listed although its files can’t be read, and says which', async () => {
    const { host, dataFolder, unlocked } = await aPerson('Siti Rahmah')
    expectOk(await host['identity.lock']({}), 'locks')
    const { identity } = unlocked
    const folder = join(dataFolder, 'identities', identity)
    await rm(join(folder, 'identity.age'))
    expect(await host['identity.unlock']({ identity, passphrase, passOver: null })).toEqual({
      ok: false,
      failure: { kind: 'identity-damaged', name: 'identity.age' },
    })
    await writeFile(join(folder, 'identity.json'), '{')
    expect(expectOk(await host['identity.list']({}), 'lists').identities).toEqual([
      { identity, description: null, unlocked: false },
    ])
    const nobody = await host['identity.unlock']({ identity: 'tidak-ada' as never, passphrase, passOver: null })
    expect(kindOf(nobody)).toBe('identity-unknown')
  })

  it('is recovered by its words, with a new key under a new passphrase', async () => {
    const { host, unlocked, words } = await aPerson('Siti Rahmah')
    const { identity } = unlocked
    const recover = (given: string) => host['identity.recover']({ identity, words: given, passphrase: otherPassphrase })
    expect(kindOf(await recover(words.split(' ').slice(0, 2).join(' ')))).toBe('word-count')
    expect(kindOf(await recover(words.replace(/\w+/, 'qqqqqq')))).toBe('word-unknown')
    const other = await aPerson('Budi Santoso')
    expect(kindOf(await recover(other.words))).toBe('wrong-recovery-words')

    const recovered = expectOk(await recover(words), 'the sheet’s own words')
    expect(recovered.replaces).toBe(unlocked.key)
    expect(recovered.unlocked.key).not.toBe(unlocked.key)
    expect(recovered.unlocked.recipient).toBe(unlocked.recipient)
    expectOk(await host['identity.lock']({}), 'locks')
    expect(kindOf(await host['identity.unlock']({ identity, passphrase, passOver: null }))).toBe('wrong-passphrase')
    expect(kindOf(await host['identity.unlock']({ identity, passphrase: otherPassphrase, passOver: null }))).toBe(null)
  })

  it('is adopted from a copy of its folder, once, without locks and strange files', async () => {
    const stick = freshFolder('stick')
    const { dataFolder, unlocked, words, close } = await aPerson('Siti Rahmah')
    const copy = join(stick, 'salinan', 'siti-rahmah')
    await mkdir(copy, { recursive: true })
    const own = join(dataFolder, 'identities', 'siti-rahmah')
    for (const name of await readdir(own)) await writeFile(join(copy, name), await readFile(join(own, name)))
    await writeFile(join(copy, 'autorun.inf'), 'x')
    await close()

    const { host, dataFolder: other, bugs } = await aHost({ places: [stick] })
    const place = await tokenOf(host, stick)
    expect(await host['identity.adopt']({ place })).toEqual({ ok: true, value: { identity: 'siti-rahmah' } })
    expect((await readdir(join(other, 'identities', 'siti-rahmah'))).toSorted()).toEqual([
      'identity.age',
      'identity.json',
      'identity.recovery.age',
      'signing.key',
      'signing.pub',
    ])
    expect(kindOf(await host['identity.adopt']({ place }))).toBe('identity-exists')
    const recovered = expectOk(
      await host['identity.recover']({ identity: unlocked.identity, words, passphrase: otherPassphrase }),
      'recovers',
    )
    expect(recovered.unlocked).toMatchObject({ isAtHome: true, recipient: unlocked.recipient })
    // The holder who admits the new key sees whose place it takes.
    const asked = await host['identity.enrol']({ role: 'assessor', to: null, replace: false })
    expect(asked.ok && asked.value.text).toContain(`"replaces":["${unlocked.key}"]`)
    expect(kindOf(await host['identity.adopt']({ place: await tokenOf(host, stick, 'salinan', 'siti-rahmah') }))).toBe(
      'identity-exists',
    )
    expect(bugs).toEqual([])
  })

  it('adopts nothing from a folder without an identity', async () => {
    const stick = freshFolder('stick')
    const { host } = await aHost({ places: [stick] })
    expect(kindOf(await host['identity.adopt']({ place: await tokenOf(host, stick) }))).toBe('identity-unknown')
    expect(kindOf(await host['identity.adopt']({ place: 'a'.repeat(32) }))).toBe('unknown-place')
  })

  it('asks to be admitted, on the screen and on the stick', async () => {
    const stick = freshFolder('stick')
    const { host, unlocked } = await aPerson('Siti Rahmah', { places: [stick] })
    const to = { place: await tokenOf(host, stick), name: 'permintaan.txt' }
    const request = expectOk(await host['identity.enrol']({ role: 'assessor', to, replace: false }), 'enrols')
    expect(request.fingerprint).toHaveLength(12)
    expect(request.written).toMatchObject({ name: 'permintaan.txt' })
    const bytes = new Uint8Array(await readFile(join(stick, 'permintaan.txt')))
    expect(textOf(bytes)).toBe(request.text)
    const parsed = expectOk(parseEnrolment(bytes, nobleCrypto), 'signed')
    expect(parsed.enrolment).toMatchObject({
      signingKey: unlocked.key,
      recipient: unlocked.recipient,
      role: 'assessor',
    })
    expect(kindOf(await host['identity.enrol']({ role: 'assessor', to, replace: false }))).toBe('file-exists')
    expect(kindOf(await host['identity.enrol']({ role: 'assessor', to, replace: true }))).toBe(null)
    expect(kindOf(await host['identity.enrol']({ role: 'Not a role', to: null, replace: false }))).toBe(
      'person-refused',
    )
  })
})

describe('a selection', () => {
  it('is founded, listed, and read back as it was signed', async () => {
    const { committee, chair } = await aCommittee()
    const page = await founds(committee)
    const { selections } = expectOk(await chair.host['selection.list']({}), 'lists')
    expect(selections).toEqual([
      {
        selection: page.selection,
        founding: page.parts.entries[0],
        confirmed: true,
        ownHead: [0, page.selection],
        entries: 1,
        stick: null,
      },
    ])
    expect(page.parts.heads).toHaveLength(1)
    expect(page.parts.cards).toHaveLength(3)
    const nothingNew = await chair.host['record.read']({ selection: page.selection, after: page.after })
    expect(nothingNew).toEqual({
      ok: true,
      value: { entries: [], heads: [], cards: [], next: page.after, more: false },
    })
    expect(kindOf(await chair.host['record.read']({ selection: zeros, after: null }))).toBe('selection-unknown')
    expect(chair.bugs).toEqual([])
  })

  it('is not founded by a page that sends nonsense', async () => {
    const { committee, chair } = await aCommittee()
    const founding = asInput(await foundingOf(committee))
    const found = (change: object) =>
      chair.host['record.sign']({ selection: null, expectedHead: null, ...founding, ...change })
    const [body] = founding.bodies
    if (!body) throw new Error('a founding entry')
    const cases = [
      { bodies: [{ ...body, type: 'selection.joined.v1' }] },
      { bodies: [{ ...body, body: { ...body.body, holders: 'nobody' } }], cards: [] },
      { bodies: [{ ...body, body: { ...body.body, sample: 'yes' } }] },
      { cards: [{ entry: 3, slot: ['title'], value: 'x' }] },
      { cards: [{ entry: 0, slot: ['title'], value: 'x' }] },
      { links: [{ entry: 0, slot: ['holders', 'chair', 'person'], to: 0 }], cards: [] },
      { bodies: [body, body] },
    ]
    for (const change of cases) expect([change, kindOf(await found(change))]).toEqual([change, 'body-refused'])
    const sample = await found({ bodies: [{ ...body, body: { ...body.body, sample: true } }] })
    expect(kindOf(sample)).toBe('sample-refused')
    expect(expectOk(await chair.host['selection.list']({}), 'lists').selections).toEqual([])
    expect(chair.bugs).toEqual([])
  })

  it('is signed on by turns: whoever decided on an older head is told', async () => {
    const { committee, chair } = await aCommittee()
    const page = await founds(committee)
    const admission = admitPeople([
      {
        enrolled: withoutRequest(await enrolled(committee.secretary)),
        roles: ['observer'],
        request: zeros,
        replaces: null,
      },
    ])
    const before = page.head
    const both = await Promise.all([page.sign(admission), page.sign(admission)])
    expect(new Set(both.map(kindOf))).toEqual(new Set(['head-moved', null]))
    await page.refresh()
    const late = await chair.host['record.sign']({
      selection: page.selection,
      expectedHead: before,
      ...asInput(admission),
    })
    expect(kindOf(late)).toBe('head-moved')
    expect(page.head?.[0]).toBe(1)
    expect(chair.bugs).toEqual([])
  })

  it('refuses before signing what the record would not acknowledge', async () => {
    const { committee, chair } = await aCommittee()
    const page = await founds(committee)
    const refused = await page.sign(joinSelection(page.state))
    expect(kindOf(refused)).toBe('would-be-refused')
    const unknown = await page.sign([{ type: 'unknown.thing.v1', body: {} }])
    expect(kindOf(unknown)).toBe('body-refused')
    expect(chair.bugs).toEqual([])
  })

  it('is read in parts, causes before effects, and goes on where it was after the host was started anew', async () => {
    const { stick, committee, chair } = await aCommittee()
    const { chair: page } = await aSelection(committee, stick)
    const seen = new Set<string>()
    for (const line of page.parts.entries) {
      const entry = JSON.parse(line) as { prev: string | null; seen: Record<string, [number, string]> }
      for (const cause of [entry.prev, ...Object.values(entry.seen).map(([, hash]) => hash)])
        if (cause !== null) expect(seen).toContain(cause)
      seen.add(toHex(nobleCrypto.sha256(utf8ToBytes(line))))
    }
    expect(seen.size).toBe(3)
    await chair.close()
    const again = await aHost({ dataFolder: chair.dataFolder })
    expectOk(
      await again.host['identity.unlock']({ identity: chair.unlocked.identity, passphrase, passOver: null }),
      'opens',
    )
    const rest = expectOk(await again.host['record.read']({ selection: page.selection, after: page.after }), 'held')
    expect(rest).toEqual({ entries: [], heads: [], cards: [], next: page.after, more: false })
  })

  it('takes only the code on paper, typed or scanned', async () => {
    const { stick, committee, chair, secretary } = await aCommittee()
    const page = await founds(committee)
    const handing = { stick, purpose: 'founding', name: 'pendirian', recipients: [secretary.unlocked.key] } as const
    expectOk(await writes(chair.host, page.selection, { ...handing, recipients: [...handing.recipients] }), 'written')
    const { host, bugs } = secretary
    const file = await tokenOf(host, stick, 'pendirian.timbang.age')
    const plan = expectOk(await host['bundle.plan']({ file, job: aJob() }), 'sound')
    expect(plan).toMatchObject({ addressed: 'to-me', founding: { state: 'to-confirm', line: page.parts.entries[0] } })
    expectOk(await host['bundle.accept']({ plan: plan.plan, forwarded: false, job: aJob() }), 'taken in')
    const mine = new RealPage(host, page.selection, secretary.unlocked.key)
    await mine.refresh()
    expect(kindOf(await mine.sign(joinSelection(mine.state)))).toBe('selection-unconfirmed')
    const confirm = (code: string) => host['selection.confirm']({ selection: page.selection, code })
    expect(kindOf(await confirm('7ZQ4'))).toBe('code-malformed')
    expect(kindOf(await confirm(shortCode(page.selection).replaceAll('-', ' ').replace(/.$/, '*')))).toBe(
      'code-malformed',
    )
    expect(kindOf(await confirm(shortCode(zeros)))).toBe('code-differs')
    expect(kindOf(await confirm('0'.repeat(64)))).toBe('code-differs')
    expect(kindOf(await confirm(page.selection))).toBe(null)
    expect(kindOf(await confirm(shortCode(page.selection).toLowerCase()))).toBe(null)
    await mine.signs(joinSelection(mine.state))
    expect(bugs).toEqual([])
  })

  it('keeps an attachment that was chosen by token', async () => {
    const { stick, committee, chair } = await aCommittee()
    const page = await founds(committee)
    await writeFile(join(stick, 'surat.txt'), 'CONTOH')
    const unknown = await chair.host['record.sign']({
      selection: page.selection,
      expectedHead: page.head,
      bodies: [{ type: 'announcement.recorded.v1', body: { document: null } }],
      cards: [],
      attachments: [{ entry: 0, slot: ['document'], file: 'f'.repeat(32), mediaType: 'text/plain' }],
      links: [],
    })
    expect(kindOf(unknown)).toBe('unknown-place')
  })
})

describe('bundles between two hosts', () => {
  it('carry a selection from founding to joining', async () => {
    const { stick, committee, chair, secretary, custodian } = await aCommittee()
    const { chair: page } = await aSelection(committee, stick)
    expect(page.parts.entries).toHaveLength(3)
    expect((await readdir(stick)).toSorted()).toEqual([
      'bergabung-custodian.timbang.age',
      'bergabung-secretary.timbang.age',
      'pendirian-custodian.timbang.age',
      'pendirian-secretary.timbang.age',
    ])
    expect([chair.bugs, secretary.bugs, custodian.bugs]).toEqual([[], [], []])
    expect(chair.events.filter(({ event }) => event === 'job.progress').length).toBeGreaterThan(0)
  })

  it('show that nothing is new the second time, and hold while the record moves on beside them', async () => {
    const { stick, committee, chair } = await aCommittee()
    const { chair: page } = await aSelection(committee, stick)
    const file = await tokenOf(chair.host, stick, 'bergabung-secretary.timbang.age')
    const plan = expectOk(await chair.host['bundle.plan']({ file, job: aJob() }), 'sound')
    expect(plan).toMatchObject({ isNothingNew: true, logs: [{ outcome: 'same', fresh: 0 }] })
    await page.signs(
      admitPeople([
        {
          enrolled: withoutRequest(await enrolled(committee.secretary)),
          roles: ['observer'],
          request: zeros,
          replaces: null,
        },
      ]),
    )
    const accept = (token: string) => chair.host['bundle.accept']({ plan: token, forwarded: false, job: aJob() })
    expectOk(await accept(plan.plan), 'it would still do the same')
    expect(kindOf(await accept('0'.repeat(32)))).toBe('unknown-place')
  })

  it('go out of date where they would no longer do what was shown', async () => {
    const { stick, committee, secretary } = await aCommittee()
    const { selection } = await founds(committee)
    const handing = { stick, purpose: 'founding', name: 'pendirian', recipients: [secretary.unlocked.key] } as const
    const founder = committee.chair.host
    expectOk(await writes(founder, selection, { ...handing, recipients: [...handing.recipients] }), 'written')
    const file = await tokenOf(secretary.host, stick, 'pendirian.timbang.age')
    const plan = async () => expectOk(await secretary.host['bundle.plan']({ file, job: aJob() }), 'sound').plan
    const accept = (token: string) => secretary.host['bundle.accept']({ plan: token, forwarded: false, job: aJob() })
    const [first, second] = [await plan(), await plan()]
    expectOk(await accept(first), 'taken in')
    expect(kindOf(await accept(second))).toBe('plan-outdated')
  })

  it('go to keys that the record admits, and to nobody else', async () => {
    const { stick, committee, chair, secretary } = await aCommittee()
    const page = await founds(committee)
    const stranger = await aPerson('Orang Lain')
    const handing = { stick, purpose: 'record', name: 'catatan' } as const
    const write = (more: object) => writes(chair.host, page.selection, { ...handing, recipients: [], ...more })
    expect(await write({ recipients: [stranger.unlocked.key] })).toEqual({
      ok: false,
      failure: { kind: 'recipient-unknown', key: stranger.unlocked.key },
    })
    expect(await write({})).toMatchObject({ failure: { kind: 'purpose-refused', problem: 'no-recipient' } })
    const recipients = [secretary.unlocked.key]
    expect(await write({ purpose: 'inspector', recipients })).toMatchObject({
      failure: { kind: 'purpose-refused', problem: 'gate-shut' },
    })
    expect(await write({ purpose: 'opening', recipients, openings: true })).toMatchObject({
      failure: { kind: 'purpose-refused', problem: 'gate-shut' },
    })
    const written = expectOk(await write({ recipients }), 'a holder')
    expect(written).toMatchObject({ name: 'catatan.timbang.age' })
    const bytes = new Uint8Array(await readFile(join(stick, 'catatan.timbang.age')))
    expect(toHex(nobleCrypto.sha256(bytes))).toBe(written.sha256)
    expect(kindOf(await write({ recipients }))).toBe('file-exists')
    expect(await readdir(stick)).toEqual(['catatan.timbang.age'])
    expect(chair.bugs).toEqual([])
  })

  it('are refused whole where they are broken, and left alone where they are for others', async () => {
    const { stick, committee, chair, secretary, custodian } = await aCommittee()
    const page = await founds(committee)
    const recipients = [secretary.unlocked.key]
    expectOk(await writes(chair.host, page.selection, { stick, purpose: 'founding', name: 'p', recipients }), 'written')
    const plan = async (name: string) =>
      custodian.host['bundle.plan']({ file: await tokenOf(custodian.host, stick, name), job: aJob() })
    expect(await plan('p.timbang.age')).toEqual({
      ok: false,
      failure: { kind: 'not-for-this-key', name: 'p.timbang.age' },
    })
    await writeFile(join(stick, 'x.timbang'), 'bukan arsip')
    expect(await plan('x.timbang')).toMatchObject({ failure: { kind: 'bundle-refused', step: 'archive' } })
    const sealed = await readFile(join(stick, 'p.timbang.age'))
    await writeFile(join(stick, 'cut.timbang.age'), sealed.subarray(0, sealed.length - 20))
    const broken = await secretary.host['bundle.plan']({
      file: await tokenOf(secretary.host, stick, 'cut.timbang.age'),
      job: aJob(),
    })
    expect(broken).toMatchObject({ failure: { kind: 'bundle-refused', step: 'open', problem: 'age-damaged' } })
    expect([custodian.bugs, secretary.bugs]).toEqual([[], []])
  })

  it('are cancelled between two steps', async () => {
    const { stick, committee, chair, secretary } = await aCommittee()
    const page = await founds(committee)
    const recipients = [secretary.unlocked.key]
    expectOk(await writes(chair.host, page.selection, { stick, purpose: 'founding', name: 'p', recipients }), 'written')
    const { host } = secretary
    const file = await tokenOf(host, stick, 'p.timbang.age')
    const job = aJob()
    const planning = host['bundle.plan']({ file, job })
    expectOk(await host['job.cancel']({ job }), 'always')
    expect(kindOf(await planning)).toBe('cancelled')
  })
})

describe('drafts', () => {
  it('are kept encrypted, read after a restart, and limited', async () => {
    const { host, close, dataFolder, unlocked } = await aPerson('Siti Rahmah')
    const write = (put: { key: string; text: string }[], remove: string[] = []) =>
      host['drafts.write']({ selection: zeros, put, remove })
    expectOk(
      await write([
        { key: 'sheet/1', text: 'rahasia sekali' },
        { key: 'sheet/2', text: 'lain' },
      ]),
      'fits',
    )
    expectOk(await write([], ['sheet/2', 'sheet/3']), 'fits')
    const full = await write([{ key: 'sheet/9', text: 'é'.repeat(200_000) }])
    expect(full).toEqual({ ok: false, failure: { kind: 'drafts-full', limit: 'draft-bytes', max: 256 * 1024 } })
    await close()
    const folder = join(dataFolder, 'identities', 'siti-rahmah', 'drafts', zeros)
    for (const name of await readdir(folder))
      expect((await readFile(join(folder, name), 'latin1')).includes('rahasia sekali')).toBe(false)
    const again = await aHost({ dataFolder })
    expectOk(await again.host['identity.unlock']({ identity: unlocked.identity, passphrase, passOver: null }), 'opens')
    expect(await again.host['drafts.read']({ selection: zeros })).toEqual({
      ok: true,
      value: { drafts: [{ key: 'sheet/1', text: 'rahasia sekali' }] },
    })
  })
})

describe('files', () => {
  it('are listed by sort below what is offered, without hidden ones, and read by token', async () => {
    const stick = freshFolder('stick')
    await mkdir(join(stick, 'lain'))
    for (const name of ['a.csv', 'b.timbang', '.hidden.csv', 'c.pdf']) await writeFile(join(stick, name), name)
    const { host, bugs } = await aHost({ places: [stick] })
    const within = await tokenOf(host, stick)
    const names = async (sort: 'table' | 'bundle' | 'any') =>
      expectOk(await host['media.list']({ within, sort }), 'listed').items.map(({ name }) => name)
    expect(await names('table')).toEqual(['lain', 'a.csv'])
    expect(await names('bundle')).toEqual(['lain', 'b.timbang'])
    expect(await names('any')).toEqual(['lain', 'a.csv', 'b.timbang', 'c.pdf'])
    const file = await tokenOf(host, stick, 'a.csv')
    const read = expectOk(await host['file.read']({ file }), 'read')
    expect(read).toMatchObject({ name: 'a.csv', size: 5, bytes: bytesToBase64(utf8ToBytes('a.csv')) })
    await rm(join(stick, 'a.csv'))
    expect(kindOf(await host['file.read']({ file }))).toBe('file-missing')
    expect(kindOf(await host['file.read']({ file: within }))).toBe('unknown-place')
    expect(kindOf(await host['file.choose']({ way: 'open', sort: 'any', suggestedName: null }))).toBe(
      'no-native-dialog',
    )
    await rm(stick, { recursive: true })
    expect(kindOf(await host['media.list']({ within, sort: 'any' }))).toBe('file-vanished')
    expect(bugs).toEqual([])
  })

  it('are chosen in the system’s dialogs where there are some', async () => {
    const stick = freshFolder('stick')
    await writeFile(join(stick, 'a.csv'), 'x')
    let answer: string[] | null = [join(stick, 'a.csv')]
    const { host } = await aPerson('Siti Rahmah', { dialogs: { choose: async () => answer } })
    const choose = (way: 'open' | 'save') => host['file.choose']({ way, sort: 'any', suggestedName: null })
    const chosen = expectOk(await choose('open'), 'chosen')
    expect(chosen.chosen).toMatchObject([{ name: 'a.csv', size: 1 }])
    answer = [join(stick, 'baru.txt')]
    const [saved] = expectOk(await choose('save'), 'chosen').chosen
    if (!saved) throw new Error('one was chosen')
    const written = await host['identity.enrol']({ role: 'assessor', to: { file: saved.token }, replace: false })
    expect(expectOk(written, 'written').written).toMatchObject({ name: 'baru.txt' })
    answer = null
    expect(kindOf(await choose('open'))).toBe('choice-cancelled')
  })

  it('are signed as documents, but never as facts', async () => {
    const stick = freshFolder('stick')
    const { host, bugs } = await aPerson('Siti Rahmah', { places: [stick] })
    const place = await tokenOf(host, stick)
    const write = (text: string, name: string) =>
      host['document.write']({
        ...{ selection: null, replace: false, sign: true },
        ...{ bytes: bytesToBase64(utf8ToBytes(text)), to: { place, name } },
      })
    expectOk(await write('%PDF-1.7 contoh', 'berita-acara.pdf'), 'signed')
    const signature = await readFile(join(stick, 'berita-acara.pdf.minisig'), 'utf8')
    expect(signature).toMatch(/trusted comment: timbang\/document\/v1 - \S+ berita-acara\.pdf/)
    expect(await write('{"kind":"timbang/head/v1"}', 'x.json')).toEqual({
      ok: false,
      failure: { kind: 'document-refused', name: 'x.json' },
    })
    expect(await readdir(stick)).not.toContain('x.json')
    expect(bugs).toEqual([])
  })
})

describe('healing from the page', () => {
  it('gives a lost folder its record back, checked, and unconfirmed until the code is compared again', async () => {
    const { stick, committee, chair } = await aCommittee()
    const { chair: page } = await aSelection(committee, stick)
    const { dataFolder, unlocked } = chair
    await chair.close()
    await rm(join(dataFolder, 'identities', unlocked.identity, 'selections'), { recursive: true })
    const { host, bugs } = await aHost({ dataFolder })
    expectOk(await host['identity.unlock']({ identity: unlocked.identity, passphrase, passOver: null }), 'opens')
    expect(expectOk(await host['selection.list']({}), 'lists').selections).toEqual([])
    const forged = {
      ...page.parts,
      heads: page.parts.heads.map((one) => ({ ...one, signature: 'untrusted comment: x\n' })),
    }
    expect(kindOf(await host['record.heal']({ selection: page.selection, ...forged }))).toBe('bundle-refused')
    const healed = expectOk(await host['record.heal']({ selection: page.selection, ...page.parts }), 'sound')
    expect(healed).toEqual({ entries: 3, cards: page.parts.cards.length })
    const [row] = expectOk(await host['selection.list']({}), 'lists').selections
    expect(row).toMatchObject({ confirmed: false, entries: 3, ownHead: [0, page.selection] })
    expect(await host['record.heal']({ selection: page.selection, ...page.parts })).toEqual({
      ok: true,
      value: { entries: 0, cards: 0 },
    })
    expect(bugs).toEqual([])
  })

  it('tells of a journal that is damaged', async () => {
    const { committee, chair } = await aCommittee()
    const page = await founds(committee)
    await page.signs(
      admitPeople([
        {
          enrolled: withoutRequest(await enrolled(committee.secretary)),
          roles: ['observer'],
          request: zeros,
          replaces: null,
        },
      ]),
    )
    const { dataFolder, unlocked } = chair
    await chair.close()
    const journal = join(dataFolder, 'identities', unlocked.identity, 'selections', page.selection, 'journal')
    const own = join(journal, `${unlocked.key}.journal`)
    const bytes = await readFile(own)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(own, bytes)
    const { host, bugs } = await aHost({ dataFolder })
    expectOk(await host['identity.unlock']({ identity: unlocked.identity, passphrase, passOver: null }), 'opens')
    const sign = await host['record.sign']({
      selection: page.selection,
      expectedHead: page.head,
      ...asInput(joinSelection(page.state)),
    })
    expect(kindOf(sign)).toBe('journal-damaged')
    const healed = await host['record.heal']({ selection: page.selection, ...page.parts })
    expect(kindOf(healed)).toBe(null)
    const again = new RealPage(host, page.selection, unlocked.key)
    await again.refresh()
    expect(again.parts.entries.toSorted()).toEqual(page.parts.entries.toSorted())
    expect(bugs).toEqual([])
  })
})

describe('a disk that fails', () => {
  it('costs the step, not the record: everything is read anew, cards and all', async () => {
    let isBroken = false
    const files: FilePort = {
      ...nodeFilePort,
      open: async (path) =>
        isBroken && path.endsWith('.journal')
          ? err({ kind: 'io', path, code: 'EIO' } as const)
          : nodeFilePort.open(path),
    }
    const { random, sleep } = nodeMachine()
    const stick = freshFolder('stick')
    const chair = await aPerson('Siti Rahmah', {
      places: [stick],
      machine: { files, writer: atomicWriter({ files, random, sleep }) },
    })
    const secretary = await aPerson('Budi Santoso', { places: [stick] })
    const page = await founds({ chair, secretary, custodian: await aPerson('Dewi Lestari') })
    const admission = admitPeople([
      { enrolled: withoutRequest(await enrolled(secretary)), roles: ['observer'], request: zeros, replaces: null },
    ])
    isBroken = true
    expect(await page.sign(admission)).toMatchObject({ failure: { kind: 'file-io', code: 'EIO' } })
    isBroken = false
    await page.signs(admission)
    expect(page.head?.[0]).toBe(1)
    const handing = { stick, purpose: 'founding', name: 'p', recipients: [secretary.unlocked.key] } as const
    expectOk(await writes(chair.host, page.selection, { ...handing, recipients: [...handing.recipients] }), 'written')
    const file = await tokenOf(secretary.host, stick, 'p.timbang.age')
    const plan = expectOk(await secretary.host['bundle.plan']({ file, job: aJob() }), 'sound')
    expect(plan.cards).toMatchObject({ fresh: 4 })
    expect(chair.bugs).toEqual([])
  })
})

describe('what comes after', () => {
  it('takes what a holder hands over', async () => {
    const { stick, committee, chair, custodian } = await aCommittee()
    const { chair: page } = await aSelection(committee, stick)
    const recipients = [custodian.unlocked.key]
    expectOk(
      await writes(chair.host, page.selection, { stick, purpose: 'record', name: 'catatan', recipients }),
      'written',
    )
    const taken = await takes(custodian, stick, 'catatan.timbang.age')
    expect(taken.parts.entries).toHaveLength(3)
  })
})
