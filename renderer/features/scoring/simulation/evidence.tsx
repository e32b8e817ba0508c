/** What was observed in the simulation, beside each criterion of the form and of the read-back. */
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Sheet, SheetAbout, SimulationRecord } from '../../../../shared/subjects/scoring/entries.ts'
import { consoleKey, readConsoleDraft, simulationRecord } from '../../../../shared/subjects/simulation/console-draft.ts'
import { playedFrom, viewPlayed, type PlayedScenario } from '../../../../shared/subjects/simulation/view-played.ts'
import type { Code } from '../../../../shared/kernel/ids.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { readClock } from '../../../store/page-clock.ts'
import styles from './console.module.css'
import { asTenths, useNoteText } from './note-text.ts'
import { consoleAddress } from './console-address.ts'

interface Evidence {
  readonly played: PlayedScenario
  readonly record: SimulationRecord
}

const EvidenceContext = createContext<Evidence | null>(null)

/** What the console of this place holds, as it would go into the sheet; null where nothing was played. */
export function useSimulation(about: SheetAbout): SimulationRecord | null {
  const { drafts, room } = useSelection()
  const text = drafts.get(consoleKey(about))
  // Where the play was not ended by hand, it lasted until the sheet was opened.
  const [opened] = useState(() => ({ now: readClock(), offsetMinutes: -new Date().getTimezoneOffset() }))
  return useMemo(() => {
    const draft = text === null ? null : readConsoleDraft(text)
    const played = draft && playedFrom(room.state, draft.scenario)
    if (!draft || !played) return null
    return simulationRecord(draft, played.card.timing, opened)
  }, [text, room, opened])
}

/** A sheet with what was observed: of the console for a first sheet, of the sheet itself where it is amended. */
export function withSimulation(made: Sheet, record: SimulationRecord | null | undefined): Sheet {
  return record ? { ...made, simulation: record } : made
}

const viewPlayedFrom = (state: State, filing: string): PlayedScenario | null =>
  playedFrom(state, filing as PlayedScenario['filing'])

export function EvidenceFor({
  record,
  children,
}: {
  readonly record: SimulationRecord | null
  readonly children: ReactNode
}): ReactNode {
  const played = useView(viewPlayedFrom, record?.scenario ?? '')
  const evidence = useMemo(() => (record && played ? { record, played } : null), [record, played])
  return <EvidenceContext value={evidence}>{children}</EvidenceContext>
}

/** Nothing where no simulation belongs to the sheet. */
export function CriterionEvidence({ criterion }: { readonly criterion: string }): ReactNode {
  const evidence = useContext(EvidenceContext)
  return evidence && <EvidenceList {...evidence} criterion={criterion} />
}

function EvidenceList({ played, record, criterion }: Evidence & { readonly criterion: string }): ReactNode {
  const { t } = useTranslation('simulation')
  const comma = useLanguage() === 'id' ? ',' : '.'
  const textOf = useNoteText(played.card)
  const own = record.observations.filter((one) => one.criterion === criterion)
  return (
    <div className={styles['evidence']}>
      <h3>{t('evidence.title', { count: own.length })}</h3>
      {own.length === 0 ? (
        <p>{t('evidence.none')}</p>
      ) : (
        <ul>
          {own.map((one) => (
            <li key={`${one.tenths} ${one.behaviour ?? one.text}`}>
              <time>{asTenths(one.tenths, comma)}</time> {textOf(one)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** On the form of a place where a scenario is played: the way to its console. */
export function ConsoleLink({ about, panel }: { readonly about: SheetAbout; readonly panel: Code }): ReactNode {
  const { t } = useTranslation('simulation')
  const played = useView(viewPlayed, about.instrument, panel)
  return (
    played && (
      <p className={styles['toConsole']}>
        <Link href={consoleAddress(about)}>{t('console.open')}</Link>
      </p>
    )
  )
}
