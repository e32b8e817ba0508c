import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { bytesToUtf8, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { asHash, asKeyId } from '../../../shared/kernel/ids.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { formatComment, parseComment, signatureKinds } from '../../../shared/record/minisign-comment.ts'
import { formatSignatureFile, parseSignatureFile } from '../../../shared/record/minisign-file.ts'
import {
  formatPublicKey,
  formatPublicKeyFile,
  keyNumberOf,
  parsePublicKey,
} from '../../../shared/record/minisign-key.ts'
import { isRecordLike, signDetached } from '../../../shared/record/minisign-sign.ts'
import { verifyDetached } from '../../../shared/record/minisign.ts'
import { nodeCrypto } from '../../../electron/services/crypto-node.ts'
import { signerFromSeed } from '../../../electron/services/identity/signing-seed.ts'

const signer = signerFromSeed(new Uint8Array(32).fill(7), nodeCrypto)
const stranger = signerFromSeed(new Uint8Array(32).fill(8), nodeCrypto)
const selection = asHash('ab'.repeat(32))
const bytes = utf8ToBytes('{"hash":"00","kind":"timbang/head/v1"}')
const comment = formatComment({ kind: 'head', selection, detail: '17' })
const signature = signer.sign(bytes, comment)
const check = { bytes, signature, publicKey: signer.keyId, expectedComment: comment }
const refusalOf = (differences: Partial<typeof check>): unknown => {
  const verified = verifyDetached({ ...check, ...differences }, nodeCrypto)
  return verified.ok ? 'accepted' : verified.failure
}
/** The same file, one line replaced. */
const withLine = (line: number, text: string): Uint8Array =>
  utf8ToBytes(expectOk(bytesToUtf8(signature), 'text').split('\n').with(line, text).join('\n'))

describe('a detached signature', () => {
  test.each([
    ['node', nodeCrypto],
    ['noble', nobleCrypto],
  ])('is accepted, and says what it is over (%s)', (_, crypto) => {
    expect(verifyDetached(check, crypto)).toEqual({ ok: true, value: { kind: 'head', selection, detail: '17' } })
    expect(verifyDetached({ bytes, signature, publicKey: signer.keyId, kind: 'head' }, crypto)).toMatchObject({
      ok: true,
    })
  })

  test('is the same each time', () => {
    expect(signer.sign(bytes, comment)).toEqual(signature)
  })

  test('has one spelling: any byte changed, added or left out is refused', () => {
    const accepted: string[] = []
    const expectRefused = (changed: Uint8Array, how: string): void => {
      if (refusalOf({ signature: changed }) === 'accepted') accepted.push(how)
    }
    for (let at = 0; at < signature.length; at++) {
      const byte = signature[at] ?? 0
      for (const mask of [0x01, 0x02, 0x20, 0x80]) expectRefused(signature.with(at, byte ^ mask), `${at} ^ ${mask}`)
      expectRefused(Uint8Array.from([...signature.subarray(0, at), ...signature.subarray(at + 1)]), `without ${at}`)
      for (const added of [0x0a, 0x20, 0x3d]) {
        expectRefused(
          Uint8Array.from([...signature.subarray(0, at), added, ...signature.subarray(at)]),
          `${added} before ${at}`,
        )
      }
    }
    for (const added of ['\n', ' ', '\0', '\r\n', 'x']) {
      expectRefused(Uint8Array.from([...signature, ...utf8ToBytes(added)]), `and ${JSON.stringify(added)}`)
    }
    expectRefused(utf8ToBytes(expectOk(bytesToUtf8(signature), 'text').replaceAll('\n', '\r\n')), 'Windows line ends')
    expectRefused(signature.slice(0, -1), 'no last newline')
    expect(accepted).toEqual([])
  }, 60_000)

  test('says why it is refused', () => {
    expect(refusalOf({ bytes: utf8ToBytes('other') })).toEqual({ kind: 'signature-wrong', over: 'file' })
    expect(refusalOf({ publicKey: stranger.keyId })).toEqual({ kind: 'signature-by-another-key' })
    expect(refusalOf({ expectedComment: comment.replace('17', '18') })).toEqual({
      kind: 'comment-differs',
      expected: comment.replace('17', '18'),
      found: comment,
    })
    expect(refusalOf({ signature: withLine(0, 'untrusted comment: signature from minisign secret key') })).toEqual({
      kind: 'signature-malformed',
      problem: 'untrusted-comment',
    })
    expect(refusalOf({ signature: withLine(2, `trusted comment: ${comment.replace('17', '18')}`) })).toEqual({
      kind: 'signature-wrong',
      over: 'comment',
    })
    expect(refusalOf({ signature: new Uint8Array() })).toEqual({ kind: 'signature-malformed', problem: 'lines' })
    expect(refusalOf({ signature: new Uint8Array(5000) })).toEqual({ kind: 'signature-malformed', problem: 'text' })
    expect(refusalOf({ signature: withLine(1, 'AAAA') })).toEqual({ kind: 'signature-malformed', problem: 'base64' })
  })

  test("another kind in its place is refused, and so is a kind's name alone that differs", () => {
    const verified = verifyDetached({ bytes, signature, publicKey: signer.keyId, kind: 'bundle' }, nodeCrypto)
    expect(verified).toEqual({
      ok: false,
      failure: { kind: 'comment-differs', expected: 'timbang/bundle/v1', found: comment },
    })
  })

  test("minisign's old form, over the file itself, is refused although the key made it", () => {
    const first = withLine(1, (expectOk(bytesToUtf8(signature), 'text').split('\n')[1] ?? '').replace(/^RU/, 'RW'))
    expect(refusalOf({ signature: first })).toEqual({ kind: 'signature-legacy' })
  })

  test('a key that took over the label of another is not that other', () => {
    const parsed = expectOk(parseSignatureFile(stranger.sign(bytes, comment)), 'a signature')
    const forged = formatSignatureFile({ ...parsed, keyNumber: keyNumberOf(signer.keyId, nodeCrypto) })
    expect(refusalOf({ signature: forged })).toEqual({ kind: 'signature-wrong', over: 'file' })
  })

  test('a comment of no known kind is refused, however well signed', () => {
    const parsed = expectOk(parseSignatureFile(signature), 'a signature')
    const made = (trustedComment: string) => {
      const key = { keyId: signer.keyId, signEd25519: () => parsed.signature }
      return () => signDetached({ bytes, trustedComment }, key, nodeCrypto)
    }
    expect(made(`timbang/licence/v1 ${selection} 1`)).toThrow('known kinds')
    expect(made('timestamp:1700000000')).toThrow('known kinds')
  })

  property.prop([fc.uint8Array({ maxLength: 300 }), fc.nat(), fc.integer({ min: 1, max: 255 })])(
    'any bytes, and none but these',
    (content, at, mask) => {
      const signed = signer.sign(content, comment)
      expect(refusalOf({ bytes: content, signature: signed })).toBe('accepted')
      if (content.length === 0) return
      const place = at % content.length
      expect(refusalOf({ bytes: content.with(place, (content[place] ?? 0) ^ mask), signature: signed })).toEqual({
        kind: 'signature-wrong',
        over: 'file',
      })
    },
  )
})

describe('the trusted comment', () => {
  test.each(signatureKinds)('%s', (kind) => {
    for (const named of [selection, null]) {
      const text = formatComment({ kind, selection: named, detail: 'a b=c' })
      expect(parseComment(text)).toEqual({ ok: true, value: { kind, selection: named, detail: 'a b=c' } })
    }
  })

  test.each([
    '',
    'timbang/head/v1',
    'timbang/head/v1 -',
    'timbang/head/v1 - ',
    'timbang/head/v1  - 1',
    'timbang/head/v1 - 1 ',
    'timbang/head/v1 - 1  2',
    'timbang/head/v2 - 1',
    ' timbang/head/v1 - 1',
    'timbang/head/v1 ABAB 1',
    `timbang/head/v1 ${'AB'.repeat(32)} 1`,
    'timbang/head/v1 - satu\tdua',
    'timbang/head/v1 - é',
    `timbang/head/v1 - ${'x'.repeat(401)}`,
  ])('%j is none of ours', (text) => {
    expect(parseComment(text)).toEqual({ ok: false, failure: { kind: 'comment-malformed', comment: text } })
  })

  test('an unknown kind is named', () => {
    expect(parseComment('timbang/licence/v1 - 1')).toEqual({
      ok: false,
      failure: { kind: 'comment-kind-unknown', comment: 'timbang/licence/v1 - 1', found: 'licence' },
    })
    expect(() => formatComment({ kind: 'head', selection: null, detail: 'two\nlines' })).toThrow('form')
  })
})

describe('documents', () => {
  const asDocument = formatComment({ kind: 'document', selection, detail: 'berita-acara.pdf' })

  test.each(['{"kind":"timbang/head/v1"}', ' \n{"kind":1}', '\ufeff{"a":1,"kind":null}', '{"kind":{}}\n'])(
    '%j is never signed as one',
    (text) => {
      expect(isRecordLike(utf8ToBytes(text))).toBe(true)
      expect(() => signer.sign(utf8ToBytes(text), asDocument)).toThrow('document')
    },
  )

  test.each(['%PDF-1.7', '{"name":"x"}', '[{"kind":1}]', '"kind"', '{"kind":', '', '\xff{"kind":1}'])(
    '%j may be',
    (text) => {
      expect(isRecordLike(utf8ToBytes(text))).toBe(false)
      const signed = signer.sign(utf8ToBytes(text), asDocument)
      expect(
        verifyDetached(
          { bytes: utf8ToBytes(text), signature: signed, publicKey: signer.keyId, kind: 'document' },
          nodeCrypto,
        ),
      ).toMatchObject({ ok: true })
    },
  )

  test('a text of the record under a document signature is refused by the reader too', () => {
    const signed = signDocumentAnyhow('{"kind":"timbang/head/v1"}')
    expect(verifyDetached({ ...signed, publicKey: signer.keyId, kind: 'document' }, nodeCrypto)).toEqual({
      ok: false,
      failure: { kind: 'document-is-record' },
    })
  })

  /** What a program without the rule would make: the signature over the hash, from two that the rule lets pass. */
  function signDocumentAnyhow(text: string): { bytes: Uint8Array; signature: Uint8Array } {
    const record = utf8ToBytes(text)
    const crypto = { ...nodeCrypto, blake2b512: () => nodeCrypto.blake2b512(record) }
    const other = signerFromSeed(new Uint8Array(32).fill(7), crypto)
    return { bytes: record, signature: other.sign(utf8ToBytes('%PDF'), asDocument) }
  }
})

describe('public keys', () => {
  const file = formatPublicKeyFile(signer.keyId, nodeCrypto)

  test('file or line, back to the whole key', () => {
    expect(parsePublicKey(file)).toEqual({ ok: true, value: signer.keyId })
    expect(parsePublicKey(formatPublicKey(signer.keyId, nodeCrypto))).toEqual({ ok: true, value: signer.keyId })
    expect(parsePublicKey(file.replaceAll('\n', '\r\n'))).toEqual({ ok: true, value: signer.keyId })
    expect(file).toBe(
      'untrusted comment: timbang public key E64CABF3122C81FE\nRWT+gSwS86tM5upKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs\n',
    )
  })

  test("the label in it doesn't matter", () => {
    const stray =
      'untrusted comment: minisign public key C316D740BBA71B0F\nRWQPG6e7QNcWw/mWW/xI6DXV6iv8y+EHjEwPXQv+QD+uWyOuNcR7Y3OA\n'
    expect(parsePublicKey(stray)).toEqual({
      ok: true,
      value: 'f9965bfc48e835d5ea2bfccbe1078c4c0f5d0bfe403fae5b23ae35c47b637380',
    })
  })

  test.each([
    '',
    'x',
    'RWQ=',
    `${file}${file}`,
    file.replace('untrusted', 'trusted'),
    file.replace('RW', 'RU'),
    `${file} `,
  ])('%j is none', (text) => {
    expect(parsePublicKey(text)).toEqual({ ok: false, failure: { kind: 'public-key-malformed' } })
  })

  test('a key of small order is refused', () => {
    const weak = asKeyId(`01${'00'.repeat(31)}`)
    expect(parsePublicKey(formatPublicKey(weak, nodeCrypto))).toEqual({
      ok: false,
      failure: { kind: 'public-key-not-strict', key: weak },
    })
  })
})
