/**
 * Nothing in a bundle is free: whoever changes, adds or leaves out one byte anywhere, in the archive's own fields as well, is found
 * out by unpacking alone.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../electron/services/crypto-node.ts'
import { zlibInflate } from '../../../electron/services/files/zlib-inflate.ts'
import { unpackBundle } from '../../../shared/record/bundle/unpack.ts'

const here = import.meta.dirname
const isAccepted = (bytes: Uint8Array): boolean => unpackBundle(bytes, { crypto: nodeCrypto, inflate: zlibInflate }).ok
const bundle = (name: string): Uint8Array => new Uint8Array(readFileSync(join(here, name)))

/** Places at which a change was not found out. */
const unseen = (length: number, changedAt: (at: number) => Uint8Array): number[] =>
  Array.from({ length }, (_, at) => at).filter((at) => isAccepted(changedAt(at)))

const spliced = (bytes: Uint8Array, at: number, leftOut: number, added: readonly number[]): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), ...added, ...bytes.subarray(at + leftOut)])

/** The two smallest: a founding log, and an acknowledgement. */
describe.each(['good-founding.timbang', 'good-receipt.timbang'])('%s', (name) => {
  const bytes = bundle(name)

  it('is accepted as it is', () => {
    expect(bytes.length).toBeLessThan(4096)
    expect(isAccepted(bytes)).toBe(true)
  })

  it.each([1, 2, 4, 8, 16, 32, 64, 128, 255])('with any byte changed by %i is refused', (mask) => {
    expect(unseen(bytes.length, (at) => bytes.with(at, (bytes[at] ?? 0) ^ mask))).toEqual([])
  })

  it.each([0, 10, 255])('with a byte %i more anywhere is refused', (added) => {
    expect(unseen(bytes.length + 1, (at) => spliced(bytes, at, 0, [added]))).toEqual([])
  })

  it('with any byte less, and cut off anywhere, is refused', () => {
    expect(unseen(bytes.length, (at) => spliced(bytes, at, 1, []))).toEqual([])
    expect(unseen(bytes.length, (at) => bytes.subarray(0, at))).toEqual([])
  })

  it('with a comment of the archive, its length stated rightly, is refused', () => {
    const end = bytes.length - 22
    const commented = spliced(bytes, end + 20, 2, [3, 0, 0x6b, 0x6f, 0x6d])
    expect(isAccepted(commented)).toBe(false)
  })

  it('with an extra field in a file header, its length stated rightly, is refused', () => {
    const nameLength = bytes[26] ?? 0
    const local = spliced(spliced(bytes, 28, 1, [4]), 30 + nameLength, 0, [1, 2, 0, 0])
    expect(isAccepted(local)).toBe(false)
  })
})

describe('every good bundle', () => {
  const all = readdirSync(here)
    .filter((name) => name.startsWith('good-') && name.endsWith('.timbang'))
    .map((name) => ({ name, bytes: bundle(name) }))

  it('with any byte set to any other value is refused', () => {
    const change = fc.constantFrom(...all).chain(({ name, bytes }) =>
      fc.record({
        name: fc.constant(name),
        bytes: fc.constant(bytes),
        at: fc.nat({ max: bytes.length - 1 }),
        mask: fc.integer({ min: 1, max: 255 }),
      }),
    )
    fc.assert(
      fc.property(change, ({ bytes, at, mask }) => {
        expect(isAccepted(bytes.with(at, (bytes[at] ?? 0) ^ mask))).toBe(false)
      }),
      { numRuns: 2000, seed: 20261124 },
    )
  })
})
