/**
 * Above every room, for as long as it is so: this is a copy of an identity whose home is another computer, or work went on elsewhere
 * from the session stick. The door says both at length by itself.
 */
import { Button } from '@mantine/core'
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useSession } from '../host/use-session.tsx'
import { formatCount } from '../i18n/formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useLock } from '../store/use-lock.ts'
import { SelectionContext } from '../store/use-view.ts'
import { useStick } from '../store/use-stick.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import styles from './host-lost.module.css'

export function ElsewhereNotice(): ReactNode {
  const { identity } = useSession()
  const open = useContext(SelectionContext)
  return (
    <>
      {identity && !identity.isAtHome && <AwayNotice identity={identity.identity} />}
      {open && <StickNotice />}
    </>
  )
}

function AwayNotice({ identity }: { readonly identity: string }): ReactNode {
  const { t } = useTranslation('shell')
  const lock = useLock()
  const [, navigate] = useLocation()
  const recover = async (): Promise<void> => {
    await lock()
    navigate(`/door/recover/${identity}`)
  }
  return (
    <div className={styles['news']}>
      <FailureNotice
        tone="warning"
        action={
          <Button variant="default" onClick={() => void recover()}>
            {t('elsewhere.recover')}
          </Button>
        }
      >
        <strong>{t('elsewhere.copy')}</strong> {t('elsewhere.copyWhat')}
      </FailureNotice>
    </div>
  )
}

function StickNotice(): ReactNode {
  const { t } = useTranslation('shell')
  const language = useLanguage()
  const stick = useStick()
  if (!stick?.beyond) return null
  const { label, beyond } = stick
  return (
    <div className={styles['news']}>
      <FailureNotice>
        <strong>{t('elsewhere.stick', { label })}</strong>{' '}
        {beyond.kind === 'continued'
          ? t('elsewhere.continued', { entries: formatCount(beyond.entries, language) })
          : t(`elsewhere.${beyond.kind}`)}
      </FailureNotice>
    </div>
  )
}
