/**
 * Rates of selection by group, against the group with the highest rate: the four-fifths rule (29 CFR 1607.4D; Questions and Answers of
 * 1979), Fisher's exact test, the pooled test of two proportions, and how many selections short. Monitoring, aggregate only; significance
 * follows the numbers, the ratio ignores them: read them together.
 *
 * Everything that decides is in whole numbers: below four fifths means 5·s·N < 4·S·n, so that exactly 80 % is not below.
 */
import { ok } from '../../kernel/result.ts'
import { normalTwoSided } from '../distributions/normal.ts'
import { noValue, type Estimated, type Reason } from '../reason.ts'
import { fisherExact, type GroupCount } from './fisher-exact.ts'
import { holm } from './holm.ts'

export interface ImpactGroup extends GroupCount {
  readonly name: string
}

/** Against the reference. */
export interface ImpactComparison {
  readonly fisherP: number
  /** Holm's correction over all compared groups. */
  readonly fisherHolm: number
  /** Pooled, without correction for continuity; null, like `zP`, where all or none were selected. Minus: fewer than the reference. */
  readonly z: number | null
  readonly zP: number | null
  /** Fewer than 30 applicants together, or an expected count below 5: show Fisher only. */
  readonly tooFewForZ: boolean
  /** Selections expected at the pooled rate of the two, less those made. */
  readonly shortfall: number
  /** One more here and one fewer there would turn the order round: too few to conclude. */
  readonly oneSelectionReverses: boolean
}

export interface GroupImpact extends ImpactGroup {
  /** Null, with the reason, for a group without applicants. */
  readonly rate: number | null
  readonly impactRatio: number | null
  readonly belowFourFifths: boolean | null
  /** Less than 2 % of all applicants: by custom not assessed. */
  readonly underTwoPercent: boolean
  /** Null for the reference, and for a group without applicants. */
  readonly comparison: ImpactComparison | null
  readonly reason: Reason | null
}

export interface AdverseImpact {
  /** The group with the highest rate; of several, the first by name. */
  readonly reference: string
  readonly groups: readonly GroupImpact[]
}

const ratesInOrder = (a: GroupCount, b: GroupCount): number => a.selected * b.applicants - b.selected * a.applicants

/**
 * Whole counts with 0 ≤ selected ≤ applicants ≤ 1e7. `no_applicants` where no group has any, `too_few_groups` below two that have,
 * `no_selections` where nobody was selected.
 */
export function adverseImpact(groups: readonly ImpactGroup[]): Estimated<AdverseImpact> {
  const present = groups.filter(({ applicants }) => applicants > 0)
  const byName = present.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const [first, ...others] = byName
  if (!first) return noValue('no_applicants')
  if (others.length === 0) return noValue('too_few_groups')
  const reference = others.reduce((best, group) => (ratesInOrder(group, best) > 0 ? group : best), first)
  if (reference.selected === 0) return noValue('no_selections')
  const compared = groups.map((group) => group !== reference && group.applicants > 0)
  const fisher = groups.map((group, i) => (compared[i] ? fisherExact(group, reference) : null))
  const corrected = holm(fisher)
  const everybody = groups.reduce((sum, { applicants }) => sum + applicants, 0)
  return ok({
    reference: reference.name,
    groups: groups.map((group, i) => {
      const [fisherP, fisherHolm] = [fisher[i] ?? null, corrected[i] ?? null]
      return {
        ...standing(group, reference),
        underTwoPercent: 50 * group.applicants < everybody,
        comparison:
          fisherP === null || fisherHolm === null ? null : { fisherP, fisherHolm, ...compare(group, reference) },
      }
    }),
  })
}

function standing(group: ImpactGroup, reference: ImpactGroup): Omit<GroupImpact, 'comparison' | 'underTwoPercent'> {
  const { name, applicants, selected } = group
  const counts = { name, applicants, selected }
  if (applicants === 0) {
    return { ...counts, rate: null, impactRatio: null, belowFourFifths: null, reason: 'no_applicants' }
  }
  return {
    ...counts,
    rate: selected / applicants,
    impactRatio: (selected * reference.applicants) / (applicants * reference.selected),
    belowFourFifths: 5 * selected * reference.applicants < 4 * reference.selected * applicants,
    reason: null,
  }
}

function compare(group: GroupCount, reference: GroupCount): Omit<ImpactComparison, 'fisherP' | 'fisherHolm'> {
  const applicants = group.applicants + reference.applicants
  const selected = group.selected + reference.selected
  const pooled = selected / applicants
  const smaller = Math.min(group.applicants, reference.applicants)
  const variance = pooled * (1 - pooled) * (1 / group.applicants + 1 / reference.applicants)
  const difference = ratesInOrder(group, reference) / (group.applicants * reference.applicants)
  const z = selected === 0 || selected === applicants ? null : difference / Math.sqrt(variance)
  return {
    z,
    zP: z === null ? null : normalTwoSided(z),
    tooFewForZ: applicants < 30 || smaller * Math.min(selected, applicants - selected) < 5 * applicants,
    shortfall: (group.applicants * selected - group.selected * applicants) / applicants,
    oneSelectionReverses: (group.selected + 1) * reference.applicants > (reference.selected - 1) * group.applicants,
  }
}
