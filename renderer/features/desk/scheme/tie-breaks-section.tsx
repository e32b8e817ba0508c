/** What decides between equal totals, step by step, each with the clause that says so. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/page.tsx'
import { CodeField, useCodeAfter } from './code-field.tsx'
import { DraftSelect, DraftText } from './draft-fields.tsx'
import { emptyTieBreak, type SchemeDraft } from './scheme-draft.ts'
import styles from './scheme.module.css'
import { TieBreakKeyFields } from './tie-break-key-fields.tsx'

const mostSteps = 20

export function TieBreaksSection(): ReactNode {
  const { t } = useTranslation('desk')
  const { control } = useFormContext<SchemeDraft>()
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'tieBreaks' })
  return (
    <Section title={t('scheme.tieBreaks')} lead={t('scheme.tieBreaksLead')}>
      <div className={styles['cards']}>
        {fields.map(({ id }, index) => (
          <Step
            key={id}
            index={index}
            onUp={index > 0 ? () => swap(index, index - 1) : null}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
      {fields.length < mostSteps && (
        <div>
          <Button variant="default" onClick={() => append(emptyTieBreak)}>
            {t('scheme.addTieBreak')}
          </Button>
        </div>
      )}
    </Section>
  )
}

interface StepProps {
  readonly index: number
  readonly onUp: (() => void) | null
  readonly onRemove: () => void
}

function Step({ index, onUp, onRemove }: StepProps): ReactNode {
  const { t } = useTranslation('desk')
  const at = `tieBreaks.${index}` as const
  const fillCode = useCodeAfter(`${at}.textId`, `${at}.code`)
  const number = t('scheme.step', { number: index + 1 })
  return (
    <fieldset className={styles['card']}>
      <legend className={styles['legend']}>{number}</legend>
      <div className={styles['three']}>
        <TieBreakKeyFields index={index} />
        <DraftSelect
          path={`${at}.wins`}
          label={t('scheme.wins')}
          options={(['higher', 'lower'] as const).map((value) => ({ value, label: t(`wins.${value}`) }))}
          required
        />
      </div>
      <div className={styles['two']}>
        <DraftText
          path={`${at}.textId`}
          label={t('scheme.clauseId')}
          description={t('scheme.clauseHint')}
          maxLength={300}
          onBlur={fillCode}
          required
        />
        <DraftText path={`${at}.textEn`} label={t('scheme.clauseEn')} maxLength={300} />
        <DraftText path={`${at}.source`} label={t('scheme.clauseSource')} />
        <CodeField path={`${at}.code`} />
      </div>
      <div className={styles['acts']}>
        {onUp && (
          <Button variant="subtle" onClick={onUp}>
            {t('scheme.up')}
            <span className="timbang-visually-hidden"> {number}</span>
          </Button>
        )}
        <Button variant="subtle" onClick={onRemove}>
          {t('remove')}
          <span className="timbang-visually-hidden"> {number}</span>
        </Button>
      </div>
    </fieldset>
  )
}
