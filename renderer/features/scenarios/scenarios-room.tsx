import type { ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { CardPage } from './card-page.tsx'
import { EditPage } from './edit-page.tsx'
import { ListPage } from './list-page.tsx'
import { PlayPage } from './play-page.tsx'
import { ShippedPage } from './shipped-page.tsx'

export function ScenariosRoom(): ReactNode {
  return (
    <Switch>
      <Route path="/" component={ListPage} />
      <Route path="/card/:filing">{({ filing }) => <CardPage filing={filing} />}</Route>
      <Route path="/play/:filing">{({ filing }) => <PlayPage filing={filing} />}</Route>
      <Route path="/shipped/:code">{({ code }) => <ShippedPage code={code} />}</Route>
      <Route path="/edit/:source">{({ source }) => <EditPage key={source} source={source} />}</Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}
