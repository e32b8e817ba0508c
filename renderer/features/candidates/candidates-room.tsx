/** Tabs and routes of the candidates room. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import { useSelection, useView } from '../../store/use-view.ts'
import { Page } from '../../ui/page.tsx'
import { RoomTabs } from '../../ui/room-tabs.tsx'
import { CandidatePage } from './candidate-page.tsx'
import { ImportPage } from './import-page.tsx'
import { ListPage } from './list-page.tsx'
import { EnterPage } from './outside/enter-page.tsx'
import { OutsidePage } from './outside/outside-page.tsx'
import { ResultPage } from './outside/result-page.tsx'
import { seesOutside } from './outside/sees-outside.ts'
import { RollPage } from './roll-page.tsx'

export function CandidatesRoom(): ReactNode {
  const { t } = useTranslation('candidates')
  const { t: tOutside } = useTranslation('outside')
  const hasOutside = useView(seesOutside, useSelection().room.actor)
  return (
    <Page title={t('title')} lead={hasOutside ? tOutside('roomLead') : t('lead')}>
      <RoomTabs
        label={t('tabs.label')}
        tabs={[
          { href: '/list', title: t('tabs.list') },
          { href: '/import', title: t('tabs.import') },
          { href: '/roll', title: t('tabs.roll') },
          ...(hasOutside ? [{ href: '/outside', title: tOutside('tab') }] : []),
        ]}
      />
      <Switch>
        <Route path="/list" component={ListPage} />
        <Route path="/list/:candidate" component={CandidatePage} />
        <Route path="/import" component={ImportPage} />
        <Route path="/roll" component={RollPage} />
        {hasOutside && <Route path="/outside" component={OutsidePage} />}
        {hasOutside && <Route path="/outside/enter" component={EnterPage} />}
        {hasOutside && <Route path="/outside/result/:entry" component={ResultPage} />}
        <Route>
          <Redirect to="/list" replace />
        </Route>
      </Switch>
    </Page>
  )
}
