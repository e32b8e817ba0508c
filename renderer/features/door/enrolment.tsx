/** The request to be admitted: in which role, then its twelve words to be read aloud, its QR, and the file for a stick. */
import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Unlocked } from '../../../shared/host/identity-methods.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { officeSchema, roleSchema, type Office, type Role } from '../../../shared/subjects/selection/roles.ts'
import { useHost } from '../../host/use-host.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import styles from './door-form.module.css'
import { EnrolmentRequest, type Request } from './enrolment-request.tsx'
import { keyWords } from './key-words.ts'

export interface EnrolmentProps {
  readonly identity: Unlocked
  /** Right after a recovery: the key in whose place the new one is to come. */
  readonly replaces: KeyId | null
}

const roles = [...roleSchema.options, ...officeSchema.options]

export function Enrolment({ identity, replaces }: EnrolmentProps): ReactNode {
  const { t } = useTranslation(['door', 'roles'])
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const [role, setRole] = useState<Office | Role>('assessor')
  const [request, setRequest] = useState<Request | null>(null)
  const [busy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)

  const make = async (): Promise<void> => {
    setBusy(true)
    setSentence(null)
    const answer = await host['identity.enrol']({ role, to: null, replace: false }).finally(() => setBusy(false))
    if (answer.ok) setRequest(answer.value)
    else setSentence(sentenceOf(answer.failure))
  }
  return (
    <Page
      title={t('door:enrol.title')}
      lead={t('door:enrol.lead')}
      width="form"
      actions={
        <Button component={Link} href="/" variant="default">
          {t('door:enrol.done')}
        </Button>
      }
    >
      {replaces !== null && (
        <FailureNotice tone="warning">
          {t('door:enrol.afterRecovery')} {t('door:enrol.oldKey', { words: keyWords(replaces).slice(0, 3).join(' ') })}
        </FailureNotice>
      )}
      <Section title={t('door:enrol.role')}>
        <NativeSelect
          label={t('door:enrol.roleLabel')}
          description={t('door:enrol.roleHint')}
          value={role}
          onChange={(event) => {
            setRole(roles.find((one) => one === event.currentTarget.value) ?? role)
            setRequest(null)
          }}
          data={roles.map((one) => ({ value: one, label: t(`roles:${one}`) }))}
        />
        {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
        <div className={styles['acts']}>
          <Button loading={busy} onClick={() => void make()} variant={request ? 'default' : 'filled'}>
            {t('door:enrol.make')}
          </Button>
        </div>
      </Section>
      {request && <EnrolmentRequest identity={identity} role={role} request={request} onWritten={setRequest} />}
    </Page>
  )
}
