/** The form for one sheet on paper: the same criteria in the same order as on the sheet, then the times and the scan. */
import { TextInput } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Code } from '../../../shared/kernel/ids.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import { longestNote } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { rubricFor } from '../../../shared/subjects/scoring/decide.ts'
import type { Sheet } from '../../../shared/subjects/scoring/entries.ts'
import { viewPapersEntered, type PaperPlace } from '../../../shared/subjects/scoring/view-paper.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { useSelection, useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { EvidenceNote } from '../../ui/evidence-note.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { instantNow } from '../../ui/instant-now.ts'
import { Section } from '../../ui/page.tsx'
import { CopiedCriterion } from './copied-criterion.tsx'
import { placesFor } from './list-page.tsx'
import { beginForm, paperKey, readKept, readPaper, type PaperForm } from './paper-form.ts'
import { usePaperNames } from './paper-names.ts'
import styles from './paper.module.css'
import { SignCopy } from './sign-copy.tsx'

export interface EnterPageProps {
  readonly assessor: string
  readonly instrument: string
  readonly vacancy: string
  readonly candidate: string
}

const rubricOf = (state: State, instrument: string): Rubric | null => rubricFor(state, instrument as Code)

/** What was copied before of this sheet, if its card is here. */
const copiedBefore = (state: State, entry: string | null): Sheet | null => {
  const reading = viewPapersEntered(state).find((one) => one.entry === entry)?.sheet
  return reading?.kind === 'value' ? reading.value : null
}

export function EnterPage({ assessor, instrument, vacancy, candidate }: EnterPageProps): ReactNode {
  const { t } = useTranslation('paper')
  const { actor } = useSelection().room
  const rubric = useView(rubricOf, instrument)
  const place = useView(placesFor, actor).find(
    ({ assessor: key, about }) =>
      key === assessor && about.instrument === instrument && about.vacancy === vacancy && about.candidate === candidate,
  )
  const earlier = useView(copiedBefore, place?.entered ?? null)
  if (!place || !rubric) {
    return (
      <EmptyState title={t('form.title')} action={<Link href="/list">{t('back')}</Link>}>
        {t('form.gone')}
      </EmptyState>
    )
  }
  return <Copying place={place} rubric={rubric} earlier={earlier} />
}

interface CopyingProps {
  readonly place: PaperPlace
  readonly rubric: Rubric
  readonly earlier: Sheet | null
}

function useCopy({ place, rubric, earlier }: CopyingProps) {
  const { drafts } = useSelection()
  const key = paperKey([place.assessor, ...Object.values(place.about)])
  const form = useForm<PaperForm>({
    defaultValues: readKept(drafts.get(key), rubric) ?? beginForm(rubric, earlier, instantNow().slice(0, 10)),
  })
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => drafts.put(key, JSON.stringify(values)),
      }),
    [form, drafts, key],
  )
  return { form, forget: () => drafts.remove([key]) }
}

function Copying(props: CopyingProps): ReactNode {
  const { place, rubric } = props
  const { t } = useTranslation('paper')
  const { candidateOf, personOf, instrumentOf } = usePaperNames()
  const { form, forget } = useCopy(props)
  const [scan, setScan] = useState<ChosenFile | null>(null)
  const [tried, setTried] = useState(false)
  const reading = readPaper(useWatch({ control: form.control }) as PaperForm, rubric)
  const problemOf = (field: 'date' | 'start' | 'end'): string | undefined => {
    const isOrder = field === 'end' && reading.problems.includes('order')
    const problem = isOrder ? 'order' : reading.problems.includes(field) ? field : null
    return tried && problem ? t(`form.problem.${problem}`) : undefined
  }
  const where = [personOf(place.assessor), instrumentOf(place.about.instrument), place.panel].join(' · ')
  return (
    <Section title={`${t('form.title')}: ${candidateOf(place)}`} lead={where}>
      <p className={styles['note']}>{t('form.lead')}</p>
      {place.isUnsworn && <FailureNotice tone="warning">{t('form.unsworn')}</FailureNotice>}
      {place.entered !== null && <FailureNotice tone="warning">{t('form.anew')}</FailureNotice>}
      <form
        noValidate
        className={styles['form']}
        aria-label={t('form.title')}
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
        }}
      >
        {rubric.criteria.map((criterion, index) => (
          <CopiedCriterion
            key={criterion.code}
            {...{ control: form.control, index, criterion }}
            isMissing={tried && reading.left.includes(criterion)}
          />
        ))}
        <Remark form={form} />
        <fieldset className={styles['times']}>
          <legend>{t('form.times')}</legend>
          {(['date', 'start', 'end'] as const).map((field) => (
            <TextInput
              key={field}
              label={t(`form.${field}`)}
              type={field === 'date' ? 'date' : 'time'}
              required
              error={problemOf(field)}
              {...form.register(field)}
            />
          ))}
        </fieldset>
        <div>
          <HostFilePicker label={t('form.scan')} wants="file" sort="scan" chosen={scan} onChosen={setScan} />
          <p className={styles['hint']}>{t('form.scanHint')}</p>
        </div>
        <SignCopy {...{ place, rubric, reading, scan, tried }} onTried={() => setTried(true)} onSigned={forget} />
      </form>
      <div>
        <Link href="/list">{t('back')}</Link>
      </div>
    </Section>
  )
}

function Remark({ form }: { readonly form: ReturnType<typeof useCopy>['form'] }): ReactNode {
  const { t } = useTranslation('paper')
  const value = useWatch({ control: form.control, name: 'remark' })
  return (
    <EvidenceNote
      label={t('form.remark')}
      hint={t('form.noteHint')}
      value={value}
      onChange={(text) => form.setValue('remark', text)}
      maximum={longestNote}
    />
  )
}
