/**
 * The sample, played to its end through the real host as a page would: the last sheets are scored and sent, the gate is opened by two,
 * the sheets are opened by two, the result is determined, handed over, countersigned and verified.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tellSample } from '../../electron/cli/demo/tell-sample.ts'
import { seededRandom } from '../../electron/cli/demo/seeded.ts'
import { sampleSheet } from '../../electron/cli/demo/sample-marks.ts'
import type { SampleTeller } from '../../electron/services/sample/sample-teller.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { toHex } from '../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../shared/kernel/ids.ts'
import { instantSchema } from '../../shared/kernel/instant.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { InputOf } from '../../shared/host/host-contract.ts'
import { identityIdSchema } from '../../shared/host/tokens.ts'
import { isAssigned, rosterAt } from '../../shared/subjects/panels/assignments.ts'
import { isAway, rollAt } from '../../shared/subjects/candidates/roll.ts'
import { openGate } from '../../shared/subjects/results/decide.ts'
import { gateOf } from '../../shared/subjects/results/gate.ts'
import { determineResult } from '../../shared/subjects/results/official-result.ts'
import { recordTies } from '../../shared/subjects/results/record-ties.ts'
import { rubricFor, sealSheet } from '../../shared/subjects/scoring/decide.ts'
import { sheetsAt } from '../../shared/subjects/scoring/sheet-index.ts'
import { countersign } from '../../shared/subjects/selection/decide.ts'
import { holdersAt } from '../../shared/subjects/selection/offices.ts'
import { factsOf, type State } from '../../shared/subjects/state.ts'
import { aHost, aJob, aPerson, freshFolder, kindOf, tokenOf, type RealHost } from '../builders/real-host.ts'
import { asInput, foundingOf, RealPage, takes, writes } from '../builders/real-page.ts'

/** Told once for all tests, since it takes a while; each gets a copy. */
let told: string
let founding: Hash
const copied: SampleTeller = {
  ...tellSample,
  async tell(out) {
    await cp(told, out, { recursive: true })
    return founding
  },
}

beforeAll(async () => {
  told = await mkdtemp(join(tmpdir(), 'timbang-told-'))
  founding = await tellSample.tell(told)
}, 240_000)
afterAll(() => rm(told, { recursive: true }))

const exchange = (host: RealHost): string => join(host.dataFolder, 'contoh', 'pertukaran')

async function openedSample() {
  const real = await aHost({ sample: copied, places: [freshFolder('stick')] })
  const opened = expectOk(await real.host['sample.open']({}), 'the sample is made')
  return { real, opened }
}

/** One host, whose person changes. */
async function asPerson(real: RealHost, selection: Hash, id: string): Promise<RealPage> {
  const identity = identityIdSchema.parse(id)
  const unlocked = expectOk(
    await real.host['identity.unlock']({ identity, passphrase: tellSample.passphrase, passOver: null }),
    `${id} opens`,
  )
  const page = new RealPage(real.host, selection, unlocked.key)
  await page.refresh()
  return page
}

const placesLeft = (state: State, me: KeyId) =>
  (rosterAt(state, null)?.assignments ?? []).filter(
    (place) =>
      isAssigned(state, me, place, null) &&
      !isAway(rollAt(state, place.candidate, place.instrument, null)) &&
      sheetsAt(state, me, place).length === 0,
  )

