/**
 * What the sample's people exchange: bundles in any order, twice and in parts, a chair whose laptop is gone, and what each folder
 * and each bundle gives away to whom.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actor } from '../../electron/cli/demo/actor.ts'
import { everybodyIn } from '../../electron/cli/demo/cast.ts'
import { refusedFindings, tellRefusal } from '../../electron/cli/demo/refused-sample.ts'
import { dataFolder, exchangeFolder, gatherCast, keyFile, keysFolder } from '../../electron/cli/demo/run-demo.ts'
import { sampleClock } from '../../electron/cli/demo/seeded.ts'
import { foundPhase } from '../../electron/cli/demo/story-found.ts'
import { scorePhase } from '../../electron/cli/demo/story-score.ts'
import { tableIn } from '../../electron/cli/demo/table.ts'
import { runTimbang } from '../../electron/cli/timbang.ts'
import { acknowledgementsHeld } from '../../electron/services/bundles/acknowledgements.ts'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { createIdentity } from '../../electron/services/identity/create-identity.ts'
import { nodeKdf } from '../../electron/services/identity/kdf.ts'
import { nodeProcesses } from '../../electron/services/identity/processes.ts'
import { openingsFor, openSheets } from '../../electron/services/workbench/shut-sheets.ts'
import { workbench, type Workbench } from '../../electron/services/workbench/workbench.ts'
import { writeBundle } from '../../electron/services/workbench/write-bundle.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { sampleHolders } from '../../shared/profiles/sample/sample-people.ts'
import { acknowledgedBy } from '../../shared/record/acknowledged.ts'
import type { Purpose } from '../../shared/record/bundle/purpose.ts'
import { canonicalise } from '../../shared/record/canonical.ts'
import { tipsOf } from '../../shared/record/holding.ts'
import type { DraftBody } from '../../shared/record/statements.ts'
import { openGate } from '../../shared/subjects/results/decide.ts'
import { checkDetermination, determineResult, officialResult } from '../../shared/subjects/results/official-result.ts'
import { recordTies } from '../../shared/subjects/results/record-ties.ts'
import { countersign, foundSelection, revokeKey, type Enrolled } from '../../shared/subjects/selection/decide.ts'
import { factsOf, type State } from '../../shared/subjects/state.ts'
import { everythingIn, machineOf, openAs, type Opened } from '../builders/demo-data.ts'
import { shuffled } from '../builders/seeded-order.ts'

const seed = 'uji'
let root = ''
let out = ''
let founding = '' as Hash
let ranks = ''
let exchanged: string[] = []
let printed: readonly string[] = []
let chair: Opened

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'timbang-tukar-'))
  out = join(root, 'contoh')
  printed = await timbang(['demo', '--out', out, '--seed', seed])
  ranks = await rank([join(out, 'serah-terima-CONTOH')], ['ketua'])
  exchanged = (await readdir(join(out, exchangeFolder))).filter((name) => name.endsWith('.timbang.age')).sort()
  chair = await openAs(out, 'ketua')
  founding = held(chair).selection
}, 240_000)
afterAll(() => rm(root, { recursive: true, force: true }))

const keyOf = (id: string): string => join(out, keysFolder, keyFile(id))
const onTable = (name: string): string => join(out, exchangeFolder, name)

/** What the command prints; it must end well. */
async function timbang(args: readonly string[]): Promise<string[]> {
  const lines: string[] = []
  const said: string[] = []
  const status = await runTimbang(args, { print: (line) => void lines.push(line), say: (line) => void said.push(line) })
  expect(status, said.join('\n')).toBe(0)
  return lines
}

const rank = async (paths: readonly string[], ids: readonly string[]): Promise<string> =>
  (await timbang(['rank', ...paths, '--json', '--identity', ...ids.map(keyOf)])).join('\n')

function held({ id, selection }: Opened): NonNullable<Opened['selection']> {
  invariant(selection, `${id} holds the selection`)
  return selection
}

const stateRanks = (state: State): string => canonicalise(expectOk(officialResult(state), 'the gate is open'))
const people = async (): Promise<string[]> => (await readdir(join(out, dataFolder))).sort()

