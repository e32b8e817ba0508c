/** The scenario card that is played at a place, as far as this device holds it. */
import type { Code, Hash } from '../../kernel/ids.ts'
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { factAt, readCard, remembered, type State } from '../state.ts'
import { scenarioPlayed } from './scenarios.ts'

export interface PlayedScenario {
  readonly filing: Hash
  readonly card: ScenarioCard
}

/** Null where none was opened for this instrument and panel, or its card has not come here. */
export const viewPlayed = (state: State, instrument: Code, panel: Code): PlayedScenario | null =>
  remembered(state, `played:${instrument}:${panel}`, () => {
    const filing = scenarioPlayed(state, instrument, panel)
    return filing && playedFrom(state, filing.entry.hash)
  })

/** By its filing: what a sheet names as the scenario that was played. */
export function playedFrom(state: State, filing: Hash): PlayedScenario | null {
  const filed = factAt(state, 'scenario.filed.v1', filing)
  const reading = filed && readCard(state, filed, 'card', filed.body.card)
  return reading?.kind === 'value' ? { filing, card: reading.value } : null
}
