/** The minutes on screen, as they will be printed. */
import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { viewResultPapers } from '../../../shared/documents/result-papers.ts'
import { useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { instantNow } from '../../ui/instant-now.ts'
import { Page } from '../../ui/page.tsx'
import { minutesPaper } from './minutes-paper.ts'
import { PaperView } from './paper-view.tsx'
import styles from './results-room.module.css'
import { Standing } from './standing.tsx'
import { useCity } from './use-city.ts'

export function MinutesPage(): ReactNode {
  const { t } = useTranslation('results')
  const [city, setCity] = useCity()
  const papers = useView(viewResultPapers)
  const [at] = useState(instantNow)
  return (
    <Page title={t('minutes.title')} lead={t('minutes.lead')}>
      <Standing />
      <TextInput
        className={styles['city'] ?? ''}
        label={t('minutes.city')}
        description={t('minutes.cityHint')}
        value={city}
        maxLength={80}
        onChange={(event) => setCity(event.currentTarget.value)}
      />
      {papers.ok ? (
        <PaperView
          label={t('minutes.document')}
          paper={minutesPaper(papers.value, { at, city: city.trim() || t('minutes.cityUnset') })}
        />
      ) : (
        <FailureNotice tone="warning">{t(`why.${papers.failure.kind}`)}</FailureNotice>
      )}
    </Page>
  )
}
