import { afterAll, describe, expect, it } from 'vitest'
import { utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { shutName, wrapName } from '../../../../shared/record/bundle/bundle-names.ts'
import { nodeFilePort } from '../../../../electron/services/files/node-file-port.ts'
import type { SelectionRecord } from '../../../../electron/services/record/selection-record.ts'
import type { RecordStore } from '../../../../electron/services/record/record-store.ts'
import type { VerifiedBundle } from '../../../../shared/record/bundle/bundle-content.ts'
import { admitting, founding, note } from '../../../builders/plain-rules.ts'
import { faultyPort, failOnce } from '../../../builders/faulty-port.ts'
import { keyOf, logStory } from '../../../builders/log-story.ts'
import { partOf } from '../../../builders/story-bundle.ts'
import { carry, sign, World, type Laptop } from '../../../builders/record-world.ts'

const world = new World()
afterAll(() => world.remove())

let number = 0

/** A chair with a selection in which `asesor-a` is admitted, and that assessor's laptop, which has nothing yet. */
async function room() {
  const place = `${world.root}/room-${number++}`
  const chairLaptop = world.laptop('chair', { folder: `${place}-chair` })
  const laptop = world.laptop('asesor-a', { folder: `${place}-a` })
  const { record: chair } = expectOk(
    await chairLaptop.start().found({ bodies: [founding()], expectedHead: null }),
    'founded',
  )
  await sign(chair, admitting(keyOf('asesor-a')))
  return { chairLaptop, chair, laptop }
}

async function take(store: RecordStore, bundle: VerifiedBundle): Promise<SelectionRecord> {
  const plan = expectOk(await store.plan(bundle), 'planned')
  return expectOk(await store.accept(plan), 'accepted').record
}

/** The assessor holds the chair's record and may sign. */
async function joinedRoom() {
  const { chairLaptop, chair, laptop } = await room()
  const assessor = await take(laptop.start(), carry(chair, { maker: 'chair', for: ['asesor-a'] }))
  expectOk(await assessor.confirmFounding(), 'confirmed')
  return { chairLaptop, chair, laptop, assessor }
}

const outcomes = (plan: { logs: readonly { author: string; outcome: string }[] }) =>
  Object.fromEntries(plan.logs.map(({ author, outcome }) => [author, outcome]))

describe('a first bundle', () => {
  it('is planned without leaving a trace', async () => {
    const { chair, laptop } = await room()
    const store = laptop.start()
    const plan = expectOk(await store.plan(carry(chair, { maker: 'chair', for: ['asesor-a'] })), 'planned')
    expect(plan).toMatchObject({ addressed: 'to-me', founding: 'to-confirm', maker: 'admitted', isNothingNew: false })
    expect(outcomes(plan)).toEqual({ [keyOf('chair')]: 'new' })
    expect(await store.list()).toEqual({ ok: true, value: [] })
  })

  it('is held, but nothing can be signed on it until the code was compared with paper', async () => {
    const { chair, laptop } = await room()
    const assessor = await take(laptop.start(), carry(chair, { maker: 'chair', for: ['asesor-a'] }))
    expect([...assessor.holding().entries.keys()]).toEqual([...chair.holding().entries.keys()])
    expect(await assessor.sign({ bodies: [note('x')], expectedHead: null })).toMatchObject({
      failure: { kind: 'selection-unconfirmed' },
    })
    expectOk(await assessor.confirmFounding(), 'confirmed')
    const { entries } = await sign(assessor, note('x'))
    expect(entries[0]?.entry).toMatchObject({ seq: 0, selection: chair.selection })
    const again = expectOk(await laptop.start().open(chair.selection), 'there')
    expect(again.signingStopped()).toBeNull()
  })

  it('without the founding entry is of a maker whom nobody admitted', async () => {
    const { assessor } = await joinedRoom()
    await sign(assessor, note('x'))
    const other = world.laptop('asesor-b', { folder: `${world.root}/nobody` }).start()
    const plan = expectOk(await other.plan(carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] })), 'planned')
    expect(plan.maker).toBe('unknown')
    expect(await other.accept(plan)).toMatchObject({ failure: { kind: 'maker-unknown', maker: keyOf('asesor-a') } })
    expect(await other.list()).toEqual({ ok: true, value: [] })
  })
})