describe('the sample’s bundles', () => {
  it.each([1, 2, 3, 4, 5])('read in order %i give the same rank --json', async (order) => {
    const names = shuffled(exchanged, `order ${order}`)
    expect(await rank(names.map(onTable), await people())).toBe(ranks)
  })

  it('read twice give the same rank --json', async () => {
    const names = [...shuffled(exchanged, 'once'), ...shuffled(exchanged, 'twice')]
    expect(await rank(names.map(onTable), await people())).toBe(ranks)
  })

  /** A chair with an empty folder takes in what was ever addressed to the chair, as it turns up. */
  async function restoredChair(label: string): Promise<Workbench> {
    const table = await tableIn(join(root, `meja-${label}`))
    const folder = join(root, `pulih-${label}`)
    const request = { id: 'ketua', role: 'observer', person: sampleHolders.chair, folder, seed } as const
    return (await actor({ ...request, clock: sampleClock(), table })).bench
  }

  /** Takes in what can be: a bundle whose maker is not known yet is tried again after others. */
  async function takesIn(bench: Workbench, names: readonly string[]): Promise<{ fresh: number; aside: string[] }> {
    let fresh = 0
    let left = [...names]
    for (let tried = Infinity; left.length < tried;) {
      tried = left.length
      const aside: string[] = []
      for (const name of left) {
        const plan = await bench.plan(new Uint8Array(await readFile(onTable(name))))
        if (!plan.ok && plan.failure.kind === 'not-a-recipient') continue
        const planned = expectOk(plan, name)
        const taken = await bench.accept(planned)
        if (taken.ok && !planned.isNothingNew) fresh++
        if (!taken.ok && taken.failure.kind === 'maker-unknown') aside.push(name)
        else expectOk(taken, name)
      }
      left = aside
    }
    return { fresh, aside: left }
  }

  it.each([1, 2, 3, 4, 5])(
    'imported in order %i, in two parts and then again, rank alike',
    async (order) => {
      const bench = await restoredChair(`${order}`)
      const names = shuffled(exchanged, `import ${order}`)
      const part = Math.floor(names.length / 3)
      const first = await takesIn(bench, names.slice(0, part))
      const rest = await takesIn(bench, [...first.aside, ...names.slice(part)])
      expect(rest.aside).toEqual([])
      expect(rest.fresh).toBeGreaterThan(0)
      const selection = expectOk(await bench.open(founding), 'taken in')
      expect(stateRanks(selection.state())).toBe(ranks)
      const before = selection.state().facts.size
      expect(await takesIn(bench, shuffled(names, 'again'))).toEqual({ fresh: 0, aside: [] })
      expect(selection.state().facts.size).toBe(before)
      expect(stateRanks(selection.state())).toBe(ranks)
      await bench.identity.lock()
    },
    60_000,
  )
})

/** One bundle from one laptop to another, through bytes alone. */
async function passes(from: Opened, to: Opened, purpose: Purpose, opening = false): Promise<void> {
  const reader = to.bench.identity.signer.keyId
  const openings = opening ? expectOk(await openingsFor(from.bench, held(from), reader), 'the gate is open') : undefined
  const order = {
    purpose,
    readers: [reader],
    at: from.bench.machine.clock.now(),
    file: 'uji',
    ...(openings && { openings }),
  }
  const written = expectOk(await writeBundle(from.bench, held(from), order), `${from.id} writes`)
  const plan = expectOk(await to.bench.plan(written.bytes), `${to.id} reads`)
  expectOk(await to.bench.accept(plan), `${to.id} takes it in`)
}

async function signs(person: Opened, drafts: readonly DraftBody[]): Promise<Hash[]> {
  const { entries } = expectOk(await held(person).sign(drafts), `${person.id} signs`)
  return entries.map(({ hash }) => hash)
}

/** Both have it, proposed and countersigned. */
async function twoSign(proposer: Opened, other: Opened, drafts: readonly DraftBody[]): Promise<void> {
  const proposals = await signs(proposer, drafts)
  await passes(proposer, other, 'record')
  await signs(other, countersign(proposals))
  await passes(other, proposer, 'record')
}

/** Each score card of the sample, by the random salt in it and its author. */
function saltsOf(state: State): { salt: string; author: string }[] {
  const sheets = [...factsOf(state, 'score-sheet.sealed.v1'), ...factsOf(state, 'score-sheet.amended.v1')]
  return sheets.flatMap(({ body }) => {
    const card = state.cards.get(body.card)
    return card?.kind === 'held' ? [{ salt: card.card.card.salt, author: card.card.card.author }] : []
  })
}

