/** A conflict that was noticed later: said at once, and the candidate leaves the list with the signature. */
import { Button, SegmentedControl, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { CandidateId } from '../../../shared/kernel/ids.ts'
import type { Display } from '../../../shared/subjects/candidates/entries.ts'
import { declareConflicts } from '../../../shared/subjects/integrity/decide.ts'
import { viewDeclarable } from '../../../shared/subjects/integrity/view-declarations.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { ConflictFields } from './conflict-details.tsx'
import { markFor, type ConflictDetails } from './declaration-draft.ts'

const detailsFor = (standing: 'potential' | 'actual'): ConflictDetails =>
  markFor(standing, undefined) as ConflictDetails

export function NewConflict({ chosen }: { readonly chosen: string | null }): ReactNode {
  const { t } = useTranslation('scoring')
  const { candidates } = useView(viewDeclarable, useSelection().room.actor)
  const [candidate, setCandidate] = useState(chosen)
  const [details, setDetails] = useState(() => detailsFor('actual'))
  const [asking, setAsking] = useState(false)
  const one = candidates.find((other) => other.candidate === candidate)
  const verb = t(details.handling === 'recuse' ? 'conflict.newSign' : 'conflict.newDisclose')
  return (
    <Page
      title={t('conflict.newTitle')}
      lead={t('conflict.newLead')}
      width="form"
      actions={<Link href="/">{t('oaths.back')}</Link>}
    >
      <Select
        label={t('conflict.candidate')}
        description={t('conflict.candidateHint')}
        nothingFoundMessage={t('conflict.candidateNone')}
        searchable
        limit={50}
        value={one?.candidate ?? null}
        data={candidates.map(({ candidate: value, display }) => ({
          value,
          label: `${display.number} ${display.name}`,
        }))}
        onChange={setCandidate}
      />
      <div>
        <SegmentedControl
          aria-label={t('conflict.standing')}
          value={details.standing}
          data={(['potential', 'actual'] as const).map((value) => ({
            value,
            label: t(`conflict.${value}Standing`),
          }))}
          onChange={(standing) => setDetails({ ...details, standing })}
        />
      </div>
      <ConflictFields
        title={one ? `${one.display.number} ${one.display.name}` : t('conflict.candidate')}
        details={details}
        onChange={setDetails}
      />
      <div>
        <Button disabled={!one} onClick={() => setAsking(true)}>
          {verb}
        </Button>
      </div>
      {one && (
        <Confirming
          opened={asking}
          verb={verb}
          candidate={one.candidate}
          display={one.display}
          details={details}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  )
}

interface ConfirmingProps {
  readonly opened: boolean
  readonly verb: string
  readonly candidate: CandidateId
  readonly display: Display
  readonly details: ConflictDetails
  readonly onClose: () => void
}

function Confirming({ opened, verb, candidate, display, details, onClose }: ConfirmingProps): ReactNode {
  const { t } = useTranslation('scoring')
  const { room } = useSelection()
  const { refusal, sign } = useSign()
  const say = useToasts()
  const [, navigate] = useLocation()
  const isRecusing = details.handling === 'recuse'
  const confirm = async (): Promise<void> => {
    const drafts = declareConflicts(room.state, [{ ...details, candidate }])
    if (!drafts.ok || !(await sign(drafts.value))) return
    say({ tone: 'good', text: t('conflict.declared', { ...display }) })
    navigate('/')
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t('conflict.newConfirmTitle', { ...display })}
      touches={[t(isRecusing ? 'conflict.touchRecuse' : 'conflict.touchDisclose', { ...display })]}
      verb={verb}
      weight="final"
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t(isRecusing ? 'conflict.newConfirmRecuse' : 'conflict.newConfirmDisclose')}</p>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
    </ConfirmDialog>
  )
}
