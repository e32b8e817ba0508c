/**
 * Twelve words that two people compare over the table (FORMAT.md §9): the first 132 bits of a SHA-256. All twelve are
 * compared. The maker of the hashed thing gains nothing from a collision here (both requests would be the maker's own);
 * where he would, the longer code of `short-code` is used.
 */
import type { Crypto } from '../kernel/ports.ts'
import type { Hash } from '../kernel/ids.ts'
import { bytesEqual, fromHex } from '../kernel/bytes.ts'
import { ok, type Result } from '../kernel/result.ts'
import { bytesToWords, parsePhrase, wordsToBytes, type PhraseFailure } from './word-phrase.ts'

export const fingerprintWordCount = 12

/** The words of something signed, for instance the whole text of an enrolment request. */
export const fingerprintOf = (bytes: Uint8Array, crypto: Pick<Crypto, 'sha256'>): string[] =>
  bytesToWords(crypto.sha256(bytes), fingerprintWordCount)

export const hashToWords = (hash: Hash): string[] => bytesToWords(fromHex(hash), fingerprintWordCount)

/** Whether twelve typed or read-out words are those of the hash. */
export function matchesFingerprint(typed: string, hash: Hash): Result<boolean, PhraseFailure> {
  const words = parsePhrase(typed, fingerprintWordCount)
  return words.ok ? ok(bytesEqual(wordsToBytes(words.value), wordsToBytes(hashToWords(hash)))) : words
}
