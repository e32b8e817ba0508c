/** Filing scenario cards and opening them. */
import type { Code, Hash } from '../../kernel/ids.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { cardOf, type DraftBody } from '../../record/statements.ts'
import type { Rubric } from '../../rules/rubric.ts'
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { rubricFor } from '../scoring/decide.ts'
import { readCard, type State } from '../state.ts'
import { filedScenarios } from './scenarios.ts'

/** A card of a code that is filed already takes the earlier one's place. */
export function fileScenario(state: State, card: ScenarioCard): DraftBody[] {
  const earlier = filedScenarios(state).findLast(({ body }) => body.code === card.code)
  const replaces = earlier?.entry.hash ?? null
  return [
    {
      type: 'scenario.filed.v1',
      body: { code: card.code, version: card.version, card: cardOf(card), replaces },
    },
  ]
}

export type OpeningRejection =
  | { readonly kind: 'scenario-missing' }
  | { readonly kind: 'instrument-unknown'; readonly instrument: Code }
  /** The card is scored by other criteria or weights than the frozen rubric of that instrument. */
  | { readonly kind: 'scenario-does-not-fit'; readonly instrument: Code }

export interface OpeningRequest {
  readonly filed: Hash
  readonly instrument: Code
  /** Null: every panel plays it. */
  readonly panel: Code | null
}

export function openScenario(state: State, request: OpeningRequest): Result<DraftBody[], OpeningRejection> {
  const filing = filedScenarios(state).find(({ entry }) => entry.hash === request.filed)
  const card = filing ? readCard(state, filing, 'card', filing.body.card) : null
  if (card?.kind !== 'value') return err({ kind: 'scenario-missing' })
  const rubric = rubricFor(state, request.instrument)
  if (!rubric) return err({ kind: 'instrument-unknown', instrument: request.instrument })
  if (!isScoredAlike(card.value.rubric, rubric))
    return err({ kind: 'scenario-does-not-fit', instrument: request.instrument })
  return ok([{ type: 'scenario.opened.v1', body: { ...request } }])
}

/** Same criteria, same weights: anchors may speak of another scene, as parallel versions do. */
export const isScoredAlike = (a: Rubric, b: Rubric): boolean => criteriaOf(a) === criteriaOf(b)

const criteriaOf = ({ criteria }: Rubric): string => criteria.map(({ code, weight }) => `${code}:${weight}`).join()
