/** Bundles that came: chosen, checked, shown, taken in; then what they changed, and scores that wait for a receipt. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { JobProgress } from '../../host/job-progress.tsx'
import { useSelection } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/page.tsx'
import { AcknowledgeSection } from './acknowledge-section.tsx'
import { BundlePicker } from './bundle-picker.tsx'
import { readyToAccept } from './incoming-items.ts'
import styles from './incoming-page.module.css'
import { IncomingItemCard } from './incoming-item-card.tsx'
import { NewsSection } from './news-section.tsx'
import { useAcknowledging } from './use-acknowledging.ts'
import { useIncoming } from './use-incoming.ts'

export function IncomingPage(): ReactNode {
  const { t } = useTranslation('exchange')
  const { room } = useSelection()
  const acknowledging = useAcknowledging()
  const work = useIncoming(acknowledging.remember)
  const { items, busy, news } = work
  const ready = readyToAccept(items, room.selection)
  return (
    <>
      <Section title={t('in.heading')} lead={t('in.headingLead')}>
        <BundlePicker onChosen={work.add} disabled={busy} />
        {items.length === 0 && <EmptyState title={t('in.empty')}>{t('in.emptyWhat')}</EmptyState>}
        {items.length > 0 && (
          <>
            <div className={styles['acts']}>
              <Button disabled={ready.length === 0} loading={busy} onClick={() => void work.accept(ready, false)}>
                {t('in.acceptAll', { count: ready.length })}
              </Button>
              <Button variant="default" disabled={busy} onClick={work.clear}>
                {t('in.clear')}
              </Button>
              <span className={styles['hint']}>{t('in.inOrder')}</span>
            </div>
            <JobProgress job={work.job} />
            <ol className={styles['items']} aria-label={t('in.list')}>
              {items.map((item) => (
                <li key={item.file.token}>
                  <IncomingItemCard item={item} work={work} />
                </li>
              ))}
            </ol>
          </>
        )}
      </Section>
      {news && <NewsSection news={news} />}
      <AcknowledgeSection acknowledging={acknowledging} />
    </>
  )
}
