/** Makes one node of a derivation tree from a computed quantity. */
import { exactToText, type Exact } from '../kernel/exact.ts'
import { toDecimalText } from '../kernel/exact-rounding.ts'
import type { Bilingual } from './bilingual.ts'
import type { DerivationNode, DerivationStep } from './derivation.ts'
import type { Rounding } from './quantity.ts'
import type { Reckoned } from './reckoned.ts'

export interface NodeDraft {
  readonly step: DerivationStep
  readonly of: string
  readonly title: Bilingual | null
  readonly rule: string
  readonly formula: string
  readonly score: Reckoned
  readonly inputs: readonly DerivationNode[]
}

export function derivationNode({ score, formula, ...draft }: NodeDraft, { decimals, mode }: Rounding): DerivationNode {
  const value = score.state === 'known' ? score.value : null
  return {
    ...draft,
    formula: value ? formula : '',
    value: value && exactToText(value),
    shown: value && toDecimalText(value, decimals, mode),
    bounds: score.state === 'open' ? { low: exactToText(score.low), high: exactToText(score.high) } : null,
    reason:
      score.state === 'none' ? score.reason : score.state === 'open' ? { kind: 'not-held', needs: score.needs } : null,
  }
}

/** A figure as it stands inside a product: fractions in brackets. */
export function factor(value: Exact): string {
  const text = exactToText(value)
  return text.includes('/') ? `(${text})` : text
}

/** A score as a factor; `?` where it is not known (the formula is then not shown). */
export const scoreFactor = (score: Reckoned): string => (score.state === 'known' ? factor(score.value) : '?')

export const plus = (inputs: readonly DerivationNode[]): string => inputs.map(({ value }) => value ?? '?').join(' + ')
