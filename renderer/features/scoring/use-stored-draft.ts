/**
 * The draft as it is stored: asked of the host anew, so that what is read back is what lies in its file and not what the form
 * remembers. Where the host does not answer, what the page keeps is shown and said to be that.
 */
import { useEffect, useState } from 'react'
import { useHost } from '../../host/use-host.tsx'
import { parseDraft, type DraftSheet } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { useSelection } from '../../store/use-view.ts'

export type StoredDraft =
  | { readonly kind: 'reading' }
  | { readonly kind: 'stored'; readonly draft: DraftSheet; readonly from: 'host' | 'page' }
  | { readonly kind: 'missing' }

export function useStoredDraft(key: string): StoredDraft {
  const { host } = useHost()
  const { room, drafts } = useSelection()
  const [stored, setStored] = useState<StoredDraft>({ kind: 'reading' })
  useEffect(() => {
    let gone = false
    const read = async (): Promise<StoredDraft> => {
      await drafts.settled()
      const answer = await host['drafts.read']({ selection: room.selection })
      const text = answer.ok ? answer.value.drafts.find((one) => one.key === key)?.text : undefined
      return text === undefined ? draftIn(drafts.get(key), 'page') : draftIn(text, 'host')
    }
    void read().then((answer) => {
      if (!gone) setStored(answer)
    })
    return () => {
      gone = true
    }
  }, [host, room, drafts, key])
  return stored
}

function draftIn(text: string | null, from: 'host' | 'page'): StoredDraft {
  const draft = text === null ? null : parseDraft(text)
  return draft?.ok ? { kind: 'stored', draft: draft.value, from } : { kind: 'missing' }
}
