/**
 * The form of one sheet over its draft: every change is in the drafts before the next paint, and the form is filled from there.
 * What equals the beginning (nothing, or the sheet that is amended) is no draft.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import { draftFromSheet, draftText, parseDraft, type DraftSheet } from '../../../shared/subjects/scoring/draft-sheet.ts'
import type { Sheet } from '../../../shared/subjects/scoring/entries.ts'
import { useSelection } from '../../store/use-view.ts'
import { instantNow } from './page-clock.ts'
import { draftOf, sameValues, valuesOf, type SheetValues } from './sheet-values.ts'

export interface SheetFormRequest {
  /** Of the draft. */
  readonly draftKey: string
  readonly rubric: Rubric
  /** What is amended. */
  readonly amended: Sheet | null
}

export interface SheetFormState {
  readonly form: UseFormReturn<SheetValues>
  /** First mark or word; `null` before it. */
  readonly startedAt: Instant | null
  /** The draft that was there when the form was opened. */
  readonly found: { readonly kind: 'draft'; readonly draft: DraftSheet } | { readonly kind: 'none' | 'unreadable' }
  discard(): void
}

export function useSheetForm({ draftKey: key, rubric, amended }: SheetFormRequest): SheetFormState {
  const { drafts } = useSelection()
  const [found, setFound] = useState(() => foundIn(drafts.get(key)))
  const [beginning] = useState(() => valuesOf(amended && draftFromSheet(amended, instantNow()), rubric))
  const draft = found.kind === 'draft' ? found.draft : null
  const [startedAt, setStartedAt] = useState<Instant | null>(draft?.startedAt ?? null)
  const started = useRef(startedAt)
  const form = useForm<SheetValues>({ defaultValues: draft ? valuesOf(draft, rubric) : beginning })
  const { subscribe, reset } = form

  useEffect(() => {
    let last = draft ? valuesOf(draft, rubric) : beginning
    const keep = (values: SheetValues): void => {
      if (sameValues(values, last)) return
      last = structuredClone(values)
      if (sameValues(values, beginning)) {
        started.current = null
        drafts.remove([key])
      } else {
        const savedAt = instantNow()
        started.current ??= savedAt
        drafts.put(key, draftText(draftOf(values, rubric, { startedAt: started.current, savedAt })))
      }
      setStartedAt(started.current)
    }
    return subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) })
    // `draft` is what was there at the beginning.
  }, [subscribe, beginning, draft, drafts, key, rubric])

  const discard = useCallback(() => {
    started.current = null
    setStartedAt(null)
    drafts.remove([key])
    setFound({ kind: 'none' })
    reset(beginning)
  }, [beginning, drafts, key, reset])

  return { form, startedAt, found, discard }
}

function foundIn(text: string | null): SheetFormState['found'] {
  if (text === null) return { kind: 'none' }
  const draft = parseDraft(text)
  return draft.ok ? { kind: 'draft', draft: draft.value } : { kind: 'unreadable' }
}
