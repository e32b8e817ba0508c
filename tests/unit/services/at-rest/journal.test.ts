import { describe, expect, it } from 'vitest'
import { openJournal, type FoundLog, type Journal } from '../../../../electron/services/at-rest/journal.ts'
import type { FilePort } from '../../../../electron/services/files/file-port.ts'
import { faultyPort, failOnce } from '../../../builders/faulty-port.ts'
import { replayDisk, type ReplayDisk } from '../../../builders/replay-disk.ts'
import { seededRandom } from '../../../builders/seeded-bytes.ts'

const dataKey = new Uint8Array(32).fill(5)
const utf8 = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const folder = '/data'

async function open(files: FilePort, change: { scope?: string; dataKey?: Uint8Array; seed?: number } = {}) {
  const opened = await openJournal({
    files,
    random: seededRandom(change.seed ?? 1),
    dataKey: change.dataKey ?? dataKey,
    folder,
    scope: change.scope ?? 'selection',
  })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return opened.value
}

const add = (journal: Journal, log: string, ...items: string[]) =>
  journal.append([{ log, expected: journal.count(log), items: items.map(utf8) }])
const itemsIn = (found: readonly FoundLog[], log: string) => found.find((one) => one.log === log)?.items.map(textOf)

/** A disk with three appends to log `aaa`, and where each of its blocks begins. */
async function aWrittenDisk() {
  const disk = replayDisk()
  const { journal } = await open(disk.port)
  const ends: number[] = []
  for (const items of [['satu'], ['dua', 'tiga'], ['empat']]) {
    await add(journal, 'aaa', ...items)
    ends.push(bytesOf(disk).length)
  }
  return { disk, starts: [32, ends[0] ?? 0, ends[1] ?? 0], end: ends[2] ?? 0 }
}

const path = '/data/aaa.journal'
const bytesOf = (disk: ReplayDisk) => disk.tree().get(path) ?? new Uint8Array()

/** A disk that holds these bytes as the log `aaa`. */
async function aDiskWith(bytes: Uint8Array, at = path): Promise<ReplayDisk> {
  const disk = replayDisk()
  const created = await disk.port.createNew(at)
  if (created.ok) await created.value.write(0, bytes)
  return disk
}

describe('append and read', () => {
  it('keeps what was appended, in order, for the next opening', async () => {
    const { disk } = await aWrittenDisk()
    const { journal, found } = await open(disk.port)
    expect(found).toMatchObject([{ log: 'aaa', torn: null, damage: null, beyond: [] }])
    expect(itemsIn(found, 'aaa')).toEqual(['satu', 'dua', 'tiga', 'empat'])
    expect(journal.count('aaa')).toBe(4)
    expect(journal.logs()).toEqual(['aaa'])
    const later = await journal.read('aaa', 2)
    expect(later.ok && later.value.map(textOf)).toEqual(['tiga', 'empat'])
  })

  it('goes on where an earlier process ended', async () => {
    const { disk } = await aWrittenDisk()
    const { journal } = await open(disk.port, { seed: 2 })
    expect(await add(journal, 'aaa', 'lima')).toEqual({ ok: true, value: undefined })
    expect(itemsIn((await open(disk.port)).found, 'aaa')).toEqual(['satu', 'dua', 'tiga', 'empat', 'lima'])
  })

  it('is compare-and-swap: a caller who counts otherwise changes nothing, in no log', async () => {
    const { disk } = await aWrittenDisk()
    const { journal } = await open(disk.port)
    const refused = await journal.append([
      { log: 'bbb', expected: 0, items: [utf8('x')] },
      { log: 'aaa', expected: 3, items: [utf8('y')] },
    ])
    expect(refused).toEqual({ ok: false, failure: { kind: 'count-differs', expected: 3, held: 4, log: 'aaa' } })
    expect([journal.count('aaa'), journal.count('bbb')]).toEqual([4, 0])
    expect([...disk.tree().keys()]).toEqual([path])
  })

  it('two appends at once are done in turn, and the second one counts wrong', async () => {
    const { journal } = await open(replayDisk().port)
    const [first, second] = await Promise.all([add(journal, 'aaa', 'a'), add(journal, 'aaa', 'b')])
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, failure: { kind: 'count-differs', expected: 0, held: 1 } })
  })

  it('sees another program that has written to the file', async () => {
    const { disk } = await aWrittenDisk()
    const { journal: mine } = await open(disk.port)
    const { journal: other } = await open(disk.port, { seed: 9 })
    await add(other, 'aaa', 'theirs')
    expect(await add(mine, 'aaa', 'mine')).toMatchObject({ ok: false, failure: { kind: 'log-moved', log: 'aaa' } })
    expect(itemsIn((await open(disk.port)).found, 'aaa')?.at(-1)).toBe('theirs')
  })

  it('lets no plain text reach the disk', async () => {
    const { disk } = await aWrittenDisk()
    expect(Buffer.from(bytesOf(disk)).includes('empat')).toBe(false)
  })

  it('ignores files that are no journals', async () => {
    const disk = await aDiskWith(utf8('hello'), '/data/notes.txt')
    expect((await open(disk.port)).found).toEqual([])
  })

  it('syncs several logs and the names of new ones with one sync of the folder', async () => {
    const disk = replayDisk()
    const { journal } = await open(disk.port)
    const before = disk.syncs().length
    await journal.append(['a', 'b', 'c'].map((log) => ({ log, expected: 0, items: [utf8(log)] })))
    expect(
      disk
        .syncs()
        .slice(before)
        .filter(({ path: synced }) => synced === folder),
    ).toHaveLength(1)
  })
})

