import { describe, expect, it } from 'vitest'
import { httpTransport } from '../../../renderer/host/http-transport.ts'

const over = (fetch: typeof globalThis.fetch) =>
  httpTransport({ origin: 'http://127.0.0.1:1', key: 'k', fetch, retryAfter: 1 })

/** A stream that gives these pieces, then stays open. */
const streaming = (...pieces: string[]): Response =>
  new Response(
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => pieces.forEach((piece) => controller.enqueue(new TextEncoder().encode(piece))),
    }),
  )

describe('calls over HTTP', () => {
  it('say in the contract’s words that nobody is there', async () => {
    const transport = over(async () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await transport.call('{}')).toBe('{"ok":false,"failure":{"kind":"host-unreachable"}}')
  })

  it('say so too when the answer breaks off', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) })
    expect(await over(async () => new Response(broken)).call('{}')).toContain('host-unreachable')
  })

  it('pass on what the host answers, whatever its status', async () => {
    const text = '{"ok":false,"failure":{"kind":"session-ended"}}'
    expect(await over(async () => new Response(text, { status: 401 })).call('{}')).toBe(text)
  })
})

describe('events over HTTP', () => {
  it('are lines, however they are cut, without the empty ones', async () => {
    const heard: string[] = []
    const quit = over(async () => streaming('\n{"a"', ':1}\n\n{"b":2}\n{"c"')).onEvent((wire) => heard.push(wire))
    await expect.poll(() => heard).toEqual(['{"a":1}', '{"b":2}'])
    quit()
  })

  it('are listened to again after a break, of which the listeners hear', async () => {
    let tries = 0
    const heard: string[] = []
    const transport = over(async () => {
      tries += 1
      if (tries < 3) throw new TypeError('Failed to fetch')
      return streaming('{"back":true}\n')
    })
    const quit = transport.onEvent((wire) => heard.push(wire))
    const broken = '{"event":"contact.broken"}'
    await expect.poll(() => heard).toEqual([broken, broken, '{"back":true}'])
    quit()
    expect(tries).toBe(3)
  })

  it.each([401, 403])(
    'are given up when the host answers %i, and the listeners hear that something is wrong',
    async (status) => {
      let tries = 0
      const heard: string[] = []
      over(async () => {
        tries += 1
        return new Response('{}', { status })
      }).onEvent((wire) => heard.push(wire))
      await new Promise((resolve) => setTimeout(resolve, 30))
      expect(tries).toBe(1)
      expect(heard).toEqual(['{"event":"contact.broken"}'])
    },
  )

  it('come in one stream for all who listen, which ends with the last of them', async () => {
    let opened = 0
    let aborted = 0
    const transport = over(async (_url, init) => {
      opened += 1
      init?.signal?.addEventListener('abort', () => (aborted += 1))
      return streaming('{"n":1}\n')
    })
    const heard: string[] = []
    const quits = [1, 2, 3].map((who) => transport.onEvent((wire) => heard.push(`${who} ${wire}`)))
    await expect.poll(() => heard.toSorted()).toEqual(['1 {"n":1}', '2 {"n":1}', '3 {"n":1}'])
    quits[0]?.()
    quits[1]?.()
    expect([opened, aborted]).toEqual([1, 0])
    quits[2]?.()
    expect([opened, aborted]).toEqual([1, 1])
    const quit = transport.onEvent(() => {})
    await expect.poll(() => opened).toBe(2)
    quit()
  })
})
