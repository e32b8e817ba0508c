/**
 * The secretary's page without its frame: the real transport, client, database and store, and the real rooms in the real tree. What
 * a person does with the mouse (the passphrase, choosing files, the yes) is called by the driver, in the order of the door
 * and of the exchange room; times run to after the frame that shows the room.
 */
import '@mantine/core/styles.css'
import '../../../renderer/ui/theme.css'
import { MantineProvider } from '@mantine/core'
import type { ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { takeNonce } from '../../../renderer/app/page-nonce.ts'
import { deskRoom } from '../../../renderer/features/desk/routes.tsx'
import { takeBundles } from '../../../renderer/features/exchange/take-bundles.ts'
import { weighingRoom } from '../../../renderer/features/weighing/routes.tsx'
import { HostProvider } from '../../../renderer/host/use-host.tsx'
import { SessionProvider } from '../../../renderer/host/use-session.tsx'
import { whichHost } from '../../../renderer/host/which-host.ts'
import { startLanguage } from '../../../renderer/i18n/language.ts'
import { readAhead } from '../../../renderer/store/read-ahead.ts'
import { openSelection } from '../../../renderer/store/open-selection.ts'
import { SelectionContext, type OpenSelection } from '../../../renderer/store/use-view.ts'
import { cssVariables, theme } from '../../../renderer/ui/theme.ts'
import { ToastProvider } from '../../../renderer/ui/toasts.tsx'
import { factsKnown, newsSince } from '../../../shared/engine/view-news.ts'
import { makeClient } from '../../../shared/host/client.ts'
import { identityIdSchema, jobSchema, type Token } from '../../../shared/host/tokens.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { viewCompleteness } from '../../../shared/subjects/scoring/view-completeness.ts'
import type { Entered, ExchangeDriver, TakenIn } from './exchange-driver.ts'

const transport = whichHost(window)
const nonce = takeNonce(document)
const host = makeClient(transport)
const i18n = await startLanguage({ storage: localStorage, root: document.documentElement })
const place = document.getElementById('page')
if (!place) throw new Error('bug: the page has its place')
const root = createRoot(place)

let open: OpenSelection | null = null
const opened = (): OpenSelection => {
  if (!open) throw new Error('bug: a selection is entered first')
  return open
}

/** After the frame in which what was changed is drawn. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve()
      channel.port2.postMessage(null)
    })
  })

async function show(Room: ComponentType, sign: string): Promise<void> {
  const { hook } = memoryLocation({ path: '/' })
  root.render(
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} getStyleNonce={() => nonce}>
        <HostProvider transport={transport}>
          <SessionProvider>
            <ToastProvider>
              <SelectionContext value={opened()}>
                <Router hook={hook}>
                  <Room />
                </Router>
              </SelectionContext>
            </ToastProvider>
          </SessionProvider>
        </HostProvider>
      </MantineProvider>
    </I18nextProvider>,
  )
  do await painted()
  while (!document.querySelector(sign))
}

async function enter(identity: string, passphrase: string): Promise<Entered> {
  const typed = performance.now()
  const unlocked = expectOk(
    await host['identity.unlock']({ identity: identityIdSchema.parse(identity), passphrase, passOver: 'all' }),
    'the identity opens',
  )
  const started = performance.now()
  const ahead = readAhead(unlocked)
  const { selections } = expectOk(await host['selection.list']({}), 'selections are listed')
  const [first] = selections
  if (!first) throw new Error('bug: the identity holds a selection')
  const listed = performance.now()
  open = expectOk(
    await openSelection({ host, identity: unlocked, selection: first.selection, ahead }),
    'the selection opens',
  )
  const read = performance.now()
  await show(deskRoom.component, 'main li, ol li')
  const shown = performance.now()
  return {
    checked: started - typed,
    listed: listed - started,
    opened: read - listed,
    painted: shown - read,
    total: shown - started,
    entries: open.room.state.holding.entries.size,
    healed: open.room.healed.length,
  }
}

/** Tokens of the files of these names in the one folder that holds them. */
async function choose(names: readonly string[]): Promise<Token[]> {
  const places = expectOk(await host['media.list']({ within: null, sort: 'any' }), 'places are offered')
  for (const { token } of places.items) {
    const inside = await host['media.list']({ within: token, sort: 'any' })
    const tokens = new Map(inside.ok ? inside.value.items.map((item) => [item.name, item.token]) : [])
    const found = names.flatMap((name) => tokens.get(name) ?? [])
    if (found.length === names.length) return found
  }
  throw new Error('bug: the stick is offered')
}

/** As the exchange room does after the yes: each is checked again and taken in, then the record is read and told. */
async function takeIn(files: readonly Token[]): Promise<TakenIn> {
  const { room } = opened()
  root.render(null)
  await painted()
  const started = performance.now()
  const known = factsKnown(room.state)
  let accepted = started
  await takeBundles(files, {
    plan: async (file) => expectOk(await host['bundle.plan']({ file, job: aJob() }), 'a sound bundle').plan,
    take: async (_, plan) => {
      expectOk(await host['bundle.accept']({ plan, forwarded: false, job: aJob() }), 'taken in')
      accepted = performance.now()
      return true
    },
    pull: async () => expectOk(await room.refresh(), 'the record is read'),
  })
  const refreshed = performance.now()
  newsSince(room.state, known)
  const told = performance.now()
  await show(weighingRoom.component, 'table')
  const shown = performance.now()
  return {
    accepted: accepted - started,
    refreshed: refreshed - accepted,
    told: told - refreshed,
    painted: shown - told,
    total: shown - started,
    sealed: viewCompleteness(room.state, room.actor).total.sealed,
    rows: document.querySelectorAll('table tbody tr').length,
    copy: room.copy(),
  }
}

let jobs = 0
const aJob = () => jobSchema.parse(`job-${String(++jobs).padStart(8, '0')}`)

/** Milliseconds of one strict transaction that writes so many bytes, as noise, in blocks of a mebibyte. */
async function writeRaw(bytes: number): Promise<number> {
  const opening = indexedDB.open('raw', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('blocks')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('bug: a failure has a cause'))
  })
  const blocks: Uint8Array<ArrayBuffer>[] = []
  for (let left = bytes; left > 0; left -= 2 ** 20) {
    const block = new Uint8Array(Math.min(left, 2 ** 20))
    for (let at = 0; at < block.length; at += 65_536) crypto.getRandomValues(block.subarray(at, at + 65_536))
    blocks.push(block)
  }
  const started = performance.now()
  const transaction = database.transaction('blocks', 'readwrite', { durability: 'strict' })
  const store = transaction.objectStore('blocks')
  for (const [number, block] of blocks.entries()) store.put(block, number)
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('bug: a failure has a cause'))
  })
  const took = performance.now() - started
  database.close()
  await new Promise((resolve) => (indexedDB.deleteDatabase('raw').onsuccess = resolve))
  return took
}

declare global {
  interface Window {
    exchange: ExchangeDriver
  }
}
window.exchange = { enter, choose, takeIn, writeRaw }
