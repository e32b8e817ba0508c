import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { bytesEqual } from '../../../shared/kernel/bytes.ts'
import { wordList } from '../../../shared/record/word-list.ts'
import {
  bytesToWords,
  completeWord,
  editDistance,
  nearestWords,
  parsePhrase,
  wordsToBytes,
} from '../../../shared/record/word-phrase.ts'

describe('bits and words', () => {
  test('the first word is eleven zero bits, the last eleven ones', () => {
    expect(bytesToWords(new Uint8Array(17), 12)).toEqual(Array(12).fill(wordList[0]))
    expect(bytesToWords(new Uint8Array(17).fill(255), 12)).toEqual(Array(12).fill(wordList[2047]))
  })

  test('the highest bit comes first', () => {
    expect(bytesToWords(new Uint8Array([0x00, 0x20]), 1)).toEqual([wordList[1]])
    expect(bytesToWords(new Uint8Array([0x80, 0x00]), 1)).toEqual([wordList[1024]])
  })

  property.prop([fc.uint8Array({ minLength: 11, maxLength: 11 })])('eight words hold eleven bytes exactly', (bytes) => {
    expect(bytesEqual(wordsToBytes(bytesToWords(bytes, 8)), bytes)).toBe(true)
  })
})

describe('typed words', () => {
  const words = ['cemara', 'lampion', 'gerobak']

  test.each([
    ['as printed', 'cemara lampion gerobak'],
    ['in capitals, oddly spaced', '  CEMARA\n\tLampion   gerobak '],
    ['numbered', '1. cemara 2. lampion 3. gerobak'],
    ['with hyphens and commas', 'cemara-lampion, gerobak'],
    ['four letters each', 'cema lamp gero'],
    ['from a keyboard of full-width letters', 'ｃｅｍａｒａ lampion gerobak'],
  ])('%s', (_, text) => {
    expect(parsePhrase(text, 3)).toEqual({ ok: true, value: words })
  })

  test('a wrong word is named with its place and what it may have been', () => {
    expect(parsePhrase('cemara lampoin gerobak', 3)).toEqual({
      ok: false,
      failure: {
        kind: 'word-unknown',
        position: 2,
        typed: 'lampoin',
        nearest: ['lampion', ...nearestWords('lampoin').slice(1)],
      },
    })
    expect(parsePhrase('cemara lam gerobak', 3)).toMatchObject({
      ok: false,
      failure: { kind: 'word-unknown', position: 2 },
    })
    expect(parsePhrase('cemara lampion gerobakk', 3)).toMatchObject({
      ok: false,
      failure: { position: 3, nearest: expect.arrayContaining(['gerobak']) as unknown },
    })
  })

  test('whole or four letters, nothing between or beyond', () => {
    expect(completeWord('lampion')).toBe('lampion')
    expect(completeWord('lamp')).toBe('lampion')
    expect(['lam', 'lampi', 'lampio', 'lampionku', ''].map(completeWord)).toEqual([null, null, null, null, null])
  })

  test('too few and too many', () => {
    expect(parsePhrase('cemara lampion', 3)).toEqual({
      ok: false,
      failure: { kind: 'word-count', expected: 3, found: 2 },
    })
    expect(parsePhrase('', 3)).toEqual({ ok: false, failure: { kind: 'word-count', expected: 3, found: 0 } })
  })

  property.prop([fc.string({ maxLength: 200, unit: 'grapheme' })])('any text gives an answer', (text) => {
    const parsed = parsePhrase(text, 12)
    expect(parsed.ok ? parsed.value.length : parsed.failure.kind).toBeDefined()
  })

  property.prop([fc.integer({ min: 0, max: 2047 }), fc.nat(), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')])(
    'one wrong letter: the word that was meant is among the nearest',
    (index, at, letter) => {
      const word = wordList[index] ?? ''
      const place = at % word.length
      const typed = word.slice(0, place) + letter + word.slice(place + 1)
      fc.pre(typed !== word && typed.length > 4)
      expect(completeWord(typed)).toBeNull()
      expect(nearestWords(typed)).toContain(word)
    },
  )
})

test('a slip that is as near to four words names all four', () => {
  expect(nearestWords('wajak')).toEqual(expect.arrayContaining(['wajan', 'wajik', 'watak', 'sajak']))
})

test('distance counts changes, additions, omissions and swaps', () => {
  expect(editDistance('cemara', 'cemara')).toBe(0)
  expect(editDistance('cemara', 'cemera')).toBe(1)
  expect(editDistance('cemara', 'ceamra')).toBe(1)
  expect(editDistance('cemara', 'cemar')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
})
