/** From ranks to a result: tie comparisons that must be signed, the determination by two, and what the plenary decides. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { gateOf } from '../../../shared/subjects/results/gate.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useView } from '../../store/use-view.ts'
import { Page } from '../../ui/page.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import { DetermineSection } from './determine-section.tsx'
import { Proposals } from './proposals.tsx'
import { Standing } from './standing.tsx'
import { TieComparisons } from './tie-comparisons.tsx'
import { UndecidedTies } from './undecided-ties.tsx'

const isGateOpen = (state: State): boolean => gateOf(state).kind === 'open'

export function DeterminationPage(): ReactNode {
  const { t } = useTranslation('weighing')
  const isOpen = useView(isGateOpen)
  return (
    <Page title={t('determination.title')} lead={t('determination.lead')}>
      <Standing />
      <Proposals types={['decision.made.v1', 'result.determined.v1']} />
      {isOpen && (
        <>
          <UndecidedTies />
          <TieComparisons />
          <DetermineSection />
        </>
      )}
      <DecisionsSection />
    </Page>
  )
}
