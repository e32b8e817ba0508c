/**
 * Who is at this page and in which selection: the unlocked identity, the selection that was entered, and the roles that
 * the record gives. The door and the store say so; the frame shows it; locking forgets it at once.
 */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Unlocked } from '../../shared/host/identity-methods.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import type { Office, Role } from '../../shared/subjects/selection/roles.ts'
import { useHost } from './use-host.tsx'

export interface EnteredSelection {
  readonly selection: Hash
  readonly title: { readonly id: string; readonly en: string }
  /** Printed code, 8 groups of 4. */
  readonly code: string
  readonly sample: boolean
  /** As the record says now; empty before an admission is in. */
  readonly roles: readonly (Office | Role)[]
  /** False until its record has been read: the rooms that need it open then. */
  readonly ready: boolean
}

export interface Session {
  readonly identity: Unlocked | null
  readonly entered: EnteredSelection | null
}

export interface SessionControl extends Session {
  unlockedAs(identity: Unlocked): void
  /** Enters a selection, or tells that its title or one's roles have changed; `null` leaves it. */
  enter(selection: EnteredSelection | null): void
  /** Has the host lock the identity, and forgets it here whatever the host answers. */
  lock(): Promise<void>
}

const SessionContext = createContext<SessionControl | null>(null)

export function useSession(): SessionControl {
  const session = useContext(SessionContext)
  if (!session) throw new Error('bug: useSession outside SessionProvider')
  return session
}

const nobody: Session = { identity: null, entered: null }

export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { host, onEvent, onLocked } = useHost()
  const [session, setSession] = useState<Session>(nobody)

  useEffect(() => {
    const quitLocked = onLocked(() => setSession(nobody))
    const quitEvents = onEvent((event) => {
      if (event.event !== 'identity.locked') return
      setSession((before) => (before.identity?.identity === event.identity ? nobody : before))
    })
    return () => {
      quitLocked()
      quitEvents()
    }
  }, [onEvent, onLocked])

  const actions = useMemo(
    () => ({
      unlockedAs: (identity: Unlocked) => setSession({ identity, entered: null }),
      enter: (entered: EnteredSelection | null) => setSession((before) => ({ ...before, entered })),
      lock: async () => {
        setSession(nobody)
        await host['identity.lock']({})
      },
    }),
    [host],
  )
  const control = useMemo<SessionControl>(() => ({ ...session, ...actions }), [session, actions])
  return <SessionContext value={control}>{children}</SessionContext>
}
