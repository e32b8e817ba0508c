import { describe, expect, it } from 'vitest'
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { asHash } from '../../../shared/kernel/ids.ts'
import { canonicalise } from '../../../shared/record/canonical.ts'
import { attachmentSchema, parseCard, writeCard } from '../../../shared/record/card.ts'
import { hashLine } from '../../../shared/record/entry.ts'
import { keyOf } from '../../builders/log-story.ts'

const parts = {
  author: keyOf('asesor-a'),
  field: 'score-sheet.sealed.v1#card',
  selection: asHash('a'.repeat(64)),
  value: { remark: 'tenang dan jelas' },
}

/** Gives 00 01 02 … and goes on where it stopped. */
const countingRandom = () => {
  let next = 0
  return { bytes: (length: number) => Uint8Array.from({ length }, () => next++) }
}

const read = (change: object) =>
  parseCard(utf8ToBytes(canonicalise({ ...parts, salt: '0'.repeat(32), ...change })), nobleCrypto)

describe('a card', () => {
  it('takes its salt from the host, never from the fact', () => {
    const random = countingRandom()
    const [one, other] = [writeCard(parts, random, nobleCrypto), writeCard(parts, random, nobleCrypto)]
    expect(one.card.salt).toBe('000102030405060708090a0b0c0d0e0f')
    expect(other.card.salt).toBe('101112131415161718191a1b1c1d1e1f')
    expect(one.hash).not.toBe(other.hash)
  })

  it('is hashed over its canonical text and read back the same', () => {
    const written = writeCard(parts, countingRandom(), nobleCrypto)
    expect(written.hash).toBe(hashLine(written.text, nobleCrypto))
    expect(parseCard(utf8ToBytes(written.text), nobleCrypto)).toEqual({ ok: true, value: written })
  })

  it('of the founding entry has no selection yet', () => {
    expect(read({ selection: null })).toMatchObject({ ok: true, value: { card: { selection: null } } })
  })

  it.each([
    ['field without a path', { field: 'score-sheet.sealed.v1' }, ['field']],
    ['short salt', { salt: '00' }, ['salt']],
    ['author that is no key', { author: 'asesor-a' }, ['author']],
  ])('with a %s is refused', (_, change, path) => {
    expect(read(change)).toMatchObject({ ok: false, failure: { kind: 'schema', path } })
  })

  it('without a value is refused, with null as value is not', () => {
    expect(parseCard(utf8ToBytes(canonicalise({ ...parts, salt: '0'.repeat(32), value: null })), nobleCrypto).ok).toBe(
      true,
    )
    const { value: _gone, ...without } = parts
    expect(parseCard(utf8ToBytes(canonicalise({ ...without, salt: '0'.repeat(32) })), nobleCrypto).ok).toBe(false)
  })

  it('that is not canonical is refused', () => {
    expect(parseCard(utf8ToBytes('{ }'), nobleCrypto)).toMatchObject({
      failure: { kind: 'not-canonical', problem: 'form' },
    })
  })
})

it('an attachment names its media type, size and sum', () => {
  const attachment = { sha256: 'b'.repeat(64), size: 12, name: 'SK 12/2026.pdf', mediaType: 'application/pdf' }
  expect(attachmentSchema.safeParse(attachment).success).toBe(true)
  expect(attachmentSchema.safeParse({ ...attachment, size: -1 }).success).toBe(false)
  expect(attachmentSchema.safeParse({ ...attachment, mediaType: 'pdf' }).success).toBe(false)
})
