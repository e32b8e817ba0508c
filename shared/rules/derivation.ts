/**
 * How a number came about, as a plain tree: the step taken, the rule that asks for it, the formula with its figures, the
 * exact value and the digits that are shown. A derivation page renders this tree and computes nothing.
 */
import type { ExactText } from '../kernel/exact.ts'
import type { CandidateId } from '../kernel/ids.ts'
import type { Bilingual } from './bilingual.ts'
import type { NoScore } from './reckoned.ts'
import type { Need } from './score-input.ts'
import type { TieOutcome } from './tie-break.ts'
import type { Place, Cut } from './place.ts'
import type { DecidedBy } from './ranking-result.ts'

export type DerivationStep = 'mark' | 'sheet' | 'part' | 'raw' | 'scaled' | 'weighted' | 'group' | 'total' | 'compared'

export interface DerivationNode {
  readonly step: DerivationStep
  /** Code of the criterion, assessor, part, component or group; empty for the total. */
  readonly of: string
  readonly title: Bilingual | null
  /** The rule applied, by its name in the scheme: `mean`, `trimmed-mean(1,1)`, `of-maximum`, `weighted-sum`, `half-up(2)` … */
  readonly rule: string
  /** With figures and no words, decimal point: `0.6 × 81.25 + 0.4 × 70`. Empty where the value is the mark itself. */
  readonly formula: string
  readonly value: ExactText | null
  /** Rounded for display; its language sets the decimal mark. */
  readonly shown: string | null
  /** What the value must lie between, where it is open. */
  readonly bounds: { readonly low: ExactText; readonly high: ExactText } | null
  readonly reason: NoScore | { readonly kind: 'not-held'; readonly needs: readonly Need[] } | null
  readonly inputs: readonly DerivationNode[]
}

export interface DerivedTieStep {
  readonly number: number
  readonly code: string
  readonly clause: { readonly text: Bilingual; readonly source: string | null }
  readonly wins: 'higher' | 'lower'
  readonly basis: 'values' | 'recorded-comparison'
  readonly outcome: TieOutcome
  /** Everybody who was level before this step, with the value compared: exact text or a day; null where it is not here. */
  readonly compared: readonly {
    readonly candidate: CandidateId
    readonly value: string | null
    readonly state: 'value' | 'none' | 'not-held'
  }[]
  /** The order that the step gave, the one that stands above first. */
  readonly parts: readonly (readonly CandidateId[])[]
}

/** Why the next one stands above or below. */
export interface Neighbour {
  readonly candidate: CandidateId
  readonly side: 'above' | 'below'
  readonly because:
    | { readonly kind: 'total'; readonly own: ExactText; readonly other: ExactText; readonly difference: ExactText }
    | {
        readonly kind: 'tie-break'
        readonly number: number
        readonly code: string
        readonly own: string | null
        readonly other: string | null
      }
    | { readonly kind: 'tied' }
}

export interface Derivation {
  readonly rules: string
  readonly vacancy: string
  readonly candidate: CandidateId
  readonly total: DerivationNode
  readonly tieSteps: readonly DerivedTieStep[]
  readonly place: Place
  readonly decidedBy: DecidedBy | null
  readonly cut: Cut | null
  readonly places: number
  /** How many have a rank in this vacancy. */
  readonly ranked: number
  readonly neighbours: readonly Neighbour[]
}
