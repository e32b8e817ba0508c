import { describe, expect, it } from 'vitest'
import type { StagedPart } from '../../../../electron/services/at-rest/staged-parts.ts'
import { openStaging, type Staging } from '../../../../electron/services/at-rest/staging.ts'
import type { FilePort } from '../../../../electron/services/files/file-port.ts'
import { asHash, type Hash } from '../../../../shared/kernel/ids.ts'
import { err, ok } from '../../../../shared/kernel/result.ts'
import { failOnce, faultyPort } from '../../../builders/faulty-port.ts'
import { replayDisk } from '../../../builders/replay-disk.ts'
import { seededRandom } from '../../../builders/seeded-bytes.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const one = asHash('1'.repeat(64))
const two = asHash('2'.repeat(64))
const parts: StagedPart[] = [
  { name: 'logs/a.jsonl', bytes: utf8('{"seq":0}\n') },
  { name: 'cards/b.json', bytes: utf8('{"value":"Budi"}') },
]

async function open(files: FilePort): Promise<Staging> {
  const opened = await openStaging({
    files,
    random: seededRandom(1),
    sleep: async () => undefined,
    dataKey: new Uint8Array(32),
    folder: '/data',
  })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return opened.value
}

/** Applies and remembers what it was given. */
function anApply() {
  const seen: [Hash, readonly StagedPart[]][] = []
  return { seen, apply: async (digest: Hash, given: readonly StagedPart[]) => ok(void seen.push([digest, given])) }
}