describe('a later bundle', () => {
  it('adds what is new, in its own log, and names it in what is signed next', async () => {
    const { chairLaptop, assessor } = await joinedRoom()
    const signed = await sign(assessor, note('satu'), note('dua'))
    const held = await take(
      chairLaptop.start(),
      carry(assessor, { maker: 'asesor-a', for: ['chair'], authors: ['asesor-a'] }),
    )
    const { entries } = await sign(held, note('dibaca'))
    expect(entries[0]?.entry.seen).toEqual({ [keyOf('asesor-a')]: [1, signed.entries[1]?.hash] })
    expect((await sign(held, note('lagi'))).entries[0]?.entry.seen).toEqual({})
  })

  it('taken in twice changes nothing the second time', async () => {
    const { chairLaptop, assessor } = await joinedRoom()
    await sign(assessor, note('satu'))
    const bundle = carry(assessor, { maker: 'asesor-a', for: ['chair'], authors: ['asesor-a'] })
    const store = chairLaptop.start()
    const record = await take(store, bundle)
    const before = expectOk(await record.summaries(), 'summed')
    const plan = expectOk(await store.plan(bundle), 'planned')
    expect(plan.isNothingNew).toBe(true)
    expect(outcomes(plan)).toEqual({ [keyOf('asesor-a')]: 'same' })
    const { applied } = expectOk(await store.accept(plan), 'accepted')
    expect(applied).toEqual({ ready: [], appended: [], crowdedOut: [] })
    expect(expectOk(await record.summaries(), 'summed')).toEqual(before)
  })

  it('that another was waiting for releases it', async () => {
    const { chair, laptop } = await joinedRoom()
    const base = carry(chair, { maker: 'chair' })
    await sign(chair, note('rahasia'))
    const news = carry(chair, {
      maker: 'chair',
      known: Object.fromEntries(
        base.logs.map(({ author, heads }) => [author, heads.map(({ head }) => [head.seq, head.hash] as const)]),
      ) as never,
    })
    await take(laptop.start(), carry(chair, { maker: 'chair' }))
    const fresh = expectOk(await laptop.start().open(chair.selection), 'there')
    const signed = await sign(fresh, note('sesudah'))
    const reader = world.laptop('asesor-a', { folder: `${world.root}/reader-${number++}` })
    const store = reader.start()
    await take(store, base)
    const plan = expectOk(await store.plan(carry(fresh, { maker: 'asesor-a', authors: ['asesor-a'] })), 'planned')
    expect(outcomes(plan)).toEqual({ [keyOf('asesor-a')]: 'waiting' })
    const missing = chair.headsOf(keyOf('chair'))[0]?.head.hash
    expect(plan.logs[0]?.waiting[0]).toMatchObject({
      missing: { author: keyOf('chair'), hash: missing },
      namedBy: [keyOf('asesor-a')],
    })
    const record = expectOk(await store.accept(plan), 'accepted').record
    expect(record.holding().waiting.size).toBe(1)
    const rescue = expectOk(await store.plan(news), 'planned')
    expect(rescue.released.map(({ hash }) => hash)).toEqual([signed.entries[0]?.hash])
    const { applied } = expectOk(await store.accept(rescue), 'accepted')
    expect(applied.ready).toHaveLength(2)
    expect(record.holding().waiting.size).toBe(0)
  })

  it('meant for others is taken in only after a yes', async () => {
    const { chair, laptop } = await joinedRoom()
    await sign(chair, note('x'))
    const store = laptop.start()
    const plan = expectOk(await store.plan(carry(chair, { maker: 'chair', for: ['secretary'] })), 'planned')
    expect(plan.addressed).toBe('forwarded')
    expect(await store.accept(plan)).toMatchObject({ failure: { kind: 'forwarding-not-confirmed' } })
    expect((await store.accept(plan, { confirmForwarded: true })).ok).toBe(true)
  })
})

