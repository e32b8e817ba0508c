/** What the meeting agrees on one criterion, why, and who does not. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code, KeyId } from '../../../../shared/kernel/ids.ts'
import type { Criterion } from '../../../../shared/rules/rubric.ts'
import type { MarkBeside } from '../../../../shared/subjects/integration/view-integration.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { EvidenceNote } from '../../../ui/evidence-note.tsx'
import styles from './criterion-meeting.module.css'
import { LevelChoice } from './level-choice.tsx'
import type { DraftDissent } from './meeting-draft.ts'
import type { MeetingForm } from './use-meeting-draft.ts'
import type { MeetingWords } from './use-meeting-words.ts'

/** As the card's schema takes it. */
export const longestReason = 2000

export interface AgreedFieldsProps {
  readonly criterion: Criterion
  readonly marks: readonly MarkBeside[]
  readonly words: MeetingWords
  readonly form: MeetingForm
}

export function AgreedFields({ criterion, marks, words, form }: AgreedFieldsProps): ReactNode {
  const { t } = useTranslation('integration')
  const language = useLanguage()
  const title = criterion.title[language]
  const code: Code = criterion.code
  const agreed = form.draft.agreed[code] ?? { score: null, reason: '' }
  const change = (part: Partial<typeof agreed>): void =>
    form.change((draft) => ({ ...draft, agreed: { ...draft.agreed, [code]: { ...agreed, ...part } } }))
  const dissents = form.draft.dissent.filter((one) => one.criterion === code)
  const silent = marks.map(({ assessor }) => assessor).filter((key) => !dissents.some((one) => one.assessor === key))
  const add = (assessor: KeyId): void =>
    form.change((draft) => ({
      ...draft,
      dissent: [...draft.dissent, { assessor, criterion: code, score: markOf(marks, assessor), reason: '' }],
    }))
  return (
    <div className={styles['agreed']}>
      <LevelChoice
        label={t('agreedLevel', { criterion: title })}
        heading={t('agreedTitle')}
        levels={criterion.levels.map(({ level }) => level)}
        value={agreed.score}
        onChange={(score) => change({ score })}
      />
      {agreed.score !== null && (
        <EvidenceNote
          label={t('reason', { criterion: title })}
          hint={t('reasonHint')}
          value={agreed.reason}
          onChange={(reason) => change({ reason })}
          maximum={longestReason}
          required
        />
      )}
      {agreed.score !== null && silent.length > 0 && (
        <div className={styles['buttons']}>
          <span className={styles['quiet']}>{t('dissent')}:</span>
          {silent.map((assessor) => (
            <Button key={assessor} variant="default" size="compact-md" onClick={() => add(assessor)}>
              {words.assessor(assessor)}
            </Button>
          ))}
        </div>
      )}
      {dissents.map((one) => (
        <DissentFields key={one.assessor} dissent={one} criterion={criterion} words={words} form={form} />
      ))}
    </div>
  )
}

const markOf = (marks: readonly MarkBeside[], assessor: KeyId) =>
  marks.find((mark) => mark.assessor === assessor)?.score ?? null

interface DissentFieldsProps {
  readonly dissent: DraftDissent
  readonly criterion: Criterion
  readonly words: MeetingWords
  readonly form: MeetingForm
}

function DissentFields({ dissent, criterion, words, form }: DissentFieldsProps): ReactNode {
  const { t } = useTranslation('integration')
  const name = words.assessor(dissent.assessor)
  const isSame = (one: DraftDissent) => one.assessor === dissent.assessor && one.criterion === dissent.criterion
  const change = (part: Partial<DraftDissent>): void =>
    form.change((draft) => ({
      ...draft,
      dissent: draft.dissent.map((one) => (isSame(one) ? { ...one, ...part } : one)),
    }))
  return (
    <div className={styles['dissent']}>
      <LevelChoice
        label={t('dissentLevel', { name })}
        heading={t('dissentLevel', { name })}
        levels={criterion.levels.map(({ level }) => level)}
        value={dissent.score}
        onChange={(score) => change({ score })}
        isNeeded
      />
      <EvidenceNote
        label={t('dissentReason', { name })}
        value={dissent.reason}
        onChange={(reason) => change({ reason })}
        maximum={longestReason}
        required
      />
      <div>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => form.change((draft) => ({ ...draft, dissent: draft.dissent.filter((one) => !isSame(one)) }))}
        >
          {t('dissentRemove', { name })}
        </Button>
      </div>
    </div>
  )
}
