/** Methods and shares as the paper states them. Names may be taken from the scheme, method and share are typed. */
import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { methodSchema } from '../../../../shared/rules/method.ts'
import { useSelection } from '../../../store/use-view.ts'
import { Section } from '../../../ui/page.tsx'
import { readDraft, schemeDraftKey } from '../scheme/scheme-draft.ts'
import type { AnnouncementForm, ProblemOf } from './announcement-form.ts'
import styles from './announcement.module.css'

const mostComponents = 30

export function ComponentRows({ problemOf }: { readonly problemOf: ProblemOf }): ReactNode {
  const { t } = useTranslation('desk')
  const { drafts } = useSelection()
  const { control } = useFormContext<AnnouncementForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'components' })
  const planned = readDraft(drafts.get(schemeDraftKey))?.components ?? []
  const codes = [...new Set(planned.map(({ code }) => code).filter((code) => code !== ''))]
  return (
    <Section title={t('announcement.components')} lead={t('announcement.componentsLead')}>
      <div className={styles['fields']}>
        {fields.map(({ id }, index) => (
          <ComponentRow
            key={id}
            index={index}
            codes={codes}
            problemOf={problemOf}
            onRemove={fields.length > 1 ? () => remove(index) : null}
          />
        ))}
        {fields.length < mostComponents && (
          <div>
            <Button variant="default" onClick={() => append({ code: '', method: '', share: '' })}>
              {t('announcement.addComponent')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}

interface ComponentRowProps {
  readonly index: number
  readonly codes: readonly string[]
  readonly problemOf: ProblemOf
  readonly onRemove: (() => void) | null
}

function ComponentRow({ index, codes, problemOf, onRemove }: ComponentRowProps): ReactNode {
  const { t } = useTranslation('desk')
  const { control, register } = useFormContext<AnnouncementForm>()
  const at = `components.${index}` as const
  return (
    <div className={styles['component']}>
      <Controller
        control={control}
        name={`${at}.code`}
        render={({ field: { ref: _ref, ...field } }) => (
          <Autocomplete
            size="md"
            label={t('announcement.component')}
            {...field}
            data={[...codes]}
            error={problemOf(`${at}.code`)}
            required
          />
        )}
      />
      <NativeSelect
        size="md"
        label={t('scheme.method')}
        {...register(`${at}.method`)}
        error={problemOf(`${at}.method`)}
        data={[
          { value: '', label: t('choose') },
          ...methodSchema.options.map((method) => ({ value: method as string, label: t(`methods.${method}`) })),
        ]}
        required
      />
      <TextInput
        label={t('announcement.share')}
        {...register(`${at}.share`)}
        error={problemOf(`${at}.share`)}
        inputMode="decimal"
        rightSection="%"
        required
      />
      {onRemove && (
        <Button variant="subtle" onClick={onRemove}>
          {t('remove')}
          <span className="timbang-visually-hidden"> {t('announcement.componentNumber', { number: index + 1 })}</span>
        </Button>
      )}
    </div>
  )
}
