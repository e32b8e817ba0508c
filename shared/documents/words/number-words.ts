/**
 * Whole numbers in words, as minutes and announcements write them behind the figure: "45 (empat puluh lima)". Built from
 * the language's own rules (Pedoman Umum Ejaan: words apart, `se-` joined), so no host's locale data has a say.
 */
import { invariant } from '../../kernel/invariant.ts'
import type { Language } from './language.ts'

/** 999 trillion (10^12) and all that stands before the next scale word. */
export const largestNumberInWords = 999_999_999_999_999

/** `value`: a whole number from 0 to `largestNumberInWords`. */
export function numberToWords(value: number, language: Language): string {
  const inRange = Number.isSafeInteger(value) && value >= 0 && value <= largestNumberInWords
  invariant(inRange, `no words for ${value}`)
  return language === 'id' ? indonesian(value) : english(value)
}

/** "45 (empat puluh lima)"; the figure with grouped thousands. */
export const countWithWords = (value: number, language: Language): string =>
  `${groupThousands(String(value), language)} (${numberToWords(value, language)})`

/** Groups the digits of an unsigned whole number in threes: `1.385` in Indonesian, `1,385` in English. */
export const groupThousands = (digits: string, language: Language): string =>
  digits.replace(/\B(?=(?:\d{3})+$)/g, language === 'id' ? '.' : ',')

const groupsOfThree = (value: number): number[] => {
  const groups: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  return groups.reverse()
}

const units = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const scales = ['', 'ribu', 'juta', 'miliar', 'triliun']

function indonesian(value: number): string {
  if (value === 0) return 'nol'
  const groups = groupsOfThree(value)
  return groups
    .flatMap((group, index) => {
      const scale = scales[groups.length - 1 - index] ?? ''
      if (group === 0) return []
      // One thousand is `seribu`; one million stays `satu juta`.
      if (group === 1 && scale === 'ribu') return ['seribu']
      return scale === '' ? [indonesianBelowThousand(group)] : [indonesianBelowThousand(group), scale]
    })
    .join(' ')
}

function indonesianBelowThousand(value: number): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const words: string[] = []
  if (hundreds > 0) words.push(hundreds === 1 ? 'seratus' : `${units[hundreds]} ratus`)
  if (rest > 0) words.push(indonesianBelowHundred(rest))
  return words.join(' ')
}

function indonesianBelowHundred(value: number): string {
  if (value < 10) return units[value] ?? ''
  if (value === 10) return 'sepuluh'
  if (value === 11) return 'sebelas'
  if (value < 20) return `${units[value - 10]} belas`
  const tens = `${units[Math.floor(value / 10)]} puluh`
  return value % 10 === 0 ? tens : `${tens} ${units[value % 10]}`
}

const englishUnits = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const englishTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const englishScales = ['', 'thousand', 'million', 'billion', 'trillion']

function english(value: number): string {
  if (value === 0) return 'zero'
  const groups = groupsOfThree(value)
  return groups
    .flatMap((group, index) => {
      const scale = englishScales[groups.length - 1 - index] ?? ''
      // British usage: "one thousand and five", "two million and forty".
      const joined = scale === '' && group > 0 && group < 100 && groups.length > 1 ? 'and ' : ''
      return group === 0 ? [] : [`${joined}${englishBelowThousand(group)}${scale === '' ? '' : ` ${scale}`}`]
    })
    .join(' ')
}

function englishBelowThousand(value: number): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const words: string[] = []
  if (hundreds > 0) words.push(`${englishUnits[hundreds]} hundred`)
  if (rest > 0) words.push(englishBelowHundred(rest))
  return words.join(' and ')
}

function englishBelowHundred(value: number): string {
  if (value < 20) return englishUnits[value] ?? ''
  const tens = englishTens[Math.floor(value / 10)] ?? ''
  return value % 10 === 0 ? tens : `${tens}-${englishUnits[value % 10]}`
}
