/** The sheet that everybody of a selection gets on paper: its founding code, whose it is, and what one does with it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeWords } from './code-words.tsx'
import styles from './founding-sheet.module.css'
import { PrintSheet } from './print-sheet.tsx'

export interface FoundingSheetProps {
  readonly title: string
  readonly agency: string
  readonly sample: boolean
  /** Eight groups of four. */
  readonly groups: readonly string[]
  readonly qr: string
  readonly holders: readonly { readonly office: string; readonly name: string }[]
}

export function FoundingSheet({ title, agency, sample, groups, qr, holders }: FoundingSheetProps): ReactNode {
  const { t } = useTranslation('desk')
  return (
    <PrintSheet>
      <section className={styles['paper']} aria-label={t('sheet.label')}>
        <div className={styles['head']}>
          {sample && <p className={styles['sample']}>{t('sheet.sample')}</p>}
          <p className={styles['agency']}>{agency}</p>
          <p className={styles['title']}>{title}</p>
        </div>
        <CodeWords kind="code" label={t('sheet.code')} parts={groups} qr={qr} copyable />
        <p>{t('sheet.use')}</p>
        <dl className={styles['holders']}>
          {holders.map(({ office, name }) => (
            <div key={office}>
              <dt>{office}</dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
      </section>
    </PrintSheet>
  )
}
