/**
 * The twelve words of a recovery sheet: 128 random bits and 4 bits of their SHA-256 as a check (the arithmetic of BIP 39,
 * on a list of Indonesian words). The check finds 15 of 16 wrong phrases made of right words; the file that they open
 * finds the rest.
 */
import { concatBytes } from '../kernel/bytes.ts'
import { invariant } from '../kernel/invariant.ts'
import type { Crypto } from '../kernel/ports.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { bytesToWords, parsePhrase, wordsToBytes, type PhraseFailure } from './word-phrase.ts'

export const recoveryWordCount = 12
/** Random bytes behind a sheet. */
export const recoveryEntropyBytes = 16

export type RecoveryWordsFailure = PhraseFailure | { readonly kind: 'words-do-not-check' }

const qrPrefix = 'timbang/recovery/v1 '

export function entropyToWords(entropy: Uint8Array, crypto: Pick<Crypto, 'sha256'>): string[] {
  invariant(entropy.length === recoveryEntropyBytes, 'a recovery sheet holds 128 bits')
  return bytesToWords(concatBytes(entropy, crypto.sha256(entropy).subarray(0, 1)), recoveryWordCount)
}

/** What the QR on the sheet says; `parseRecoveryWords` reads it as it reads typed words. */
export const recoveryQr = (words: readonly string[]): string => qrPrefix + words.join(' ')

/** The 16 bytes behind typed words or a scanned code. */
export function parseRecoveryWords(
  text: string,
  crypto: Pick<Crypto, 'sha256'>,
): Result<Uint8Array, RecoveryWordsFailure> {
  const trimmed = text.trim()
  const scanned = trimmed.slice(0, qrPrefix.length).toLowerCase() === qrPrefix
  const words = parsePhrase(scanned ? trimmed.slice(qrPrefix.length) : trimmed, recoveryWordCount)
  if (!words.ok) return words
  const bytes = wordsToBytes(words.value)
  const entropy = bytes.slice(0, recoveryEntropyBytes)
  const check = (crypto.sha256(entropy)[0] ?? 0) >> 4
  return (bytes[recoveryEntropyBytes] ?? 0) >> 4 === check ? ok(entropy) : err({ kind: 'words-do-not-check' })
}
