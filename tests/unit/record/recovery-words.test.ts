import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { entropyToWords, parseRecoveryWords, recoveryQr } from '../../../shared/record/recovery-words.ts'
import { wordList } from '../../../shared/record/word-list.ts'

const sixteenBytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('the words of a recovery sheet', () => {
  property.prop([sixteenBytes])('bytes to words and back, typed or scanned', (entropy) => {
    const words = entropyToWords(entropy, nobleCrypto)
    expect(words).toHaveLength(12)
    for (const text of [
      words.join(' '),
      recoveryQr(words),
      ` ${recoveryQr(words).toUpperCase()}\n`,
      words.map((word) => word.slice(0, 4)).join(' '),
    ]) {
      expect(expectOk(parseRecoveryWords(text, nobleCrypto), 'own words')).toEqual(entropy)
    }
  })

  test('stays what it was: a printed sheet opens for ever', () => {
    const words = entropyToWords(
      new Uint8Array(16).map((_, at) => at),
      nobleCrypto,
    )
    expect(words.join(' ')).toBe('abadi aneh luhur aneh impian aksara camilan ceker arloji karnaval globe cabang')
  })

  property.prop([sixteenBytes, fc.nat({ max: 11 }), fc.nat({ max: 2047 })])(
    'of 16 phrases of right words one checks: another word is refused, or stands for other bytes',
    (entropy, at, other) => {
      const words = entropyToWords(entropy, nobleCrypto)
      const changed = words.with(at, wordList[other] ?? '')
      fc.pre(changed[at] !== words[at])
      const parsed = parseRecoveryWords(changed.join(' '), nobleCrypto)
      if (parsed.ok) expect(parsed.value).not.toEqual(entropy)
      else expect(parsed.failure).toEqual({ kind: 'words-do-not-check' })
    },
  )

  test('about one in sixteen random phrases checks', () => {
    const phrases = Array.from({ length: 800 }, (_, n) =>
      Array.from({ length: 12 }, (_, at) => wordList[(n * 37 + at * 151) % 2048]).join(' '),
    )
    const passing = phrases.filter((phrase) => parseRecoveryWords(phrase, nobleCrypto).ok).length
    expect(passing).toBeGreaterThan(20)
    expect(passing).toBeLessThan(90)
  })

  test('a wrong word keeps its place in the count, behind the prefix of a scanned text too', () => {
    const words = entropyToWords(new Uint8Array(16), nobleCrypto).with(4, 'xyzzy')
    expect(parseRecoveryWords(recoveryQr(words), nobleCrypto)).toMatchObject({
      ok: false,
      failure: { kind: 'word-unknown', position: 5, typed: 'xyzzy' },
    })
  })

  test('eleven words are too few', () => {
    const words = entropyToWords(new Uint8Array(16), nobleCrypto).slice(1)
    expect(parseRecoveryWords(words.join(' '), nobleCrypto)).toEqual({
      ok: false,
      failure: { kind: 'word-count', expected: 12, found: 11 },
    })
  })
})
