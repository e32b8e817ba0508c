/** What is answered about agreement: by panel on the sheets' scores, by criterion on its marks. */
import type { Code } from '../../kernel/ids.ts'
import type { Figure, FigureReason, Sentence } from './figure.ts'

export type AgreementSentence = Sentence<
  | 'agreement-none'
  | 'agreement-firm'
  | 'agreement-order-not-level'
  | 'agreement-open'
  | 'agreement-weak'
  | 'agreement-point-firm'
  | 'agreement-point-weak'
> & { readonly reason: FigureReason | null }

export type CriteriaSentence = Sentence<'criteria-none' | 'criteria-firm' | 'criteria-weak' | 'criteria-middling'>

export interface PanelAgreement {
  readonly panel: Code | null
  /** ICC(A,k): of the mean of this panel, where the level counts. */
  readonly level: Figure
  /** ICC(C,k): where only order and spacing count. */
  readonly spacing: Figure
  /** Kendall's W: order alone. */
  readonly order: Figure
  readonly sentence: AgreementSentence
}

export interface CriterionAgreement {
  readonly criterion: Code
  readonly alpha: Figure
  /** Shares of pairs of marks on the same candidate that are equal, and at most one level apart. */
  readonly exact: number | null
  readonly adjacent: number | null
  readonly pairs: number
}

export interface Agreement {
  readonly panels: readonly PanelAgreement[]
  readonly criteria: readonly CriterionAgreement[]
  /** The lowest alpha, and what all criteria together rest on. */
  readonly lowest: Figure
  readonly sentence: CriteriaSentence
}
