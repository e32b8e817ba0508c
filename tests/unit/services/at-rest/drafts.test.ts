import { describe, expect, it } from 'vitest'
import { draftLimits, openDrafts } from '../../../../electron/services/at-rest/drafts.ts'
import type { FilePort } from '../../../../electron/services/files/file-port.ts'
import { failOnce, faultyPort } from '../../../builders/faulty-port.ts'
import { replayDisk } from '../../../builders/replay-disk.ts'
import { seededRandom } from '../../../builders/seeded-bytes.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const draft = (id: string, text: string) => ({ id, bytes: utf8(text) })

async function open(files: FilePort, smallFileBytes?: number) {
  const opened = await openDrafts({
    files,
    random: seededRandom(1),
    sleep: async () => undefined,
    dataKey: new Uint8Array(32),
    folder: '/data',
    ...(smallFileBytes !== undefined && { smallFileBytes }),
  })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return opened.value
}

describe('drafts', () => {
  it('the latest of each counts, what was dropped is gone, for the next opening too', async () => {
    const disk = replayDisk()
    const { drafts } = await open(disk.port)
    await drafts.save([draft('sheet-1', 'ten'), draft('sheet-2', 'ragu')])
    await drafts.save([draft('sheet-1', 'tenang')])
    await drafts.drop(['sheet-2', 'sheet-9'])
    for (const { drafts: there } of [{ drafts }, await open(disk.port)])
      expect(there.list()).toEqual([draft('sheet-1', 'tenang')])
    expect(Buffer.from(disk.tree().get('/data/drafts.000001') ?? []).includes('tenang')).toBe(false)
  })

  it('a burst is one fsync', async () => {
    const disk = replayDisk()
    const { drafts } = await open(disk.port)
    await drafts.save([draft('a', '1')])
    const before = disk.syncs().length
    await drafts.save([draft('a', '12'), draft('b', '3')])
    expect(disk.syncs().length - before).toBe(1)
  })

  it('are written anew when mostly old bursts, and the old file is gone', async () => {
    const disk = replayDisk()
    const { drafts } = await open(disk.port, 2000)
    for (let burst = 0; burst < 60; burst++) await drafts.save([draft('a', 'x'.repeat(burst)), draft('b', 'tetap')])
    const files = [...disk.tree()].filter(([path]) => path.includes('drafts.'))
    expect(files).toHaveLength(1)
    expect(files[0]?.[0]).not.toBe('/data/drafts.000001')
    expect(files[0]?.[1].length).toBeLessThan(3000)
    expect((await open(disk.port, 2000)).drafts.list()).toEqual([draft('a', 'x'.repeat(59)), draft('b', 'tetap')])
  })

  it('what the caller changes later in the same buffer is not what was saved', async () => {
    const disk = replayDisk()
    const { drafts } = await open(disk.port)
    const bytes = utf8('tenang')
    const saving = drafts.save([{ id: 'a', bytes }])
    bytes.fill(0x21)
    await saving
    bytes.fill(0x3f)
    expect(drafts.list()).toEqual((await open(disk.port)).drafts.list())
  })

  it('stay within limits, and a refused burst changes nothing', async () => {
    const { drafts } = await open(replayDisk().port)
    await drafts.save([draft('a', 'x')])
    const long = { id: 'a', bytes: new Uint8Array(draftLimits['draft-bytes'] + 1) }
    expect(await drafts.save([long])).toEqual({
      ok: false,
      failure: { kind: 'draft-limit', limit: 'draft-bytes', max: draftLimits['draft-bytes'] },
    })
    const many = Array.from({ length: draftLimits.drafts }, (_, number) => draft(`d${number}`, ''))
    expect(await drafts.save(many)).toMatchObject({ ok: false, failure: { kind: 'draft-limit', limit: 'drafts' } })
    const large = Array.from({ length: 65 }, (_, number) => ({
      id: `l${number}`,
      bytes: new Uint8Array(draftLimits['draft-bytes']),
    }))
    expect(await drafts.save(large)).toMatchObject({
      ok: false,
      failure: { kind: 'draft-limit', limit: 'total-bytes' },
    })
    expect(drafts.list()).toEqual([draft('a', 'x')])
  })

  it('a full disk is said, and the draft is as it was', async () => {
    const disk = replayDisk()
    const { drafts } = await open(faultyPort(disk.port, failOnce('write', 'no-space')))
    expect(await drafts.save([draft('a', 'x')])).toMatchObject({ ok: false, failure: { kind: 'no-space' } })
    expect(drafts.list()).toEqual([])
    expect((await drafts.save([draft('a', 'x')])).ok).toBe(true)
    expect((await open(disk.port)).drafts.list()).toEqual([draft('a', 'x')])
  })

  it('a full disk while writing anew leaves the old file in force', async () => {
    const disk = replayDisk()
    const { drafts } = await open(
      faultyPort(
        disk.port,
        failOnce('write', 'no-space', (path) => path.endsWith('.new')),
      ),
      100,
    )
    await drafts.save([draft('a', 'x'.repeat(10))])
    await drafts.save([draft('a', 'y'.repeat(10))])
    expect(await drafts.save([draft('a', 'z'.repeat(10))])).toMatchObject({ ok: false, failure: { kind: 'no-space' } })
    expect([...disk.tree().keys()]).toEqual(['/data/drafts.000001'])
    expect((await drafts.save([draft('a', 'z'.repeat(10))])).ok).toBe(true)
    expect((await open(disk.port)).drafts.list()).toEqual([draft('a', 'z'.repeat(10))])
  })

  it('torn and damaged files are said, and what can be read is there', async () => {
    const disk = replayDisk()
    const { drafts } = await open(disk.port)
    for (const text of ['a1', 'a2', 'a3']) await drafts.save([draft('a', text), draft(text, text)])
    const bytes = disk.tree().get('/data/drafts.000001') ?? new Uint8Array()
    const file = await disk.port.open('/data/drafts.000001')
    if (!file.ok) throw new Error('not there')
    await file.value.truncate(bytes.length - 1)
    const torn = await open(disk.port)
    expect(torn).toMatchObject({ torn: true, damaged: false })
    expect(torn.drafts.list()).toEqual([draft('a', 'a2'), draft('a1', 'a1'), draft('a2', 'a2')])
    await file.value.write(60, Uint8Array.of(1, 2, 3, 4))
    const damaged = await open(disk.port)
    expect(damaged).toMatchObject({ torn: false, damaged: true })
    expect(damaged.drafts.list()).toEqual([draft('a', 'a2'), draft('a2', 'a2')])
    expect((await damaged.drafts.save([draft('b', 'new')])).ok).toBe(true)
    expect(await open(disk.port)).toMatchObject({ torn: false, damaged: false })
  })
})
