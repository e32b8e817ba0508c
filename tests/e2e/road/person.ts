/**
 * One person of the committee as the walk sees them: an own host process over an own data folder, an own browser profile,
 * and a stick. Two people share nothing but what lies on a stick.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from '../../../build/chromium.ts'

export interface PersonRequest {
  readonly name: string
  /** Holds `data`, `home` and `profile` of this person; made if missing. */
  readonly folder: string
  /** Folders that the host offers besides the person's own: sticks. */
  readonly places: readonly string[]
  /** The built browser host. */
  readonly entry: string
  readonly look?: { readonly width: number; readonly height: number }
}

export interface Person {
  readonly name: string
  readonly page: Page
  readonly folder: string
  /** Requests to any address but the own host's. */
  readonly strays: readonly string[]
  /** Errors of the page's console. */
  readonly complaints: readonly string[]
  /** What the host process asked of the network, a line each. */
  asked(): string
  leave(): Promise<void>
}

const watcher = path.join(import.meta.dirname, 'watch-network.ts')
const networkLog = (folder: string): string => path.join(folder, 'network.log')

async function startHost({ folder, places, entry }: PersonRequest): Promise<{ host: ChildProcess; address: string }> {
  const host = spawn(process.execPath, ['--import', watcher, entry], {
    env: {
      ...process.env,
      TIMBANG_NETWORK_LOG: networkLog(folder),
      TIMBANG_DATA: path.join(folder, 'data'),
      TIMBANG_PLACES: places.join(path.delimiter),
      HOME: path.join(folder, 'home'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!host.stdout) throw new Error('its output is piped')
  const [line] = (await once(createInterface(host.stdout), 'line')) as [string]
  const address = /http:\S+$/.exec(line)?.[0]
  if (address === undefined) throw new Error(`no address in: ${line}`)
  return { host, address }
}

export async function enters(request: PersonRequest): Promise<Person> {
  const { name, folder, look = { width: 1366, height: 768 } } = request
  for (const part of ['data', 'home', 'profile']) await mkdir(path.join(folder, part), { recursive: true })
  const { host, address } = await startHost(request)
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium on this machine: npm test installs one')
  const context: BrowserContext = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath,
    args: [...chromiumFlags],
    viewport: look,
  })
  const strays: string[] = []
  const complaints: string[] = []
  const { origin } = new URL(address)
  context.on('request', (asked) => {
    const url = asked.url()
    if (!['data:', 'blob:'].some((own) => url.startsWith(own)) && new URL(url).origin !== origin) strays.push(url)
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  return {
    name,
    page,
    folder,
    strays,
    complaints,
    asked: () => (existsSync(networkLog(folder)) ? readFileSync(networkLog(folder), 'utf8') : ''),
    leave: async () => {
      await context.close()
      host.kill('SIGTERM')
      if (host.exitCode === null) await once(host, 'exit')
    },
  }
}
