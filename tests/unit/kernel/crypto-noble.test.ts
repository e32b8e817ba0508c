/**
 * Signatures at the edges of Ed25519, in hex, so that any other program can be asked the same. Each has an equation that holds in
 * one way of checking or another; only the first may pass. More of them, made from the curve: `services/crypto-node.test.ts`.
 */
import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../electron/services/crypto-node.ts'
import { fromHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { isStrictPublicKey, nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'

const honest = 'ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c'
const mixed = 'fbb3211d177bccefd763d01a88f6473e43e5cf0a0740e44ab5c64460eefd4675'
const orderOne = `01${'00'.repeat(31)}`
const orderOneAgain = `ee${'ff'.repeat(30)}7f`
const orderOneNegative = `01${'00'.repeat(30)}80`
const orderTwo = `ec${'ff'.repeat(30)}7f`
const orderEight = '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'
const some = 'c8e15409ccfb688b0814a604dfdc51c92e8e044f92c7e779a8154c8538ec01cf'
const made = 'd24a960c83e5cf1d97d1ac9b1fbff62bef9168eec6377811a6356247e3e19166'
const small = `63${'00'.repeat(31)}`

interface Vector {
  readonly what: string
  readonly key?: string
  readonly message?: string
  readonly r: string
  readonly s: string
  readonly good?: true
}

const vectors: readonly Vector[] = [
  {
    what: 'as it should be',
    r: made,
    s: 'd0c8dc4a16942c3087304c6ebd94f54a607c3212fc63a5ebe8ac4d6904550909',
    good: true,
  },
  { what: 'S one order higher', r: made, s: 'bd9cd2a730f73e885dcd43119c8ed45f607c3212fc63a5ebe8ac4d6904550919' },
  { what: 'R of order 1', r: orderOne, s: '0491cc3392693ef1083b34f6066b3fb52f364a3e65433e0f7fd10d5af160d00d' },
  {
    what: 'R of order 1 beyond p',
    r: orderOneAgain,
    s: 'cebbd9059c3026ff8dc849060069071cfb746e639cb4bf77bc519a719d092802',
  },
  {
    what: 'R of order 1, sign set',
    r: orderOneNegative,
    s: 'a1b096a7e99082ad0b802a71953df795abc53acb0049276da1fefbaa4ef24000',
  },
  { what: 'R of order 8', r: orderEight, s: '69a6e2673bd4e9f9ea127e10c0a815de2ff054bf9168ad0f8adea988a9ff0a08' },
  { what: 'key of order 1', key: orderOne, r: some, s: small },
  { what: 'key of order 1, R too', key: orderOne, r: orderOne, s: '00'.repeat(32) },
  { what: 'key of order 1 beyond p', key: orderOneAgain, r: some, s: small },
  { what: 'key of order 1, sign set', key: orderOneNegative, r: some, s: small },
  { what: 'key of order 2', key: orderTwo, message: 'Timbang 1', r: some, s: small },
  { what: 'key of order 8', key: orderEight, r: some, s: small },
  {
    what: 'key of mixed order',
    key: mixed,
    message: 'Timbang 2',
    r: some,
    s: 'f6f517d74d138ba2a6e523afe34449d236a9789edf58a425e909aaf56b533801',
  },
]

describe.each([
  ['plain', nobleCrypto],
  ['native', nodeCrypto],
])('the %s verification', (_, crypto) => {
  it.each(vectors)('$what', ({ key = honest, message = 'Timbang', r, s, good = false }) => {
    expect(crypto.verifyEd25519(fromHex(r + s), utf8ToBytes(message), fromHex(key))).toBe(good)
  })
})

describe('a key that may sign', () => {
  it.each([
    [honest, true],
    [mixed, false],
    [orderOne, false],
    [orderOneAgain, false],
    [orderOneNegative, false],
    [orderTwo, false],
    [orderEight, false],
    [honest.slice(2), false],
    ['ff'.repeat(32), false],
  ])('%s: %s', (key, strict) => {
    expect(isStrictPublicKey(fromHex(key))).toBe(strict)
  })
})
