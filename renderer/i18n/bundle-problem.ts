/** Every innermost cause for which a bundle can be refused, gathered from the record's own types. */
import type { BundleFailure } from '../../shared/record/bundle/bundle-failure.ts'
import type { SumsParseFailure } from '../../shared/record/bundle/sums.ts'
import type { ZipFailure } from '../../shared/record/bundle/zip-format.ts'
import type { NotCanonical } from '../../shared/record/canonical.ts'
import type { EntryFailure } from '../../shared/record/entry.ts'
import type { SignatureFailure } from '../../shared/record/minisign.ts'
import type { LogFailure } from '../../shared/record/verify-log.ts'
import type { SchemaFailure } from '../../shared/kernel/schema.ts'

/** Of the age layer around a bundle, before its archive is seen. */
type OpenProblem = 'age-damaged' | 'age-too-costly' | 'not-an-age-file'

/** These only wrap a cause, which is named instead of them. */
type Wrapper =
  'archive-refused' | 'sums-refused' | 'content-refused' | 'bad-signature' | 'log-refused' | 'entry-refused'

export type BundleProblem = Exclude<
  | OpenProblem
  | BundleFailure['kind']
  | ZipFailure['kind']
  | SumsParseFailure['kind']
  | LogFailure['kind']
  | EntryFailure['kind']
  | SignatureFailure['kind']
  | NotCanonical['kind']
  | SchemaFailure['kind'],
  Wrapper
>

export type BundleProblemSentences = Readonly<Record<BundleProblem, string>>
