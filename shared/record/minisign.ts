/**
 * Verifying a detached signature (FORMAT.md §9). `minisign -VHm FILE -P KEY` accepts whatever is accepted here; the other way
 * round not: here one spelling of the signature file, the prehashed form and a comment of ours are demanded as well.
 */
import { bytesEqual, fromHex } from '../kernel/bytes.ts'
import type { KeyId } from '../kernel/ids.ts'
import type { Crypto } from '../kernel/ports.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { parseComment, type CommentFailure, type SignatureComment, type SignatureKind } from './minisign-comment.ts'
import { globallySigned, parseSignatureFile, type SignatureFileFailure } from './minisign-file.ts'
import { keyNumberOf } from './minisign-key.ts'
import { isRecordLike } from './minisign-sign.ts'

interface Signed {
  readonly bytes: Uint8Array
  /** The whole `.minisig` file. */
  readonly signature: Uint8Array
  /** The key that must have signed. */
  readonly publicKey: KeyId
}

/** Either the whole comment that must stand there, or only its kind, where the caller reads the rest itself. */
export type SignatureCheck = Signed & ({ readonly expectedComment: string } | { readonly kind: SignatureKind })

export type SignatureFailure =
  | SignatureFileFailure
  | CommentFailure
  /** minisign's label names another key than the one asked for: signed by somebody else, or the label was changed. */
  | { readonly kind: 'signature-by-another-key' }
  /** The file, or the comment, is not what was signed by this key. */
  | { readonly kind: 'signature-wrong'; readonly over: 'file' | 'comment' }
  /** Well signed, but as something else. */
  | { readonly kind: 'comment-differs'; readonly expected: string; readonly found: string }
  /** A document's signature over a text of the record: nothing that this program signs. */
  | { readonly kind: 'document-is-record' }

export function verifyDetached(check: SignatureCheck, crypto: Crypto): Result<SignatureComment, SignatureFailure> {
  const file = parseSignatureFile(check.signature)
  if (!file.ok) return file
  const { keyNumber, signature, trustedComment, globalSignature } = file.value
  if (!bytesEqual(keyNumber, keyNumberOf(check.publicKey, crypto))) return err({ kind: 'signature-by-another-key' })
  const key = fromHex(check.publicKey)
  if (!crypto.verifyEd25519(signature, crypto.blake2b512(check.bytes), key))
    return err({ kind: 'signature-wrong', over: 'file' })
  if (!crypto.verifyEd25519(globalSignature, globallySigned(file.value), key))
    return err({ kind: 'signature-wrong', over: 'comment' })
  return checkComment(check, trustedComment)
}

function checkComment(check: SignatureCheck, found: string): Result<SignatureComment, SignatureFailure> {
  const comment = parseComment(found)
  if (!comment.ok) return comment
  if ('expectedComment' in check) {
    if (found !== check.expectedComment) return err({ kind: 'comment-differs', expected: check.expectedComment, found })
  } else if (comment.value.kind !== check.kind) {
    return err({ kind: 'comment-differs', expected: `timbang/${check.kind}/v1`, found })
  }
  if (comment.value.kind === 'document' && isRecordLike(check.bytes)) return err({ kind: 'document-is-record' })
  return ok(comment.value)
}
