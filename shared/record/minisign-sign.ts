/**
 * Making a detached signature. The secret key stays with the host, which passes in the one operation needed. Nothing is
 * random: the same file, comment and key give the same signature.
 */
import { bytesToUtf8 } from '../kernel/bytes.ts'
import type { KeyId } from '../kernel/ids.ts'
import { invariant } from '../kernel/invariant.ts'
import type { Crypto } from '../kernel/ports.ts'
import { parseComment } from './minisign-comment.ts'
import { formatSignatureFile, globallySigned } from './minisign-file.ts'
import { keyNumberOf } from './minisign-key.ts'

export interface SigningKey {
  readonly keyId: KeyId
  /** Plain Ed25519 (RFC 8032) over these bytes: 64 bytes. */
  readonly signEd25519: (message: Uint8Array) => Uint8Array
}

export interface ToSign {
  readonly bytes: Uint8Array
  /** In the form of `formatComment`; anything else is a bug. */
  readonly trustedComment: string
}

/** The bytes of the whole `.minisig` file. */
export function signDetached({ bytes, trustedComment }: ToSign, key: SigningKey, crypto: Crypto): Uint8Array {
  const comment = parseComment(trustedComment)
  invariant(comment.ok, `only comments of the known kinds are signed: ${trustedComment}`)
  invariant(comment.value.kind !== 'document' || !isRecordLike(bytes), 'a document is never a text of the record')
  const signature = key.signEd25519(crypto.blake2b512(bytes))
  return formatSignatureFile({
    keyNumber: keyNumberOf(key.keyId, crypto),
    signature,
    trustedComment,
    globalSignature: key.signEd25519(globallySigned({ signature, trustedComment })),
  })
}

/**
 * True for a JSON object with a member `kind`, as heads, manifests, enrolments and acknowledgements are. Such bytes are
 * never signed as a document, or a page could have a head signed by calling it one.
 */
export function isRecordLike(bytes: Uint8Array): boolean {
  const text = bytesToUtf8(bytes)
  if (!text.ok || !/^[\s\ufeff]*\{/.test(text.value)) return false
  try {
    const value: unknown = JSON.parse(text.value.replace(/^\ufeff/, ''))
    return typeof value === 'object' && value !== null && 'kind' in value
  } catch {
    return false
  }
}
