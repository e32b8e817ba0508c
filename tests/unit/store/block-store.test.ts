import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendBlocks, dropBlocks, readBlocks } from '../../../renderer/store/block-store.ts'
import type { PageDatabase } from '../../../renderer/store/database.ts'
import type { Sealing } from '../../../renderer/store/sealing.ts'
import type { RecordPart } from '../../../shared/host/record-methods.ts'
import { freshDatabase, sealingOf } from '../../builders/page-room.ts'

let database: PageDatabase
let sealing: Sealing

beforeEach(async () => {
  database = freshDatabase()
  sealing = await sealingOf(1)
})
afterEach(() => database.close())

const part = (...entries: string[]): RecordPart => ({
  entries,
  heads: entries.length > 0 ? [{ head: `head of ${entries.at(-1)}`, signature: 'signed' }] : [],
  cards: [],
})

const append = (given: RecordPart, before: string | null, after: string, selection = 'A') =>
  appendBlocks(database, sealing, { selection, part: given, before, after })

const read = (selection = 'A') => readBlocks(database, sealing, selection)

/** Two readings of entries 1 to 3, then a card. */
async function furnish(): Promise<void> {
  await append(part('satu', 'dua'), null, '2')
  await append(part('tiga'), '2', '3')
  await append({ entries: [], heads: [], cards: ['kartu'] }, '3', '4')
}

const furnished = {
  entries: ['satu', 'dua', 'tiga'],
  heads: [
    { head: 'head of dua', signature: 'signed' },
    { head: 'head of tiga', signature: 'signed' },
  ],
  cards: ['kartu'],
  after: '4',
  damaged: 0,
}

describe('blocks of a selection', () => {
  it('are nothing at first', async () => {
    expect(await read()).toEqual({ entries: [], heads: [], cards: [], after: null, damaged: 0 })
  })

  it('come back as they were appended, in order, with where the host goes on', async () => {
    await furnish()
    expect(await read()).toEqual(furnished)
    expect((await database.blocks.toArray()).map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '0 entries',
      '1 heads',
      '2 entries',
      '3 heads',
      '4 cards',
    ])
  })

  it('of two selections stay apart', async () => {
    await furnish()
    await append(part('lain'), null, '1', 'B')
    expect((await read('B')).entries).toEqual(['lain'])
    await dropBlocks(database, 'B')
    expect((await read('B')).after).toBeNull()
    expect(await read()).toEqual(furnished)
  })

  it('lie in the database as ciphertext only', async () => {
    await furnish()
    for (const row of await database.blocks.toArray()) {
      for (const word of ['satu', 'tiga', 'kartu', 'head of'])
        expect(Buffer.from(row.sealed).includes(word)).toBe(false)
    }
  })
})

describe('where another tab has gone on already', () => {
  it('nothing is appended', async () => {
    await furnish()
    await append(part('tiga'), '2', '3')
    await append(part('satu', 'dua', 'tiga'), null, '3')
    expect(await read()).toEqual(furnished)
  })

  it('while these are being read, both what is kept and where it ends are of one moment', async () => {
    await furnish()
    let isFirst = true
    const disturbed: Sealing = {
      ...sealing,
      open: async (place, row) => {
        if (isFirst) {
          isFirst = false
          await append(part('empat'), '4', '5')
        }
        return sealing.open(place, row)
      },
    }
    const kept = await readBlocks(database, disturbed, 'A')
    expect([kept.entries.includes('empat'), kept.after]).toEqual([false, '4'])
    expect(await read()).toMatchObject({ entries: ['satu', 'dua', 'tiga', 'empat'], after: '5' })
  })
})

describe('a damaged block', () => {
  const nothingKept = { entries: [], heads: [], cards: [], after: null }

  it.each([0, 2, 4])(
    'number %i is found; all are given up, so that they are read again from the journal',
    async (number) => {
      await furnish()
      await database.blocks.update(['A', number], { sealed: new Uint8Array(40).buffer })
      expect(await read()).toEqual({ ...nothingKept, damaged: 5 - number })
      expect(await database.blocks.count()).toBe(0)
      expect(await read()).toEqual({ ...nothingKept, damaged: 0 })
    },
  )

  it('that is missing counts as one', async () => {
    await furnish()
    await database.blocks.delete(['A', 1])
    expect((await read()).damaged).toBe(3)
  })

  it('in another’s place counts as one', async () => {
    await furnish()
    const [first, , third] = await database.blocks.toArray()
    if (!first || !third) return expect.unreachable('furnished')
    await database.blocks.bulkPut([
      { ...first, number: third.number },
      { ...third, number: first.number },
    ])
    expect((await read()).damaged).toBe(5)
  })

  it('of another key’s owner opens nothing', async () => {
    await furnish()
    expect((await readBlocks(database, await sealingOf(9), 'A')).damaged).toBe(5)
  })
})
