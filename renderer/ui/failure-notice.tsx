/** What went wrong, and what to do about it; said to screen readers at once. */
import type { ReactNode } from 'react'
import styles from './failure-notice.module.css'
import { Icon } from './icons.tsx'

export interface FailureNoticeProps {
  /** The sentence, in the page's language. */
  readonly children: ReactNode
  /** Buttons that help. */
  readonly action?: ReactNode
  readonly tone?: 'bad' | 'warning'
}

export function FailureNotice({ children, action, tone = 'bad' }: FailureNoticeProps): ReactNode {
  return (
    <div role="alert" className={styles['notice']} data-tone={tone}>
      <Icon name={tone} size={1.4} />
      <div>{children}</div>
      {action}
    </div>
  )
}
