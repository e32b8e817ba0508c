/** Who scores whom: panels made up and drawn, the roster in force, and the way to replace somebody. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { viewAwaiting } from '../../../../shared/engine/view-awaiting.ts'
import { viewRoster, type RosterView } from '../../../../shared/engine/view-roster.ts'
import type { Scheme } from '../../../../shared/rules/scheme.ts'
import { schemeAt } from '../../../../shared/subjects/selection/scheme-in-force.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { PrintButton, PrintSheet } from '../../../ui/print-sheet.tsx'
import { DeskPrintHead } from '../desk-print-head.tsx'
import { useHand } from '../use-desk.ts'
import { DrawRoster } from './draw-roster.tsx'
import { panelsKey, panelsToDraft } from './panels-draft.ts'
import { RosterTables } from './roster-tables.tsx'

const viewScheme = (state: State): Scheme | null => schemeAt(state, null)?.body.scheme ?? null

export function RosterPage(): ReactNode {
  const { t } = useTranslation('desk')
  const scheme = useView(viewScheme)
  const roster = useView(viewRoster)
  const { isHolder } = useHand()
  const { drafts } = useSelection()
  const [isDrawing, setDrawing] = useState(() => drafts.get(panelsKey) !== null)
  if (!scheme)
    return (
      <Page title={t('roster.title')}>
        <EmptyState title={t('roster.noScheme')} action={<Link href="/freeze">{t('nav.freeze')}</Link>}>
          {t('roster.noSchemeLead')}
        </EmptyState>
      </Page>
    )
  if (roster.kind === 'fixed' && !isDrawing)
    return (
      <FixedRoster
        roster={roster.roster}
        scheme={scheme}
        onAgain={() => {
          drafts.put(panelsKey, JSON.stringify(panelsToDraft(roster.roster.panels)))
          setDrawing(true)
        }}
      />
    )
  const giveUp = (): void => {
    drafts.remove([panelsKey])
    setDrawing(false)
  }
  return (
    <Page
      title={t('roster.title')}
      lead={t('roster.lead')}
      actions={
        roster.kind === 'fixed' && (
          <Button variant="default" onClick={giveUp}>
            {t('roster.keep')}
          </Button>
        )
      }
    >
      <Pending />
      {roster.kind === 'disputed' && <FailureNotice>{t('roster.disputed')}</FailureNotice>}
      {isHolder ? (
        <DrawRoster scheme={scheme} onProposed={() => setDrawing(false)} />
      ) : (
        <EmptyState title={t('roster.none')}>{t('notYoursHolder')}</EmptyState>
      )}
    </Page>
  )
}

function Pending(): ReactNode {
  const { t } = useTranslation('desk')
  const { actor } = useHand()
  const isPending = useView(viewAwaiting, actor).some(
    ({ type, standing }) => type === 'roster.fixed.v1' && standing.kind !== 'overtaken',
  )
  if (!isPending) return null
  return (
    <FailureNotice tone="warning" action={<Link href="/awaiting">{t('step.sign')}</Link>}>
      {t('roster.pending')}
    </FailureNotice>
  )
}

interface FixedRosterProps {
  readonly roster: RosterView
  readonly scheme: Scheme
  readonly onAgain: () => void
}

function FixedRoster({ roster, scheme, onAgain }: FixedRosterProps): ReactNode {
  const { t } = useTranslation('desk')
  const { isHolder, mayReplaceAssessor } = useHand()
  return (
    <Page
      title={t('roster.title')}
      lead={t('roster.fixed')}
      actions={
        <>
          <PrintButton>{t('roster.print')}</PrintButton>
          {isHolder && (
            <Button variant="default" onClick={onAgain}>
              {t('roster.again')}
            </Button>
          )}
          {mayReplaceAssessor && (
            <Button component={Link} href="/roster/replace">
              {t('replace.title')}
            </Button>
          )}
        </>
      }
    >
      <Pending />
      <PrintSheet>
        <DeskPrintHead title={t('roster.title')} />
        <RosterTables roster={roster} scheme={scheme} />
      </PrintSheet>
    </Page>
  )
}
