/** The scenario cards of a selection: what is filed, by whom, and where it was opened. */
import type { Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { isLawful } from '../judged.ts'
import { hasEffect } from '../selection/hands.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import { rosterAt } from '../panels/assignments.ts'
import { rubricFor } from '../scoring/decide.ts'
import { factsOf, readCard, remembered, type State } from '../state.ts'
import { isScoredAlike } from './decide.ts'
import { filedScenarios } from './scenarios.ts'

export interface ScenarioOpening {
  readonly instrument: Code
  /** Null: every panel. */
  readonly panel: Code | null
  readonly by: KeyId
}

export interface FiledScenario {
  readonly filing: Hash
  readonly code: Code
  readonly version: string
  readonly by: KeyId
  /** Null where the card has not come to this device. */
  readonly card: ScenarioCard | null
  readonly openings: readonly ScenarioOpening[]
}

export const viewScenarios = (state: State): readonly FiledScenario[] =>
  remembered(state, 'scenario-list', () => {
    const openings = Map.groupBy(
      factsOf(state, 'scenario.opened.v1').filter((fact) => isLawful(state, fact) && hasEffect(state, fact.entry)),
      ({ body }) => body.filed,
    )
    return filedScenarios(state).map((filing) => {
      const reading = readCard(state, filing, 'card', filing.body.card)
      return {
        filing: filing.entry.hash,
        code: filing.body.code,
        version: filing.body.version,
        by: filing.entry.entry.author,
        card: reading.kind === 'value' ? reading.value : null,
        openings: (openings.get(filing.entry.hash) ?? []).map(({ body, entry }) => ({
          instrument: body.instrument,
          panel: body.panel,
          by: entry.entry.author,
        })),
      }
    })
  })

export interface OpeningPlace {
  readonly instrument: Code
  readonly panels: readonly Code[]
}

/** Instruments of the frozen scheme that this card can be played on, with the panels of the roster. */
export function placesToOpen(state: State, card: ScenarioCard): readonly OpeningPlace[] {
  const panels = [...(rosterAt(state, null)?.panels.keys() ?? [])]
  return (schemeAt(state, null)?.body.scheme.components ?? []).flatMap(({ code, kind }): OpeningPlace[] => {
    const rubric = kind === 'rubric' ? rubricFor(state, code as Code) : null
    return rubric && isScoredAlike(card.rubric, rubric) ? [{ instrument: code as Code, panels }] : []
  })
}
