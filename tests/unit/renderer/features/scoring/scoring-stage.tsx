/** The scoring room of an assessor of the builders' selection: drafts and signatures in memory, everything else as in the page. */
import { act } from '@testing-library/react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { ScoringRoom } from '../../../../../renderer/features/scoring/scoring-room.tsx'
import { HostProvider } from '../../../../../renderer/host/use-host.tsx'
import { SessionProvider } from '../../../../../renderer/host/use-session.tsx'
import type { Drafts, DraftStanding } from '../../../../../renderer/store/drafts.ts'
import type { RecordRoom } from '../../../../../renderer/store/record-room.ts'
import { SelectionContext } from '../../../../../renderer/store/use-view.ts'
import { directTransport } from '../../../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../../../shared/host/dispatcher.ts'
import { ok } from '../../../../../shared/kernel/result.ts'
import { InMemoryHost } from '../../../../builders/in-memory-host.ts'
import type { Person } from '../../../../builders/selection-story.ts'
import { show, type Shown } from '../../show.tsx'

export interface Stage extends Shown {
  readonly texts: Map<string, string>
  readonly where: () => string
  /** The record has changed from outside. */
  readonly hear: () => void
  /** What the drafts say of themselves. */
  readonly become: (standing: DraftStanding) => void
}

function memoryDrafts(texts: Map<string, string>, host: InMemoryHost) {
  const listeners = new Set<() => void>()
  let standing: DraftStanding = { kind: 'saved', at: Date.UTC(2026, 10, 24, 7, 3, 22) }
  const become = (next: DraftStanding) => {
    standing = next
    for (const listener of listeners) listener()
  }
  const drafts: Drafts = {
    get: (key) => texts.get(key) ?? null,
    keys: () => [...texts.keys()],
    put: (key, text) => {
      texts.set(key, text)
      host.drafts.set(key, text)
      become({ kind: 'saved', at: Date.UTC(2026, 10, 24, 7, 3, 22) })
    },
    remove: (keys) => {
      for (const key of keys) {
        texts.delete(key)
        host.drafts.delete(key)
      }
      become(standing)
    },
    standing: () => standing,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    settled: async () => {},
  }
  return { drafts, become }
}

export async function showScoring(person: Person, path = '/', texts = new Map<string, string>()): Promise<Stage> {
  const host = new InMemoryHost()
  host.furnish()
  for (const [key, text] of texts) host.drafts.set(key, text)
  const listeners = new Set<() => void>()
  let version = 0
  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  const room: RecordRoom = {
    selection: person.state.holding.selection,
    actor: person.key,
    state: person.state,
    healed: [],
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    dispatch: async (bodies) => {
      const signed = person.signs(bodies)
      changed()
      return ok(signed.map(({ hash }) => hash))
    },
    copy: () => 'kept',
    stick: () => null,
    lookForStick: async () => {},
    refresh: async () => ok(0),
  }
  const { drafts, become } = memoryDrafts(texts, host)
  const { hook, history } = memoryLocation({ path, record: true })
  const transport = directTransport(
    makeDispatcher(host.host, () => {}),
    host.events,
  )
  const shown = await show(
    <HostProvider transport={transport}>
      <SessionProvider>
        <SelectionContext value={{ room, drafts, close: () => {} }}>
          <Router hook={hook}>
            <ScoringRoom />
          </Router>
        </SelectionContext>
      </SessionProvider>
    </HostProvider>,
  )
  return {
    ...shown,
    texts,
    where: () => history.at(-1) ?? '',
    hear: () => act(changed),
    become: (standing) => act(() => become(standing)),
  }
}
