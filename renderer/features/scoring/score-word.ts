/** A score in a table: its level, or that nothing was observed. Never blank, never a zero. */
import { useTranslation } from 'react-i18next'
import type { Score } from '../../../shared/subjects/scoring/entries.ts'

export function useScoreWord(): (score: Score) => string {
  const { t } = useTranslation('scoring')
  return (score) => (score === 'not-observed' ? t('check.notObserved') : String(score))
}
