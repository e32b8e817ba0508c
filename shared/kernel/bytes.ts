/**
 * Bytes and their text forms. UTF-8 is decoded fatally: bytes that are not text are refused, never repaired, since a
 * repaired line would no longer have the hash it was signed with.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { err, ok, type Result } from './result.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8ToBytes = (text: string): Uint8Array => encoder.encode(text)

export function bytesToUtf8(bytes: Uint8Array): Result<string, { kind: 'not-utf8' }> {
  try {
    return ok(decoder.decode(bytes))
  } catch {
    return err({ kind: 'not-utf8' })
  }
}

/** Lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string => bytesToHex(bytes)

/** Inverse of `toHex` for text already known to be lower-case hexadecimal of even length. */
export const fromHex = (hex: string): Uint8Array => hexToBytes(hex)

export function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
