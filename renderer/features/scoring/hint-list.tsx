/** The private hints before sealing. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/kernel/ids.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { Hint } from '../../../shared/subjects/scoring/view-hints.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import styles from './read-back.module.css'

export interface HintListProps {
  readonly hints: readonly Hint[]
  readonly rubric: Rubric
}

export function HintList({ hints, rubric }: HintListProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const names = (criteria: readonly Code[]): string =>
    criteria.map((code) => rubric.criteria.find((one) => one.code === code)?.title[language] ?? code).join(', ')
  const sentence = (hint: Hint): string => {
    if (hint.kind === 'all-equal' || hint.kind === 'all-in-the-middle')
      return t(`hints.${hint.kind}`, { level: hint.level })
    if (hint.kind === 'scored-in-seconds') return t(`hints.${hint.kind}`, { seconds: hint.seconds })
    const criteria = names(hint.criteria)
    return hint.kind === 'same-sentence'
      ? t(`hints.${hint.kind}`, { criteria, candidates: hint.candidates })
      : t(`hints.${hint.kind}`, { criteria })
  }
  if (hints.length === 0) return null
  return (
    <Section title={t('check.hints')} lead={t('check.hintsLead')}>
      <ul className={styles['hints']}>
        {hints.map((hint) => (
          <li key={hint.kind}>{sentence(hint)}</li>
        ))}
      </ul>
    </Section>
  )
}