const saltsIn = (blobs: readonly Uint8Array[], salts: ReturnType<typeof saltsOf>): Set<string> => {
  const all = Buffer.concat(blobs)
  return new Set(salts.filter(({ salt }) => all.includes(salt)).map(({ author }) => author))
}

describe('the chair’s folder deleted after the last sheet', () => {
  let alone = ''
  let secretary: Opened
  let custodian: Opened

  beforeAll(async () => {
    alone = join(root, 'tanpa-ketua')
    const cast = await gatherCast({ out: alone, seed })
    await foundPhase(cast)
    await scorePhase(cast)
    for (const person of everybodyIn(cast)) await person.leaves()
  }, 240_000)

  it('nobody holds a score yet but who gave it', async () => {
    const salts = saltsOf(held(chair).state())
    expect(salts.length).toBeGreaterThan(200)
    for (const id of ['ketua', 'sekretaris', 'pemegang-kunci-ketiga', 'asesor-1']) {
      const opened = await openAs(alone, id)
      const found = saltsIn(await everythingIn(opened), salts)
      expect([...found], id).toEqual(id === 'asesor-1' ? [opened.bench.identity.signer.keyId] : [])
      await opened.bench.identity.lock()
    }
  })

  it('secretary and third key holder finish from their own folders to the same rank --json', async () => {
    await rm(join(alone, dataFolder, 'ketua'), { recursive: true })
    secretary = await openAs(alone, 'sekretaris')
    custodian = await openAs(alone, 'pemegang-kunci-ketiga')
    await passes(secretary, custodian, 'record')
    await passes(custodian, secretary, 'record')
    const { holding } = held(secretary).state()
    const chairKey = held(chair).record.me
    const [seq, hash] = tipsOf(holding, chairKey)[0] ?? [0, founding]
    await twoSign(secretary, custodian, revokeKey(chairKey, { seq, hash }, 'lost'))
    await twoSign(secretary, custodian, expectOk(openGate(held(secretary).state()), 'every sheet is in'))
    await passes(secretary, custodian, 'opening', true)
    expect(expectOk(await openSheets(custodian.bench, held(custodian)), 'opened by two')).toEqual([])
    await passes(custodian, secretary, 'record')
    for (const person of [secretary, custodian]) expect(stateRanks(held(person).state())).toBe(ranks)
    await signs(secretary, expectOk(recordTies(held(secretary).state()), 'every score is open'))
    await twoSign(secretary, custodian, expectOk(determineResult(held(secretary).state(), nodeCrypto), 'computable'))
    for (const person of [secretary, custodian])
      expect(checkDetermination(held(person).state(), nodeCrypto).kind).toBe('equal')
  }, 120_000)
})

describe('what a data folder gives away', () => {
  it('nothing without its passphrase: names, notes and marks lie there as ciphertext alone', async () => {
    const words = ['Menolak amplop', 'Aulia Saringan', '"score":', 'score-sheet.sealed'].map((text) =>
      Buffer.from(text),
    )
    const files = await readdir(join(out, dataFolder), { recursive: true, withFileTypes: true })
    const plain = files.filter((file) => file.isFile())
    expect(plain.length).toBeGreaterThan(100)
    for (const { parentPath, name } of plain) {
      const bytes = await readFile(join(parentPath, name))
      expect(
        words.some((word) => bytes.includes(word)),
        join(parentPath, name),
      ).toBe(false)
    }
  })

  it('no assessor, desk, room lead or inspector holds another’s score or note, whatever is decrypted', async () => {
    const salts = saltsOf(held(chair).state())
    const ids = (await people()).filter((id) => !['ketua', 'sekretaris', 'pemegang-kunci-ketiga'].includes(id))
    expect(ids).toHaveLength(10)
    for (const id of ids) {
      const opened = await openAs(out, id)
      const me = opened.bench.identity.signer.keyId
      const blobs = await everythingIn(opened)
      const authors = saltsIn(blobs, salts)
      expect([...authors], id).toEqual(id.startsWith('asesor') ? [me] : [])
      const readable = opened.selection ? saltsOf(opened.selection.state()) : []
      expect(
        readable.filter(({ author }) => author !== me),
        id,
      ).toEqual([])
      await opened.bench.identity.lock()
    }
  }, 60_000)
})

