/** Parts of the room: copying for those who may, printing for everybody who is let in. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { officeOf } from '../../../shared/subjects/selection/offices.ts'
import { entersFromPaper } from '../../../shared/subjects/scoring/lawful.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { Page } from '../../ui/page.tsx'
import { RoomTabs } from '../../ui/room-tabs.tsx'
import { EnterPage } from './enter-page.tsx'
import { EnteredPage } from './entered-page.tsx'
import { ListPage } from './list-page.tsx'
import { PrintPage } from './print-page.tsx'

const copies = (state: State, key: string): boolean => entersFromPaper(state, key as KeyId, null)
const isHolder = (state: State, key: string): boolean => officeOf(state, key as KeyId, null) !== null

export function PaperRoom(): ReactNode {
  const { t } = useTranslation('paper')
  const { actor } = useSelection().room
  const mayCopy = useView(copies, actor)
  const holds = useView(isHolder, actor)
  return (
    <Page title={t('room')} lead={t(mayCopy ? 'lead' : holds ? 'leadPrint' : 'leadOwn')}>
      {mayCopy && (
        <RoomTabs
          label={t('tabs.label')}
          tabs={[
            { href: '/list', title: t('tabs.list') },
            { href: '/print', title: t('tabs.print') },
          ]}
        />
      )}
      <Switch>
        {mayCopy && <Route path="/list" component={ListPage} />}
        {mayCopy && (
          <Route path="/list/enter/:assessor/:instrument/:vacancy/:candidate">
            {(place) => <EnterPage key={Object.values(place).join('/')} {...place} />}
          </Route>
        )}
        {mayCopy && (
          <Route path="/list/entered/:entry">{({ entry }) => <EnteredPage key={entry} entry={entry} />}</Route>
        )}
        <Route path="/print" component={PrintPage} />
        <Route>
          <Redirect to={mayCopy ? '/list' : '/print'} replace />
        </Route>
      </Switch>
    </Page>
  )
}
