/** Who writes down what the assessors' meeting agreed: chair or secretary, once the gate is open to them. */
import type { Rules } from '../lawful.ts'
import { isGateKnown } from '../results/closing.ts'
import { byDesk, firstOf } from '../selection/lawful.ts'
import { factAt, isKnown } from '../state.ts'
import type { integrationEntries } from './entries.ts'

export const integrationLawful: Rules<keyof typeof integrationEntries> = {
  'integration.agreed.v1': (state, fact) => {
    const { about, replaces } = fact.body
    const earlier = replaces === null ? null : factAt(state, 'integration.agreed.v1', replaces)
    const isSame =
      earlier?.body.about.candidate === about.candidate &&
      earlier.body.about.vacancy === about.vacancy &&
      earlier.body.about.instrument === about.instrument &&
      isKnown(state, earlier.entry, fact.entry)
    return firstOf(
      byDesk(state, fact),
      !isGateKnown(state, fact.entry) && 'gate-shut',
      replaces !== null && !isSame && 'names-unknown',
    )
  },
}
