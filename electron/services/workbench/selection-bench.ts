/**
 * One selection at an unlocked identity's bench: the record, the state folded from it, and the one way to add to it. Asks the
 * same rules as the page before it signs, so neither can sign what the record would refuse.
 */
import type { Hash } from '../../../shared/kernel/ids.ts'
import { err, expectOk, ok, type Result } from '../../../shared/kernel/result.ts'
import { foldCards } from '../../../shared/engine/project.ts'
import { whyNotSign, type Unlawful } from '../../../shared/engine/would-be.ts'
import { parseCard, type HashedCard } from '../../../shared/record/card.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import type { SignedHead } from '../../../shared/record/head.ts'
import { toStatements, type DraftBody, type Statements } from '../../../shared/record/statements.ts'
import type { State } from '../../../shared/subjects/state.ts'
import type { EngineRules } from '../engine-rules.ts'
import { nodeCrypto } from '../crypto-node.ts'
import type { ApplyFailure } from '../record/apply-parcel.ts'
import type { NewAttachment } from '../record/compose-entries.ts'
import type { SelectionRecord } from '../record/selection-record.ts'
import type { SignFailure } from '../record/sign-entries.ts'
import { roundRequest, rounds } from './statements-to-request.ts'

export type BenchSignFailure = Unlawful | SignFailure | ApplyFailure

export interface SignedBatch {
  readonly entries: readonly HashedEntry[]
  readonly cards: readonly HashedCard[]
  /** Over the newest of them. */
  readonly head: SignedHead
}

export interface SelectionBench {
  readonly selection: Hash
  readonly record: SelectionRecord
  state(): State
  sign(
    drafts: readonly DraftBody[],
    files?: ReadonlyMap<string, NewAttachment>,
  ): Promise<Result<SignedBatch, BenchSignFailure>>
  signStatements(
    statements: Statements,
    files: ReadonlyMap<string, NewAttachment>,
  ): Promise<Result<SignedBatch, BenchSignFailure>>
  /**
   * Brings cards that the store holds into the state: after opening, after an import, and where the record was read anew after a
   * failure of the disk, since the state is then a new one.
   */
  loadCards(): Promise<void>
}

export async function selectionBench(record: SelectionRecord, rules: EngineRules): Promise<SelectionBench> {
  const state = () => rules.stateOf(record.holding())
  let loaded: { readonly holding: unknown; readonly entries: number; readonly cards: number } | null = null
  const loadCards = async () => {
    const holding = record.holding()
    const [entries, cards] = [holding.entries.size, record.cardList().length]
    if (loaded?.holding === holding && loaded.entries === entries && loaded.cards === cards) return
    const held = record.cardList().filter((hash) => !state().cards.has(hash))
    const read = await record.cards(held)
    foldCards(
      state(),
      [...read.values()].flatMap((card) =>
        card.ok ? [expectOk(parseCard(card.value, nodeCrypto), 'the card store holds cards')] : [],
      ),
    )
    loaded = { holding, entries, cards }
  }
  const signStatements = async (statements: Statements, files: ReadonlyMap<string, NewAttachment>) => {
    const lawful = whyNotSign(state(), record.me, statements)
    if (!lawful.ok) return lawful
    const before = record.holding()
    const signed = await signRounds(record, state, { statements, files })
    if (record.holding() !== before) await loadCards()
    return signed
  }
  await loadCards()
  return {
    selection: record.selection,
    record,
    state,
    loadCards,
    signStatements,
    sign: (drafts, files = new Map()) => signStatements(toStatements(drafts), files),
  }
}

interface Signing {
  readonly statements: Statements
  readonly files: ReadonlyMap<string, NewAttachment>
}

async function signRounds(
  record: SelectionRecord,
  state: () => State,
  { statements, files }: Signing,
): Promise<Result<SignedBatch, BenchSignFailure>> {
  const signed = new Map<number, Hash>()
  const entries: HashedEntry[] = []
  const cards: HashedCard[] = []
  let head: SignedHead | null = null
  for (const positions of rounds(statements)) {
    const { entries: of, ...request } = roundRequest(statements, { entries: positions, signed, files })
    const answer = await record.sign({ ...request, expectedHead: record.ownHead() })
    if (!answer.ok) return err(answer.failure)
    for (const [index, entry] of answer.value.entries.entries()) signed.set(of[index] ?? -1, entry.hash)
    head = answer.value.head
    entries.push(...answer.value.entries)
    cards.push(...Object.values(answer.value.cards))
    foldCards(state(), Object.values(answer.value.cards))
  }
  return head ? ok({ entries, cards, head }) : err({ kind: 'nothing-to-sign' })
}
