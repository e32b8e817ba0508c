/** The frozen scheme at a moment, and the rubrics that it binds. */
import type { Rubric } from '../../rules/rubric.ts'
import { factAt, type AsOf, type Fact, type State } from '../state.ts'
import { inForceAt } from './acts.ts'

export const schemeAt = (state: State, asOf: AsOf): Fact<'scheme.frozen.v1'> | null => {
  const act = inForceAt(state, 'scheme.frozen.v1', asOf)
  return act.kind === 'act' ? act.fact : null
}

/** By rubric code. */
export const rubricsOf = (state: State, scheme: Fact<'scheme.frozen.v1'>): Record<string, Rubric> =>
  Object.fromEntries(
    Object.entries(scheme.body.rubrics).flatMap(([code, hash]) => {
      const recorded = factAt(state, 'rubric.recorded.v1', hash)
      return recorded ? [[code, recorded.body.rubric] as const] : []
    }),
  )
