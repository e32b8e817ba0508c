/** Recusals, amendments and sheets from paper, as the room's minutes will name them: that they are, never what they say. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import type { Room } from '../../../shared/subjects/sessions/view-room.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { useTitles } from './use-titles.ts'

interface Told {
  readonly key: string
  readonly kind: 'recused' | 'amended' | 'paper'
  readonly who: KeyId
  readonly candidate: string
  readonly instrument: string | null
  readonly at: Instant | null
}

export function SheetsSection({ room }: { readonly room: Room }): ReactNode {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const titles = useTitles()
  return (
    <Section title={t('sheets.title')} lead={t('sheets.lead')}>
      <QuietTable
        caption={t('sheets.table')}
        rows={toldOf(room)}
        rowKey={({ key }) => key}
        empty={t('sheets.none')}
        columns={[
          { key: 'what', title: t('sheets.what'), cell: ({ kind }) => t(`sheets.kinds.${kind}`) },
          { key: 'who', title: t('sheets.who'), cell: ({ who }) => titles.person(who) },
          { key: 'candidate', title: t('sheets.candidate'), cell: ({ candidate }) => candidate },
          {
            key: 'instrument',
            title: t('sheets.instrument'),
            cell: ({ instrument }) => (instrument === null ? '–' : titles.instrument(instrument)),
          },
          { key: 'at', title: t('sheets.at'), cell: ({ at }) => (at === null ? '–' : formatMoment(at, language)) },
        ]}
      />
    </Section>
  )
}

const toldOf = ({ recusals, amendments, papers }: Room): readonly Told[] => [
  ...recusals.map(({ who, candidates }): Told => ({
    key: `recused/${who}`,
    kind: 'recused',
    who,
    candidate: candidates.join(', '),
    instrument: null,
    at: null,
  })),
  ...amendments.map(({ entry, ...one }): Told => ({ key: entry, kind: 'amended', ...one })),
  ...papers.map(({ entry, assessor, ...one }): Told => ({ key: entry, kind: 'paper', who: assessor, ...one })),
]
