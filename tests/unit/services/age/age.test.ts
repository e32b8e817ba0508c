import { describe, expect, test } from 'vitest'
import { decryptWith, encryptTo } from '../../../../electron/services/age/age-file.ts'
import {
  formatIdentityFile,
  identityBytes,
  identityFromBytes,
  newIdentity,
  parseIdentityFile,
  recipientOf,
} from '../../../../electron/services/age/age-keys.ts'
import { peelOuter, unwrapPair, wrapForPair } from '../../../../electron/services/age/age-pair.ts'
import { decryptUnder, encryptUnder } from '../../../../electron/services/age/age-passphrase.ts'
import { nodeKdf, type Kdf } from '../../../../electron/services/identity/kdf.ts'
import { bytesToUtf8, utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import { asRecipient, type Recipient } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { formatRecipient, parseRecipient } from '../../../../shared/record/recipient.ts'
import { seededRandom } from '../identity/seeded-machine.ts'

const random = seededRandom('age')
const [chair, secretary, custodian] = [newIdentity(random), newIdentity(random), newIdentity(random)]
const text = utf8ToBytes('nilai wawancara')
const encrypted = async (...recipients: Recipient[]): Promise<Uint8Array> =>
  expectOk(await encryptTo(recipients, text), 'usable recipients')

describe('identities', () => {
  test('a seed gives the key pair, the same each time', () => {
    const identity = identityFromBytes(new Uint8Array(32).fill(9))
    expect(identity).toBe('AGE-SECRET-KEY-1PYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSTFVYXW')
    expect(recipientOf(identity)).toBe('age12ld5kdvlywh9u9rwfcj3ypt8q3ez2p353s2sc9r485xfx0gy6sss5uskuv')
    expect(identityBytes(identity)).toEqual(new Uint8Array(32).fill(9))
  })

  test('an identity file is read with its comments', () => {
    expect(parseIdentityFile(formatIdentityFile(chair))).toEqual({ ok: true, value: chair })
    expect(parseIdentityFile(utf8ToBytes(`# created: today\r\n\r\n${chair}\r\n`))).toEqual({ ok: true, value: chair })
    for (const bad of [
      '',
      chair.toLowerCase(),
      `${chair}\n${secretary}`,
      chair.slice(1),
      `${chair.slice(0, -1)}Q`,
      recipientOf(chair),
    ]) {
      expect(parseIdentityFile(utf8ToBytes(bad))).toEqual({ ok: false, failure: { kind: 'not-an-age-identity' } })
    }
  })
})

describe('recipients', () => {
  test.each<[string, string, string]>([
    ['another letter', recipientOf(chair).replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')), 'check-sum'],
    ['too short', 'age1abc', 'form'],
    ['capitals', recipientOf(chair).toUpperCase(), 'form'],
    ['zero', formatRecipient(new Uint8Array(32)), 'weak-key'],
    ['one', formatRecipient(new Uint8Array(32).with(0, 1)), 'weak-key'],
    [
      'order eight',
      formatRecipient(
        Uint8Array.from('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800'.match(/../g) ?? [], (pair) =>
          parseInt(pair, 16),
        ),
      ),
      'weak-key',
    ],
    ['a second spelling: the top bit', formatRecipient(new Uint8Array(32).fill(9).with(31, 0x89)), 'weak-key'],
    ['a second spelling: beyond the prime', formatRecipient(new Uint8Array(32).fill(255).with(31, 0x7f)), 'weak-key'],
  ])('%s: refused', async (_, recipient, problem) => {
    const refused = { ok: false, failure: { kind: 'recipient-refused', recipient, problem } }
    expect(parseRecipient(recipient)).toEqual(refused)
    if (problem !== 'form') expect(await encryptTo([recipientOf(chair), asRecipient(recipient)], text)).toEqual(refused)
  })

  test('each opens alone, a stranger not', async () => {
    const file = await encrypted(recipientOf(chair), recipientOf(secretary), recipientOf(chair))
    expect(await decryptWith(chair, file)).toEqual({ ok: true, value: text })
    expect(await decryptWith(secretary, file)).toEqual({ ok: true, value: text })
    expect(await decryptWith(custodian, file)).toEqual({ ok: false, failure: { kind: 'not-a-recipient' } })
  })

  test('a repeated recipient stands in the header once', async () => {
    const file = await encrypted(recipientOf(chair), recipientOf(chair))
    expect(
      expectOk(bytesToUtf8(file.slice(0, 200).filter((byte) => byte < 128)), 'header').match(/-> X25519/g),
    ).toHaveLength(1)
  })

  test('nobody is a bug', async () => {
    await expect(encryptTo([], text)).rejects.toThrow('somebody')
  })
})

describe('damaged files', () => {
  test('any byte changed, anything cut off or added: damaged, never other content', async () => {
    const file = await encrypted(recipientOf(chair))
    for (let at = 0; at < file.length; at++) {
      const opened = await decryptWith(chair, file.with(at, (file[at] ?? 0) ^ 1))
      expect(opened.ok ? `accepted at ${at}` : opened.failure.kind).toMatch(/^(age-damaged|not-a-recipient)$/)
    }
    for (const cut of [0, 10, 100, file.length - 1])
      expect(await decryptWith(chair, file.slice(0, cut))).toEqual({ ok: false, failure: { kind: 'age-damaged' } })
    expect(await decryptWith(chair, Uint8Array.from([...file, 0]))).toEqual({
      ok: false,
      failure: { kind: 'age-damaged' },
    })
  })

  test('empty content and content of several pieces', async () => {
    for (const length of [0, 65_536, 200_000]) {
      const content = new Uint8Array(length).fill(7)
      const file = expectOk(await encryptTo([recipientOf(chair)], content), 'usable')
      expect(await decryptWith(chair, file)).toEqual({ ok: true, value: content })
    }
  })
})

describe('a secret for two', () => {
  const pair = { secret: formatIdentityFile(custodian), outer: recipientOf(chair), inner: recipientOf(secretary) }

  test('both together, in their order', async () => {
    const wrapped = expectOk(await wrapForPair(pair), 'usable')
    expect(await unwrapPair({ outer: chair, inner: secretary }, wrapped)).toEqual({ ok: true, value: pair.secret })
    const kernel = expectOk(await peelOuter(chair, wrapped), 'the outer layer is the chair’s')
    expect(await decryptWith(secretary, kernel)).toEqual({ ok: true, value: pair.secret })
  })

  test('none alone, nor in the other order', async () => {
    const wrapped = expectOk(await wrapForPair(pair), 'usable')
    for (const [outer, inner] of [
      [chair, chair],
      [secretary, secretary],
      [secretary, chair],
      [custodian, custodian],
    ] as const) {
      expect(await unwrapPair({ outer, inner }, wrapped)).toEqual({ ok: false, failure: { kind: 'not-a-recipient' } })
    }
  })

  test('a weak recipient in either place is refused', async () => {
    const weak = formatRecipient(new Uint8Array(32))
    expect(await wrapForPair({ ...pair, inner: weak })).toMatchObject({ failure: { kind: 'recipient-refused' } })
    expect(await wrapForPair({ ...pair, outer: weak })).toMatchObject({ failure: { kind: 'recipient-refused' } })
  })
})

describe('under a passphrase', () => {
  const under = { passphrase: 'cemara lampion', logN: 10, kdf: nodeKdf, random }
  const noKdf: Kdf = { derive: () => Promise.reject(new Error('derived')) }
  const withHeader = (file: Uint8Array, change: (header: string) => string): Uint8Array => {
    const end = file.findIndex(
      (byte, at) =>
        byte === 0x0a && file[at - 1] !== 0x0a && String.fromCharCode(...file.subarray(at + 1, at + 5)) === '--- ',
    )
    const header = expectOk(bytesToUtf8(file.slice(0, end)), 'a header')
    return Uint8Array.from([...utf8ToBytes(change(header)), ...file.subarray(end)])
  }

  test('opens with it and with no other', async () => {
    const file = await encryptUnder(under, text)
    expect(await decryptUnder('cemara lampion', nodeKdf, file)).toEqual({ ok: true, value: text })
    expect(await decryptUnder('cemara lampio', nodeKdf, file)).toEqual({
      ok: false,
      failure: { kind: 'wrong-passphrase' },
    })
  })

  test('a file to recipients is not under a passphrase, nor the other way round', async () => {
    expect(await decryptUnder('x', noKdf, await encrypted(recipientOf(chair)))).toEqual({
      ok: false,
      failure: { kind: 'not-under-passphrase' },
    })
    expect(await decryptWith(chair, await encryptUnder(under, text))).toEqual({
      ok: false,
      failure: { kind: 'not-a-recipient' },
    })
  })

  test('a hostile header costs nothing', async () => {
    const file = await encryptUnder(under, text)
    const costly = withHeader(file, (header) => header.replace(/ 10\n/, ' 21\n'))
    expect(await decryptUnder('cemara lampion', noKdf, costly)).toEqual({
      ok: false,
      failure: { kind: 'age-too-costly', logN: 21 },
    })
    for (const change of [
      (header: string) => header.replace(/ 10\n/, ' 010\n'),
      (header: string) => header.replace(/ 10\n/, ' 999\n'),
      (header: string) => header.replace(/ 10\n/, ' -1\n'),
      (header: string) => header.replace(/ 10\n/, ' 10 x\n'),
      (header: string) => header.replace(/scrypt \S+ /, 'scrypt AAAA '),
    ]) {
      expect(await decryptUnder('cemara lampion', noKdf, withHeader(file, change))).toEqual({
        ok: false,
        failure: { kind: 'age-damaged' },
      })
    }
    const twice = withHeader(file, (header) => `${header}\n${header.split('\n').slice(1).join('\n')}`)
    expect(await decryptUnder('cemara lampion', noKdf, twice)).toEqual({
      ok: false,
      failure: { kind: 'not-under-passphrase' },
    })
  })

  test('damage behind the header is not a wrong passphrase', async () => {
    const file = await encryptUnder(under, text)
    expect(await decryptUnder('cemara lampion', nodeKdf, file.with(file.length - 1, (file.at(-1) ?? 0) ^ 1))).toEqual({
      ok: false,
      failure: { kind: 'age-damaged' },
    })
    expect(await decryptUnder('cemara lampion', nodeKdf, new Uint8Array())).toEqual({
      ok: false,
      failure: { kind: 'age-damaged' },
    })
  })
})
