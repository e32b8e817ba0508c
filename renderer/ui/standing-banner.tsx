/** What stands over every page of numbers, on screen as on paper: sample, draft, check. Nothing where nothing must be said. */
import type { ReactNode } from 'react'
import styles from './standing-banner.module.css'

export interface StandingBannerProps {
  /** What it is, for screen readers: `Kedudukan halaman ini`. */
  readonly label: string
  readonly lines: readonly string[]
}

export function StandingBanner({ label, lines }: StandingBannerProps): ReactNode {
  if (lines.length === 0) return null
  return (
    <p role="note" aria-label={label} className={styles['banner']}>
      {lines.join('   ·   ')}
    </p>
  )
}
