/** A page of the desk over a selection of the builders: what it signs goes into that person's own record, drafts into a map. */
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import type { RecordRoom } from '../../../../../renderer/store/record-room.ts'
import { SelectionContext, type OpenSelection } from '../../../../../renderer/store/use-view.ts'
import { HostProvider } from '../../../../../renderer/host/use-host.tsx'
import { whyNotSign } from '../../../../../shared/engine/would-be.ts'
import { directTransport } from '../../../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../../../shared/host/dispatcher.ts'
import { err, ok } from '../../../../../shared/kernel/result.ts'
import { toStatements } from '../../../../../shared/record/statements.ts'
import { InMemoryHost } from '../../../../builders/in-memory-host.ts'
import type { Person } from '../../../../builders/selection-story.ts'
import { show, type Shown } from '../../show.tsx'

export interface Stand {
  readonly drafts: Map<string, string>
  readonly selection: OpenSelection
  readonly location: ReturnType<typeof memoryLocation>
}

export function standFor(person: Person, kept: Readonly<Record<string, string>> = {}): Stand {
  const drafts = new Map(Object.entries(kept))
  const listeners = new Set<() => void>()
  let version = 0
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const room: RecordRoom = {
    selection: person.world.selection,
    actor: person.key,
    state: person.state,
    healed: [],
    version: () => version,
    subscribe,
    dispatch: async (bodies) => {
      const lawful = whyNotSign(person.state, person.key, toStatements(bodies))
      if (!lawful.ok && lawful.failure.kind !== 'body-refused') return err(lawful.failure)
      const signed = person.forces(bodies)
      version += 1
      for (const listener of listeners) listener()
      return ok(signed.map(({ hash }) => hash))
    },
    copy: () => 'kept',
    stick: () => null,
    lookForStick: async () => {},
    refresh: async () => ok(0),
  }
  const standing = { kind: 'saved', at: Date.UTC(2026, 10, 24) } as const
  const selection: OpenSelection = {
    room,
    drafts: {
      get: (key) => drafts.get(key) ?? null,
      keys: () => [...drafts.keys()],
      put: (key, text) => void drafts.set(key, text),
      remove: (keys) => keys.forEach((key) => drafts.delete(key)),
      standing: () => standing,
      subscribe: () => () => {},
      settled: async () => {},
    },
    close: () => {},
  }
  return { drafts, selection, location: memoryLocation({ path: '/', record: true }) }
}

export function showAt({ selection, location }: Stand, page: ReactNode): Promise<Shown> {
  const memory = new InMemoryHost()
  memory.furnish()
  const transport = directTransport(
    makeDispatcher(memory.host, () => {}),
    memory.events,
  )
  return show(
    <HostProvider transport={transport}>
      <SelectionContext value={selection}>
        <Router hook={location.hook}>{page}</Router>
      </SelectionContext>
    </HostProvider>,
  )
}
