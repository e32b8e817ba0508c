/** Rules about people: who sits on a panel, how many stand for a vacancy, and for how many one may stand. */
import { compare, exact, exactOf, exactToText } from '../kernel/exact.ts'
import { findingOf, type Breach, type RuleFinding } from './finding.ts'
import { ruleOf, rulesOf, type RuleProfile } from './rule-profile.ts'
import type { RuleOf } from './rule.ts'

export interface PanelMember {
  readonly id: string
  /** Of the agency itself. */
  readonly isInternal: boolean
  readonly isResourcePerson: boolean
}

export interface PanelComposition {
  readonly code: string
  /** Those who score. */
  readonly scorers: readonly PanelMember[]
}

export function checkPanel(profile: RuleProfile, panel: PanelComposition): RuleFinding[] {
  const composition = rulesOf(profile, 'panel').flatMap((rule) =>
    compositionBreaches(rule, panel).map((breach) => findingOf(rule, breach)),
  )
  const resource = ruleOf(profile, 'resource-persons')
  if (!resource || resource.mayScore) return composition
  const scoring = panel.scorers
    .filter(({ isResourcePerson }) => isResourcePerson)
    .map(({ id }) => findingOf(resource, { kind: 'resource-person-scores', panel: panel.code, member: id }))
  return [...composition, ...scoring]
}

function compositionBreaches(rule: RuleOf<'panel'>, { code, scorers }: PanelComposition): Breach[] {
  const breaches: Breach[] = []
  const size = scorers.length
  if (rule.mustBeOdd && size % 2 === 0) breaches.push({ kind: 'panel-even', panel: code, size })
  if (size < rule.least) breaches.push({ kind: 'panel-too-small', panel: code, size, limit: rule.least })
  if (size > rule.most) breaches.push({ kind: 'panel-too-large', panel: code, size, limit: rule.most })
  if (rule.internalShareMost !== null && size > 0) {
    const share = exact(BigInt(scorers.filter(({ isInternal }) => isInternal).length), BigInt(size))
    if (compare(share, exactOf(rule.internalShareMost)) > 0) {
      breaches.push({
        kind: 'too-many-internal-members',
        panel: code,
        share: exactToText(share),
        most: rule.internalShareMost,
      })
    }
  }
  return breaches
}

/** `standing`: for each candidate the vacancies stood for. */
export function checkCandidates(
  profile: RuleProfile,
  standing: readonly { readonly candidate: string; readonly vacancies: readonly string[] }[],
  vacancies: readonly string[],
): RuleFinding[] {
  const perVacancy = rulesOf(profile, 'candidates-per-vacancy').flatMap((rule) =>
    vacancies.flatMap((vacancy) => {
      const have = standing.filter((one) => one.vacancies.includes(vacancy)).length
      const breach: Breach = { kind: 'too-few-candidates', vacancy, have, least: rule.least }
      return have < rule.least ? [findingOf(rule, breach)] : []
    }),
  )
  const perCandidate = rulesOf(profile, 'vacancies-per-candidate').flatMap((rule) =>
    standing.flatMap(({ candidate, vacancies: own }) => {
      const breach: Breach = { kind: 'too-many-vacancies', candidate, have: own.length, most: rule.most }
      return own.length > rule.most ? [findingOf(rule, breach)] : []
    }),
  )
  return [...perVacancy, ...perCandidate]
}
