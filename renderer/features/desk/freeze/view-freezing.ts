/** What a freeze would be: the draft against announcement and rules, and what still stands in its way. Asks the record's own rules. */
import { checkScheme } from '../../../../shared/rules/check-scheme.ts'
import { findingsLeft, type Finding } from '../../../../shared/rules/finding.ts'
import type { RuleProfile } from '../../../../shared/rules/rule-profile.ts'
import type { Rubric } from '../../../../shared/rules/rubric.ts'
import type { Scheme } from '../../../../shared/rules/scheme.ts'
import {
  announcedDifferences,
  announcedOf,
  type AnnouncedDifference,
} from '../../../../shared/subjects/announcements/differences.ts'
import type { AnnouncedComponent } from '../../../../shared/subjects/announcements/entries.ts'
import type { PassedRule } from '../../../../shared/subjects/selection/scheme-entries.ts'
import { codeSchema } from '../../../../shared/kernel/ids.ts'
import type { PassDraft } from '../scheme/scheme-draft.ts'

/** A component as the scheme plans it beside what was announced; one of the two may be missing. */
export interface Compared {
  readonly code: string
  readonly planned: AnnouncedComponent | null
  readonly announced: AnnouncedComponent | null
  readonly problem: AnnouncedDifference['problem'] | null
}

export function compareWithAnnouncement(scheme: Scheme, announced: readonly AnnouncedComponent[]): Compared[] {
  const planned = announcedOf(scheme)
  const problems = new Map(
    announcedDifferences(scheme, announced).map(({ component, problem }) => [component, problem]),
  )
  const codes = new Set([...planned, ...announced].map(({ code }) => code))
  return [...codes].map((code) => ({
    code,
    planned: planned.find((one) => one.code === code) ?? null,
    announced: announced.find((one) => one.code === code) ?? null,
    problem: problems.get(code) ?? null,
  }))
}

export interface Checked {
  readonly findings: readonly Finding[]
  /** What refuses still, given what is passed. */
  readonly left: readonly Finding[]
  /** Only rules that are broken, each once, with a basis. */
  readonly passes: readonly PassedRule[]
}

export interface CheckRequest {
  readonly profile: RuleProfile
  readonly scheme: Scheme
  readonly rubrics: Readonly<Record<string, Rubric>>
  readonly passes: readonly PassDraft[]
}

export function checkFreeze({ profile, scheme, rubrics, passes }: CheckRequest): Checked {
  const findings = checkScheme({ profile, scheme, rubrics })
  const broken = new Set(findings.flatMap(({ rule, overridable }) => (overridable && rule ? [rule] : [])))
  const given = passes.flatMap(({ rule, basis }): PassedRule[] => {
    const code = codeSchema.safeParse(rule)
    return code.success && broken.has(rule) && basis.trim() !== '' ? [{ rule: code.data, basis: basis.trim() }] : []
  })
  return { findings, left: findingsLeft(findings, given), passes: given }
}

/** The rubrics that the scheme's components name, each once. */
export const rubricsUsed = (scheme: Scheme, rubrics: Readonly<Record<string, Rubric>>): Rubric[] => {
  const codes = new Set(scheme.components.flatMap((one) => (one.kind === 'rubric' ? [one.rubric as string] : [])))
  return [...codes].flatMap((code) => (Object.hasOwn(rubrics, code) ? (rubrics[code] ?? []) : []))
}
