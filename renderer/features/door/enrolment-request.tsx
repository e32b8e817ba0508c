/** A request that was made: shown, printed, written to a chosen place. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostFailure } from '../../../shared/host/failures.ts'
import type { OutputOf } from '../../../shared/host/host-contract.ts'
import type { Unlocked } from '../../../shared/host/identity-methods.ts'
import type { Day } from '../../../shared/kernel/instant.ts'
import type { Office, Role } from '../../../shared/subjects/selection/roles.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { useHost } from '../../host/use-host.tsx'
import { formatDay } from '../../i18n/formats.ts'
import { useFailureSentence, useLanguage } from '../../i18n/use-language.ts'
import { CodeWords } from '../../ui/code-words.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { Section } from '../../ui/page.tsx'
import { PaperOnly, printPage } from '../../ui/paper-only.tsx'
import { QrPicture } from '../../ui/qr-picture.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './enrolment-request.module.css'
import { today } from './today.ts'
import { requestFileName } from './request-file-name.ts'

export type Request = OutputOf<'identity.enrol'>

export interface EnrolmentRequestProps {
  readonly identity: Unlocked
  readonly role: Office | Role
  readonly request: Request
  /** The same request, as it was written. */
  readonly onWritten: (request: Request) => void
}

export function EnrolmentRequest(props: EnrolmentRequestProps): ReactNode {
  const { identity, request } = props
  const { t } = useTranslation('door')
  const label = t('enrol.wordsOf', { name: identity.label })
  return (
    <>
      <Section title={t('enrol.words')} lead={t('enrol.wordsLead')}>
        <CodeWords label={label} parts={request.fingerprint} kind="words" />
      </Section>
      <Section title={t('enrol.send')} lead={t('enrol.sendLead')}>
        <WriteRequest {...props} />
        <div className={styles['qr']}>
          <QrPicture text={request.text} label={label} size="17rem" />
          <div className={styles['beside']}>
            <p>{t('enrol.qrWhat')}</p>
            <Button variant="default" onClick={printPage}>
              {t('enrol.print')}
            </Button>
          </div>
        </div>
      </Section>
      <PaperOnly>
        <PaperRequest {...props} />
      </PaperOnly>
    </>
  )
}

function WriteRequest({ identity, role, request, onWritten }: EnrolmentRequestProps): ReactNode {
  const { t } = useTranslation('door')
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const [place, setPlace] = useState<ChosenFile | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<HostFailure | null>(null)
  const name = requestFileName(identity.label, role, today())
  const write = async (folder: ChosenFile, replace: boolean): Promise<void> => {
    setPlace(folder)
    setFailure(null)
    onWritten({ ...request, written: null })
    setBusy(true)
    const to = { place: folder.token, name }
    const answer = await host['identity.enrol']({ role, to, replace }).finally(() => setBusy(false))
    if (answer.ok) onWritten(answer.value)
    else setFailure(answer.failure)
  }
  return (
    <>
      <HostFilePicker
        label={t('enrol.place', { name })}
        wants="folder"
        sort="enrolment"
        chosen={place}
        onChosen={(folder) => void write(folder, false)}
        disabled={busy}
      />
      {request.written && (
        <output>
          <StatusBadge tone="good">{t('enrol.written', { name: request.written.name })}</StatusBadge>
        </output>
      )}
      {failure && (
        <FailureNotice
          action={
            failure.kind === 'file-exists' &&
            place && (
              <Button variant="default" loading={busy} onClick={() => void write(place, true)}>
                {t('enrol.replace')}
              </Button>
            )
          }
        >
          {sentenceOf(failure)}
        </FailureNotice>
      )}
    </>
  )
}

function PaperRequest({ identity, role, request }: EnrolmentRequestProps): ReactNode {
  const { t } = useTranslation(['door', 'roles'])
  const language = useLanguage()
  return (
    <div className={styles['paper']}>
      <strong>Timbang</strong>
      <h1>{t('door:enrol.title')}</h1>
      <p>
        {t('door:enrol.paperWho', {
          name: identity.label,
          role: t(`roles:${role}`),
          day: formatDay(today() satisfies Day, language),
        })}
      </p>
      <ol>
        {request.fingerprint.map((word, index) => (
          <li key={`${index} ${word}`}>{word}</li>
        ))}
      </ol>
      <QrPicture text={request.text} label={t('door:enrol.wordsOf', { name: identity.label })} size="90mm" />
      <p>{t('door:enrol.paperWhat')}</p>
    </div>
  )
}
