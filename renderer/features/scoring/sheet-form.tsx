/**
 * One candidate, one instrument, one screen. A digit chooses and goes on to the next criterion that is left; Tab goes to the note;
 * Ctrl+Enter to the read-back. Nothing is computed here: no total is shown, since no scheme allows one.
 */
import { Switch } from '@mantine/core'
import { useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { instantToMillis } from '../../../shared/kernel/instant.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import { draftKey, type SheetPurpose } from '../../../shared/subjects/scoring/draft-sheet.ts'
import type { OwnSheet } from '../../../shared/subjects/scoring/view-own-sheet.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSelection } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { CandidateBar } from './candidate-bar.tsx'
import { CriterionField } from './criterion-field.tsx'
import { DiscardDraft, DraftNotice } from './draft-notice.tsx'
import { ForbiddenQuestions } from './forbidden-questions.tsx'
import { FormFoot } from './form-foot.tsx'
import { PlaceNotes } from './place-notes.tsx'
import { RemarkField, ReasonField } from './remark-fields.tsx'
import { SavedLine } from './saved-line.tsx'
import { checkAddress, sheetAddress } from './sheet-address.ts'
import styles from './sheet-form.module.css'
import { SheetKeysDialog } from './sheet-keys-dialog.tsx'
import { useShownName } from './shown-name.ts'
import { useKeptSwitch } from './use-kept-switch.ts'
import type { PlaceInList } from './use-own-list.ts'
import { useSheetForm } from './use-sheet-form.ts'
import { useSheetKeys } from './use-sheet-keys.ts'

export interface SheetFormProps {
  readonly place: PlaceInList
  readonly rubric: Rubric
  readonly purpose: SheetPurpose
  /** What was sealed, for an amendment. */
  readonly sheet: OwnSheet | null
}

/** What was written before this page was opened is a draft from before. */
const pageOpened = Date.now()

export function SheetForm({ place, rubric, purpose, sheet }: SheetFormProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const { drafts } = useSelection()
  const [, navigate] = useLocation()
  const { about } = place.own
  const reading = sheet?.current.reading
  const amended = reading?.kind === 'value' ? reading.value : null
  const { form, startedAt, found, discard } = useSheetForm({ about, purpose, rubric, amended })
  const { control, getValues } = form
  const root = useRef<HTMLDivElement>(null)
  const { problem, onScored, check } = useGoingOn({
    root,
    rubric,
    getValues,
    purpose,
    onReady: () => navigate(checkAddress(about, purpose)),
  })
  const [keysShown, setKeysShown] = useState(false)
  const guide = useKeptSwitch('guide')
  const display = useShownName()(place.own.display)
  useFirstFocus(root)
  useSheetKeys({
    onGoOn: check,
    onNext: () => place.next && navigate(sheetAddress(place.next.about)),
    onPrevious: () => place.previous && navigate(sheetAddress(place.previous.about)),
    onHelp: () => setKeysShown(true),
  })
  const discarding = (
    <DiscardDraft
      display={display}
      rubric={rubric}
      stored={() => drafts.get(draftKey(purpose, about))}
      onDiscard={() => {
        discard()
        focusScale(root.current, 0)
      }}
    />
  )
  const isFromBefore = found.kind === 'draft' && instantToMillis(found.draft.savedAt) < pageOpened

  return (
    <div ref={root} className={styles['form']}>
      <CandidateBar
        place={place}
        isAmending={purpose === 'amend'}
        startedAt={startedAt}
        saved={<SavedLine hasDraft={startedAt !== null} />}
        onKeys={() => setKeysShown(true)}
      />
      <Switch
        label={t('form.showGuide')}
        checked={guide.on}
        onChange={({ currentTarget }) => guide.switchTo(currentTarget.checked)}
      />
      <PlaceNotes own={place.own} />
      {isFromBefore && <DraftNotice draft={found.draft} action={discarding} />}
      {found.kind === 'unreadable' && <FailureNotice tone="warning">{t('form.unreadable')}</FailureNotice>}
      {purpose === 'amend' && <ReasonField control={control} isAfterGate={sheet?.isAfterGate === true} />}
      {rubric.criteria.map((criterion, index) => (
        <CriterionField key={criterion.code} {...{ control, index, criterion, onScored }} isGuided={guide.on} />
      ))}
      <RemarkField control={control} />
      {rubric.forbiddenQuestions.length > 0 && <ForbiddenQuestions rubric={rubric} language={language} />}
      {problem !== null && <FailureNotice>{problem}</FailureNotice>}
      <FormFoot
        control={control}
        rubric={rubric}
        onCheck={check}
        discard={startedAt !== null && !isFromBefore && discarding}
      />
      <SheetKeysDialog opened={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  )
}

interface GoingOnRequest {
  readonly root: RefObject<HTMLDivElement | null>
  readonly rubric: Rubric
  readonly getValues: () => { marks: { score: unknown }[]; reason: string }
  readonly purpose: SheetPurpose
  readonly onReady: () => void
}

/** From criterion to criterion, and to the read-back once none is left. */
function useGoingOn({ root, rubric, getValues, purpose, onReady }: GoingOnRequest) {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const advance = useKeptSwitch('advance')
  const [problem, setProblem] = useState<string | null>(null)
  const onScored = useCallback(
    (index: number) => {
      if (!advance.on) return
      const left = getValues().marks.map(({ score }) => score === null)
      const after = left.indexOf(true, index + 1)
      const next = after >= 0 ? after : left.indexOf(true)
      if (next >= 0) focusScale(root.current, next)
      else root.current?.querySelector<HTMLElement>('[data-check]')?.focus()
    },
    [advance.on, getValues, root],
  )
  const check = (): void => {
    const { marks, reason } = getValues()
    const left = rubric.criteria.filter((_, index) => marks[index]?.score === null)
    if (left.length > 0) {
      setProblem(t('form.leftNames', { names: left.map(({ title }) => title[language]).join(', ') }))
      focusScale(
        root.current,
        rubric.criteria.findIndex((one) => one === left[0]),
      )
    } else if (purpose === 'amend' && reason.trim() === '') {
      setProblem(t('form.reasonMissing'))
      root.current?.querySelector<HTMLElement>('[data-reason] textarea')?.focus()
    } else onReady()
  }
  return { problem, onScored, check }
}

function focusScale(root: HTMLElement | null, index: number): void {
  const scale = root?.querySelector(`[data-criterion="${index}"]`)
  const inputs = [...(scale?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])]
  ;(inputs.find(({ checked }) => checked) ?? inputs[0])?.focus({ preventScroll: true })
  // All the anchors, not only the one that has the focus.
  scale?.querySelector('[data-scale]')?.scrollIntoView({ block: 'nearest' })
}

/** Where one begins: the first criterion that is left, so that a digit can be the first key. */
function useFirstFocus(root: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const reason = root.current?.querySelector<HTMLElement>('[data-reason] textarea')
    if (reason) {
      reason.focus()
      return
    }
    const criteria = [...(root.current?.querySelectorAll('[data-criterion]') ?? [])]
    const left = criteria.findIndex((criterion) => !criterion.querySelector('input:checked'))
    window.scrollTo(0, 0)
    focusScale(root.current, Math.max(0, left))
  }, [root])
}
