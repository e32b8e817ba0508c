import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../../shared/kernel/bytes.ts'
import { asHash } from '../../../shared/kernel/ids.ts'
import { codeQr, matchesShortCode, parseCodeQr, parseShortCode, shortCode } from '../../../shared/record/short-code.ts'

const abc = asHash('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => asHash(toHex(bytes)))

describe('the printed code', () => {
  test('is the first 160 bits in Crockford Base32, eight groups of four', () => {
    // Computed apart from this program: Python, base64.b32encode(bytes.fromhex(…)[:20]) with the alphabet exchanged.
    expect(shortCode(abc)).toBe('Q9W1-DFWF-077Y-MGA1-83F5-VBH2-4ER0-6RD3')
    expect(shortCode(asHash('0'.repeat(64)))).toBe('0000-0000-0000-0000-0000-0000-0000-0000')
    expect(shortCode(asHash('f'.repeat(64)))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  })

  property.prop([hash])('is read back however it is typed', (value) => {
    const code = shortCode(value)
    const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o')
    for (const typed of [
      code,
      sloppy,
      code.replaceAll('-', ''),
      code.replaceAll('-', ' – ').replaceAll('1', 'I'),
      `\t${code}\n`,
    ]) {
      expect(parseShortCode(typed)).toEqual({ ok: true, value: code })
      expect(matchesShortCode(typed, value)).toEqual({ ok: true, value: true })
    }
  })

  property.prop([hash, fc.nat({ max: 159 })])('no part is enough: one bit of 160 makes another code', (value, bit) => {
    const bytes = Uint8Array.from(value.match(/../g) ?? [], (pair) => parseInt(pair, 16))
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7))
    expect(matchesShortCode(shortCode(asHash(toHex(bytes))), value)).toEqual({ ok: true, value: false })
  })

  test('what is wrong is said', () => {
    expect(parseShortCode('ABCD-EF')).toEqual({ ok: false, failure: { kind: 'code-length', expected: 32, found: 6 } })
    expect(parseShortCode('')).toEqual({ ok: false, failure: { kind: 'code-length', expected: 32, found: 0 } })
    expect(parseShortCode('ABCD-EFUH')).toEqual({
      ok: false,
      failure: { kind: 'code-character', position: 7, character: 'U' },
    })
    expect(parseShortCode(`${shortCode(abc)}-0`)).toMatchObject({ failure: { kind: 'code-length', found: 33 } })
    expect(matchesShortCode('ABCD', abc).ok).toBe(false)
  })
})

describe('the QR beside it', () => {
  property.prop([hash])('holds all 256 bits and what they are of', (value) => {
    expect(parseCodeQr(codeQr('head', value))).toEqual({ ok: true, value: { subject: 'head', hash: value } })
  })

  test.each([
    '',
    'timbang/head/v1',
    `timbang/head/v2 ${abc}`,
    `timbang/price/v1 ${abc}`,
    `timbang/head/v1 ${abc.slice(1)}`,
    `timbang/head/v1 ${abc} ${abc}`,
  ])('refuses %j', (text) => {
    expect(parseCodeQr(text)).toEqual({ ok: false, failure: { kind: 'code-qr-malformed' } })
  })
})
