/** Private hints for the sheet at hand, with the limits that ship. */
import type { CandidateId } from '../../../shared/kernel/ids.ts'
import { hintThresholds } from '../../../shared/profiles/scoring-hints.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { Sheet } from '../../../shared/subjects/scoring/entries.ts'
import { ownSentences, viewHints, type Hint } from '../../../shared/subjects/scoring/view-hints.ts'
import { useSelection, useView } from '../../store/use-view.ts'

export function useHints(sheet: Sheet, rubric: Rubric, candidate: CandidateId): readonly Hint[] {
  const { actor } = useSelection().room
  const sentences = useView(ownSentences, actor, hintThresholds.sameSentenceCharacters)
  return viewHints({ sheet, rubric, ownSentences: sentences, candidate, limits: hintThresholds })
}