describe('what an entry says to have seen', () => {
  it('is no more than the asker had decided on', async () => {
    const { chairLaptop, assessor } = await joinedRoom()
    const first = (await sign(assessor, note('satu'))).entries[0]
    await sign(assessor, note('dua'))
    const chair = await take(chairLaptop.start(), carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] }))
    const seen = {
      [keyOf('asesor-a')]: [0, first?.hash ?? ('' as never)] as [number, NonNullable<typeof first>['hash']],
    }
    const old = expectOk(await chair.sign({ bodies: [note('x')], expectedHead: chair.ownHead(), seen }), 'signed')
    expect(old.entries[0]?.entry.seen).toEqual(seen)
    const nothing = expectOk(
      await chair.sign({ bodies: [note('y')], expectedHead: chair.ownHead(), seen: {} }),
      'signed',
    )
    expect(nothing.entries[0]?.entry.seen).toEqual({})
  })

  it.each([
    ['a head that is not held', keyOf('asesor-a'), [9, 'a'.repeat(64)]],
    ['a head under another number', keyOf('chair'), [7, null]],
    ['somebody whom nobody admitted', keyOf('orang-luar'), [0, 'b'.repeat(64)]],
  ])('cannot be %s', async (_, author, [seq, hash]) => {
    const { assessor } = await joinedRoom()
    const seen = { [author]: [seq, hash ?? assessor.selection] } as never
    expect(await assessor.sign({ bodies: [note('x')], expectedHead: null, seen })).toEqual({
      ok: false,
      failure: { kind: 'seen-not-held', author },
    })
  })
})

describe('an entry that only a newer version knows', () => {
  it('is kept, and nothing more is signed before the program knows it', async () => {
    const { chair, laptop } = await joinedRoom()
    const story = logStory()
    story.entries.push(...chair.holding().entries.values())
    story.selection = chair.selection
    const last = [...chair.holding().entries.values()].at(-1)
    const newer = story
      .by('chair')
      .restoresTo(last ?? null)
      .writes('moon.reached.v9', { crater: 'Tycho' })
    const log = partOf(story, 'chair')
    const record = await take(laptop.start(), { ...carry(chair, { maker: 'chair' }), logs: [log] })
    expect(record.holding().entries.has(newer.hash)).toBe(true)
    expect(record.signingStopped()).toEqual({ kind: 'newer-version-needed', type: 'moon.reached.v9' })
  })
})

describe('an import that could not be finished', () => {
  it('is safe, stops signing, and is finished before the next change', async () => {
    const { chairLaptop, assessor } = await joinedRoom()
    await sign(assessor, note('satu'))
    const bundle = carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] })
    const fault = failOnce('write', 'no-space', (path) => path.includes(`${keyOf('asesor-a')}.journal`))
    const store = world.laptop('chair', { folder: chairLaptop.folder, files: faultyPort(nodeFilePort, fault) }).start()
    const record = expectOk(await store.open(assessor.selection), 'there')
    const answer = await record.accept(record.plan(bundle))
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'import-unfinished', cause: { kind: 'no-space' } } })
    expect(record.signingStopped()).toEqual({ kind: 'imports-pending', count: 1 })
    const { entries } = await sign(record, note('sesudah'))
    expect(Object.keys(entries[0]?.entry.seen ?? {})).toEqual([keyOf('asesor-a')])
    expect(record.plan(bundle).isNothingNew).toBe(true)
  })
})

