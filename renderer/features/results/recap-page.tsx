/** The recap of every vacancy, from the very tables that are printed. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nameIn } from '../../../shared/documents/person-names.ts'
import { resultNotices } from '../../../shared/documents/result-notices.ts'
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
        <>
          {resultNotices(papers.value, nameIn(papers.value.minutes.people)).map(({ title, lines }) => (
            <FailureNotice key={title.id} tone="warning">
              <strong>{title[language]}</strong>
              <ul>
                {lines.map((line, at) => (
                  <li key={at}>{textIn(line, language)}</li>
                ))}
              </ul>
            </FailureNotice>
          ))}
          {recapTables(papers.value, language).map((table, at) => (
            <Section key={papers.value.recaps[at]?.vacancy ?? at} title={textIn(table.title, language)}>
              <PaperTable table={table} language={language} density="compact" />
            </Section>
          ))}
        </>
      ) : (
        <FailureNotice tone="warning">{t(`why.${papers.failure.kind}`)}</FailureNotice>
      )}
    </Page>
  )
}
