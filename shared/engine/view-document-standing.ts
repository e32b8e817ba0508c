/**
 * What must stand over every page of numbers: a sample is a sample, a check of somebody else's ranking never becomes official,
 * and everything else is a draft until two holders have determined it.
 */
import { ruleOf } from '../rules/rule-profile.ts'
import { shippedProfile } from '../profiles/shipped-profiles.ts'
import { inForceAt } from '../subjects/selection/acts.ts'
import { foundingOf } from '../subjects/selection/founding.ts'
import { remembered, type State } from '../subjects/state.ts'

export interface DocumentStanding {
  readonly standing: 'official' | 'draft' | 'check'
  readonly sample: boolean
}

export const viewDocumentStanding = (state: State): DocumentStanding =>
  remembered(state, 'document-standing', () => {
    const founding = foundingOf(state)
    const named = founding?.body.profile
    const profile = named ? shippedProfile(named.id, named.version) : null
    const isCheck = profile !== null && ruleOf(profile, 'ranking-authority')?.ranking === 'check'
    const isDetermined = inForceAt(state, 'result.determined.v1', null).kind === 'act'
    const standing = isCheck ? 'check' : isDetermined ? 'official' : 'draft'
    return { standing, sample: founding?.body.sample ?? false }
  })
