import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import {
  firstPlace,
  openBlock,
  sealBlock,
  sealBytes,
  sealFor,
  tagOf,
  type BlockPlace,
} from '../../../../electron/services/at-rest/sealed-block.ts'
import { openSealedFile, sealFile } from '../../../../electron/services/at-rest/sealed-file.ts'
import { subKey, type Purpose } from '../../../../electron/services/at-rest/sub-keys.ts'
import { seededRandom } from '../../../builders/seeded-bytes.ts'

const dataKey = Uint8Array.from({ length: 32 }, (_, i) => i)
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('sub-keys', () => {
  it('are HKDF-SHA-256 of the data key, as another library computes it', () => {
    for (const purpose of ['cards', 'drafts', 'staging', 'checkpoint', 'index', 'journal/abc'] as const) {
      expect(subKey(dataKey, purpose)).toEqual(
        hkdf(sha256, dataKey, undefined, utf8(`timbang/at-rest/v1/${purpose}`), 32),
      )
    }
  })

  it('differ for each purpose and each data key', () => {
    const purposes: Purpose[] = ['cards', 'drafts', 'staging', 'checkpoint', 'index', 'journal/a', 'journal/b']
    const keys = [...purposes.map((purpose) => subKey(dataKey, purpose)), subKey(new Uint8Array(32), 'cards')]
    expect(new Set(keys.map(String)).size).toBe(keys.length)
  })
})

describe('a sealed block', () => {
  const seal = sealFor(dataKey, 'journal/abc', 'selection/abc')
  const place: BlockPlace = { number: 3, previousTag: new Uint8Array(16).fill(9) }
  const content = utf8('nilai kriteria 1: 4')
  const sealed = sealBlock(seal, place, { content, random: seededRandom(1) })

  it('opens in its place', () => {
    expect(openBlock(seal, place, sealed)).toEqual({ ok: true, value: content })
    expect(sealed.length).toBe(content.length + sealBytes)
  })

  it.each([
    ['another data key', sealFor(new Uint8Array(32), 'journal/abc', 'selection/abc'), place],
    ['another purpose', sealFor(dataKey, 'journal/abd', 'selection/abc'), place],
    ['the same key with another purpose said', { ...seal, purpose: 'cards' as const }, place],
    ['another log', sealFor(dataKey, 'journal/abc', 'selection/abd'), place],
    ['another number', seal, { ...place, number: 4 }],
    ['another block before it', seal, { ...place, previousTag: new Uint8Array(16) }],
  ])('does not open with %s', (_what, otherSeal, otherPlace) => {
    expect(openBlock(otherSeal, otherPlace, sealed)).toEqual({ ok: false, failure: { kind: 'block-damaged' } })
  })

  it('does not open with any bit flipped, nor cut anywhere', () => {
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = sealed.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect([bit, openBlock(seal, place, flipped).ok]).toEqual([bit, false])
    }
    for (let length = 0; length < sealed.length; length++)
      expect(openBlock(seal, place, sealed.subarray(0, length)).ok).toBe(false)
  })

  it('has a nonce of its own each time, so equal contents do not look equal', () => {
    const random = seededRandom(2)
    const [first, second] = [1, 2].map(() => sealBlock(seal, firstPlace, { content, random }))
    expect(first).not.toEqual(second)
    expect(first && tagOf(first)).not.toEqual(second && tagOf(second))
  })

  it('of nothing is a block too', () => {
    const empty = sealBlock(seal, firstPlace, { content: new Uint8Array(), random: seededRandom(3) })
    expect(openBlock(seal, firstPlace, empty)).toEqual({ ok: true, value: new Uint8Array() })
  })
})

describe('a sealed file', () => {
  const seal = sealFor(dataKey, 'checkpoint', 'selection')
  const bytes = sealFile(seal, utf8('state'), seededRandom(4))

  it('opens as what it is and as nothing else', () => {
    expect(openSealedFile(seal, bytes)).toEqual({ ok: true, value: utf8('state') })
    expect(openSealedFile(sealFor(dataKey, 'index', 'selection'), bytes)).toEqual({
      ok: false,
      failure: { kind: 'block-damaged' },
    })
    expect(openSealedFile(sealFor(dataKey, 'checkpoint', 'another'), bytes)).toEqual({
      ok: false,
      failure: { kind: 'block-damaged' },
    })
    expect(openSealedFile(seal, utf8('{"state":1}'))).toEqual({ ok: false, failure: { kind: 'not-a-sealed-file' } })
    expect(openSealedFile(seal, bytes.subarray(0, -1))).toEqual({ ok: false, failure: { kind: 'block-damaged' } })
  })
})
