/**
 * The parts of the weighing room. Before the gate there is the completeness board and nothing else: the other parts come with
 * the gate.
 */
import { lazy, Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import { gateOf } from '../../../shared/subjects/results/gate.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useView } from '../../store/use-view.ts'
import { RoomTabs } from '../../ui/room-tabs.tsx'
import { CompletenessPage } from './completeness-page.tsx'
import { DerivationPage } from './derivation-page.tsx'
import { DeterminationPage } from './determination-page.tsx'
import { AgendaPage } from './integration/agenda-page.tsx'
import { MeetingPage } from './integration/meeting-page.tsx'
import { OpeningPage } from './opening-page.tsx'
import { RankingPage } from './ranking-page.tsx'
import { VacanciesPage } from './vacancies-page.tsx'
import styles from './weighing-room.module.css'

// What draws charts is large, and most who come here only read a ranking.
const NumbersRoom = lazy(async () => ({ default: (await import('./numbers/numbers-room.tsx')).NumbersRoom }))

const Numbers = (): ReactNode => (
  <Suspense fallback={null}>
    <NumbersRoom />
  </Suspense>
)

const isGateOpen = (state: State): boolean => gateOf(state).kind === 'open'
const hasGate = (state: State): boolean => gateOf(state).kind !== 'shut'

export function WeighingRoom(): ReactNode {
  const { t } = useTranslation('weighing')
  const { t: tMeeting } = useTranslation('integration')
  const { t: tNumbers } = useTranslation('numbers')
  const isOpen = useView(isGateOpen)
  const isPast = useView(hasGate)
  const tabs = [
    { href: '/completeness', title: t('tabs.completeness') },
    ...(isOpen
      ? [
          { href: '/opening', title: t('tabs.opening') },
          { href: '/integration', title: tMeeting('tab') },
          { href: '/numbers', title: tNumbers('tab') },
          { href: '/ranking', title: t('tabs.ranking') },
        ]
      : []),
    ...(isPast ? [{ href: '/determination', title: t('tabs.determination') }] : []),
  ]
  return (
    <div className={styles['room']}>
      {tabs.length > 1 && <RoomTabs label={t('tabs.label')} tabs={tabs} />}
      <Switch>
        <Route path="/completeness" component={CompletenessPage} />
        {isOpen && <Route path="/opening" component={OpeningPage} />}
        {isOpen && <Route path="/integration" component={AgendaPage} />}
        {isOpen && <Route path="/integration/:instrument/:vacancy/:candidate" component={MeetingPage} />}
        {isOpen && <Route path="/numbers/*?" component={Numbers} />}
        {isOpen && <Route path="/ranking" component={VacanciesPage} />}
        {isOpen && <Route path="/ranking/:vacancy" component={RankingPage} />}
        {isOpen && <Route path="/ranking/:vacancy/:candidate" component={DerivationPage} />}
        {isPast && <Route path="/determination" component={DeterminationPage} />}
        <Route>
          <Redirect to={isOpen ? '/ranking' : '/completeness'} replace />
        </Route>
      </Switch>
    </div>
  )
}
