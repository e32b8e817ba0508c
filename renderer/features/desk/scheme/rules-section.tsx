/** What holds for the whole: who stays away, where the one rounding happens, how ranks are numbered. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { roundingModeSchema } from '../../../../shared/kernel/exact-rounding.ts'
import { absenceRuleSchema, rankingSchema } from '../../../../shared/rules/scheme.ts'
import { Section } from '../../../ui/page.tsx'
import { DraftSelect, DraftText } from './draft-fields.tsx'
import styles from './scheme.module.css'

export function RulesSection(): ReactNode {
  const { t } = useTranslation('desk')
  return (
    <Section title={t('scheme.rules')} lead={t('scheme.rulesLead')}>
      <div className={styles['two']}>
        <DraftSelect
          path="absence"
          label={t('scheme.absence')}
          description={t('scheme.absenceHint')}
          options={absenceRuleSchema.options.map((value) => ({ value, label: t(`absence.${value}`) }))}
          required
        />
        <DraftSelect
          path="ranking"
          label={t('scheme.ranking')}
          options={rankingSchema.options.map((value) => ({ value, label: t(`ranking.${value}`) }))}
          required
        />
      </div>
      <div className={styles['three']}>
        <DraftSelect
          path="roundingAt"
          label={t('scheme.roundingAt')}
          options={(['display', 'total'] as const).map((value) => ({ value, label: t(`roundingAt.${value}`) }))}
          required
        />
        <DraftText path="roundingDecimals" label={t('scheme.roundingDecimals')} sort="number" required />
        <DraftSelect
          path="roundingMode"
          label={t('scheme.roundingMode')}
          options={roundingModeSchema.options.map((value) => ({ value, label: t(`roundingMode.${value}`) }))}
          required
        />
      </div>
    </Section>
  )
}
