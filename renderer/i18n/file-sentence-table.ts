/** The shape of the sentences about a file of candidates: one for each failure and each problem. */
import type { FileFailure } from '../../shared/subjects/candidates/file-failure.ts'
import type { FileProblem } from '../../shared/subjects/candidates/file-problem.ts'

export type Sentences<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (of: Extract<U, { readonly kind: K }>) => string
}

export interface FileSentences {
  readonly failures: Sentences<FileFailure>
  readonly problems: Sentences<FileProblem>
}
