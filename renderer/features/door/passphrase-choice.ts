/**
 * Choosing a passphrase: one made of words of the list, or an own one, either typed so that a slip is found before it
 * locks somebody out. The page judges as the host does, and the host judges again.
 */
import { useState } from 'react'
import type { HostFailure } from '../../../shared/host/failures.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import {
  generatePassphrase,
  judgePassphrase,
  normalisePassphrase,
  type PassphraseFailure,
} from '../../../shared/record/passphrase.ts'
import { wordList } from '../../../shared/record/word-list.ts'

/** The browser's own generator, for what only this page makes. */
export const pageRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) }

export type PassphraseProblem = PassphraseFailure | { readonly kind: 'empty' } | { readonly kind: 'differs' }

export interface PassphraseChoice {
  readonly way: 'made' | 'own'
  /** The one that was made, which has to be typed once. */
  readonly made: string
  readonly first: string
  readonly second: string
  /** What a guesser pays for what stands in the field now: bits, or why it is refused; `null` while it is empty. */
  readonly judged: { readonly bits: number } | PassphraseFailure | null
  /** Why `take` gave nothing. */
  readonly problem: { readonly field: 'first' | 'second'; readonly cause: PassphraseProblem } | null
  chooseWay(way: 'made' | 'own'): void
  makeAnother(): void
  typeFirst(text: string): void
  typeSecond(text: string): void
  /** The chosen passphrase, or `null` where something is still wrong: `problem` then says what. */
  take(): string | null
}

/** Bits of a passphrase that was made here: nothing about it is guessed, each word is one of so many. */
export const bitsOfMade = (made: string): number => Math.round(made.split('-').length * Math.log2(wordList.length))

export function usePassphraseChoice(known: readonly string[]): PassphraseChoice {
  const [way, setWay] = useState<'made' | 'own'>('made')
  const [made, setMade] = useState(() => generatePassphrase(pageRandom))
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [problem, setProblem] = useState<PassphraseChoice['problem']>(null)
  const fail = (field: 'first' | 'second', cause: PassphraseProblem): null => {
    setProblem({ field, cause })
    return null
  }
  const forget = (): void => {
    setFirst('')
    setSecond('')
    setProblem(null)
  }
  return {
    way,
    made,
    first,
    second,
    problem,
    judged: way === 'made' || first === '' ? null : judgementOf(first, known),
    chooseWay: (next) => {
      setWay(next)
      forget()
    },
    makeAnother: () => {
      setMade(generatePassphrase(pageRandom))
      forget()
    },
    typeFirst: (text) => {
      setFirst(text)
      setProblem(null)
    },
    typeSecond: (text) => {
      setSecond(text)
      setProblem(null)
    },
    take: () => {
      if (way === 'made')
        return isSame(first, made) ? made : fail('first', first === '' ? { kind: 'empty' } : { kind: 'differs' })
      const judged = judgePassphrase(first, known)
      if (first === '') return fail('first', { kind: 'empty' })
      if (!judged.ok) return fail('first', judged.failure)
      if (second === '') return fail('second', { kind: 'empty' })
      return isSame(first, second) ? first : fail('second', { kind: 'differs' })
    },
  }
}

function judgementOf(text: string, known: readonly string[]): { readonly bits: number } | PassphraseFailure {
  const judged = judgePassphrase(text, known)
  return judged.ok ? judged.value : judged.failure
}

const isSame = (a: string, b: string): boolean => normalisePassphrase(a) === normalisePassphrase(b)

type OfPassphrase = HostFailure<
  'passphrase-too-short' | 'passphrase-too-long' | 'passphrase-not-typable' | 'passphrase-too-easy'
>

export const isOfPassphrase = (failure: { readonly kind: string }): failure is OfPassphrase =>
  failure.kind.startsWith('passphrase-')
