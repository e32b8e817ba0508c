import { act, screen, waitFor } from '@testing-library/react'
import { useEffect, type ReactNode } from 'react'
import { expect, it } from 'vitest'
import { SelectionProvider, type OpenSelectionPort } from '../../../../renderer/app/selection-provider.tsx'
import { HostProvider } from '../../../../renderer/host/use-host.tsx'
import { SessionProvider, useSession, type SessionControl } from '../../../../renderer/host/use-session.tsx'
import type { Healed } from '../../../../renderer/store/record-room.ts'
import type { OpenSelection } from '../../../../renderer/store/use-view.ts'
import { directTransport } from '../../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../../shared/host/dispatcher.ts'
import { err, ok } from '../../../../shared/kernel/result.ts'
import { InMemoryHost } from '../../../builders/in-memory-host.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { show } from '../show.tsx'

const { world, chair } = aSelection({ upTo: 'founded' })
const { selection } = world

/** A selection that is open, with what befell it. */
function opened(healed: readonly Healed[], copy: () => 'kept' | 'behind' = () => 'kept') {
  const listeners = new Set<() => void>()
  const room = {
    ...{ selection, actor: chair.key, state: chair.state, healed, copy, version: () => 0 },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const open = { room, close: () => {} } as unknown as OpenSelection
  return { open, changed: () => listeners.forEach((listener) => listener()) }
}

async function enter(openSelection: OpenSelectionPort): Promise<() => SessionControl> {
  const memory = new InMemoryHost()
  memory.furnish()
  const { unlocked } = memory
  if (!unlocked) return expect.unreachable('furnished')
  const dispatch = makeDispatcher(memory.host, () => {})
  const last: { session: SessionControl | null } = { session: null }
  const Watch = (): ReactNode => {
    const session = useSession()
    useEffect(() => {
      last.session = session
    })
    return null
  }
  await show(
    <HostProvider transport={directTransport(dispatch, memory.events)}>
      <SessionProvider>
        <SelectionProvider openSelection={openSelection}>
          <Watch />
        </SelectionProvider>
      </SessionProvider>
    </HostProvider>,
  )
  const session = () => last.session ?? expect.unreachable('rendered')
  act(() => session().unlockedAs(unlocked))
  const title = { id: 'Seleksi', en: 'Selection' }
  act(() => session().enter({ selection, title, code: '7ZQ4-K9TD', sample: true, roles: [], ready: false }))
  return session
}

it('a page that was filled again from the journal is told so, and so is a journal that got back what it had lost', async () => {
  const healed: Healed[] = [
    { kind: 'page-from-journal', entries: 12, damaged: 2 },
    { kind: 'journal-from-page', entries: 3 },
  ]
  const session = await enter(async () => ok(opened(healed).open))
  expect(await screen.findByText(/diisi ulang dari jurnal: 12 entri/)).toBeVisible()
  expect(screen.getByText(/dilengkapi dari data halaman ini: 3 entri/)).toBeVisible()
  await waitFor(() => expect(session().entered).toMatchObject({ ready: true }))
})

it('a selection that can’t be opened is left, and why is said', async () => {
  const session = await enter(async () => err({ kind: 'selection-unknown' }))
  expect(await screen.findByText('Seleksi ini tidak ada pada identitas ini.')).toBeVisible()
  await waitFor(() => expect(session().entered).toBeNull())
})

it('a page’s copy that no longer keeps up is told once', async () => {
  let copy: 'kept' | 'behind' = 'kept'
  const { open, changed } = opened([], () => copy)
  const session = await enter(async () => ok(open))
  await waitFor(() => expect(session().entered?.ready).toBe(true))
  expect(screen.queryAllByText('Perlu perhatian')).toHaveLength(0)
  copy = 'behind'
  act(changed)
  act(changed)
  expect(screen.getAllByText('Perlu perhatian')).toHaveLength(1)
})
