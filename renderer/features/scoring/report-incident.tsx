/** An incident, written down the moment it happens, from wherever one is; half a report is kept when the dialog is closed. */
import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reportIncident } from '../../../shared/subjects/sessions/decide.ts'
import { incidentKindSchema } from '../../../shared/subjects/sessions/entries.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { EvidenceNote } from '../../ui/evidence-note.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import {
  incidentKey,
  longestIncident,
  parseIncidentDraft,
  type IncidentAbout,
  type IncidentDraft,
} from './incident-draft.ts'
import { instantNow } from './page-clock.ts'

export function ReportIncident({ about }: { readonly about: IncidentAbout }): ReactNode {
  const { t } = useTranslation('scoring')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setIsOpen(true)}>
        {t('incident.report')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('incident.title')}
        closeButtonProps={{ 'aria-label': t('keys.close') }}
        centered
        size="lg"
      >
        <IncidentForm about={about} onDone={() => setIsOpen(false)} />
      </Modal>
    </>
  )
}

interface IncidentFormProps {
  readonly about: IncidentAbout
  readonly onDone: () => void
}

function IncidentForm({ about, onDone }: IncidentFormProps): ReactNode {
  const { t } = useTranslation('scoring')
  const { drafts } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const key = incidentKey(about)
  const [draft, setDraft] = useState(() => parseIncidentDraft(drafts.get(key)))
  const [isAsked, setIsAsked] = useState(false)
  const { kind, text } = draft
  const change = (part: Partial<IncidentDraft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    if (next.kind === null && next.text === '') drafts.remove([key])
    else drafts.put(key, JSON.stringify(next))
  }
  const report = async (): Promise<void> => {
    setIsAsked(true)
    const said = text.trim()
    if (kind === null || said === '') return
    if (!(await sign(reportIncident({ ...about, kind, incident: { text: said, at: instantNow() } })))) return
    drafts.remove([key])
    say({ tone: 'good', text: t('incident.signed') })
    onDone()
  }
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>{t(about.candidate === null ? 'incident.lead' : 'incident.leadCandidate')}</p>
      <NativeSelect
        label={t('incident.kind')}
        required
        data-autofocus
        value={kind ?? ''}
        error={isAsked && kind === null ? t('incident.kindMissing') : undefined}
        data={[
          { value: '', label: t('incident.choose') },
          ...incidentKindSchema.options.map((value) => ({ value, label: t(`incident.kinds.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          change({ kind: incidentKindSchema.safeParse(currentTarget.value).data ?? null })
        }
      />
      <EvidenceNote
        label={t('incident.text')}
        hint={t('incident.textHint')}
        value={text}
        onChange={(next) => change({ text: next })}
        maximum={longestIncident}
        required
        error={isAsked && text.trim() === '' ? t('incident.textMissing') : undefined}
      />
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onDone} disabled={busy}>
          {t('incident.later')}
        </Button>
        <Button loading={busy} onClick={() => void report()}>
          {t('incident.sign')}
        </Button>
      </Group>
    </Stack>
  )
}
