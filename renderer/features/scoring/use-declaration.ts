/** The marks of a declaration: kept with every change, read again after a crash. */
import { useCallback, useState } from 'react'
import type { CandidateId } from '../../../shared/kernel/ids.ts'
import { useSelection } from '../../store/use-view.ts'
import { declarationKey, marksText, parseMarks, type Mark, type Marks } from './declaration-draft.ts'

export interface DeclarationDraft {
  readonly marks: Marks
  mark(changes: readonly (readonly [CandidateId, Mark])[]): void
  forget(): void
}

export function useDeclarationDraft(): DeclarationDraft {
  const { drafts } = useSelection()
  const [marks, setMarks] = useState<Marks>(() => parseMarks(drafts.get(declarationKey)))
  const mark = useCallback(
    (changes: readonly (readonly [CandidateId, Mark])[]) =>
      setMarks((before) => {
        const after = { ...before, ...Object.fromEntries(changes) }
        drafts.put(declarationKey, marksText(after))
        return after
      }),
    [drafts],
  )
  const forget = useCallback(() => drafts.remove([declarationKey]), [drafts])
  return { marks, mark, forget }
}
