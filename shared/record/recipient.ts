/**
 * An age recipient that things can safely be encrypted to. `recipientSchema` looks at the letters only; here the check
 * sum, the one spelling of the point and its order are looked at too, so that a key is refused when somebody is
 * admitted and not, months later, when a bundle can't be written.
 */
import { x25519 } from '@noble/curves/ed25519.js'
import { bech32 } from '@scure/base'
import { asRecipient, recipientSchema, type Recipient } from '../kernel/ids.ts'
import { err, ok, type Result } from '../kernel/result.ts'

export interface RecipientFailure {
  readonly kind: 'recipient-refused'
  readonly recipient: string
  readonly problem: 'form' | 'check-sum' | 'weak-key'
}

export function parseRecipient(text: string): Result<Recipient, RecipientFailure> {
  const refused = (problem: RecipientFailure['problem']) =>
    err({ kind: 'recipient-refused', recipient: text.slice(0, 100), problem })
  const form = recipientSchema.safeParse(text)
  if (!form.success) return refused('form')
  const point = decodePoint(text)
  if (!point) return refused('check-sum')
  return isUsable(point) ? ok(form.data) : refused('weak-key')
}

export const formatRecipient = (point: Uint8Array): Recipient => asRecipient(bech32.encodeFromBytes('age', point))

function decodePoint(text: string): Uint8Array | null {
  try {
    const { prefix, bytes } = bech32.decodeToBytes(text)
    return prefix === 'age' && bytes.length === 32 ? bytes : null
  } catch {
    return null
  }
}

/** Of the field: a greater number is a second spelling of a smaller one. */
const prime = (1n << 255n) - 19n

function isUsable(point: Uint8Array): boolean {
  if (point.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n) >= prime) return false
  try {
    // Any scalar will do: a point of small order gives zero for all of them, which the library refuses.
    x25519.getSharedSecret(new Uint8Array(32).fill(1), point)
    return true
  } catch {
    return false
  }
}
