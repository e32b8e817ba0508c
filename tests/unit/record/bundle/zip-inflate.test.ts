import { deflateRawSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inflateStrictly } from '../../../../shared/record/bundle/zip-inflate.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const story = utf8('Peserta 07 menenangkan warga, lalu menjelaskan prosedur pengaduan. '.repeat(30))
const failure = (kind: string) => ({ ok: false, failure: { kind } })

/** A stream from its bits, written first bit first in groups; blanks are for the eye. */
function bits(text: string): Uint8Array {
  const digits = text.replaceAll(' ', '')
  const bytes = new Uint8Array(Math.ceil(digits.length / 8))
  for (const [index, digit] of [...digits].entries())
    if (digit === '1') bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7))
  return bytes
}

describe('what deflate can write', () => {
  it.each([
    ['dynamic codes', deflateRawSync(story)],
    ['fixed codes', deflateRawSync(story, { strategy: constants.Z_FIXED })],
    ['stored blocks', deflateRawSync(story, { level: 0 })],
    ['literals only', deflateRawSync(story, { strategy: constants.Z_HUFFMAN_ONLY })],
    ['runs', deflateRawSync(story, { strategy: constants.Z_RLE })],
  ])('%s', (_kind, compressed) => {
    expect(inflateStrictly(compressed, story.length)).toEqual({ ok: true, value: story })
  })

  it('several blocks, and stored ones longer than 64 KiB', () => {
    const long = Uint8Array.from({ length: 200_000 }, (_, i) => (i * i) >> 7)
    for (const level of [0, 1, 9])
      expect(inflateStrictly(deflateRawSync(long, { level }), long.length)).toEqual({ ok: true, value: long })
  })

  it('nothing', () => {
    expect(inflateStrictly(deflateRawSync(new Uint8Array()), 0)).toEqual({ ok: true, value: new Uint8Array() })
  })
})

describe('what it refuses', () => {
  const compressed = deflateRawSync(story)

  it('one byte more or less than promised', () => {
    expect(inflateStrictly(compressed, story.length - 1)).toEqual(failure('inflate-too-long'))
    expect(inflateStrictly(compressed, story.length + 1)).toEqual(failure('inflate-too-short'))
    const stored = deflateRawSync(story, { level: 0 })
    expect(inflateStrictly(stored, story.length - 1)).toEqual(failure('inflate-too-long'))
  })

  it('a bomb, without making room for it', () => {
    const bomb = deflateRawSync(new Uint8Array(50_000_000))
    expect(inflateStrictly(bomb, 10)).toEqual(failure('inflate-too-long'))
  })

  it('bytes behind the end, one or many', () => {
    for (const extra of [1, 4, 100]) {
      expect(inflateStrictly(new Uint8Array([...compressed, ...new Uint8Array(extra)]), story.length)).toEqual(
        failure('inflate-bytes-left'),
      )
    }
  })

  it('a stream cut anywhere', () => {
    for (let length = 0; length < compressed.length; length++) {
      expect(inflateStrictly(compressed.subarray(0, length), story.length)).toEqual(failure('inflate-damaged'))
    }
  })

  it('a stored block whose two lengths disagree', () => {
    const stored = new Uint8Array(deflateRawSync(utf8('abc'), { level: 0 }))
    stored[3] = (stored[3] ?? 0) ^ 1
    expect(inflateStrictly(stored, 3)).toEqual(failure('inflate-damaged'))
  })

  it.each([
    ['the reserved block type', bits('1 11 00000')],
    ['a copy from before the beginning', bits('1 10 0000001 00000 0000000')],
    ['a length symbol that does not exist (286)', bits('1 10 11000110 00000')],
    ['a distance symbol that does not exist (30)', bits('1 10 00110000 0000001 11110 0000000')],
    ['more literal codes than there are', bits('1 01 11111 00000 0000')],
    ['more distance codes than there are', bits('1 01 00000 11111 0000')],
    ['a code-length code that overlaps', bits('1 01 00000 00000 0000 100 100 100 100')],
    ['a code-length code that leaves bits without meaning', bits('1 01 00000 00000 0000 100 000 000 000')],
    ['a repeat of nothing', bits('1 01 00000 00000 0000 100 100 000 000 0 00')],
  ])('%s', (_kind, stream) => {
    expect(inflateStrictly(stream, 1000)).toEqual(failure('inflate-damaged'))
  })
})