describe('staging', () => {
  it('an accepted import is applied once, whole, and cleared away', async () => {
    const disk = replayDisk()
    const staging = await open(disk.port)
    expect(await staging.accept(one, parts)).toEqual({ ok: true, value: undefined })
    const { seen, apply } = anApply()
    expect(await staging.rollForward(apply)).toEqual({ ok: true, value: { applied: [one], failed: [] } })
    expect(await staging.rollForward(apply)).toEqual({ ok: true, value: { applied: [], failed: [] } })
    expect(seen).toEqual([[one, parts]])
    expect([...disk.tree()]).toEqual([])
  })

  it('is committed only once what it leads to is stored, which runs meanwhile', async () => {
    const disk = replayDisk()
    const staging = await open(disk.port)
    const accepted = () => [...disk.tree().keys()].filter((path) => path.includes('/accepted/'))
    let store = (): void => undefined
    const stored = new Promise<void>((resolve) => (store = resolve))
    const accepting = staging.accept(one, parts, async () => ok(await stored))
    while (disk.steps().length < 8) await new Promise((resolve) => setImmediate(resolve))
    expect(accepted()).toEqual([])
    store()
    expect(await accepting).toEqual({ ok: true, value: undefined })
    expect(accepted()).toHaveLength(3)
  })

  it('is not committed where what it leads to could not be stored, and the next try begins anew', async () => {
    const disk = replayDisk()
    const staging = await open(disk.port)
    const full = async () => err({ kind: 'no-space' } as const)
    expect(await staging.accept(one, parts, full)).toEqual({ ok: false, failure: { kind: 'no-space' } })
    const { seen, apply } = anApply()
    expect(await staging.rollForward(apply)).toEqual({ ok: true, value: { applied: [], failed: [] } })
    expect((await staging.accept(one, parts)).ok).toBe(true)
    await staging.rollForward(apply)
    expect(seen).toEqual([[one, parts]])
  })

  it('is found by the next process, sealed on disk', async () => {
    const disk = replayDisk()
    await (await open(disk.port)).accept(one, parts)
    for (const [path, bytes] of disk.tree()) {
      expect(path).toMatch(/^\/data\/accepted\/1{64}\/(\d{6}|parts)\.sealed$/)
      expect(Buffer.from(bytes).includes('Budi') || Buffer.from(bytes).includes('logs/')).toBe(false)
    }
    const { seen, apply } = anApply()
    await (await open(disk.port)).rollForward(apply)
    expect(seen).toEqual([[one, parts]])
  })

  it('begins to clear away by overwriting the key, so that what is left on the way is noise', async () => {
    const disk = replayDisk()
    const staging = await open(
      faultyPort(disk.port, (operation, path) =>
        operation === 'unlink' && path.endsWith('000000.sealed') ? 'busy' : null,
      ),
    )
    await staging.accept(one, parts)
    const list = [...disk.tree()].find(([path]) => path.endsWith('parts.sealed'))?.[1]
    expect(await staging.rollForward(anApply().apply)).toMatchObject({
      ok: true,
      value: { failed: [{ failure: { kind: 'busy' } }] },
    })
    expect([...disk.tree().keys()].map((path) => path.slice(-14))).toEqual(['/000000.sealed', '/000001.sealed'])
    expect(list).toBeDefined()
    await open(disk.port)
    expect([...disk.tree()]).toEqual([])
  })

  it('the same digest twice is one import', async () => {
    const disk = replayDisk()
    const staging = await open(disk.port)
    await staging.accept(one, parts)
    const before = [...disk.tree()]
    expect((await staging.accept(one, parts)).ok).toBe(true)
    expect([...disk.tree()]).toEqual(before)
  })

  it('one that can not be applied stays, and does not hold up the others', async () => {
    const disk = replayDisk()
    const staging = await open(disk.port)
    await staging.accept(one, parts)
    await staging.accept(two, parts)
    const apply = async (digest: Hash) => (digest === one ? err({ kind: 'no-space' }) : ok(undefined))
    expect(await staging.rollForward(apply)).toEqual({
      ok: true,
      value: { applied: [two], failed: [{ digest: one, failure: { kind: 'no-space' } }] },
    })
    expect(await staging.rollForward(anApply().apply)).toEqual({ ok: true, value: { applied: [one], failed: [] } })
  })

  it.each(['write', 'sync', 'createNew', 'rename', 'syncFolder'] as const)(
    'a refused %s accepts nothing, and the next try begins anew',
    async (operation) => {
      const disk = replayDisk()
      let isOpen = false
      const fault = failOnce(operation, 'no-space', (path) => isOpen && !path.endsWith('accepted'))
      const staging = await open(faultyPort(disk.port, fault))
      isOpen = true
      expect(await staging.accept(one, parts)).toMatchObject({ ok: false, failure: { kind: 'no-space' } })
      expect((await staging.accept(one, parts)).ok).toBe(true)
      const { seen, apply } = anApply()
      await staging.rollForward(apply)
      expect(seen).toEqual([[one, parts]])
    },
  )

  it('what was not accepted is gone at the next opening', async () => {
    const disk = replayDisk()
    const staging = await open(faultyPort(disk.port, failOnce('rename', 'no-space')))
    await staging.accept(one, parts)
    expect(disk.tree().size).toBe(3)
    await open(disk.port)
    expect([...disk.tree()]).toEqual([])
  })

  it.each(['/000000.sealed', '/000001.sealed', '/parts.sealed'])(
    'damage of %s is said, nothing is applied, and it stays until discarded',
    async (name) => {
      for (const how of ['flip', 'remove'] as const) {
        const disk = replayDisk()
        const staging = await open(disk.port)
        await staging.accept(one, parts)
        const path = `/data/accepted/${one}${name}`
        if (how === 'remove') await disk.port.unlink(path)
        const file = await disk.port.open(path)
        if (file.ok) await file.value.write(30, Uint8Array.of(1, 2, 3))
        const { seen, apply } = anApply()
        expect(await staging.rollForward(apply)).toEqual({
          ok: true,
          value: { applied: [], failed: [{ digest: one, failure: { kind: 'staging-damaged', digest: one } }] },
        })
        expect(seen).toEqual([])
        expect((await staging.discard(one)).ok).toBe(true)
        expect(await staging.rollForward(apply)).toEqual({ ok: true, value: { applied: [], failed: [] } })
      }
    },
  )
})
