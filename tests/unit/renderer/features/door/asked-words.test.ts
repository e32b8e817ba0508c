import { expect, it } from 'vitest'
import { askedPositions, isWordAt } from '../../../../../renderer/features/door/asked-words.ts'

it('two different words are asked, whatever chance says, and each pair can come', () => {
  const pairs = new Set<string>()
  let outside = 0
  for (let a = 0; a < 256; a++)
    for (let b = 0; b < 256; b++) {
      const [first, second] = askedPositions(12, { bytes: () => Uint8Array.of(a, b) })
      if (first < 1 || second > 12 || first >= second) outside += 1
      pairs.add(`${first} ${second}`)
    }
  expect([pairs.size, outside]).toEqual([66, 0])
})

it('a word is right whole or by its first four letters, and in its place alone', () => {
  const words = ['langit', 'rembulan', 'kuda']
  expect(['langit', ' LANGIT ', 'lang'].map((typed) => isWordAt(words, 1, typed))).toEqual([true, true, true])
  expect(['', 'lan', 'rembulan', 'langi'].map((typed) => isWordAt(words, 1, typed))).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(isWordAt(words, 4, '')).toBe(false)
})
