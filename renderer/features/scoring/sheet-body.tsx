/**
 * The form itself, for a candidate's sheet as for practice: criteria with their evidence, the guide beside them, the keys. A digit
 * chooses and goes on to the next criterion that is left; Tab goes to the note. Nothing is computed here: no total is shown, since
 * no scheme allows one.
 */
import { Button, Switch } from '@mantine/core'
import { useRef, useState, type ReactNode, type RefObject } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { SheetPurpose } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { CriterionField } from './criterion-field.tsx'
import { ForbiddenQuestions } from './forbidden-questions.tsx'
import { FormFoot } from './form-foot.tsx'
import { InterviewGuide } from './interview-guide.tsx'
import { RemarkField } from './remark-fields.tsx'
import { useFirstFocus } from './sheet-focus.ts'
import styles from './sheet-form.module.css'
import { SheetKeysDialog } from './sheet-keys-dialog.tsx'
import type { SheetValues } from './sheet-values.ts'
import { TextBlocksDialog } from './text-blocks-dialog.tsx'
import { useGoingOn } from './use-going-on.ts'
import { useKeptSwitch } from './use-kept-switch.ts'
import { useNoteTarget } from './use-note-target.ts'
import { useSheetKeys } from './use-sheet-keys.ts'

export interface SheetBodyProps {
  readonly form: UseFormReturn<SheetValues>
  readonly rubric: Rubric
  readonly purpose: SheetPurpose
  /** Of the whole sheet, for whoever has to find something in it. */
  readonly root: RefObject<HTMLDivElement | null>
  /** `onKeys` shows the list of keys. */
  readonly bar: (onKeys: () => void) => ReactNode
  readonly notices: ReactNode
  /** In place of the guide beside the form, and always there. */
  readonly beside?: ReactNode
  /** Why a sheet is amended. */
  readonly reason?: ReactNode
  readonly discard: ReactNode
  readonly verb: string
  /** Nothing is left: on. */
  readonly onReady: () => void
  readonly onNext: () => void
  readonly onPrevious: () => void
}

export function SheetBody(props: SheetBodyProps): ReactNode {
  const { form, rubric, purpose, root, onReady, onNext, onPrevious } = props
  const { t } = useTranslation('scoring')
  const { control, getValues } = form
  const { problem, isAsked, onScored, check } = useGoingOn({ root, rubric, getValues, purpose, onReady })
  const [dialog, setDialog] = useState<'keys' | 'blocks' | null>(null)
  const guide = useKeptSwitch('guide')
  const target = useNoteTarget(root, form)
  // Set by what closed the dialog last, so that the caret comes back to the note.
  const fromBlocks = useRef(false)
  useFirstFocus(root)
  const openBlocks = (): void => {
    // The note that has the caret has to lose it first: that is how its place is known.
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur()
    fromBlocks.current = true
    setDialog('blocks')
  }
  useSheetKeys({ onGoOn: check, onNext, onPrevious, onHelp: () => setDialog('keys'), onBlocks: openBlocks })
  const close = (): void => {
    setDialog(null)
    if (!fromBlocks.current) return
    fromBlocks.current = false
    setTimeout(target.restore)
  }
  return (
    <div ref={root} className={styles['form']}>
      {props.bar(() => setDialog('keys'))}
      <div className={styles['tools']}>
        {!props.beside && (
          <Switch
            label={t('form.showGuide')}
            checked={guide.on}
            onChange={({ currentTarget }) => guide.switchTo(currentTarget.checked)}
          />
        )}
        <Button variant="default" size="compact-md" onClick={openBlocks}>
          {t('blocks.open')}
        </Button>
      </div>
      {props.notices}
      <div className={styles['desk']} data-guided={guide.on || props.beside !== undefined || undefined}>
        <div className={styles['criteria']}>
          {props.reason}
          {rubric.criteria.map((criterion, index) => (
            <CriterionField
              key={criterion.code}
              {...{ control, index, criterion, onScored, isAsked }}
              isGuided={guide.on}
            />
          ))}
          <RemarkField control={control} />
          <InlineForbidden rubric={rubric} />
          {problem !== null && <FailureNotice>{problem}</FailureNotice>}
          <FormFoot control={control} rubric={rubric} onCheck={check} discard={props.discard} verb={props.verb} />
        </div>
        {props.beside ?? (guide.on && <InterviewGuide rubric={rubric} root={root} />)}
      </div>
      <SheetKeysDialog opened={dialog === 'keys'} onClose={close} />
      <TextBlocksDialog opened={dialog === 'blocks'} onClose={close} onInsert={target.insert} />
    </div>
  )
}

/** At the foot of the form where no guide stands beside it. */
function InlineForbidden({ rubric }: { readonly rubric: Rubric }): ReactNode {
  const language = useLanguage()
  if (rubric.forbiddenQuestions.length === 0) return null
  return (
    <div className={styles['inline']}>
      <ForbiddenQuestions rubric={rubric} language={language} />
    </div>
  )
}
