import { describe, expect, test } from 'vitest'
import { base64 } from '@scure/base'
import { bytesToUtf8, concatBytes, utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import { nodeKdf, passphraseLogN, type Kdf } from '../../../../electron/services/identity/kdf.ts'
import { limitsFor, pickCost } from '../../../../electron/services/identity/minisign-scrypt.ts'
import { openSecretKey, sealSecretKey } from '../../../../electron/services/identity/minisign-secret-key.ts'

const seed = new Uint8Array(32).map((_, at) => at)
const passphrase = 'delima sepeda rembulan kopiah'
const sealed = await sealSecretKey(
  { seed, passphrase, salt: new Uint8Array(32).fill(5), logN: 10 },
  nodeKdf,
  nodeCrypto,
)
const lines = expectOk(bytesToUtf8(sealed), 'text').split('\n')
const raw = base64.decode(lines[1] ?? '')
const withBytes = (bytes: Uint8Array): Uint8Array => utf8ToBytes(`${lines[0]}\n${base64.encode(bytes)}\n`)
const open = (file: Uint8Array, kdf: Kdf = nodeKdf) => openSecretKey(file, passphrase, kdf)

/** A derivation that must not be reached. */
const noKdf: Kdf = { derive: () => Promise.reject(new Error('derived')) }

describe('a secret-key file', () => {
  test('opens with its passphrase', async () => {
    expect(await open(sealed)).toEqual({ ok: true, value: { seed } })
  })

  test('has the parts of minisign in their places', () => {
    expect(lines[0]).toBe('untrusted comment: minisign encrypted secret key')
    expect(lines).toHaveLength(3)
    expect(raw).toHaveLength(158)
    expect(String.fromCharCode(...raw.subarray(0, 6))).toBe('EdScB2')
  })

  test('not with another passphrase, nor with one byte of the secret, the salt or a limit changed', async () => {
    expect(await openSecretKey(sealed, `${passphrase} `, nodeKdf)).toEqual({
      ok: false,
      failure: { kind: 'wrong-passphrase' },
    })
    for (const at of [6, 37, 54, 61, 62, 93, 94, 125, 126, 157]) {
      expect(await open(withBytes(raw.with(at, (raw[at] ?? 0) ^ 1)))).toEqual({
        ok: false,
        failure: { kind: 'wrong-passphrase' },
      })
    }
    // Both limits doubled: 2^11.
    const dearer = raw.with(39, 0x00).with(40, 0x01).with(48, 0x20)
    expect(await open(withBytes(dearer))).toEqual({ ok: false, failure: { kind: 'wrong-passphrase' } })
  })

  test('one passphrase, whichever way its letters are composed', async () => {
    const file = await sealSecretKey(
      { seed, passphrase: 'caf\u00e9 dan teman-teman', salt: new Uint8Array(32), logN: 10 },
      nodeKdf,
      nodeCrypto,
    )
    expect(await openSecretKey(file, 'cafe\u0301 dan teman-teman', nodeKdf)).toMatchObject({ ok: true })
  })

  test.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['not text', new Uint8Array([255, 254])],
    ['no comment', utf8ToBytes(`${lines[1]}\n`)],
    ['a third line', concatBytes(sealed, utf8ToBytes('x\n'))],
    ['cut short', withBytes(raw.subarray(0, 157))],
    ['another algorithm', withBytes(raw.with(0, 0x45).with(1, 0x44))],
    ['another derivation', withBytes(raw.with(3, 0x78))],
  ])('%s: malformed', async (_, file) => {
    expect(await open(file, noKdf)).toEqual({ ok: false, failure: { kind: 'secret-key-malformed' } })
  })

  test('without a passphrase (minisign -W): refused as unprotected', async () => {
    expect(await open(withBytes(raw.with(2, 0).with(3, 0)), noKdf)).toEqual({
      ok: false,
      failure: { kind: 'secret-key-unprotected' },
    })
  })
})

describe('how much work a file asks for', () => {
  test.each(Array.from({ length: 11 }, (_, n) => n + 10))(
    '2^%i: the limits that we write are those from which libsodium picks N',
    (logN) => {
      expect(pickCost(limitsFor(logN))).toEqual({ ok: true, value: { logN, r: 8, p: 1 } })
    },
  )

  test("minisign's default is the dearest that is taken", () => {
    expect(limitsFor(20)).toEqual({ operations: 33_554_432n, memory: 1_073_741_824n })
  })

  test('ours is 128 MiB', () => {
    expect(limitsFor(passphraseLogN).memory).toBe(128n * 1024n * 1024n)
  })

  test('few operations for much memory: N follows the operations', () => {
    expect(pickCost({ operations: 1n << 20n, memory: 1n << 30n })).toEqual({
      ok: true,
      value: { logN: 15, r: 8, p: 1 },
    })
  })

  test('many operations in little memory: p follows', () => {
    expect(pickCost({ operations: 1n << 25n, memory: 1n << 24n })).toEqual({
      ok: true,
      value: { logN: 14, r: 8, p: 64 },
    })
  })

  test.each([
    [33_554_433n, 1_073_741_824n],
    [33_554_432n, 1_073_741_825n],
    [2n ** 64n - 1n, 2n ** 64n - 1n],
    [33_554_432n, 0n],
    [33_554_432n, 1024n],
  ])('%i operations in %i bytes: refused, and nothing is derived', async (operations, memory) => {
    expect(pickCost({ operations, memory })).toMatchObject({ ok: false, failure: { kind: 'secret-key-too-costly' } })
    const limits = new Uint8Array(16)
    new DataView(limits.buffer).setBigUint64(0, operations, true)
    new DataView(limits.buffer).setBigUint64(8, memory, true)
    const hostile = Uint8Array.from([...raw.subarray(0, 38), ...limits, ...raw.subarray(54)])
    expect(await open(withBytes(hostile), noKdf)).toMatchObject({
      ok: false,
      failure: { kind: 'secret-key-too-costly' },
    })
  })
})
