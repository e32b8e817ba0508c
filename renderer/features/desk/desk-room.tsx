/** The desk's own addresses: what is still to do, what waits for a signature, and where each thing is done. */
import type { ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { AdmitPage } from './people/admit-page.tsx'
import { AnnouncementPage } from './announcement/announcement-page.tsx'
import { AwaitingPage } from './awaiting/awaiting-page.tsx'
import { DeskNav } from './desk-nav.tsx'
import styles from './desk-room.module.css'
import { FreezePage } from './freeze/freeze-page.tsx'
import { MemberPage } from './people/member-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { ReplaceHolderPage } from './people/replace-holder-page.tsx'
import { ReplacePage } from './roster/replace-page.tsx'
import { RosterPage } from './roster/roster-page.tsx'
import { SchemePage } from './scheme/scheme-page.tsx'

export function DeskRoom(): ReactNode {
  return (
    <div className={styles['desk']}>
      <DeskNav />
      <Switch>
        <Route path="/" component={OverviewPage} />
        <Route path="/awaiting" component={AwaitingPage} />
        <Route path="/people" component={PeoplePage} />
        <Route path="/people/admit" component={AdmitPage} />
        <Route path="/people/holder" component={ReplaceHolderPage} />
        <Route path="/people/:key">{({ key }) => <MemberPage keyText={key} />}</Route>
        <Route path="/announcement" component={AnnouncementPage} />
        <Route path="/scheme" component={SchemePage} />
        <Route path="/freeze" component={FreezePage} />
        <Route path="/roster" component={RosterPage} />
        <Route path="/roster/replace" component={ReplacePage} />
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </div>
  )
}
