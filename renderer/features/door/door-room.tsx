/**
 * The screens of the door. A recovery sheet that was just made is held here, above the addresses: until its words were
 * written down nothing else is shown and nobody is let in, since the words exist nowhere else.
 */
import { useState, type ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Unlocked } from '../../../shared/host/identity-methods.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { useHost } from '../../host/use-host.tsx'
import { useSession } from '../../host/use-session.tsx'
import { CreateIdentity } from './create-identity.tsx'
import { Enrolment } from './enrolment.tsx'
import { FirstBundle } from './first-bundle.tsx'
import { Identities } from './identities.tsx'
import { NewSheet } from './new-sheet.tsx'
import { OpenSample } from './open-sample.tsx'
import { RecoverIdentity } from './recover-identity.tsx'
import { SheetAfter } from './sheet-after.tsx'
import type { FreshIdentity } from './fresh-identity.ts'
import { Selections } from './selections.tsx'

export function DoorRoom(): ReactNode {
  const { identity, entered, unlockedAs } = useSession()
  const { host } = useHost()
  const [, navigate] = useLocation()
  const [fresh, setFresh] = useState<FreshIdentity | null>(null)
  const [replaced, setReplaced] = useState<KeyId | null>(null)

  if (fresh)
    return (
      <SheetAfter
        fresh={fresh}
        onKept={() => {
          setFresh(null)
          setReplaced(fresh.replaces)
          // Where the host can't note it, the next unlocking asks for a new sheet: better once too often.
          void host['sheet.kept']({})
          unlockedAs({ ...fresh.unlocked, sheetKept: true })
          navigate(fresh.replaces === null ? '/' : '/enrol', { replace: true })
        }}
      />
    )
  const letIn = (unlocked: Unlocked): void => {
    setReplaced(null)
    unlockedAs(unlocked)
    navigate('/', { replace: true })
  }
  return (
    <Switch>
      <Route path="/new">
        <CreateIdentity onMade={setFresh} />
      </Route>
      <Route path="/recover/:identity?">
        {({ identity: chosen }) => <RecoverIdentity chosen={chosen ?? null} onMade={setFresh} />}
      </Route>
      <Route path="/sheet">
        {identity ? <NewSheet identity={identity} onMade={setFresh} /> : <Redirect to="/" replace />}
      </Route>
      <Route path="/sample">
        <OpenSample />
      </Route>
      <Route path="/enrol">
        {identity ? <Enrolment identity={identity} replaces={replaced} /> : <Redirect to="/" replace />}
      </Route>
      <Route path="/receive">{identity ? <FirstBundle /> : <Redirect to="/" replace />}</Route>
      {/* Founded, or taken in, a moment ago: led on to the own room as soon as it is open. */}
      <Route path="/entering">
        {identity && entered ? <Selections identity={identity} isGoingOn /> : <Redirect to="/" replace />}
      </Route>
      <Route path="/">{identity ? <Selections identity={identity} /> : <Identities onUnlocked={letIn} />}</Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}
