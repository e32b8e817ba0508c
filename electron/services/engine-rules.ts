/**
 * What the record store asks of the engine: which entries may be written, what those held say about authority, and which cards
 * the owner of this device may keep. The state it folds is the one that everything else on this device asks.
 */
import type { KeyId } from '../../shared/kernel/ids.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { parseWith } from '../../shared/kernel/schema.ts'
import { err } from '../../shared/kernel/result.ts'
import { mayKeepField, recipientOf } from '../../shared/engine/exchange.ts'
import type { Holding } from '../../shared/record/holding.ts'
import { foldReady, stateOver } from '../../shared/engine/project.ts'
import { plainTypes } from '../../shared/subjects/plain-types.ts'
import { definitionOf, isEntryType } from '../../shared/subjects/catalogue.ts'
import { erasuresOf } from '../../shared/subjects/results/erasures.ts'
import { belongsToRecord } from '../../shared/subjects/selection/admissions.ts'
import { officeOf } from '../../shared/subjects/selection/offices.ts'
import type { State } from '../../shared/subjects/state.ts'
import type { RecordCatalogue, RecordFold, RecordRules } from './record/record-ports.ts'

const unknownType = err({ kind: 'schema', path: ['type'], problem: 'unknown-type' } as const)

const recordCatalogue: RecordCatalogue = {
  isKnown: isEntryType,
  parseBody: (type, body) => (isEntryType(type) ? parseWith(definitionOf(type).body, body) : unknownType),
  cardPaths: (type) => (isEntryType(type) ? Object.keys(definitionOf(type).cards) : []),
  changesRights: (type) => !isEntryType(type) || !plainTypes.has(type),
  parseCard(type, path, value) {
    const schema = isEntryType(type) ? definitionOf(type).cards[path] : undefined
    return schema ? parseWith(schema, value) : unknownType
  },
}

export interface EngineRules extends RecordRules {
  /** The state that was folded over this holding (the store tries imports on holdings of their own). */
  stateOf(holding: Holding): State
}

export function engineRules(): EngineRules {
  const states = new WeakMap<Holding, State>()
  return {
    catalogue: recordCatalogue,
    fold(holding, me) {
      const state = stateOver(holding)
      states.set(holding, state)
      return foldOver(state, me)
    },
    stateOf(holding) {
      const state = states.get(holding)
      invariant(state, 'a state is asked for over a holding that was folded')
      return state
    },
  }
}

const foldOver = (state: State, me: KeyId): RecordFold => ({
  add: (ready) => foldReady(state, ready),
  isAdmitted: (key) => belongsToRecord(state, key),
  mayKeepCard: ({ card }) => card.author === me || mayKeepField(state, me, card.field),
  mayKeepShut: (author) => author === me || officeOf(state, me, null) !== null,
  erasedCards: () => erasuresOf(state).flatMap(({ body }) => body.cards),
  newerType: () => newestUnknown(state),
  recipientOf: (key) => recipientOf(state, key),
})

function newestUnknown(state: State): string | null {
  for (const hash of state.unknown) {
    const type = state.holding.entries.get(hash)?.entry.type
    if (type) return type
  }
  return null
}
