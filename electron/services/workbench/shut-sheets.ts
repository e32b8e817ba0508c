/** The shut boxes of this selection: filled before scores are sent, opened by two holders once the gate is open. */
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { err, expectOk, ok, type Result } from '../../../shared/kernel/result.ts'
import { foldCards } from '../../../shared/engine/project.ts'
import { parseCard } from '../../../shared/record/card.ts'
import type { BundleContent } from '../../../shared/record/bundle/bundle-content.ts'
import { gateOf } from '../../../shared/subjects/results/gate.ts'
import { holdersAt, officeOf } from '../../../shared/subjects/selection/offices.ts'
import { factsOf, type Fact, type State } from '../../../shared/subjects/state.ts'
import { fillShutBox, type ShutFailure } from '../bundles/shut-box.ts'
import { openShut, peelFor, type PeelFailure } from '../bundles/open-shut.ts'
import { nodeCrypto } from '../crypto-node.ts'
import type { ApplyFailure } from '../record/apply-parcel.ts'
import type { SelectionBench } from './selection-bench.ts'
import type { Workbench } from './workbench.ts'

const shutTypes = [
  'score-sheet.sealed.v1',
  'score-sheet.amended.v1',
  'practice-sheet.sealed.v1',
  'paper-sheet.entered.v1',
] as const

/** Score cards by the log that introduces them. */
export function sheetCards(state: State): Map<KeyId, Hash[]> {
  const sheets = shutTypes.flatMap((type): readonly Fact<(typeof shutTypes)[number]>[] => factsOf(state, type))
  const byAuthor = Map.groupBy(sheets, ({ entry }) => entry.entry.author)
  return new Map([...byAuthor].map(([author, facts]) => [author, facts.map(({ body }) => body.card)]))
}

/** Shuts what this assessor sealed and has not shut yet. Nothing to do for whoever sealed nothing. */
export async function shutOwnSheets(bench: SelectionBench, random: Random): Promise<Result<void, ShutFailure>> {
  const state = bench.state()
  const own = sheetCards(state).get(bench.record.me) ?? []
  const holders = holdersAt(state, null)
  if (own.length === 0 || !holders) return ok(undefined)
  const read = await bench.record.cards(own)
  const cards = [...read.values()].flatMap((card) =>
    card.ok ? [expectOk(parseCard(card.value, nodeCrypto), 'the card store holds cards')] : [],
  )
  const recipients = {
    chair: holders.chair.recipient,
    secretary: holders.secretary.recipient,
    custodian: holders.custodian.recipient,
  }
  return fillShutBox(bench.record, cards, recipients, random)
}

export type OpeningFailure =
  PeelFailure | ApplyFailure | { readonly kind: 'gate-shut' } | { readonly kind: 'not-holder' }

/** What the first holder passes to the second, as the `openings` of a bundle. */
export async function openingsFor(
  { identity }: Workbench,
  bench: SelectionBench,
  reader: KeyId,
): Promise<Result<BundleContent['openings'], OpeningFailure>> {
  const state = bench.state()
  if (gateOf(state).kind !== 'open') return err({ kind: 'gate-shut' })
  const [first, second] = [officeOf(state, bench.record.me, null), officeOf(state, reader, null)]
  if (!first || !second) return err({ kind: 'not-holder' })
  return peelFor(bench.record, {
    identity: identity.ageIdentity(),
    authors: [...sheetCards(state).keys()],
    first,
    second,
  })
}

/** The second holder opens every sheet that the openings at hand allow, and keeps the cards. Returns those that stay shut. */
export async function openSheets(
  { identity }: Workbench,
  bench: SelectionBench,
): Promise<Result<readonly Hash[], OpeningFailure>> {
  const state = bench.state()
  if (gateOf(state).kind !== 'open') return err({ kind: 'gate-shut' })
  const wanted = new Map(
    [...sheetCards(state)].map(([author, hashes]) => [author, hashes.filter((hash) => !state.cards.has(hash))]),
  )
  const opened = await openShut(bench.record, { identity: identity.ageIdentity(), wanted })
  const kept = await bench.record.keepCards(opened.cards)
  if (!kept.ok) return kept
  foldCards(bench.state(), opened.cards)
  return ok(opened.unopened)
}
