/** The tree beneath a total, built from the very quantities that were ranked: components → groups → total → what is compared. */
import { exactToText, multiply, type Exact } from '../kernel/exact.ts'
import type { Bilingual } from './bilingual.ts'
import type { Tally } from './combine.ts'
import { derivationNode, factor, plus, scoreFactor } from './derivation-node.ts'
import type { DerivationNode } from './derivation.ts'
import { deriveComponent } from './derive-component.ts'
import type { Rounding } from './quantity.ts'
import { mapReckoned, type Reckoned } from './reckoned.ts'

export function deriveTotal(tally: Tally, rounding: Rounding): DerivationNode {
  const groups = tally.groups.map(({ group, weight, score }) => {
    const { code, title } = group
    const inputs = weightedComponents(tally, code, rounding)
    const inner = derivationNode(
      { step: 'group', of: code, title, rule: 'weighted-sum', formula: plus(inputs), score, inputs },
      rounding,
    )
    return weightedNode({ inner, weight, score }, rounding)
  })
  const inputs = [...groups, ...weightedComponents(tally, null, rounding)]
  const total = derivationNode(
    { step: 'total', of: '', title: null, rule: 'weighted-sum', formula: plus(inputs), score: tally.total, inputs },
    rounding,
  )
  return rounding.at === 'total' ? comparedNode(tally, total, rounding) : total
}

const weightedComponents = (tally: Tally, group: string | null, rounding: Rounding): DerivationNode[] =>
  tally.components
    .filter(({ compiled }) => compiled.component.group === group)
    .map((component) => {
      const inner = deriveComponent(component, tally.candidate, rounding)
      return weightedNode({ inner, weight: component.compiled.weight, score: component.scaled }, rounding)
    })

interface Weighted {
  readonly inner: DerivationNode
  readonly weight: Exact
  readonly score: Reckoned
}

/** Weight × score as a node of its own, so that the weighted points can be shown. */
function weightedNode({ inner, weight, score }: Weighted, rounding: Rounding): DerivationNode {
  const title: Bilingual | null = inner.title
  const product = mapReckoned(score, (value) => multiply(weight, value))
  const formula = `${factor(weight)} × ${scoreFactor(score)}`
  return derivationNode(
    { step: 'weighted', of: inner.of, title, rule: 'weight', formula, score: product, inputs: [inner] },
    rounding,
  )
}

/** Where the scheme rounds the total itself, ranks compare the rounded one. */
function comparedNode({ total, compared }: Tally, inner: DerivationNode, rounding: Rounding): DerivationNode {
  const { decimals, mode } = rounding
  const formula = total.state === 'known' ? `${exactToText(total.value)} → ${decimals}` : ''
  const rule = `${mode}(${decimals})`
  return derivationNode(
    { step: 'compared', of: '', title: null, rule, formula, score: compared, inputs: [inner] },
    rounding,
  )
}
