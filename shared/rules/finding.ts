/** What a check against a rule profile says: which rule, how sure it is, and what in the scheme it meets. */
import type { ExactText } from '../kernel/exact.ts'
import type { Bilingual } from './bilingual.ts'
import type { Rule, Source, Standing } from './rule.ts'
import type { SchemeFault } from './scheme-faults.ts'

/** What is met, without the rule it breaks. */
export type Breach =
  | { readonly kind: 'method-forbidden' | 'method-not-allowed'; readonly component: string; readonly method: string }
  | { readonly kind: 'method-missing'; readonly methods: readonly string[] }
  | { readonly kind: 'too-many-extra-tests'; readonly components: readonly string[]; readonly most: number }
  | { readonly kind: 'extra-tests-too-heavy'; readonly share: ExactText; readonly most: ExactText }
  | {
      readonly kind: 'weight-outside-band'
      readonly methods: readonly string[]
      readonly share: ExactText
      readonly least: ExactText
      readonly most: ExactText
    }
  | { readonly kind: 'group-missing'; readonly group: string }
  | {
      readonly kind: 'group-weight-differs'
      readonly group: string
      readonly weight: ExactText
      readonly demanded: ExactText
    }
  | { readonly kind: 'exam-parts-differ'; readonly component: string; readonly demanded: readonly string[] }
  | {
      readonly kind: 'exam-maximum-differs'
      readonly component: string
      readonly part: string
      readonly maximum: ExactText
      readonly demanded: ExactText
    }
  | { readonly kind: 'too-few-scorers'; readonly component: string; readonly have: number; readonly least: number }
  | {
      readonly kind: 'scaling-not-allowed' | 'aggregation-not-allowed'
      readonly component: string
      readonly found: string
    }
  | { readonly kind: 'absence-rule-not-allowed' | 'numbering-not-allowed'; readonly found: string }
  | { readonly kind: 'rounding-not-allowed'; readonly at: string; readonly decimals: number; readonly mode: string }
  | {
      readonly kind: 'tie-break-differs'
      readonly number: number
      readonly found: string | null
      readonly demanded: string | null
    }
  | { readonly kind: 'too-few-tie-breaks'; readonly have: number; readonly least: number }
  | { readonly kind: 'places-differ'; readonly vacancy: string; readonly places: number; readonly demanded: number }
  | { readonly kind: 'panel-even'; readonly panel: string; readonly size: number }
  | {
      readonly kind: 'panel-too-small' | 'panel-too-large'
      readonly panel: string
      readonly size: number
      readonly limit: number
    }
  | {
      readonly kind: 'too-many-internal-members'
      readonly panel: string
      readonly share: ExactText
      readonly most: ExactText
    }
  | { readonly kind: 'resource-person-scores'; readonly panel: string; readonly member: string }
  | { readonly kind: 'too-few-candidates'; readonly vacancy: string; readonly have: number; readonly least: number }
  | { readonly kind: 'too-many-vacancies'; readonly candidate: string; readonly have: number; readonly most: number }

export type RuleFinding = Breach & {
  readonly rule: string
  readonly text: Bilingual
  readonly standing: Standing
  readonly source: Source
  /** May two signatures with a legal basis pass it? Never a rule whose own text was read. */
  readonly overridable: boolean
}

/** A scheme that can't be computed: nobody can pass that. */
export type FaultFinding = SchemeFault & { readonly rule: null; readonly overridable: false }

export type Finding = RuleFinding | FaultFinding

export const findingOf = (rule: Rule, breach: Breach): RuleFinding => ({
  ...breach,
  rule: rule.code,
  text: rule.text,
  standing: rule.standing,
  source: rule.source,
  overridable: rule.standing !== 'text-read',
})

/** A rule that was passed by two signatures, with its legal basis. */
export interface PassedRule {
  readonly rule: string
  readonly basis: string
}

/** What still refuses, given what was passed. A pass does nothing to a finding that may not be passed. */
export const findingsLeft = (findings: readonly Finding[], passes: readonly PassedRule[]): Finding[] =>
  findings.filter(({ overridable, rule }) => !overridable || !passes.some((pass) => pass.rule === rule))
