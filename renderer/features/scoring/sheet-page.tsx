/** One own place: its form until it is sealed, the sealed sheet afterwards, an amendment on request. */
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
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
import { aboutOf, sheetAddress } from './sheet-address.ts'
import { SheetForm } from './sheet-form.tsx'
import { EvidenceFor, useSimulation } from './simulation/evidence.tsx'
import { useSitting } from './use-sitting.ts'
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
  const observed = useSimulation(about)
  const before = sheet?.current.reading
  // What was observed belongs to the sheet: an amendment of its marks leaves it as it was.
  const simulation = purpose === 'amend' ? (before?.kind === 'value' && before.value.simulation) || null : observed
  // From form to read-back and back: one clock.
  const sitting = useSitting(about, place !== null && sheet === null && purpose === 'seal')
  const isForm = place !== null && (sheet !== null) === (purpose === 'amend')
  useAddressOfSealed(about, !isForm && sheet !== null && step !== '')
  // A form is only for a place of one's own: a first sheet where there is none, an amendment where there is one.
  if (place && isForm) {
    const Page = isCheck ? ReadBack : SheetForm
    return (
      <EvidenceFor record={simulation}>
        <Page key={purpose} {...{ place, rubric, purpose, sheet, sitting, simulation }} />
      </EvidenceFor>
    )
  }
  return sheet && <SealedSheet about={about} place={place} rubric={rubric} sheet={sheet} />
}

/** The sealed sheet is shown the moment it is in the record; its address follows, unless one has gone on already. */
function useAddressOfSealed(about: SheetAbout, isElsewhere: boolean): void {
  const [, navigate] = useLocation()
  const address = sheetAddress(about)
  useEffect(() => {
    if (isElsewhere) navigate(address, { replace: true })
  }, [address, isElsewhere, navigate])
}

function NotYours(): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    <EmptyState title={t('form.notYours')} action={<Link href="/">{t('oaths.back')}</Link>}>
      {t('form.notYoursWhat')}
    </EmptyState>
  )
}
