/**
 * How far the shut sheets are open on this device. Whether a card is here says nothing of its content, so the counts are for
 * everybody; before the gate every sheet of another is shut.
 */
import type { KeyId } from '../../kernel/ids.ts'
import { holdersAt } from '../selection/offices.ts'
import { officeSchema, type Office } from '../selection/roles.ts'
import { factsOf, readCard, remembered, type State } from '../state.ts'

export interface Opening {
  /** Sheets and amendments that were sealed, whether they count or not. */
  readonly sheets: number
  readonly open: number
  readonly shut: number
  /** Here, but not what its entry names: unreadable for good. */
  readonly damaged: number
  /** Erased by an act of two holders. */
  readonly erased: number
}

export const viewOpening = (state: State): Opening =>
  remembered(state, 'opening', () => {
    const readings = [
      ...factsOf(state, 'score-sheet.sealed.v1').map((fact) => readCard(state, fact, 'card', fact.body.card)),
      ...factsOf(state, 'score-sheet.amended.v1').map((fact) => readCard(state, fact, 'card', fact.body.card)),
      ...factsOf(state, 'paper-sheet.entered.v1').map((fact) => readCard(state, fact, 'card', fact.body.card)),
    ]
    const count = (kind: string): number => readings.filter((reading) => reading.kind === kind).length
    return {
      sheets: readings.length,
      open: count('value'),
      shut: count('withheld'),
      damaged: count('bad'),
      erased: count('erased'),
    }
  })

export interface OpeningPartner {
  readonly office: Office
  readonly key: KeyId
}

/**
 * Those to whom this holder may hand an opening bundle: of two holders the earlier office (chair, secretary, third key
 * holder) takes off the outer layer.
 */
export function openingPartners(state: State, holder: KeyId): readonly OpeningPartner[] {
  const holders = holdersAt(state, null)
  if (!holders) return []
  const own = officeSchema.options.findIndex((office) => holders[office].key === holder)
  if (own < 0) return []
  return officeSchema.options.slice(own + 1).map((office) => ({ office, key: holders[office].key }))
}