describe('a log whose author is not admitted', () => {
  async function withStranger() {
    const setting = await joinedRoom()
    const stranger = world.laptop('asesor-b', { folder: `${world.root}/stranger-${number++}` })
    const record = await take(stranger.start(), carry(setting.chair, { maker: 'chair' }))
    expectOk(await record.confirmFounding(), 'confirmed')
    await sign(record, note('belum diterima'))
    const carrier = await take(setting.laptop.start(), carry(setting.chair, { maker: 'chair' }))
    return { ...setting, record, carrier }
  }

  it('stays in quarantine, outside the record, and is not passed on', async () => {
    const { chairLaptop, record } = await withStranger()
    const store = chairLaptop.start()
    const plan = expectOk(await store.plan(carry(record, { maker: 'chair', authors: ['asesor-b'] })), 'planned')
    expect(outcomes(plan)).toEqual({ [keyOf('asesor-b')]: 'quarantine' })
    const { record: chair, applied } = expectOk(await store.accept(plan), 'accepted')
    expect(applied.ready).toEqual([])
    expect(chair.holding().logs.has(keyOf('asesor-b'))).toBe(false)
    expect(chair.headsOf(keyOf('asesor-b'))).toEqual([])
    expect(chair.quarantined().map(({ author }) => author)).toEqual([keyOf('asesor-b')])
    expect((await sign(chair, note('x'))).entries[0]?.entry.seen).toEqual({})
    const again = expectOk(await store.plan(carry(record, { maker: 'chair', authors: ['asesor-b'] })), 'planned')
    expect(again.isNothingNew).toBe(true)
  })

  it('enters when an admission does, also after a restart', async () => {
    const { chairLaptop, record } = await withStranger()
    const store = chairLaptop.start()
    await store.accept(expectOk(await store.plan(carry(record, { maker: 'chair', authors: ['asesor-b'] })), 'planned'))
    const chair = expectOk(await store.open(record.selection), 'there')
    await sign(chair, admitting(keyOf('asesor-b')))
    const again = expectOk(await chairLaptop.start().open(record.selection), 'there')
    expect(again.holding().logs.get(keyOf('asesor-b'))?.bySeq).toHaveLength(1)
    expect(again.quarantined()).toEqual([])
    expect(again.headsOf(keyOf('asesor-b'))).toHaveLength(1)
  })

  it('enters with the very bundle that brings its admission', async () => {
    const { chairLaptop, record } = await withStranger()
    const chair = expectOk(await chairLaptop.start().open(record.selection), 'there')
    const observer = world.laptop('observer', { folder: `${world.root}/observer-${number++}` }).start()
    await take(observer, carry(chair, { maker: 'chair' }))
    await sign(chair, admitting(keyOf('asesor-b')))
    const logs = [
      ...carry(chair, { maker: 'chair' }).logs,
      ...carry(record, { maker: 'chair', authors: ['asesor-b'] }).logs,
    ]
    const bundle: VerifiedBundle = { ...carry(chair, { maker: 'chair' }), logs }
    const plan = expectOk(await observer.plan(bundle), 'planned')
    expect(outcomes(plan)).toEqual({ [keyOf('chair')]: 'new', [keyOf('asesor-b')]: 'new' })
  })

  it('can be deleted by a person', async () => {
    const { chairLaptop, record } = await withStranger()
    const store = chairLaptop.start()
    const { record: chair } = expectOk(
      await store.accept(
        expectOk(await store.plan(carry(record, { maker: 'chair', authors: ['asesor-b'] })), 'planned'),
      ),
      'accepted',
    )
    expectOk(await chair.dropQuarantined(keyOf('asesor-b')), 'dropped')
    expect(chair.quarantined()).toEqual([])
    expect(expectOk(await chairLaptop.start().open(record.selection), 'there').quarantined()).toEqual([])
  })
})

describe('a second branch', () => {
  it('of somebody else is taken in and proves the fork', async () => {
    const { chair, chairLaptop, laptop, assessor } = await joinedRoom()
    const twin = await clone(laptop, chair)
    await sign(assessor, note('kiri'))
    await sign(twin, note('kanan'))
    const store = chairLaptop.start()
    await take(store, carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] }))
    const plan = expectOk(await store.plan(carry(twin, { maker: 'asesor-a', authors: ['asesor-a'] })), 'planned')
    expect(plan.logs[0]).toMatchObject({ outcome: 'forked', forkedFrom: 0 })
    const { record } = expectOk(await store.accept(plan), 'accepted')
    expect(record.holding().logs.get(keyOf('asesor-a'))?.forked).toBe(true)
    expect(record.headsOf(keyOf('asesor-a'))).toHaveLength(2)
    const first = (await sign(record, note('x'))).entries[0]?.entry.seen[keyOf('asesor-a')]
    const second = (await sign(record, note('y'))).entries[0]?.entry.seen[keyOf('asesor-a')]
    expect(new Set([first?.[1], second?.[1]]).size).toBe(2)
    expect((await sign(record, note('z'))).entries[0]?.entry.seen).toEqual({})
  })

  /** A second device with a copy of the same key. */
  async function clone(laptop: Laptop, chair: SelectionRecord): Promise<SelectionRecord> {
    const twin = world.laptop(laptop.name, { folder: `${world.root}/twin-${number++}` })
    const record = await take(twin.start(), carry(chair, { maker: 'chair' }))
    expectOk(await record.confirmFounding(), 'confirmed')
    return record
  }

  it('of the own log stops signing for good', async () => {
    const { chair, laptop, assessor } = await joinedRoom()
    const twin = await clone(laptop, chair)
    await sign(assessor, note('kiri'))
    await sign(twin, note('kanan'))
    const store = laptop.start()
    const plan = expectOk(await store.plan(carry(twin, { maker: 'asesor-a', authors: ['asesor-a'] })), 'planned')
    expect(plan.own).toEqual({ kind: 'branched', from: 0 })
    const { record } = expectOk(await store.accept(plan), 'accepted')
    expect(record.signingStopped()).toEqual({ kind: 'key-retired', cause: 'branched' })
    expect(record.holding().logs.get(keyOf('asesor-a'))?.forked).toBe(true)
    const again = expectOk(await laptop.start().open(chair.selection), 'there')
    expect(await again.sign({ bodies: [note('x')], expectedHead: again.ownHead() })).toMatchObject({
      failure: { kind: 'key-retired' },
    })
  })
})

