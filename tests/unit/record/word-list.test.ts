import { describe, expect, test } from 'vitest'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { wordList } from '../../../shared/record/word-list.ts'

describe('the word list', () => {
  test('holds 2048 words of 4 to 8 letters, sorted, none twice', () => {
    expect(wordList).toHaveLength(2048)
    expect(wordList.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([])
    expect(wordList).toEqual([...new Set(wordList)].toSorted())
  })

  test('four letters name a word', () => {
    expect(new Set(wordList.map((word) => word.slice(0, 4))).size).toBe(2048)
  })

  test('no slip of one letter, changed, added or left out, gives another word', () => {
    const all = new Set(wordList)
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const slips = wordList.flatMap((word) =>
      Array.from({ length: word.length + 1 }, (_, at) => [
        word.slice(0, at) + word.slice(at + 1),
        ...letters.map((letter) => word.slice(0, at) + letter + word.slice(at + 1)),
        ...letters.map((letter) => word.slice(0, at) + letter + word.slice(at)),
      ])
        .flat()
        .filter((slip) => slip !== word && all.has(slip))
        .map((slip) => `${word} ${slip}`),
    )
    expect(slips).toEqual([])
  })

  test('never changes: words already printed must keep their meaning', () => {
    expect(toHex(nobleCrypto.sha256(utf8ToBytes(wordList.join('\n'))))).toBe(
      'b1eaecc2acf160489bf3f286781e2a4eec15e2d53e3bfa168aa6d363328e3d3e',
    )
  })
})
