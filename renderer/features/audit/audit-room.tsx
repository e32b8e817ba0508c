/** The parts of the verification room; without an entered selection there are only files to verify. */
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import { SelectionContext } from '../../store/use-view.ts'
import { RoomTabs } from '../../ui/room-tabs.tsx'
import styles from './audit-room.module.css'
import { StoryPage } from './story-page.tsx'
import { VerifyPage } from './verify-page.tsx'

export function AuditRoom(): ReactNode {
  const { t } = useTranslation('audit')
  const isInSelection = useContext(SelectionContext) !== null
  const tabs = [
    { href: '/verify', title: t('tabs.verify') },
    { href: '/story', title: t('tabs.story') },
  ]
  return (
    <div className={styles['room']}>
      {isInSelection && <RoomTabs label={t('tabs.label')} tabs={tabs} />}
      <Switch>
        <Route path="/verify" component={VerifyPage} />
        {isInSelection && <Route path="/story" component={StoryPage} />}
        <Route>
          <Redirect to="/verify" replace />
        </Route>
      </Switch>
    </div>
  )
}
