/** One own sealed sheet with everything that was written about it since: the first values, each amendment, what counts now. */
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { recusedBy } from '../integrity/recusals.ts'
import { momentOf } from '../results/gate.ts'
import { isGateKnown } from '../results/closing.ts'
import { readCard, remembered, type CardReading, type Fact, type State } from '../state.ts'
import type { Sheet } from './entries.ts'
import { sheetsAt } from './sheet-index.ts'
import { sheetVerdict, type SheetVerdict } from './sheet-verdict.ts'

export interface Version {
  readonly entry: Hash
  readonly at: Instant
  readonly reading: CardReading<Sheet>
  readonly verdict: SheetVerdict
  /** Of an amendment; null of the sheet as it was sealed first, and where the card is not here. */
  readonly reason: string | null
}

export interface OwnSheet {
  readonly sealed: Version
  /** In the order of signing. */
  readonly amendments: readonly Version[]
  /** The last version that counts; the sealed one where none does. */
  readonly current: Version
  /** True once this device knows of an opened gate: from then on an amendment would change no official number. */
  readonly isAfterGate: boolean
}

/** `null`: nothing was sealed at this place by that key, or it was about somebody from whom they recused themselves. */
export const viewOwnSheet = (
  state: State,
  ...[key, candidate, vacancy, instrument]: readonly [KeyId, CandidateId, Code, Code]
): OwnSheet | null =>
  remembered(state, `own-sheet:${key}/${candidate}/${vacancy}/${instrument}`, () => {
    const [fact] = sheetsAt(state, key, { candidate, vacancy, instrument })
    return fact && !recusedBy(state, key, null).has(candidate) ? ownSheet(state, fact) : null
  })

function ownSheet(state: State, fact: Fact<'score-sheet.sealed.v1'>): OwnSheet {
  const moment = momentOf(state)
  const sealed: Version = {
    entry: fact.entry.hash,
    at: fact.entry.entry.at,
    reason: null,
    reading: readCard(state, fact, 'card', fact.body.card),
    verdict: sheetVerdict(state, fact, moment),
  }
  const amendments = (state.amendments.get(fact.entry.hash) ?? [])
    .filter(({ entry }) => entry.entry.author === fact.entry.entry.author)
    .toSorted((a, b) => a.entry.entry.seq - b.entry.entry.seq)
    .map((amendment): Version => {
      const reading = readCard(state, amendment, 'card', amendment.body.card)
      return {
        entry: amendment.entry.hash,
        at: amendment.entry.entry.at,
        verdict: sheetVerdict(state, amendment, moment),
        reading: reading.kind === 'value' ? { kind: 'value', value: reading.value.sheet } : reading,
        reason: reading.kind === 'value' ? reading.value.reason : null,
      }
    })
  return {
    sealed,
    amendments,
    current: amendments.findLast(({ verdict }) => verdict.kind === 'effective') ?? sealed,
    isAfterGate: isGateKnown(state, null),
  }
}
