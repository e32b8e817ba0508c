import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import { digestOfItems } from '../../../../electron/services/record/heal-log.ts'
import { headItem } from '../../../../electron/services/record/journal-items.ts'
import type { SelectionRecord } from '../../../../electron/services/record/selection-record.ts'
import { utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { headBytes, headComment } from '../../../../shared/record/head.ts'
import { admitting, founding, note } from '../../../builders/plain-rules.ts'
import { keyOf } from '../../../builders/log-story.ts'
import { signerOf } from '../../../builders/story-bundle.ts'
import { carry, sign, World, type Laptop } from '../../../builders/record-world.ts'

const world = new World()
afterAll(() => world.remove())

const chairKey = keyOf('chair')
let number = 0

async function written(
  count: number,
): Promise<{ laptop: Laptop; record: SelectionRecord; items: readonly Uint8Array[] }> {
  const laptop = world.laptop('chair', { folder: join(world.root, `heal-${number++}`) })
  const { record } = expectOk(await laptop.start().found({ bodies: [founding()], expectedHead: null }), 'founded')
  for (let i = 0; i < count; i++) await sign(record, note(`catatan ${i}`))
  return { laptop, record, items: expectOk(await record.items(chairKey, 0), 'read') }
}

describe('two stores of one log', () => {
  it('that hold the same are left alone, and known to be the same without handing them over', async () => {
    const { record, items } = await written(2)
    expect(expectOk(await record.summaries(), 'summed').get(chairKey)).toEqual({
      items: items.length,
      digest: digestOfItems(items, nodeCrypto),
    })
    expect(await record.heal(chairKey, items)).toEqual({ ok: true, value: { kind: 'same' } })
  })

  it('are healed from the journal where the page lacks the end', async () => {
    const { record, items } = await written(3)
    expect(await record.heal(chairKey, items.slice(0, 4))).toEqual({
      ok: true,
      value: { kind: 'page-behind', from: 4, items: items.slice(4) },
    })
    expect(await record.heal(chairKey, [])).toMatchObject({ value: { kind: 'page-behind', from: 0 } })
  })

  it('are healed from the page where the journal lacks the end, and signing goes on from there', async () => {
    const { record, behind, restored } = await setBack(3)
    const items = expectOk(await record.items(chairKey, 0), 'read')
    expect(await behind.heal(chairKey, items)).toEqual({ ok: true, value: { kind: 'journal-healed', items: 2 } })
    expect(behind.ownHead()).toBe(record.ownHead())
    const { entries } = await sign(behind, note('terus'))
    expect(entries[0]?.entry.seq).toBe(5)
    expect(expectOk(await restored.start().open(record.selection), 'there').holding().entries.size).toBe(6)
  })

  it('that differ are both left as they are, and signing stops until a person has looked', async () => {
    const { record, items } = await written(2)
    const other = await written(0)
    const foreign = expectOk(await other.record.items(chairKey, 0), 'read')
    const page = [...items.slice(0, 3), foreign[1] ?? new Uint8Array(), ...items.slice(4)]
    expect(await record.heal(chairKey, page)).toEqual({
      ok: false,
      failure: { kind: 'stores-differ', author: chairKey, item: 3 },
    })
    expect(record.signingStopped()).toEqual({ kind: 'stores-differ', authors: [chairKey] })
    expect(await record.items(chairKey, 0)).toEqual({ ok: true, value: items })
    record.settleDifference(chairKey)
    expect(record.signingStopped()).toBeNull()
  })

  it.each([
    ['with a line that nobody signed', (items: readonly Uint8Array[]) => [...items, utf8ToBytes('E{"v":1}')]],
    ['with an entry beyond its head', (items: readonly Uint8Array[]) => items.slice(0, -1)],
    ['with something that is no item', (items: readonly Uint8Array[]) => [...items, Uint8Array.of(1, 2, 3)]],
    [
      'with half a head',
      (items: readonly Uint8Array[]) => [...items.slice(0, -1), (items.at(-1) ?? new Uint8Array()).slice(0, 40)],
    ],
  ])('are not healed from a page %s', async (_, forge) => {
    const { record, behind } = await setBack(1)
    const page = forge(expectOk(await record.items(chairKey, 0), 'read'))
    expect(await behind.heal(chairKey, page)).toEqual({
      ok: false,
      failure: { kind: 'page-copy-unsound', author: chairKey },
    })
    expect(behind.ownHead()).not.toBe(record.ownHead())
  })

  it('are not healed from a page with a head of another key', async () => {
    const { record, behind } = await setBack(1)
    const items = expectOk(await record.items(chairKey, 0), 'read')
    const head = record.headsOf(chairKey)[0]
    if (!head) throw new Error('there is a head')
    const forged = headItem({
      head: head.head,
      signature: signerOf('secretary').sign(headBytes(head.head), headComment(head.head)),
    })
    expect(await behind.heal(chairKey, [...items.slice(0, -1), forged])).toMatchObject({
      failure: { kind: 'page-copy-unsound' },
    })
  })
})

/** A record, and the same laptop restored from a copy that was made one signature ago. */
async function setBack(notes: number) {
  const { laptop, record } = await written(notes)
  const restored = world.laptop('chair', { folder: join(world.root, `heal-${number++}`) })
  cpSync(laptop.folder, restored.folder, { recursive: true })
  await sign(record, note('sesudah salinan'))
  const behind = expectOk(await restored.start().open(record.selection), 'the copy opens')
  return { record, behind, restored }
}

const journalOf = (laptop: Laptop, record: SelectionRecord, log: string) =>
  join(laptop.folder, 'selections', record.selection, 'journal', `${log}.journal`)

function damage(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

describe('a damaged journal', () => {
  it('of the own log stops signing, shows what is sound, and is healed from the page', async () => {
    const { laptop, record, items } = await written(4)
    damage(journalOf(laptop, record, chairKey), 700)
    const hurt = expectOk(await laptop.start().open(record.selection), 'opens nevertheless')
    expect(hurt.signingStopped()).toEqual({ kind: 'journal-damaged', author: chairKey })
    expect(hurt.holding().entries.size + hurt.holding().waiting.size).toBeGreaterThanOrEqual(3)
    expect(await hurt.heal(chairKey, items)).toMatchObject({ ok: true, value: { kind: 'journal-healed' } })
    expect(hurt.signingStopped()).toBeNull()
    expect((await sign(hurt, note('sembuh'))).entries[0]?.entry.seq).toBe(5)
    const again = expectOk(await laptop.start().open(record.selection), 'there')
    expect(again.holding().entries.size).toBe(6)
    expect(readdirSync(join(journalOf(laptop, record, chairKey), '..')).some((name) => name.includes('damaged'))).toBe(
      true,
    )
  })

  it('is not healed from a page that has less than what can still be read', async () => {
    const { laptop, record, items } = await written(4)
    damage(journalOf(laptop, record, chairKey), 700)
    const hurt = expectOk(await laptop.start().open(record.selection), 'opens nevertheless')
    expect(await hurt.heal(chairKey, items.slice(0, 4))).toMatchObject({
      ok: false,
      failure: { kind: 'copy-incomplete' },
    })
    expect(hurt.signingStopped()).toEqual({ kind: 'journal-damaged', author: chairKey })
  })

  it('of local facts goes on with what can be read', async () => {
    const { laptop, record } = await written(1)
    await record.registerExport({
      bundle: record.selection,
      purpose: 'record',
      for: [],
      recipients: [],
      file: 'satu.timbang',
      heads: {},
      cards: [],
    })
    await record.registerExport({
      bundle: record.selection,
      purpose: 'record',
      for: [],
      recipients: [],
      file: 'dua.timbang',
      heads: {},
      cards: [],
    })
    damage(journalOf(laptop, record, 'local'), 60)
    const again = expectOk(await laptop.start().open(record.selection), 'opens nevertheless')
    expect(again.local().exports.map(({ file }) => file)).toEqual(['satu.timbang', 'dua.timbang'])
    expect(again.signingStopped()).toEqual({ kind: 'selection-unconfirmed' })
    expectOk(await again.confirmFounding(), 'confirmed again')
    expect((await sign(again, note('terus'))).entries).toHaveLength(1)
  })
})

describe('the export register', () => {
  it('remembers what went out, to whom, and when', async () => {
    const { laptop, record } = await written(0)
    const fact = {
      bundle: record.selection,
      purpose: 'assignment' as const,
      for: [keyOf('asesor-a')],
      recipients: [],
      file: 'tugas.timbang.age',
      heads: { [chairKey]: [[0, record.selection] as [number, typeof record.selection]] },
      cards: [],
    }
    expectOk(await record.registerExport(fact), 'registered')
    const again = expectOk(await laptop.start().open(record.selection), 'there')
    expect(again.local().exports).toMatchObject([
      { ...fact, kind: 'exported', at: expect.stringMatching(/^2026-11-24T/) as string },
    ])
  })

  it('and the register of imports names each bundle once', async () => {
    const { record } = await written(0)
    await sign(record, admitting(keyOf('asesor-a')))
    const store = world.laptop('asesor-a', { folder: join(world.root, `heal-${number++}`) }).start()
    const bundle = carry(record, { maker: 'chair' })
    for (let time = 0; time < 2; time++) {
      const { record: held } = expectOk(await store.accept(expectOk(await store.plan(bundle), 'planned')), 'accepted')
      expect(held.local().imports.map((fact) => fact.bundle)).toEqual([bundle.digest])
    }
  })
})
