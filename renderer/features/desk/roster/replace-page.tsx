/** An assessor is ill, away, removed or has recused: a sworn reserve takes over within minutes, with two signatures. */
import { Button, MultiSelect, NativeSelect, SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { asCandidateId, type KeyId } from '../../../../shared/kernel/ids.ts'
import { replaceAssessor, type ReplacementRequest } from '../../../../shared/subjects/panels/decide.ts'
import type { Accepted } from '../../../../shared/subjects/selection/entries.ts'
import { useSign } from '../../../store/use-sign.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { EvidenceNote } from '../../../ui/evidence-note.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { useToasts } from '../../../ui/toasts.tsx'
import { AcceptedSelect, useNewest } from '../people/accepted-select.tsx'
import { useHand, useNames } from '../use-desk.ts'
import styles from './roster.module.css'
import { viewReplacing, type ReplaceablePanel } from './view-replacing.ts'

const causes = ['ill', 'absent', 'recused', 'removed'] as const
type Cause = (typeof causes)[number]

/** As long as the record takes. */
const longestNote = 1000

interface ReplaceForm {
  readonly panel: string
  readonly out: string
  readonly in: string
  readonly cause: Cause
  readonly which: 'all' | 'some'
  readonly candidates: readonly string[]
  readonly accepted: Accepted | undefined
  readonly note: string
}

const empty: ReplaceForm = {
  panel: '',
  out: '',
  in: '',
  cause: 'ill',
  which: 'all',
  candidates: [],
  accepted: undefined,
  note: '',
}

export function ReplacePage(): ReactNode {
  const { t } = useTranslation('desk')
  const panels = useView(viewReplacing)
  const { mayReplaceAssessor } = useHand()
  return (
    <Page title={t('replace.title')} lead={t('replace.lead')} width="form">
      {!mayReplaceAssessor ? (
        <EmptyState title={t('notYours')}>{t('replace.notYours')}</EmptyState>
      ) : panels.length === 0 ? (
        <EmptyState title={t('roster.none')} action={<Link href="/roster">{t('nav.roster')}</Link>}>
          {t('replace.noRoster')}
        </EmptyState>
      ) : (
        <ReplaceFields panels={panels} />
      )}
    </Page>
  )
}

function ReplaceFields({ panels }: { readonly panels: readonly ReplaceablePanel[] }): ReactNode {
  const { t } = useTranslation('desk')
  const nameOf = useNames()
  const [form, setForm] = useState<ReplaceForm>({ ...empty, panel: panels[0]?.code ?? '' })
  const change = (part: Partial<ReplaceForm>): void => setForm((before) => ({ ...before, ...part }))
  const panel = panels.find(({ code }) => code === form.panel)
  const out = panel?.seated.find((key) => key === form.out)
  const people = (keys: readonly KeyId[]) => [
    { value: '', label: t('choose') },
    ...keys.map((key) => ({ value: key as string, label: nameOf(key) })),
  ]
  return (
    <div className={styles['fields']}>
      <NativeSelect
        size="md"
        label={t('roster.panel')}
        value={form.panel}
        onChange={(event) => change({ panel: event.currentTarget.value, out: '', in: '', candidates: [] })}
        data={panels.map(({ code }) => ({ value: code as string, label: code }))}
      />
      <NativeSelect
        size="md"
        label={t('replace.out')}
        value={form.out}
        onChange={(event) => change({ out: event.currentTarget.value, candidates: [], accepted: undefined })}
        data={people(panel?.seated ?? [])}
        required
      />
      <NativeSelect
        size="md"
        label={t('replace.in')}
        description={panel?.reserves.length === 0 ? t('replace.noReserve') : t('replace.inHint')}
        value={form.in}
        onChange={(event) => change({ in: event.currentTarget.value })}
        data={people(panel?.reserves ?? [])}
        required
      />
      <NativeSelect
        size="md"
        label={t('facts.cause')}
        value={form.cause}
        onChange={(event) => {
          const cause = causes.find((one) => one === event.currentTarget.value) ?? 'ill'
          change({ cause, which: cause === 'recused' ? 'some' : form.which })
        }}
        data={causes.map((value) => ({ value, label: t(`replaceCause.${value}`) }))}
      />
      {panel && out && <Which form={form} panel={panel} out={out} onChange={change} />}
      <EvidenceNote
        label={t('replace.note')}
        hint={t('replace.noteHint')}
        value={form.note}
        onChange={(note) => change({ note })}
        maximum={longestNote}
        required
      />
      {panel && <Propose form={form} panel={panel} />}
    </div>
  )
}

interface WhichProps {
  readonly form: ReplaceForm
  readonly panel: ReplaceablePanel
  readonly out: KeyId
  readonly onChange: (part: Partial<ReplaceForm>) => void
}

function Which({ form, panel, out, onChange }: WhichProps): ReactNode {
  const { t } = useTranslation('desk')
  const own = panel.candidates.filter(({ assessors }) => assessors.includes(out))
  return (
    <>
      <div>
        <SegmentedControl
          aria-label={t('replace.which')}
          value={form.which}
          onChange={(which) => onChange({ which: which === 'some' ? 'some' : 'all' })}
          data={[
            { value: 'all', label: t('replace.all') },
            { value: 'some', label: t('replace.some') },
          ]}
        />
      </div>
      {form.which === 'some' ? (
        <MultiSelect
          size="md"
          label={t('replace.candidates')}
          data={own.map(({ candidate, display, recused }) => ({
            value: candidate as string,
            label: `${display ? `${display.number} ${display.name}` : candidate.slice(0, 8)}${recused.includes(out) ? ` – ${t('replace.hasRecused')}` : ''}`,
          }))}
          value={[...form.candidates]}
          onChange={(candidates) => onChange({ candidates })}
          searchable
          required
        />
      ) : (
        <AcceptedSelect of={out} accepted={form.accepted} onChange={(accepted) => onChange({ accepted })} />
      )}
    </>
  )
}

interface ProposeProps {
  readonly form: ReplaceForm
  readonly panel: ReplaceablePanel
}

function requestOf(form: ReplaceForm, panel: ReplaceablePanel, newest: Accepted): ReplacementRequest | null {
  const out = panel.seated.find((key) => key === form.out)
  const reserve = panel.reserves.find((key) => key === form.in)
  const isSome = form.which === 'some'
  if (!out || !reserve || form.note.trim() === '' || (isSome && form.candidates.length === 0)) return null
  return {
    panel: panel.code,
    out,
    in: reserve,
    candidates: isSome ? form.candidates.map(asCandidateId) : null,
    accepted: form.accepted === undefined ? newest : form.accepted,
    cause: form.cause,
    note: form.note.trim(),
  }
}

function Propose({ form, panel }: ProposeProps): ReactNode {
  const { t } = useTranslation('desk')
  const nameOf = useNames()
  const { room } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState(false)
  const [opened, setOpened] = useState(false)
  const out = panel.seated.find((key) => key === form.out) ?? null
  const newest = useNewest(out)
  const request = requestOf(form, panel, newest)
  const propose = async (): Promise<void> => {
    const drafts = request && replaceAssessor(room.state, request)
    const signed = drafts?.ok && (await sign(drafts.value))
    setOpened(false)
    if (!signed) return
    say({ tone: 'good', text: t('replace.proposed') })
    navigate('/awaiting')
  }
  return (
    <>
      {asked && !request && <FailureNotice tone="warning">{t('replace.incomplete')}</FailureNotice>}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button
          loading={busy}
          onClick={() => {
            setAsked(true)
            setOpened(request !== null)
          }}
        >
          {t('replace.go')}
        </Button>
      </div>
      <ConfirmDialog
        opened={opened}
        title={t('replace.confirm')}
        verb={t('replace.go')}
        weight="final"
        touches={
          request
            ? [
                `${nameOf(request.out)} → ${nameOf(request.in)} (${request.panel})`,
                request.candidates === null
                  ? t('replace.allUnsealed')
                  : t('replace.someCount', { count: request.candidates.length }),
              ]
            : []
        }
        onConfirm={propose}
        onClose={() => setOpened(false)}
      >
        <p>{t('replace.confirmLead')}</p>
      </ConfirmDialog>
    </>
  )
}
