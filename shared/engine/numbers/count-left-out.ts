/** What counts in no number, and why: by instrument and vacancy. About candidates whom the reader may see, and no others. */
import type { CandidateId, Code, Hash } from '../../kernel/ids.ts'
import { isAway, rollAt } from '../../subjects/candidates/roll.ts'
import { placeKey, rosterAt } from '../../subjects/panels/assignments.ts'
import type { CountedSheet } from '../../subjects/results/ranking-input.ts'
import { viewPapersEntered } from '../../subjects/scoring/view-paper.ts'
import { sheetKey } from '../../subjects/scoring/sheet-index.ts'
import { sheetVerdict, type SheetVerdict } from '../../subjects/scoring/sheet-verdict.ts'
import { isDoneAt } from '../../subjects/selection/acts.ts'
import { factsOf, type AsOf, type State } from '../../subjects/state.ts'
import type { LeftOut, LeftOutReason } from './mark-table.ts'

export interface LeftOutOf extends LeftOut {
  readonly instrument: Code
}

interface Counting {
  readonly moment: AsOf
  readonly counted: readonly CountedSheet[]
  readonly isShown: (candidate: CandidateId) => boolean
}

export function* countLeftOut(
  state: State,
  { moment, counted, isShown }: Counting,
): Generator<void, readonly LeftOutOf[], void> {
  const sums = new Map<string, LeftOutOf>()
  const places = rosterAt(state, moment)?.byPlace
  const add: Add = (why, { candidate, instrument, vacancy }, count = 1) => {
    const place =
      candidate !== null && vacancy !== null ? places?.get(placeKey({ candidate, instrument, vacancy })) : null
    const panel = place?.panel ?? null
    const key = `${why}/${instrument}/${vacancy ?? ''}/${panel ?? ''}`
    const before = sums.get(key)?.count ?? 0
    if (count > 0) sums.set(key, { why, unit: 'sheet', instrument, vacancy, panel, count: before + count })
  }
  for (const { sealed, reading } of counted) if (reading.kind !== 'value') add('not-open', sealed.body.about)
  const kept = new Set<Hash>(counted.map(({ sealed }) => sealed.entry.hash))
  for (const [at, sheet] of factsOf(state, 'score-sheet.sealed.v1').entries()) {
    if (at % 100 === 99) yield
    const { about } = sheet.body
    if (kept.has(sheet.entry.hash) || !isShown(about.candidate)) continue
    const why = reasonOf(sheetVerdict(state, sheet, moment))
    add(why ?? 'not-open', about)
  }
  for (const { entry, about, verdict } of viewPapersEntered(state)) {
    if (kept.has(entry) || !isShown(about.candidate) || verdict.kind === 'effective') continue
    add(verdict.kind === 'late' ? 'late' : verdict.kind === 'replaced' ? 'replaced' : 'refused', about)
  }
  yield* countAbsences(state, { moment, counted, isShown }, add)
  for (const { body } of factsOf(state, 'practice-sheet.sealed.v1'))
    add('practice', { candidate: null, instrument: body.about.instrument, vacancy: null })
  return [...sums.values()]
}

/** Null for a sheet that counts: it was settled as one that can't be opened. */
function reasonOf(verdict: SheetVerdict): LeftOutReason | null {
  if (verdict.kind === 'effective') return null
  if (verdict.kind !== 'refused') return verdict.kind
  if (verdict.reason === 'recused' || verdict.reason === 'replaced') return verdict.reason
  return verdict.reason === 'after-gate' ? 'late' : 'refused'
}

interface LeftOutAbout {
  readonly candidate: CandidateId | null
  readonly instrument: Code
  readonly vacancy: Code | null
}

type Add = (why: LeftOutReason, about: LeftOutAbout, count?: number) => void

/** Sheets that nobody was to write because the candidate was away, and those that were accepted as missing. */
function* countAbsences(state: State, { moment, counted, isShown }: Counting, add: Add): Generator<void, void, void> {
  const table = rosterAt(state, moment)
  const written = new Set(counted.map(({ assessor, sealed }) => sheetKey(assessor, sealed.body.about)))
  for (const [at, place] of (table?.assignments ?? []).entries()) {
    if (at % 100 === 99) yield
    if (!isShown(place.candidate) || !isAway(rollAt(state, place.candidate, place.instrument, moment))) continue
    add('absent', place, table?.panels.get(place.panel)?.members.length ?? 0)
  }
  for (const act of factsOf(state, 'absence.accepted.v1')) {
    if (!isDoneAt(state, act, moment)) continue
    const { assessor, instrument, candidates } = act.body
    for (const candidate of candidates) {
      const place = table?.byCandidate.get(candidate)?.find((one) => one.instrument === instrument)
      if (place && isShown(candidate) && !written.has(sheetKey(assessor, place))) add('excused', place)
    }
  }
}
