/** Where there is nothing yet: what this place is for, and what to do next. */
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  readonly title: string
  /** What to do next, in a sentence. */
  readonly children: ReactNode
  /** The button or link that does it. */
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps): ReactNode {
  return (
    <section className={styles['empty']}>
      <h2 className={styles['title']}>{title}</h2>
      <p>{children}</p>
      {action}
    </section>
  )
}
