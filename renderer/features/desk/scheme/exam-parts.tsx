/** An exam whose marks are imported: its parts with their maxima, and the marks that must be reached. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DraftText, useProblem } from './draft-fields.tsx'
import { CodeField, useCodeAfter } from './code-field.tsx'
import { emptyPart, type SchemeDraft } from './scheme-draft.ts'
import styles from './scheme.module.css'

const mostParts = 12

export function ExamParts({ index }: { readonly index: number }): ReactNode {
  const { t } = useTranslation('desk')
  const { control } = useFormContext<SchemeDraft>()
  const { fields, append, remove } = useFieldArray({ control, name: `components.${index}.parts` })
  const problem = useProblem(`components.${index}.parts`)
  return (
    <>
      {problem && <p>{problem}</p>}
      {fields.map(({ id }, part) => (
        <Part key={id} component={index} part={part} onRemove={fields.length > 1 ? () => remove(part) : null} />
      ))}
      {fields.length < mostParts && (
        <div>
          <Button variant="default" onClick={() => append(emptyPart)}>
            {t('scheme.addPart')}
          </Button>
        </div>
      )}
    </>
  )
}

interface PartProps {
  readonly component: number
  readonly part: number
  readonly onRemove: (() => void) | null
}

function Part({ component, part, onRemove }: PartProps): ReactNode {
  const { t } = useTranslation('desk')
  const at = `components.${component}.parts.${part}` as const
  const fillCode = useCodeAfter(`${at}.titleId`, `${at}.code`)
  return (
    <fieldset className={styles['card']}>
      <legend className={styles['legend']}>{t('scheme.part', { number: part + 1 })}</legend>
      <div className={styles['three']}>
        <DraftText path={`${at}.titleId`} label={t('scheme.nameId')} onBlur={fillCode} required />
        <DraftText path={`${at}.titleEn`} label={t('scheme.nameEn')} />
        <CodeField path={`${at}.code`} />
        <DraftText path={`${at}.maximum`} label={t('scheme.maximum')} sort="number" required />
        <DraftText
          path={`${at}.minimum`}
          label={t('scheme.minimum')}
          description={t('scheme.minimumHint')}
          sort="number"
        />
      </div>
      {onRemove && (
        <div>
          <Button variant="subtle" onClick={onRemove}>
            {t('remove')}
            <span className="timbang-visually-hidden"> {t('scheme.part', { number: part + 1 })}</span>
          </Button>
        </div>
      )}
    </fieldset>
  )
}
