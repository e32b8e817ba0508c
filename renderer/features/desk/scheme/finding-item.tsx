/** One finding: what is met, the rule it breaks in its own words, where that comes from, and whether two may pass it. */
import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../shared/rules/finding.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { ProvenanceNote } from '../../../ui/provenance-note.tsx'
import { useFindingSentence, type FindingContext } from './finding-words.ts'
import styles from './scheme.module.css'

export interface FindingItemProps {
  readonly finding: Finding
  readonly context: FindingContext
  /** The legal basis on which it is passed, where that may be; without `onBasis` it is only shown. */
  readonly basis?: string
  readonly onBasis?: (basis: string) => void
}

export function FindingItem({ finding, context, basis = '', onBasis }: FindingItemProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const sentenceOf = useFindingSentence()
  const isPassed = finding.overridable && basis.trim() !== ''
  return (
    <li className={styles['finding']} data-passed={isPassed || undefined}>
      <p>{sentenceOf(finding, context)}</p>
      {finding.rule === null ? (
        <p className={styles['rule']}>{t('finding.fault')}</p>
      ) : (
        <>
          <p className={styles['rule']}>
            {t('finding.rule', { rule: finding.rule })} {finding.text[language]}
          </p>
          <ProvenanceNote standing={finding.standing} source={finding.source} />
          {finding.overridable && onBasis ? (
            <Textarea
              label={t('finding.pass')}
              description={t('finding.passHint')}
              value={basis}
              onChange={(event) => onBasis(event.currentTarget.value)}
              maxLength={300}
              autosize
              minRows={2}
            />
          ) : (
            <p className={styles['rule']}>
              {isPassed
                ? t('finding.passed', { basis })
                : t(finding.overridable ? 'finding.passable' : 'finding.refuses')}
            </p>
          )}
        </>
      )}
    </li>
  )
}
