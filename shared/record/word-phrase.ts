/**
 * Bits as words of the list (11 bits a word, highest bit first), and words as people type them: any case, any
 * separators or numbering between them, and only the first four letters of a word where somebody is in a hurry. A wrong
 * word is named with its place and the words it may have been.
 */
import { invariant } from '../kernel/invariant.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { wordList } from './word-list.ts'

export type PhraseFailure =
  | { readonly kind: 'word-count'; readonly expected: number; readonly found: number }
  /** `position` counts from 1; `nearest` holds up to three words of the list, likeliest first. */
  | {
      readonly kind: 'word-unknown'
      readonly position: number
      readonly typed: string
      readonly nearest: readonly string[]
    }

const bitsPerWord = 11
const indexOfWord = new Map(wordList.map((word, index) => [word, index]))
const byFirstFour = new Map(wordList.map((word) => [word.slice(0, 4), word]))

/** The first `count` × 11 bits of `bytes` as words. */
export function bytesToWords(bytes: Uint8Array, count: number): string[] {
  invariant(bytes.length * 8 >= count * bitsPerWord, 'there are bits for every word')
  return Array.from({ length: count }, (_, word) => {
    let index = 0
    for (let bit = word * bitsPerWord; bit < (word + 1) * bitsPerWord; bit++) {
      index = (index << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1)
    }
    return wordList[index] ?? ''
  })
}

/** The bits of whole words of the list, the last byte filled up with zeros. */
export function wordsToBytes(words: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((words.length * bitsPerWord) / 8))
  words.forEach((word, position) => {
    const index = indexOfWord.get(word)
    invariant(index !== undefined, 'the word is on the list')
    for (let bit = 0; bit < bitsPerWord; bit++) {
      const at = position * bitsPerWord + bit
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (((index >> (bitsPerWord - 1 - bit)) & 1) << (7 - (at & 7)))
    }
  })
  return bytes
}

/**
 * The word of the list that was meant: typed whole, or its first four letters. Nothing between: `halam` may be the start
 * of one word or a slip in another, and is asked about.
 */
export function completeWord(typed: string): string | null {
  if (indexOfWord.has(typed)) return typed
  return typed.length === 4 ? (byFirstFour.get(typed) ?? null) : null
}

/** The words in a typed or scanned text, in order; `expected` of them. */
export function parsePhrase(text: string, expected: number): Result<string[], PhraseFailure> {
  const typed =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const words: string[] = []
  for (const [index, piece] of typed.entries()) {
    const word = completeWord(piece)
    if (word === null)
      return err({ kind: 'word-unknown', position: index + 1, typed: piece, nearest: nearestWords(piece) })
    words.push(word)
  }
  if (words.length !== expected) return err({ kind: 'word-count', expected, found: words.length })
  return ok(words)
}

const furthest = 3

/**
 * Three words of the list within three letters (changed, added, left out or swapped) of what was typed; more where more are
 * equally near, since any of them may be the one that was meant.
 */
export function nearestWords(typed: string): string[] {
  const wanted = typed.slice(0, 16)
  const near = wordList
    .map((word) => ({ word, distance: editDistance(wanted, word) }))
    .filter(({ word, distance }) => distance <= furthest && distance < word.length - 1)
    .sort((a, b) => a.distance - b.distance || sharedStart(wanted, b.word) - sharedStart(wanted, a.word))
  return near.filter(({ distance }, index) => index < 3 || distance === near[0]?.distance).map(({ word }) => word)
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** Optimal string alignment: one for each letter changed, added or left out, and for two neighbours swapped. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min(change, (rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
