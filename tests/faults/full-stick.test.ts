/**
 * A real small stick (tmpfs): full, remounted read-only, unmounted under the program's hands. Needs the right to mount, which
 * root has; where mounting is refused the reason is printed and these tests are skipped.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from '../../electron/services/at-rest/journal.ts'
import { atomicWriter } from '../../electron/services/files/atomic-write.ts'
import type { FilePort } from '../../electron/services/files/file-port.ts'
import { nodeFilePort } from '../../electron/services/files/node-file-port.ts'
import { seededRandom } from '../builders/seeded-bytes.ts'

const run = (command: string, ...parameters: string[]) =>
  execFileSync(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })

const refusal = mountingRefused()
if (refusal !== null) console.log(`Tests with a real small stick are skipped: mounting is refused here (${refusal}).`)

/** Why a tmpfs can't be mounted here, or `null`. */
function mountingRefused(): string | null {
  const probe = mkdtempSync(join(tmpdir(), 'timbang-mount-'))
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe)
    run('umount', probe)
    return null
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error)
  } finally {
    rmSync(probe, { recursive: true })
  }
}

let stick = ''
beforeEach(({ skip }) => {
  if (refusal !== null) {
    if (process.env['CI'] === 'true') throw new Error(`mounting is refused: ${refusal}`)
    skip(`mounting is refused here: ${refusal}`)
  }
  stick = mkdtempSync(join(tmpdir(), 'timbang-stick-'))
  run('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', stick)
})
afterEach(() => {
  if (refusal !== null) return
  try {
    run('umount', '-l', stick)
  } catch {
    // The test has unmounted it itself.
  }
  rmSync(stick, { recursive: true })
})

const writerOn = (files: FilePort) => atomicWriter({ files, random: seededRandom(1), sleep: async () => undefined })
const small = { name: 'rekap.csv', content: [new Uint8Array(1000).fill(65)], existing: 'refuse' } as const
const large = {
  name: 'berita-acara.pdf',
  content: [new Uint8Array(200_000), new Uint8Array(200_000)],
  existing: 'refuse',
} as const

describe('a real small stick', () => {
  it('takes a file, and reads it back past the cache where the kernel can', async () => {
    const written = await writerOn(nodeFilePort).write({ ...small, folder: stick })
    expect(written).toMatchObject({ ok: true, value: { bytes: 1000 } })
    expect(readFileSync(join(stick, small.name))).toEqual(Buffer.alloc(1000, 65))
  })

  it('full: says so, leaves nothing, and what was there stays', async () => {
    await writerOn(nodeFilePort).write({ ...small, folder: stick })
    expect(await writerOn(nodeFilePort).write({ ...large, folder: stick })).toMatchObject({
      ok: false,
      failure: { kind: 'no-space' },
    })
    expect(readdirSync(stick)).toEqual([small.name])
    const replaced = await writerOn(nodeFilePort).write({
      ...large,
      name: small.name,
      existing: 'replace',
      folder: stick,
    })
    expect(replaced).toMatchObject({ ok: false, failure: { kind: 'no-space' } })
    expect(readFileSync(join(stick, small.name))).toEqual(Buffer.alloc(1000, 65))
  })

  it('read-only: says so', async () => {
    run('mount', '-o', 'remount,ro', stick)
    expect(await writerOn(nodeFilePort).write({ ...small, folder: stick })).toMatchObject({
      ok: false,
      failure: { kind: 'read-only' },
    })
    expect(readdirSync(stick)).toEqual([])
  })

  it.each(['createNew', 'readBack', 'rename', 'syncFolder'] as const)(
    'unmounted before the %s: vanished, and nothing is left on the disk beneath',
    async (operation) => {
      const unmount = () => run('umount', '-l', stick)
      const files: FilePort = {
        ...nodeFilePort,
        [operation]: (...parameters: never[]) => {
          unmount()
          return (nodeFilePort[operation] as (...given: never[]) => unknown)(...parameters)
        },
      }
      expect(await writerOn(files).write({ ...small, folder: stick })).toMatchObject({
        ok: false,
        failure: { kind: 'vanished' },
      })
      expect(readdirSync(stick)).toEqual([])
    },
  )

  it('unmounted since it was chosen: vanished, and nothing is left on the disk beneath', async () => {
    const facts = await nodeFilePort.stat(stick)
    run('umount', '-l', stick)
    const device = facts.ok ? facts.value.device : 0
    expect(await writerOn(nodeFilePort).write({ ...small, folder: stick, device })).toMatchObject({
      ok: false,
      failure: { kind: 'vanished' },
    })
    expect(readdirSync(stick)).toEqual([])
  })

  it('a file of that name is there already: says so and touches nothing', async () => {
    writeFileSync(join(stick, 'REKAP.CSV'), 'mine')
    expect(await writerOn(nodeFilePort).write({ ...small, folder: stick })).toMatchObject({
      ok: false,
      failure: { kind: 'exists' },
    })
    expect(readFileSync(join(stick, 'REKAP.CSV'), 'utf8')).toBe('mine')
    expect(readdirSync(stick)).toEqual(['REKAP.CSV'])
  })

  it('a journal on a full disk keeps what it has and goes on when there is room', async () => {
    const folder = join(stick, 'journal')
    mkdirSync(folder)
    const open = () =>
      openJournal({
        files: nodeFilePort,
        random: seededRandom(2),
        dataKey: new Uint8Array(32),
        folder,
        scope: 'selection',
      })
    const opened = await open()
    if (!opened.ok) throw new Error(opened.failure.kind)
    const { journal } = opened.value
    const add = (bytes: number) =>
      journal.append([{ log: 'aaa', expected: journal.count('aaa'), items: [new Uint8Array(bytes)] }])
    expect((await add(1000)).ok).toBe(true)
    expect(await add(400_000)).toMatchObject({ ok: false, failure: { kind: 'no-space' } })
    expect((await add(1000)).ok).toBe(true)
    const again = await open()
    expect(again.ok && again.value.found).toMatchObject([{ torn: null, damage: null }])
    expect(again.ok && again.value.found[0]?.items.map(({ length }) => length)).toEqual([1000, 1000])
  })
})
