import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { FilePort } from '../../../../electron/services/files/file-port.ts'
import { nodeFilePort } from '../../../../electron/services/files/node-file-port.ts'
import { acquireFolderLock } from '../../../../electron/services/identity/folder-lock.ts'
import { readLockName, writeLockName } from '../../../../electron/services/identity/lock-name.ts'
import { nodeProcesses, type Processes } from '../../../../electron/services/identity/processes.ts'
import { toHex } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { aMachine, freshFolder, seededRandom } from './seeded-machine.ts'

/** Processes of a make-believe computer: those in `living`, with these marks. */
const aComputer = (pid: number, living: ReadonlyMap<number, string | null>, host = 'laptop-a'): Processes => ({
  host,
  pid,
  look: (asked) => {
    const mark = living.get(asked)
    return Promise.resolve(mark === undefined ? { isAlive: false } : { isAlive: true, mark })
  },
})
const portsOf = (processes: Processes, seed: string) => aMachine({ processes, seed, root: '/nowhere' }).ports
const request = (folder: string) => ({ folder, program: 'Timbang' })
const locksIn = (folder: string): string[] => readdirSync(folder).filter((name) => readLockName(name) !== null)

describe('one host per identity', () => {
  test('the second is told who has it; after release it is free, and nothing is left', async () => {
    const folder = freshFolder()
    const living = new Map([
      [1, 'x1'],
      [2, 'x2'],
    ])
    const first = expectOk(await acquireFolderLock(request(folder), portsOf(aComputer(1, living), 'one')), 'free')
    expect(await acquireFolderLock({ folder, program: 'timbang rank' }, portsOf(aComputer(2, living), 'two'))).toEqual({
      ok: false,
      failure: {
        kind: 'identity-in-use',
        by: { host: 'laptop-a', pid: 1, program: 'Timbang', since: '2026-11-24T08:00:00.000+07:00', settling: false },
      },
    })
    await first.release()
    const second = expectOk(
      await acquireFolderLock(request(folder), portsOf(aComputer(2, living), 'two again')),
      'released',
    )
    await second.release()
    expect(locksIn(folder)).toEqual([])
  })

  test('twice in one process is twice', async () => {
    const folder = freshFolder()
    const { ports } = aMachine()
    const first = expectOk(await acquireFolderLock(request(folder), ports), 'free')
    expect(await acquireFolderLock(request(folder), ports)).toMatchObject({ failure: { kind: 'identity-in-use' } })
    await first.release()
  })

  test.each<[string, Map<number, string | null>]>([
    ['is gone', new Map([[2, 'x2']])],
    [
      'is another by now, with the old number',
      new Map([
        [1, 'later'],
        [2, 'x2'],
      ]),
    ],
  ])('a lock whose process %s gives way and is cleared', async (_, later) => {
    const folder = freshFolder()
    expectOk(await acquireFolderLock(request(folder), portsOf(aComputer(1, new Map([[1, 'x1']])), 'one')), 'free')
    expectOk(await acquireFolderLock(request(folder), portsOf(aComputer(2, later), 'two')), 'the first is dead')
    expect(locksIn(folder)).toHaveLength(1)
  })

  test('where the system tells no mark, a living number holds until the person says otherwise', async () => {
    const folder = freshFolder()
    const living = new Map([
      [1, null],
      [2, null],
    ])
    expectOk(await acquireFolderLock(request(folder), portsOf(aComputer(1, living), 'one')), 'free')
    const ports = portsOf(aComputer(2, living), 'two')
    expect(await acquireFolderLock(request(folder), ports)).toMatchObject({ failure: { by: { pid: 1 } } })
    expect(await acquireFolderLock({ ...request(folder), passOver: 'of-other-computers' }, ports)).toMatchObject({
      failure: { by: { pid: 1 } },
    })
    expectOk(await acquireFolderLock({ ...request(folder), passOver: 'all' }, ports), 'the person said so')
    expect(locksIn(folder)).toHaveLength(1)
  })

  test("another computer's lock holds, and gives way where the folder is a copy", async () => {
    const folder = freshFolder()
    expectOk(
      await acquireFolderLock(request(folder), portsOf(aComputer(1, new Map([[1, 'x1']]), 'laptop-b'), 'one')),
      'free',
    )
    const ports = portsOf(aComputer(2, new Map([[2, 'x2']])), 'two')
    expect(await acquireFolderLock(request(folder), ports)).toMatchObject({ failure: { by: { host: 'laptop-b' } } })
    expectOk(await acquireFolderLock({ ...request(folder), passOver: 'of-other-computers' }, ports), 'a copy')
  })

  test('a torn lock file still holds: its name says all', async () => {
    const folder = freshFolder()
    const living = new Map([
      [1, 'x1'],
      [2, 'x2'],
    ])
    expectOk(await acquireFolderLock(request(folder), portsOf(aComputer(1, living), 'one')), 'free')
    writeFileSync(join(folder, locksIn(folder)[0] ?? ''), '{"ho')
    expect(await acquireFolderLock(request(folder), portsOf(aComputer(2, living), 'two'))).toMatchObject({
      failure: { by: { host: '', pid: 1 } },
    })
  })

  test('other files in the folder are none of its business', async () => {
    const folder = freshFolder()
    const strange = ['lock-x.json', 'lock.json', 'identity.json', 'lock-0123456789abcdef-1-x-0123.json']
    for (const name of strange) writeFileSync(join(folder, name), '')
    const lock = expectOk(await acquireFolderLock(request(folder), aMachine().ports), 'free')
    await lock.release()
    expect(readdirSync(folder)).toEqual(strange.toSorted())
  })

  test('a folder that is not there is a failure, not a lock', async () => {
    expect(await acquireFolderLock(request('/nowhere/at/all'), aMachine().ports)).toMatchObject({
      failure: { kind: 'missing' },
    })
  })

  property.prop([fc.scheduler(), fc.integer({ min: 2, max: 4 })], { numRuns: 150 })(
    'whatever the steps of several hosts interleave to, never two have it',
    async (scheduler, hosts) => {
      const folder = freshFolder()
      const living = new Map(Array.from({ length: hosts }, (_, pid) => [pid, `x${pid}`]))
      const held = { now: 0, most: 0 }
      const files: FilePort = {
        ...nodeFilePort,
        list: scheduler.scheduleFunction(nodeFilePort.list),
        createNew: scheduler.scheduleFunction(nodeFilePort.createNew),
        unlink: scheduler.scheduleFunction(nodeFilePort.unlink),
      }
      const host = async (pid: number): Promise<void> => {
        const ports = {
          ...portsOf(aComputer(pid, living), `host ${pid}`),
          files,
          sleep: scheduler.scheduleFunction(() => Promise.resolve()),
        }
        for (let round = 0; round < 2; round++) {
          const lock = await acquireFolderLock(request(folder), ports)
          if (!lock.ok) continue
          held.most = Math.max(held.most, ++held.now)
          await scheduler.schedule(Promise.resolve())
          held.now--
          await lock.value.release()
        }
      }
      await scheduler.waitFor(Promise.all(Array.from({ length: hosts }, (_, pid) => host(pid))))
      expect(held.most).toBeLessThanOrEqual(1)
      expect(locksIn(folder)).toEqual([])
    },
  )
})

