/**
 * The host's fast primitives and the plain ones must never differ, on honest input or on crafted: a signature that is good
 * on one laptop and bad on another splits a record. The crafted signatures are those of "Taming the many EdDSAs"
 * (Chalkias, Garillot, Nikolaenko 2020), made here from the curve.
 */
import { sign, createPrivateKey, createPublicKey, verify } from 'node:crypto'
import { fc, test as property } from '@fast-check/vitest'
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { describe, expect, test } from 'vitest'
import { createNodeCrypto, nodeCrypto } from '../../../electron/services/crypto-node.ts'
import { signerFromSeed } from '../../../electron/services/identity/signing-seed.ts'
import { concatBytes, fromHex, toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'

const { Point } = ed25519
type PointOf = ReturnType<typeof Point.fromBytes>
const order = Point.Fn.ORDER
const prime = 2n ** 255n - 19n
/** A point of order 8 (the well-known one of the paper's table); its multiples are all eight of the torsion group. */
const eighth = Point.fromBytes(fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'), false)
const torsion = Array.from({ length: 8 }, (_, n) => (n === 0 ? Point.ZERO : eighth.multiplyUnsafe(BigInt(n))))

const encode = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n))
const decode = (bytes: Uint8Array): bigint => bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
const times = (point: PointOf, scalar: bigint): PointOf =>
  scalar % order === 0n ? Point.ZERO : point.multiplyUnsafe(scalar % order)
const challenge = (r: Uint8Array, key: Uint8Array, message: Uint8Array): bigint =>
  decode(sha512(concatBytes(r, key, message))) % order
const smallScalar = 0x1234567890abcdefn

interface Vector {
  readonly what: string
  readonly signature: Uint8Array
  readonly message: Uint8Array
  readonly key: Uint8Array
  /** What OpenSSL alone says, without the key's check. */
  readonly native?: boolean
}

/** A signature whose equation holds up to small order: R and A may carry a torsion part each. */
function crafted(
  what: string,
  parts: { a: PointOf; aScalar: bigint; rTorsion: PointOf; find?: (k: bigint) => boolean; rScalar?: bigint },
): Vector {
  const { a, aScalar, rTorsion, find, rScalar = 99n } = parts
  const key = a.toBytes()
  const r = times(Point.BASE, rScalar).add(rTorsion).toBytes()
  for (let n = 0; ; n++) {
    const message = utf8ToBytes(`${what} ${n}`)
    const k = challenge(r, key, message)
    if (find && !find(k)) continue
    return { what, key, message, signature: concatBytes(r, encode((rScalar + k * aScalar) % order)) }
  }
}

const honest = times(Point.BASE, smallScalar)
const vectors: Vector[] = [
  crafted('honest', { a: honest, aScalar: smallScalar, rTorsion: Point.ZERO }),
  ...torsion.map((t, n) => crafted(`key of small order, multiple ${n}`, { a: t, aScalar: 0n, rTorsion: Point.ZERO })),
  ...torsion.map((t, n) =>
    crafted(`key of small order ${n}, R of small order`, { a: t, aScalar: 0n, rTorsion: t, rScalar: 0n }),
  ),
  ...torsion.slice(1).map((t, n) =>
    crafted(`R of mixed order ${n + 1}: good with the cofactor only`, {
      a: honest,
      aScalar: smallScalar,
      rTorsion: t,
    }),
  ),
  ...torsion
    .slice(1)
    .map((t, n) =>
      crafted(`R of small order ${n + 1}, honest key`, { a: honest, aScalar: smallScalar, rTorsion: t, rScalar: 0n }),
    ),
  ...torsion.slice(1).map((t, n) =>
    crafted(`key of mixed order ${n + 1}, good with the cofactor only`, {
      a: honest.add(t),
      aScalar: smallScalar,
      rTorsion: Point.ZERO,
      find: (k) => k % 8n !== 0n,
    }),
  ),
  ...torsion.slice(1).map((t, n) =>
    crafted(`key of mixed order ${n + 1}, good without the cofactor too`, {
      a: honest.add(t),
      aScalar: smallScalar,
      rTorsion: Point.ZERO,
      find: (k) => k % 8n === 0n,
    }),
  ),
]

