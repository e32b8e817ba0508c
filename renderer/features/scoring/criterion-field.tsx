/** One criterion: its question, its levels, the evidence under it. Drawn anew only when it changes itself. */
import { memo, useId, type KeyboardEvent, type ReactNode } from 'react'
import { useController, useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Criterion } from '../../../shared/rules/rubric.ts'
import { longestNote } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { scoreSchema } from '../../../shared/subjects/scoring/entries.ts'
import { needsEvidence } from '../../../shared/subjects/scoring/view-hints.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { EvidenceNote } from '../../ui/evidence-note.tsx'
import { RatingScale } from '../../ui/rating-scale.tsx'
import { CriterionGuide } from './criterion-guide.tsx'
import styles from './sheet-form.module.css'
import type { SheetValues } from './sheet-values.ts'
import { CriterionEvidence } from './simulation/evidence.tsx'

export interface CriterionFieldProps {
  readonly control: Control<SheetValues>
  readonly index: number
  readonly criterion: Criterion
  /** Whether probes and indicators are in sight. */
  readonly isGuided: boolean
  /** Whether one has tried to go on: what is missing is marked. */
  readonly isAsked: boolean
  /** A digit or `-` was pressed here. */
  readonly onScored: (index: number) => void
}

export const CriterionField = memo(function CriterionField(props: CriterionFieldProps): ReactNode {
  const { control, index, criterion, isGuided, isAsked, onScored } = props
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const headingId = useId()
  const title = `${index + 1}. ${criterion.title[language]}`
  const pressed = (event: KeyboardEvent): void => {
    // The scale has taken the key and chosen by it.
    const isTaken = event.isDefaultPrevented() && event.target instanceof HTMLInputElement
    if (isTaken && /^[\d-]$/.test(event.key)) onScored(index)
  }
  return (
    <section className={styles['criterion']} data-criterion={index} aria-labelledby={headingId}>
      <h2 id={headingId} className="timbang-visually-hidden">
        {title}
      </h2>
      <div className={styles['inline']}>
        <CriterionGuide criterion={criterion} isWhole={isGuided} />
      </div>
      <div className={styles['scale']} onKeyDown={pressed} role="presentation" data-scale>
        <ScoreField control={control} index={index} criterion={criterion} title={title} />
      </div>
      <CriterionEvidence criterion={criterion.code} />
      <NoteField {...{ control, index, isAsked }} label={t('form.note', { criterion: criterion.title[language] })} />
    </section>
  )
})

type PartProps = Pick<CriterionFieldProps, 'control' | 'index'>

function ScoreField({
  control,
  index,
  criterion,
  title,
}: PartProps & { readonly criterion: Criterion; readonly title: string }): ReactNode {
  const language = useLanguage()
  const { field } = useController({ control, name: `marks.${index}.score` })
  return (
    <RatingScale
      label={title}
      description={criterion.definition[language]}
      levels={criterion.levels.map(({ level, anchor }) => ({ level, name: '', anchor: anchor[language] }))}
      value={field.value}
      onChange={(value) => field.onChange(value === null ? null : scoreSchema.parse(value))}
    />
  )
}

interface NoteFieldProps extends PartProps {
  readonly label: string
  readonly isAsked: boolean
}

function NoteField({ control, index, label, isAsked }: NoteFieldProps): ReactNode {
  const { t } = useTranslation('scoring')
  const { field } = useController({ control, name: `marks.${index}.note` })
  const score = useWatch({ control, name: `marks.${index}.score` })
  const isOwed = needsEvidence({ score, note: field.value })
  const owed = isOwed ? t('form.evidenceOwed', { level: Number(score) }) : ''
  return (
    <EvidenceNote
      label={label}
      hint={isOwed && !isAsked ? owed : t('form.noteHint')}
      error={isOwed && isAsked ? owed : undefined}
      value={field.value}
      onChange={field.onChange}
      maximum={longestNote}
    />
  )
}
