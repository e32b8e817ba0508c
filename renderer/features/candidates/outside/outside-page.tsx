/** Results of tests held elsewhere: what is still lacking, what was entered, and what became of it. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { KeyId } from '../../../../shared/kernel/ids.ts'
import { viewOutside, type OutsideRow, type OutsideView } from '../../../../shared/subjects/exam-scores/view-outside.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { formatExact } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { ScoreTable } from '../../../ui/score-table.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { outsideTone, useOutsideNames } from './outside-names.ts'

export const outsideFor = (state: State, reader: string): OutsideView => viewOutside(state, reader as KeyId)

export function OutsidePage(): ReactNode {
  const { t } = useTranslation('outside')
  const { room } = useSelection()
  const view = useView(outsideFor, room.actor)
  const { closed, rows } = view
  if (closed === 'no-scheme' || closed === 'no-exam' || closed === 'no-list') {
    return <EmptyState title={t('title')}>{t(`closed.${closed}`)}</EmptyState>
  }
  return (
    <Section
      title={t('title')}
      lead={t('lead')}
      actions={
        closed === null && (
          <Button component={Link} href="/outside/enter">
            {t('enter')}
          </Button>
        )
      }
    >
      {closed === 'gate' && <FailureNotice tone="warning">{t('closed.gate')}</FailureNotice>}
      {closed === 'not-desk' && <p>{t('closed.not-desk')}</p>}
      <Lacking components={view.components} />
      {rows.length === 0 ? <p>{t('empty')}</p> : <Rows rows={rows} />}
    </Section>
  )
}

function Lacking({ components }: Pick<OutsideView, 'components'>): ReactNode {
  const { t } = useTranslation('outside')
  const language = useLanguage()
  return (
    <ul aria-label={t('parts')} style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
      {components.map(({ code, title, lacking }) => (
        <li key={code}>
          {lacking === 0
            ? t('complete', { title: title[language] })
            : t('lacking', { title: title[language], count: lacking })}
        </li>
      ))}
    </ul>
  )
}

function Rows({ rows }: { readonly rows: readonly OutsideRow[] }): ReactNode {
  const { t } = useTranslation('outside')
  const language = useLanguage()
  const { candidateOf, personOf } = useOutsideNames()
  return (
    <ScoreTable
      label={t('table')}
      rows={rows}
      rowKey={({ entry }) => entry}
      columns={[
        {
          key: 'candidate',
          title: t('candidate'),
          cell: (row) => <Link href={`/outside/result/${row.entry}`}>{candidateOf(row)}</Link>,
        },
        {
          key: 'state',
          title: t('state'),
          cell: ({ standing }) => (
            <StatusBadge tone={outsideTone(standing)}>{t(`states.${standing.kind}`)}</StatusBadge>
          ),
        },
        {
          key: 'points',
          title: t('points'),
          cell: ({ result }) =>
            result.kind === 'value'
              ? Object.values(result.value.parts)
                  .map((points) => formatExact(points, language))
                  .join(' · ')
              : { state: result.kind === 'erased' ? 'erased' : 'withheld' },
        },
        { key: 'component', title: t('component'), cell: ({ title }) => title[language] },
        {
          key: 'number',
          title: t('number'),
          cell: ({ result }) => (result.kind === 'value' ? result.value.report.number : t('withheld')),
        },
        { key: 'by', title: t('enteredBy'), cell: ({ enteredBy }) => personOf(enteredBy) },
      ]}
    />
  )
}