/** Encodings of a y beyond the field's prime, with either sign: second spellings of y − p. */
const otherSpellings = Array.from({ length: 19 }, (_, n) => encode(prime + BigInt(n))).flatMap((bytes) => [
  bytes,
  bytes.with(31, (bytes[31] ?? 0) | 0x80),
])
/** x = 0 with the sign bit set: y = 1 and y = −1 spelled a second way. */
const negativeZeros = [encode(1n | (1n << 255n)), encode((prime - 1n) | (1n << 255n))]

describe('crafted signatures', () => {
  test('the eight points are all of the small-order group', () => {
    expect(new Set(torsion.map((t) => toHex(t.toBytes()))).size).toBe(8)
    expect(eighth.multiplyUnsafe(8n).is0()).toBe(true)
  })

  test.each(vectors.map((vector) => [vector.what, vector] as const))(
    '%s: both say the same',
    (what, { signature, message, key }) => {
      const answers = [
        nobleCrypto.verifyEd25519(signature, message, key),
        nodeCrypto.verifyEd25519(signature, message, key),
      ]
      expect(answers).toEqual(what === 'honest' ? [true, true] : [false, false])
    },
  )

  test('the check of keys is needed: OpenSSL alone takes some of these', () => {
    const taken = vectors
      .filter(({ signature, message, key }) => verify(null, message, importRaw(key), signature))
      .map(({ what }) => what)
    expect(taken).toContain('honest')
    expect(taken).toContain('key of mixed order 1, good without the cofactor too')
    expect(taken.length).toBeGreaterThan(5)
  })

  test('second spellings of keys are refused by both', () => {
    for (const key of [...otherSpellings, ...negativeZeros]) {
      const r = times(Point.BASE, 99n).toBytes()
      const signature = concatBytes(r, encode(99n))
      expect([nobleCrypto, nodeCrypto].map((crypto) => crypto.verifyEd25519(signature, utf8ToBytes('m'), key))).toEqual(
        [false, false],
      )
    }
  })

  test('second spellings of R are refused by both', () => {
    for (const r of [...otherSpellings, ...negativeZeros]) expect(solvedFor(r)).toEqual([false, false])
  })

  test('R of small order is refused by both, also of order 1, where the equation holds', () => {
    for (const t of torsion) expect(solvedFor(t.toBytes())).toEqual([false, false])
  })

  /** What both say of the signature with this R that the owner of an honest key would make. */
  function solvedFor(r: Uint8Array): boolean[] {
    const message = utf8ToBytes('second spelling')
    const k = challenge(r, honest.toBytes(), message)
    const signature = concatBytes(r, encode((k * smallScalar) % order))
    return [nobleCrypto, nodeCrypto].map((crypto) => crypto.verifyEd25519(signature, message, honest.toBytes()))
  }

  test('S beyond the order is refused by both, however far', () => {
    const [good] = vectors
    if (!good) throw new Error('no vector')
    const s = decode(good.signature.subarray(32))
    for (let n = 1n; s + n * order < 2n ** 256n; n++) {
      const signature = concatBytes(good.signature.subarray(0, 32), encode(s + n * order))
      expect(
        [nobleCrypto, nodeCrypto].map((crypto) => crypto.verifyEd25519(signature, good.message, good.key)),
      ).toEqual([false, false])
    }
    for (const edge of [order - 1n, order, order + 1n, 2n ** 252n, 2n ** 253n - 1n, 2n ** 256n - 1n, 0n]) {
      const signature = concatBytes(good.signature.subarray(0, 32), encode(edge))
      expect(
        [nobleCrypto, nodeCrypto].map((crypto) => crypto.verifyEd25519(signature, good.message, good.key)),
      ).toEqual([false, false])
    }
  })

  test('wrong lengths are refused, not thrown at', () => {
    const [good] = vectors
    if (!good) throw new Error('no vector')
    for (const crypto of [nobleCrypto, nodeCrypto]) {
      expect(crypto.verifyEd25519(good.signature.subarray(1), good.message, good.key)).toBe(false)
      expect(crypto.verifyEd25519(good.signature, good.message, good.key.subarray(1))).toBe(false)
      expect(crypto.verifyEd25519(new Uint8Array(), good.message, new Uint8Array())).toBe(false)
    }
  })
})

