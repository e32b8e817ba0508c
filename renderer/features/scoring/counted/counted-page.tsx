/** The receipt read out: for each own sheet what was sealed, what counts, and whether the two are equal. */
import { Switch } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { KeyId } from '../../../../shared/kernel/ids.ts'
import { viewOwnCounted, type OwnCounted } from '../../../../shared/subjects/scoring/view-own-counted.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { formatMoment } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { CountedTable } from './counted-table.tsx'

const countedFor = (state: State, key: string): OwnCounted => viewOwnCounted(state, key as KeyId)

export function CountedPage(): ReactNode {
  const { t } = useTranslation('counted')
  const { room } = useSelection()
  const view = useView(countedFor, room.actor)
  const [onlyOdd, setOnlyOdd] = useState(false)
  const odd = view.sheets.filter(({ standing }) => standing !== 'equal')
  return (
    <Page title={t('title')} lead={t('lead')}>
      {view.gate === 'open' ? (
        <>
          <Summary view={view} />
          {odd.length > 0 && (
            <Switch
              label={t('onlyOdd')}
              checked={onlyOdd}
              onChange={({ currentTarget }) => setOnlyOdd(currentTarget.checked)}
            />
          )}
          {view.sheets.length > 0 && <CountedTable sheets={onlyOdd ? odd : view.sheets} />}
        </>
      ) : (
        <EmptyState
          title={t(view.gate === 'shut' ? 'missing' : 'disputed')}
          action={<Link href="~/exchange">{t('toExchange')}</Link>}
        >
          {t(view.gate === 'shut' ? 'missingWhat' : 'disputedWhat')}
        </EmptyState>
      )}
      <div>
        <Link href="/">{t('back')}</Link>
      </div>
    </Page>
  )
}

function Summary({ view }: { readonly view: OwnCounted }): ReactNode {
  const { t } = useTranslation('counted')
  const language = useLanguage()
  const { counts, sheets, beyondGate, openedAt } = view
  const isWhole = counts.equal === sheets.length
  return (
    <div>
      <p>
        {sheets.length === 0 ? (
          t('summary.none')
        ) : (
          <StatusBadge tone={isWhole ? 'good' : 'warning'}>
            {isWhole
              ? t('summary.all', { count: sheets.length })
              : t('summary.some', { ...counts, count: sheets.length })}
          </StatusBadge>
        )}
      </p>
      {openedAt && <p>{t('opened', { when: formatMoment(openedAt, language) })}</p>}
      {beyondGate > 0 && <FailureNotice tone="warning">{t('summary.beyond', { count: beyondGate })}</FailureNotice>}
    </div>
  )
}
