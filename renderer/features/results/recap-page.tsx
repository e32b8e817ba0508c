/** The recap of every vacancy, from the very tables that are printed. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { recapTables, viewResultPapers } from '../../../shared/documents/result-papers.ts'
import { textIn } from '../../../shared/documents/words/language.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { PaperTable } from './paper-table.tsx'
import { Standing } from './standing.tsx'

export function RecapPage(): ReactNode {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const papers = useView(viewResultPapers)
  return (
    <Page title={t('recap.title')} lead={t('recap.lead')}>
      <Standing />
      {papers.ok ? (
        recapTables(papers.value).map((table, at) => (
          <Section key={papers.value.recaps[at]?.vacancy ?? at} title={textIn(table.title, language)}>
            <PaperTable table={table} language={language} density="compact" />
          </Section>
        ))
      ) : (
        <FailureNotice tone="warning">{t(`why.${papers.failure.kind}`)}</FailureNotice>
      )}
    </Page>
  )
}
