/** The door as the page shows it, over a host in memory. */
import { useEffect, type ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { doorRoom } from '../../../../../renderer/features/door/routes.tsx'
import { HostProvider } from '../../../../../renderer/host/use-host.tsx'
import { SessionProvider, useSession, type Session } from '../../../../../renderer/host/use-session.tsx'
import { directTransport } from '../../../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../../../shared/host/dispatcher.ts'
import { InMemoryHost } from '../../../../builders/in-memory-host.ts'
import { show, type Shown } from '../../show.tsx'

export interface Door extends Shown {
  readonly memory: InMemoryHost
  /** Who is here, as the whole page knows it. */
  session(): Session
  /** Every call so far, by its method. */
  calls(method: string): readonly unknown[]
}

export interface DoorRequest {
  readonly path?: string
  readonly prepare?: (memory: InMemoryHost) => void
}

export async function aDoor({ path = '/', prepare }: DoorRequest = {}): Promise<Door> {
  const memory = new InMemoryHost()
  prepare?.(memory)
  const seen: { method: string; input: unknown }[] = []
  const dispatch = makeDispatcher(memory.host, ({ cause }) => {
    throw cause
  })
  const transport = directTransport((wire) => {
    seen.push(JSON.parse(wire) as { method: string; input: unknown })
    return dispatch(wire)
  }, memory.events)
  const last: { session: Session } = { session: { identity: null, entered: null } }
  const Watch = (): ReactNode => {
    const session = useSession()
    useEffect(() => {
      last.session = session
    })
    return null
  }
  const { hook } = memoryLocation({ path })
  const shown = await show(
    <HostProvider transport={transport}>
      <SessionProvider>
        <Watch />
        <Router hook={hook}>
          <doorRoom.component />
        </Router>
      </SessionProvider>
    </HostProvider>,
  )
  return {
    ...shown,
    memory,
    session: () => last.session,
    calls: (method) => seen.filter((one) => one.method === method).map(({ input }) => input),
  }
}
