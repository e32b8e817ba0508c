/** Scenario cards as they stand: which are filed, which of them were opened, and which one is played where. */
import type { Code, Hash } from '../../kernel/ids.ts'
import { isLawful } from '../judged.ts'
import { hasEffect } from '../selection/hands.ts'
import { factAt, factsOf, isKnown, remembered, type AsOf, type Fact, type State } from '../state.ts'

export type Filing = Fact<'scenario.filed.v1'>
type Opening = Fact<'scenario.opened.v1'>

const counts = (state: State, fact: Filing | Opening, asOf: AsOf): boolean =>
  isKnown(state, fact.entry, asOf) && isLawful(state, fact) && hasEffect(state, fact.entry)

/** Filings that no later one took the place of, by code. */
export const filedScenarios = (state: State): readonly Filing[] =>
  remembered(state, 'scenarios', () => {
    const filed = factsOf(state, 'scenario.filed.v1').filter((fact) => counts(state, fact, null))
    const replaced = new Set(filed.flatMap(({ body }) => (body.replaces === null ? [] : [body.replaces])))
    return filed
      .filter(({ entry }) => !replaced.has(entry.hash))
      .sort((a, b) =>
        a.body.code < b.body.code ? -1 : a.body.code > b.body.code ? 1 : a.entry.hash < b.entry.hash ? -1 : 1,
      )
  })

const openings = (state: State, asOf: AsOf): readonly Opening[] =>
  factsOf(state, 'scenario.opened.v1').filter((fact) => counts(state, fact, asOf))

/** Cards whose opening is recorded. */
export const openedCards = (state: State): ReadonlySet<Hash> =>
  remembered(
    state,
    'opened-scenarios',
    () =>
      new Set(
        openings(state, null).flatMap(({ body }) => factAt(state, 'scenario.filed.v1', body.filed)?.body.card ?? []),
      ),
  )

/**
 * What is played on an instrument by a panel: the last opening, one for the panel before one for all. Of openings beside each other the one
 * with the smaller hash, so that every device shows the same.
 */
export function scenarioPlayed(state: State, instrument: Code, panel: Code): Filing | null {
  const fitting = openings(state, null).filter(({ body }) => body.instrument === instrument)
  const own = fitting.filter(({ body }) => body.panel === panel)
  const from = own.length > 0 ? own : fitting.filter(({ body }) => body.panel === null)
  const last = from.toSorted((a, b) => b.entry.depth - a.entry.depth || (a.entry.hash < b.entry.hash ? -1 : 1))[0]
  return last ? factAt(state, 'scenario.filed.v1', last.body.filed) : null
}