describe('a score bundle with the real age', () => {
  const holders = ['ketua', 'sekretaris', 'pemegang-kunci-ketiga'] as const

  const age = (key: string, input: Uint8Array): Uint8Array | null => {
    const ran = spawnSync('age', ['-d', '-i', key], { input })
    if (ran.error) throw ran.error
    return ran.status === 0 ? new Uint8Array(ran.stdout) : null
  }

  const isWrap = (name: string): boolean => name.includes('-')

  /** The age files inside the bundle of this assessor, as its reader unpacks it by hand. */
  async function shutFiles(assessor: string, reader: string, sheets = Infinity): Promise<Uint8Array[]> {
    const opened = age(keyOf(reader), new Uint8Array(await readFile(onTable(`contoh_nilai-${assessor}.timbang.age`))))
    expect(opened, `${reader} opens the bundle itself`).not.toBeNull()
    const folder = await mkdtemp(join(root, 'buka-'))
    await writeFile(join(folder, 'paket.timbang'), opened ?? new Uint8Array())
    expect(spawnSync('unzip', ['-q', 'paket.timbang', '-d', 'isi'], { cwd: folder }).status).toBe(0)
    expect((await readdir(join(folder, 'isi'))).includes('cards')).toBe(true)
    const all = await readdir(join(folder, 'isi', 'shut'))
    const names = [...all.filter(isWrap), ...all.filter((name) => !isWrap(name)).slice(0, sheets)]
    return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, 'isi', 'shut', name)))))
  }

  /** Every sheet that these keys open, with whatever they open on the way. */
  async function sheetsOpened(files: readonly Uint8Array[], keys: readonly string[]): Promise<string[]> {
    const left = [...files]
    const atHand = [...keys]
    const sheets: string[] = []
    for (const key of atHand) {
      for (const file of left) {
        const opened = age(key, file)
        if (!opened) continue
        const text = Buffer.from(opened).toString('latin1')
        if (text.startsWith('age-encryption.org/')) left.push(opened)
        else if (text.startsWith('AGE-SECRET-KEY-')) {
          const found = join(root, `ditemukan-${sheets.length}-${left.length}-${atHand.length}.txt`)
          await writeFile(found, opened)
          atHand.push(found)
        } else sheets.push(text)
      }
    }
    return sheets
  }

  it('no holder alone opens any of its sheets', async () => {
    for (const holder of holders) {
      const files = await shutFiles('asesor-2', holder)
      expect(files.length).toBeGreaterThan(20)
      expect(await sheetsOpened(files, [keyOf(holder)]), holder).toEqual([])
    }
  }, 240_000)

  it('of every other assessor: no holder alone comes further than the outer layer', async () => {
    for (const number of [1, 3, 4, 5, 6, 7]) {
      for (const holder of holders) {
        const files = await shutFiles(`asesor-${number}`, holder, 1)
        expect(files).toHaveLength(4)
        expect(await sheetsOpened(files, [keyOf(holder)]), `${number} ${holder}`).toEqual([])
      }
    }
  }, 240_000)

  it.each([
    ['ketua', 'sekretaris'],
    ['ketua', 'pemegang-kunci-ketiga'],
    ['sekretaris', 'pemegang-kunci-ketiga'],
  ] as const)(
    '%s and %s together open every sheet',
    async (outer, inner) => {
      const files = await shutFiles('asesor-2', inner)
      const sheets = await sheetsOpened(files, [keyOf(outer), keyOf(inner)])
      expect(sheets).toHaveLength(files.length - 3)
      for (const sheet of sheets) expect(sheet).toContain('"scores":{')
    },
    60_000,
  )
})

describe('acknowledgements', () => {
  it('came back to every assessor from all three holders, and cover the last entry that was sent', async () => {
    const state = held(chair).state()
    const holders = [chair, await openAs(out, 'sekretaris'), await openAs(out, 'pemegang-kunci-ketiga')]
    const keys = holders.map(({ bench }) => bench.identity.signer.keyId)
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      const assessor = await openAs(out, `asesor-${number}`)
      const { record } = held(assessor)
      const receipts = await acknowledgementsHeld(record, nodeCrypto)
      const tip = record.holding().entries.get(record.ownHead() ?? founding)
      invariant(tip, 'an assessor has signed')
      expect(acknowledgedBy(record.holding(), tip, receipts)).toEqual(keys.toSorted())
      expect(state.holding.entries.has(tip.hash)).toBe(true)
      await assessor.bench.identity.lock()
    }
    const received = factsOf(state, 'bundle.received.v1').map(({ entry }) => entry.entry.author)
    expect(keys.map((key) => received.filter((author) => author === key).length)).toEqual([0, 8, 0])
    for (const { id, bench } of holders) if (id !== 'ketua') await bench.identity.lock()
  }, 60_000)
})

