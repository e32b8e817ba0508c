/**
 * A number as it is shown, and its exact value for whoever asks: by a press on the number, or for the whole page at once. A
 * figure that is exact as it stands says no more than itself.
 */
import { createContext, useContext, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './exact-figure.module.css'
import type { Figure } from './words.ts'

/** True where a page shows all exact values. */
export const ExactShown = createContext(false)

export function ExactFigure({ figure: { shown, exact } }: { readonly figure: Figure }): ReactNode {
  const { t } = useTranslation('weighing')
  const isAll = useContext(ExactShown)
  const [isAsked, setAsked] = useState(false)
  if (exact === null) return <span className={styles['figure']}>{shown}</span>
  return (
    <span className={styles['figure']}>
      <button
        type="button"
        className={styles['ask']}
        aria-expanded={isAll || isAsked}
        onClick={() => setAsked(!isAsked)}
      >
        ≈ {shown}
      </button>
      {(isAll || isAsked) && <span className={styles['exact']}>{t('derivation.exactly', { value: exact })}</span>}
    </span>
  )
}
