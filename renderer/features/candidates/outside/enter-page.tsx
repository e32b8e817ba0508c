/** The form, filled in from the report in hand. What is typed is kept; the next candidate of the same report needs only name and points. */
import { Button, NativeSelect, Select, TextInput } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { Controller, useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CandidateId, Code, KeyId } from '../../../../shared/kernel/ids.ts'
import { enterOutsideResult } from '../../../../shared/subjects/exam-scores/decide.ts'
import { outsideResultsAt } from '../../../../shared/subjects/exam-scores/outside-results.ts'
import { viewOutsideCandidates, type OutsideComponent } from '../../../../shared/subjects/exam-scores/view-outside.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { formatExact } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { HostFilePicker } from '../../../host/host-file-picker.tsx'
import { useOutsideFacts } from '../../../store/use-outside-facts.ts'
import { useSign } from '../../../store/use-sign.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../../ui/file-picker.tsx'
import { Section } from '../../../ui/page.tsx'
import { useToasts } from '../../../ui/toasts.tsx'
import styles from './enter-page.module.css'
import { emptyForm, nextForm, outsideKey, readForm, readKept, type OutsideForm } from './outside-form.ts'
import { outsideFor } from './outside-page.tsx'

export function EnterPage(): ReactNode {
  const { t } = useTranslation('outside')
  const { room, drafts } = useSelection()
  const { closed, components } = useView(outsideFor, room.actor)
  const [first] = components
  const form = useForm<OutsideForm>({
    defaultValues: readKept(drafts.get(outsideKey)) ?? emptyForm(first?.code ?? ''),
  })
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => drafts.put(outsideKey, JSON.stringify(values)),
      }),
    [form, drafts],
  )
  const code = useWatch({ control: form.control, name: 'component' })
  const component = components.find((one) => one.code === code) ?? first
  if (closed !== null || !component) {
    return (
      <EmptyState title={t('title')} action={<Link href="/outside">{t('form.back')}</Link>}>
        {t(`closed.${closed ?? 'no-exam'}`)}
      </EmptyState>
    )
  }
  return (
    <Section title={t('form.title')} lead={t('form.lead')}>
      <Fields form={form} component={component} components={components} />
      <div>
        <Link href="/outside">{t('form.back')}</Link>
      </div>
    </Section>
  )
}

interface FieldsProps {
  readonly form: UseFormReturn<OutsideForm>
  readonly component: OutsideComponent
  readonly components: readonly OutsideComponent[]
}

function Fields({ form, component, components }: FieldsProps): ReactNode {
  const { t } = useTranslation('outside')
  const language = useLanguage()
  const [scan, setScan] = useState<ChosenFile | null>(null)
  const [tried, setTried] = useState(false)
  const values = useWatch({ control: form.control }) as OutsideForm
  const reading = readForm(values, component, scan)
  const problemOf = (field: string): string | undefined => {
    const problem = tried ? reading.problems[field] : undefined
    if (!problem) return undefined
    const maximum = component.parts[Number(/^parts\.(\d+)$/.exec(field)?.[1] ?? -1)]?.maximum ?? '0'
    return t(`form.problem.${problem}`, { maximum: formatExact(maximum, language) })
  }
  const { register } = form
  return (
    <form
      noValidate
      className={styles['form']}
      aria-label={t('form.title')}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
      }}
    >
      <NativeSelect
        label={t('component')}
        {...register('component')}
        data={components.map(({ code, title }) => ({ value: code, label: title[language] }))}
      />
      <CandidateField form={form} error={problemOf('candidate')} />
      <div className={styles['row']}>
        {component.parts.map(({ code, title, maximum }, at) => (
          <TextInput
            key={code}
            label={title[language]}
            description={t('form.range', { maximum: formatExact(maximum, language) })}
            inputMode="decimal"
            required
            error={problemOf(`parts.${at}`)}
            {...register(`parts.${at}`)}
          />
        ))}
      </div>
      <TextInput
        label={t('source')}
        description={t('form.sourceHint')}
        required
        maxLength={200}
        error={problemOf('source')}
        {...register('source')}
      />
      <div className={styles['row']}>
        <TextInput label={t('number')} required maxLength={80} error={problemOf('number')} {...register('number')} />
        <TextInput label={t('date')} type="date" required error={problemOf('date')} {...register('date')} />
        <TextInput
          label={t('validUntil')}
          description={t('form.validHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          type="date"
          error={problemOf('validUntil')}
          {...register('validUntil')}
        />
      </div>
      <div>
        <HostFilePicker label={t('scan')} wants="file" sort="scan" chosen={scan} onChosen={setScan} />
        {problemOf('scan') !== undefined && <p className={styles['problem']}>{problemOf('scan')}</p>}
      </div>
      <SignResult
        component={component}
        scanName={scan?.name ?? ''}
        reading={reading}
        onTried={() => setTried(true)}
        onSigned={() => {
          setTried(false)
          form.reset(nextForm(values))
        }}
      />
    </form>
  )
}

