/** The simulation console of one place: observe and record while it is played, classify, then on to the sheet. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { ScenarioCard } from '../../../../shared/rules/scenario-card.ts'
import { behaviourByKey, type Marked } from '../../../../shared/rules/scenario-card.ts'
import { asCode } from '../../../../shared/kernel/ids.ts'
import type { SheetAbout } from '../../../../shared/subjects/scoring/entries.ts'
import { note, standing, strike, unclassified } from '../../../../shared/subjects/simulation/console-draft.ts'
import { begin, end, nextPhase } from '../../../../shared/subjects/simulation/phase-clock.ts'
import { viewPlayed, type PlayedScenario } from '../../../../shared/subjects/simulation/view-played.ts'
import { briefOf } from '../../../../shared/subjects/simulation/view-brief.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useView } from '../../../store/use-view.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { ScenarioBrief } from '../../../ui/scenario-brief.tsx'
import { CandidateBar } from '../candidate-bar.tsx'
import { SavedLine } from '../saved-line.tsx'
import { aboutOf, sheetAddress } from '../sheet-address.ts'
import { SheetKeysDialog } from '../sheet-keys-dialog.tsx'
import { placeIn, useOwnList, type PlaceInList } from '../use-own-list.ts'
import { BehaviourKeys } from './behaviour-keys.tsx'
import { ClassifyBoard } from './classify-board.tsx'
import styles from './console.module.css'
import { ObservationLog } from './observation-log.tsx'
import { OwnWords, focusOwnWords } from './own-words.tsx'
import { PhaseBar } from './phase-bar.tsx'
import { useConsole, type ConsoleState } from './use-console.ts'
import { useConsoleKeys } from './use-console-keys.ts'

export function ConsolePage({ parts }: { readonly parts: Readonly<Record<string, string | undefined>> }): ReactNode {
  const { t } = useTranslation('simulation')
  const about = aboutOf(parts)
  const list = useOwnList()
  const place = about && placeIn(list, about)
  if (!about || !place)
    return (
      <EmptyState title={t('console.notYours')} action={<Link href="/">{t('console.toList')}</Link>}>
        {t('console.notYoursWhat')}
      </EmptyState>
    )
  return <PlacePage about={about} place={place} />
}

interface PlaceProps {
  readonly about: SheetAbout
  readonly place: PlaceInList
}

function PlacePage({ about, place }: PlaceProps): ReactNode {
  const { t } = useTranslation('simulation')
  const played = useView(viewPlayed, about.instrument, place.own.panel)
  if (!played)
    return (
      <EmptyState title={t('console.noCard')} action={<Link href={sheetAddress(about)}>{t('console.toSheet')}</Link>}>
        {t('console.noCardWhat')}
      </EmptyState>
    )
  return <Console {...{ about, place, played }} />
}

function Console({ about, place, played }: PlaceProps & { readonly played: PlayedScenario }): ReactNode {
  const { t } = useTranslation('simulation')
  const [, navigate] = useLocation()
  const console = useConsole(about, played)
  const language = useLanguage()
  const [areKeysShown, setAreKeysShown] = useState(false)
  const { draft } = console
  const phase = draft.clock.endedAt ? 'after' : (draft.clock.marks.at(-1)?.phase ?? 'before')
  const isNoting = phase === 'play' || phase === 'close'
  const actions = useActions(console, played.card)
  useConsoleKeys({
    onKey: (key) => {
      const marked = isNoting ? behaviourByKey(played.card, key) : null
      if (marked) actions.mark(marked)
      return marked !== null
    },
    onWords: focusOwnWords,
    onTakeBack: actions.takeBack,
    onNextPhase: actions.goOn,
  })
  return (
    <div className={styles['page']}>
      <CandidateBar
        place={place}
        isAmending={false}
        saved={<SavedLine hasDraft={draft.clock.marks.length > 0} />}
        onKeys={() => setAreKeysShown(true)}
      />
      {console.isOfOtherCard && <FailureNotice tone="warning">{t('console.otherCard')}</FailureNotice>}
      <PhaseBar card={played.card} clock={draft.clock} onNext={actions.goOn} onEnd={actions.finish} />
      {phase === 'before' || phase === 'prepare' ? (
        <ScenarioBrief {...briefOf(played.card, language)} />
      ) : (
        <div className={styles['desk']}>
          <div className={styles['keys']}>
            <BehaviourKeys card={played.card} isOn={isNoting} draft={draft} onMark={actions.mark} />
            <OwnWords isOn={isNoting} onSay={actions.say} />
          </div>
          {isNoting ? (
            <ObservationLog card={played.card} console={console} />
          ) : (
            <ClassifyBoard card={played.card} console={console} />
          )}
        </div>
      )}
      {phase === 'after' && (
        <footer className={styles['foot']}>
          <output>{t('classify.left', { count: unclassified(draft), all: standing(draft).length })}</output>
          <Button onClick={() => navigate(sheetAddress(about))}>{t('console.evaluate')}</Button>
        </footer>
      )}
      <SheetKeysDialog opened={areKeysShown} onClose={() => setAreKeysShown(false)} />
    </div>
  )
}

function useActions({ act }: ConsoleState, card: ScenarioCard) {
  return {
    mark: (marked: Marked): void =>
      act((draft, now) => {
        const [behaviour, criterion] =
          marked.kind === 'behaviour'
            ? [marked.behaviour.code, asCode(marked.criterion)]
            : [marked.killerError.code, null]
        return note(draft, card.timing, { behaviour, criterion, text: '', now })
      }),
    say: (text: string): void =>
      act((draft, now) => note(draft, card.timing, { behaviour: null, criterion: null, text, now })),
    takeBack: (): void =>
      act((draft) => {
        const last = draft.noted.findLastIndex(({ isStruck }) => !isStruck)
        return last < 0 ? draft : strike(draft, last, true)
      }),
    goOn: (): void =>
      act((draft, now) => {
        const next = draft.clock.endedAt ? null : nextPhase(draft.clock)
        if (next) return { ...draft, clock: begin(draft.clock, next, now) }
        return draft.clock.endedAt ? draft : { ...draft, clock: end(draft.clock, now) }
      }),
    finish: (): void => act((draft, now) => (draft.clock.endedAt ? draft : { ...draft, clock: end(draft.clock, now) })),
  }
}
