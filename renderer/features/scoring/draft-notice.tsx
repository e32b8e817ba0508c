/** A draft from before: when it was written, how much is in it, and a way to be rid of it that shows what goes. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { Display } from '../../../shared/subjects/candidates/entries.ts'
import { parseDraft, type DraftSheet } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useScoreWord } from './score-word.ts'

export function DraftNotice({ draft, action }: { readonly draft: DraftSheet; readonly action: ReactNode }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const marks = Object.values(draft.marks)
  return (
    <FailureNotice tone="warning" action={action}>
      {t('form.draftFrom', {
        when: formatMoment(draft.savedAt, language),
        scored: marks.filter(({ score }) => score !== null).length,
        notes: marks.filter(({ note }) => note.trim() !== '').length,
      })}
    </FailureNotice>
  )
}

export interface DiscardDraftProps {
  readonly display: Display
  readonly rubric: Rubric
  /** The draft as it is stored now. */
  readonly stored: () => string | null
  readonly onDiscard: () => void
}

export function DiscardDraft({ display, rubric, stored, onDiscard }: DiscardDraftProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const scoreWord = useScoreWord()
  const [asked, setAsked] = useState<string | null>(null)
  const draft = asked === null ? null : parseDraft(asked)
  const touches = rubric.criteria.flatMap(({ code, title }) => {
    const mark = draft?.ok ? draft.value.marks[code] : undefined
    if (!mark || (mark.score === null && mark.note === '')) return []
    const words = {
      criterion: title[language],
      score: mark.score === null ? t('form.unscored') : scoreWord(mark.score),
    }
    return [mark.note === '' ? t('form.discardItem', words) : t('form.discardItemNote', { ...words, note: mark.note })]
  })
  return (
    <>
      <Button variant="default" onClick={() => setAsked(stored() ?? '')}>
        {t('form.discard')}
      </Button>
      <ConfirmDialog
        opened={asked !== null}
        title={t('form.discardTitle', { ...display })}
        touches={touches}
        verb={t('form.discard')}
        weight="destructive"
        onConfirm={() => {
          setAsked(null)
          onDiscard()
        }}
        onClose={() => setAsked(null)}
      >
        <p>{t('form.discardText')}</p>
      </ConfirmDialog>
    </>
  )
}
