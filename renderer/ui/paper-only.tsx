/**
 * What goes to paper alone: nothing of it is seen on the screen, and nothing of the screen is printed while it is there. Black
 * on white, A4, whatever the page looks like. For what is both seen and printed see `print-sheet.tsx`.
 */
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './paper-only.module.css'

export function PaperOnly({ children }: { readonly children: ReactNode }): ReactNode {
  return createPortal(<div className={styles['paper']}>{children}</div>, document.body)
}

/** Opens the system's dialog for printing. */
export const printPage = (): void => window.print()
