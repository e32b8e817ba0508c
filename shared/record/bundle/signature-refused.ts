import type { KeyId } from '../../kernel/ids.ts'
import type { SignatureFailure } from '../minisign.ts'
import type { BundleFailure } from './bundle-failure.ts'

/** Tells "not signed by this key" from "signed by it, but as something else". */
export function signatureRefused(file: string, key: KeyId, cause: SignatureFailure): BundleFailure {
  switch (cause.kind) {
    case 'comment-differs':
      return { kind: 'wrong-kind', file, key, comment: cause.found }
    case 'comment-malformed':
    case 'comment-kind-unknown':
      return { kind: 'wrong-kind', file, key, comment: cause.comment }
    case 'document-is-record':
    case 'signature-by-another-key':
    case 'signature-legacy':
    case 'signature-malformed':
    case 'signature-wrong':
      return { kind: 'bad-signature', file, key, cause }
  }
}
