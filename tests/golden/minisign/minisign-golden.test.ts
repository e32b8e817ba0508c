/**
 * Signatures that were once made, good and bad, each with what must be said of it for ever: by the host's crypto and by
 * the plain one, and, of the good ones, by minisign. Made with seeds of these tests; `by-minisign`, `legacy` and the foreign comments
 * by minisign 0.11 itself; the crafted ones from the curve.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { nodeCrypto } from '../../../electron/services/crypto-node.ts'
import { nodeKdf } from '../../../electron/services/identity/kdf.ts'
import { openSecretKey } from '../../../electron/services/identity/minisign-secret-key.ts'
import { recoverIdentity } from '../../../electron/services/identity/recover-identity.ts'
import { signerFromSeed } from '../../../electron/services/identity/signing-seed.ts'
import { unlockIdentity } from '../../../electron/services/identity/unlock-identity.ts'
import { toHex } from '../../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { keyIdSchema } from '../../../shared/kernel/ids.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { parseEnrolment } from '../../../shared/record/enrolment.ts'
import { formatPublicKey, parsePublicKey } from '../../../shared/record/minisign-key.ts'
import { verifyDetached } from '../../../shared/record/minisign.ts'
import { aMachine, otherPassphrase } from '../../unit/services/identity/seeded-machine.ts'

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, name)))
const text = (name: string): string => new TextDecoder().decode(read(name))
const expected = z
  .strictObject({
    comment: z.string(),
    passphrase: z.string(),
    seed: z.string(),
    keyId: keyIdSchema,
    request: z.strictObject({ hash: z.string(), words: z.string() }),
    cases: z.array(
      z.strictObject({
        name: z.string(),
        key: keyIdSchema,
        file: z.string(),
        outcome: z.string(),
        comment: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(text('expected.json')))

describe.each(expected.cases.map((one) => [one.name, one.outcome, one] as const))('%s: %s', (name, outcome, one) => {
  test.each([
    ['the host', nodeCrypto],
    ['plain JavaScript', nobleCrypto],
  ])('%s', (_, crypto) => {
    const verified = verifyDetached(
      {
        bytes: read(one.file),
        signature: read(`${name}.minisig`),
        publicKey: one.key,
        expectedComment: one.comment ?? expected.comment,
      },
      crypto,
    )
    expect(verified.ok ? 'accepted' : verified.failure.kind).toBe(outcome)
  })
})

const accepted = expected.cases.filter(({ outcome }) => outcome === 'accepted')
test.each(accepted.map((one) => [one.name, one] as const))('%s: minisign accepts what we accept', (name, one) => {
  const parameters = ['-VHQm', one.file, '-x', `${name}.minisig`, '-P', formatPublicKey(one.key, nodeCrypto)]
  const ran = spawnSync('minisign', parameters, { cwd: import.meta.dirname, encoding: 'utf8' })
  expect(ran).toMatchObject({ status: 0, stdout: `${one.comment ?? expected.comment}\n` })
})

test('every signature here is in the list', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.minisig'))
  expect(files.toSorted()).toEqual(expected.cases.map(({ name }) => `${name}.minisig`).toSorted())
})

test('the secret key opens, and signs the same bytes again', async () => {
  const { seed } = expectOk(await openSecretKey(read('signing.key'), expected.passphrase, nodeKdf), 'its passphrase')
  expect(toHex(seed)).toBe(expected.seed)
  expect(parsePublicKey(text('signing.pub'))).toEqual({ ok: true, value: expected.keyId })
  expect(signerFromSeed(seed, nodeCrypto).sign(read('head.json'), expected.comment)).toEqual(read('good.minisig'))
})

test('the enrolment request has the words that were read out', () => {
  const request = expectOk(parseEnrolment(read('request.txt'), nodeCrypto), 'a request')
  expect(request.hash).toBe(expected.request.hash)
  expect(request.words.join(' ')).toBe(expected.request.words)
  expect(request.enrolment.name).toBe('Dra. Yusnidar, M.Si.')
})

describe('an identity of format version 1', () => {
  const identity = z
    .strictObject({
      passphrase: z.string(),
      words: z.string(),
      keyId: keyIdSchema,
      ageIdentity: z.string(),
      cards: z.string(),
    })
    .parse(JSON.parse(text('identity/expected.json')))
  const aCopy = () => {
    const machine = aMachine()
    cpSync(join(import.meta.dirname, 'identity/ketua'), join(machine.root, 'ketua'), { recursive: true })
    return machine
  }

  test('opens with its passphrase, to the same keys', async () => {
    const { root, ports } = aCopy()
    const opened = expectOk(
      await unlockIdentity({ root, id: 'ketua', passphrase: identity.passphrase, program: 'test' }, ports),
      'opens',
    )
    expect([opened.signer.keyId, opened.ageIdentity(), toHex(opened.deriveKey('cards'))]).toEqual([
      identity.keyId,
      identity.ageIdentity,
      identity.cards,
    ])
    await opened.lock()
  })

  test('opens with the words of its sheet', async () => {
    const { root, ports } = aCopy()
    const { words } = identity
    const opened = expectOk(
      await recoverIdentity({ root, id: 'ketua', words, passphrase: otherPassphrase, program: 'test' }, ports),
      'opens',
    )
    expect(opened.replaces).toBe(identity.keyId)
    expect([opened.unlocked.ageIdentity(), toHex(opened.unlocked.deriveKey('cards'))]).toEqual([
      identity.ageIdentity,
      identity.cards,
    ])
    await opened.unlocked.lock()
  })
})
