import { describe, expect, it } from 'vitest'
import { makeDispatcher } from '../../../shared/host/dispatcher.ts'
import { EventFan } from '../../../shared/host/event-fan.ts'
import { methodNames, methodOf } from '../../../shared/host/host-contract.ts'
import { parseEvent } from '../../../shared/host/host-events.ts'
import { failureSchemas } from '../../../shared/host/failures.ts'
import { InMemoryHost } from '../../builders/in-memory-host.ts'

describe('dispatcher', () => {
  it('tells the host’s own log what the page is not told', async () => {
    const memory = new InMemoryHost()
    const bugs: unknown[] = []
    const cause = new Error('boom')
    memory.answer('system.info', async () => {
      throw cause
    })
    await makeDispatcher(memory.host, (bug) => bugs.push(bug))('{"method":"system.info","input":{}}')
    expect(bugs).toEqual([{ method: 'system.info', cause }])
  })

  it('takes a call without input for no call', async () => {
    const answer = await makeDispatcher(new InMemoryHost().host, () => {})('{"method":"system.info"}')
    expect(JSON.parse(answer)).toMatchObject({ failure: { kind: 'malformed-request' } })
  })
})

describe('contract', () => {
  it('names only failures that exist, none twice, and none of the wire', () => {
    for (const method of methodNames) {
      const { failures } = methodOf(method)
      for (const kind of failures) expect(Object.keys(failureSchemas)).toContain(kind)
      expect(new Set(failures).size, method).toBe(failures.length)
      expect(failures).not.toContain('host-bug')
    }
  })

  it('has no failure that nothing can answer with', () => {
    const named = new Set(methodNames.flatMap((method) => methodOf(method).failures))
    const wire = ['malformed-request', 'unknown-method', 'bad-input', 'request-too-large', 'host-bug']
    const transport = ['bad-answer', 'host-unreachable', 'session-ended', 'sender-refused']
    expect(Object.keys(failureSchemas).filter((kind) => !named.has(kind as never))).toEqual([...wire, ...transport])
  })
})

describe('events', () => {
  it('that this version does not know are no events', () => {
    expect(parseEvent('{"event":"media.changed"}')).toEqual({ event: 'media.changed' })
    expect(parseEvent('{"event":"media.vanished"}')).toBeNull()
    expect(parseEvent('{"event":"media.changed","by":1}')).toBeNull()
    expect(parseEvent('{')).toBeNull()
  })

  it('reach all listeners although one of them throws', () => {
    const bugs: unknown[] = []
    const heard: string[] = []
    const fan = new EventFan((cause) => bugs.push(cause))
    fan.subscribe(() => {
      throw new Error('mine')
    })
    const quit = fan.subscribe((wire) => heard.push(wire))
    fan.emit({ event: 'media.changed' })
    quit()
    fan.emit({ event: 'media.changed' })
    expect(heard).toEqual(['{"event":"media.changed"}'])
    expect(bugs).toHaveLength(2)
  })
})
