/** The roster as this draw would make it, before anybody signs: same seed, same list, same roster on every computer. */
import { Button } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { drawnPlaces, rosterView } from '../../../../shared/engine/view-roster.ts'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { asCode } from '../../../../shared/kernel/ids.ts'
import type { Scheme } from '../../../../shared/rules/scheme.ts'
import { candidatesById, displayOf } from '../../../../shared/subjects/candidates/list.ts'
import { drawRoster, type DrawRejection } from '../../../../shared/subjects/panels/decide.ts'
import { assignmentSchema } from '../../../../shared/subjects/panels/entries.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { useSign } from '../../../store/use-sign.ts'
import { useSelection } from '../../../store/use-view.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { useToasts } from '../../../ui/toasts.tsx'
import { panelsKey, type DrawParts } from './panels-draft.ts'
import styles from './roster.module.css'
import { RosterTables } from './roster-tables.tsx'

export interface DrawnPreviewProps {
  readonly parts: DrawParts
  readonly scheme: Scheme
  readonly onProposed: () => void
}

export function DrawnPreview({ parts, scheme, onProposed }: DrawnPreviewProps): ReactNode {
  const { t } = useTranslation('desk')
  const { room, drafts } = useSelection()
  const { state } = room
  const version = room.version()
  const drawn = useMemo(() => {
    const instruments = scheme.components.flatMap(({ kind, code }) => (kind === 'rubric' ? [asCode(code)] : []))
    return { drafts: drawRoster(state, { ...parts, instruments }, nobleCrypto), version }
  }, [state, parts, scheme, version])
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState(false)
  const answer = drawn.drafts
  if (!answer.ok) return <Rejected rejection={answer.failure} state={state} />
  const assignments = answer.value.flatMap(({ body }) => assignmentSchema.array().safeParse(body['part']).data ?? [])
  const roster = rosterView(state, {
    panels: parts.panels,
    seed: parts.seed,
    places: drawnPlaces(parts.panels, assignments),
  })
  const propose = async (): Promise<void> => {
    const signed = await sign(answer.value)
    setOpened(false)
    if (!signed) return
    drafts.remove([panelsKey])
    say({ tone: 'good', text: t('roster.proposed') })
    onProposed()
    navigate('/awaiting')
  }
  return (
    <Section title={t('roster.preview')} lead={t('roster.previewLead')}>
      <RosterTables roster={roster} scheme={scheme} />
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div className={styles['acts']}>
        <Button loading={busy} onClick={() => setOpened(true)}>
          {t('roster.propose')}
        </Button>
      </div>
      <ConfirmDialog
        opened={opened}
        title={t('roster.confirm')}
        verb={t('roster.propose')}
        weight="final"
        touches={parts.panels.map(({ code }) =>
          t('roster.touches', {
            panel: code,
            count: roster.rows.filter(({ panel }) => panel === code).length,
          }),
        )}
        onConfirm={propose}
        onClose={() => setOpened(false)}
      >
        <p>{t('roster.confirmLead')}</p>
      </ConfirmDialog>
    </Section>
  )
}

function Rejected({ rejection, state }: { readonly rejection: DrawRejection; readonly state: State }): ReactNode {
  const { t } = useTranslation('desk')
  if (rejection.kind !== 'nobody-to-score')
    return <FailureNotice>{t(`roster.rejected.${rejection.kind}`)}</FailureNotice>
  const listed = candidatesById(state, null).get(rejection.candidate)
  const reading = listed && displayOf(state, listed)
  const name =
    reading?.kind === 'value' ? `${reading.value.number} ${reading.value.name}` : rejection.candidate.slice(0, 8)
  return <FailureNotice>{t('roster.rejected.nobody-to-score', { name })}</FailureNotice>
}
