/** The text of a request, counted while it arrives: what its header claims is only the first chance to refuse it. */
import type { IncomingMessage } from 'node:http'
import { bytesToUtf8 } from '../../shared/kernel/bytes.ts'
import { err, type Result } from '../../shared/kernel/result.ts'

export type BodyFailure =
  { readonly kind: 'too-large' } | { readonly kind: 'not-utf8' } | { readonly kind: 'broken-off' }

export async function readBody(request: IncomingMessage, limit: number): Promise<Result<string, BodyFailure>> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return err({ kind: 'too-large' })
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of request as AsyncIterable<Uint8Array>) {
      size += part.length
      if (size > limit) return err({ kind: 'too-large' })
      parts.push(part)
    }
  } catch {
    return err({ kind: 'broken-off' })
  }
  return bytesToUtf8(Buffer.concat(parts))
}
