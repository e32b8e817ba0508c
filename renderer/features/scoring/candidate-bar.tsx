/** Who is being scored, on what, which of how many, since when; and whether what was written is kept. Stays in sight. */
import { ActionIcon, Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Icon } from '../../ui/icons.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './candidate-bar.module.css'
import { elapsedSince } from './page-clock.ts'
import { listAddress, sheetAddress } from './sheet-address.ts'
import { useShownName } from './shown-name.ts'
import { StickBadge } from './standing-line.tsx'
import { useTitles, type PlaceInList } from './use-own-list.ts'

export interface CandidateBarProps {
  readonly place: PlaceInList
  readonly isAmending: boolean
  /** `null` before the first mark; left out where no clock belongs. */
  readonly startedAt?: Instant | null
  /** What is said about the draft; nothing once sealed. */
  readonly saved?: ReactNode
  readonly onKeys: () => void
}

export function CandidateBar({ place, isAmending, startedAt, saved, onKeys }: CandidateBarProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const [, navigate] = useLocation()
  const titles = useTitles(place.own.about)
  const display = useShownName()(place.own.display)
  const { at, all, own } = place
  return (
    <header className={styles['bar']} aria-label={t('bar.label')}>
      <div className={styles['who']}>
        <h1 className={styles['name']}>
          <span className={styles['number']}>{display.number}</span> {display.name}
        </h1>
        <span className={styles['what']}>
          {titles.instrument?.[language]} · {titles.vacancy?.[language] ?? own.about.vacancy}
        </span>
        {isAmending && <StatusBadge tone="warning">{t('bar.amending')}</StatusBadge>}
      </div>
      <nav className={styles['moves']} aria-label={t('bar.position', { at: at + 1, all })}>
        <Step icon="back" label={t('bar.previous')} to={place.previous && sheetAddress(place.previous.about)} />
        <span>{t('bar.position', { at: at + 1, all })}</span>
        <Step icon="forward" label={t('bar.next')} to={place.next && sheetAddress(place.next.about)} />
        <Button variant="default" size="compact-md" onClick={() => navigate(listAddress(own.about.instrument))}>
          {t('bar.list')}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => navigate(`/conflict/${own.about.candidate}`)}>
          {t('conflict.new')}
        </Button>
        <Button variant="default" size="compact-md" onClick={onKeys}>
          {t('bar.keys')}
        </Button>
      </nav>
      <div className={styles['state']}>
        {saved}
        {startedAt !== undefined && <Clock startedAt={startedAt} />}
        <StickBadge />
      </div>
      <output className="timbang-visually-hidden">{t('bar.now', { ...display, at: at + 1, all })}</output>
    </header>
  )
}

interface MoveProps {
  readonly icon: 'back' | 'forward'
  readonly label: string
  readonly to: string | null
}

function Step({ icon, label, to }: MoveProps): ReactNode {
  const [, navigate] = useLocation()
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      title={label}
      disabled={to === null}
      onClick={() => to !== null && navigate(to)}
    >
      <Icon name={icon} />
    </ActionIcon>
  )
}

/** Ticks by itself, so that nothing else is drawn anew each second. Not read aloud. */
function Clock({ startedAt }: { readonly startedAt: Instant | null }): ReactNode {
  const { t } = useTranslation('scoring')
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (startedAt === null) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [startedAt])
  return (
    <span className={styles['clock']}>
      {startedAt === null ? t('bar.notBegun') : `${elapsedSince(startedAt, now)} ${t('bar.clock')}`}
    </span>
  )
}
