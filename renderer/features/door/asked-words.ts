/** Which words of a sheet are asked back, and whether what was typed is one of them. */
import type { Random } from '../../../shared/kernel/ports.ts'
import { completeWord } from '../../../shared/record/word-phrase.ts'

/** Two different places, counted from 1, in order. */
export function askedPositions(count: number, random: Random): readonly [number, number] {
  const [a = 0, b = 0] = random.bytes(2)
  const first = a % count
  const second = (first + 1 + (b % (count - 1))) % count
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1]
}

/** Typed whole or by its first four letters, in any case. */
export function isWordAt(words: readonly string[], position: number, typed: string): boolean {
  const tidy = typed.trim().normalize('NFKC').toLowerCase()
  const word = words[position - 1]
  return word !== undefined && (tidy === word || completeWord(tidy) === word)
}
