/** An official was transferred or a holder's key is lost: the office passes to another person by decree, with two signatures. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { daySchema } from '../../../../shared/kernel/instant.ts'
import { foundingOf } from '../../../../shared/subjects/selection/founding.ts'
import { replaceHolder, type HolderReplacement } from '../../../../shared/subjects/selection/decide.ts'
import type { Accepted } from '../../../../shared/subjects/selection/entries.ts'
import { officeSchema, type Office } from '../../../../shared/subjects/selection/roles.ts'
import { viewCommittee } from '../../../../shared/subjects/selection/view-committee.ts'
import { HostFilePicker } from '../../../host/host-file-picker.tsx'
import { useSign } from '../../../store/use-sign.ts'
import { useView } from '../../../store/use-view.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { EnrolmentCard } from '../../../ui/enrolment-card.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../../ui/file-picker.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { useToasts } from '../../../ui/toasts.tsx'
import { mediaTypeOf } from '../media-type.ts'
import { useHand, useNames } from '../use-desk.ts'
import { AcceptedSelect } from './accepted-select.tsx'
import { askingOf, claimedBy, enrolledOf, gapOf, type Asking } from './admissions.ts'
import { EnrolmentFiles } from './enrolment-files.tsx'
import styles from './people.module.css'
import { ReplacedKey } from './replaced-key.tsx'

interface HolderForm {
  readonly office: Office | null
  readonly asking: Asking | null
  readonly accepted: Accepted | undefined
  readonly number: string
  readonly date: string
  readonly decree: ChosenFile | null
}

const empty: HolderForm = { office: null, asking: null, accepted: undefined, number: '', date: '', decree: null }

export function ReplaceHolderPage(): ReactNode {
  const { t } = useTranslation('desk')
  const { isHolder } = useHand()
  if (!isHolder)
    return (
      <Page title={t('holder.title')}>
        <EmptyState title={t('notYours')}>{t('notYoursHolder')}</EmptyState>
      </Page>
    )
  return (
    <Page title={t('holder.title')} lead={t('holder.lead')} width="form">
      <HolderFields />
    </Page>
  )
}

function useHolders() {
  const members = useView(viewCommittee)
  return (office: Office) => members.find((member) => member.office === office)
}

function HolderFields(): ReactNode {
  const { t } = useTranslation('desk')
  const [form, setForm] = useState<HolderForm>(empty)
  const change = (part: Partial<HolderForm>): void => setForm((before) => ({ ...before, ...part }))
  const nameOf = useNames()
  const holderOf = useHolders()
  const members = useView(viewCommittee)
  const { office: own } = useHand()
  const old = form.office && holderOf(form.office)
  return (
    <>
      <Section title={t('holder.which')}>
        <NativeSelect
          size="md"
          label={t('facts.office')}
          value={form.office ?? ''}
          onChange={(event) =>
            change({
              office: officeSchema.options.find((one) => one === event.currentTarget.value) ?? null,
              accepted: undefined,
            })
          }
          data={[
            { value: '', label: t('choose') },
            ...officeSchema.options
              .filter((office) => office !== own)
              .map((office) => {
                const holder = holderOf(office)
                const name = holder ? nameOf(holder.key) : '–'
                return { value: office as string, label: `${t(`offices.${office}`)}: ${name}` }
              }),
          ]}
        />
        {old && <AcceptedSelect of={old.key} accepted={form.accepted} onChange={(accepted) => change({ accepted })} />}
      </Section>
      <Section title={t('holder.who')}>
        <EnrolmentFiles
          many={false}
          onRead={([request]) => {
            if (!request) return
            const claimed = claimedBy(request, members)?.office ?? null
            const office = form.office ?? (claimed === own ? null : claimed)
            change({ office, asking: { ...askingOf(request, []), roles: ['observer'] } })
          }}
        />
        {form.asking && (
          <>
            <ReplacedKey request={form.asking.request} />
            <NewHolder asking={form.asking} onChange={(asking) => change({ asking })} />
          </>
        )}
      </Section>
      <Section title={t('holder.decree')}>
        <TextInput
          label={t('holder.number')}
          value={form.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
          maxLength={80}
          required
        />
        <TextInput
          type="date"
          label={t('holder.date')}
          value={form.date}
          onChange={(event) => change({ date: event.currentTarget.value })}
          required
        />
        <HostFilePicker
          label={t('holder.file')}
          wants="file"
          sort="document"
          chosen={form.decree}
          onChosen={(decree) => change({ decree })}
        />
      </Section>
      <Propose form={form} />
    </>
  )
}

interface NewHolderProps {
  readonly asking: Asking
  readonly onChange: (asking: Asking | null) => void
}

function NewHolder({ asking, onChange }: NewHolderProps): ReactNode {
  const { t } = useTranslation('desk')
  const { enrolment, words } = asking.request
  return (
    <EnrolmentCard
      name={enrolment.name}
      identifier={enrolment.identifier}
      words={words}
      compared={asking.compared}
      onCompared={(compared) => onChange({ ...asking, compared })}
      onRemove={() => onChange(null)}
    >
      <TextInput
        label={t('found.position')}
        description={t('found.positionHint')}
        value={asking.position}
        onChange={(event) => onChange({ ...asking, position: event.currentTarget.value })}
        maxLength={160}
      />
    </EnrolmentCard>
  )
}

type Gap = 'office' | 'who' | 'decree' | 'sample-key' | 'known-key' | 'not-compared'

function Propose({ form }: { readonly form: HolderForm }): ReactNode {
  const { t } = useTranslation('desk')
  const holderOf = useHolders()
  const sample = useView(foundingOf)?.body.sample ?? false
  const holders = new Set(officeSchema.options.flatMap((office) => holderOf(office)?.key ?? []))
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState(false)
  const [opened, setOpened] = useState(false)
  const old = form.office ? holderOf(form.office) : undefined
  const replacement = replacementOf(form, old?.newest ?? null)
  const gap = gapsOf(form) ?? (form.asking && (gapOf(form.asking, { sample, known: holders }) as Gap | null))
  const propose = async (): Promise<void> => {
    const signed = replacement && (await sign(replaceHolder(replacement)))
    setOpened(false)
    if (!signed) return
    say({ tone: 'good', text: t('holder.proposed') })
    navigate('/awaiting')
  }
  return (
    <div className={styles['fields']}>
      {asked && gap && <FailureNotice tone="warning">{t(`holder.gap.${gap}`)}</FailureNotice>}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button
          loading={busy}
          onClick={() => {
            setAsked(true)
            setOpened(gap === null && replacement !== null)
          }}
        >
          {t('holder.go')}
        </Button>
      </div>
      <ConfirmDialog
        opened={opened}
        title={t('holder.confirm')}
        verb={t('holder.go')}
        weight="final"
        touches={replacement ? [`${t(`offices.${replacement.office}`)}: ${replacement.enrolled.person.name}`] : []}
        onConfirm={propose}
        onClose={() => setOpened(false)}
      >
        <p>{t('holder.confirmLead')}</p>
      </ConfirmDialog>
    </div>
  )
}

function gapsOf({ office, asking, number, date, decree }: HolderForm): Gap | null {
  if (office === null) return 'office'
  if (asking === null) return 'who'
  return number.trim() === '' || !daySchema.safeParse(date).success || decree === null ? 'decree' : null
}

function replacementOf(form: HolderForm, newest: Accepted): HolderReplacement | null {
  const { office, asking, number, decree } = form
  const date = daySchema.safeParse(form.date)
  if (!office || !asking || !decree || !date.success) return null
  return {
    office,
    enrolled: enrolledOf(asking),
    accepted: form.accepted === undefined ? newest : form.accepted,
    decree: { number: number.trim(), date: date.data, file: decree.token, mediaType: mediaTypeOf(decree.name) },
  }
}
