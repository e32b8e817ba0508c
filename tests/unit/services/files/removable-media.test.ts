import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { atomicWriter } from '../../../../electron/services/files/atomic-write.ts'
import type { FilePort } from '../../../../electron/services/files/file-port.ts'
import { isRemovable, parseMounts, type SystemFacts } from '../../../../electron/services/files/mounts.ts'
import { pathTokens } from '../../../../electron/services/files/path-tokens.ts'
import { removableMedia } from '../../../../electron/services/files/removable-media.ts'
import { asHash } from '../../../../shared/kernel/ids.ts'
import { ok } from '../../../../shared/kernel/result.ts'
import { replayDisk } from '../../../builders/replay-disk.ts'
import { seededRandom } from '../../../builders/seeded-bytes.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const hashOf = (text: string) => asHash(createHash('sha256').update(text).digest('hex'))

const mountsText = `
/dev/nvme0n1p2 / ext4 rw,relatime 0 0
tmpfs /run tmpfs rw,nosuid 0 0
/dev/sdb1 /media/rina/STIK\\040RINA vfat rw,nosuid,nodev 0 0
/dev/sdc1 /media/rina/DISK exfat ro,nosuid 0 0
/dev/sdd1 /mnt/inner ext4 rw 0 0
/dev/mmcblk0p1 /media/rina/KARTU vfat rw 0 0
broken line
`

/** sysfs of a laptop: sdb is a stick, sdc a USB disk (not `removable`), sdd an inner disk, mmcblk0 a card. */
const sysfs: Readonly<Record<string, string>> = {
  '/sys/class/block/nvme0n1p2': '/sys/devices/pci0000:00/nvme/nvme0/nvme0n1/nvme0n1p2',
  '/sys/class/block/sdb1': '/sys/devices/pci0000:00/ata9/host8/block/sdb/sdb1',
  '/sys/class/block/sdc1': '/sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/block/sdc/sdc1',
  '/sys/class/block/sdd1': '/sys/devices/pci0000:00/ata1/host0/block/sdd/sdd1',
  '/sys/class/block/mmcblk0p1': '/sys/devices/pci0000:00/mmc_host/mmc0/mmc0:0001/block/mmcblk0/mmcblk0p1',
}
const flags: Readonly<Record<string, string>> = {
  '/proc/self/mounts': mountsText,
  '/sys/devices/pci0000:00/ata9/host8/block/sdb/sdb1/../removable': '1\n',
  '/sys/devices/pci0000:00/ata1/host0/block/sdd/sdd1/../removable': '0\n',
}
const system: SystemFacts = {
  readText: async (path) => flags[path] ?? null,
  realPath: async (path) => sysfs[path] ?? null,
}

describe('mounts', () => {
  it('are read with their escapes and options; broken lines are left out', () => {
    const mounts = parseMounts(mountsText)
    expect(mounts).toHaveLength(6)
    expect(mounts[2]).toEqual({
      device: '/dev/sdb1',
      path: '/media/rina/STIK RINA',
      fileSystem: 'vfat',
      readOnly: false,
    })
    expect(mounts[3]).toMatchObject({ readOnly: true })
  })

  it('are removable by flag, by USB, by card reader; not by being a disk', async () => {
    const found = []
    for (const mount of parseMounts(mountsText)) if (await isRemovable(mount, system)) found.push(mount.device)
    expect(found).toEqual(['/dev/sdb1', '/dev/sdc1', '/dev/mmcblk0p1'])
  })
})

/** A laptop with one stick; `device` is what its mount point belongs to now. */
function aLaptop(folders: readonly string[] = ['/home/rina', '/home/nobody']) {
  const disk = replayDisk({ folders: ['/media/rina/STIK RINA/masuk', '/media/rina/DISK', '/home/rina'] })
  const stick = { device: 5 }
  const files: FilePort = {
    ...disk.port,
    stat: async (path) => {
      const facts = await disk.port.stat(path)
      return facts.ok && path.startsWith('/media/rina/STIK') ? ok({ ...facts.value, device: stick.device }) : facts
    },
  }
  const random = seededRandom(1)
  const tokens = pathTokens(random)
  const writer = atomicWriter({ files, random, sleep: async () => undefined })
  return {
    disk,
    files,
    stick,
    tokens,
    media: removableMedia({ files, writer, tokens, system, folders }),
  }
}

