/** Practice with one instrument: its cases, what one has sealed, and what of that was today. */
import type { Code } from '../../../shared/kernel/ids.ts'
import { practiceCasesFor } from '../../../shared/profiles/practice/shipped-practice.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import { rubricFor } from '../../../shared/subjects/scoring/decide.ts'
import {
  viewPractice,
  type Occasion,
  type PracticeCase,
  type PracticeSheet,
} from '../../../shared/subjects/scoring/view-practice.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { instantNow } from './page-clock.ts'

const viewRubric = (state: State, instrument: Code): Rubric | null => rubricFor(state, instrument)

export interface Practice {
  readonly rubric: Rubric
  /** Empty: none was written for this rubric. */
  readonly cases: readonly PracticeCase[]
  readonly sheets: readonly PracticeSheet[]
  /** The last one of an occasion: of today, or ever for the one before the work begins. */
  lastOn(occasion: Occasion): PracticeSheet | null
}

/** `null`: the instrument has no rubric (yet). */
export function usePractice(instrument: Code): Practice | null {
  const rubric = useView(viewRubric, instrument)
  const sheets = useView(viewPractice, useSelection().room.actor, instrument)
  if (!rubric) return null
  const today = instantNow().slice(0, 10)
  return {
    rubric,
    cases: practiceCasesFor(rubric),
    sheets,
    lastOn: (occasion) =>
      sheets.findLast(
        ({ about, at }) => about.occasion === occasion && (occasion === 'before' || at.slice(0, 10) === today),
      ) ?? null,
  }
}
