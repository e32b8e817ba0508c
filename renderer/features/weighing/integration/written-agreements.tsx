/** What was agreed and signed about this candidate; two that lie beside each other ask for a third. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agreement } from '../../../../shared/subjects/integration/entries.ts'
import type { Integration, WrittenAgreement } from '../../../../shared/subjects/integration/view-integration.ts'
import { formatMoment } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Section } from '../../../ui/page.tsx'
import styles from './meeting-page.module.css'
import type { MeetingWords } from './use-meeting-words.ts'

export interface WrittenAgreementsProps {
  readonly view: Integration
  readonly words: MeetingWords
}

export function WrittenAgreements({ view, words }: WrittenAgreementsProps): ReactNode {
  const { t } = useTranslation('integration')
  const { agreements, earlier } = view
  if (agreements.length === 0) return null
  return (
    <Section title={t('written')}>
      {agreements.length > 1 && <FailureNotice tone="warning">{t('disputed')}</FailureNotice>}
      {agreements.map((one) => (
        <Written key={one.entry} written={one} words={words} />
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <Written key={one.entry} written={one} words={words} />
          ))}
        </details>
      )}
    </Section>
  )
}

function Written({ written, words }: { readonly written: WrittenAgreement; readonly words: MeetingWords }): ReactNode {
  const { t } = useTranslation('integration')
  const language = useLanguage()
  const { byName, by, at, reading } = written
  const name = byName ?? t('unnamed', { key: `${by.slice(0, 8)}…` })
  return (
    <div className={styles['written']}>
      <strong>{t('writtenBy', { name, when: formatMoment(at, language) })}</strong>
      {reading.kind === 'value' ? <Agreed agreement={reading.value} words={words} /> : <p>{t('writtenWithheld')}</p>}
    </div>
  )
}

function Agreed({ agreement, words }: { readonly agreement: Agreement; readonly words: MeetingWords }): ReactNode {
  const { t } = useTranslation('integration')
  return (
    <ul>
      {Object.entries(agreement.agreed).map(([code, { score, reason }]) => (
        <li key={code}>
          {t('writtenAgreed', { criterion: words.criterion(code), level: words.score(score), reason })}
        </li>
      ))}
      {agreement.dissent.map(({ assessor, criterion, score, reason }) => (
        <li key={`${assessor} ${criterion}`}>
          {t('writtenDissent', {
            name: words.assessor(assessor),
            criterion: words.criterion(criterion),
            level: words.score(score),
            reason,
          })}
        </li>
      ))}
      <li>{t('writtenAttended', { names: agreement.attended.map((key) => words.assessor(key)).join(', ') })}</li>
    </ul>
  )
}
