/**
 * Which sheets are owed, which are in, which are excused: what the gate waits for, and the only thing about scores that is
 * shown before it opens. Heads and counts, never values.
 */
import type { KeyId } from '../../kernel/ids.ts'
import { isAway, rollAt } from '../candidates/roll.ts'
import { seatedPlaces } from '../panels/assignments.ts'
import type { Assignment } from '../panels/entries.ts'
import { isDoneAt } from '../selection/acts.ts'
import { factsOf, isKnown, type AsOf, type Fact, type State } from '../state.ts'
import { paperCounted, type PaperSheet } from './paper-sheets.ts'
import { sheetsAt } from './sheet-index.ts'
import { sheetVerdictAt } from './sheet-verdict.ts'

export interface OwedSheet {
  readonly assessor: KeyId
  readonly assignment: Assignment
  readonly status: 'sealed' | 'owed' | 'excused' | 'candidate-away' | 'sheet-for-absent'
  /** The assessor's own sealed sheet or, where there is none, the one that was entered from paper. */
  readonly sheet: Fact<'score-sheet.sealed.v1'> | PaperSheet | null
}

/**
 * `asOf`: the gate's entry once the gate is open (`momentOf`), null until then. Whether a sheet is in is judged by what was known
 * at that moment, so that nothing that comes to light later shuts a gate again.
 */
export function owedSheets(state: State, asOf: AsOf): OwedSheet[] {
  const excused = excusedPlaces(state, asOf)
  return seatedPlaces(state, asOf).flatMap(({ assignment, seats }) => {
    const away = isAway(rollAt(state, assignment.candidate, assignment.instrument, asOf))
    return seats.map((assessor): OwedSheet => {
      const sheet = effectiveSheet(state, { assessor, assignment, asOf })
      const isExcused = excused.has(`${assessor}/${assignment.candidate}/${assignment.instrument}`)
      return { assessor, assignment, sheet, status: statusOf(sheet !== null, away, isExcused) }
    })
  })
}

function statusOf(isSealed: boolean, isCandidateAway: boolean, isExcused: boolean): OwedSheet['status'] {
  if (isCandidateAway) return isSealed ? 'sheet-for-absent' : 'candidate-away'
  if (isSealed) return 'sealed'
  return isExcused ? 'excused' : 'owed'
}

interface Owed {
  readonly assessor: KeyId
  readonly assignment: Assignment
  readonly asOf: AsOf
}

function effectiveSheet(state: State, { assessor, assignment, asOf }: Owed): OwedSheet['sheet'] {
  const judged = { moment: asOf, knownAt: asOf }
  const own = sheetsAt(state, assessor, assignment).find(
    (sheet) => isKnown(state, sheet.entry, asOf) && sheetVerdictAt(state, sheet, judged).kind === 'effective',
  )
  return own ?? paperCounted(state, assessor, assignment, judged)
}

const excusedPlaces = (state: State, asOf: AsOf): ReadonlySet<string> =>
  new Set(
    factsOf(state, 'absence.accepted.v1')
      .filter((act) => isDoneAt(state, act, asOf))
      .flatMap(({ body }) => body.candidates.map((candidate) => `${body.assessor}/${candidate}/${body.instrument}`)),
  )

/** What holds the gate shut: sheets still owed, and sheets about candidates who were not there. */
export const holdingGate = (owed: readonly OwedSheet[]): OwedSheet[] =>
  owed.filter(({ status }) => status === 'owed' || status === 'sheet-for-absent')
