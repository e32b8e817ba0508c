/**
 * A scheme against the rules of its selection. It only finds; who may pass a finding, and what then is printed, is decided
 * by whoever asks.
 */
import { exactOf, equals, type ExactText } from '../kernel/exact.ts'
import { breachesOfMethods, breachesOfWeights } from './check-weights.ts'
import { findingOf, type Breach, type Finding } from './finding.ts'
import type { RuleProfile } from './rule-profile.ts'
import type { Rule, RuleOf } from './rule.ts'
import { schemeFaults, type Rubrics } from './scheme-faults.ts'
import type { Component, Scheme } from './scheme.ts'
import type { TieBreak } from './tie-break-key.ts'

export interface SchemeCheck {
  readonly profile: RuleProfile
  readonly scheme: Scheme
  readonly rubrics: Rubrics
}

/** Faults of the scheme itself first, then breaches in the order of the profile's rules. */
export function checkScheme({ profile, scheme, rubrics }: SchemeCheck): Finding[] {
  const faults = schemeFaults(scheme, rubrics).map((fault) => ({ ...fault, rule: null, overridable: false as const }))
  const breaches = profile.rules.flatMap((rule) => breachesOf(rule, scheme).map((breach) => findingOf(rule, breach)))
  return [...faults, ...breaches]
}

function breachesOf(rule: Rule, scheme: Scheme): Breach[] {
  switch (rule.kind) {
    case 'allowed-methods':
    case 'forbidden-methods':
    case 'required-method':
    case 'extra-tests':
      return breachesOfMethods(rule, scheme)
    case 'weight-band':
    case 'group-weight':
      return breachesOfWeights(rule, scheme)
    case 'exam-maxima':
      return scheme.components.flatMap((component) => examBreaches(rule, component))
    case 'scorers':
    case 'scaling':
    case 'aggregation':
      return scheme.components.flatMap((component) => componentBreaches(rule, component))
    case 'absence':
      return rule.allowed.includes(scheme.absence) ? [] : [{ kind: 'absence-rule-not-allowed', found: scheme.absence }]
    case 'numbering':
      return rule.allowed.includes(scheme.ranking) ? [] : [{ kind: 'numbering-not-allowed', found: scheme.ranking }]
    case 'rounding':
      return roundingBreaches(rule, scheme)
    case 'tie-breaks':
      return tieBreakBreaches(rule, scheme)
    case 'places':
      return placesBreaches(rule, scheme)
    // Rules about people, documents and other stages: asked elsewhere, when there is something to ask about.
    case 'passing-grades':
    case 'shortlist':
    case 'panel':
    case 'resource-persons':
    case 'ranking-authority':
    case 'disclosure':
    case 'vacancies-per-candidate':
    case 'candidates-per-vacancy':
    case 'lateness':
    case 'stated-beforehand':
    case 'choice-below-first':
    case 'result-codes':
      return []
  }
}

function examBreaches({ method, parts }: RuleOf<'exam-maxima'>, component: Component): Breach[] {
  if (component.method !== method || component.kind !== 'exam') return []
  const demanded = parts.map(({ code }) => code)
  const found = component.parts.map(({ code }) => code)
  if (demanded.toSorted().join() !== found.toSorted().join()) {
    return [{ kind: 'exam-parts-differ', component: component.code, demanded }]
  }
  return component.parts.flatMap(({ code, maximum }): Breach[] => {
    const rule = parts.find((part) => part.code === code)
    if (!rule || isSame(rule.maximum, maximum)) return []
    return [{ kind: 'exam-maximum-differs', component: component.code, part: code, maximum, demanded: rule.maximum }]
  })
}

const isSame = (a: ExactText, b: ExactText): boolean => equals(exactOf(a), exactOf(b))

function componentBreaches(rule: RuleOf<'scorers' | 'scaling' | 'aggregation'>, component: Component): Breach[] {
  const { code, method, scaling } = component
  if (rule.kind === 'scaling') {
    const isBound = rule.methods.includes(method)
    return isBound && !rule.allowed.includes(scaling)
      ? [{ kind: 'scaling-not-allowed', component: code, found: scaling }]
      : []
  }
  if (component.kind !== 'rubric') return []
  if (rule.kind === 'scorers') {
    const have = component.minimumAssessors
    const isBound = rule.methods.includes(method)
    return isBound && have < rule.least ? [{ kind: 'too-few-scorers', component: code, have, least: rule.least }] : []
  }
  const found = component.aggregation.method
  return rule.allowed.includes(found) ? [] : [{ kind: 'aggregation-not-allowed', component: code, found }]
}

function roundingBreaches(rule: RuleOf<'rounding'>, { rounding }: Scheme): Breach[] {
  const { at, decimals, mode } = rounding
  const isAllowed = rule.at.includes(at) && rule.decimals.includes(decimals) && rule.modes.includes(mode)
  return isAllowed ? [] : [{ kind: 'rounding-not-allowed', at, decimals, mode }]
}

/** Steps are the same if they compare the same thing and the same end wins; the committee's own wording may differ. */
const meaningOf = ({ key, wins }: TieBreak): string => JSON.stringify([key, wins])

function tieBreakBreaches({ chain, least }: RuleOf<'tie-breaks'>, { tieBreaks }: Scheme): Breach[] {
  if (chain.length === 0) {
    return tieBreaks.length < least ? [{ kind: 'too-few-tie-breaks', have: tieBreaks.length, least }] : []
  }
  const longest = Math.max(chain.length, tieBreaks.length)
  for (let i = 0; i < longest; i++) {
    const [found, demanded] = [tieBreaks[i], chain[i]]
    if (found && demanded && meaningOf(found) === meaningOf(demanded)) continue
    return [{ kind: 'tie-break-differs', number: i + 1, found: found?.code ?? null, demanded: demanded?.code ?? null }]
  }
  return []
}

function placesBreaches({ count }: RuleOf<'places'>, { vacancies }: Scheme): Breach[] {
  return vacancies.flatMap(({ code, posts, places }): Breach[] => {
    const demanded = count.by === 'posts' ? posts * count.times : count.names
    return places === demanded ? [] : [{ kind: 'places-differ', vacancy: code, places, demanded }]
  })
}
