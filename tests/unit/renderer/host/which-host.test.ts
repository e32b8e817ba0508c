import { beforeEach, describe, expect, it, vi } from 'vitest'
import { whichHost } from '../../../../renderer/host/which-host.ts'

interface Asked {
  readonly url: string
  readonly init: RequestInit
}

let asked: Asked[] = []

function pageAt(hash: string, bridge?: object) {
  window.location.hash = hash
  asked = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return new Response('{"ok":true,"value":{}}')
  })
  return Object.assign(window, { timbang: bridge })
}

beforeEach(() => sessionStorage.clear())

describe('which host', () => {
  it('is Electron where its bridge is, and then nothing is fetched', async () => {
    const bridge = { call: async () => 'over the bridge', onEvent: () => () => {} }
    expect(await whichHost(pageAt('#/', bridge)).call('{}')).toBe('over the bridge')
    expect(asked).toEqual([])
  })

  it('is the browser host elsewhere, with the key of the address, which leaves the address at once', async () => {
    const page = pageAt('#key=abc_DEF-123')
    const transport = whichHost(page)
    expect(page.location.hash).toBe('#/')
    expect(await transport.call('{"method":"system.info","input":{}}')).toBe('{"ok":true,"value":{}}')
    expect(asked[0]?.url).toBe(`${page.location.origin}/call`)
    expect(new Headers(asked[0]?.init.headers).get('x-timbang-key')).toBe('abc_DEF-123')
    expect(asked[0]?.init).toMatchObject({ method: 'POST', redirect: 'error', credentials: 'same-origin' })
  })

  it('does not take an element of the page for a bridge', async () => {
    const element = Object.assign(document.createElement('div'), { id: 'timbang' })
    document.body.append(element)
    expect(await whichHost(pageAt('#key=abc', element)).call('{}')).toBe('{"ok":true,"value":{}}')
    element.remove()
  })

  it('remembers the key when the page is loaded again', async () => {
    whichHost(pageAt('#key=first'))
    await whichHost(pageAt('#/scoring')).call('{}')
    expect(new Headers(asked[0]?.init.headers).get('x-timbang-key')).toBe('first')
    expect(window.location.hash).toBe('#/scoring')
  })

  it('has no key where none was given, and lets the host say so', async () => {
    await whichHost(pageAt('#key=<script>')).call('{}')
    expect(new Headers(asked[0]?.init.headers).get('x-timbang-key')).toBe('')
  })
})
