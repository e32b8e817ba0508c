/** What the last bundles changed, in plain words: sorts of acts, how many, by whom. Never a score. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewsLine } from '../../../shared/engine/view-news.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { keyWords } from '../../host/host-key-words.ts'
import { useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './news-section.module.css'
import { useNames } from './use-names.ts'

/** Entries that were taken in and can't count yet: something that they rest on is not here. */
const entriesWaiting = (state: State): number => state.holding.waiting.size

export function NewsSection({ news }: { readonly news: readonly NewsLine[] }): ReactNode {
  const { t } = useTranslation('exchange')
  const nameOf = useNames()
  const waiting = useView(entriesWaiting)
  return (
    <Section title={t('in.news')}>
      {waiting > 0 && <FailureNotice tone="warning">{t('in.nowWaiting', { count: waiting })}</FailureNotice>}
      {news.length === 0 ? (
        waiting === 0 && <p>{t('in.noNews')}</p>
      ) : (
        <ul className={styles['news']} aria-live="polite">
          {news.map(({ type, count, by }) => (
            <li key={type}>
              <strong>{t(`news.${type}`)}</strong>
              {count > 1 && ` × ${count}`}{' '}
              <span className={styles['by']}>
                {t('in.by', { names: by.map((key) => nameOf(key) ?? keyWords(key)).join(', ') })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
