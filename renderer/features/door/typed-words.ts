/** The words of a recovery sheet while they are typed: each known, unknown with what it may have been, or still growing. */
import type { HostFailure } from '../../../shared/host/failures.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import {
  parseRecoveryWords,
  recoveryWordCount,
  type RecoveryWordsFailure,
} from '../../../shared/record/recovery-words.ts'
import { completeWord, nearestWords } from '../../../shared/record/word-phrase.ts'
import { wordList } from '../../../shared/record/word-list.ts'

export type TypedWord =
  | { readonly kind: 'known'; readonly word: string }
  | { readonly kind: 'unknown'; readonly typed: string; readonly nearest: readonly string[] }
  /** The last one, with nothing behind it yet, and the beginning of a word. */
  | { readonly kind: 'growing'; readonly typed: string }

const letters = /\p{L}+/gu
/** A scanned code says first what it is; that is none of its words. */
const scanned = /^\s*timbang\/recovery\/v1\s/i

export function readTypedWords(text: string): readonly TypedWord[] {
  const pieces = tidy(text).match(letters) ?? []
  const isOpenEnded = /\p{L}$/u.test(text)
  return pieces.map((typed, index) => {
    const word = completeWord(typed)
    const isLast = isOpenEnded && index === pieces.length - 1
    if (word !== null) return { kind: 'known', word }
    if (isLast && wordList.some((known) => known.startsWith(typed))) return { kind: 'growing', typed }
    return { kind: 'unknown', typed, nearest: nearestWords(typed) }
  })
}

const tidy = (text: string): string => text.replace(scanned, '').normalize('NFKC').toLowerCase()

/** The text with the word at that place (from 0) put right. */
export function withWord(text: string, place: number, word: string): string {
  let at = -1
  return tidy(text).replaceAll(letters, (typed) => {
    at += 1
    return at === place ? word : typed
  })
}

export type WordsProblem = HostFailure<'word-count' | 'word-unknown' | 'words-do-not-check' | 'wrong-recovery-words'>

/** What the host would say about the words in themselves, without asking it. */
export function wordsProblem(text: string): WordsProblem | null {
  if (readTypedWords(text).length === 0) return { kind: 'word-count', expected: recoveryWordCount, found: 0 }
  const parsed = parseRecoveryWords(text, nobleCrypto)
  return parsed.ok ? null : asProblem(parsed.failure)
}

const asProblem = (failure: RecoveryWordsFailure): WordsProblem =>
  failure.kind === 'word-unknown' ? { ...failure, nearest: [...failure.nearest] } : failure

const ofWords: ReadonlySet<string> = new Set<WordsProblem['kind']>([
  'word-count',
  'word-unknown',
  'words-do-not-check',
  'wrong-recovery-words',
])

export const isOfWords = (failure: { readonly kind: string }): failure is WordsProblem => ofWords.has(failure.kind)
