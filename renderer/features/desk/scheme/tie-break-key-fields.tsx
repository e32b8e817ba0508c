/** What a tie-break step compares; the fields that follow are those that such a comparison needs. */
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n/use-language.ts'
import { DraftSelect, DraftText, useProblem } from './draft-fields.tsx'
import type { SchemeDraft } from './scheme-draft.ts'
import { useRubrics } from './use-rubrics.ts'

const keys = ['component', 'group', 'exam-parts', 'criterion', 'fact', 'decision'] as const

export function TieBreakKeyFields({ index }: { readonly index: number }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { control } = useFormContext<SchemeDraft>()
  const rubrics = useRubrics()
  const at = `tieBreaks.${index}` as const
  const of = useWatch({ control, name: `${at}.of` })
  const component = useWatch({ control, name: `${at}.component` })
  const { components, groups } = useWatch<SchemeDraft>({ control }) as SchemeDraft
  const named = (list: readonly { code: string; titleId: string }[]) =>
    list.filter(({ code }) => code !== '').map(({ code, titleId }) => ({ value: code, label: titleId || code }))
  const chosen = components.find(({ code }) => code === component)
  const rubric = chosen && Object.hasOwn(rubrics, chosen.rubric) ? rubrics[chosen.rubric] : undefined
  const scored = of === 'criterion' ? components.filter(({ kind }) => kind === 'rubric') : components
  const exams = components.filter(({ kind }) => kind === 'exam')
  return (
    <>
      <DraftSelect
        path={`${at}.of`}
        label={t('scheme.compares')}
        options={keys.map((value) => ({ value, label: t(`tieBreakKey.${value}`) }))}
        required
      />
      {(of === 'component' || of === 'criterion' || of === 'exam-parts') && (
        <DraftSelect
          path={`${at}.component`}
          label={t('scheme.component')}
          options={named(of === 'exam-parts' ? exams : scored)}
          required
        />
      )}
      {of === 'group' && (
        <DraftSelect path={`${at}.group`} label={t('scheme.group')} options={named(groups)} required />
      )}
      {of === 'criterion' && (
        <DraftSelect
          path={`${at}.criterion`}
          label={t('scheme.criterion')}
          options={(rubric?.criteria ?? []).map(({ code, title }) => ({ value: code, label: title[language] }))}
          required
        />
      )}
      {of === 'exam-parts' && <PartChoice index={index} parts={named(chosen?.parts ?? [])} />}
      {of === 'fact' && (
        <>
          <DraftText path={`${at}.fact`} label={t('scheme.fact')} description={t('scheme.factHint')} required />
          <DraftSelect
            path={`${at}.factType`}
            label={t('scheme.factType')}
            options={(['quantity', 'day'] as const).map((value) => ({ value, label: t(`factType.${value}`) }))}
            required
          />
        </>
      )}
    </>
  )
}

interface PartChoiceProps {
  readonly index: number
  readonly parts: readonly { readonly value: string; readonly label: string }[]
}

function PartChoice({ index, parts }: PartChoiceProps): ReactNode {
  const { t } = useTranslation('desk')
  const { control } = useFormContext<SchemeDraft>()
  const problem = useProblem(`tieBreaks.${index}.parts`)
  return (
    <Controller
      control={control}
      name={`tieBreaks.${index}.parts`}
      render={({ field: { value, onChange } }) => (
        <Checkbox.Group label={t('scheme.parts')} value={value} onChange={onChange} error={problem} required>
          {parts.map((part) => (
            <Checkbox key={part.value} size="md" value={part.value} label={part.label} />
          ))}
        </Checkbox.Group>
      )}
    />
  )
}
