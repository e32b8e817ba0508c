/** One candidate, one instrument, one screen: the form over its draft, under the bar that says whose it is. */
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { instantToMillis } from '../../../shared/kernel/instant.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { SimulationRecord } from '../../../shared/subjects/scoring/entries.ts'
import { draftKey, type SheetPurpose } from '../../../shared/subjects/scoring/draft-sheet.ts'
import type { OwnSheet } from '../../../shared/subjects/scoring/view-own-sheet.ts'
import { useSelection } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { CandidateBar } from './candidate-bar.tsx'
import { DiscardDraft, DraftNotice } from './draft-notice.tsx'
import { PlaceNotes } from './place-notes.tsx'
import { ReasonField } from './remark-fields.tsx'
import { SavedLine } from './saved-line.tsx'
import { checkAddress, sheetAddress } from './sheet-address.ts'
import { SheetBody } from './sheet-body.tsx'
import { focusScale } from './sheet-focus.ts'
import { useShownName } from './shown-name.ts'
import type { OpenSitting } from './sitting.ts'
import type { PlaceInList } from './use-own-list.ts'
import { ConsoleLink } from './simulation/evidence.tsx'
import { useSheetForm } from './use-sheet-form.ts'

export interface SheetFormProps {
  readonly place: PlaceInList
  readonly rubric: Rubric
  readonly purpose: SheetPurpose
  /** What was sealed, for an amendment. */
  readonly sheet: OwnSheet | null
  /** The clock of this candidate; `null` for an amendment. */
  readonly sitting: OpenSitting | null
  /** What was observed in a role-play; it is sealed with the marks. */
  readonly simulation: SimulationRecord | null
}

/** What was written before this page was opened is a draft from before. */
const pageOpened = Date.now()

export function SheetForm({ place, rubric, purpose, sheet, sitting }: SheetFormProps): ReactNode {
  const { t } = useTranslation('scoring')
  const { drafts } = useSelection()
  const [, navigate] = useLocation()
  const { about } = place.own
  const key = draftKey(purpose, about)
  const reading = sheet?.current.reading
  const amended = reading?.kind === 'value' ? reading.value : null
  const { form, startedAt, found, discard } = useSheetForm({ draftKey: key, rubric, amended })
  const root = useRef<HTMLDivElement>(null)
  const display = useShownName()(place.own.display)
  const discarding = (
    <DiscardDraft
      display={display}
      rubric={rubric}
      stored={() => drafts.get(key)}
      onDiscard={() => {
        discard()
        focusScale(root.current, 0)
      }}
    />
  )
  const isFromBefore = found.kind === 'draft' && instantToMillis(found.draft.savedAt) < pageOpened
  return (
    <SheetBody
      {...{ form, rubric, purpose, root }}
      bar={(onKeys) => (
        <CandidateBar
          {...{ place, sitting, onKeys }}
          isAmending={purpose === 'amend'}
          saved={<SavedLine hasDraft={startedAt !== null} />}
        />
      )}
      notices={
        <>
          <PlaceNotes own={place.own} />
          {purpose === 'seal' && <ConsoleLink about={about} panel={place.own.panel} />}
          {isFromBefore && <DraftNotice draft={found.draft} action={discarding} />}
          {found.kind === 'unreadable' && <FailureNotice tone="warning">{t('form.unreadable')}</FailureNotice>}
        </>
      }
      reason={purpose === 'amend' && <ReasonField control={form.control} isAfterGate={sheet?.isAfterGate === true} />}
      discard={startedAt !== null && !isFromBefore && discarding}
      verb={t('form.check')}
      onReady={() => navigate(checkAddress(about, purpose))}
      onNext={() => place.next && navigate(sheetAddress(place.next.about))}
      onPrevious={() => place.previous && navigate(sheetAddress(place.previous.about))}
    />
  )
}
