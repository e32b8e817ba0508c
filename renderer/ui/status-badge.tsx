/** A state as colour, sign and word together: none of them alone has to be seen. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import styles from './status-badge.module.css'

export type StatusTone = 'good' | 'warning' | 'bad' | 'info' | 'neutral'

export interface StatusBadgeProps {
  readonly tone: StatusTone
  /** The state in a word or two: `disegel`, `belum masuk`. */
  readonly children: ReactNode
  /** Another sign than the tone's own. */
  readonly icon?: IconName
}

export function StatusBadge({ tone, children, icon = tone }: StatusBadgeProps): ReactNode {
  return (
    <span className={styles['badge']} data-tone={tone}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  )
}
