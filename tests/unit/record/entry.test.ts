import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { asHash } from '../../../shared/kernel/ids.ts'
import { canonicalise } from '../../../shared/record/canonical.ts'
import { hashLine, parseEntry, selectionOf, writeEntry, type Entry } from '../../../shared/record/entry.ts'
import { foundedStory, keyOf } from '../../builders/log-story.ts'

const selection = asHash('a'.repeat(64))
const first: Entry = {
  v: 1,
  selection,
  author: keyOf('asesor-a'),
  seq: 0,
  prev: null,
  seen: {},
  at: '2026-11-24T14:03:22.123+07:00' as Entry['at'],
  type: 'note.written.v1',
  body: { text: 'satu' },
}

const failureOf = (change: object) => {
  const parsed = parseEntry(canonicalise({ ...first, ...change }), nobleCrypto)
  return parsed.ok ? null : parsed.failure
}

describe('an entry', () => {
  it('is read back from the line it was written as, with the same hash', () => {
    const written = writeEntry(first, nobleCrypto)
    expect(parseEntry(written.line, nobleCrypto)).toEqual({ ok: true, value: written })
    expect(written.hash).toBe(hashLine(written.line, nobleCrypto))
  })

  it('has the hash that sha256sum gives for its line without the newline', () => {
    expect(hashLine('abc', nobleCrypto)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('of the founding kind is its own selection', () => {
    const { story, founding } = foundedStory()
    expect(founding.entry.selection).toBeNull()
    expect(selectionOf(founding)).toBe(founding.hash)
    expect(selectionOf(story.by('secretary').writes('note.written.v1'))).toBe(founding.hash)
  })
})

describe('an entry is refused', () => {
  it.each([
    ['with a number but nothing before it', { seq: 1 }, 'prev-only-after-first'],
    ['at 0 with something before it', { prev: asHash('b'.repeat(64)) }, 'prev-only-after-first'],
    ['that has seen its own log', { seen: { [first.author]: [0, selection] } }, 'own-log-in-seen'],
    ['without a selection, unless it founds one', { selection: null }, 'only-founding-without-selection'],
    [
      'founding with a number above 0',
      { selection: null, type: 'selection.founded.v1', seq: 1, prev: selection },
      'only-founding-without-selection',
    ],
  ])('%s', (_, change, problem) => {
    expect(failureOf(change)).toMatchObject({ kind: 'schema', problem })
  })

  it.each([
    ['a capital in the key', { author: 'A'.repeat(64) }, ['author']],
    ['a short hash', { seq: 1, prev: 'abc' }, ['prev']],
    ['a negative number', { seq: -1, prev: selection }, ['seq']],
    ['a clock time without offset', { at: '2026-11-24T14:03:22.123Z' }, ['at']],
    ['a day that is not in the calendar', { at: '2026-02-30T14:03:22.123+07:00' }, ['at']],
    ['a type without a version', { type: 'note.written' }, ['type']],
    ['a body that is a list', { body: [] }, ['body']],
    ['a place without a hash', { seen: { [keyOf('chair')]: [1] } }, ['seen', keyOf('chair')]],
  ])('with %s', (_, change, path) => {
    expect(failureOf(change)).toMatchObject({ kind: 'schema', path })
  })

  it('with a field that nobody knows', () => {
    expect(failureOf({ extra: 1 })).toMatchObject({ kind: 'schema', problem: 'unrecognized_keys' })
  })

  it('of a newer format, whatever else it holds', () => {
    expect(failureOf({ v: 2, unheard: true })).toEqual({ kind: 'newer-format', version: 2 })
  })

  it('whose line is too long', () => {
    expect(failureOf({ body: { text: 'a'.repeat(65_536) } })).toEqual({ kind: 'not-canonical', problem: 'length' })
  })

  it('whose line is not canonical', () => {
    const line = writeEntry(first, nobleCrypto).line
    expect(parseEntry(`${line} `, nobleCrypto)).toMatchObject({ failure: { kind: 'not-canonical', problem: 'form' } })
  })
})

it('keeps a body of a type that nobody knows', () => {
  const parsed = parseEntry(
    writeEntry({ ...first, type: 'moon.reached.v9', body: { deep: [{ er: 1 }] } }, nobleCrypto).line,
    nobleCrypto,
  )
  expect(parsed.ok && parsed.value.entry.body).toEqual({ deep: [{ er: 1 }] })
})
