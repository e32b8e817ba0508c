/** Person by person: whether what stands under a name was signed by that key, and whether the log is whole. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verification } from '../../../shared/host/exchange-methods.ts'
import { formatCount } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { VerdictBadge, VerdictCounts } from './verdict-badge.tsx'

type Person = Verification['people'][number]

export function PeopleAnswer({ people }: { readonly people: readonly Person[] }): ReactNode {
  const { t } = useTranslation('audit')
  const language = useLanguage()
  return (
    <Section title={t('answer.people')} lead={<VerdictCounts of={people} />}>
      <QuietTable
        caption={t('answer.people')}
        rows={people}
        rowKey={({ key }) => key}
        empty={t('answer.noPeople')}
        columns={[
          {
            key: 'person',
            title: t('answer.person'),
            cell: ({ key, name }) => name ?? t('answer.unknownPerson', { key: `${key.slice(0, 8)}…` }),
          },
          {
            key: 'entries',
            title: t('answer.entries'),
            align: 'number',
            cell: ({ entries }) => formatCount(entries, language),
          },
          { key: 'verdict', title: t('answer.verdict'), cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
          { key: 'why', title: t('answer.why'), cell: (person) => <Why person={person} /> },
        ]}
      />
    </Section>
  )
}

const reasons = ['log-forked', 'head-missing', 'not-admitted'] as const

function Why({ person: { reason } }: { readonly person: Person }): ReactNode {
  const { t } = useTranslation('audit')
  if (reason === null) return t('why.person.proved')
  const known = reasons.find((one) => one === reason)
  return known ? t(`why.person.${known}`) : t('why.person.other', { reason })
}
