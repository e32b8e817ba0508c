/** Bytes as they stand in the JSON text between page and host. */
import { base64 } from '@scure/base'
import { err, ok, type Result } from '../kernel/result.ts'

export const bytesToBase64 = (bytes: Uint8Array): string => base64.encode(bytes)

export function base64ToBytes(text: string): Result<Uint8Array, { kind: 'not-base64' }> {
  try {
    return ok(base64.decode(text))
  } catch {
    return err({ kind: 'not-base64' })
  }
}
