/** What nobody may ask, one click away. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { Language } from '../../i18n/language.ts'
import styles from './sheet-form.module.css'

export interface ForbiddenQuestionsProps {
  readonly rubric: Rubric
  readonly language: Language
}

export function ForbiddenQuestions({ rubric, language }: ForbiddenQuestionsProps): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    <details className={styles['guide']}>
      <summary>{t('form.forbidden')}</summary>
      <ul>
        {rubric.forbiddenQuestions.map((question) => (
          <li key={question.id}>{question[language]}</li>
        ))}
      </ul>
    </details>
  )
}
