/** A rubric to be read before it is chosen: every criterion with its five anchors beside one another. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rubric } from '../../../../shared/rules/rubric.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { formatShare } from './person-number.ts'
import styles from './scheme.module.css'

export function RubricAnchors({ rubric }: { readonly rubric: Rubric }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  return (
    <details className={styles['rubric']}>
      <summary>{t('rubric.show', { title: rubric.title[language], count: rubric.criteria.length })}</summary>
      <p className={styles['note']}>
        {rubric.notObserved.rule === 'reweigh'
          ? t('rubric.reweigh', { count: rubric.notObserved.minimumObserved })
          : t('rubric.incomplete')}
      </p>
      {rubric.criteria.map(({ code, title, definition, weight, question, levels }) => (
        <div key={code} className={styles['criterion']}>
          <h4>
            {title[language]} ({formatShare(weight, language)})
          </h4>
          <p>{definition[language]}</p>
          {question && <p className={styles['note']}>{t('rubric.question', { question: question.main[language] })}</p>}
          <ol className={styles['levels']}>
            {levels.map(({ level, anchor }) => (
              <li key={level}>
                <span className={styles['digit']}>{level}</span>
                {anchor[language]}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </details>
  )
}
