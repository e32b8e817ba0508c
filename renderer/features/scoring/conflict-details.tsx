/** What is said about one conflict: relation, handling, a note. */
import { NativeSelect, Radio, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { conflictSchema } from '../../../shared/subjects/integrity/entries.ts'
import styles from './conflict-details.module.css'
import type { ConflictDetails } from './declaration-draft.ts'

export interface ConflictFieldsProps {
  /** Whose: number and name. */
  readonly title: string
  readonly details: ConflictDetails
  readonly onChange: (details: ConflictDetails) => void
}

const { relation: relations, handling: handlings } = conflictSchema.shape
const longest = 1000

export function ConflictFields({ title, details, onChange }: ConflictFieldsProps): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    <fieldset className={styles['fields']}>
      <legend>{title}</legend>
      <NativeSelect
        label={t('conflict.relation')}
        value={details.relation}
        data={relations.options.map((value) => ({ value, label: t(`conflict.relations.${value}`) }))}
        onChange={({ currentTarget }) => onChange({ ...details, relation: relations.parse(currentTarget.value) })}
      />
      <Radio.Group
        label={t('conflict.handling')}
        value={details.handling}
        onChange={(value) => onChange({ ...details, handling: handlings.parse(value) })}
      >
        <div className={styles['choices']}>
          {handlings.options.map((value) => (
            <Radio key={value} value={value} label={t(`conflict.handlings.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('conflict.note')}
        description={t('conflict.noteHint')}
        value={details.note}
        maxLength={longest}
        rows={3}
        onChange={({ currentTarget }) => onChange({ ...details, note: currentTarget.value })}
      />
    </fieldset>
  )
}
