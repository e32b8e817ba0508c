/** The clock of the phases, large enough to be read from beside the room; the next phase begins by hand. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cueAfter, cueDueAt, type ScenarioCard } from '../../../../shared/rules/scenario-card.ts'
import { nextPhase, phases, phaseTime, type Clock } from '../../../../shared/subjects/simulation/phase-clock.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useTick } from '../../../store/page-clock.ts'
import { asStopwatch } from '../page-clock.ts'
import styles from './console.module.css'

export interface PhaseBarProps {
  readonly card: ScenarioCard
  readonly clock: Clock
  readonly onNext: () => void
  readonly onEnd: () => void
}

export function PhaseBar({ card, clock, onNext, onEnd }: PhaseBarProps): ReactNode {
  const { t } = useTranslation('simulation')
  const isRunning = clock.marks.length > 0 && clock.endedAt === null
  const now = useTick(isRunning)
  const time = phaseTime(clock, card.timing, now)
  const next = isRunning || clock.marks.length === 0 ? nextPhase(clock) : null
  const begun = clock.marks.at(-1)?.phase
  return (
    <section className={styles['bar']} aria-label={t('phase.label')}>
      <ol className={styles['phases']}>
        {phases.map((phase) => (
          <li key={phase} aria-current={time?.phase === phase ? 'step' : undefined}>
            {t(`phase.${phase}`)} <span>{asStopwatch(card.timing[phase] * 1000)}</span>
          </li>
        ))}
      </ol>
      <output className={styles['time']} role="timer" aria-live="off" data-over={time !== null && time.left < 0}>
        {time === null ? t(begun ? 'phase.over' : 'phase.before') : asStopwatch(Math.abs(time.left))}
        {time !== null && <small>{t(time.left < 0 ? 'phase.past' : 'phase.left')}</small>}
      </output>
      <div className={styles['acts']}>
        {next !== null && <Button onClick={onNext}>{t(`phase.begin.${next}`)}</Button>}
        {isRunning && (
          <Button variant="default" onClick={onEnd}>
            {t('phase.end')}
          </Button>
        )}
      </div>
      {time?.phase === 'play' && <Cues card={card} seconds={time.elapsed / 1000} />}
      {time?.isTurnedBack === true && <FailureNotice tone="warning">{t('phase.turnedBack')}</FailureNotice>}
    </section>
  )
}

/** What the role-player has just said or will say: an assessor has to know whether it came. */
function Cues({ card, seconds }: { readonly card: ScenarioCard; readonly seconds: number }): ReactNode {
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  const due = cueDueAt(card, seconds)
  const coming = cueAfter(card, seconds)
  return (
    <dl className={styles['cues']}>
      {due && (
        <div>
          <dt>{t('cue.due', { at: asStopwatch(due.at * 1000) })}</dt>
          <dd>{due.text[language]}</dd>
        </div>
      )}
      {coming && (
        <div>
          <dt>{t('cue.coming', { in: asStopwatch((coming.at - seconds) * 1000) })}</dt>
          <dd>{coming.text[language]}</dd>
        </div>
      )}
    </dl>
  )
}
