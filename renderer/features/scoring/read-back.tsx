/** What is stored, read once more before it is signed: the sheet is made from this text and from nothing else. */
import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ok } from '../../../shared/kernel/result.ts'
import { consoleKey } from '../../../shared/subjects/simulation/console-draft.ts'
import { draftKey, saysTheSame, sheetOf, type DraftSheet } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { amendSheet, sealSheet } from '../../../shared/subjects/scoring/decide.ts'
import type { Sheet } from '../../../shared/subjects/scoring/entries.ts'
import { extremesWithoutEvidence } from '../../../shared/subjects/scoring/view-hints.ts'
import { formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { CandidateBar } from './candidate-bar.tsx'
import { HintList } from './hint-list.tsx'
import { PlaceNotes } from './place-notes.tsx'
import styles from './read-back.module.css'
import { SavedLine } from './saved-line.tsx'
import { formAddress, sheetAddress } from './sheet-address.ts'
import type { SheetFormProps } from './sheet-form.tsx'
import { SheetKeysDialog } from './sheet-keys-dialog.tsx'
import { SheetTable, type TableVersion } from './sheet-table.tsx'
import { useShownName } from './shown-name.ts'
import { sittingKey } from './sitting.ts'
import { useHints } from './use-hints.ts'
import { withSimulation } from './simulation/evidence.tsx'
import { useSheetKeys } from './use-sheet-keys.ts'
import { useStoredDraft } from './use-stored-draft.ts'

export function ReadBack(props: SheetFormProps): ReactNode {
  const { place, rubric, purpose } = props
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { about } = place.own
  const stored = useStoredDraft(draftKey(purpose, about))
  const [keysShown, setKeysShown] = useState(false)
  const display = useShownName()(place.own.display)
  const marks = stored.kind === 'stored' ? sheetOf(stored.draft, rubric) : null
  const made = marks?.ok ? ok(withSimulation(marks.value, props.simulation)) : marks
  const back = (): void => navigate(formAddress(about, purpose))
  const sealing = useSealing(props, made?.ok ? made.value : null, stored.kind === 'stored' ? stored.draft : null)
  useSheetKeys({
    onGoOn: () => void sealing.seal(),
    onNext: () => place.next && navigate(sheetAddress(place.next.about)),
    onPrevious: () => place.previous && navigate(sheetAddress(place.previous.about)),
    onHelp: () => setKeysShown(true),
  })
  return (
    <div className={styles['page']}>
      <CandidateBar
        place={place}
        isAmending={purpose === 'amend'}
        sitting={props.sitting}
        saved={<SavedLine hasDraft={stored.kind === 'stored'} />}
        onKeys={() => setKeysShown(true)}
      />
      <Title text={t(purpose === 'amend' ? 'check.titleAmend' : 'check.title', { ...display })} />
      <PlaceNotes own={place.own} />
      {stored.kind === 'reading' && <p>{t('check.reading')}</p>}
      {stored.kind === 'missing' && <FailureNotice>{t('check.missing')}</FailureNotice>}
      {stored.kind === 'stored' && made?.ok && (
        <Stored {...props} draft={stored.draft} made={made.value} from={stored.from} />
      )}
      {made && !made.ok && (
        <FailureNotice>
          {t('form.left', { count: made.failure.criteria.length, all: rubric.criteria.length })}
        </FailureNotice>
      )}
      {sealing.bare.length > 0 && (
        <FailureNotice>
          {t('form.evidenceMissing', {
            names: sealing.bare
              .map((code) => rubric.criteria.find((one) => one.code === code)?.title[language] ?? code)
              .join(', '),
          })}
        </FailureNotice>
      )}
      {sealing.isUnchanged && <FailureNotice tone="warning">{t('check.unchanged')}</FailureNotice>}
      {sealing.refusal !== null && (
        <FailureNotice>
          {sealing.refusal} {t('check.kept')}
        </FailureNotice>
      )}
      <footer className={styles['foot']}>
        <Button variant="default" onClick={back}>
          {t('check.back')}
        </Button>
        <Button loading={sealing.busy} disabled={!sealing.isReady} onClick={() => void sealing.seal()}>
          {t(purpose === 'amend' ? 'check.sealAmend' : 'check.seal', { ...display })}
        </Button>
      </footer>
      <SheetKeysDialog opened={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  )
}

/** Takes the focus, so that a screen reader begins where the page does. */
function Title({ text }: { readonly text: string }): ReactNode {
  const { t } = useTranslation('scoring')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div>
      <h2 ref={heading} tabIndex={-1} className={styles['title']}>
        {text}
      </h2>
      <p className={styles['lead']}>{t('check.lead')}</p>
    </div>
  )
}

interface StoredProps extends SheetFormProps {
  readonly draft: DraftSheet
  readonly made: Sheet
  readonly from: 'host' | 'page'
}

function Stored({ place, rubric, purpose, sheet, draft, made, from }: StoredProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const hints = useHints(made, rubric, place.own.about.candidate)
  const before = sheet?.current.reading
  const versions: readonly TableVersion[] = [
    ...(before?.kind === 'value' ? [{ key: 'before', title: t('check.before'), sheet: before.value }] : []),
    { key: 'now', title: t('check.score'), sheet: made },
  ]
  return (
    <>
      <p className={styles['lead']}>
        {t(from === 'host' ? 'check.fromHost' : 'check.fromPage')}{' '}
        {t('check.times', { from: formatTime(draft.startedAt, language), to: formatTime(draft.savedAt, language) })}.
      </p>
      {purpose === 'amend' && (
        <p className={styles['reason']}>
          <strong>{t('check.reason')}</strong> {draft.reason}
        </p>
      )}
      {/* An amendment is quick by nature, and its evidence was weighed before. */}
      <HintList
        hints={purpose === 'amend' ? hints.filter(({ kind }) => kind !== 'scored-in-seconds') : hints}
        rubric={rubric}
      />
      <SheetTable caption={t('check.table')} rubric={rubric} versions={versions} />
    </>
  )
}

/** Signs what was read back; the draft goes only after the journal has the sheet. */
function useSealing({ place, rubric, purpose, sheet }: SheetFormProps, made: Sheet | null, draft: DraftSheet | null) {
  const { t } = useTranslation('scoring')
  const { room, drafts } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef(false)
  const display = useShownName()(place.own.display)
  const { about } = place.own
  const before = sheet?.current.reading
  const isUnchanged =
    purpose === 'amend' && draft !== null && before?.kind === 'value' && saysTheSame(draft, before.value, rubric)
  const hasReason = purpose === 'seal' || (draft !== null && draft.reason.trim() !== '')
  const bare = made === null ? [] : extremesWithoutEvidence(made.scores, rubric)
  const isReady = made !== null && hasReason && !isUnchanged && bare.length === 0
  const seal = async (): Promise<void> => {
    if (!isReady || made === null || running.current) return
    running.current = true
    const reason = draft?.reason.trim() ?? ''
    const bodies =
      purpose === 'amend' && sheet
        ? amendSheet(room.state, { amends: sheet.sealed.entry, sheet: made, reason })
        : sealSheet(room.state, room.actor, about, made)
    if (!bodies.ok) setProblem(t('form.noScheme'))
    const signed = bodies.ok ? await sign(bodies.value) : null
    running.current = false
    if (!signed) return
    drafts.remove([draftKey(purpose, about), sittingKey(about), ...(purpose === 'seal' ? [consoleKey(about)] : [])])
    say({ tone: 'good', text: t('check.sealed', { ...display }) })
    // A first sheet takes this page's place by itself, and whoever is quick has gone on by now.
    if (purpose === 'amend') navigate(sheetAddress(about), { replace: true })
  }
  return { busy, refusal: refusal ?? problem, isUnchanged, bare, isReady, seal }
}
