/** The answer of a verification: one word, what it rests on, then file by file, person by person, rank by rank. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { checkWords } from '../../../shared/documents/frame/page-furniture.ts'
import { textIn } from '../../../shared/documents/words/language.ts'
import type { Verification } from '../../../shared/host/exchange-methods.ts'
import { shortCode } from '../../../shared/record/short-code.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import { StatusBadge, type StatusTone } from '../../ui/status-badge.tsx'
import { StandingBanner } from '../../ui/standing-banner.tsx'
import { standingOf, type AnswerStanding } from './answer-standing.ts'
import { FilesAnswer } from './files-answer.tsx'
import { PeopleAnswer } from './people-answer.tsx'
import { RanksAnswer } from './ranks-answer.tsx'
import styles from './audit-room.module.css'

const tones: Readonly<Record<AnswerStanding, StatusTone>> = {
  all: 'good',
  whole: 'info',
  incomplete: 'warning',
  unsound: 'bad',
}

export interface VerificationAnswerProps {
  readonly name: string
  readonly verification: Verification
}

export function VerificationAnswer({ name, verification }: VerificationAnswerProps): ReactNode {
  const { t } = useTranslation('audit')
  const language = useLanguage()
  const standing = standingOf(verification)
  const standingLines = [
    ...(verification.sample ? [t('answer.sample')] : []),
    ...(verification.isCheck ? [textIn(checkWords, language)] : []),
  ]
  return (
    <>
      <Section title={t('answer.of', { name })}>
        <StandingBanner label={t('answer.title')} lines={standingLines} />
        <div className={styles['verdict']} aria-live="polite">
          <StatusBadge tone={tones[standing]}>{t(`answer.${standing}`)}</StatusBadge>
        </div>
        <Facts verification={verification} />
      </Section>
      <FilesAnswer verification={verification} />
      <PeopleAnswer people={verification.people} />
      <RanksAnswer verification={verification} />
    </>
  )
}

const gates = ['open', 'shut', 'disputed'] as const
const determinations = ['none', 'disputed', 'equal', 'differs', 'other-rules', 'not-computable-here'] as const

function Facts({ verification }: { readonly verification: Verification }): ReactNode {
  const { t } = useTranslation('audit')
  const { selection, result, ranks } = verification
  // The digest of a ranking with gaps is nobody's result.
  const isComputed = result !== null && ranks.length > 0 && !ranks.some(({ reason }) => reason === 'pinned')
  const gate = gates.find((known) => known === verification.gate)
  const determination = determinations.find((known) => known === verification.determination)
  return (
    <dl className={styles['facts']}>
      {selection !== null && (
        <>
          <dt>{t('answer.code')}</dt>
          <dd>
            <span className={styles['code']}>{shortCode(selection)}</span>
            <br />
            {t('answer.compare')}
          </dd>
        </>
      )}
      {gate && (
        <>
          <dt>{t('answer.gate.title')}</dt>
          <dd>{t(`answer.gate.${gate}`)}</dd>
        </>
      )}
      {determination && (
        <>
          <dt>{t('answer.determination.title')}</dt>
          <dd>{t(`answer.determination.${determination}`)}</dd>
        </>
      )}
      {isComputed && (
        <>
          <dt>{t('answer.result')}</dt>
          <dd className={styles['code']}>{shortCode(result)}</dd>
        </>
      )}
    </dl>
  )
}
