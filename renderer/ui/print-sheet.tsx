/** What of a screen goes to paper: everything else stays away when the page is printed. The sheet is also what is seen. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './print-sheet.module.css'

export const PrintSheet = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className={styles['sheet']}>{children}</div>
)

export interface PrintHeadProps {
  readonly title: string
  /** Whose: agency, selection. */
  readonly lines: readonly string[]
  /** Said on every sheet of a sample; null for a real selection. */
  readonly sample: string | null
}

/** What a sheet is, for whoever finds it on a table; on the screen the page says so already. */
export const PrintHead = ({ title, lines, sample }: PrintHeadProps): ReactNode => (
  <div className={styles['onlyPrinted']}>
    {sample !== null && <p>{sample}</p>}
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
    <p className={styles['title']}>{title}</p>
  </div>
)

export const OnlyPrinted = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className={styles['onlyPrinted']}>{children}</div>
)

export const PrintButton = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <Button variant="default" onClick={() => window.print()}>
    {children}
  </Button>
)

/** Stays off the paper though it stands inside the sheet: buttons, hints for the screen. */
export const NotPrinted = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className={styles['notPrinted']}>{children}</div>
)
