import { describe, expect, test } from 'vitest'
import { generatePassphrase, judgePassphrase, normalisePassphrase } from '../../../shared/record/passphrase.ts'
import { wordList } from '../../../shared/record/word-list.ts'
import { seededRandom } from '../services/identity/seeded-machine.ts'

describe('generated passphrases', () => {
  test('six words of the list, and judged good', () => {
    const random = seededRandom('passphrases')
    for (let n = 0; n < 200; n++) {
      const passphrase = generatePassphrase(random)
      const words = passphrase.split('-')
      expect(words).toHaveLength(6)
      expect(words.every((word) => wordList.includes(word))).toBe(true)
      expect(judgePassphrase(passphrase)).toMatchObject({ ok: true })
    }
  })

  test('every bit of the random counts', () => {
    const all = new Set(
      Array.from({ length: 66 }, (_, bit) =>
        generatePassphrase({ bytes: () => new Uint8Array(9).with(bit >> 3, 0x80 >> (bit & 7)) }),
      ),
    )
    expect(all.size).toBe(66)
  })
})

describe('chosen passphrases', () => {
  test.each([
    ['kopi luwak', 'passphrase-too-short'],
    ['', 'passphrase-too-short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'passphrase-too-easy'],
    ['123456789012345', 'passphrase-too-easy'],
    ['qwertyuiop123456', 'passphrase-too-easy'],
    ['passwordpassword', 'passphrase-too-easy'],
    ['Rahasia2026Rahasia', 'passphrase-too-easy'],
    ['abcdefabcdefabcdef', 'passphrase-too-easy'],
    ['sawahlunto2026!', 'passphrase-too-easy'],
    ['197805242006041003', 'passphrase-too-easy'],
    ['Nurhayati1978!!', 'passphrase-too-easy'],
    ['satu\ndua tiga empat lima', 'passphrase-not-typable'],
    ['satu\ud800dua tiga empat lima', 'passphrase-not-typable'],
    ['é'.repeat(501), 'passphrase-too-long'],
  ])('%j: %s', (passphrase, kind) => {
    expect(judgePassphrase(passphrase, ['Nurhayati, S.H.', '197805242006041003'])).toMatchObject({
      ok: false,
      failure: { kind },
    })
  })

  test.each([
    'Tujuh belas kambing menyeberang sungai',
    'cemara lampion gerobak payung',
    'x7!Kp@92vQ#mZ4&tL0',
    'hujan di bulan Juni 1989 - Sapardi',
  ])('%j is good', (passphrase) => {
    expect(judgePassphrase(passphrase)).toMatchObject({ ok: true })
  })

  test('two spellings of one letter are one passphrase', () => {
    expect(normalisePassphrase('cafe\u0301')).toBe('caf\u00e9')
  })
})
