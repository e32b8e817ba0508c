/** The meeting's form about one candidate: begun from the agreement that stands, kept with every change until it is signed. */
import { useState } from 'react'
import type { Integration } from '../../../../shared/subjects/integration/view-integration.ts'
import { useSelection } from '../../../store/use-view.ts'
import { draftFrom, emptyDraft, readDraft, type MeetingDraft } from './meeting-draft.ts'

export interface MeetingForm {
  readonly draft: MeetingDraft
  /** False: nothing was typed that the record does not say. */
  readonly isTouched: boolean
  change(next: (draft: MeetingDraft) => MeetingDraft): void
  /** Back to what stands. */
  forget(): void
}

export function useMeetingDraft(view: Integration): MeetingForm {
  const { drafts } = useSelection()
  const key = `integration/${view.item.place}`
  const [typed, setTyped] = useState<MeetingDraft | null>(() => readDraft(drafts.get(key)))
  const draft = typed ?? standingDraft(view)
  return {
    draft,
    isTouched: typed !== null,
    change: (next) => {
      const changed = next(draft)
      setTyped(changed)
      drafts.put(key, JSON.stringify(changed))
    },
    forget: () => {
      setTyped(null)
      drafts.remove([key])
    },
  }
}

function standingDraft({ agreements, sheets }: Integration): MeetingDraft {
  const reading = agreements.at(-1)?.reading
  return reading?.kind === 'value' ? draftFrom(reading.value) : emptyDraft(sheets.map(({ assessor }) => assessor))
}
