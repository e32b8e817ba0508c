/** The founding code, large and for paper: whoever joins types it from there, so that nobody joins another's selection. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { codeQr, shortCode } from '../../../shared/record/short-code.ts'
import type { Founding } from '../../../shared/subjects/selection/decide.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { FoundingSheet } from '../../ui/founding-sheet.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-sheet.tsx'

export interface FoundingCodeProps {
  readonly selection: Hash
  readonly founding: Founding
  readonly onGoOn: () => void
}

export function FoundingCode({ selection, founding, onGoOn }: FoundingCodeProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { title, agency, sample, holders } = founding
  return (
    <Page
      title={t('found.done')}
      lead={t('found.doneLead')}
      actions={
        <>
          <PrintButton>{t('found.print')}</PrintButton>
          <Button onClick={onGoOn}>{t('found.goOn')}</Button>
        </>
      }
    >
      <FoundingSheet
        title={title[language]}
        agency={agency}
        sample={sample}
        groups={shortCode(selection).split('-')}
        qr={codeQr('founding', selection)}
        holders={(['chair', 'secretary', 'custodian'] as const).map((office) => ({
          office: t(`offices.${office}`),
          name: holders[office].person.name,
        }))}
      />
    </Page>
  )
}
