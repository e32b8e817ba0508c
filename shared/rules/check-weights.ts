/** Methods and weights of a scheme against the rules about them. Shares are exact: 40 % and a hair is more than 40 %. */
import { compare, exactOf, exactToText, multiply, sum, type Exact } from '../kernel/exact.ts'
import type { Breach } from './finding.ts'
import type { RuleOf } from './rule.ts'
import type { Component, Scheme } from './scheme.ts'

/** Components in a group; all of them where the rule speaks of the whole. */
const inScope = ({ components }: Scheme, group: string | null): Component[] =>
  components.filter((component) => group === null || component.group === group)

/** Share of a component in its group, or in the whole where the rule speaks of that. */
function shareIn({ groups }: Scheme, component: Component, group: string | null): Exact {
  const weight = exactOf(component.weight)
  if (group !== null) return weight
  const own = groups.find(({ code }) => code === component.group)
  return own ? multiply(exactOf(own.weight), weight) : weight
}

type MethodRule = RuleOf<'allowed-methods' | 'forbidden-methods' | 'required-method' | 'extra-tests'>

export function breachesOfMethods(rule: MethodRule, scheme: Scheme): Breach[] {
  const scope = inScope(scheme, rule.group)
  switch (rule.kind) {
    case 'allowed-methods':
      return scope
        .filter(({ method }) => !rule.methods.includes(method))
        .map(({ code, method }) => ({ kind: 'method-not-allowed', component: code, method }))
    case 'forbidden-methods':
      return scope
        .filter(({ method }) => rule.methods.includes(method))
        .map(({ code, method }) => ({ kind: 'method-forbidden', component: code, method }))
    case 'required-method':
      return scope.some(({ method }) => rule.methods.includes(method))
        ? []
        : [{ kind: 'method-missing', methods: rule.methods }]
    case 'extra-tests':
      return extraTestBreaches(rule, scope, scheme)
  }
}

function extraTestBreaches(rule: RuleOf<'extra-tests'>, scope: readonly Component[], scheme: Scheme): Breach[] {
  const extra = scope.filter(({ method }) => !rule.besides.includes(method))
  const share = sum(extra.map((component) => shareIn(scheme, component, rule.group)))
  const breaches: Breach[] = []
  if (extra.length > rule.mostTests) {
    breaches.push({ kind: 'too-many-extra-tests', components: extra.map(({ code }) => code), most: rule.mostTests })
  }
  if (compare(share, exactOf(rule.mostShare)) > 0) {
    breaches.push({ kind: 'extra-tests-too-heavy', share: exactToText(share), most: rule.mostShare })
  }
  return breaches
}

export function breachesOfWeights(rule: RuleOf<'weight-band' | 'group-weight'>, scheme: Scheme): Breach[] {
  if (rule.kind === 'group-weight') {
    const group = scheme.groups.find(({ code }) => code === rule.group)
    if (!group) return [{ kind: 'group-missing', group: rule.group }]
    return compare(exactOf(group.weight), exactOf(rule.weight)) === 0
      ? []
      : [{ kind: 'group-weight-differs', group: rule.group, weight: group.weight, demanded: rule.weight }]
  }
  const { methods, group, least, most } = rule
  const bound = inScope(scheme, group).filter(({ method }) => methods.includes(method))
  const share = sum(bound.map((component) => shareIn(scheme, component, group)))
  const isWithin = compare(share, exactOf(least)) >= 0 && compare(share, exactOf(most)) <= 0
  return isWithin ? [] : [{ kind: 'weight-outside-band', methods, share: exactToText(share), least, most }]
}