const candidatesFor = (state: State, reader: string) => viewOutsideCandidates(state, reader as KeyId)

interface CandidateFieldProps {
  readonly form: UseFormReturn<OutsideForm>
  readonly error: string | undefined
}

/** Typed by number or name; of thousands only the first that match are drawn. */
function CandidateField({ form, error }: CandidateFieldProps): ReactNode {
  const { t } = useTranslation('outside')
  const { room } = useSelection()
  const lines = useView(candidatesFor, room.actor)
  return (
    <Controller
      control={form.control}
      name="candidate"
      render={({ field }) => (
        <Select
          label={t('candidate')}
          placeholder={t('form.search')}
          nothingFoundMessage={t('form.nothingFound')}
          searchable
          required
          limit={50}
          error={error}
          value={field.value === '' ? null : field.value}
          onChange={(value) => field.onChange(value ?? '')}
          onBlur={field.onBlur}
          data={lines.map(({ candidate, number, name }) => ({
            value: candidate,
            label: `${number ?? `${candidate.slice(0, 8)}…`} ${name ?? ''}`.trim(),
          }))}
        />
      )}
    />
  )
}

interface SignResultProps {
  readonly component: OutsideComponent
  readonly scanName: string
  readonly reading: ReturnType<typeof readForm>
  readonly onTried: () => void
  readonly onSigned: () => void
}

/** What was typed, line by line, as it will be signed. */
function useReadBack({ component, scanName, reading: { request } }: SignResultProps): readonly string[] {
  const { t } = useTranslation('outside')
  const language = useLanguage()
  const lines = useView(candidatesFor, useSelection().room.actor)
  const factsOf = useOutsideFacts()
  if (!request) return []
  const line = lines.find(({ candidate }) => candidate === request.candidate)
  const facts = factsOf({
    candidate: `${line?.number ?? ''} ${line?.name ?? ''}`.trim(),
    component: component.title[language],
    parts: component.parts,
    result: { kind: 'value', value: request.result },
    scan: { kind: 'withheld' },
  })
  const typed = facts.slice(0, -1).map(({ name, value }) => `${name}: ${value}`)
  return [...typed, `${t('scan')}: ${scanName}`]
}

function SignResult(props: SignResultProps): ReactNode {
  const {
    reading: { request },
    onTried,
    onSigned,
  } = props
  const { t } = useTranslation('outside')
  const { room } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [asking, setAsking] = useState(false)
  const [stray, setStray] = useState<string | null>(null)
  const replaces = useView(hasCounted, request?.candidate ?? '', request?.component ?? '')
  const confirm = async (): Promise<void> => {
    if (!request) return
    const drafts = enterOutsideResult(room.state, request)
    setStray(drafts.ok ? null : t(`form.refused.${drafts.failure.kind}`))
    const signed = drafts.ok ? await sign(drafts.value) : null
    setAsking(false)
    if (!signed) return
    say({ tone: 'good', text: t('form.signed') })
    onSigned()
  }
  return (
    <>
      {replaces && <FailureNotice tone="warning">{t('form.replaces')}</FailureNotice>}
      {stray !== null && <FailureNotice>{stray}</FailureNotice>}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button
          type="submit"
          loading={busy}
          onClick={() => {
            onTried()
            setAsking(request !== null)
          }}
        >
          {t('form.sign')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('form.confirmTitle')}
        verb={t('form.sign')}
        weight="final"
        touches={useReadBack(props)}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{t('form.confirm')}</p>
      </ConfirmDialog>
    </>
  )
}

const hasCounted = (state: State, candidate: string, component: string): boolean =>
  outsideResultsAt(state, candidate as CandidateId, component as Code, null).length > 0
