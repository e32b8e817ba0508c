import { act, render, screen } from '@testing-library/react'
import { useEffect } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { HostProvider, useHost, type HostInReach } from '../../../../renderer/host/use-host.tsx'
import { SessionProvider, useSession, type SessionControl } from '../../../../renderer/host/use-session.tsx'
import { directTransport } from '../../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../../shared/host/dispatcher.ts'
import type { Transport } from '../../../../shared/host/wire.ts'
import { err } from '../../../../shared/kernel/result.ts'
import { InMemoryHost } from '../../../builders/in-memory-host.ts'

let memory: InMemoryHost

/** What the components below last had in their hands. */
const last: { session: SessionControl | null; reach: HostInReach | null } = { session: null, reach: null }
const session = (): SessionControl => last.session ?? expect.unreachable('nothing was rendered')
const reach = (): HostInReach => last.reach ?? expect.unreachable('nothing was rendered')

function Inside() {
  const control = useSession()
  const host = useHost()
  useEffect(() => {
    last.session = control
    last.reach = host
  })
  return <p>{`${control.identity?.label ?? 'nobody'} · ${host.info?.version ?? '?'}`}</p>
}

const present = (transport: Transport) =>
  render(
    <HostProvider transport={transport}>
      <SessionProvider>
        <Inside />
      </SessionProvider>
    </HostProvider>,
  )

const unlockedPerson = () => {
  if (!memory.unlocked) throw new Error('furnished')
  return memory.unlocked
}

const selection = {
  selection: '0'.repeat(64) as never,
  title: { id: 'Seleksi', en: 'Selection' },
  code: '7ZQ4-K9TD',
  sample: false,
  roles: ['assessor'] as const,
  ready: true,
}

beforeEach(() => {
  memory = new InMemoryHost()
  memory.furnish()
})

const direct = (): Transport =>
  directTransport(
    makeDispatcher(memory.host, () => {}),
    memory.events,
  )

describe('who is at this page', () => {
  it('begins with nobody, and knows the host', async () => {
    present(direct())
    expect(await screen.findByText('nobody · 0.0.0-test')).toBeVisible()
  })

  it('is who was unlocked, until it is locked here', async () => {
    present(direct())
    act(() => session().unlockedAs(unlockedPerson()))
    act(() => session().enter(selection))
    expect(session().entered?.roles).toEqual(['assessor'])
    await act(() => session().lock())
    expect([session().identity, session().entered]).toEqual([null, null])
    expect(memory.unlocked).toBeNull()
  })

  it('is forgotten when the host says that this identity is locked, not when it says so of another', async () => {
    present(direct())
    const { identity } = unlockedPerson()
    act(() => session().unlockedAs(unlockedPerson()))
    act(() =>
      memory.events.emit({
        event: 'identity.locked',
        identity: `${identity}-other` as never,
        reason: 'other-unlocked',
      }),
    )
    expect(session().identity?.identity).toBe(identity)
    act(() => memory.events.emit({ event: 'identity.locked', identity, reason: 'other-unlocked' }))
    expect(session().identity).toBeNull()
  })

  it('is forgotten when an answer says that nothing is unlocked, although the event was lost', async () => {
    present(direct())
    act(() => session().unlockedAs(unlockedPerson()))
    memory.answer('selection.list', async () => err({ kind: 'identity-locked' }))
    await act(async () => void (await reach().host['selection.list']({})))
    expect(session().identity).toBeNull()
  })

  it('forgets the selection when another identity comes', () => {
    present(direct())
    act(() => session().unlockedAs(unlockedPerson()))
    act(() => session().enter(selection))
    act(() => session().unlockedAs({ ...unlockedPerson(), label: 'Yusuf' }))
    expect([session().identity?.label, session().entered]).toEqual(['Yusuf', null])
  })
})

describe('whether the host is there', () => {
  it.each([
    ['host-unreachable', 'unreachable'],
    ['session-ended', 'session-ended'],
  ])('%s is heard in any answer, and over once it answers again', async (kind, expected) => {
    let gone = true
    const inner = direct()
    const call = async (wire: string) => (gone ? JSON.stringify(err({ kind })) : inner.call(wire))
    present({ call, onEvent: inner.onEvent })
    await expect.poll(() => reach().contact).toBe(expected)
    gone = false
    act(() => reach().retry())
    await expect.poll(() => reach().contact).toBe('there')
    expect(await screen.findByText('nobody · 0.0.0-test')).toBeVisible()
  })
})
