/** Says so while the host does not answer or does not know this page, above everything and until it is over. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '../host/use-host.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import styles from './host-lost.module.css'

export function HostLost(): ReactNode {
  const { t } = useTranslation('shell')
  const { contact, retry } = useHost()
  if (contact === 'there') return null
  return (
    <div className={styles['news']}>
      <FailureNotice action={<Button onClick={retry}>{t('hostLost.retry')}</Button>}>
        <strong>{t('hostLost.title')}.</strong>{' '}
        {t(contact === 'unreachable' ? 'hostLost.unreachable' : 'hostLost.sessionEnded')}
      </FailureNotice>
    </div>
  )
}
