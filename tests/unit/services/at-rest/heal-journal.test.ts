import { describe, expect, it } from 'vitest'
import { healLog } from '../../../../electron/services/at-rest/heal-journal.ts'
import { openJournal, type JournalOptions } from '../../../../electron/services/at-rest/journal.ts'
import { atomicWriter } from '../../../../electron/services/files/atomic-write.ts'
import { replayDisk } from '../../../builders/replay-disk.ts'
import { seededRandom } from '../../../builders/seeded-bytes.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const entries = ['satu', 'dua', 'tiga', 'empat'].map(utf8)

/** A journal of four blocks of which the second is damaged, opened. */
async function aDamagedJournal() {
  const disk = replayDisk()
  const options: JournalOptions = {
    files: disk.port,
    random: seededRandom(1),
    dataKey: new Uint8Array(32),
    folder: '/data',
    scope: 'selection',
  }
  const { journal } = await open(options)
  for (const [expected, item] of entries.entries()) await journal.append([{ log: 'aaa', expected, items: [item] }])
  const bytes = disk.tree().get('/data/aaa.journal') ?? new Uint8Array()
  // In the ciphertext of the second block: header 32, first block 52, head 16, nonce 12.
  const at = 32 + 52 + 16 + 12 + 1
  const file = await disk.port.open('/data/aaa.journal')
  if (file.ok) await file.value.write(at, Uint8Array.of((bytes[at] ?? 0) ^ 1))
  const { found } = await open(options)
  const [log] = found
  if (!log) throw new Error('no log')
  const writer = atomicWriter({ files: disk.port, random: seededRandom(2), sleep: async () => undefined })
  return { disk, options, found: log, writer }
}

async function open(options: JournalOptions) {
  const opened = await openJournal(options)
  if (!opened.ok) throw new Error(opened.failure.kind)
  return opened.value
}

describe('healing a damaged log from the other store', () => {
  it('writes it anew and keeps the damaged file beside it', async () => {
    const { disk, options, found, writer } = await aDamagedJournal()
    expect(found).toMatchObject({ items: [entries[0]], damage: { block: 1 } })
    const damaged = disk.tree().get('/data/aaa.journal')
    expect(await healLog(options, writer, { found, items: entries })).toEqual({ ok: true, value: undefined })
    expect(disk.tree().get('/data/aaa.damaged')).toEqual(damaged)
    const healed = await open(options)
    expect(healed.found).toEqual([{ log: 'aaa', items: entries, torn: null, damage: null, beyond: [] }])
    expect((await healed.journal.append([{ log: 'aaa', expected: 4, items: [utf8('lima')] }])).ok).toBe(true)
    expect((await open(options)).found[0]?.items).toHaveLength(5)
  })

  it('heals nothing where the copies differ', async () => {
    const { disk, options, found, writer } = await aDamagedJournal()
    const before = [...disk.tree()]
    const other = [utf8('another first'), ...entries.slice(1)]
    expect(await healLog(options, writer, { found, items: other })).toEqual({
      ok: false,
      failure: { kind: 'copies-differ', item: 0 },
    })
    expect(await healLog(options, writer, { found, items: [] })).toEqual({
      ok: false,
      failure: { kind: 'copies-differ', item: 0 },
    })
    expect([...disk.tree()]).toEqual(before)
  })

  it('heals nothing from a copy that lacks what the damaged file still shows', async () => {
    const { disk, options, found, writer } = await aDamagedJournal()
    const before = [...disk.tree()]
    expect(await healLog(options, writer, { found, items: entries.slice(0, 2) })).toEqual({
      ok: false,
      failure: { kind: 'copy-incomplete', lacking: 2 },
    })
    expect([...disk.tree()]).toEqual(before)
  })

  it('refuses a sound log', async () => {
    const { options, found, writer } = await aDamagedJournal()
    const sound = { ...found, damage: null }
    expect(await healLog(options, writer, { found: sound, items: entries })).toEqual({
      ok: false,
      failure: { kind: 'log-sound' },
    })
  })

  it('keeps each damaged file when it happens again', async () => {
    const { disk, options, found, writer } = await aDamagedJournal()
    await healLog(options, writer, { found, items: entries })
    await healLog(options, writer, { found, items: entries })
    expect([...disk.tree().keys()].sort()).toEqual(['/data/aaa-2.damaged', '/data/aaa.damaged', '/data/aaa.journal'])
  })
})
