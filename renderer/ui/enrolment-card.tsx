/**
 * One enrolment request as it was read from a file: who says so, and the twelve words that both compare aloud before anything
 * is signed. Nothing goes on without the tick.
 */
import { Button, Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeWords } from './code-words.tsx'
import styles from './enrolment-card.module.css'

export interface EnrolmentCardProps {
  readonly name: string
  readonly identifier: string | null
  readonly words: readonly string[]
  readonly compared: boolean
  readonly onCompared: (compared: boolean) => void
  readonly onRemove?: () => void
  /** Said instead of asking, where the request can't be used. */
  readonly problem?: ReactNode
  /** Further fields: position, roles. */
  readonly children?: ReactNode
}

export function EnrolmentCard(props: EnrolmentCardProps): ReactNode {
  const { name, identifier, words, compared, onCompared, onRemove, problem, children } = props
  const { t } = useTranslation('desk')
  return (
    <section className={styles['card']} aria-label={name}>
      <div className={styles['who']}>
        <div>
          <strong>{name}</strong>
          <div className={styles['identifier']}>
            {identifier === null ? t('enrol.noIdentifier') : t('enrol.identifier', { identifier })}
          </div>
        </div>
        {onRemove && (
          <Button variant="subtle" onClick={onRemove}>
            {t('enrol.remove')}
          </Button>
        )}
      </div>
      <CodeWords kind="words" label={t('enrol.words', { name })} parts={words} />
      {problem ?? (
        <Checkbox
          size="md"
          checked={compared}
          onChange={(event) => onCompared(event.currentTarget.checked)}
          label={t('enrol.compared', { name })}
        />
      )}
      {children}
    </section>
  )
}
