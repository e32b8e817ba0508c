import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runBrowserHost, type BrowserHost } from '../../electron/browser-host/run-browser-host.ts'
import { enterAsBrowser, type LoopbackBrowser } from '../builders/loopback-browser.ts'
import { InMemoryHost } from '../builders/in-memory-host.ts'

interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

let folder: string
let memory: InMemoryHost
let running: BrowserHost
let browser: LoopbackBrowser
let closedHosts = 0

const start = (): Promise<BrowserHost> =>
  runBrowserHost({
    makeHost: async () => ({ host: memory.host, close: async () => void closedHosts++ }),
    version: '0',
    dataFolder: path.join(folder, 'data'),
    pageFolder: path.join(folder, 'page'),
    onBug: () => {},
    maxCall: 10_000,
  })

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'timbang-loopback-'))
  await mkdir(path.join(folder, 'page/assets'), { recursive: true })
  await writeFile(
    path.join(folder, 'page/index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="TIMBANG-NONCE">',
  )
  await writeFile(path.join(folder, 'page/assets/a.js'), 'export {}')
  await writeFile(path.join(folder, 'page/assets/a.js.map'), '{}')
  await writeFile(path.join(folder, 'secret.json'), '"secret"')
  memory = new InMemoryHost()
  running = await start()
  browser = await enterAsBrowser(running.address())
})

afterEach(async () => {
  await running.close()
  await rm(folder, { recursive: true })
})

interface Ask {
  readonly method?: string
  readonly path?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Uint8Array
  readonly chunked?: boolean
}

/** A request whose headers and path are exactly these: `fetch` would tidy them up. */
const ask = ({ method = 'GET', path: asked = '/', headers = {}, body, chunked }: Ask): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const length = body === undefined || chunked ? {} : { 'content-length': Buffer.byteLength(body) }
    const options = { host: '127.0.0.1', port: running.port, method, path: asked, headers: { ...length, ...headers } }
    const sent = request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

const goodHeaders = (): OutgoingHttpHeaders => ({
  ...{ host: `127.0.0.1:${running.port}`, origin: browser.origin, cookie: browser.cookie },
  ...{ 'content-type': 'application/json', 'x-timbang-key': browser.key, 'sec-fetch-site': 'same-origin' },
})

const body = '{"method":"system.info","input":{}}'
const call = (change: OutgoingHttpHeaders, more: Ask = {}): Promise<Answered> => {
  const headers = Object.fromEntries(
    Object.entries({ ...goodHeaders(), ...change }).filter(([, value]) => value !== undefined),
  )
  return ask({ method: 'POST', path: '/call', body, ...more, headers })
}
const failureOf = ({ text }: Answered): string => (JSON.parse(text) as { failure: { kind: string } }).failure.kind

describe('a call', () => {
  it('passes with all its headers', async () => {
    const answer = await call({})
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { hostKind: 'browser' } })
  })

  it.each([
    ['a name that somebody pointed at this machine', 'timbang.contoh.test'],
    ['that name with the right port', 'timbang.contoh.test:PORT'],
    ['another name of this machine', 'localhost:PORT'],
    ['no port', '127.0.0.1'],
    ['another port', '127.0.0.1:1'],
    ['the IPv6 name', '[::1]:PORT'],
  ])('is refused under %s', async (_what, host) => {
    const answer = await call({ host: host.replace('PORT', String(running.port)) })
    expect([answer.status, failureOf(answer)]).toEqual([403, 'sender-refused'])
  })

  it.each([
    ['another site', 'https://contoh.test'],
    ['another port of this machine', 'http://127.0.0.1:1'],
    ['a sandboxed frame', 'null'],
    ['nobody', undefined],
  ])('is refused from %s', async (_what, origin) => {
    const answer = await call({ origin })
    expect([answer.status, failureOf(answer)]).toEqual([403, 'sender-refused'])
  })

  it('is refused where the browser says that another site asked', async () => {
    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await call({ 'sec-fetch-site': site })).status).toBe(403)
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('is refused as %s', async (method) => {
    const answer = await call({}, method === 'GET' || method === 'HEAD' ? { method, body: '' } : { method })
    expect(answer.status).toBe(405)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-8', undefined])(
    'is refused as %s',
    async (type) => {
      expect((await call({ 'content-type': type })).status).toBe(415)
    },
  )

  it('is refused compressed', async () => {
    expect((await call({ 'content-encoding': 'gzip' })).status).toBe(415)
  })

  it.each([
    ['no cookie', { cookie: undefined }],
    ['another cookie', { cookie: 'timbang=x' }],
    ['no key', { 'x-timbang-key': undefined }],
    ['another key', { 'x-timbang-key': 'A'.repeat(43) }],
  ])('is refused with %s', async (_what, change) => {
    const answer = await call(change)
    expect([answer.status, failureOf(answer)]).toEqual([401, 'session-ended'])
  })

  it('is refused with the key of another session, so that a stolen cookie is not enough', async () => {
    const other = await enterAsBrowser(running.address())
    expect((await call({ 'x-timbang-key': other.key })).status).toBe(401)
    expect((await call({ 'x-timbang-key': other.key, cookie: other.cookie })).status).toBe(200)
  })

  it('is refused when it says that it is too large, and when it is', async () => {
    const large = JSON.stringify({ method: 'system.info', input: { x: 'x'.repeat(20_000) } })
    const told = await call({}, { body: large })
    expect([told.status, JSON.parse(told.text)]).toEqual([
      413,
      { ok: false, failure: { kind: 'request-too-large', limit: 10_000 } },
    ])
    expect((await call({ 'transfer-encoding': 'chunked' }, { body: large, chunked: true })).status).toBe(413)
  })

  it('is refused when it is not text', async () => {
    const answer = await call({}, { body: Uint8Array.of(0x7b, 0xff, 0x7d) })
    expect([answer.status, failureOf(answer)]).toEqual([400, 'malformed-request'])
  })

  it('leaves the host unasked whenever it is refused', async () => {
    let asked = 0
    memory.answer('system.info', async () => {
      asked += 1
      return { ok: true, value: {} }
    })
    await call({ origin: 'https://contoh.test' })
    await call({ cookie: undefined })
    await call({ 'content-type': 'text/plain' })
    expect(asked).toBe(0)
  })
})

