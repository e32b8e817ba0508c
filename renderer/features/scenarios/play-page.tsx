/** The role-player's own view: clock, cues when they fall due, what to say only when asked, red lines, and the way to stop. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { cueAfter, cueDueAt, type ScenarioCard } from '../../../shared/rules/scenario-card.ts'
import {
  begin,
  end,
  nextPhase,
  phaseTime,
  stoppedClock,
  type Clock,
} from '../../../shared/subjects/simulation/phase-clock.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { readClock, useTick } from '../../store/page-clock.ts'
import { RolePlayerPart } from './card-details.tsx'
import styles from './scenarios.module.css'
import { useScenario } from './use-scenarios.ts'

export function PlayPage({ filing }: { readonly filing: string }): ReactNode {
  const { t } = useTranslation('simulation')
  const scenario = useScenario(filing)
  if (!scenario?.card)
    return (
      <EmptyState title={t('card.missing')} action={<Link href="/">{t('card.toList')}</Link>}>
        {t('card.missingWhat')}
      </EmptyState>
    )
  return <Play filing={filing} card={scenario.card} />
}

function Play({ filing, card }: { readonly filing: string; readonly card: ScenarioCard }): ReactNode {
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  const [, navigate] = useLocation()
  const [clock, setClock] = useState<Clock>(stoppedClock)
  const isRunning = clock.marks.length > 0 && clock.endedAt === null
  const time = phaseTime(clock, card.timing, useTick(isRunning))
  const next = clock.endedAt ? null : nextPhase(clock)
  return (
    <Page
      title={card.title[language]}
      lead={t('play.lead')}
      actions={
        <>
          <Button variant="default" onClick={() => navigate(`/card/${filing}`)}>
            {t('play.back')}
          </Button>
          {clock.endedAt && (
            <Button variant="default" onClick={() => setClock(stoppedClock)}>
              {t('play.again')}
            </Button>
          )}
          {next && (
            <Button onClick={() => setClock(begin(clock, next, readClock()))}>{t(`phase.begin.${next}`)}</Button>
          )}
          {isRunning && (
            <Button variant="default" onClick={() => setClock(end(clock, readClock()))}>
              {t('phase.end')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['stage']}>
        <p className={styles['clock']} role="timer" data-over={time !== null && time.left < 0}>
          {time === null ? t('phase.before') : asClock(Math.abs(time.left))}
          {time !== null && <small>{t(`phase.${time.phase}`)}</small>}
        </p>
        <Prompt card={card} seconds={time?.phase === 'play' ? time.elapsed / 1000 : null} />
      </div>
      <Section title={t('brief.rolePlayer')}>
        <p>{card.rolePlayer.persona[language]}</p>
        <p>
          <strong>{t('brief.stop')}</strong> {card.rolePlayer.stopSignal[language]}
        </p>
      </Section>
      <RolePlayerPart card={card} />
    </Page>
  )
}

const asClock = (millis: number): string => {
  const seconds = Math.floor(millis / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How long a cue stays in sight as due, seconds. */
const dueFor = 45

function Prompt({ card, seconds }: { readonly card: ScenarioCard; readonly seconds: number | null }): ReactNode {
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  if (seconds === null) return <p className={styles['line']}>“{card.rolePlayer.openingLine[language]}”</p>
  const due = cueDueAt(card, seconds)
  const coming = cueAfter(card, seconds)
  return (
    <div>
      {due && seconds - due.at < dueFor && (
        <p className={styles['line']} role="alert">
          {due.text[language]}
        </p>
      )}
      {coming && (
        <p>
          {t('cue.coming', { in: asClock((coming.at - seconds) * 1000) })}: {coming.text[language]}
        </p>
      )}
      {!coming && <p>{t('play.noMore')}</p>}
    </div>
  )
}
