/**
 * The trusted comment over a bundle's `SHA256SUMS`: `timbang/bundle/v1 <selection> <moment>`. The moment of packing stands
 * here and not in the manifest, so that the same content has the same sums whenever it is packed.
 */
import type { Hash } from '../../kernel/ids.ts'
import { instantSchema, type Instant } from '../../kernel/instant.ts'
import { formatComment, type SignatureComment } from '../minisign-comment.ts'

export const bundleComment = (selection: Hash, packedAt: Instant): string =>
  formatComment({ kind: 'bundle', selection, detail: packedAt })

/** The moment that a bundle's comment names, or null where the comment is not one of this selection's bundles. */
export function packedAtOf(comment: SignatureComment, selection: Hash): Instant | null {
  if (comment.kind !== 'bundle' || comment.selection !== selection) return null
  const moment = instantSchema.safeParse(comment.detail)
  return moment.success ? moment.data : null
}
