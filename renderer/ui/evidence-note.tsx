/** What was seen or heard, under the criterion that it speaks for. Says how much room is left once it gets scarce. */
import { Textarea } from '@mantine/core'
import { useId, type FocusEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './evidence-note.module.css'

export interface EvidenceNoteProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Longest text that the record takes, in characters as JavaScript counts them. */
  readonly maximum: number
  /** A private hint, never a penalty; or what such a note should hold. */
  readonly hint?: string
  readonly required?: boolean
  readonly error?: string | undefined
  readonly disabled?: boolean
}

const scarce = 200

/** By keyboard one comes to go on writing; a mouse puts the caret where it clicks, after this. */
function writeOn({ currentTarget }: FocusEvent<HTMLTextAreaElement>): void {
  const end = currentTarget.value.length
  currentTarget.setSelectionRange(end, end)
}

export function EvidenceNote(props: EvidenceNoteProps): ReactNode {
  const { label, value, onChange, maximum, hint, required = false, error, disabled = false } = props
  const { t } = useTranslation('ui')
  const leftId = useId()
  const left = maximum - value.length
  return (
    <div>
      <Textarea
        label={label}
        description={hint}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onFocus={writeOn}
        maxLength={maximum}
        required={required}
        error={error}
        disabled={disabled}
        rows={2}
        classNames={{ input: styles['text'] ?? '' }}
        aria-describedby={leftId}
      />
      <output id={leftId} className={styles['left']}>
        {left <= 0 ? t('note.full', { maximum }) : left <= scarce ? t('note.left', { count: left }) : ''}
      </output>
    </div>
  )
}
