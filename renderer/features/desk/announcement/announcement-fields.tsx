/** The form, filled in from the paper in hand: what it announces is typed here, so that a difference from the scheme is found. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { rulesOf } from '../../../../shared/rules/rule-profile.ts'
import { recordAnnouncement } from '../../../../shared/subjects/selection/decide.ts'
import { HostFilePicker } from '../../../host/host-file-picker.tsx'
import { useSign } from '../../../store/use-sign.ts'
import { useSelection } from '../../../store/use-view.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../../ui/file-picker.tsx'
import { Section } from '../../../ui/page.tsx'
import { useToasts } from '../../../ui/toasts.tsx'
import { useFoundingProfile } from '../use-desk.ts'
import { useKeptForm } from '../use-kept-form.ts'
import {
  announcementKey,
  emptyAnnouncement,
  readAnnouncement,
  readForm,
  type AnnouncementFiles,
  type AnnouncementForm,
  type AnnouncementProblem,
  type ProblemOf,
} from './announcement-form.ts'
import styles from './announcement.module.css'
import { ComponentRows } from './component-rows.tsx'
import { PublicationRows } from './publication-rows.tsx'

export function AnnouncementFields({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { drafts } = useSelection()
  const founding = useFoundingProfile()
  const documents = founding.kind === 'known' ? rulesOf(founding.profile, 'stated-beforehand') : []
  const isByLetter = documents.some(({ document }) => document === 'letter')
  const form = useForm<AnnouncementForm>({
    defaultValues:
      readAnnouncement(drafts.get(announcementKey)) ?? emptyAnnouncement(isByLetter ? 'letter' : 'announcement'),
  })
  useKeptForm(form, announcementKey)
  return (
    <FormProvider {...form}>
      <Fields onDone={onDone} />
    </FormProvider>
  )
}

function Fields({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('desk')
  const { register } = useFormContext<AnnouncementForm>()
  const [files, setFiles] = useState<AnnouncementFiles>({ document: null, proofs: [] })
  const [asked, setAsked] = useState(false)
  const values = useWatch<AnnouncementForm>() as AnnouncementForm
  const { announced, problems } = readForm(values, files)
  const problemOf: ProblemOf = (path) => {
    const problem: AnnouncementProblem | undefined = problems[path]
    return asked && problem ? t(`announcement.problem.${problem}`) : undefined
  }
  const takeProof = (index: number, chosen: ChosenFile | null): void =>
    setFiles(({ document, proofs }) => ({
      document,
      proofs: Array.from({ length: Math.max(proofs.length, index + 1) }, (_, i) =>
        i === index ? chosen : (proofs[i] ?? null),
      ),
    }))
  const dropProof = (index: number): void =>
    setFiles(({ document, proofs }) => ({ document, proofs: proofs.filter((_, i) => i !== index) }))
  return (
    <>
      <Section title={t('announcement.paper')} lead={t('announcement.paperLead')}>
        <div className={styles['fields']}>
          <NativeSelect
            size="md"
            label={t('announcement.kind')}
            {...register('kind')}
            data={(['announcement', 'letter'] as const).map((kind) => ({
              value: kind,
              label: t(`announcementKind.${kind}`),
            }))}
          />
          <div className={styles['pair']}>
            <TextInput
              label={t('announcement.number')}
              {...register('number')}
              error={problemOf('number')}
              maxLength={80}
              required
            />
            <TextInput
              type="date"
              label={t('announcement.date')}
              {...register('date')}
              error={problemOf('date')}
              required
            />
          </div>
          <HostFilePicker
            label={t('announcement.document')}
            wants="file"
            sort="document"
            chosen={files.document}
            onChosen={(document) => setFiles((before) => ({ ...before, document }))}
          />
          {problemOf('document') && <FailureNotice tone="warning">{problemOf('document')}</FailureNotice>}
        </div>
      </Section>
      <PublicationRows proofs={files.proofs} onProof={takeProof} onDrop={dropProof} problemOf={problemOf} />
      <ComponentRows problemOf={problemOf} />
      <Record
        announced={announced}
        problems={Object.keys(problems).length}
        asked={asked}
        onAsked={() => setAsked(true)}
        onDone={onDone}
      />
    </>
  )
}

interface RecordProps {
  readonly announced: ReturnType<typeof readForm>['announced']
  readonly problems: number
  readonly asked: boolean
  readonly onAsked: () => void
  readonly onDone: () => void
}

function Record({ announced, problems, asked, onAsked, onDone }: RecordProps): ReactNode {
  const { t } = useTranslation('desk')
  const { drafts } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [opened, setOpened] = useState(false)
  const record = async (): Promise<void> => {
    const signed = announced && (await sign(recordAnnouncement(announced)))
    setOpened(false)
    if (!signed) return
    drafts.remove([announcementKey])
    say({ tone: 'good', text: t('announcement.done') })
    onDone()
  }
  return (
    <div className={styles['fields']}>
      {asked && problems > 0 && (
        <FailureNotice tone="warning">{t('announcement.problems', { count: problems })}</FailureNotice>
      )}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button
          loading={busy}
          onClick={() => {
            onAsked()
            setOpened(announced !== null)
          }}
        >
          {t('announcement.go')}
        </Button>
      </div>
      <ConfirmDialog
        opened={opened}
        title={t('announcement.confirm')}
        verb={t('announcement.go')}
        weight="final"
        touches={announced ? [`${t(`announcementKind.${announced.kind}`)} ${announced.number}`] : []}
        onConfirm={record}
        onClose={() => setOpened(false)}
      >
        <p>{t('announcement.confirmLead')}</p>
      </ConfirmDialog>
    </div>
  )
}
