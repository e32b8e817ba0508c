/** Which selection, who is here, in which role; and what is always at hand: lock, language, appearance. */
import { ActionIcon, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession, type EnteredSelection } from '../host/use-session.tsx'
import { languageOf } from '../i18n/language.ts'
import { useLock } from '../store/use-lock.ts'
import { Icon } from '../ui/icons.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'
import { useToasts } from '../ui/toasts.tsx'
import styles from './header.module.css'
import { SettingsMenu, type SettingsMenuProps } from './settings-menu.tsx'

export interface HeaderProps extends SettingsMenuProps {
  readonly roomsShown: boolean
  /** `null` where there are no rooms. */
  readonly onToggleRooms: (() => void) | null
}

export function Header({ roomsShown, onToggleRooms, ...menu }: HeaderProps): ReactNode {
  const { t } = useTranslation('shell')
  const { entered } = useSession()
  return (
    <header className={styles['header']} aria-label={t('header')}>
      {onToggleRooms && (
        <ActionIcon
          className={styles['burger'] ?? ''}
          variant="subtle"
          size="lg"
          aria-label={t(roomsShown ? 'closeRooms' : 'openRooms')}
          aria-expanded={roomsShown}
          aria-controls="rooms"
          onClick={onToggleRooms}
        >
          <Icon name={roomsShown ? 'close' : 'menu'} size={1.5} />
        </ActionIcon>
      )}
      <span className={styles['product']}>
        <Icon name="balance" size={1.5} />
        {t('product')}
      </span>
      <SelectionName entered={entered} />
      <Person />
      <SettingsMenu {...menu} />
    </header>
  )
}

function SelectionName({ entered }: { readonly entered: EnteredSelection | null }): ReactNode {
  const { t, i18n } = useTranslation('shell')
  if (!entered) return <span className={styles['none']}>{t('noSelection')}</span>
  return (
    <span className={styles['selection']}>
      <span className={styles['title']}>{entered.title[languageOf(i18n.language)]}</span>
      {/* A handle for people; whoever compares codes is shown the whole of it. */}
      <span className={styles['code']}>{entered.code.slice(0, 9)}</span>
      {entered.sample && (
        <span title={t('sampleHint')}>
          <StatusBadge tone="warning">{t('sample')}</StatusBadge>
        </span>
      )}
    </span>
  )
}

function Person(): ReactNode {
  const { t } = useTranslation(['shell', 'roles'])
  const { identity, entered } = useSession()
  const lock = useLock()
  const say = useToasts()
  if (!identity)
    return (
      <StatusBadge tone="neutral" icon="lock">
        {t('shell:noIdentity')}
      </StatusBadge>
    )
  const lockNow = async (): Promise<void> => {
    await lock()
    say({ tone: 'info', text: t('shell:locked') })
  }
  return (
    <span className={styles['person']}>
      <span className={styles['who']}>
        <strong>{identity.label}</strong>
        {entered && entered.roles.length > 0 && (
          <span className={styles['roles']}>{entered.roles.map((role) => t(`roles:${role}`)).join(', ')}</span>
        )}
      </span>
      <Button
        variant="default"
        leftSection={<Icon name="lock" />}
        aria-label={t('shell:lockHint', { name: identity.label })}
        onClick={() => void lockNow()}
      >
        {t('shell:lock')}
      </Button>
    </span>
  )
}