describe('damage', () => {
  it('a torn end is reported, kept until something is appended, and cut then', async () => {
    const { disk, starts, end } = await aWrittenDisk()
    const last = starts[2] ?? 0
    for (let length = last + 1; length < end; length++) {
      const torn = await aDiskWith(bytesOf(disk).subarray(0, length))
      const { journal, found } = await open(torn.port, { seed: 2 })
      expect(found).toMatchObject([{ torn: { at: last, bytes: length - last }, damage: null }])
      expect(itemsIn(found, 'aaa')).toEqual(['satu', 'dua', 'tiga'])
      expect(bytesOf(torn)).toHaveLength(length)
      expect((await add(journal, 'aaa', 'empat lagi')).ok).toBe(true)
      const again = await open(torn.port)
      expect(again.found).toMatchObject([{ torn: null, damage: null }])
      expect(itemsIn(again.found, 'aaa')).toEqual(['satu', 'dua', 'tiga', 'empat lagi'])
    }
  })

  it('an end cut between two blocks is a shorter log: only others who hold more can tell', async () => {
    const { disk, starts } = await aWrittenDisk()
    const { found } = await open((await aDiskWith(bytesOf(disk).subarray(0, starts[2]))).port)
    expect(found).toMatchObject([{ torn: null, damage: null }])
    expect(itemsIn(found, 'aaa')).toEqual(['satu', 'dua', 'tiga'])
  })

  it('any flipped bit is found: in the last block as torn, before it as damage with its place', async () => {
    const { disk, starts } = await aWrittenDisk()
    const whole = bytesOf(disk)
    const [first = 0, second = 0, third = 0] = starts
    for (let at = 0; at < whole.length; at++) {
      const flipped = whole.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      const [found] = (await open((await aDiskWith(flipped)).port)).found
      const start = at < first ? 0 : at < second ? first : at < third ? second : third
      if (start === third) expect([at, found]).toMatchObject([at, { torn: { at: third }, damage: null }])
      else if (at < 16) expect([at, found]).toMatchObject([at, { items: [], damage: { at: 0, block: 0 } }])
      else if (start === 0)
        expect([at, found?.items, found?.torn === null && found.damage === null]).toEqual([at, [], false])
      else expect([at, found]).toMatchObject([at, { torn: null, damage: { at: start, block: starts.indexOf(start) } }])
    }
  })

  it('in the middle is never cut away: nothing is appended, and what lies behind is shown apart', async () => {
    const { disk, starts } = await aWrittenDisk()
    const damaged = bytesOf(disk).slice()
    const at = (starts[0] ?? 0) + 30
    damaged[at] = (damaged[at] ?? 0) ^ 1
    const bad = await aDiskWith(damaged)
    const { journal, found } = await open(bad.port)
    expect(found[0]?.beyond.map(textOf)).toEqual(['dua', 'tiga', 'empat'])
    expect(await add(journal, 'aaa', 'x')).toEqual({
      ok: false,
      failure: { kind: 'log-damaged', at: starts[0], block: 0, log: 'aaa' },
    })
    expect(bytesOf(bad)).toEqual(damaged)
  })

  it('blocks in another order, twice, or left out are damage', async () => {
    const { disk, starts, end } = await aWrittenDisk()
    const whole = bytesOf(disk)
    const [a = 0, b = 0, c = 0] = starts
    const header = whole.subarray(0, a)
    const [first, second, third] = [whole.subarray(a, b), whole.subarray(b, c), whole.subarray(c, end)]
    const order = async (...blocks: Uint8Array[]) =>
      (await open((await aDiskWith(new Uint8Array(Buffer.concat([header, ...blocks])))).port)).found[0]
    expect(await order(first, third)).toMatchObject({ damage: { at: b, block: 1 } })
    expect(await order(second, first, third)).toMatchObject({ items: [], damage: { at: a, block: 0 } })
    expect(await order(first, first, second)).toMatchObject({ damage: { at: b, block: 1 } })
    expect(await order(first, second, second, third)).toMatchObject({ damage: { at: c, block: 2 } })
  })

  it('a log does not open as another author, in another selection, or with another key', async () => {
    const { disk } = await aWrittenDisk()
    const asAnother = await open((await aDiskWith(bytesOf(disk), '/data/bbb.journal')).port)
    const elsewhere = await open(disk.port, { scope: 'another selection' })
    const otherKey = await open(disk.port, { dataKey: new Uint8Array(32) })
    for (const { found } of [asAnother, elsewhere, otherKey])
      expect(found).toMatchObject([{ items: [], damage: { block: 0 } }])
  })

  it('a file that was never begun whole is an empty log', async () => {
    for (let length = 0; length <= 32; length++) {
      const disk = await aDiskWith(new Uint8Array(length))
      const { journal, found } = await open(disk.port)
      expect(found).toMatchObject([{ items: [], damage: null, torn: length === 0 ? null : { at: 0, bytes: length } }])
      expect((await add(journal, 'aaa', 'satu')).ok).toBe(true)
      expect(itemsIn((await open(disk.port)).found, 'aaa')).toEqual(['satu'])
    }
  })
})

