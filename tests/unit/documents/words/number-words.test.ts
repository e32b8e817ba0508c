import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  countWithWords,
  groupThousands,
  largestNumberInWords,
  numberToWords,
} from '../../../../shared/documents/words/number-words.ts'

describe('numbers in Indonesian words', () => {
  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [45, 'empat puluh lima'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [110, 'seratus sepuluh'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1100, 'seribu seratus'],
    [2026, 'dua ribu dua puluh enam'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [1_000_000_000, 'satu miliar'],
    [1_000_000_000_000, 'satu triliun'],
    [999_000_000_000_000, 'sembilan ratus sembilan puluh sembilan triliun'],
  ])('%i is %s', (value, words) => {
    expect(numberToWords(value, 'id')).toBe(words)
  })

  test.prop([fc.integer({ min: 0, max: largestNumberInWords })])(
    'read back by another program, they give the number',
    (value) => {
      expect(readIndonesian(numberToWords(value, 'id'))).toBe(value)
    },
  )
})

describe('numbers in English words', () => {
  test.each([
    [0, 'zero'],
    [21, 'twenty-one'],
    [100, 'one hundred'],
    [145, 'one hundred and forty-five'],
    [1005, 'one thousand and five'],
    [2026, 'two thousand and twenty-six'],
    [1_100_000, 'one million one hundred thousand'],
  ])('%i is %s', (value, words) => {
    expect(numberToWords(value, 'en')).toBe(words)
  })

  test.prop([fc.integer({ min: 0, max: largestNumberInWords })])(
    'read back by another program, they give the number',
    (value) => {
      expect(readEnglish(numberToWords(value, 'en'))).toBe(value)
    },
  )
})

test('a count carries its words behind it', () => {
  expect(countWithWords(45, 'id')).toBe('45 (empat puluh lima)')
  expect(countWithWords(1385, 'id')).toBe('1.385 (seribu tiga ratus delapan puluh lima)')
  expect(countWithWords(1385, 'en')).toBe('1,385 (one thousand three hundred and eighty-five)')
})

test('digits are grouped in threes from the right', () => {
  expect(groupThousands('999', 'id')).toBe('999')
  expect(groupThousands('1000', 'id')).toBe('1.000')
  expect(groupThousands('123456789', 'en')).toBe('123,456,789')
})

test.each([-1, 0.5, largestNumberInWords + 1, Number.NaN])('%f has no words', (value) => {
  expect(() => numberToWords(value, 'id')).toThrow('no words')
})

const idUnits = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const idScales: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 }

/** Left to right: units wait for `belas`, `puluh`, `ratus` or a scale. */
function readIndonesian(words: string): number {
  let [total, group, unit] = [0, 0, 0]
  for (const word of words.replace(/\bse(?=puluh|belas|ratus|ribu)/g, 'satu ').split(' ')) {
    const digit = idUnits.indexOf(word)
    if (digit >= 0) unit = digit
    else {
      if (word === 'belas') group += 10 + unit
      else if (word === 'puluh') group += unit * 10
      else if (word === 'ratus') group += unit * 100
      else {
        total += (group + unit) * (idScales[word] ?? Number.NaN)
        group = 0
      }
      unit = 0
    }
  }
  return total + group + unit
}

const enSmall =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const enTens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const enScales: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

function readEnglish(words: string): number {
  let [total, group] = [0, 0]
  for (const word of words.replaceAll('-', ' ').split(' ')) {
    if (word === 'and') continue
    if (word === 'hundred') group *= 100
    else if (word in enScales) {
      total += group * (enScales[word] ?? 0)
      group = 0
    } else group += enSmall.includes(word) ? enSmall.indexOf(word) : enTens.indexOf(word) * 10
  }
  return total + group
}
