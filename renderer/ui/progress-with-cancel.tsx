/** Long work: what is being done, how much of it, and a way to stop. Counts, not only a bar. */
import { Button } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './progress-with-cancel.module.css'

export interface ProgressWithCancelProps {
  /** `Memeriksa panel-a.timbang`. */
  readonly label: string
  /** Numbers as text in the page's language, with their unit. */
  readonly done: string
  /** `null` while it is not known how much there is. */
  readonly total: string | null
  /** 0 to 1; `null` where `total` is. */
  readonly share: number | null
  readonly onCancel: () => void
}

export function ProgressWithCancel({ label, done, total, share, onCancel }: ProgressWithCancelProps): ReactNode {
  const { t } = useTranslation('ui')
  const [cancelling, setCancelling] = useState(false)
  const labelId = useId()
  const counted = total === null ? t('progress.uncounted', { done }) : t('progress.counted', { done, total })
  return (
    <div className={styles['work']}>
      <div className={styles['words']}>
        <span id={labelId}>{label}</span>
        <span className={styles['counted']}>{counted}</span>
      </div>
      <progress
        className={styles['bar']}
        aria-labelledby={labelId}
        aria-valuetext={counted}
        {...(share === null ? {} : { max: 1, value: Math.min(1, Math.max(0, share)) })}
      />
      <div>
        <Button
          variant="default"
          disabled={cancelling}
          onClick={() => {
            setCancelling(true)
            onCancel()
          }}
        >
          {t(cancelling ? 'progress.cancelling' : 'progress.cancel')}
        </Button>
      </div>
    </div>
  )
}