describe('honest input', () => {
  property.prop(
    [
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.uint8Array({ maxLength: 200 }),
      fc.nat({ max: 127 }),
      fc.nat({ max: 7 }),
    ],
    { numRuns: 30 },
  )(
    'what the one signs the other takes, and neither takes it with a bit changed in signature or key',
    (seed, message, byte, bit) => {
      const secret = createPrivateKey({
        key: Buffer.from(concatBytes(fromHex('302e020100300506032b657004220420'), seed)),
        format: 'der',
        type: 'pkcs8',
      })
      const native = new Uint8Array(sign(null, message, secret))
      expect(native).toEqual(ed25519.sign(message, seed))
      const key = ed25519.getPublicKey(seed)
      const whole = concatBytes(native, key, new Uint8Array(32))
      const changed = whole.with(byte, (whole[byte] ?? 0) ^ (1 << bit))
      for (const crypto of [nobleCrypto, nodeCrypto]) {
        expect(crypto.verifyEd25519(native, message, key)).toBe(true)
        expect(crypto.verifyEd25519(changed.subarray(0, 64), message, changed.subarray(64, 96))).toBe(byte >= 96)
      }
    },
  )

  property.prop([fc.uint8Array({ maxLength: 5000 })])('hashes agree, with and without the native BLAKE2b', (bytes) => {
    const slow = createNodeCrypto({ nativeBlake2b: false })
    const fast = createNodeCrypto({ nativeBlake2b: true })
    expect(fast.sha256(bytes)).toEqual(nobleCrypto.sha256(bytes))
    expect(fast.sha256Hex(bytes)).toBe(nobleCrypto.sha256Hex(bytes))
    expect(fast.sha256Hex(bytes)).toBe(toHex(fast.sha256(bytes)))
    expect(fast.blake2b512(bytes)).toEqual(nobleCrypto.blake2b512(bytes))
    expect(slow.blake2b512(bytes)).toEqual(nobleCrypto.blake2b512(bytes))
  })

  test('many keys pass through the cache of checked keys', () => {
    const crypto = createNodeCrypto()
    for (let n = 0; n < 1100; n++)
      expect(crypto.verifyEd25519(new Uint8Array(64), new Uint8Array(), encode(BigInt(n)))).toBe(false)
    const [good] = vectors
    if (!good) throw new Error('no vector')
    expect(crypto.verifyEd25519(good.signature, good.message, good.key)).toBe(true)
  })
})

describe('a signer', () => {
  test('keeps its own copy of the seed, and signs no more once wiped', () => {
    const seed = new Uint8Array(32).fill(3)
    const signer = signerFromSeed(seed, nodeCrypto)
    const first = signer.sign(utf8ToBytes('x'), 'timbang/head/v1 - 1')
    seed.fill(0)
    expect(signer.sign(utf8ToBytes('x'), 'timbang/head/v1 - 1')).toEqual(first)
    signer.wipe()
    expect(() => signer.sign(utf8ToBytes('x'), 'timbang/head/v1 - 1')).toThrow('locked')
  })
})

const importRaw = (key: Uint8Array) =>
  createPublicKey({
    key: Buffer.from(concatBytes(fromHex('302a300506032b6570032100'), key)),
    format: 'der',
    type: 'spki',
  })
