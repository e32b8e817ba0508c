/** The disk goes away after each single step of an import, of a signature: what is there afterwards is all of it, or nothing. */
import { cpSync, mkdirSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeFilePort } from '../../../../electron/services/files/node-file-port.ts'
import type { SelectionRecord } from '../../../../electron/services/record/selection-record.ts'
import type { VerifiedBundle } from '../../../../shared/record/bundle/bundle-content.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { faultyPort, type Operation } from '../../../builders/faulty-port.ts'
import { admitting, founding, note } from '../../../builders/plain-rules.ts'
import { keyOf } from '../../../builders/log-story.ts'
import { carry, sign, World } from '../../../builders/record-world.ts'

const world = new World()
afterAll(() => world.remove())

/** A chair's folder at rest, and a bundle of an assessor that it does not hold yet. */
async function beforeImport(): Promise<{
  bundle: VerifiedBundle
  selection: SelectionRecord['selection']
  entries: number
}> {
  const { record: chair } = expectOk(
    await world
      .laptop('chair', { folder: `${world.root}/rest` })
      .start()
      .found({ bodies: [founding()], expectedHead: null }),
    'founded',
  )
  await sign(chair, admitting(keyOf('asesor-a')))
  const store = world.laptop('asesor-a').start()
  const { record } = expectOk(
    await store.accept(expectOk(await store.plan(carry(chair, { maker: 'chair' })), 'planned')),
    'accepted',
  )
  expectOk(await record.confirmFounding(), 'confirmed')
  const { cards } = expectOk(
    await record.sign({ bodies: [note('satu', { card: '#a' }), note('dua')], cards: { a: 4 }, expectedHead: null }),
    'signed',
  )
  const bundle = carry(record, { maker: 'asesor-a', authors: ['asesor-a'], content: { cards: Object.values(cards) } })
  return { bundle, selection: chair.selection, entries: chair.holding().entries.size }
}

const atRest = beforeImport()

const changing: ReadonlySet<Operation> = new Set([
  'createNew',
  'write',
  'truncate',
  'sync',
  'makeFolder',
  'removeFolder',
  'rename',
  'unlink',
  'syncFolder',
])

/** A file system that works until it does not: after so many changes everything that changes fails, as if the disk had gone. */
function failingAfter(steps: number) {
  let changes = 0
  const files = faultyPort(nodeFilePort, (operation) =>
    changing.has(operation) && ++changes > steps ? 'vanished' : null,
  )
  return { files, changes: () => changes }
}

let attempt = 0
const copyOf = (folder: string): string => {
  const copy = `${world.root}/attempt-${attempt++}`
  mkdirSync(copy)
  cpSync(folder, copy, { recursive: true })
  return copy
}

interface Picture {
  readonly entries: number
  readonly heads: number
  readonly cards: boolean
}

const pictureOf = (record: SelectionRecord, bundle: VerifiedBundle): Picture => ({
  entries: record.holding().entries.size,
  heads: record.headsOf(keyOf('asesor-a')).length,
  cards: bundle.cards.every(({ hash }) => record.hasCard(hash)),
})

describe('an import', () => {
  it('cut off after any step is there whole or not at all, and can be repeated', async () => {
    const { bundle, selection, entries } = await atRest
    const before: Picture = { entries, heads: 0, cards: false }
    const after: Picture = { entries: entries + 2, heads: 1, cards: true }
    const seen = new Set<string>()
    for (let steps = 0; ; steps++) {
      const folder = copyOf(`${world.root}/rest`)
      const healthy = world.laptop('chair', { folder })
      const plan = expectOk(await healthy.start().plan(bundle), 'planned')
      const { files, changes } = failingAfter(steps)
      const store = world.laptop('chair', { folder, files }).start()
      const done = await store.accept(plan)
      const again = expectOk(await healthy.start().open(selection), 'opens after a cut')
      const picture = pictureOf(again, bundle)
      expect([before, after]).toContainEqual(picture)
      seen.add(JSON.stringify(picture))
      if (done.ok) expect(picture).toEqual(after)
      expectOk(await again.accept(again.plan(bundle)), 'repeated')
      expect(pictureOf(again, bundle)).toEqual(after)
      if (changes() <= steps) break
    }
    expect(seen.size).toBe(2)
  }, 60_000)
})

describe('a signature', () => {
  it('that was acknowledged is there; cut off after any step, the log goes on without a fork', async () => {
    const { selection, entries } = await atRest
    for (let steps = 0; ; steps++) {
      const folder = copyOf(`${world.root}/rest`)
      const healthy = world.laptop('chair', { folder })
      const { files, changes } = failingAfter(steps)
      const failing = await world.laptop('chair', { folder, files }).start().open(selection)
      const signed = failing.ok
        ? await failing.value.sign({
            bodies: [note('x', { card: '#a' })],
            cards: { a: 'x' },
            expectedHead: failing.value.ownHead(),
          })
        : failing
      const again = expectOk(await healthy.start().open(selection), 'opens after a cut')
      const held = again.holding().entries.size
      expect(signed.ok ? [entries + 1] : [entries, entries + 1]).toContain(held)
      const next = await sign(again, note('berikutnya'))
      expect(next.entries[0]?.entry.seq).toBe(held)
      expect(again.holding().logs.get(keyOf('chair'))?.forked).toBe(false)
      if (changes() <= steps) break
    }
  }, 60_000)
})
