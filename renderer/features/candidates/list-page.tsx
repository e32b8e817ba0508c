/** The list in force: search by number or name, and on to one candidate. */
import { Button, TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import {
  findCandidates,
  viewCandidates,
  type CandidateLine,
} from '../../../shared/subjects/candidates/view-candidates.ts'
import { viewMayList } from '../../../shared/subjects/candidates/view-may.ts'
import { nameOf } from '../../../shared/subjects/selection/view-people.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/page.tsx'
import { ScoreTable } from '../../ui/score-table.tsx'
import styles from './list-page.module.css'
import { useVacancyNames } from './use-vacancy-names.ts'

export function ListPage(): ReactNode {
  const { t } = useTranslation('candidates')
  const { lines, closed } = useView(viewCandidates)
  if (!closed) return <NoList />
  return (
    <Section title={t('list.heading')} lead={<HowClosed />}>
      <Lines lines={lines} />
    </Section>
  )
}

function NoList(): ReactNode {
  const { t } = useTranslation('candidates')
  const { room } = useSelection()
  const mayList = useView(viewMayList, room.actor)
  return (
    <EmptyState
      title={t('list.empty')}
      action={
        mayList && (
          <Button component={Link} href="/import">
            {t('list.toImport')}
          </Button>
        )
      }
    >
      {t(mayList ? 'list.emptyDesk' : 'list.emptyOthers')}
    </EmptyState>
  )
}

function HowClosed(): ReactNode {
  const { t } = useTranslation('candidates')
  const language = useLanguage()
  const { closed } = useView(viewCandidates)
  const name = useView(nameOf, closed?.by ?? ('' as Parameters<typeof nameOf>[1]))
  if (!closed) return null
  return t(closed.replaces ? 'list.closedReplaces' : 'list.closed', {
    moment: formatMoment(closed.at, language),
    name: name ?? t('list.somebody'),
  })
}

function Lines({ lines }: { readonly lines: readonly CandidateLine[] }): ReactNode {
  const { t } = useTranslation('candidates')
  const vacancyName = useVacancyNames()
  const [typed, setTyped] = useState('')
  const found = useMemo(() => findCandidates(lines, typed), [lines, typed])
  return (
    <>
      <div className={styles['search']}>
        <TextInput
          label={t('list.search')}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <output className={styles['found']}>{t('list.found', { found: found.length, all: lines.length })}</output>
      </div>
      {found.length === 0 ? (
        <p>{t('list.noneFound')}</p>
      ) : (
        <ScoreTable
          label={t('list.heading')}
          rows={found}
          rowKey={({ candidate }) => candidate}
          columns={[
            { key: 'number', title: t('list.number'), cell: (line) => <NumberLink line={line} /> },
            {
              key: 'name',
              title: t('list.name'),
              cell: ({ name, display }) => name ?? <em>{display === 'value' ? '' : t(`list.display.${display}`)}</em>,
              compare: (a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'id'),
            },
            {
              key: 'vacancies',
              title: t('list.vacancies'),
              cell: ({ vacancies }) => vacancies.map(vacancyName).join(', '),
              compare: (a, b) => a.vacancies.join().localeCompare(b.vacancies.join()),
            },
          ]}
        />
      )}
    </>
  )
}

function NumberLink({ line: { candidate, number } }: { readonly line: CandidateLine }): ReactNode {
  const { t } = useTranslation('candidates')
  return <Link href={`/list/${candidate}`}>{number ?? t('list.pseudonym', { id: candidate.slice(0, 8) })}</Link>
}
