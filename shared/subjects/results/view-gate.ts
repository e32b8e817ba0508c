/**
 * The gate as a screen shows it: whether it may be proposed now and over which heads, or when it was opened and what it closed
 * over. Of what still holds it shut, the reader learns nothing about candidates from whom they recused.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { keyedEntries } from '../../kernel/keyed.ts'
import type { DraftBody } from '../../record/statements.ts'
import { isRecused } from '../integrity/recusals.ts'
import { nameOf } from '../selection/view-people.ts'
import { remembered, type State } from '../state.ts'
import { openGate, type GateRejection } from './decide.ts'
import type { Cut } from './entries.ts'
import { gateOf } from './gate.ts'

export interface CutHead {
  readonly author: KeyId
  readonly name: string | null
  readonly seq: number
  readonly head: Hash
}

/** Why the gate may not be proposed yet; places are counted without those whom the reader recused from. */
export type GateWait =
  | { readonly kind: Exclude<GateRejection['kind'], 'place-unassigned' | 'log-forked'> }
  | { readonly kind: 'place-unassigned'; readonly places: number }
  | { readonly kind: 'log-forked'; readonly name: string }

export type GateView =
  | { readonly kind: 'ready'; readonly drafts: readonly DraftBody[]; readonly cut: readonly CutHead[] }
  | { readonly kind: 'waiting'; readonly why: GateWait }
  | {
      readonly kind: 'open'
      readonly at: Instant
      readonly proposer: string | null
      readonly cut: readonly CutHead[]
    }
  | { readonly kind: 'disputed' }

export const viewGate = (state: State, reader: KeyId): GateView =>
  remembered(state, `gate-view:${reader}`, (): GateView => {
    const gate = gateOf(state)
    if (gate.kind === 'disputed') return { kind: 'disputed' }
    if (gate.kind === 'open') {
      const { entry, body } = gate.gate
      return {
        kind: 'open',
        at: entry.entry.at,
        proposer: nameOf(state, entry.entry.author),
        cut: headsIn(state, body.cut),
      }
    }
    const asked = openGate(state)
    if (!asked.ok) return { kind: 'waiting', why: waitFor(state, reader, asked.failure) }
    const cut = asked.value.flatMap(({ body }) => headsIn(state, body['cut'] as Cut))
    return { kind: 'ready', drafts: asked.value, cut }
  })

const headsIn = (state: State, cut: Cut): CutHead[] =>
  keyedEntries(cut).map(([author, [seq, head]]) => ({ author, name: nameOf(state, author), seq, head }))

function waitFor(state: State, reader: KeyId, rejection: GateRejection): GateWait {
  if (rejection.kind === 'log-forked')
    return { kind: 'log-forked', name: nameOf(state, rejection.author) ?? rejection.author.slice(0, 8) }
  if (rejection.kind !== 'place-unassigned') return { kind: rejection.kind }
  const places = rejection.places.filter(({ candidate }) => !isRecused(state, reader, candidate, null)).length
  return places > 0 ? { kind: 'place-unassigned', places } : { kind: 'panel-incomplete' }
}