describe('the sample', () => {
  it('is made once, opens its chair, and lists its people as what they are', async () => {
    const { real, opened } = await openedSample()
    expect(opened.unlocked).toMatchObject({ identity: 'ketua', sample: true, isAtHome: true })
    expect(expectOk(await real.host['system.info']({}), 'always').sampleAllowed).toBe(true)
    const { selections } = expectOk(await real.host['selection.list']({}), 'lists')
    expect(selections).toMatchObject([{ selection: opened.selection, confirmed: true }])
    const again = expectOk(await real.host['sample.open']({}), 'opens again')
    expect(again).toEqual(opened)
    const { identities } = expectOk(await real.host['identity.list']({}), 'lists')
    expect(identities.map(({ identity }) => identity).toSorted()).toEqual([...tellSample.people].toSorted())
    expect(identities.every(({ description }) => description?.sample)).toBe(true)

    const made = expectOk(
      await real.host['identity.create']({
        label: 'Ketua',
        identifier: null,
        passphrase: 'cemara-lampion-gerobak-payung',
      }),
      'a real person of that name',
    )
    expect(made.unlocked).toMatchObject({ identity: 'ketua-2', sample: false })
    expect(real.bugs).toEqual([])
  }, 120_000)

  it('is made anew where it was found damaged', async () => {
    const { real, opened } = await openedSample()
    await real.close()
    await rm(join(real.dataFolder, 'contoh', 'data', 'ketua', 'ketua', 'signing.key'))
    const again = await aHost({ sample: copied, dataFolder: real.dataFolder })
    const reopened = expectOk(await again.host['sample.open']({}), 'is made')
    expect([reopened.selection, reopened.unlocked.key]).toEqual([opened.selection, opened.unlocked.key])
    expect(again.bugs).toEqual([])
  }, 120_000)

  it('is made anew where making it broke off', async () => {
    const { real, opened } = await openedSample()
    await real.close()
    await rm(join(real.dataFolder, 'contoh', 'siap.json'))
    await rm(join(real.dataFolder, 'contoh', 'data', 'ketua', 'ketua', 'signing.key'))
    const again = await aHost({ sample: copied, dataFolder: real.dataFolder })
    const reopened = expectOk(await again.host['sample.open']({}), 'is made')
    expect([reopened.selection, reopened.unlocked.key]).toEqual([opened.selection, opened.unlocked.key])
  }, 120_000)

  it('is not there where the host has none', async () => {
    const { host } = await aHost()
    expect(kindOf(await host['sample.open']({}))).toBe('sample-unavailable')
    expect(expectOk(await host['system.info']({}), 'always').sampleAllowed).toBe(false)
  })

  it('stays apart: a real person takes nothing of it in', async () => {
    const { real, opened } = await openedSample()
    const page = new RealPage(real.host, opened.selection, opened.unlocked.key)
    await page.refresh()
    const holders = holdersAt(page.state, null)
    if (!holders) throw new Error('the sample has holders')
    const handing = {
      stick: exchange(real),
      purpose: 'record',
      name: 'untuk-semua',
      recipients: [holders.secretary.key],
    } as const
    expectOk(await writes(real.host, opened.selection, { ...handing, recipients: [...handing.recipients] }), 'written')
    const person = await aPerson('Siti Rahmah', { places: [exchange(real)] })
    const real3 = { chair: person, secretary: await aPerson('Budi Santoso'), custodian: await aPerson('Dewi Lestari') }
    const founding = { selection: null, expectedHead: null, ...asInput(await foundingOf(real3)) }
    expect(kindOf(await real.host['record.sign'](founding))).toBe('sample-refused')
    const plan = async (name: string) =>
      person.host['bundle.plan']({ file: await tokenOf(person.host, exchange(real), name), job: aJob() })
    expect(kindOf(await plan('untuk-semua.timbang.age'))).toBe('not-for-this-key')
    expect(kindOf(await person.host['identity.adopt']({ place: await tokenOf(person.host, exchange(real)) }))).toBe(
      'identity-unknown',
    )
    expect(person.bugs).toEqual([])
  }, 120_000)

  it('is played to the handover, and what comes out is verified', async () => {
    const { real, opened } = await openedSample()
    const { host } = real
    const { selection } = opened
    const table = exchange(real)
    const send = async (
      purpose: InputOf<'bundle.write'>['purpose'],
      name: string,
      recipients: KeyId[],
      openings = false,
    ) =>
      expectOk(
        await writes(host, selection, { stick: table, purpose, name, recipients, openings }),
        `${name} is written`,
      )
    const take = async (page: RealPage, name: string) => {
      await takes({ ...real, unlocked: { ...opened.unlocked, key: page.me }, words: '' }, table, `${name}.timbang.age`)
      await page.refresh()
    }

    const assessor = await asPerson(real, selection, 'asesor-1')
    const holders = holdersAt(assessor.state, null)
    if (!holders) throw new Error('the sample has holders')
    const { chair, secretary, custodian } = holders
    const left = placesLeft(assessor.state, assessor.me)
    expect(left).toHaveLength(4)
    const hand = { leniency: 0, random: seededRandom('test', 'hand') }
    for (const { candidate, vacancy, instrument } of left) {
      const rubric = rubricFor(assessor.state, instrument)
      if (!rubric) throw new Error('the instrument has a rubric')
      const at = instantSchema.parse('2026-11-24T16:00:00.000+07:00')
      const sheet = sampleSheet({ rubric, ability: 3, level: null, startedAt: at, endedAt: at }, hand)
      const about = { candidate, vacancy, instrument }
      await assessor.signs(expectOk(sealSheet(assessor.state, assessor.me, about, sheet), 'a sheet'))
    }
    expect(placesLeft(assessor.state, assessor.me)).toEqual([])
    await send('scores', 'nilai-akhir', [chair.key, secretary.key, custodian.key])

    const first = await asPerson(real, selection, 'ketua')
    await take(first, 'nilai-akhir')
    await first.signs(expectOk(openGate(first.state), 'every sheet is in'))
    await send('record', 'usul-gerbang', [secretary.key])
    expect(kindOf(await host['sheets.open']({ selection }))).toBe('purpose-refused')

    const second = await asPerson(real, selection, 'sekretaris')
    await take(second, 'nilai-akhir')
    await take(second, 'usul-gerbang')
    await second.signs(countersign([factsOf(second.state, 'gate.opened.v1').at(-1)?.entry.hash as Hash]))
    expect(gateOf(second.state).kind).toBe('open')
    expect(await host['sheets.open']({ selection })).toMatchObject({ ok: true, value: { opened: 0 } })
    await send('record', 'gerbang-terbuka', [chair.key, custodian.key])
    await send('receipt', 'tanda-terima', [assessor.me])
    const wrongWay = { stick: table, purpose: 'opening', name: 'x', recipients: [chair.key], openings: true } as const
    expect(await writes(host, selection, { ...wrongWay, recipients: [chair.key] })).toMatchObject({
      failure: { kind: 'purpose-refused', problem: 'not-the-first' },
    })

    const chairAgain = await asPerson(real, selection, 'ketua')
    await take(chairAgain, 'gerbang-terbuka')
    await send('opening', 'pembukaan', [secretary.key], true)

    const opener = await asPerson(real, selection, 'sekretaris')
    await take(opener, 'pembukaan')
    const before = opener.parts.cards.length
    const sheets = expectOk(await host['sheets.open']({ selection }), 'opened')
    expect(sheets.unopened).toBe(0)
    expect(sheets.opened).toBeGreaterThan(100)
    await opener.refresh()
    expect(opener.parts.cards.length - before).toBe(sheets.opened)
    await send('record', 'nilai-terbuka', [chair.key, custodian.key])

    const determining = await asPerson(real, selection, 'ketua')
    await take(determining, 'nilai-terbuka')
    const ties = expectOk(recordTies(determining.state), 'every score is open')
    if (ties.length > 0) await determining.signs(ties)
    await determining.signs(expectOk(determineResult(determining.state, nobleCrypto), 'every rank is computable'))
    const place = await tokenOf(host, table)
    const order = { selection, place, city: 'Sawahlunto', second: secretary.key, inspectors: [] }
    expect(kindOf(await host['handover.write']({ ...order, name: 'terlalu-dini', job: aJob() }))).toBe('not-determined')
    await send('record', 'usul-penetapan', [secretary.key, custodian.key])

    const agreeing = await asPerson(real, selection, 'sekretaris')
    await take(agreeing, 'usul-penetapan')
    await agreeing.signs(countersign([factsOf(agreeing.state, 'result.determined.v1').at(-1)?.entry.hash as Hash]))
    await send('record', 'penetapan', [chair.key, custodian.key])

    const handing = await asPerson(real, selection, 'ketua')
    await take(handing, 'penetapan')
    const write = (change: object) => host['handover.write']({ ...order, name: 'serah-terima', job: aJob(), ...change })
    expect(kindOf(await write({ second: handing.me }))).toBe('recipient-unknown')
    const handover = expectOk(await write({}), 'written')
    expect(handover.files.map(({ name }) => name)).toContain('record/public.timbang')
    expect(toHex(nobleCrypto.sha256(await readFile(join(table, 'serah-terima', 'SHA256SUMS'))))).toBe(handover.digest)
    expect(kindOf(await write({}))).toBe('file-exists')
    const verify = async (...names: string[]) =>
      host['verify.run']({ place: await tokenOf(host, table, ...names), job: aJob() })
    const half = expectOk(await verify('serah-terima'), 'verified')
    expect(half).toMatchObject({ sound: false, problems: [{ step: 'folder', file: 'SHA256SUMS.2.minisig' }] })

    const countersigning = await asPerson(real, selection, 'sekretaris')
    const folder = await tokenOf(host, table, 'serah-terima')
    expect(kindOf(await host['handover.countersign']({ place, job: aJob() }))).toBe('not-a-handover')
    expect(expectOk(await host['handover.countersign']({ place: folder, job: aJob() }), 'countersigned')).toEqual({
      folder: 'serah-terima',
      digest: handover.digest,
    })
    expect(kindOf(await host['handover.countersign']({ place: folder, job: aJob() }))).toBe('file-exists')
    expect(countersigning.me).toBe(secretary.key)

    const whole = expectOk(await verify('serah-terima'), 'verified')
    expect([whole.problems, whole.sound]).toEqual([[], true])
    expect(whole.signedBy.toSorted()).toEqual([chair.key, secretary.key].toSorted())
    expect(whole).toMatchObject({ selection, sample: true, gate: 'open', determination: 'equal' })
    expect(whole.people.every(({ verdict }) => verdict === 'proved')).toBe(true)
    expect(whole.ranks.length).toBeGreaterThan(10)
    expect(whole.ranks.every(({ verdict }) => verdict !== 'refuted')).toBe(true)

    expectOk(await host['identity.lock']({}), 'locks')
    const outside = expectOk(await verify('serah-terima'), 'anybody may')
    expect(outside.read).toEqual(['record/public.timbang'])
    expect(outside.ranks.filter(({ verdict, reason }) => verdict === 'proved' && reason === null)).toEqual([])
    expect(outside.ranks.filter(({ verdict }) => verdict === 'not-proved').length).toBeGreaterThan(10)
    expect(outside.ranks.filter(({ verdict }) => verdict === 'refuted')).toEqual([])
    const single = expectOk(await verify('serah-terima', 'record', 'public.timbang'), 'a bundle alone')
    expect(single).toMatchObject({ sound: true, selection, read: ['public.timbang'], signedBy: [] })
    expect(kindOf(await verify('serah-terima', 'record', 'inspector.timbang.age'))).toBe('not-for-this-key')
    expect(kindOf(await verify())).toBe('not-a-handover')

    const person = await aPerson('Siti Rahmah', { places: [table] })
    const file = await tokenOf(person.host, table, 'serah-terima', 'record', 'public.timbang')
    expect(kindOf(await person.host['bundle.plan']({ file, job: aJob() }))).toBe('sample-refused')

    const changed = join(table, 'serah-terima', 'BACA-DAHULU.html')
    await writeFile(changed, `${await readFile(changed, 'utf8')} `)
    const unsound = expectOk(await verify('serah-terima'), 'verified')
    expect(unsound).toMatchObject({
      sound: false,
      problems: [{ step: 'folder', file: 'BACA-DAHULU.html', problem: 'changed' }],
    })
    expect((await readdir(table)).filter((name) => name.startsWith('.timbang-'))).toEqual([])
    expect(real.bugs).toEqual([])
  }, 240_000)
})
