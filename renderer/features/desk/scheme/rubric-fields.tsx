/** A component that assessors score: by which rubric, by how many, and how their sheets become one score. */
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n/use-language.ts'
import { DraftSelect, DraftText } from './draft-fields.tsx'
import { RubricAnchors } from './rubric-anchors.tsx'
import type { SchemeDraft } from './scheme-draft.ts'
import styles from './scheme.module.css'
import { useRubrics } from './use-rubrics.ts'

const aggregations = ['mean', 'median', 'trimmed-mean'] as const

export function RubricFields({ index }: { readonly index: number }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { control } = useFormContext<SchemeDraft>()
  const rubrics = useRubrics()
  const at = `components.${index}` as const
  const chosen = useWatch({ control, name: `${at}.rubric` })
  const aggregation = useWatch({ control, name: `${at}.aggregation` })
  const rubric = Object.hasOwn(rubrics, chosen) ? rubrics[chosen] : undefined
  return (
    <>
      <div className={styles['three']}>
        <DraftSelect
          path={`${at}.rubric`}
          label={t('scheme.rubric')}
          options={Object.values(rubrics).map(({ code, title, method }) => ({
            value: code,
            label: `${title[language]} (${t(`methods.${method}`)})`,
          }))}
          required
        />
        <DraftText
          path={`${at}.minimumAssessors`}
          label={t('scheme.minimumAssessors')}
          description={t('scheme.minimumAssessorsHint')}
          sort="number"
          required
        />
        <DraftSelect
          path={`${at}.aggregation`}
          label={t('scheme.aggregation')}
          description={t('scheme.aggregationHint')}
          options={aggregations.map((value) => ({ value, label: t(`aggregation.${value}`) }))}
          required
        />
        {aggregation === 'trimmed-mean' && (
          <>
            <DraftText path={`${at}.trimLow`} label={t('scheme.trimLow')} sort="number" required />
            <DraftText path={`${at}.trimHigh`} label={t('scheme.trimHigh')} sort="number" required />
          </>
        )}
      </div>
      {rubric && <RubricAnchors rubric={rubric} />}
    </>
  )
}
