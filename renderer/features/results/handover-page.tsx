/** The handover folder: written and signed by one holder, checked and countersigned by another. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { viewHandoverPeople } from '../../../shared/subjects/results/view-handover-people.ts'
import { inForceAt } from '../../../shared/subjects/selection/acts.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { CountersignFolder } from './countersign-folder.tsx'
import { Standing } from './standing.tsx'
import { WriteFolder } from './write-folder.tsx'

const isDetermined = (state: State): boolean => inForceAt(state, 'result.determined.v1', null).kind === 'act'
const peopleFor = (state: State, holder: string) => viewHandoverPeople(state, holder as KeyId)

export function HandoverPage(): ReactNode {
  const { t } = useTranslation('results')
  const { room } = useSelection()
  const isReady = useView(isDetermined)
  const people = useView(peopleFor, room.actor)
  return (
    <Page title={t('handover.title')} lead={t('handover.lead')}>
      <Standing />
      {people === null && <p>{t('handover.onlyHolders')}</p>}
      {people !== null && isReady && <WriteFolder people={people} />}
      {people !== null && !isReady && (
        <EmptyState
          title={t('handover.undetermined.title')}
          action={
            <Button component={Link} href="~/weighing/determination" variant="default">
              {t('handover.undetermined.go')}
            </Button>
          }
        >
          {t('handover.undetermined.what')}
        </EmptyState>
      )}
      {people !== null && <CountersignFolder />}
    </Page>
  )
}
