import { expect, test } from 'vitest'
import { fc, test as property } from '@fast-check/vitest'
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { asHash } from '../../../shared/kernel/ids.ts'
import { fingerprintOf, hashToWords, matchesFingerprint } from '../../../shared/record/fingerprint.ts'

/** SHA-256 of `abc`, FIPS 180-2. */
const abc = asHash('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')

test('twelve words of the hash of what was signed, for ever the same', () => {
  expect(fingerprintOf(utf8ToBytes('abc'), nobleCrypto).join(' ')).toBe(
    'rebus rohani portal buncis bukan unik alergi darma sungguh tontonan melukis hafal',
  )
  expect(hashToWords(abc)).toEqual(fingerprintOf(utf8ToBytes('abc'), nobleCrypto))
})

test('all twelve are compared', () => {
  const words = hashToWords(abc)
  const other = hashToWords(asHash('f'.repeat(64)))
  expect(matchesFingerprint(words.join(' ').toUpperCase(), abc)).toEqual({ ok: true, value: true })
  for (let at = 0; at < 12; at++)
    expect(matchesFingerprint(words.with(at, other[at] ?? '').join(' '), abc)).toEqual({ ok: true, value: false })
  expect(matchesFingerprint(words.slice(0, 11).join(' '), abc)).toMatchObject({
    ok: false,
    failure: { kind: 'word-count' },
  })
})

property.prop([fc.nat({ max: 131 })])('every one of the first 132 bits shows in the words', (bit) => {
  const hash = new Uint8Array(32).with(bit >> 3, 0x80 >> (bit & 7))
  expect(hashToWords(asHash(toHex(hash)))).not.toEqual(hashToWords(asHash('0'.repeat(64))))
})