describe('the second small sample', () => {
  it('is refused for its interview, with rule, source and standing, in both languages', () => {
    const lines = tellRefusal(refusedFindings())
    expect(printed).toEqual(expect.arrayContaining(lines))
    const [heading, indonesian, english] = lines
    expect(heading).toContain('Skema ditolak, tidak ada yang ditulis. / ')
    expect(heading).toContain('The scheme is refused, nothing is written.')
    for (const part of ['Wawancara panel', 'skb-tanpa-wawancara', 'PermenPANRB 6/2024', 'menurut pemberitaan'])
      expect(indonesian).toContain(part)
    for (const part of ['Panel interview', 'skb-tanpa-wawancara', 'PermenPANRB 6/2024', 'by press reports'])
      expect(english).toContain(part)
  })

  it('leaves nothing behind', async () => {
    for (const id of await people()) {
      const opened = id === 'ketua' ? chair : await openAs(out, id)
      const all = Buffer.concat(await everythingIn(opened))
      expect(all.includes('internal') || opened.selection === null, id).toBe(true)
      expect(all.includes('cpns-2024-daerah'), id).toBe(false)
      if (opened !== chair) await opened.bench.identity.lock()
    }
  })
})

describe('sample and real selections', () => {
  /** A real identity: not from a seed, on an installation like any other. */
  async function realPerson(id: string): Promise<Workbench> {
    const machine = machineOf(`sungguhan ${id}`)
    const folder = join(root, `sungguhan-${id}`)
    await mkdir(folder)
    const passphrase = 'kereta sawah lonceng perahu'
    const request = { root: folder, id, label: id, identifier: null, passphrase, sample: false, program: 'uji' }
    const ports = { ...machine, kdf: nodeKdf, logN: 12, processes: nodeProcesses }
    return workbench(expectOk(await createIdentity(request, ports), id).unlocked, machine)
  }

  const holderOf = ({ identity }: Workbench, installation = identity.installation): Enrolled => ({
    key: identity.signer.keyId,
    recipient: identity.recipient,
    installation,
    person: { name: identity.description.label, identifier: null, position: null },
  })

  const foundingBy = (sample: boolean, [first, second, third]: readonly [Enrolled, Enrolled, Enrolled]) =>
    foundSelection({
      title: { id: 'Seleksi', en: 'Selection' },
      agency: 'Pemerintah Kota',
      profile: { id: 'internal', version: '1.0.0', digest: 'a'.repeat(64) as Hash },
      sample,
      holders: { chair: first, secretary: second, custodian: third },
    })

  const refused = { ok: false, failure: { kind: 'sample-refused' } }

  it('keep apart: neither takes in or founds what is the other’s', async () => {
    const [real, other] = [await realPerson('satu'), await realPerson('dua')]
    const shown = new Uint8Array(await readFile(join(out, 'serah-terima-CONTOH', 'record', 'public.timbang')))
    expect(await real.plan(shown)).toEqual(refused)
    expect((await chair.bench.plan(shown)).ok).toBe(true)

    const ours = [holderOf(real), holderOf(other)] as const
    const ofSample = holderOf(chair.bench)
    expect(await real.found(foundingBy(true, [...ours, ofSample]))).toEqual(refused)
    expect(await real.found(foundingBy(false, [...ours, ofSample]))).toEqual(refused)
    expect(await chair.bench.found(foundingBy(false, [ofSample, ...ours]))).toEqual(refused)

    // A sample's key slipped in under another installation's name: its owner's program takes nothing of it.
    const slippedIn = holderOf(chair.bench, 'e'.repeat(32))
    const selection = expectOk(await real.found(foundingBy(false, [...ours, slippedIn])), 'it looks like any other')
    const order = { purpose: 'founding', readers: [slippedIn.key], at: real.machine.clock.now(), file: 'uji' } as const
    const written = expectOk(await writeBundle(real, selection, order), 'written')
    expect(await chair.bench.plan(written.bytes)).toEqual(refused)
    for (const { identity } of [real, other]) await identity.lock()
  })
})
