/** Sessions of rooms as they stand: opened, and closed by the same lead or still open. */
import type { Code, KeyId } from '../../kernel/ids.ts'
import { isLawful } from '../judged.ts'
import { hasEffect } from '../selection/hands.ts'
import { factsOf, remembered, type Fact, type State } from '../state.ts'

export interface Session {
  readonly opened: Fact<'session.opened.v1'>
  readonly closed: Fact<'session.closed.v1'> | null
}

/** In the order in which they were opened. */
export const sessionsHeld = (state: State): readonly Session[] =>
  remembered(state, 'sessions', () => {
    const closings = factsOf(state, 'session.closed.v1').filter((fact) => counts(state, fact))
    return factsOf(state, 'session.opened.v1')
      .filter((fact) => counts(state, fact))
      .map((opened) => ({ opened, closed: closings.find(({ body }) => body.opened === opened.entry.hash) ?? null }))
  })

const counts = (state: State, fact: Fact): boolean => isLawful(state, fact) && hasEffect(state, fact.entry)

export const openSessionOf = (state: State, lead: KeyId, panel: Code): Fact<'session.opened.v1'> | null =>
  sessionsHeld(state).findLast(
    ({ opened, closed }) => closed === null && opened.entry.entry.author === lead && opened.body.panel === panel,
  )?.opened ?? null
