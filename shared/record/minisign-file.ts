/**
 * The four lines of a `.minisig` file, in the one spelling that is accepted. minisign signs neither the first line, nor
 * the algorithm, nor its key number, nor line ends and Base64 padding: so each of these is fixed here, and whoever
 * changes one byte anywhere is found out.
 *
 *   untrusted comment: timbang
 *   RU… (Base64 of: "ED", 8 bytes key number, 64 bytes signature over BLAKE2b-512 of the file)
 *   trusted comment: timbang/head/v1 <selection> 17
 *   … (Base64 of: 64 bytes signature over the signature above and the trusted comment)
 */
import { base64 } from '@scure/base'
import { bytesToUtf8, concatBytes, utf8ToBytes } from '../kernel/bytes.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { decodeBase64 } from './minisign-key.ts'

export interface SignatureFile {
  /** minisign's 8-byte id of the key. */
  readonly keyNumber: Uint8Array
  readonly signature: Uint8Array
  readonly trustedComment: string
  readonly globalSignature: Uint8Array
}

export type SignatureFileFailure =
  | {
      readonly kind: 'signature-malformed'
      readonly problem: 'text' | 'lines' | 'untrusted-comment' | 'algorithm' | 'base64'
    }
  /** minisign's old form, over the file itself and not over its hash. */
  | { readonly kind: 'signature-legacy' }

export const untrustedCommentLine = 'untrusted comment: timbang'
const trustedPrefix = 'trusted comment: '
const largestFile = 2048

export const formatSignatureFile = (file: SignatureFile): Uint8Array =>
  utf8ToBytes(
    [
      untrustedCommentLine,
      base64.encode(concatBytes(utf8ToBytes('ED'), file.keyNumber, file.signature)),
      trustedPrefix + file.trustedComment,
      base64.encode(file.globalSignature),
      '',
    ].join('\n'),
  )

/** What the global signature covers. */
export const globallySigned = (file: Pick<SignatureFile, 'signature' | 'trustedComment'>): Uint8Array =>
  concatBytes(file.signature, utf8ToBytes(file.trustedComment))

export function parseSignatureFile(bytes: Uint8Array): Result<SignatureFile, SignatureFileFailure> {
  const malformed = (problem: Extract<SignatureFileFailure, { problem: string }>['problem']) =>
    err({ kind: 'signature-malformed', problem })
  const text = bytes.length <= largestFile ? bytesToUtf8(bytes) : malformed('text')
  if (!text.ok) return malformed('text')
  const lines = text.value.split('\n')
  const [untrusted, first = '', trusted = '', second = '', end] = lines
  if (lines.length !== 5 || end !== '' || !trusted.startsWith(trustedPrefix)) return malformed('lines')
  if (untrusted !== untrustedCommentLine) return malformed('untrusted-comment')
  const signed = decodeBase64(first, 74)
  const globalSignature = decodeBase64(second, 64)
  if (!signed || !globalSignature) return malformed('base64')
  const algorithm = String.fromCharCode(...signed.subarray(0, 2))
  if (algorithm === 'Ed') return err({ kind: 'signature-legacy' })
  if (algorithm !== 'ED') return malformed('algorithm')
  return ok({
    keyNumber: signed.slice(2, 10),
    signature: signed.slice(10),
    trustedComment: trusted.slice(trustedPrefix.length),
    globalSignature,
  })
}
