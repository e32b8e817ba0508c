/** What is answered about severity: of each assessor, for each candidate, and what would join a design that falls apart. */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import type { Pairing, Subset } from '../../statistics/raters/connectivity.ts'
import type { Figure, FigureReason, Sentence } from './figure.ts'

export type SeveritySentence = Sentence<
  | 'severity-none'
  | 'severity-apart'
  | 'severity-thin'
  | 'severity-alike'
  | 'severity-differ'
  | 'severity-differ-one'
  | 'severity-differ-many'
> & { readonly reason: FigureReason | null }

export interface AssessorSeverity {
  readonly assessor: KeyId
  readonly marks: number
  readonly mean: number | null
  /** Marks above (minus: below) the others on the same candidates; its standard error. */
  readonly beside: number | null
  readonly besideSe: number | null
  /** Logits, plus is severe; null where measures are refused. */
  readonly measure: number | null
  readonly se: number | null
  /** The mark that this assessor would give an average candidate on an average criterion. */
  readonly fair: number | null
  readonly infit: number | null
  readonly outfit: number | null
  readonly sdRatio: number | null
  readonly midShare: number | null
  readonly isExtreme: boolean
}

export interface CandidateFairness {
  readonly candidate: CandidateId
  readonly sheets: number
  /** Mean of the sheets' scores, as the published rule weighs criteria; for orientation, the exact one is on the derivation page. */
  readonly official: number | null
  /** Plain mean of all marks, and what it would be before average assessors. */
  readonly raw: number | null
  readonly fair: number | null
  readonly se: number | null
  readonly isExtreme: boolean
  /** Places by raw and by fair average among those that have both; ties share the better place. */
  readonly rawPlace: number | null
  readonly fairPlace: number | null
}

export interface Severity {
  readonly figure: Figure
  readonly assessors: readonly AssessorSeverity[]
  readonly candidates: readonly CandidateFairness[]
  /** Parts that can't be compared, and the fewest pairings that join them; empty where the design hangs together. */
  readonly subsets: readonly Subset[]
  readonly pairings: readonly Pairing[]
  /** Assessors with too few marks. */
  readonly thin: readonly { readonly assessor: KeyId; readonly marks: number }[]
  readonly criteria: readonly {
    readonly criterion: Code
    readonly measure: number | null
    readonly se: number | null
  }[]
  /** p of the test that all assessors are equally severe. */
  readonly differP: number | null
  readonly sentence: SeveritySentence
}
