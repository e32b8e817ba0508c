import { describe, expect, it } from 'vitest'
import { sealingOf } from '../../builders/page-room.ts'

const place = 'seleksi 0 entries'
const text = 'Nilai wawancara: 4 – “mampu menjelaskan”'

describe('what the page seals', () => {
  it('opens again in its place', async () => {
    const sealing = await sealingOf(1)
    expect(await sealing.open(place, await sealing.seal(place, text))).toEqual({ ok: true, value: text })
  })

  it('shows nothing of its text, and never the same twice', async () => {
    const sealing = await sealingOf(1)
    const first = await sealing.seal(place, text)
    const second = await sealing.seal(place, text)
    expect(Buffer.from(first.sealed).includes('wawancara')).toBe(false)
    expect(Buffer.from(first.sealed).equals(Buffer.from(second.sealed))).toBe(false)
    expect(first.nonce).not.toEqual(second.nonce)
  })

  it('opens in no other place, so blocks can’t be exchanged', async () => {
    const sealing = await sealingOf(1)
    const row = await sealing.seal(place, text)
    for (const other of ['seleksi 1 entries', 'seleksi 0 cards', 'lain 0 entries'])
      expect(await sealing.open(other, row)).toEqual({ ok: false, failure: { kind: 'block-damaged' } })
  })

  it('opens with no other key', async () => {
    const row = await (await sealingOf(1)).seal(place, text)
    expect((await (await sealingOf(2)).open(place, row)).ok).toBe(false)
  })

  it('tells a change of any byte', async () => {
    const sealing = await sealingOf(1)
    const row = await sealing.seal(place, text)
    for (let at = 0; at < row.sealed.byteLength; at++) {
      const sealed = new Uint8Array(row.sealed.slice(0))
      sealed[at] = (sealed[at] ?? 0) ^ 1
      expect((await sealing.open(place, { ...row, sealed: sealed.buffer })).ok).toBe(false)
    }
    for (const cut of [0, 15, row.sealed.byteLength - 1])
      expect((await sealing.open(place, { ...row, sealed: row.sealed.slice(0, cut) })).ok).toBe(false)
  })
})
