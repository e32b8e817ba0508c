import { describe, expect, test } from 'vitest'
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { asCode } from '../../../shared/kernel/ids.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { makeEnrolment, parseEnrolment } from '../../../shared/record/enrolment.ts'
import { fingerprintOf } from '../../../shared/record/fingerprint.ts'
import { formatRecipient } from '../../../shared/record/recipient.ts'
import { identityFromBytes, recipientOf } from '../../../electron/services/age/age-keys.ts'
import { nodeCrypto } from '../../../electron/services/crypto-node.ts'
import { signerFromSeed } from '../../../electron/services/identity/signing-seed.ts'

const signer = signerFromSeed(new Uint8Array(32).fill(1), nodeCrypto)
const earlier = signerFromSeed(new Uint8Array(32).fill(3), nodeCrypto).keyId
const person = {
  name: 'Dra. Yusnidar, M.Si.',
  identifier: '197001011995032001',
  role: asCode('assessor'),
  recipient: recipientOf(identityFromBytes(new Uint8Array(32).fill(2))),
  installation: '0123456789abcdef0123456789abcdef',
  replaces: [],
}
const request = expectOk(makeEnrolment(person, signer, nodeCrypto), 'a request')
const [line = '', ...signature] = request.text.split('\n')
const parse = (text: string) => parseEnrolment(utf8ToBytes(text), nobleCrypto)
/** Signed again by its key, with other words in it. */
const resigned = (changed: string): string => {
  const made = signer.sign(utf8ToBytes(changed), `timbang/enrolment/v1 - ${signer.keyId}`)
  return `${changed}\n${new TextDecoder().decode(made)}`
}

describe('an enrolment request', () => {
  test('is read as it was made, by the other crypto', () => {
    expect(parse(request.text)).toEqual({ ok: true, value: request })
    expect(request.enrolment).toEqual({ ...person, kind: 'timbang/enrolment/v1', signingKey: signer.keyId })
  })

  test('may claim the place of up to two earlier keys', () => {
    const made = expectOk(makeEnrolment({ ...person, replaces: [earlier] }, signer, nodeCrypto), 'a request')
    expect(parse(made.text)).toEqual({ ok: true, value: made })
    expect(made.text).toContain(`"replaces":["${earlier}"]`)
    expect(makeEnrolment({ ...person, replaces: [earlier, earlier, earlier] }, signer, nodeCrypto)).toMatchObject({
      ok: false,
      failure: { kind: 'schema', path: ['replaces'] },
    })
  })

  test('its words are those of the whole text, signature and all', () => {
    expect(request.words).toEqual(fingerprintOf(utf8ToBytes(request.text), nobleCrypto))
    expect(request.hash).toBe(toHex(nobleCrypto.sha256(utf8ToBytes(request.text))))
  })

  test('fits a QR code', () => {
    const largest = expectOk(
      makeEnrolment(
        { ...person, name: 'W'.repeat(120), identifier: '9'.repeat(40), replaces: [earlier, signer.keyId] },
        signer,
        nodeCrypto,
      ),
      'a request',
    )
    // Version 25 with correction M takes 997 bytes: 117 modules a side, still read from a laptop's screen.
    expect(utf8ToBytes(largest.text).length).toBeLessThan(997)
  })

  test('without an identifier, with letters of any script', () => {
    const made = expectOk(
      makeEnrolment({ ...person, name: 'Andre\u0301 \u{1f600} ꦲꦏ꧀ꦱꦫ', identifier: null }, signer, nodeCrypto),
      'a request',
    )
    expect(parse(made.text)).toEqual({ ok: true, value: made })
    expect(made.enrolment.name.startsWith('Andr\u00e9')).toBe(true)
  })

  test('what a person typed may not fit', () => {
    expect(makeEnrolment({ ...person, name: 'a\tb' }, signer, nodeCrypto)).toEqual({
      ok: false,
      failure: { kind: 'not-canonical', problem: 'string' },
    })
    expect(makeEnrolment({ ...person, name: '' }, signer, nodeCrypto)).toMatchObject({
      ok: false,
      failure: { kind: 'schema', path: ['name'] },
    })
  })

  test('any byte changed is refused', () => {
    const bytes = utf8ToBytes(request.text)
    const accepted = [...bytes.keys()].filter(
      (at) => parseEnrolment(bytes.with(at, (bytes[at] ?? 0) ^ 1), nodeCrypto).ok,
    )
    expect(accepted).toEqual([])
  })

  test.each<[string, string, object]>([
    ['empty', '', { kind: 'not-an-enrolment' }],
    ['no signature', line, { kind: 'not-an-enrolment' }],
    [
      'another name under the signature',
      request.text.replace('Yusnidar', 'Yusnidor'),
      { kind: 'signature-wrong', over: 'file' },
    ],
    ['a space more', resigned(line.replace(',', ', ')), { kind: 'not-canonical', problem: 'form' }],
    [
      'a field more',
      resigned(line.replace('{', '{"extra":1,')),
      { kind: 'schema', path: [], problem: 'unrecognized_keys' },
    ],
    [
      'two names',
      resigned(line.replace('"name":"', '"name":"X","name":"')),
      { kind: 'not-canonical', problem: 'form' },
    ],
    [
      'another kind',
      resigned(line.replace('timbang/enrolment/v1', 'timbang/head/v1')),
      { kind: 'schema', path: ['kind'], problem: 'invalid_value' },
    ],
    ['Windows line ends', request.text.replaceAll('\n', '\r\n'), { kind: 'not-canonical', problem: 'form' }],
    ['too large', `${'x'.repeat(5000)}\n`, { kind: 'enrolment-too-large', maximumBytes: 4096 }],
    [
      'another signature',
      `${line}\n${signature.with(0, 'untrusted comment: other').join('\n')}`,
      { kind: 'not-an-enrolment' },
    ],
  ])('%s', (_, text, failure) => {
    const parsed = parse(text)
    expect(parsed.ok ? 'accepted' : parsed.failure).toEqual(failure)
  })

  test('a recipient that nobody could be sent anything to is refused at the door', () => {
    const weak = resigned(line.replace(person.recipient, formatRecipient(new Uint8Array(32))))
    expect(parse(weak)).toMatchObject({ ok: false, failure: { kind: 'recipient-refused', problem: 'weak-key' } })
  })

  test("somebody else's key can't be enrolled: the signature must be of the key named", () => {
    const stranger = signerFromSeed(new Uint8Array(32).fill(9), nodeCrypto)
    expect(parse(resigned(line.replace(signer.keyId, stranger.keyId)))).toEqual({
      ok: false,
      failure: { kind: 'signature-by-another-key' },
    })
  })
})
