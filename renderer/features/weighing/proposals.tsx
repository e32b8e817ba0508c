/** Two-key acts of this room that wait for a second hand, and signing them. Nothing is drawn where none of them waits. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { viewAwaiting, type Awaiting } from '../../../shared/engine/view-awaiting.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import type { EntryType } from '../../../shared/subjects/catalogue.ts'
import { countersign } from '../../../shared/subjects/selection/decide.ts'
import { factAt, type State } from '../../../shared/subjects/state.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { useComponentTitle, useWho } from './words.ts'

export type Proposable = Extract<
  EntryType,
  'absence.accepted.v1' | 'gate.opened.v1' | 'decision.made.v1' | 'result.determined.v1'
>

const awaitingFor = (state: State, reader: string): readonly Awaiting[] => viewAwaiting(state, reader as KeyId)

/** Proposals of one type that a signature can still complete. */
export function useProposals(type: Proposable): readonly Awaiting[] {
  const { room } = useSelection()
  const all = useView(awaitingFor, room.actor)
  return all.filter((one) => one.type === type && one.standing.kind !== 'overtaken')
}

export function Proposals({ types }: { readonly types: readonly Proposable[] }): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const who = useWho()
  const whatOf = useWhat()
  const proposals = useView(awaitingFor, room.actor).filter(
    ({ type, standing }) => types.some((one) => one === type) && standing.kind !== 'overtaken',
  )
  if (proposals.length === 0) return null
  return (
    <Section title={t('proposals.title')} lead={t('proposals.lead')}>
      <QuietTable
        caption={t('proposals.title')}
        rows={proposals}
        rowKey={({ proposal }) => proposal}
        empty={t('proposals.empty')}
        columns={[
          { key: 'what', title: t('proposals.what'), cell: whatOf },
          { key: 'by', title: t('proposals.by'), cell: ({ proposer }) => who(proposer) },
          { key: 'state', title: t('proposals.state'), cell: (proposal) => <ProposalState proposal={proposal} /> },
        ]}
      />
      {proposals.some(({ isOwn }) => isOwn) && <p>{t('proposals.travels')}</p>}
    </Section>
  )
}

function ProposalState({ proposal }: { readonly proposal: Awaiting }): ReactNode {
  const { t } = useTranslation('weighing')
  const { t: role } = useTranslation('roles')
  const sentenceOf = useFailureSentence()
  const { standing, completers } = proposal
  if (standing.kind === 'may-sign') return <CountersignButton proposal={proposal} />
  if (standing.kind === 'refused') return sentenceOf(standing.why)
  const whom = completers.map((completer) => role(completer)).join(', ')
  return <StatusBadge tone="info">{t('proposals.waitsFor', { whom })}</StatusBadge>
}

function CountersignButton({ proposal }: { readonly proposal: Awaiting }): ReactNode {
  const { t } = useTranslation('weighing')
  const say = useToasts()
  const whatOf = useWhat()
  const { sign, refusal, forget } = useSign()
  const [asked, setAsked] = useState(false)
  const close = (): void => {
    forget()
    setAsked(false)
  }
  const confirm = async (): Promise<void> => {
    if (!(await sign(countersign([proposal.proposal])))) return
    say({ tone: 'good', text: t('proposals.signed') })
    close()
  }
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('proposals.sign')}</Button>
      <ConfirmDialog
        opened={asked}
        title={t('proposals.confirmTitle')}
        touches={[whatOf(proposal)]}
        verb={t('proposals.sign')}
        weight="final"
        onConfirm={confirm}
        onClose={close}
      >
        <p>{t('proposals.confirm')}</p>
        {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      </ConfirmDialog>
    </>
  )
}

function useWhat(): (proposal: Awaiting) => string {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const who = useWho()
  const titleOf = useComponentTitle()
  return ({ proposal, type }) => {
    const absence = factAt(room.state, 'absence.accepted.v1', proposal)
    if (absence) {
      const { assessor, instrument, candidates } = absence.body
      const count = candidates.length
      return t('proposals.kind.absence', { name: who(assessor), instrument: titleOf(instrument), count })
    }
    const decision = factAt(room.state, 'decision.made.v1', proposal)
    if (decision) return t('proposals.kind.decision', { choice: t(`decisions.choices.${decision.body.choice}`) })
    return t(type === 'gate.opened.v1' ? 'proposals.kind.gate' : 'proposals.kind.result')
  }
}
