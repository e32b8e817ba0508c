/** Tabs and routes of the exchange room. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import { Page } from '../../ui/page.tsx'
import { RoomTabs } from '../../ui/room-tabs.tsx'
import { IncomingPage } from './incoming-page.tsx'
import { OutgoingFormPage } from './outgoing-form-page.tsx'
import { OutgoingPage } from './outgoing-page.tsx'
import { RegisterPage } from './register-page.tsx'
import { StickPage } from './stick-page.tsx'

export function ExchangeRoom(): ReactNode {
  const { t } = useTranslation('exchange')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <RoomTabs
        label={t('tabs.label')}
        tabs={[
          { href: '/in', title: t('tabs.in') },
          { href: '/out', title: t('tabs.out') },
          { href: '/register', title: t('tabs.register') },
          { href: '/stick', title: t('tabs.stick') },
        ]}
      />
      <Switch>
        <Route path="/in" component={IncomingPage} />
        <Route path="/out" component={OutgoingPage} />
        <Route path="/out/:purpose" component={OutgoingFormPage} />
        <Route path="/register" component={RegisterPage} />
        <Route path="/stick" component={StickPage} />
        <Route>
          <Redirect to="/in" replace />
        </Route>
      </Switch>
    </Page>
  )
}
