/** Tabs and routes of the candidates room. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import { Page } from '../../ui/page.tsx'
import { RoomTabs } from '../../ui/room-tabs.tsx'
import { CandidatePage } from './candidate-page.tsx'
import { ImportPage } from './import-page.tsx'
import { ListPage } from './list-page.tsx'
import { RollPage } from './roll-page.tsx'

export function CandidatesRoom(): ReactNode {
  const { t } = useTranslation('candidates')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <RoomTabs
        label={t('tabs.label')}
        tabs={[
          { href: '/list', title: t('tabs.list') },
          { href: '/import', title: t('tabs.import') },
          { href: '/roll', title: t('tabs.roll') },
        ]}
      />
      <Switch>
        <Route path="/list" component={ListPage} />
        <Route path="/list/:candidate" component={CandidatePage} />
        <Route path="/import" component={ImportPage} />
        <Route path="/roll" component={RollPage} />
        <Route>
          <Redirect to="/list" replace />
        </Route>
      </Switch>
    </Page>
  )
}
