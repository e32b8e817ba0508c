/**
 * What is asked of everybody; on request its probes or, for a simulation, what to look for. Nothing here takes the focus, so that
 * Tab goes from a note straight to the next criterion.
 */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Criterion } from '../../../shared/rules/rubric.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import styles from './sheet-form.module.css'

export interface CriterionGuideProps {
  readonly criterion: Criterion
  readonly isWhole: boolean
}

export function CriterionGuide({ criterion, isWhole }: CriterionGuideProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const { question, indicators } = criterion
  if (!question && !isWhole) return null
  return (
    <div className={styles['guide']}>
      {question && (
        <p className={styles['question']}>
          <span className={styles['word']}>{t('form.guide')}</span> {question.main[language]}
        </p>
      )}
      {isWhole && question && question.probes.length > 0 && (
        <ul aria-label={t('form.probes')}>
          {question.probes.map(({ asks, text }) => (
            <li key={text.id}>
              <strong>{t(`form.asks.${asks}`)}</strong> {text[language]}
            </li>
          ))}
        </ul>
      )}
      {isWhole && indicators.length > 0 && (
        <ul aria-label={t('form.indicators')}>
          {indicators.map(({ code, text }) => (
            <li key={code}>{text[language]}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
