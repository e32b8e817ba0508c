/** The parts of the results room; before the gate there is nothing to show, and it says what comes first. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect, Route, Switch } from 'wouter'
import { gateOf } from '../../../shared/subjects/results/gate.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { RoomTabs } from '../../ui/room-tabs.tsx'
import { FilesPage } from './files-page.tsx'
import { HandoverPage } from './handover-page.tsx'
import { MinutesPage } from './minutes-page.tsx'
import { RecapPage } from './recap-page.tsx'
import styles from './results-room.module.css'

const isGateOpen = (state: State): boolean => gateOf(state).kind === 'open'

export function ResultsRoom(): ReactNode {
  const { t } = useTranslation('results')
  const isOpen = useView(isGateOpen)
  if (!isOpen) {
    return (
      <Page title={t('room')}>
        <EmptyState
          title={t('shut.title')}
          action={
            <Button component={Link} href="~/weighing" variant="default">
              {t('shut.go')}
            </Button>
          }
        >
          {t('shut.what')}
        </EmptyState>
      </Page>
    )
  }
  const tabs = (['minutes', 'recap', 'files', 'handover'] as const).map((part) => ({
    href: `/${part}`,
    title: t(`tabs.${part}`),
  }))
  return (
    <div className={styles['room']}>
      <RoomTabs label={t('tabs.label')} tabs={tabs} />
      <Switch>
        <Route path="/minutes" component={MinutesPage} />
        <Route path="/recap" component={RecapPage} />
        <Route path="/files" component={FilesPage} />
        <Route path="/handover" component={HandoverPage} />
        <Route>
          <Redirect to="/minutes" replace />
        </Route>
      </Switch>
    </div>
  )
}
