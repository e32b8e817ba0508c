/** Who is being scored, on what, which of how many, for how long; and whether what was written is kept. Stays in sight. */
import { ActionIcon, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useLanguage } from '../../i18n/use-language.ts'
import { Icon } from '../../ui/icons.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './candidate-bar.module.css'
import { CandidateClock } from './candidate-clock.tsx'
import { ReportIncident } from './report-incident.tsx'
import { listAddress, sheetAddress } from './sheet-address.ts'
import { useShownName } from './shown-name.ts'
import type { OpenSitting } from './sitting.ts'
import { StickBadge } from './standing-line.tsx'
import { useTitles, type PlaceInList } from './use-own-list.ts'

export interface CandidateBarProps {
  readonly place: PlaceInList
  readonly isAmending: boolean
  /** `null` where no clock belongs. */
  readonly sitting?: OpenSitting | null
  /** What is said about the draft; nothing once sealed. */
  readonly saved?: ReactNode
  readonly onKeys: () => void
}

export function CandidateBar({ place, isAmending, sitting = null, saved, onKeys }: CandidateBarProps): ReactNode {
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
        {/* Of a blind place the address would tell whose it is. */}
        <Button
          variant="default"
          size="compact-md"
          onClick={() => navigate(own.isBlind ? '/conflict' : `/conflict/${own.about.candidate}`)}
        >
          {t('conflict.new')}
        </Button>
        <ReportIncident
          about={{ panel: own.panel, candidate: own.about.candidate, instrument: own.about.instrument }}
        />
        <Button variant="default" size="compact-md" onClick={onKeys}>
          {t('bar.keys')}
        </Button>
      </nav>
      <div className={styles['state']}>
        {saved}
        {sitting && <CandidateClock sitting={sitting} />}
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