describe('real processes', () => {
  const house = join(import.meta.dirname, '../../../../electron/services')
  const holder = `
    import { acquireFolderLock } from '${house}/identity/folder-lock.ts'
    import { nodeFilePort } from '${house}/files/node-file-port.ts'
    import { nodeProcesses } from '${house}/identity/processes.ts'
    import { nodeCrypto } from '${house}/crypto-node.ts'
    import { randomBytes } from 'node:crypto'
    const lock = await acquireFolderLock({ folder: process.argv[1], program: 'holder' }, {
      files: nodeFilePort, processes: nodeProcesses, crypto: nodeCrypto, clock: { now: () => 'then' },
      random: { bytes: (n) => new Uint8Array(randomBytes(n)) }, sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
    })
    console.log(lock.ok ? 'held' : lock.failure.kind)
    if (lock.ok) setInterval(() => {}, 1000)
  `
  const start = async (folder: string) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', holder, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    return { child, said: said.toString().trim() }
  }

  test('a host that was killed leaves the identity free', async () => {
    const folder = freshFolder()
    const first = await start(folder)
    expect(first.said).toBe('held')
    const { ports } = aMachine()
    expect(await acquireFolderLock(request(folder), ports)).toMatchObject({
      ok: false,
      failure: { by: { pid: first.child.pid, program: 'holder' } },
    })
    const second = await start(folder)
    expect(second.said).toBe('identity-in-use')
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    const lock = expectOk(await acquireFolderLock(request(folder), ports), 'killed')
    await lock.release()
    expect(locksIn(folder)).toEqual([])
  }, 30_000)

  test('this process is seen alive, with a mark that stays', async () => {
    const seen = await nodeProcesses.look(process.pid)
    expect(seen).toMatchObject({ isAlive: true })
    expect(await nodeProcesses.look(process.pid)).toEqual(seen)
    expect(await nodeProcesses.look(2 ** 30)).toEqual({ isAlive: false })
  })
})

test('a name says whose lock it is', () => {
  const token = toHex(seededRandom('token').bytes(8))
  const lock = { host: 'ab'.repeat(8), pid: 4711, mark: '1f2e3d4cx998877' }
  const name = writeLockName({ ...lock, token })
  expect(readLockName(name)).toEqual({ ...lock, name })
  expect(readLockName(writeLockName({ ...lock, mark: null, token }))).toMatchObject({ mark: null })
})
