/** The room's doors: one window that writes, what is due before the first score, then the list, the sheets, the own statements. */
import { useEffect, useRef, type ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { viewOaths } from '../../../shared/subjects/scoring/view-oaths.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { BeforeFirstScore } from './before-first-score.tsx'
import { CountedPage } from './counted/counted-page.tsx'
import { NewConflict } from './new-conflict.tsx'
import { OwnStatements } from './own-statements.tsx'
import { PracticePage } from './practice-page.tsx'
import { PracticeRound } from './practice-round.tsx'
import { PractisedPage } from './practised-page.tsx'
import { ConsolePage } from './simulation/console-page.tsx'
import { SheetPage } from './sheet-page.tsx'
import { TodayList } from './today-list.tsx'
import { useOnlyWriter } from './use-only-writer.ts'
import { WrittenElsewhere } from './written-elsewhere.tsx'

export function ScoringRoom(): ReactNode {
  useNewScreen()
  const { standing, takeOver } = useOnlyWriter()
  const oaths = useView(viewOaths, useSelection().room.actor)
  if (standing === 'asking') return null
  if (standing === 'elsewhere') return <WrittenElsewhere onTakeOver={takeOver} />
  if (!oaths.isComplete) return <BeforeFirstScore oaths={oaths} />
  return (
    <Switch>
      <Route path="/">
        <TodayList instrument={null} />
      </Route>
      <Route path="/list/:instrument">{({ instrument }) => <TodayList instrument={instrument ?? null} />}</Route>
      <Route path="/statements" component={OwnStatements} />
      <Route path="/counted" component={CountedPage} />
      <Route path="/conflict/:candidate?">{({ candidate }) => <NewConflict chosen={candidate ?? null} />}</Route>
      <Route path="/practice/:instrument">{({ instrument }) => <PracticePage instrument={instrument} />}</Route>
      <Route path="/practice/:instrument/:occasion">
        {(parts) => <PracticeRound key={`${parts.instrument}/${parts.occasion}`} {...parts} />}
      </Route>
      <Route path="/practised/:instrument/:entry">{(parts) => <PractisedPage {...parts} />}</Route>
      <Route path="/simulation/:instrument/:vacancy/:candidate">
        {(parts) => <ConsolePage key={`${parts.instrument}/${parts.vacancy}/${parts.candidate}`} parts={parts} />}
      </Route>
      <Route path="/sheet/:instrument/:vacancy/:candidate/*?">
        {(parts) => <SheetPage key={`${parts.instrument}/${parts.vacancy}/${parts.candidate}`} parts={parts} />}
      </Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}

/** Another screen of the room begins at its top; where nothing on it takes the focus, the room itself does. */
function useNewScreen(): void {
  const [location] = useLocation()
  const before = useRef(location)
  useEffect(() => {
    if (before.current === location) return
    before.current = location
    window.scrollTo(0, 0)
    if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true })
  }, [location])
}
