/**
 * A draft of a first sheet that is sealed by now: the page was stopped between the seal and the tidying up, or another window was
 * writing. One that says what the sheet says goes without a word; any other is offered.
 */
import { Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import { draftKey, draftText, parseDraft, saysTheSame } from '../../../shared/subjects/scoring/draft-sheet.ts'
import type { SheetAbout } from '../../../shared/subjects/scoring/entries.ts'
import type { OwnSheet } from '../../../shared/subjects/scoring/view-own-sheet.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSelection } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { DiscardDraft } from './draft-notice.tsx'
import { formAddress } from './sheet-address.ts'
import { useShownName } from './shown-name.ts'
import type { PlaceInList } from './use-own-list.ts'

export interface LeftoverDraftProps {
  readonly about: SheetAbout
  readonly rubric: Rubric
  readonly sheet: OwnSheet
  readonly place: PlaceInList
}

export function LeftoverDraft({ about, rubric, sheet, place }: LeftoverDraftProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const { drafts } = useSelection()
  const [, navigate] = useLocation()
  const display = useShownName()(place.own.display)
  const key = draftKey('seal', about)
  const [text, setText] = useState(() => drafts.get(key))
  const parsed = text === null ? null : parseDraft(text)
  const draft = parsed?.ok ? parsed.value : null
  const { reading } = sheet.sealed
  const isIdle =
    text !== null && (draft === null || (reading.kind === 'value' && saysTheSame(draft, reading.value, rubric)))
  useEffect(() => {
    if (isIdle) drafts.remove([key])
  }, [isIdle, drafts, key])
  if (draft === null || isIdle) return null
  const forget = (): void => {
    drafts.remove([key])
    setText(null)
  }
  const amend = (): void => {
    drafts.put(draftKey('amend', about), draftText(draft))
    forget()
    navigate(formAddress(about, 'amend'))
  }
  return (
    <FailureNotice
      tone="warning"
      action={
        <>
          {!sheet.isAfterGate && <Button onClick={amend}>{t('sealed.useLeftover')}</Button>}
          <DiscardDraft display={display} rubric={rubric} stored={() => drafts.get(key)} onDiscard={forget} />
        </>
      }
    >
      {t('sealed.leftover', { when: formatMoment(draft.savedAt, language) })}
    </FailureNotice>
  )
}
