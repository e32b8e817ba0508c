/** What a person has to know before taking a bundle in, in one word: the gravest thing that its plan says. */
import type { ImportPlanShown } from './import-plan-shown.ts'

/**
 * `maker-unknown`: refused. `own-branched`: the own key ends by it. `asks`: meant for others. `reservations`: something waits, is forked,
 * quarantined or not kept.
 */
export type ImportVerdict = 'maker-unknown' | 'own-branched' | 'asks' | 'nothing-new' | 'reservations' | 'clean'

export function importVerdict(plan: ImportPlanShown): ImportVerdict {
  if (!plan.maker.admitted) return 'maker-unknown'
  if (plan.own === 'branched') return 'own-branched'
  if (plan.addressed === 'forwarded') return 'asks'
  if (plan.isNothingNew) return 'nothing-new'
  const isUneasy = plan.logs.some(({ outcome }) => outcome !== 'new' && outcome !== 'same')
  const { quarantined, withoutRight, erased } = plan.cards
  const isOwnUneasy = plan.own === 'ahead-with-gap' || plan.own === 'claimed-ahead'
  return isUneasy || isOwnUneasy || quarantined + withoutRight + erased > 0 ? 'reservations' : 'clean'
}

export const mayBeAccepted = (plan: ImportPlanShown): boolean => plan.maker.admitted
