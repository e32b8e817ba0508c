import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openCardStore, type CardStore } from '../../../../electron/services/at-rest/card-store.ts'
import type { FilePort } from '../../../../electron/services/files/file-port.ts'
import { asHash } from '../../../../shared/kernel/ids.ts'
import { failOnce, faultyPort } from '../../../builders/faulty-port.ts'
import { replayDisk, type ReplayDisk } from '../../../builders/replay-disk.ts'
import { seededRandom } from '../../../builders/seeded-bytes.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const cardOf = (text: string) => ({ hash: asHash(createHash('sha256').update(text).digest('hex')), bytes: utf8(text) })
const budi = cardOf('{"field":"name","value":"Budi Santoso"}')
const citra = cardOf('{"field":"name","value":"Citra Lestari"}')
const dewi = cardOf('{"field":"note","value":"Menjelaskan dengan tenang"}')

async function open(files: FilePort, seed = 1) {
  const opened = await openCardStore({
    files,
    random: seededRandom(seed),
    sleep: async () => undefined,
    dataKey: new Uint8Array(32).fill(3),
    folder: '/data',
  })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return opened.value
}

const flip = async (disk: ReplayDisk, path: string, at: number) => {
  const byte = disk.tree().get(path)?.[at] ?? 0
  const file = await disk.port.open(path)
  if (file.ok) await file.value.write(at, Uint8Array.of(byte ^ 1))
}

const kindOf = async (store: CardStore, card: typeof budi) => {
  const got = await store.get(card.hash)
  return got.ok ? 'held' : got.failure.kind
}

describe('put and get', () => {
  it('keeps cards for the next opening, and no plain text on the disk', async () => {
    const disk = replayDisk()
    const { store } = await open(disk.port)
    expect(await store.put([budi, citra])).toEqual({ ok: true, value: { stored: 2, refused: [] } })
    expect(await store.put([citra, dewi, dewi])).toEqual({ ok: true, value: { stored: 1, refused: [] } })
    const again = await open(disk.port)
    expect(again).toMatchObject({ torn: false, damaged: false })
    expect(await again.store.get(budi.hash)).toEqual({ ok: true, value: budi.bytes })
    expect(again.store.list()).toEqual([budi.hash, citra.hash, dewi.hash])
    const all = await again.store.getAll([dewi.hash, citra.hash, budi.hash])
    for (const card of [budi, citra, dewi]) expect(all.get(card.hash)).toEqual({ ok: true, value: card.bytes })
    for (const bytes of disk.tree().values()) expect(Buffer.from(bytes).includes('Lestari')).toBe(false)
  })

  it('one batch is two files to sync, however many cards', async () => {
    const disk = replayDisk()
    const { store } = await open(disk.port)
    await store.put([budi])
    const before = disk.syncs().length
    await store.put(Array.from({ length: 200 }, (_, number) => cardOf(`card ${number}`)))
    expect(
      disk
        .syncs()
        .slice(before)
        .map(({ path }) => path),
    ).toEqual(['/data/pack.000001', '/data/keys.000001'])
  })

  it('refuses bytes under a hash that is not theirs, and stores nothing of the batch', async () => {
    const disk = replayDisk()
    const { store } = await open(disk.port)
    expect(await store.put([budi, { hash: citra.hash, bytes: dewi.bytes }])).toEqual({
      ok: false,
      failure: { kind: 'card-hash-differs', hash: citra.hash },
    })
    expect(store.list()).toEqual([])
    expect([...disk.tree()]).toEqual([])
  })

  it('a card that was never stored is missing', async () => {
    const { store } = await open(replayDisk().port)
    expect(await store.get(budi.hash)).toEqual({ ok: false, failure: { kind: 'card-missing', hash: budi.hash } })
    expect(store.has(budi.hash)).toBe(false)
  })

  it('a full disk leaves the store as it was', async () => {
    const disk = replayDisk()
    const faults = [
      failOnce('write', 'no-space', (path) => path.includes('pack')),
      failOnce('write', 'no-space', (path) => path.includes('keys')),
    ]
    const { store } = await open(
      faultyPort(
        disk.port,
        (operation, path) => faults.map((fault) => fault(operation, path)).find((kind) => kind !== null) ?? null,
      ),
    )
    for (const _try of faults) {
      expect(await store.put([budi])).toMatchObject({ ok: false, failure: { kind: 'no-space' } })
      expect(store.has(budi.hash)).toBe(false)
    }
    expect(await store.put([citra, budi])).toMatchObject({ ok: true, value: { stored: 2 } })
    const again = await open(disk.port)
    expect(await again.store.get(budi.hash)).toEqual({ ok: true, value: budi.bytes })
  })
})

