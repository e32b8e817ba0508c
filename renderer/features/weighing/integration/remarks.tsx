/** The general remarks of the sheets, and what is special about each. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Integration } from '../../../../shared/subjects/integration/view-integration.ts'
import { FactsList } from '../../../ui/facts-list.tsx'
import { Section } from '../../../ui/page.tsx'
import type { MeetingWords } from './use-meeting-words.ts'

export interface RemarksProps {
  readonly view: Integration
  readonly words: MeetingWords
}

export function Remarks({ view, words }: RemarksProps): ReactNode {
  const { t } = useTranslation('integration')
  const told = view.sheets.filter(({ remark, isAmended, isFromPaper }) => remark !== '' || isAmended || isFromPaper)
  if (told.length === 0) return null
  return (
    <Section title={t('remark')}>
      <FactsList
        facts={told.map(({ assessor, remark, isAmended, amendedBecause, isFromPaper }) => ({
          name: words.assessor(assessor),
          value: [
            remark,
            isAmended && (amendedBecause === null ? t('amended') : t('amendedBecause', { reason: amendedBecause })),
            isFromPaper && t('paper'),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Section>
  )
}