describe('events', () => {
  it.each([
    ['another origin', { origin: 'https://contoh.test' }, 403],
    ['no key', { 'x-timbang-key': undefined }, 401],
    ['another name', { host: 'contoh.test' }, 403],
  ])('are refused to %s', async (_what, change, status) => {
    expect((await call(change, { path: '/events' })).status).toBe(status)
  })
})

describe('the address', () => {
  const open = (address: string): Promise<Answered> => {
    const { pathname, search } = new URL(address)
    return ask({ path: `${pathname}${search}`, headers: { host: `127.0.0.1:${running.port}` } })
  }

  it('works once', async () => {
    const address = running.address()
    const first = await open(address)
    expect(first.status).toBe(303)
    expect(first.headers['set-cookie']?.[0]).toMatch(/^timbang-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(first.headers.location).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{43}$/)
    const again = await open(address)
    expect(again.status).toBe(401)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.text).toContain('tekan Enter')
  })

  it('is void once a new one was given, and never guessed', async () => {
    const old = running.address()
    const fresh = running.address()
    expect((await open(old)).status).toBe(401)
    expect((await open(`${browser.origin}/?token=`)).status).toBe(401)
    expect((await open(`${browser.origin}/?token=${'A'.repeat(43)}`)).status).toBe(401)
    expect((await open(fresh)).status).toBe(303)
  })

  it('does not open from another site, nor under another name', async () => {
    const { search } = new URL(running.address())
    const host = `127.0.0.1:${running.port}`
    expect((await ask({ path: `/${search}`, headers: { host, 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect((await ask({ path: `/${search}`, headers: { host: 'contoh.test' } })).status).toBe(403)
    expect((await ask({ path: `/${search}`, headers: { host } })).status).toBe(303)
  })
})

describe('the page', () => {
  const get = (asked: string, change: OutgoingHttpHeaders = {}): Promise<Answered> =>
    ask({ path: asked, headers: { host: `127.0.0.1:${running.port}`, cookie: browser.cookie, ...change } })

  it('comes with its policy, and a new nonce each time', async () => {
    const [one, two] = [await get('/'), await get('/')]
    const nonceIn = ({ text }: Answered): string => /nonce="([\w-]+)"/.exec(text)?.[1] ?? ''
    expect(nonceIn(one)).toMatch(/^[\w-]{24}$/)
    expect(nonceIn(one)).not.toBe(nonceIn(two))
    expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonceIn(one)}'`)
    expect(one.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(one.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('gives its files to its own session only', async () => {
    expect((await get('/assets/a.js')).text).toBe('export {}')
    expect((await get('/assets/a.js', { cookie: '' })).status).toBe(401)
    expect((await get('/assets/a.js', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await ask({ method: 'POST', path: '/', headers: { host: `127.0.0.1:${running.port}` } })).status).toBe(405)
  })

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..\\..\\secret.json',
    '//secret.json',
    '/assets/a.js.map',
    '/assets',
    '/index',
    'http://127.0.0.1/../secret.json',
  ])('does not give %s', async (asked) => {
    const answer = await get(asked)
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain('secret')
  })
})

describe('the process', () => {
  it('listens on the loopback address and no other', async () => {
    const outer = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal }) => !internal)
    for (const { address } of [...outer, { address: '::1' }]) {
      const socket = connect({ host: address, port: running.port })
      await expect(once(socket, 'connect'), address).rejects.toThrow()
      socket.destroy()
    }
  })

  it('comes back on its port, and goes elsewhere where that is taken without forgetting it', async () => {
    const { port } = running
    await running.close()
    running = await start()
    expect([running.port, running.portWasTaken]).toEqual([port, false])

    await running.close()
    const squatter = createServer().listen(port, '127.0.0.1')
    await once(squatter, 'listening')
    expect((squatter.address() as AddressInfo).port).toBe(port)
    running = await start()
    expect(running.portWasTaken).toBe(true)
    expect(running.port).not.toBe(port)
    expect(JSON.parse(await readFile(path.join(folder, 'data/browser-host.json'), 'utf8'))).toEqual({ port })
    await new Promise((resolve) => squatter.close(resolve))
  })

  it.each(['', '{', '{"port":80}', '{"port":49210,"host":"0.0.0.0"}', '{"port":"49210"}'])(
    'starts although what it remembered is %j',
    async (text) => {
      await running.close()
      await writeFile(path.join(folder, 'data/browser-host.json'), text)
      running = await start()
      expect(running.port).toBeGreaterThan(1023)
      expect(JSON.parse(await readFile(path.join(folder, 'data/browser-host.json'), 'utf8'))).toEqual({
        port: running.port,
      })
    },
  )

  it('ends although a page still listens, and closes the host once', async () => {
    const events = await browser.fetch(`${browser.origin}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-timbang-key': browser.key },
      body: '{}',
    })
    expect(events.status).toBe(200)
    const before = closedHosts
    await running.close()
    expect(closedHosts).toBe(before + 1)
    await expect(events.text()).rejects.toThrow()
    running = await start()
  })
})
