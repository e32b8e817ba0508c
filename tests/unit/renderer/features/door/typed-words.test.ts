import { describe, expect, it } from 'vitest'
import { isOfWords, readTypedWords, withWord, wordsProblem } from '../../../../../renderer/features/door/typed-words.ts'
import { nobleCrypto } from '../../../../../shared/kernel/crypto-noble.ts'
import { entropyToWords, recoveryQr } from '../../../../../shared/record/recovery-words.ts'

const words = entropyToWords(
  Uint8Array.from({ length: 16 }, (_, at) => at * 7),
  nobleCrypto,
)

describe('words while they are typed', () => {
  it('are known whole or by four letters, in any case, numbered or not', () => {
    const [first = '', second = ''] = words
    expect(readTypedWords(`1. ${first.toUpperCase()}\n2) ${second.slice(0, 4)} `)).toEqual([
      { kind: 'known', word: first },
      { kind: 'known', word: second },
    ])
  })

  it('are still growing at the end, and unknown once something stands behind', () => {
    expect(readTypedWords('abadi lang')).toMatchObject([{ kind: 'known' }, { kind: 'known', word: 'langit' }])
    expect(readTypedWords('abadi la')).toMatchObject([{ kind: 'known' }, { kind: 'growing', typed: 'la' }])
    expect(readTypedWords('abadi la ')).toMatchObject([{ kind: 'known' }, { kind: 'unknown', typed: 'la' }])
    expect(readTypedWords('abadi xq')).toMatchObject([{ kind: 'known' }, { kind: 'unknown', typed: 'xq' }])
  })

  it('that are unknown come with the nearest ones, and one of those can take the place', () => {
    const [, slip] = readTypedWords('abadi langti akal')
    expect(slip).toMatchObject({
      kind: 'unknown',
      typed: 'langti',
      nearest: expect.arrayContaining(['langit']) as string[],
    })
    expect(withWord('abadi langti akal', 1, 'langit')).toBe('abadi langit akal')
  })

  it('as a reader types the QR’s text are the words alone', () => {
    expect(readTypedWords(recoveryQr(words))).toEqual(words.map((word) => ({ kind: 'known', word })))
  })
})

describe('what is wrong with words', () => {
  it('is nothing for those of a sheet, typed or scanned', () => {
    expect([wordsProblem(words.join(' ')), wordsProblem(recoveryQr(words))]).toEqual([null, null])
  })

  it('is said as the host says it', () => {
    expect(wordsProblem('')).toEqual({ kind: 'word-count', expected: 12, found: 0 })
    expect(wordsProblem(words.slice(0, 11).join(' '))).toEqual({ kind: 'word-count', expected: 12, found: 11 })
    expect(wordsProblem(`langti ${words.slice(1).join(' ')}`)).toMatchObject({ kind: 'word-unknown', position: 1 })
    expect([...words.keys()].map((at) => wordsProblem(words.with(at, 'abadi').join(' '))?.kind)).toContain(
      'words-do-not-check',
    )
  })

  it('is told from every other failure', () => {
    expect(['word-count', 'wrong-recovery-words', 'identity-in-use'].map((kind) => isOfWords({ kind }))).toEqual([
      true,
      true,
      false,
    ])
  })
})
