/** Ticks by itself, so that nothing else is drawn anew each second. Not read aloud. */
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './candidate-bar.module.css'
import { asStopwatch } from './page-clock.ts'
import { openFor, type OpenSitting } from './sitting.ts'

export function CandidateClock({ sitting }: { readonly sitting: OpenSitting }): ReactNode {
  const { t } = useTranslation('scoring')
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className={styles['clock']} title={t('bar.clockHint')}>
      {asStopwatch(openFor(sitting, now))} {t('bar.clock')}
    </span>
  )
}
