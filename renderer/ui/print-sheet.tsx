/** What of a screen goes to paper: everything else stays away when the page is printed. The sheet is also what is seen. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './print-sheet.module.css'

export const PrintSheet = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className={styles['sheet']}>{children}</div>
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
