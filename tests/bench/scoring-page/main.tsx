/**
 * The scoring room over a selection of as many candidates as the address asks for, built here by the builders; drafts through the
 * page's real database and sealing, with a host in memory behind them. A bare text field stands beside it for comparison.
 */
import '@mantine/core/styles.css'
import '../../../renderer/ui/theme.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { scoringRoom } from '../../../renderer/features/scoring/routes.tsx'
import { HostProvider } from '../../../renderer/host/use-host.tsx'
import { SessionProvider } from '../../../renderer/host/use-session.tsx'
import { startLanguage } from '../../../renderer/i18n/language.ts'
import { PageDatabase } from '../../../renderer/store/database.ts'
import { openDrafts } from '../../../renderer/store/drafts.ts'
import type { RecordRoom } from '../../../renderer/store/record-room.ts'
import { sealingWith } from '../../../renderer/store/sealing.ts'
import { SelectionContext } from '../../../renderer/store/use-view.ts'
import { cssVariables, theme } from '../../../renderer/ui/theme.ts'
import { ToastProvider } from '../../../renderer/ui/toasts.tsx'
import { makeClient } from '../../../shared/host/client.ts'
import { directTransport } from '../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../shared/host/dispatcher.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { InMemoryHost } from '../../builders/in-memory-host.ts'
import { aSelection } from '../../builders/selection-field.ts'

const candidates = Number(new URLSearchParams(location.search).get('candidates') ?? '40')

const memory = new InMemoryHost()
memory.furnish()
const transport = directTransport(
  makeDispatcher(memory.host, () => {}),
  memory.events,
)

const field = aSelection({ upTo: 'frozen', candidates })
const [assessor] = field.assessors
if (!assessor || !memory.unlocked) throw new Error('bug: the builders give an assessor and an identity')
const { state, key } = assessor

const listeners = new Set<() => void>()
let version = 0
const room: RecordRoom = {
  selection: state.holding.selection,
  actor: key,
  state,
  healed: [],
  version: () => version,
  subscribe: (listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  dispatch: async (bodies) => {
    const signed = assessor.signs(bodies)
    version += 1
    for (const listener of listeners) listener()
    return ok(signed.map(({ hash }) => hash))
  },
  copy: () => 'kept',
  stick: () => null,
  lookForStick: async () => {},
  refresh: async () => ok(0),
}

const drafts = await openDrafts({
  host: makeClient(transport),
  database: new PageDatabase('bench'),
  sealing: await sealingWith(memory.unlocked.storeKey),
  selection: room.selection,
  now: Date.now,
})

const i18n = await startLanguage({ storage: localStorage, root: document.documentElement })
const Room = scoringRoom.component
const place = document.getElementById('page')
if (!place) throw new Error('bug: the page has its place')

/** For the driver: resolves when whatever was typed is kept. */
Object.assign(globalThis, { draftsSettled: () => drafts.settled() })

createRoot(place).render(
  <I18nextProvider i18n={i18n}>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      <HostProvider transport={transport}>
        <SessionProvider>
          <ToastProvider>
            <SelectionContext value={{ room, drafts, close: () => {} }}>
              <Router hook={useHashLocation}>
                <main id="content" tabIndex={-1}>
                  <Room />
                </main>
                <textarea id="bare" aria-label="bare" />
              </Router>
            </SelectionContext>
          </ToastProvider>
        </SessionProvider>
      </HostProvider>
    </MantineProvider>
  </I18nextProvider>,
)
