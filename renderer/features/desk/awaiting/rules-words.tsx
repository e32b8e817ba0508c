/** Proposals about the scheme and the roster. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedKey, Proposal } from '../../../../shared/engine/view-proposal.ts'
import { formatCount, formatDay } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { FactsList } from '../../../ui/facts-list.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { QuietTable } from '../../../ui/quiet-table.tsx'
import styles from './awaiting-page.module.css'
import { SchemeSheet } from '../scheme/scheme-sheet.tsx'

type Of<T extends Proposal['type']> = Extract<Proposal, { type: T }>

export function SchemeWords({ proposal }: { readonly proposal: Of<'scheme.frozen.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { announcement, passes, isChange } = proposal
  return (
    <>
      {isChange && <FailureNotice tone="warning">{t('proposal.changesScheme')}</FailureNotice>}
      <FactsList
        facts={[
          announcement && {
            name: t(`announcementKind.${announcement.kind}`),
            value: t('facts.numberDate', {
              number: announcement.number,
              date: formatDay(announcement.date, language),
            }),
          },
          passes.length === 0
            ? null
            : {
                name: t('facts.passes'),
                value: (
                  <ul>
                    {passes.map(({ rule, basis }) => (
                      <li key={rule}>
                        {rule}: {basis}
                      </li>
                    ))}
                  </ul>
                ),
              },
        ]}
      />
      <SchemeSheet scheme={proposal.scheme} />
    </>
  )
}

export function RosterWords({ proposal }: { readonly proposal: Of<'roster.fixed.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const names = (keys: readonly NamedKey[]): string =>
    keys.map(({ name }) => name ?? t('facts.unnamed')).join(', ') || '–'
  const { panels, candidates, places, split, seed, isChange } = proposal
  return (
    <>
      {isChange && <FailureNotice tone="warning">{t('proposal.changesRoster')}</FailureNotice>}
      {split.length > 0 && (
        <FailureNotice tone="warning">
          {t('roster.split', { vacancies: split.map((title) => title[language]).join(', ') })}
        </FailureNotice>
      )}
      <QuietTable
        caption={t('roster.panelTable')}
        columns={[
          { key: 'code', title: t('roster.panel'), cell: ({ code }) => <span className={styles['code']}>{code}</span> },
          { key: 'members', title: t('roster.members'), cell: ({ members }) => names(members) },
          { key: 'reserves', title: t('roster.reserves'), cell: ({ reserves }) => names(reserves) },
          {
            key: 'candidates',
            title: t('roster.candidates'),
            align: 'number',
            cell: (panel) => formatCount(panel.candidates, language),
          },
        ]}
        rows={panels}
        rowKey={({ code }) => code}
        empty={t('roster.noPanels')}
      />
      <FactsList
        facts={[
          { name: t('roster.candidates'), value: formatCount(candidates, language) },
          { name: t('roster.places'), value: formatCount(places, language) },
          { name: t('roster.seed'), value: seed },
        ]}
      />
    </>
  )
}
