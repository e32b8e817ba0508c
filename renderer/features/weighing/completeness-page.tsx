/** Who owes what, which logs are in, and the gate. The only page before the gate; afterwards it tells what the gate closed over. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { gateOf } from '../../../shared/subjects/results/gate.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { viewCompleteness } from '../../../shared/subjects/scoring/view-completeness.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { CompletenessBoard } from './completeness-board.tsx'
import { GateSection } from './gate-section.tsx'
import { LogHeads } from './log-heads.tsx'
import { MissingSheets } from './missing-sheets.tsx'
import { Proposals } from './proposals.tsx'

const isShut = (state: State): boolean => gateOf(state).kind === 'shut'

/** Views take primitive parameters; a key is one. */
export const completenessFor = (state: State, reader: string) => viewCompleteness(state, reader as KeyId)

export function CompletenessPage(): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const board = useView(completenessFor, room.actor)
  const isWaiting = useView(isShut)
  return (
    <Page title={t('completeness.title')} lead={t(isWaiting ? 'completeness.lead' : 'completeness.leadOpen')}>
      <Proposals types={['absence.accepted.v1', 'gate.opened.v1']} />
      {board.waiting > 0 && (
        <FailureNotice tone="warning" action={<Link href="~/exchange">{t('opening.exchange')}</Link>}>
          {t('logs.waiting', { count: board.waiting })}
        </FailureNotice>
      )}
      {board.assessors.length === 0 && board.leftOut === 0 ? (
        <EmptyState title={t('completeness.noRoster')}>{t('completeness.noRosterWhat')}</EmptyState>
      ) : (
        <CompletenessBoard board={board} />
      )}
      {isWaiting && <MissingSheets />}
      <GateSection />
      {isWaiting && <LogHeads logs={board.logs} />}
    </Page>
  )
}
