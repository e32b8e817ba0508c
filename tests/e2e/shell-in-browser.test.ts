/** The shipped page in a real Chromium over the shipped browser host, which runs in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildShells } from '../electron/built-shells.ts'
import { launchChromium } from './shell-pages.ts'

let entry: string
let browser: Browser
let folder: string
let host: ChildProcess
let address: string
let context: BrowserContext
let page: Page
let strays: string[]
let complaints: string[]

async function startHost(): Promise<void> {
  host = spawn(process.execPath, [entry], {
    env: { ...process.env, TIMBANG_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!host.stdout) throw new Error('its output is piped')
  const [line] = (await once(createInterface(host.stdout), 'line')) as [string]
  address = /http:\S+$/.exec(line)?.[0] ?? ''
}

async function endHost(): Promise<number | null> {
  if (host.exitCode !== null) return host.exitCode
  host.kill('SIGTERM')
  const [code] = (await once(host, 'exit')) as [number | null]
  return code
}

async function openPage(): Promise<void> {
  context = await browser.newContext()
  strays = []
  complaints = []
  const { origin } = new URL(address)
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin && !request.url().startsWith('data:')) strays.push(request.url())
  })
  page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
}

beforeAll(async () => {
  entry = (await buildShells('e2e-shell')).browserHost
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'timbang-e2e-'))
  await startHost()
  await openPage()
})
afterEach(async () => {
  await context.close()
  await endHost()
  await rm(folder, { recursive: true, force: true })
})

const system = '{"method":"system.info","input":{}}'

describe('the page in a browser', () => {
  it('opens with the printed address, asks no other address, and breaks no rule of its policy', async () => {
    await page.goto(address)
    await page.getByText('Timbang', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Bahasa dan tampilan' }).click()
    await page.getByRole('menuitem', { name: 'Tentang Timbang' }).click()
    await page.getByText(/Versi \d.*Berjalan di peramban/).waitFor()
    expect([strays, complaints]).toEqual([[], []])
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/door$/)
  })

  it('keeps its key out of address and history, and goes on after a reload', async () => {
    await page.goto(address)
    await page.getByText('Timbang', { exact: true }).waitFor()
    expect(await page.evaluate('history.length')).toBeLessThanOrEqual(2)
    expect(page.url()).not.toContain('key=')
    await page.reload()
    await page.getByRole('heading', { name: 'Siapa yang bekerja sekarang?' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await page.evaluate('document.cookie')).toBe('')
  })

  it('lets nobody in with the same address, in another browser', async () => {
    await page.goto(address)
    const other = await browser.newContext()
    const stranger = await other.newPage()
    expect((await stranger.goto(address))?.status()).toBe(401)
    expect(await stranger.getByRole('heading').textContent()).toBe('Timbang')
    await other.close()
  })

  it('can’t be asked from another origin, whatever that origin tries', async () => {
    await page.goto(address)
    const { origin } = new URL(address)
    const evil = await context.newPage()
    await context.route('https://contoh.test/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>contoh</h1>' }),
    )
    await evil.goto('https://contoh.test/')
    const tries = [
      `fetch('${origin}/call', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '${system}' })`,
      `fetch('${origin}/call', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '${system}' })`,
      `fetch('${origin}/', { credentials: 'include' })`,
    ]
    for (const attempt of tries) {
      const seen = await evil.evaluate<string>(
        `${attempt}.then((answer) => answer.type === 'opaque' ? 'opaque' : answer.text(), () => 'refused')`,
      )
      expect(['refused', 'opaque']).toContain(seen)
    }
    const framed = await evil.evaluate<string>(`new Promise((done) => {
      const frame = document.createElement('iframe')
      frame.onload = () => { try { done(String(frame.contentDocument?.body?.textContent)) } catch { done('out of reach') } }
      frame.src = '${origin}/'
      document.body.append(frame)
    })`)
    expect(framed).not.toContain('Timbang')
  })

  it('opens again on the same port, and so over the same database', async () => {
    await page.goto(address)
    await page.getByText('Timbang', { exact: true }).waitFor()
    const { port } = new URL(address)
    expect(await endHost()).toBe(0)
    await startHost()
    expect(new URL(address).port).toBe(port)
    expect(JSON.parse(await readFile(path.join(folder, 'browser-host.json'), 'utf8'))).toEqual({ port: Number(port) })
    await page.goto(address)
    await page.getByRole('heading', { name: 'Siapa yang bekerja sekarang?' }).waitFor()
  })

  it('tells the person when the host is gone, and that the page is no longer known when another one came', async () => {
    await page.goto(address)
    await page.getByText('Timbang', { exact: true }).waitFor()
    await endHost()
    await page.getByRole('alert').filter({ hasText: 'Program Timbang di komputer ini berhenti' }).waitFor()
    await startHost()
    const alert = page.getByRole('alert').filter({ hasText: 'tekan Enter di sana' })
    await alert.waitFor()
    expect(await alert.isVisible()).toBe(true)
  })
})
