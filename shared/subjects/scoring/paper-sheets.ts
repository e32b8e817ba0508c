/**
 * Sheets that were filled in on paper and entered by two in the room. Such a sheet stands for the one that its assessor would have sealed:
 * where the assessor's own sealed sheet counts too, that one counts.
 */
import type { KeyId } from '../../kernel/ids.ts'
import { isRecused, isRecusedLate } from '../integrity/recusals.ts'
import { seatsKnown } from '../panels/assignments.ts'
import { besideGate } from '../results/closing.ts'
import { inForceAt, isDoneAt } from '../selection/acts.ts'
import { factsOf, isKnown, remembered, type Fact, type State } from '../state.ts'
import type { SheetAbout } from './entries.ts'
import type { Judged } from './sheet-verdict.ts'
import { sheetKey } from './sheet-index.ts'

export type PaperSheet = Fact<'paper-sheet.entered.v1'>

export type PaperVerdict =
  | { readonly kind: 'effective' | 'late' | 'pending' | 'replaced' | 'disputed' }
  | { readonly kind: 'refused'; readonly reason: 'after-gate' | 'recused' | 'other-scheme' | 'not-assigned' }

const papers = (state: State): Map<string, PaperSheet[]> =>
  remembered(state, 'papers', () =>
    Map.groupBy(factsOf(state, 'paper-sheet.entered.v1'), ({ body }) => sheetKey(body.about.assessor, body.about)),
  )

/** All entries of that paper, whether they count or not. */
export const papersAt = (state: State, assessor: KeyId, about: SheetAbout): readonly PaperSheet[] =>
  papers(state).get(sheetKey(assessor, about)) ?? []

/** Lawful entries only (`refusalOf` comes first): what became of one, as its moment knew it. */
export function paperVerdictAt(state: State, fact: PaperSheet, { moment, knownAt }: Judged): PaperVerdict {
  const { about } = fact.body
  if (!isDoneAt(state, fact, knownAt)) return { kind: 'pending' }
  const beside = besideGate(state, fact, moment)
  if (beside === 'after-gate') return { kind: 'refused', reason: 'after-gate' }
  // Confirmed only after the gate: the second signature has come too late.
  if (beside === 'late' || !isDoneAt(state, fact, moment)) return { kind: 'late' }
  const isConflicted =
    isRecused(state, about.assessor, about.candidate, moment) ||
    (moment !== null && isRecusedLate(state, { key: about.assessor, candidate: about.candidate, knownAt }))
  if (isConflicted) return { kind: 'refused', reason: 'recused' }
  const scheme = inForceAt(state, 'scheme.frozen.v1', moment)
  if (scheme.kind !== 'act' || scheme.fact.entry.hash !== fact.body.scheme)
    return { kind: 'refused', reason: 'other-scheme' }
  if (!seatsKnown(state, about, { asOf: moment, knownAt }).includes(about.assessor))
    return { kind: 'refused', reason: 'not-assigned' }
  const done = papersAt(state, about.assessor, about).filter((one) => isDoneAt(state, one, moment))
  if (done.some(({ body }) => body.replaces === fact.entry.hash)) return { kind: 'replaced' }
  const replaced = new Set(done.flatMap(({ body }) => body.replaces ?? []))
  const standing = done.filter(({ entry }) => !replaced.has(entry.hash))
  return { kind: standing.length > 1 ? 'disputed' : 'effective' }
}

/** The one that counts for this assessor at this place, or null. */
export const paperCounted = (state: State, assessor: KeyId, about: SheetAbout, judged: Judged): PaperSheet | null =>
  papersAt(state, assessor, about).find(
    (fact) => isKnown(state, fact.entry, judged.moment) && paperVerdictAt(state, fact, judged).kind === 'effective',
  ) ?? null