describe('a laptop that was set back', () => {
  async function setBack() {
    const setting = await joinedRoom()
    const first = carry(setting.chair, { maker: 'chair' })
    await sign(setting.assessor, note('satu'))
    await sign(setting.assessor, note('dua'))
    const old = world.laptop('asesor-a', { folder: `${world.root}/old-${number++}` })
    const store = old.start()
    const record = await take(store, first)
    expectOk(await record.confirmFounding(), 'confirmed')
    return { ...setting, store, record }
  }

  it('takes its own later entries in before it signs anything', async () => {
    const { assessor, store } = await setBack()
    const plan = expectOk(await store.plan(carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] })), 'planned')
    expect(plan.own).toMatchObject({ kind: 'ahead' })
    const { record } = expectOk(await store.accept(plan), 'accepted')
    expect(record.ownHead()).toBe(assessor.ownHead())
    expect((await sign(record, note('tiga'))).entries[0]?.entry.seq).toBe(2)
  })

  it('signs nothing while some of its own entries are missing', async () => {
    const { assessor, store, record } = await setBack()
    const first = assessor.holding().logs.get(keyOf('asesor-a'))?.bySeq[0]?.[0]
    if (!first) throw new Error('two were signed')
    const gap = carry(assessor, {
      maker: 'asesor-a',
      authors: ['asesor-a'],
      known: { [keyOf('asesor-a')]: [[0, first.hash]] },
    })
    const plan = expectOk(await store.plan(gap), 'planned')
    expect(plan.own).toMatchObject({ kind: 'ahead-with-gap', missing: first.hash })
    expectOk(await store.accept(plan), 'accepted')
    expect(record.signingStopped()).toEqual({ kind: 'own-log-waiting', missing: first.hash })
    await take(store, carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] }))
    expect(record.signingStopped()).toBeNull()
  })

  it('stops when another names own entries that it lacks, until a person has looked', async () => {
    const { assessor, chairLaptop, store, record } = await setBack()
    const chair = await take(chairLaptop.start(), carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] }))
    await sign(chair, note('diterima'))
    const plan = expectOk(await store.plan(carry(chair, { maker: 'chair', authors: ['chair'] })), 'planned')
    const head = assessor.ownHead()
    expect(plan.own).toEqual({ kind: 'claimed-ahead', claims: [{ by: keyOf('chair'), point: [1, head] }] })
    expectOk(await store.accept(plan), 'accepted')
    expect(record.signingStopped()).toEqual({ kind: 'own-log-behind', claims: [{ by: keyOf('chair'), hash: head }] })
    expectOk(await record.dismissClaim(head ?? ('' as never)), 'dismissed')
    expect(record.signingStopped()).toBeNull()
  })

  it('stops for good when its own signed head is shown, unless the entries come or the key is given up', async () => {
    const { assessor, store, record } = await setBack()
    const [head] = assessor.headsOf(keyOf('asesor-a'))
    if (!head) throw new Error('two were signed')
    const whole = carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] })
    const base: [number, typeof head.head.hash][] = [[head.head.seq, head.head.hash]]
    const headOnly = { ...whole, logs: [{ author: keyOf('asesor-a'), entries: [], base, heads: [head] }] }
    const plan = expectOk(await store.plan(headOnly), 'planned')
    expect(plan.own.kind).toBe('ahead-with-gap')
    expectOk(await store.accept(plan), 'accepted')
    expect(record.signingStopped()).toMatchObject({ kind: 'own-log-behind', claims: [{ by: keyOf('asesor-a') }] })
    expect(await record.dismissClaim(head.head.hash)).toEqual({ ok: false, failure: { kind: 'claim-proved' } })
    await take(store, { ...whole, digest: head.head.hash })
    expect(record.signingStopped()).toBeNull()
  })

  it('and a claim is settled by the entries themselves', async () => {
    const { assessor, chairLaptop, store, record } = await setBack()
    const chair = await take(chairLaptop.start(), carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] }))
    await sign(chair, note('diterima'))
    await take(store, carry(chair, { maker: 'chair', authors: ['chair'] }))
    await take(store, carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] }))
    expect(record.signingStopped()).toBeNull()
    expect(record.holding().waiting.size).toBe(0)
  })

  it('can give its key up', async () => {
    const { record } = await setBack()
    expectOk(await record.retireOwnKey(), 'given up')
    expect(record.signingStopped()).toEqual({ kind: 'key-retired', cause: 'given-up' })
  })
})

