/**
 * The trusted comment of every signature: `timbang/<kind>/v1 <selection or -> <detail>` (FORMAT.md §9). It says what was
 * signed, so that a signature over one kind of file can't be shown as one over another. minisign itself accepts any
 * comment; this is the form that Timbang writes and demands.
 */
import { hashSchema, type Hash } from '../kernel/ids.ts'
import { invariant } from '../kernel/invariant.ts'
import { err, ok, type Result } from '../kernel/result.ts'

export const signatureKinds = ['head', 'bundle', 'enrolment', 'receipt', 'handover', 'document'] as const
export type SignatureKind = (typeof signatureKinds)[number]

export interface SignatureComment {
  readonly kind: SignatureKind
  /** The selection's id; `null` (written `-`) where there is none, as in an enrolment. */
  readonly selection: Hash | null
  /** What else the kind says, for example a head's number: printable ASCII, single spaces, 1 to 400 characters. */
  readonly detail: string
}

export type CommentFailure =
  | { readonly kind: 'comment-malformed'; readonly comment: string }
  | { readonly kind: 'comment-kind-unknown'; readonly comment: string; readonly found: string }

const commentForm = /^timbang\/([a-z][a-z-]*)\/v1 (-|[0-9a-f]{64}) ([!-~]+(?: [!-~]+)*)$/
const longestDetail = 400

const isSignatureKind = (text: string): text is SignatureKind => (signatureKinds as readonly string[]).includes(text)

export function parseComment(comment: string): Result<SignatureComment, CommentFailure> {
  const match = commentForm.exec(comment)
  const [, kind = '', selection = '', detail = ''] = match ?? []
  if (!match || detail.length > longestDetail) return err({ kind: 'comment-malformed', comment })
  if (!isSignatureKind(kind)) return err({ kind: 'comment-kind-unknown', comment, found: kind })
  return ok({ kind, selection: selection === '-' ? null : hashSchema.parse(selection), detail })
}

export function formatComment({ kind, selection, detail }: SignatureComment): string {
  const comment = `timbang/${kind}/v1 ${selection ?? '-'} ${detail}`
  invariant(parseComment(comment).ok, `a signature's comment has its form: ${comment}`)
  return comment
}
