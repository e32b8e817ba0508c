/** A level, *not observed*, or (where it is not needed) that the meeting did not talk about it. */
import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Score } from '../../../../shared/subjects/scoring/entries.ts'
import styles from './criterion-meeting.module.css'

export interface LevelChoiceProps {
  /** For screen readers, with the criterion or person that it is about. */
  readonly label: string
  readonly heading: string
  readonly levels: readonly number[]
  readonly value: Score | null
  readonly onChange: (score: Score | null) => void
  readonly isNeeded?: boolean
}

const none = 'none'

export function LevelChoice({
  label,
  heading,
  levels,
  value,
  onChange,
  isNeeded = false,
}: LevelChoiceProps): ReactNode {
  const { t } = useTranslation('integration')
  const chosen = value === null ? none : String(value)
  const read = (text: string): Score | null => (text === none ? null : text === 'not-observed' ? text : Number(text))
  return (
    <div className={styles['choice']}>
      <span className={styles['heading']}>{heading}</span>
      <SegmentedControl
        aria-label={label}
        value={chosen}
        onChange={(text) => onChange(read(text))}
        data={[
          ...(isNeeded && value !== null ? [] : [{ value: none, label: isNeeded ? '–' : t('notTalked') }]),
          ...levels.map((level) => ({ value: String(level), label: String(level) })),
          { value: 'not-observed', label: t('notObserved') },
        ]}
      />
    </div>
  )
}
