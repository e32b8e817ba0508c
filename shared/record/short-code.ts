/**
 * The printed code of a founding entry, head or result (FORMAT.md §9): the first 160 bits of its hash in Crockford's Base32, eight
 * groups of four, `7ZQ4-K9TD-…`. Whoever made the hashed thing may be the attacker and needs only a collision, so
 * nothing shorter is ever compared; a program compares all 256 bits, which stand in the QR beside it.
 */
import { fromHex } from '../kernel/bytes.ts'
import { hashSchema, type Hash } from '../kernel/ids.ts'
import { err, ok, type Result } from '../kernel/result.ts'

/** 32 characters in eight groups, upper case, as printed. */
export type ShortCode = string & { readonly shortCode: true }

export type ShortCodeFailure =
  | { readonly kind: 'code-length'; readonly expected: number; readonly found: number }
  /** `position` counts the characters of the code from 1, hyphens and spaces left out. */
  | { readonly kind: 'code-character'; readonly position: number; readonly character: string }

export const codeSubjects = ['founding', 'head', 'result'] as const
export type CodeSubject = (typeof codeSubjects)[number]

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const characters = 32

export function shortCode(hash: Hash): ShortCode {
  const bytes = fromHex(hash).subarray(0, 20)
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  const code = Array.from(
    { length: characters },
    (_, at) => alphabet[Number((bits >> BigInt(5 * (characters - 1 - at))) & 31n)],
  )
  return grouped(code.join(''))
}

const grouped = (code: string): ShortCode => (code.match(/.{4}/g) ?? []).join('-') as ShortCode

/** Reads a typed code: any case, spaces and hyphens anywhere, I and L for 1, O for 0. */
export function parseShortCode(typed: string): Result<ShortCode, ShortCodeFailure> {
  const code = [
    ...typed
      .normalize('NFKC')
      .replace(/[\s\p{Pd}]/gu, '')
      .toUpperCase(),
  ].map((character) => (character === 'I' || character === 'L' ? '1' : character === 'O' ? '0' : character))
  const wrong = code.findIndex((character) => !alphabet.includes(character))
  const character = code[wrong]
  if (character !== undefined) return err({ kind: 'code-character', position: wrong + 1, character })
  if (code.length !== characters) return err({ kind: 'code-length', expected: characters, found: code.length })
  return ok(grouped(code.join('')))
}

/** Whether a typed code is that of the hash: all 160 bits, never a part. */
export function matchesShortCode(typed: string, hash: Hash): Result<boolean, ShortCodeFailure> {
  const code = parseShortCode(typed)
  return code.ok ? ok(code.value === shortCode(hash)) : code
}

/** What the QR beside a printed code says: all 256 bits. */
export const codeQr = (subject: CodeSubject, hash: Hash): string => `timbang/${subject}/v1 ${hash}`

export function parseCodeQr(text: string): Result<{ subject: CodeSubject; hash: Hash }, { kind: 'code-qr-malformed' }> {
  const [head = '', hash = '', ...rest] = text.trim().split(' ')
  const subject = codeSubjects.find((known) => head === `timbang/${known}/v1`)
  const parsed = hashSchema.safeParse(hash)
  if (subject === undefined || !parsed.success || rest.length > 0) return err({ kind: 'code-qr-malformed' })
  return ok({ subject, hash: parsed.data })
}
