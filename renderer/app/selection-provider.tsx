/**
 * The entered selection for every room below: opened (and healed) once, its roles kept as the record says, and told to other
 * windows of the same identity when it has changed. Leaving or locking forgets it.
 */
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unlocked } from '../../shared/host/identity-methods.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { useHost } from '../host/use-host.tsx'
import { useSession, type EnteredSelection } from '../host/use-session.tsx'
import { useFailureSentence } from '../i18n/use-language.ts'
import type { openSelection } from '../store/open-selection.ts'
import type { DatabaseUnusable } from '../store/open-database.ts'
import { readAhead, type ReadAhead } from '../store/read-ahead.ts'
import type { Healed, RoomFailure } from '../store/record-room.ts'
import { rolesHeld } from '../store/roles-held.ts'
import { SelectionContext, type OpenSelection } from '../store/use-view.ts'
import { useToasts } from '../ui/toasts.tsx'

export type OpenSelectionPort = typeof openSelection

export interface SelectionProviderProps {
  readonly openSelection: OpenSelectionPort
  readonly children: ReactNode
}

export function SelectionProvider({ openSelection, children }: SelectionProviderProps): ReactNode {
  const session = useSession()
  const open = useOpenSelection(openSelection, session.identity, session.entered?.selection ?? null)
  useRoles(open, session.entered, session.enter)
  return <SelectionContext value={open}>{children}</SelectionContext>
}

function useOpenSelection(
  openSelection: OpenSelectionPort,
  identity: Unlocked | null,
  selection: Hash | null,
): OpenSelection | null {
  const { host } = useHost()
  const { enter } = useSession()
  const tell = useNews()
  const ahead = useReadAhead(identity)
  const [open, setOpen] = useState<OpenSelection | null>(null)
  useEffect(() => {
    if (!identity || !selection) return undefined
    let gone = false
    let close: (() => void) | null = null
    void openSelection({ host, identity, selection, ahead: ahead.current }).then((answer) => {
      if (gone) {
        if (answer.ok) answer.value.close()
        return
      }
      if (!answer.ok) {
        tell.current.failed(answer.failure)
        enter(null)
        return
      }
      close = answer.value.close
      watchCopy(answer.value, () => tell.current.copyBehind())
      for (const healed of answer.value.room.healed) tell.current.healed(healed)
      setOpen(answer.value)
    })
    return () => {
      gone = true
      close?.()
      setOpen(null)
    }
  }, [openSelection, host, identity, selection, enter, tell, ahead])
  return open
}

/** Begins with each unlocking, and gives up what nobody took when that identity is locked. */
function useReadAhead(identity: Unlocked | null): RefObject<ReadAhead | null> {
  const ahead = useRef<ReadAhead | null>(null)
  useEffect(() => {
    if (!identity) return undefined
    const begun = readAhead(identity)
    ahead.current = begun
    return () => {
      ahead.current = null
      begun.giveUp()
    }
  }, [identity])
  return ahead
}

interface News {
  failed(failure: RoomFailure | DatabaseUnusable): void
  healed(healed: Healed): void
  copyBehind(): void
}

/** A reference: a new language must not open the selection anew. */
function useNews(): RefObject<News> {
  const say = useToasts()
  const { t } = useTranslation('shell')
  const sentenceOf = useFailureSentence()
  const news = useRef<News>({ failed: () => {}, healed: () => {}, copyBehind: () => {} })
  useEffect(() => {
    news.current = {
      failed: (failure) =>
        say({
          tone: 'bad',
          text: failure.kind === 'page-database-unusable' ? t('pageDatabase.unusable') : sentenceOf(failure),
        }),
      copyBehind: () => say({ tone: 'warning', text: t('pageDatabase.behind') }),
      healed: (healed) => say({ tone: 'warning', text: healedText(healed, t) }),
    }
  }, [say, t, sentenceOf])
  return news
}

const healedText = (healed: Healed, t: ReturnType<typeof useTranslation<'shell'>>['t']): string =>
  healed.kind === 'page-from-journal'
    ? t('healed.pageFromJournal', { count: healed.entries })
    : t('healed.journalFromPage', { count: healed.entries })

/** Says once that the page's copy no longer keeps up. */
function watchCopy({ room }: OpenSelection, onBehind: () => void): void {
  const look = (): void => {
    if (room.copy() !== 'behind') return
    quit()
    onBehind()
  }
  const quit = room.subscribe(look)
  look()
}

/** The frame names one's roles: they change with the record, so they are worked out again with each change. */
function useRoles(
  open: OpenSelection | null,
  entered: EnteredSelection | null,
  enter: (selection: EnteredSelection | null) => void,
): void {
  useEffect(() => {
    if (!open || !entered || entered.selection !== open.room.selection) return undefined
    const tell = (): void => {
      const roles = rolesHeld(open.room.state, open.room.actor)
      if (entered.ready && roles.join() === entered.roles.join()) return
      enter({ ...entered, roles, ready: true })
    }
    tell()
    return open.room.subscribe(tell)
  }, [open, entered, enter])
}
