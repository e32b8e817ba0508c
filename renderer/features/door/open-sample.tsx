/** The sample selection: what will happen, then its chair is at the door, and one passphrase opens all others of it. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { OutputOf } from '../../../shared/host/host-contract.ts'
import { useHost } from '../../host/use-host.tsx'
import { useSession } from '../../host/use-session.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './door-form.module.css'
import sampleStyles from './open-sample.module.css'

export function OpenSample(): ReactNode {
  const { t } = useTranslation('door')
  const { host, info } = useHost()
  const sentenceOf = useFailureSentence()
  const [busy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  const [opened, setOpened] = useState<OutputOf<'sample.open'> | null>(null)
  const open = async (): Promise<void> => {
    setBusy(true)
    setSentence(null)
    const answer = await host['sample.open']({}).finally(() => setBusy(false))
    if (answer.ok) setOpened(answer.value)
    else setSentence(sentenceOf(answer.failure))
  }
  if (opened) return <SampleOpened opened={opened} />
  return (
    <Page title={t('sample.title')} lead={t('sample.lead')} width="form">
      <ul>
        <li>{t('sample.own')}</li>
        <li>{t('sample.people')}</li>
        <li>{t('sample.marked')}</li>
      </ul>
      {info && !info.sampleAllowed && <FailureNotice>{t('sample.notAllowed')}</FailureNotice>}
      {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
      <div className={styles['acts']}>
        <Button loading={busy} disabled={!info?.sampleAllowed} onClick={() => void open()}>
          {t('sample.open')}
        </Button>
        {busy ? (
          <output>{t('sample.busy')}</output>
        ) : (
          <Button component={Link} href="/" variant="default">
            {t('cancel')}
          </Button>
        )}
      </div>
    </Page>
  )
}

function SampleOpened({ opened: { unlocked, passphrase } }: { readonly opened: OutputOf<'sample.open'> }): ReactNode {
  const { t } = useTranslation('door')
  const { unlockedAs } = useSession()
  const [, navigate] = useLocation()
  return (
    <Page title={t('sample.ready')} lead={t('sample.readyLead', { name: unlocked.label })} width="form">
      <div>
        <p>{t('sample.passphrase')}</p>
        <output className={sampleStyles['passphrase']}>{passphrase}</output>
      </div>
      <p>{t('sample.switch')}</p>
      <div className={styles['acts']}>
        <Button
          onClick={() => {
            unlockedAs(unlocked)
            navigate('/')
          }}
        >
          {t('sample.goOn', { name: unlocked.label })}
        </Button>
      </div>
    </Page>
  )
}
