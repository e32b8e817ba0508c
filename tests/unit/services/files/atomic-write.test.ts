import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { atomicWriter, readBackFile } from '../../../../electron/services/files/atomic-write.ts'
import { ensureFolder } from '../../../../electron/services/files/ensure-folder.ts'
import type { FilePort } from '../../../../electron/services/files/file-port.ts'
import { ok } from '../../../../shared/kernel/result.ts'
import { failOnce, faultyPort, type Operation } from '../../../builders/faulty-port.ts'
import { replayDisk } from '../../../builders/replay-disk.ts'
import { seededRandom } from '../../../builders/seeded-bytes.ts'
import { windowsQuirks } from '../../../builders/windows-quirks.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sleep = async () => undefined
const writerOn = (files: FilePort, seed = 1) => atomicWriter({ files, random: seededRandom(seed), sleep })
const minutes = {
  folder: '/data',
  name: 'berita-acara.pdf',
  content: [utf8('berita '), utf8('acara')],
  existing: 'refuse',
} as const

describe('an atomic write', () => {
  it('leaves the file, whole, and nothing else; says hash, size and how it was read back', async () => {
    const disk = replayDisk()
    expect(await writerOn(disk.port).write(minutes)).toEqual({
      ok: true,
      value: { sha256: sha256('berita acara'), bytes: 12, pastCache: false },
    })
    expect([...disk.tree()]).toEqual([['/data/berita-acara.pdf', utf8('berita acara')]])
  })

  it('reads back before it renames', async () => {
    const disk = replayDisk()
    const seen: string[] = []
    const files: FilePort = {
      ...disk.port,
      readBack: (path, onPiece) => {
        seen.push(`read back ${[...disk.tree().keys()].some((name) => name.endsWith('.pdf')) ? 'too late' : 'first'}`)
        return disk.port.readBack(path, onPiece)
      },
    }
    await writerOn(files).write(minutes)
    expect(seen).toEqual(['read back first'])
  })

  it('a medium that gives back other bytes is found out, and nothing stays', async () => {
    const disk = replayDisk()
    const files: FilePort = {
      ...disk.port,
      readBack: async (_path, onPiece) => {
        onPiece(utf8('berita acarA'))
        return ok({ pastCache: true })
      },
    }
    expect(await writerOn(files).write(minutes)).toEqual({
      ok: false,
      failure: { kind: 'read-back-differs', path: '/data/berita-acara.pdf' },
    })
    expect([...disk.tree()]).toEqual([])
  })

  it.each(['createNew', 'write', 'sync', 'readBack', 'rename', 'syncFolder'] satisfies Operation[])(
    'a refused %s is said, and nothing stays',
    async (operation) => {
      const disk = replayDisk()
      const writer = writerOn(faultyPort(disk.port, failOnce(operation, 'no-space')))
      expect(await writer.write(minutes)).toMatchObject({ ok: false, failure: { kind: 'no-space' } })
      expect([...disk.tree()]).toEqual([])
      expect((await writer.write(minutes)).ok).toBe(true)
    },
  )

  it('a full stick during a replacement leaves the old file', async () => {
    const disk = replayDisk()
    await writerOn(disk.port).write(minutes)
    const writer = writerOn(faultyPort(disk.port, failOnce('write', 'no-space')), 2)
    expect(await writer.write({ ...minutes, content: [utf8('new')], existing: 'replace' })).toMatchObject({
      ok: false,
      failure: { kind: 'no-space' },
    })
    expect([...disk.tree()]).toEqual([['/data/berita-acara.pdf', utf8('berita acara')]])
  })

  it('refuses a name that is there, also in other capitals, and touches nothing', async () => {
    const disk = replayDisk()
    await writerOn(disk.port).write({ ...minutes, name: 'Berita-Acara.PDF' })
    const before = [...disk.tree()]
    expect(await writerOn(disk.port, 2).write(minutes)).toEqual({
      ok: false,
      failure: { kind: 'exists', path: '/data/Berita-Acara.PDF', code: 'EEXIST' },
    })
    expect([...disk.tree()]).toEqual(before)
  })

  it('never replaces a folder', async () => {
    const disk = replayDisk({ folders: ['/data/berita-acara.pdf'] })
    expect(await writerOn(disk.port).write({ ...minutes, existing: 'replace' })).toMatchObject({
      ok: false,
      failure: { kind: 'exists' },
    })
  })

  it('replaces when told to', async () => {
    const disk = replayDisk()
    await writerOn(disk.port).write(minutes)
    expect((await writerOn(disk.port, 2).write({ ...minutes, content: [utf8('baru')], existing: 'replace' })).ok).toBe(
      true,
    )
    expect([...disk.tree()]).toEqual([['/data/berita-acara.pdf', utf8('baru')]])
  })

  it('clears away what an interrupted write left, but not a write that is under way, nor files of others', async () => {
    const disk = replayDisk()
    for (const name of ['.timbang-0011223344556677.tmp', '.timbang-notes.tmp', 'foto.jpg'])
      await disk.port.createNew(`/data/${name}`)
    const writer = writerOn(disk.port)
    const results = await Promise.all(['a.pdf', 'b.pdf', 'c.pdf'].map((name) => writer.write({ ...minutes, name })))
    expect(results.map((result) => result.ok)).toEqual([true, true, true])
    expect([...disk.tree().keys()].sort()).toEqual([
      '/data/.timbang-notes.tmp',
      '/data/a.pdf',
      '/data/b.pdf',
      '/data/c.pdf',
      '/data/foto.jpg',
    ])
  })

  it('a folder that is not there is missing; one on another volume than chosen has vanished', async () => {
    const disk = replayDisk()
    expect(await writerOn(disk.port).write({ ...minutes, folder: '/stick' })).toMatchObject({
      ok: false,
      failure: { kind: 'missing' },
    })
    expect(await writerOn(disk.port).write({ ...minutes, folder: '/stick', device: 1 })).toMatchObject({
      ok: false,
      failure: { kind: 'vanished' },
    })
    expect(await writerOn(disk.port).write({ ...minutes, device: 2 })).toMatchObject({
      ok: false,
      failure: { kind: 'vanished' },
    })
    expect([...disk.tree()]).toEqual([])
  })

  it.each([2, 3, 4, 5])(
    'a stick pulled out at look %i has vanished, and nothing stays on the disk beneath',
    async (look) => {
      const disk = replayDisk()
      let looks = 0
      const files: FilePort = {
        ...disk.port,
        stat: async (path) => {
          const facts = await disk.port.stat(path)
          return facts.ok ? ok({ ...facts.value, device: ++looks >= look ? 2 : 1 }) : facts
        },
      }
      const written = await writerOn(files).write(minutes)
      if (looks >= look) expect(written).toMatchObject({ ok: false, failure: { kind: 'vanished' } })
      else expect(written.ok).toBe(true)
      expect(disk.tree().size).toBe(written.ok ? 1 : 0)
    },
  )
})