describe('erasing', () => {
  it('destroys the key, remembers the hash, and refuses the card for ever', async () => {
    const disk = replayDisk()
    const { store } = await open(disk.port)
    await store.put([budi, citra])
    expect(await store.erase([citra.hash])).toEqual({ ok: true, value: undefined })
    for (const openStore of [async () => ({ store }), () => open(disk.port, 2)]) {
      const { store: after } = await openStore()
      expect(await kindOf(after, citra)).toBe('card-erased')
      expect(await kindOf(after, budi)).toBe('held')
      expect([after.has(citra.hash), after.isErased(citra.hash)]).toEqual([false, true])
      expect(await after.put([citra, dewi])).toMatchObject({ ok: true, value: { refused: [citra.hash] } })
    }
    expect([...disk.tree().keys()].sort()).toEqual(['/data/keys.000002', '/data/pack.000001'])
  })

  it('of a card that is not held is remembered too, so that an old bundle does not bring it', async () => {
    const disk = replayDisk()
    await (await open(disk.port)).store.erase([dewi.hash])
    const { store } = await open(disk.port)
    expect(await store.put([dewi])).toEqual({ ok: true, value: { stored: 0, refused: [dewi.hash] } })
  })

  it('again changes nothing', async () => {
    const disk = replayDisk()
    const { store } = await open(disk.port)
    await store.put([budi])
    await store.erase([budi.hash])
    const before = [...disk.tree()]
    expect((await store.erase([budi.hash])).ok).toBe(true)
    expect([...disk.tree()]).toEqual(before)
  })

  it('an old key list put back under its old name is not believed, and gone at the next opening', async () => {
    const disk = replayDisk()
    const { store } = await open(disk.port)
    await store.put([budi])
    const old = disk.tree().get('/data/keys.000001')?.slice() ?? new Uint8Array()
    await store.erase([budi.hash])
    for (const name of ['keys.000001', 'keys.000003']) {
      const file = await disk.port.createNew(`/data/${name}`)
      if (file.ok) await file.value.write(0, old)
      const after = await open(disk.port)
      expect(after.store.has(budi.hash)).toBe(false)
    }
    expect(disk.tree().has('/data/keys.000001')).toBe(false)
  })

  it('that could not overwrite the old list is not said to be done, and is done when asked again', async () => {
    const disk = replayDisk()
    let isJammed = true
    const { store } = await open(
      faultyPort(disk.port, (operation, path) =>
        isJammed && operation === 'open' && path.endsWith('keys.000001') && disk.tree().has('/data/keys.000002')
          ? 'busy'
          : null,
      ),
    )
    await store.put([budi])
    const erased = await store.erase([budi.hash])
    expect(erased).toMatchObject({ ok: false, failure: { kind: 'shred-failed' } })
    expect(await kindOf(store, budi)).toBe('card-erased')
    isJammed = false
    expect(await store.erase([budi.hash])).toEqual({ ok: true, value: undefined })
    expect(disk.tree().has('/data/keys.000001')).toBe(false)
  })

  it('removes a pack in which nothing is held any more, when a newer one is in use', async () => {
    const disk = replayDisk()
    const { store } = await open(disk.port)
    const large = cardOf('x'.repeat(33 * 1024 * 1024))
    await store.put([large])
    await store.put([budi])
    await store.erase([large.hash])
    expect([...disk.tree().keys()].sort()).toEqual(['/data/keys.000002', '/data/pack.000002'])
    expect(await kindOf(store, budi)).toBe('held')
  })
})

describe('damage', () => {
  it('of a card is found, and the card can be put again', async () => {
    const disk = replayDisk()
    const { store } = await open(disk.port)
    await store.put([budi, citra])
    await flip(disk, '/data/pack.000001', 20)
    expect(await kindOf(store, budi)).toBe('card-damaged')
    expect(await kindOf(store, citra)).toBe('held')
    expect(await store.put([budi])).toMatchObject({ ok: true, value: { stored: 1 } })
    expect(await kindOf((await open(disk.port)).store, budi)).toBe('held')
  })

  it('a lost pack is damage of its cards, not of the store', async () => {
    const disk = replayDisk()
    const { store } = await open(disk.port)
    await store.put([budi])
    await disk.port.unlink('/data/pack.000001')
    expect(await kindOf(store, budi)).toBe('card-damaged')
    expect(await store.put([budi])).toMatchObject({ ok: true, value: { stored: 1 } })
    expect(await kindOf((await open(disk.port)).store, budi)).toBe('held')
  })

  it('of the key list is said, what can be read is kept, and the next change writes it anew', async () => {
    const disk = replayDisk()
    const { store } = await open(disk.port)
    await store.put([budi])
    await store.put([citra])
    await store.put([dewi])
    const length = disk.tree().get('/data/keys.000001')?.length ?? 0
    await flip(disk, '/data/keys.000001', 32 + (length - 32) / 3 + 40)
    const damaged = await open(disk.port, 2)
    expect(damaged).toMatchObject({ damaged: true })
    expect([
      await kindOf(damaged.store, budi),
      await kindOf(damaged.store, citra),
      await kindOf(damaged.store, dewi),
    ]).toEqual(['held', 'card-missing', 'held'])
    expect(await damaged.store.put([citra])).toMatchObject({ ok: true, value: { stored: 1 } })
    const healed = await open(disk.port, 3)
    expect(healed.damaged).toBe(false)
    for (const card of [budi, citra, dewi]) expect(await kindOf(healed.store, card)).toBe('held')
  })
})
