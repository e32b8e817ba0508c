/** The agenda of the assessors' meeting: where levels lie far apart, and what is agreed already. */
import { Button, Switch } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { KeyId } from '../../../../shared/kernel/ids.ts'
import { spreadToTalkAbout } from '../../../../shared/profiles/integration-hints.ts'
import {
  viewIntegrationList,
  type IntegrationItem,
} from '../../../../shared/subjects/integration/view-integration-list.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Page } from '../../../ui/page.tsx'
import { ScoreTable } from '../../../ui/score-table.tsx'
import { StatusBadge, type StatusTone } from '../../../ui/status-badge.tsx'
import { candidateLabel } from '../words.ts'
import styles from './agenda-page.module.css'
import { meetingAddress } from './meeting-address.ts'

const agendaFor = (state: State, reader: string) =>
  viewIntegrationList(state, reader as KeyId, spreadToTalkAbout.levelsApart)

const tones: Readonly<Record<IntegrationItem['agreement'], StatusTone>> = {
  none: 'neutral',
  agreed: 'good',
  disputed: 'warning',
}

export function AgendaPage(): ReactNode {
  const { t } = useTranslation('integration')
  const { room } = useSelection()
  const items = useView(agendaFor, room.actor)
  const [onlyFlagged, setOnlyFlagged] = useState(false)
  return (
    <Page title={t('title')} lead={t('lead')}>
      {items.length === 0 ? (
        <EmptyState title={t('list.empty')} action={<Link href="/opening">{t('list.opening')}</Link>}>
          {t('list.emptyWhat')}
        </EmptyState>
      ) : (
        <>
          <Summary items={items} />
          <Switch
            label={t('list.onlyFlagged')}
            checked={onlyFlagged}
            onChange={({ currentTarget }) => setOnlyFlagged(currentTarget.checked)}
          />
          <Agenda items={onlyFlagged ? items.filter(({ flagged }) => flagged > 0) : items} />
        </>
      )}
    </Page>
  )
}

function Summary({ items }: { readonly items: readonly IntegrationItem[] }): ReactNode {
  const { t } = useTranslation('integration')
  const flagged = items.filter((item) => item.flagged > 0)
  const next = flagged.find(({ agreement }) => agreement !== 'agreed')
  return (
    <div className={styles['summary']}>
      <p>
        {t('list.summary', {
          flagged: flagged.length,
          all: items.length,
          agreed: items.filter(({ agreement }) => agreement === 'agreed').length,
        })}
      </p>
      {next && (
        <Button component={Link} href={meetingAddress(next.about)}>
          {t('list.next', { candidate: candidateLabel(next.about.candidate, next.display) })}
        </Button>
      )}
    </div>
  )
}

function Agenda({ items }: { readonly items: readonly IntegrationItem[] }): ReactNode {
  const { t } = useTranslation('integration')
  const language = useLanguage()
  return (
    <ScoreTable
      label={t('list.table')}
      rows={items}
      rowKey={({ place }) => place}
      columns={[
        {
          key: 'candidate',
          title: t('list.candidate'),
          cell: ({ about, display }) => (
            <Link href={meetingAddress(about)}>{candidateLabel(about.candidate, display)}</Link>
          ),
        },
        { key: 'instrument', title: t('list.instrument'), cell: ({ instrument }) => instrument[language] },
        {
          key: 'flagged',
          title: t('list.flagged'),
          compare: (a, b) => a.flagged - b.flagged,
          cell: ({ flagged }) =>
            flagged === 0 ? (
              t('list.none')
            ) : (
              <StatusBadge tone="warning">{t('list.count', { count: flagged })}</StatusBadge>
            ),
        },
        {
          key: 'agreement',
          title: t('list.agreement'),
          cell: ({ agreement }) => <StatusBadge tone={tones[agreement]}>{t(`list.states.${agreement}`)}</StatusBadge>,
        },
        {
          key: 'sheets',
          title: t('list.sheets'),
          numeric: true,
          compare: (a, b) => a.sheets - b.sheets,
          cell: ({ sheets, readable }) =>
            readable === sheets ? sheets : `${sheets} (${t('list.unread', { count: sheets - readable })})`,
        },
        { key: 'vacancy', title: t('list.vacancy'), cell: ({ vacancy }) => vacancy[language] },
      ]}
    />
  )
}
