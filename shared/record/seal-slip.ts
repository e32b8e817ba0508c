/**
 * The slip of a seal (FORMAT.md §13): six words that the author copies by hand into the attendance list, 66 bits of the sealed
 * entry's hash, and a QR with all of it. It is the author's own note: whoever later shows another sheet in its place is
 * caught. Against the author, who could look for two sheets with the same words, the whole hash in the QR stands.
 */
import { fromHex } from '../kernel/bytes.ts'
import type { Hash } from '../kernel/ids.ts'
import { codeQr } from './short-code.ts'
import { bytesToWords } from './word-phrase.ts'

export const slipWordCount = 6

export const slipWords = (sealed: Hash): string[] => bytesToWords(fromHex(sealed), slipWordCount)

/** A seal is an append of its own, so its entry is the log's head. */
export const slipQr = (sealed: Hash): string => codeQr('head', sealed)
