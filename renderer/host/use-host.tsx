/** The host for everything below: its methods, its events, what it is, and whether it is still there. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { listen, makeClient } from '../../shared/host/client.ts'
import type { HostClient } from '../../shared/host/host-contract.ts'
import type { HostEvent } from '../../shared/host/host-events.ts'
import type { SystemInfo } from '../../shared/host/system-methods.ts'
import type { Transport } from '../../shared/host/wire.ts'
import { watchedTransport, type Contact } from './watched-transport.ts'

export interface HostInReach {
  readonly host: HostClient
  readonly contact: Contact
  /** `null` until the host has answered the first time. */
  readonly info: SystemInfo | null
  /** Asks whether the host is there again. */
  retry(): void
  /** Returns what ends the subscription. */
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Called when the host says that the identity is locked; returns what ends that. */
  onLocked(listener: () => void): () => void
}

const HostContext = createContext<HostInReach | null>(null)

export function useHost(): HostInReach {
  const host = useContext(HostContext)
  if (!host) throw new Error('bug: useHost outside HostProvider')
  return host
}

/** Milliseconds between tries while the host does not answer. */
const retryMillis = 3000

export function HostProvider({
  transport,
  children,
}: {
  readonly transport: Transport
  readonly children: ReactNode
}): ReactNode {
  const [contact, setContact] = useState<Contact>('there')
  const [info, setInfo] = useState<SystemInfo | null>(null)
  const [tries, setTries] = useState(0)
  const reach = useMemo(() => {
    const locked = new Set<() => void>()
    const onLocked = (): void => locked.forEach((listener) => listener())
    return {
      host: makeClient(watchedTransport(transport, { onContact: setContact, onLocked })),
      retry: () => setTries((before) => before + 1),
      onEvent: (listener: (event: HostEvent) => void) => listen(transport, listener),
      onLocked: (listener: () => void) => {
        locked.add(listener)
        return () => void locked.delete(listener)
      },
    }
  }, [transport])

  useEffect(() => {
    let gone = false
    void reach.host['system.info']({}).then((answer) => {
      if (answer.ok && !gone) setInfo(answer.value)
    })
    return () => {
      gone = true
    }
  }, [reach, tries])

  useEffect(
    () =>
      reach.onEvent(({ event }) => {
        if (event === 'contact.broken') reach.retry()
      }),
    [reach],
  )

  useEffect(() => {
    if (contact !== 'unreachable') return undefined
    const timer = setInterval(() => setTries((before) => before + 1), retryMillis)
    return () => clearInterval(timer)
  }, [contact])

  const value = useMemo<HostInReach>(() => ({ ...reach, contact, info }), [reach, contact, info])
  return <HostContext value={value}>{children}</HostContext>
}
