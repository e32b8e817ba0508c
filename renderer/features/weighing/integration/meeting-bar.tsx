/** Whom the meeting talks about, which of how many, and the way to the next; stays in sight. */
import { ActionIcon, Button, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Integration } from '../../../../shared/subjects/integration/view-integration.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { Icon } from '../../../ui/icons.tsx'
import { candidateLabel } from '../words.ts'
import { agendaAddress, meetingAddress } from './meeting-address.ts'
import styles from './meeting-page.module.css'
import { useHiddenNames } from './use-hidden-names.ts'

export function MeetingBar({ view }: { readonly view: Integration }): ReactNode {
  const { t } = useTranslation('integration')
  const language = useLanguage()
  const [, navigate] = useLocation()
  const [hidden, hide] = useHiddenNames()
  const { item, previous, next, position, of } = view
  const step = (icon: 'back' | 'forward', label: string, to: typeof previous): ReactNode => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      title={label}
      disabled={to === null}
      onClick={() => to && navigate(meetingAddress(to.about))}
    >
      <Icon name={icon} />
    </ActionIcon>
  )
  return (
    <header className={styles['bar']}>
      <div>
        <h1 className={styles['name']}>{candidateLabel(item.about.candidate, item.display)}</h1>
        <span className={styles['what']}>
          {item.instrument[language]} · {item.vacancy[language]}
        </span>
      </div>
      <nav className={styles['moves']} aria-label={t('position', { at: position, all: of })}>
        {step('back', t('previous'), previous)}
        <span>{t('position', { at: position, all: of })}</span>
        {step('forward', t('next'), next)}
        <Button component={Link} href={agendaAddress} variant="default" size="compact-md">
          {t('back')}
        </Button>
      </nav>
      <div className={styles['under']}>
        <Switch label={t('hideNames')} checked={hidden} onChange={({ currentTarget }) => hide(currentTarget.checked)} />
        <span className={styles['keys']}>{t('keys')}</span>
      </div>
    </header>
  )
}