describe('on Windows', () => {
  it.each(['EBUSY', 'EPERM'] as const)(
    'a scanner that holds the file for two seconds (%s) is waited for; syncing the folder is not asked for',
    async (busyCode) => {
      const disk = replayDisk()
      const windows = windowsQuirks(disk.port, { busyMilliseconds: 2000, busyCode })
      const writer = atomicWriter({ files: windows.port, random: seededRandom(1), sleep: windows.sleep })
      expect((await writer.write(minutes)).ok).toBe(true)
      expect(windows.slept()).toBeGreaterThanOrEqual(2000)
      expect([...disk.tree().keys()]).toEqual(['/data/berita-acara.pdf'])
    },
  )

  it('a file that is held for ever is busy, and nothing stays', async () => {
    const disk = replayDisk()
    const windows = windowsQuirks(disk.port, { busyMilliseconds: Number.POSITIVE_INFINITY })
    const writer = atomicWriter({ files: windows.port, random: seededRandom(1), sleep: windows.sleep })
    expect(await writer.write(minutes)).toMatchObject({ ok: false, failure: { kind: 'busy' } })
    expect(windows.slept()).toBeLessThan(10_000)
    expect([...disk.tree()]).toEqual([])
  })

  it('a device name is no name, and nothing stays', async () => {
    const disk = replayDisk()
    const windows = windowsQuirks(disk.port, { busyMilliseconds: 0 })
    const writer = atomicWriter({ files: windows.port, random: seededRandom(1), sleep: windows.sleep })
    for (const name of ['con.pdf', 'NUL', 'com1.txt'])
      expect(await writer.write({ ...minutes, name })).toMatchObject({ ok: false, failure: { kind: 'bad-name' } })
    expect([...disk.tree()]).toEqual([])
  })

  it('names that differ only in capitals are one file', async () => {
    const disk = replayDisk()
    const windows = windowsQuirks(disk.port, { busyMilliseconds: 0 })
    const writer = atomicWriter({ files: windows.port, random: seededRandom(1), sleep: windows.sleep })
    await writer.write({ ...minutes, name: 'REKAP.CSV' })
    expect(await writer.write({ ...minutes, name: 'rekap.csv' })).toMatchObject({
      ok: false,
      failure: { kind: 'exists', path: '/data/REKAP.CSV' },
    })
    expect((await writer.write({ ...minutes, name: 'rekap.csv', existing: 'replace' })).ok).toBe(true)
    expect([...disk.tree().keys()]).toEqual(['/data/REKAP.CSV'])
  })
})

describe('other steps', () => {
  it('reading back tells hash and size', async () => {
    const disk = replayDisk()
    await writerOn(disk.port).write(minutes)
    expect(await readBackFile(disk.port, '/data/berita-acara.pdf')).toEqual({
      ok: true,
      value: { sha256: sha256('berita acara'), bytes: 12, pastCache: false },
    })
    expect(await readBackFile(disk.port, '/data/other.pdf')).toMatchObject({ ok: false, failure: { kind: 'missing' } })
  })

  it('folders are made one below the other, and are kept where they are', async () => {
    const disk = replayDisk()
    expect(await ensureFolder(disk.port, '/data', 'a', 'b')).toEqual({ ok: true, value: '/data/a/b' })
    expect(await ensureFolder(disk.port, '/data', 'a', 'b')).toEqual({ ok: true, value: '/data/a/b' })
    expect(await ensureFolder(disk.port, '/nowhere', 'a')).toMatchObject({ ok: false, failure: { kind: 'missing' } })
  })
})
