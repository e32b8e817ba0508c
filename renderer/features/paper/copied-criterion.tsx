/** One criterion as it stands on the sheet: the box that was crossed, and the words beneath it. No hints: paper is copied, not judged. */
import { memo, type ReactNode } from 'react'
import { useController, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Criterion } from '../../../shared/rules/rubric.ts'
import { longestNote } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { scoreSchema } from '../../../shared/subjects/scoring/entries.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { EvidenceNote } from '../../ui/evidence-note.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { RatingScale } from '../../ui/rating-scale.tsx'
import type { PaperForm } from './paper-form.ts'
import styles from './paper.module.css'

export interface CopiedCriterionProps {
  readonly control: Control<PaperForm>
  readonly index: number
  readonly criterion: Criterion
  /** One has tried to sign without its mark. */
  readonly isMissing: boolean
}

export const CopiedCriterion = memo(function CopiedCriterion(props: CopiedCriterionProps): ReactNode {
  const { control, index, criterion, isMissing } = props
  const { t } = useTranslation('paper')
  const language = useLanguage()
  const { field: score } = useController({ control, name: `marks.${index}.score` })
  const { field: note } = useController({ control, name: `marks.${index}.note` })
  const title = criterion.title[language]
  return (
    <div className={styles['criterion']}>
      <RatingScale
        label={`${index + 1}. ${title}`}
        description={criterion.definition[language]}
        levels={criterion.levels.map(({ level, anchor }) => ({ level, name: '', anchor: anchor[language] }))}
        value={score.value}
        onChange={(value) => score.onChange(value === null ? null : scoreSchema.parse(value))}
      />
      {isMissing && <FailureNotice>{t('form.problem.left', { names: title })}</FailureNotice>}
      <EvidenceNote
        label={t('form.note', { criterion: title })}
        hint={t('form.noteHint')}
        value={note.value}
        onChange={note.onChange}
        maximum={longestNote}
      />
    </div>
  )
})
