/** Whether what was typed is safe: said with the time, and truly. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { millisToInstant } from '../../../shared/kernel/instant.ts'
import { formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useDraftStanding } from '../../store/use-view.ts'
import styles from './saved-note.module.css'

export function SavedNote(): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const standing = useDraftStanding()
  return (
    <output className={styles['note']} data-standing={standing.kind}>
      {standing.kind === 'saved'
        ? t('draft.saved', { time: timeHere(standing.at, language) })
        : t(standing.kind === 'saving' ? 'draft.saving' : 'draft.onlyHere')}
    </output>
  )
}

const timeHere = (millis: number, language: 'id' | 'en'): string =>
  formatTime(millisToInstant(millis, -new Date(millis).getTimezoneOffset()), language)
