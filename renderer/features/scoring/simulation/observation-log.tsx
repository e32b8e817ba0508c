/** What was noted so far, the newest first; each can be struck out and taken back. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScenarioCard } from '../../../../shared/rules/scenario-card.ts'
import { strike } from '../../../../shared/subjects/simulation/console-draft.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import styles from './console.module.css'
import { asTenths, useNoteText } from './note-text.ts'
import type { ConsoleState } from './use-console.ts'

export interface LogProps {
  readonly card: ScenarioCard
  readonly console: ConsoleState
}

export function ObservationLog({ card, console: { draft, act } }: LogProps): ReactNode {
  const { t } = useTranslation('simulation')
  const comma = useLanguage() === 'id' ? ',' : '.'
  const textOf = useNoteText(card)
  const newest = draft.noted.map((noted, at) => ({ noted, at })).toReversed()
  return (
    <section className={styles['log']} aria-labelledby="observations">
      <h2 id="observations">{t('log.title', { count: draft.noted.filter(({ isStruck }) => !isStruck).length })}</h2>
      {newest.length === 0 && <p>{t('log.empty')}</p>}
      <ol aria-live="polite">
        {newest.map(({ noted, at }) => (
          <li key={at} data-struck={noted.isStruck || undefined}>
            <time>{asTenths(noted.tenths, comma)}</time>
            <span>{textOf(noted)}</span>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => act((now) => strike(now, at, !noted.isStruck))}
              aria-label={t(noted.isStruck ? 'log.restoreOne' : 'log.strikeOne', { text: textOf(noted) })}
            >
              {t(noted.isStruck ? 'log.restore' : 'log.strike')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
