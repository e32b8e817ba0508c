import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/real-host.ts'
import { enrolled, founds, RealPage } from '../../../builders/real-page.ts'
import { asHash } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { admitPeople } from '../../../../shared/subjects/selection/decide.ts'
import { parseCursor, readPage } from '../../../../electron/services/host/read-page.ts'
import type { SelectionRecord } from '../../../../electron/services/record/selection-record.ts'

const author = 'a'.repeat(16)

describe('a cursor', () => {
  it.each([
    [null, []],
    ['', []],
    ['nonsense', []],
    [`${author}=zz,/3.${author}; drop`, []],
    [`${author}=-1,/0.`, []],
    [`${author}=zz,/3.${author}`, [[author, 1295]]],
    ['/0.', []],
  ])('%j is read for what it is, and what is none begins anew', (text, items) => {
    expect([...parseCursor(text).items]).toEqual(items)
  })
})

describe('pages', () => {
  it('give everything once, entries before cards', async () => {
    const chair = await aPerson('Siti Rahmah')
    const secretary = await aPerson('Budi Santoso')
    const custodian = await aPerson('Dewi Lestari')
    const page = await founds({ chair, secretary, custodian })
    const { request: _, ...person } = await enrolled(secretary)
    const zeros = asHash('0'.repeat(64))
    for (let i = 0; i < 5; i++)
      await page.signs(admitPeople([{ enrolled: person, roles: ['observer'], request: zeros, replaces: null }]))
    const whole = new RealPage(chair.host, page.selection, page.me)
    await whole.refresh()
    expect([whole.parts.entries.length, whole.parts.heads.length, whole.parts.cards.length]).toEqual([6, 6, 8])
    expect(whole.parts.entries).toEqual(page.parts.entries)
    expect(whole.parts.cards.toSorted()).toEqual(page.parts.cards.toSorted())
  })

  it('find their place among the cards again where one that was read is gone', async () => {
    const cards = ['1', '2', '3', '4'].map((digit) => asHash(digit.repeat(64)))
    let held = cards
    const record = {
      counts: () => new Map(),
      cardList: () => held,
      cards: async (hashes: readonly string[]) =>
        new Map(hashes.map((hash) => [hash, { ok: true, value: new TextEncoder().encode(hash) }])),
    } as unknown as SelectionRecord
    const first = expectOk(await readPage(record, null, 100), 'read')
    expect([first.cards, first.more]).toEqual([cards.slice(0, 2), true])
    held = cards.slice(1)
    const second = expectOk(await readPage(record, first.next, 1000), 'read')
    expect([second.cards, second.more]).toEqual([cards.slice(2), false])
    held = cards.slice(0, 2)
    expect(expectOk(await readPage(record, second.next, 1000), 'read').cards).toEqual(held)
  })
})
