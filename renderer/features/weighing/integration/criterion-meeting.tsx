/** One criterion: every assessor's level with its anchor and the note as it was sealed, and beneath it what the meeting agrees. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Criterion } from '../../../../shared/rules/rubric.ts'
import type {
  CriterionBeside,
  Integration,
  MarkBeside,
} from '../../../../shared/subjects/integration/view-integration.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { Section } from '../../../ui/page.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { AgreedFields } from './agreed-fields.tsx'
import styles from './criterion-meeting.module.css'
import type { MeetingForm } from './use-meeting-draft.ts'
import type { MeetingWords } from './use-meeting-words.ts'

export interface CriterionMeetingProps {
  readonly beside: CriterionBeside
  readonly view: Integration
  readonly words: MeetingWords
  /** `null` for whoever may only read. */
  readonly form: MeetingForm | null
}

export function CriterionMeeting({ beside, view, words, form }: CriterionMeetingProps): ReactNode {
  const { t } = useTranslation('integration')
  const language = useLanguage()
  const { criterion, marks, spread, isFlagged } = beside
  const title = criterion.title[language]
  return (
    <Section
      title={title}
      lead={criterion.definition[language]}
      actions={
        isFlagged && spread !== null ? (
          <StatusBadge tone="warning">{t('spread', { levels: spread })}</StatusBadge>
        ) : (
          <StatusBadge tone="neutral">{t('close')}</StatusBadge>
        )
      }
    >
      <ul className={styles['marks']} aria-label={t('marks', { criterion: title })}>
        {marks.map((mark, at) => (
          <li key={mark.assessor} className={styles['mark']}>
            <MarkOf mark={mark} criterion={criterion} reading={view.sheets[at]?.reading ?? 'withheld'} words={words} />
          </li>
        ))}
      </ul>
      {form && <AgreedFields criterion={criterion} marks={marks} words={words} form={form} />}
    </Section>
  )
}

interface MarkOfProps {
  readonly mark: MarkBeside
  readonly criterion: Criterion
  readonly reading: Integration['sheets'][number]['reading']
  readonly words: MeetingWords
}

function MarkOf({ mark, criterion, reading, words }: MarkOfProps): ReactNode {
  const { t } = useTranslation('integration')
  const language = useLanguage()
  const anchor = criterion.levels.find(({ level }) => level === mark.score)?.anchor[language]
  return (
    <>
      <h3 className={styles['who']}>{words.assessor(mark.assessor)}</h3>
      {reading === 'value' ? (
        <>
          <p className={styles['level']}>
            <span className={styles['digit']} data-word={typeof mark.score !== 'number' || undefined}>
              {words.score(mark.score)}
            </span>
            {anchor !== undefined && <span className={styles['anchor']}>{anchor}</span>}
          </p>
          {mark.sealedAs !== null && (
            <p className={styles['quiet']}>{t('sealedAs', { level: words.score(mark.sealedAs) })}</p>
          )}
          {mark.note === '' ? (
            <p className={styles['quiet']}>{t('noNote')}</p>
          ) : (
            <blockquote className={styles['note']}>{mark.note}</blockquote>
          )}
        </>
      ) : (
        <p className={styles['quiet']}>{t(`unread.${reading}`)}</p>
      )}
    </>
  )
}
