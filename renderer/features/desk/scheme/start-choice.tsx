/** Where a new scheme begins: with what the rules already settle, or with the sample that comes with the program. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { checkScheme } from '../../../../shared/rules/check-scheme.ts'
import type { RuleProfile } from '../../../../shared/rules/rule-profile.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { schemeToDraft, type SchemeDraft } from './scheme-draft.ts'
import styles from './scheme.module.css'
import { sampleFor, startFromProfile } from './scheme-start.ts'
import { useRubrics } from './use-rubrics.ts'

export interface StartChoiceProps {
  readonly profile: RuleProfile
  readonly onStart: (draft: SchemeDraft) => void
}

export function StartChoice({ profile, onStart }: StartChoiceProps): ReactNode {
  const { t, i18n } = useTranslation('desk')
  const language = useLanguage()
  const rubrics = useRubrics()
  const sample = sampleFor(profile)
  const refused = sample !== null && checkScheme({ profile, scheme: sample, rubrics }).length > 0
  const inBoth = { id: i18n.getFixedT('id', 'desk'), en: i18n.getFixedT('en', 'desk') }
  const fromProfile = (): SchemeDraft =>
    startFromProfile(profile, {
      language,
      methodTitle: (method) => ({ id: inBoth.id(`methods.${method}`), en: inBoth.en(`methods.${method}`) }),
    })
  return (
    <div className={styles['two']}>
      <section className={styles['card']} aria-label={t('start.profile')}>
        <strong>{t('start.profile')}</strong>
        <p>{t('start.profileLead', { profile: profile.title[language] })}</p>
        <div>
          <Button onClick={() => onStart(fromProfile())}>{t('start.useProfile')}</Button>
        </div>
      </section>
      {sample && (
        <section className={styles['card']} aria-label={t('start.sample')}>
          <strong>{t('start.sample')}</strong>
          <p>{sample.title[language]}</p>
          {refused && (
            <div>
              <StatusBadge tone="warning">{t('start.sampleRefused')}</StatusBadge>
            </div>
          )}
          <div>
            <Button variant="default" onClick={() => onStart(schemeToDraft(sample, language))}>
              {t('start.useSample')}
            </Button>
          </div>
        </section>
      )}
    </div>
  )
}
