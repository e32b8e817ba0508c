/** What is scored: each component with its method and weight, and how its marks become one score. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { methodSchema } from '../../../../shared/rules/method.ts'
import { scalingSchema } from '../../../../shared/rules/scheme.ts'
import { Section } from '../../../ui/page.tsx'
import { CodeField, useCodeAfter } from './code-field.tsx'
import { DraftSelect, DraftText, useProblem } from './draft-fields.tsx'
import { ExamParts } from './exam-parts.tsx'
import { RubricFields } from './rubric-fields.tsx'
import { emptyComponent, emptyPart, type SchemeDraft } from './scheme-draft.ts'
import styles from './scheme.module.css'

const mostComponents = 20

export function ComponentsSection(): ReactNode {
  const { t } = useTranslation('desk')
  const { control } = useFormContext<SchemeDraft>()
  const { fields, append, remove } = useFieldArray({ control, name: 'components' })
  const problem = useProblem('components')
  return (
    <Section title={t('scheme.components')} lead={t('scheme.componentsLead')}>
      {problem && <p>{problem}</p>}
      <div className={styles['cards']}>
        {fields.map(({ id }, index) => (
          <ComponentCard key={id} index={index} onRemove={() => remove(index)} />
        ))}
      </div>
      {fields.length < mostComponents && (
        <div className={styles['acts']}>
          <Button variant="default" onClick={() => append(emptyComponent)}>
            {t('scheme.addRubric')}
          </Button>
          <Button
            variant="default"
            onClick={() => append({ ...emptyComponent, kind: 'exam', method: 'written-exam', parts: [emptyPart] })}
          >
            {t('scheme.addExam')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function ComponentCard({ index, onRemove }: { readonly index: number; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation('desk')
  const { control } = useFormContext<SchemeDraft>()
  const at = `components.${index}` as const
  const kind = useWatch({ control, name: `${at}.kind` })
  const groups = useWatch({ control, name: 'groups' })
  const fillCode = useCodeAfter(`${at}.titleId`, `${at}.code`)
  const methods = methodSchema.options.map((method) => ({ value: method as string, label: t(`methods.${method}`) }))
  return (
    <fieldset className={styles['card']}>
      <legend className={styles['legend']}>
        {t('scheme.componentLegend', { number: index + 1, kind: t(`componentKind.${kind}`) })}
      </legend>
      <div className={styles['two']}>
        <DraftText path={`${at}.titleId`} label={t('scheme.nameId')} onBlur={fillCode} required />
        <DraftText path={`${at}.titleEn`} label={t('scheme.nameEn')} />
      </div>
      <div className={styles['three']}>
        <CodeField path={`${at}.code`} />
        <DraftSelect path={`${at}.method`} label={t('scheme.method')} options={methods} required />
        <DraftText
          path={`${at}.weight`}
          label={t('scheme.weight')}
          description={t('scheme.weightHint')}
          sort="percent"
          required
        />
        {groups.length > 0 && (
          <DraftSelect
            path={`${at}.group`}
            label={t('scheme.group')}
            none={t('scheme.noGroup')}
            options={groups.map(({ code, titleId }) => ({ value: code, label: titleId || code }))}
          />
        )}
      </div>
      {kind === 'rubric' ? <RubricFields index={index} /> : <ExamParts index={index} />}
      <Scale index={index} />
      <div>
        <Button variant="subtle" onClick={onRemove}>
          {t('remove')}
          <span className="timbang-visually-hidden"> {t('scheme.number', { number: index + 1 })}</span>
        </Button>
      </div>
    </fieldset>
  )
}

/** How a raw score becomes 0 to 100, and what must be reached. */
function Scale({ index }: { readonly index: number }): ReactNode {
  const { t } = useTranslation('desk')
  const { control } = useFormContext<SchemeDraft>()
  const at = `components.${index}` as const
  const hurdleOn = useWatch({ control, name: `${at}.hurdleOn` })
  return (
    <div className={styles['three']}>
      <DraftSelect
        path={`${at}.scaling`}
        label={t('scheme.scaling')}
        description={t('scheme.scalingHint')}
        options={scalingSchema.options.map((value) => ({ value, label: t(`scaling.${value}`) }))}
        required
      />
      <DraftSelect
        path={`${at}.hurdleOn`}
        label={t('scheme.hurdle')}
        description={t('scheme.hurdleHint')}
        none={t('scheme.noHurdle')}
        options={(['raw', 'scaled'] as const).map((value) => ({ value, label: t(`hurdle.${value}`) }))}
      />
      {hurdleOn !== '' && (
        <DraftText path={`${at}.hurdleMinimum`} label={t('scheme.hurdleMinimum')} sort="number" required />
      )}
    </div>
  )
}
