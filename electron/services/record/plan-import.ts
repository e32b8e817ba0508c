/**
 * The plan for a bundle against what is held, or against nothing for a first one. Rights are judged with the bundle's own entries
 * counted, since a first bundle brings the founding entry, and a later one may admit the author of the next log. That takes a
 * trial fold over everything held, so it is done only where an entry of such a type is new.
 */
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import { planImport, type ImportContext, type ImportPlan } from '../../../shared/record/bundle/import-plan.ts'
import { addEntries, emptyHolding, type Holding } from '../../../shared/record/holding.ts'
import { isKept } from './kept-files.ts'
import type { RecordDependencies, RecordFold } from './record-ports.ts'
import { holdsEntry, isAdmitted, type SelectionState } from './selection-state.ts'

interface Judged {
  readonly holding: Holding
  readonly fold: RecordFold
  readonly selection: Hash
}

export function planFor(state: SelectionState, bundle: VerifiedBundle): ImportPlan {
  const changes = bundle.logs.some(({ entries }) =>
    entries.some(({ entry, hash }) => state.rules.catalogue.changesRights(entry.type) && !holdsEntry(state, hash)),
  )
  const judged = changes ? tried(state, state.holding, bundle) : state
  return planImport(state.holding, bundle, {
    ...rightsIn(judged),
    me: state.me,
    isErased: erasedIn(judged, (hash) => state.cards.isErased(hash)),
    holdsCard: (hash) => state.cards.has(hash),
    holdsFile: (name, hash) => isKept(state, name, hash),
    isQuarantined: (hash) => state.quarantine.has(hash),
    isConfirmed: state.local.isConfirmed,
  })
}

export function planForFirst(dependencies: RecordDependencies, bundle: VerifiedBundle): ImportPlan {
  const holding = emptyHolding(bundle.manifest.selection)
  const judged = tried(dependencies, holding, bundle)
  return planImport(holding, bundle, {
    ...rightsIn(judged),
    me: dependencies.keys.signer.keyId,
    isErased: erasedIn(judged, () => false),
    holdsCard: () => false,
    holdsFile: () => false,
    isQuarantined: () => false,
    isConfirmed: false,
  })
}

const rightsIn = (judged: Judged): Pick<ImportContext, 'isAdmitted' | 'mayKeepCard' | 'mayKeepShut'> => ({
  isAdmitted: (key) => isAdmitted(judged, key),
  mayKeepCard: (card) => judged.fold.mayKeepCard(card),
  mayKeepShut: (author) => judged.fold.mayKeepShut(author),
})

function erasedIn({ fold }: Judged, isErasedHere: (hash: Hash) => boolean): (hash: Hash) => boolean {
  const erased = new Set(fold.erasedCards())
  return (hash) => erased.has(hash) || isErasedHere(hash)
}

/** A fold of what is held and of what the bundle adds, log by log as their authors turn out to be admitted. */
function tried({ rules, keys }: RecordDependencies, held: Holding, bundle: VerifiedBundle): Judged {
  const { selection } = bundle.manifest
  const holding = emptyHolding(selection)
  const fold = rules.fold(holding, keys.signer.keyId)
  const judged: Judged = { holding, fold, selection }
  fold.add(addEntries(holding, [...held.entries.values(), ...[...held.waiting.values()].map(({ entry }) => entry)]))
  const founding = bundle.logs.flatMap(({ entries }) => entries).find(({ hash }) => hash === selection)
  if (founding) fold.add(addEntries(holding, [founding]))
  const left = new Map<KeyId, VerifiedBundle['logs'][number]>(bundle.logs.map((part) => [part.author, part]))
  for (;;) {
    const next = [...left.values()].filter(({ author }) => isAdmitted(judged, author))
    if (next.length === 0) return judged
    for (const { author } of next) left.delete(author)
    fold.add(
      addEntries(
        holding,
        next.flatMap(({ entries }) => entries),
      ),
    )
  }
}