describe('removable media', () => {
  it('lists sticks by label, and folders given, and leaves out what is not there', async () => {
    const { media } = aLaptop()
    const volumes = await media.volumes()
    expect(
      volumes.map(({ label, removable, fileSystem, readOnly }) => ({ label, removable, fileSystem, readOnly })),
    ).toEqual([
      { label: 'STIK RINA', removable: true, fileSystem: 'vfat', readOnly: false },
      { label: 'DISK', removable: true, fileSystem: 'exfat', readOnly: true },
      { label: 'rina', removable: false, fileSystem: null, readOnly: false },
    ])
    for (const { token, freeBytes } of volumes)
      expect([token, freeBytes]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), 1_000_000_000])
    expect(await media.volumes()).toEqual(volumes)
  })

  it('lists a folder once that was given at the start and is a stick as well, or was given twice', async () => {
    const home = '/home/rina'
    const { media } = aLaptop([home, '/media/rina/STIK RINA/', `${home}/`])
    const labels = (await media.volumes()).map(({ label }) => label)
    expect(labels.filter((label) => label === 'STIK RINA')).toEqual(['STIK RINA'])
    expect(labels.filter((label) => label === 'rina')).toEqual(['rina'])
  })

  it('opens folders step by step by token, and reads a file that was listed', async () => {
    const { media, disk } = aLaptop()
    const file = await disk.port.createNew('/media/rina/STIK RINA/masuk/panel-a.timbang')
    if (file.ok) await file.value.write(0, utf8('PK'))
    await disk.port.createNew('/media/rina/STIK RINA/.hidden')
    const [stick] = await media.volumes()
    const top = await media.list(stick?.token ?? '')
    if (!top.ok) throw new Error(top.failure.kind)
    expect(top.value).toMatchObject([{ name: 'masuk', kind: 'folder' }])
    const inner = await media.list(top.value[0]?.token ?? '')
    if (!inner.ok) throw new Error(inner.failure.kind)
    expect(inner.value).toMatchObject([{ name: 'panel-a.timbang', kind: 'file', bytes: 2 }])
    expect(await media.read(inner.value[0]?.token ?? '', 10)).toEqual({ ok: true, value: utf8('PK') })
    expect(await media.read(inner.value[0]?.token ?? '', 1)).toMatchObject({
      ok: false,
      failure: { kind: 'too-large' },
    })
  })

  it('knows no path: only tokens that it gave, for what they were given', async () => {
    const { media } = aLaptop()
    const [stick] = await media.volumes()
    const unknown = { ok: false, failure: { kind: 'unknown-place' } }
    for (const token of ['/etc/passwd', '', '0'.repeat(32)]) {
      expect(await media.list(token)).toEqual(unknown)
      expect(await media.read(token, 10)).toEqual(unknown)
      expect(await media.write({ folder: token, name: 'a', content: [] })).toEqual(unknown)
    }
    expect(await media.read(stick?.token ?? '', 10)).toEqual(unknown)
  })

  it('writes, and confirms what is on the stick after it was put in again', async () => {
    const { media, stick } = aLaptop()
    const [before] = await media.volumes()
    const written = await media.write({ folder: before?.token ?? '', name: 'rekap.csv', content: [utf8('nilai')] })
    expect(written).toMatchObject({ ok: true, value: { sha256: hashOf('nilai'), bytes: 5 } })
    expect(written.ok && (await media.read(written.value.token, 10))).toEqual({ ok: true, value: utf8('nilai') })
    stick.device = 6
    expect(
      await media.confirm({ folder: before?.token ?? '', name: 'rekap.csv', sha256: hashOf('nilai') }),
    ).toMatchObject({ ok: false, failure: { kind: 'vanished' } })
    const [after] = await media.volumes()
    expect(after?.token).not.toBe(before?.token)
    expect(
      await media.confirm({ folder: after?.token ?? '', name: 'rekap.csv', sha256: hashOf('nilai') }),
    ).toMatchObject({ ok: true })
    expect(
      await media.confirm({ folder: after?.token ?? '', name: 'rekap.csv', sha256: hashOf('lain') }),
    ).toMatchObject({ ok: false, failure: { kind: 'read-back-differs' } })
    expect(
      await media.confirm({ folder: after?.token ?? '', name: '../../../etc/passwd', sha256: hashOf('nilai') }),
    ).toMatchObject({ ok: false, failure: { kind: 'missing' } })
  })

  it('a stick that is gone has vanished, whatever lies beneath its mount point', async () => {
    const { media, stick, disk } = aLaptop()
    const [volume] = await media.volumes()
    stick.device = 1
    const folder = volume?.token ?? ''
    for (const answer of [
      await media.list(folder),
      await media.write({ folder, name: 'a.csv', content: [utf8('x')] }),
    ]) {
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'vanished' } })
    }
    expect([...disk.tree()]).toEqual([])
  })
})
