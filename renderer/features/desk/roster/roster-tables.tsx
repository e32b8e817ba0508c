/** A roster to be read: warnings first, then panels, what each assessor has to do, and whom each candidate meets. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterRow, RosterView } from '../../../../shared/engine/view-roster.ts'
import type { Scheme } from '../../../../shared/rules/scheme.ts'
import { formatCount } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { NotPrinted, OnlyPrinted } from '../../../ui/print-sheet.tsx'
import { QuietTable } from '../../../ui/quiet-table.tsx'
import { ScoreTable } from '../../../ui/score-table.tsx'
import { useNames } from '../use-desk.ts'
import styles from './roster.module.css'

export interface RosterTablesProps {
  readonly roster: RosterView
  readonly scheme: Scheme
}

export function RosterTables({ roster, scheme }: RosterTablesProps): ReactNode {
  const { t } = useTranslation('desk')
  const titles = useVacancyTitles(scheme)
  return (
    <>
      {roster.split.length > 0 && (
        <FailureNotice tone="warning">
          {t('roster.split', { vacancies: roster.split.map(titles).join(', ') })}
        </FailureNotice>
      )}
      <Panels roster={roster} />
      <Loads roster={roster} />
      <Candidates rows={roster.rows} scheme={scheme} />
      <p className={styles['seed']}>
        {t('roster.seed')}: <code>{roster.seed}</code>
      </p>
    </>
  )
}

export function useVacancyTitles(scheme: Scheme): (code: string) => string {
  const language = useLanguage()
  const titles = new Map(scheme.vacancies.map(({ code, title }) => [code as string, title[language]]))
  return (code) => titles.get(code) ?? code
}

function Panels({ roster }: { readonly roster: RosterView }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const nameOf = useNames()
  const count = (code: string): number =>
    new Set(roster.rows.flatMap(({ panel, candidate }) => (panel === code ? [candidate] : []))).size
  return (
    <Section title={t('roster.panelTable')}>
      <QuietTable
        caption={t('roster.seats')}
        columns={[
          { key: 'code', title: t('roster.panel'), cell: ({ code }) => code },
          { key: 'members', title: t('roster.members'), cell: ({ members }) => members.map(nameOf).join(', ') },
          {
            key: 'reserves',
            title: t('roster.reserves'),
            cell: ({ reserves }) => reserves.map(nameOf).join(', ') || '–',
          },
          {
            key: 'candidates',
            title: t('roster.candidates'),
            align: 'number',
            cell: ({ code }) => formatCount(count(code), language),
          },
        ]}
        rows={roster.panels}
        rowKey={({ code }) => code}
        empty={t('roster.noPanels')}
      />
    </Section>
  )
}

function Loads({ roster }: { readonly roster: RosterView }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const nameOf = useNames()
  return (
    <Section title={t('roster.perAssessor')}>
      <QuietTable
        caption={t('roster.loadTable')}
        columns={[
          { key: 'name', title: t('roster.assessor'), cell: ({ assessor }) => nameOf(assessor) },
          { key: 'panels', title: t('roster.panel'), cell: ({ panels }) => panels.join(', ') },
          {
            key: 'candidates',
            title: t('roster.candidates'),
            align: 'number',
            cell: ({ candidates }) => formatCount(candidates, language),
          },
          {
            key: 'sheets',
            title: t('roster.sheets'),
            align: 'number',
            cell: ({ places }) => formatCount(places, language),
          },
        ]}
        rows={roster.loads}
        rowKey={({ assessor }) => assessor}
        empty={t('roster.noPanels')}
      />
    </Section>
  )
}

const byNumber = (a: RosterRow, b: RosterRow): number =>
  (a.display?.number ?? '').localeCompare(b.display?.number ?? '')

function Candidates({ rows, scheme }: { readonly rows: readonly RosterRow[]; readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const nameOf = useNames()
  const titles = useVacancyTitles(scheme)
  return (
    <Section title={t('roster.perCandidate')}>
      <NotPrinted>
        <ScoreTable
          label={t('roster.perCandidate')}
          columns={[
            {
              key: 'number',
              title: t('roster.number'),
              cell: ({ display }) => display?.number ?? { state: 'withheld' },
              compare: byNumber,
            },
            { key: 'name', title: t('facts.name'), cell: ({ display }) => display?.name ?? { state: 'withheld' } },
            {
              key: 'panel',
              title: t('roster.panel'),
              cell: ({ panel }) => panel,
              compare: (a, b) => (a.panel < b.panel ? -1 : a.panel > b.panel ? 1 : a.order - b.order),
            },
            {
              key: 'order',
              title: t('roster.order'),
              numeric: true,
              cell: ({ order }) => formatCount(order, language),
              compare: (a, b) => a.order - b.order,
            },
            {
              key: 'assessors',
              title: t('roster.assessors'),
              cell: ({ assessors }) => assessors.map(nameOf).join(', '),
            },
            { key: 'vacancies', title: t('scheme.vacancy'), cell: ({ vacancies }) => vacancies.map(titles).join(', ') },
          ]}
          rows={rows}
          rowKey={({ panel, candidate }) => `${panel} ${candidate}`}
        />
      </NotPrinted>
      <OnlyPrinted>
        <QuietTable
          caption={t('roster.perCandidate')}
          columns={[
            { key: 'number', title: t('roster.number'), cell: ({ display }) => display?.number ?? '–' },
            { key: 'name', title: t('facts.name'), cell: ({ display }) => display?.name ?? '–' },
            { key: 'panel', title: t('roster.panel'), cell: ({ panel, order }) => `${panel} / ${order}` },
            {
              key: 'assessors',
              title: t('roster.assessors'),
              cell: ({ assessors }) => assessors.map(nameOf).join(', '),
            },
            { key: 'vacancies', title: t('scheme.vacancy'), cell: ({ vacancies }) => vacancies.map(titles).join(', ') },
          ]}
          rows={rows}
          rowKey={({ panel, candidate }) => `${panel} ${candidate}`}
          empty="–"
        />
      </OnlyPrinted>
    </Section>
  )
}
