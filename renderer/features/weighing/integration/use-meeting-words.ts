/** Assessors, criteria and levels of one candidate's meeting in the page's language; assessors by number while names are hidden. */
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../../shared/kernel/ids.ts'
import type { Integration } from '../../../../shared/subjects/integration/view-integration.ts'
import type { Score } from '../../../../shared/subjects/scoring/entries.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { usePersonName } from '../../../store/use-names.ts'
import { useHiddenNames } from './use-hidden-names.ts'

export interface MeetingWords {
  assessor(key: KeyId): string
  criterion(code: string): string
  score(score: Score | null): string
}

export function useMeetingWords({ sheets, criteria }: Integration): MeetingWords {
  const { t } = useTranslation('integration')
  const language = useLanguage()
  const [hidden] = useHiddenNames()
  const nameOf = usePersonName()
  return {
    assessor: (key) => {
      const at = sheets.findIndex(({ assessor }) => assessor === key)
      if (hidden && at >= 0) return t('assessor', { number: at + 1 })
      return nameOf(key) ?? t('unnamed', { key: `${key.slice(0, 8)}…` })
    },
    criterion: (code) => criteria.find(({ criterion }) => criterion.code === code)?.criterion.title[language] ?? code,
    score: (score) => (score === null ? t('unmarked') : score === 'not-observed' ? t('notObserved') : String(score)),
  }
}