describe('cards and age files', () => {
  it('are kept by whoever has a right to them, and refused by everybody else, whoever sends them', async () => {
    const { chairLaptop, assessor } = await joinedRoom()
    const { cards } = expectOk(
      await assessor.sign({
        bodies: [note('x', { card: '#nilai', document: '#surat' })],
        cards: { nilai: 5, surat: 'terbuka' },
        expectedHead: assessor.ownHead(),
      }),
      'signed',
    )
    const [score, open] = [cards['nilai'], cards['surat']]
    if (!score || !open) throw new Error('two cards')
    const bundle = carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'], content: { cards: [score, open] } })
    const record = await take(chairLaptop.start(), bundle)
    expect([record.hasCard(score.hash), record.hasCard(open.hash)]).toEqual([true, true])
    await sign(record, admitting(keyOf('asesor-b')))
    const other = world.laptop('asesor-b', { folder: `${world.root}/b-${number++}` }).start()
    const forwarded = carry(record, { maker: 'chair', content: { cards: [score, open] } })
    const plan = expectOk(await other.plan(forwarded), 'planned')
    expect(plan.cards.refused).toEqual([{ hash: score.hash, field: 'note.written.v1#card', reason: 'no-right' }])
    const { record: held } = expectOk(await other.accept(plan), 'accepted')
    expect([held.hasCard(score.hash), held.hasCard(open.hash)]).toEqual([false, true])
  })

  it('that are shut are kept by holders alone, every version of them', async () => {
    const { chairLaptop, assessor } = await joinedRoom()
    const { entries } = await sign(assessor, note('x'))
    const hash = entries[0]?.hash
    if (!hash) throw new Error('one was signed')
    const age = (text: string) => utf8ToBytes(`age-encryption.org/v1\n${text}`)
    const shut = (text: string) => ({
      shut: new Map([[hash, age(text)]]),
      wraps: new Map([[keyOf('asesor-a'), new Map([['chair-secretary' as const, age(text)]])]]),
    })
    const store = chairLaptop.start()
    for (const text of ['satu', 'dua', 'satu']) {
      await take(store, carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'], content: shut(text) }))
    }
    const chair = expectOk(await chairLaptop.start().open(assessor.selection), 'there')
    expect(await chair.keptFiles(shutName(hash))).toEqual([age('dua'), age('satu')])
    expect(await chair.keptFiles(wrapName(keyOf('asesor-a'), 'chair-secretary'))).toHaveLength(2)
    const other = world.laptop('asesor-b', { folder: `${world.root}/shut-${number++}` }).start()
    const record = await take(other, carry(chair, { maker: 'chair', content: shut('satu') }))
    expect(await record.keptFiles(shutName(hash))).toEqual([])
  })

  it('that an act erased go, stay away, and are refused at every later import', async () => {
    const { chairLaptop, assessor, laptop } = await joinedRoom()
    const { cards } = expectOk(
      await assessor.sign({
        bodies: [note('x', { document: '#surat' })],
        cards: { surat: 'nama' },
        expectedHead: assessor.ownHead(),
      }),
      'signed',
    )
    const card = cards['surat']
    if (!card) throw new Error('one card')
    const bundle = carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'], content: { cards: [card] } })
    const store = chairLaptop.start()
    const record = await take(store, bundle)
    const { erasure } = await sign(record, { type: 'cards.erased.v1', body: { cards: [card.hash] } })
    expect(erasure).toBe('done')
    expect(record.hasCard(card.hash)).toBe(false)
    const plan = expectOk(await store.plan(bundle), 'planned')
    expect(plan.cards.refused).toEqual([{ hash: card.hash, field: 'note.written.v1#document', reason: 'erased' }])
    await store.accept(plan)
    const mine = await take(laptop.start(), carry(record, { maker: 'chair', authors: ['chair'] }))
    expect((await mine.cards([card.hash])).get(card.hash)).toMatchObject({
      ok: false,
      failure: { kind: 'card-erased' },
    })
  })
})
