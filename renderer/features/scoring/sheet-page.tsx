/** One own place: its form until it is sealed, the sealed sheet afterwards, an amendment on request. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { rubricFor } from '../../../shared/subjects/scoring/decide.ts'
import type { SheetAbout } from '../../../shared/subjects/scoring/entries.ts'
import type { SheetPurpose } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { viewOwnSheet, type OwnSheet } from '../../../shared/subjects/scoring/view-own-sheet.ts'
import type { State } from '../../../shared/subjects/state.ts'
import type { Code } from '../../../shared/kernel/ids.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReadBack } from './read-back.tsx'
import { SealedSheet } from './sealed-sheet.tsx'
import { aboutOf } from './sheet-address.ts'
import { SheetForm } from './sheet-form.tsx'
import { placeIn, useOwnList, type PlaceInList } from './use-own-list.ts'

const viewRubric = (state: State, instrument: Code): Rubric | null => rubricFor(state, instrument)

export function SheetPage({ parts }: { readonly parts: Readonly<Record<string, string | undefined>> }): ReactNode {
  const about = aboutOf(parts)
  return about ? <OwnSheetPage about={about} step={parts['*'] ?? ''} /> : <NotYours />
}

interface OwnSheetPageProps {
  readonly about: SheetAbout
  /** What follows the place in the address. */
  readonly step: string
}

function OwnSheetPage({ about, step }: OwnSheetPageProps): ReactNode {
  const { t } = useTranslation('scoring')
  const { actor } = useSelection().room
  const place = placeIn(useOwnList(), about)
  const sheet = useView(viewOwnSheet, actor, about.candidate, about.vacancy, about.instrument)
  const rubric = useView(viewRubric, about.instrument)
  if (!place && !sheet) return <NotYours />
  if (!rubric) return <EmptyState title={t('form.noScheme')}>{t('form.noSchemeWhat')}</EmptyState>
  return <Step {...{ about, step, place, sheet, rubric }} />
}

interface StepProps extends OwnSheetPageProps {
  readonly place: PlaceInList | null
  readonly sheet: OwnSheet | null
  readonly rubric: Rubric
}

function Step({ about, step, place, sheet, rubric }: StepProps): ReactNode {
  const purpose: SheetPurpose = step.startsWith('amend') ? 'amend' : 'seal'
  const isCheck = step === 'check' || step === 'amend/check'
  // A form is only for a place of one's own: a first sheet where there is none, an amendment where there is one.
  if (place && (sheet !== null) === (purpose === 'amend')) {
    const Page = isCheck ? ReadBack : SheetForm
    return <Page key={purpose} place={place} rubric={rubric} purpose={purpose} sheet={sheet} />
  }
  return sheet && <SealedSheet about={about} place={place} rubric={rubric} sheet={sheet} />
}

function NotYours(): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    <EmptyState title={t('form.notYours')} action={<Link href="/">{t('oaths.back')}</Link>}>
      {t('form.notYoursWhat')}
    </EmptyState>
  )
}
