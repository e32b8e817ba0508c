/** A new recovery sheet for whoever is unlocked: where the words of the old one were never typed back, or its envelope is lost. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Unlocked } from '../../../shared/host/identity-methods.ts'
import { useHost } from '../../host/use-host.tsx'
import { useFailureSentence, type SayableFailure } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './door-form.module.css'
import type { FreshIdentity } from './fresh-identity.ts'

export interface NewSheetProps {
  readonly identity: Unlocked
  readonly onMade: (fresh: FreshIdentity) => void
}

export function NewSheet({ identity, onMade }: NewSheetProps): ReactNode {
  const { t } = useTranslation('door')
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<SayableFailure | null>(null)
  const make = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    const answer = await host['sheet.renew']({}).finally(() => setBusy(false))
    if (answer.ok) onMade({ unlocked: identity, recovery: answer.value.recovery, replaces: null, isRenewed: true })
    else setFailure(answer.failure)
  }
  return (
    <Page title={t('newSheet.title')} lead={t('newSheet.lead')} width="form">
      <p>{t('newSheet.old')}</p>
      {failure && <FailureNotice>{sentenceOf(failure)}</FailureNotice>}
      <div className={styles['acts']}>
        <Button loading={busy} onClick={() => void make()}>
          {t('newSheet.make')}
        </Button>
        <Button component={Link} href="/" variant="default">
          {t('backToSelections')}
        </Button>
      </div>
    </Page>
  )
}
