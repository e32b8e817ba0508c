/**
 * Passphrases: made from the word list, or chosen by the owner and then judged. A guesser who has stolen the laptop pays
 * one slow key derivation a try; 66 bits are out of reach of that, and what is refused here is what falls in days.
 */
import { utf8ToBytes } from '../kernel/bytes.ts'
import type { Random } from '../kernel/ports.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { wordList } from './word-list.ts'
import { bytesToWords } from './word-phrase.ts'

export type PassphraseFailure =
  | { readonly kind: 'passphrase-too-short'; readonly minimum: number }
  /** `minisign` reads at most 1023 bytes. */
  | { readonly kind: 'passphrase-too-long'; readonly maximumBytes: number }
  /** Holds a line break or another character that no password prompt passes on. */
  | { readonly kind: 'passphrase-not-typable' }
  | { readonly kind: 'passphrase-too-easy'; readonly bits: number; readonly minimumBits: number }

const minimumLength = 12
const maximumBytes = 1000
const minimumBits = 40
const generatedWords = 6

/** Six words, 66 bits, joined by hyphens so that a double click takes the whole. */
export const generatePassphrase = (random: Random): string => bytesToWords(random.bytes(9), generatedWords).join('-')

/**
 * The one spelling that reaches the key derivation. Terminals send composed letters (NFC), so `minisign` and `age` get
 * the same bytes from the same keys.
 */
export const normalisePassphrase = (text: string): string => text.normalize('NFC')

/** A careful guess at the bits that a guesser must pay for, or why the passphrase is refused. `known`: the owner's name and the like. */
export function judgePassphrase(
  text: string,
  known: readonly string[] = [],
): Result<{ bits: number }, PassphraseFailure> {
  const passphrase = normalisePassphrase(text)
  if (/\p{Cc}/u.test(passphrase) || !passphrase.isWellFormed()) return err({ kind: 'passphrase-not-typable' })
  if ([...passphrase].length < minimumLength) return err({ kind: 'passphrase-too-short', minimum: minimumLength })
  if (utf8ToBytes(passphrase).length > maximumBytes) return err({ kind: 'passphrase-too-long', maximumBytes })
  const bits = Math.floor(guessBits(passphrase.toLowerCase(), known))
  return bits < minimumBits ? err({ kind: 'passphrase-too-easy', bits, minimumBits }) : ok({ bits })
}

const knownToAll = [
  'password', 'passphrase', 'rahasia', 'katasandi', 'sandi', 'indonesia', 'merdeka', 'bismillah', 'sayang', 'cinta', 'admin',
  'seleksi', 'asesor', 'ketua', 'sekretaris', 'timbang', 'pancasila', 'garuda', 'sawahlunto', 'letmein', 'welcome',
] // prettier-ignore
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]
const words = new Set(wordList)

/** Bits of the pieces, each distinct piece paid for once; a piece is a run of letters, of digits, or one other sign. */
function guessBits(text: string, known: readonly string[]): number {
  const personal = known.flatMap((name) => name.toLowerCase().match(/\p{L}+|\d+/gu) ?? [])
  const dull = [...knownToAll, ...personal].filter((word) => word.length > 2)
  const bare = dull.reduce((rest, word) => rest.replaceAll(word, '\u0000'), text)
  const pieces = new Set(bare.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu) ?? [])
  return [...pieces].reduce((bits, piece) => bits + pieceBits(piece), 0)
}

function pieceBits(piece: string): number {
  if (words.has(piece)) return 11
  if (/^\p{L}+$/u.test(piece)) return surprises(piece) * 2.2
  if (/^\p{N}+$/u.test(piece)) return surprises(piece) * 2.5
  return piece === '\u0000' ? 5 : 2
}

/** Characters that do not merely repeat or continue what stands before them. */
function surprises(piece: string): number {
  const unit = shortestUnit([...piece])
  return unit.filter((character, at) => {
    const before = unit[at - 1]
    if (before === undefined) return true
    return (
      character !== before && !rows.some((row) => row.includes(before + character) || row.includes(character + before))
    )
  }).length
}

/** `abcabcabc` is three letters said three times. */
function shortestUnit(characters: readonly string[]): readonly string[] {
  for (let length = 1; length <= characters.length / 2; length++) {
    if (characters.every((character, at) => character === characters[at % length])) return characters.slice(0, length)
  }
  return characters
}