describe('when the disk refuses', () => {
  it.each(['no-space', 'read-only', 'io'] as const)(
    '%s while writing: the log is as before, and takes more when there is room',
    async (kind) => {
      const { disk } = await aWrittenDisk()
      const before = bytesOf(disk).slice()
      const { journal } = await open(faultyPort(disk.port, failOnce('write', kind)))
      expect(await add(journal, 'aaa', 'lima')).toMatchObject({ ok: false, failure: { kind, log: 'aaa' } })
      expect(journal.count('aaa')).toBe(4)
      expect(bytesOf(disk)).toEqual(before)
      expect((await add(journal, 'aaa', 'lima')).ok).toBe(true)
      expect(itemsIn((await open(disk.port)).found, 'aaa')?.at(-1)).toBe('lima')
    },
  )

  it('a failed fsync leaves the log in doubt until it is opened again', async () => {
    const { disk } = await aWrittenDisk()
    let isOpen = false
    const { journal } = await open(faultyPort(disk.port, (operation) => (isOpen && operation === 'sync' ? 'io' : null)))
    isOpen = true
    expect(await add(journal, 'aaa', 'lima')).toMatchObject({ ok: false, failure: { kind: 'io' } })
    isOpen = false
    expect(await add(journal, 'aaa', 'lima')).toMatchObject({ ok: false, failure: { kind: 'log-in-doubt' } })
    expect(journal.count('aaa')).toBe(4)
  })

  it('one log of several that can not be written takes the others back', async () => {
    const disk = replayDisk()
    const { journal } = await open(
      faultyPort(disk.port, (operation, at) => (operation === 'createNew' && at.includes('bbb') ? 'no-space' : null)),
    )
    const refused = await journal.append(['aaa', 'bbb'].map((log) => ({ log, expected: 0, items: [utf8(log)] })))
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'no-space', log: 'bbb' } })
    expect(journal.count('aaa')).toBe(0)
    expect((await add(journal, 'aaa', 'again')).ok).toBe(true)
    expect(itemsIn((await open(disk.port)).found, 'aaa')).toEqual(['again'])
  })

  it('a read-only disk can still be opened and read', async () => {
    const { disk } = await aWrittenDisk()
    const { found } = await open(faultyPort(disk.port, (operation) => (operation === 'open' ? 'read-only' : null)))
    expect(itemsIn(found, 'aaa')).toHaveLength(4)
  })
})
