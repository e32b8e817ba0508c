/**
 * A room's screens over a person of a story: what they hold is the record, what they sign is in it at once. The host is the
 * one without a disk; a test answers its methods as it likes.
 */
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { HostProvider } from '../../../../renderer/host/use-host.tsx'
import { SessionProvider } from '../../../../renderer/host/use-session.tsx'
import type { Language } from '../../../../renderer/i18n/language.ts'
import type { Drafts } from '../../../../renderer/store/drafts.ts'
import type { RecordRoom, SignFailure } from '../../../../renderer/store/record-room.ts'
import { SelectionContext } from '../../../../renderer/store/use-view.ts'
import { whyNotSign } from '../../../../shared/engine/would-be.ts'
import { directTransport } from '../../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../../shared/host/dispatcher.ts'
import { err, ok } from '../../../../shared/kernel/result.ts'
import { toStatements, type DraftBody } from '../../../../shared/record/statements.ts'
import { InMemoryHost } from '../../../builders/in-memory-host.ts'
import type { Person } from '../../../builders/selection-story.ts'
import { show, type Shown } from '../show.tsx'

export interface InSelection extends Shown {
  readonly memory: InMemoryHost
  readonly room: RecordRoom
  /** Addresses visited within the room, the newest last. */
  readonly visited: readonly string[]
}

export interface Screen {
  readonly screen: ReactNode
  readonly person: Person
  /** Where in the room: `/ranking`. */
  readonly at?: string
  readonly language?: Language
}

export async function showIn({ screen, person, at = '/', language = 'id' }: Screen): Promise<InSelection> {
  const memory = new InMemoryHost()
  memory.furnish()
  const room = roomOf(person)
  const { hook, history } = memoryLocation({ path: at, record: true })
  const transport = directTransport(makeDispatcher(memory.host, rethrow), memory.events)
  const shown = await show(
    <HostProvider transport={transport}>
      <SessionProvider>
        <SelectionContext value={{ room, drafts: draftsInMemory(), close: () => {} }}>
          <Router hook={hook}>{screen}</Router>
        </SelectionContext>
      </SessionProvider>
    </HostProvider>,
    language,
  )
  return { ...shown, memory, room, visited: history }
}

const rethrow = (cause: unknown): never => {
  throw cause
}

export function roomOf(person: Person): RecordRoom {
  const listeners = new Set<() => void>()
  let version = 0
  const changed = (): void => {
    version += 1
    for (const listener of listeners) listener()
  }
  return {
    selection: person.world.selection,
    actor: person.key,
    state: person.state,
    healed: [],
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispatch: async (drafts: readonly DraftBody[]) => {
      const lawful = whyNotSign(person.state, person.key, toStatements(drafts))
      if (!lawful.ok) return err(lawful.failure as SignFailure)
      const signed = person.signs(drafts)
      changed()
      return ok(signed.map(({ hash }) => hash))
    },
    copy: () => 'kept',
    stick: () => null,
    lookForStick: async () => {},
    refresh: async () => {
      changed()
      return ok(0)
    },
  }
}

function draftsInMemory(): Drafts {
  const texts = new Map<string, string>()
  const listeners = new Set<() => void>()
  const changed = (): void => listeners.forEach((listener) => listener())
  const saved = { kind: 'saved', at: 0 } as const
  return {
    get: (key) => texts.get(key) ?? null,
    keys: () => [...texts.keys()],
    put: (key, text) => {
      texts.set(key, text)
      changed()
    },
    remove: (keys) => {
      for (const key of keys) texts.delete(key)
      changed()
    },
    standing: () => saved,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    settled: async () => {},
  }
}
