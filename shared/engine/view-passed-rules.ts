/**
 * The rules of the profile that the scheme in force was frozen against by two signatures with a legal basis: printed on every
 * result, with what the rule says, where it comes from and how sure it is.
 */
import type { KeyId } from '../kernel/ids.ts'
import { shippedProfile } from '../profiles/shipped-profiles.ts'
import type { Bilingual } from '../rules/bilingual.ts'
import type { Source, Standing } from '../rules/rule.ts'
import { signersOf } from '../subjects/selection/acts.ts'
import { foundingOf } from '../subjects/selection/founding.ts'
import { momentOf } from '../subjects/results/gate.ts'
import { schemeAt } from '../subjects/selection/scheme-in-force.ts'
import { remembered, type State } from '../subjects/state.ts'

export interface PassedRuleView {
  readonly rule: string
  /** The legal basis that the two wrote. */
  readonly basis: string
  /** Null where this program does not ship the profile's version: then the code stands for the rule. */
  readonly about: { readonly text: Bilingual; readonly standing: Standing; readonly source: Source } | null
}

export interface PassedRules {
  readonly rules: readonly PassedRuleView[]
  /** Who signed the freeze that passes them. */
  readonly signers: readonly KeyId[]
}

export const viewPassedRules = (state: State): PassedRules =>
  remembered(state, 'passed-rules', () => {
    const scheme = schemeAt(state, momentOf(state))
    if (!scheme) return { rules: [], signers: [] }
    const named = foundingOf(state)?.body.profile
    const profile = named ? shippedProfile(named.id, named.version) : null
    const rules = scheme.body.passes.map(({ rule, basis }) => {
      const known = profile?.rules.find(({ code }) => code === rule)
      const about = known ? { text: known.text, standing: known.standing, source: known.source } : null
      return { rule, basis, about }
    })
    return { rules, signers: signersOf(state, scheme) }
  })
