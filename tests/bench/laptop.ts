/** The secretary's laptop: data folder, host process, Chromium with a profile of its own; and what memory the two take together. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { chromiumFlags, findChromium } from '../../build/chromium.ts'
import { projectRoot } from '../../build/run-tool.ts'
import type { ExchangeWorld } from './exchange-world.ts'

const built = path.join(projectRoot, '.cache/bench-exchange')

export async function buildPage(): Promise<void> {
  await build({
    root: path.join(projectRoot, 'tests/bench/exchange-page'),
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    build: { outDir: built, emptyOutDir: true, target: 'chrome150', modulePreload: { polyfill: false } },
  })
}

/** A laptop's data and profile, before anything is taken in. */
export async function newLaptop(world: ExchangeWorld, folder: string): Promise<string> {
  await cp(world.secretary, path.join(folder, 'data/identities'), { recursive: true })
  return folder
}

export interface RunningLaptop {
  readonly page: Page
  /** MiB that host and browser have together, each shared page counted once. */
  memory(): number
  close(): Promise<void>
}

export async function startLaptop({ stick }: ExchangeWorld, folder: string): Promise<RunningLaptop> {
  const host = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'exchange-child.ts'), path.join(folder, 'data'), built],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, TIMBANG_PLACES: stick } },
  )
  const address = await lineOf(host.stdout, /^http:\S+/)
  const executable = findChromium()
  if (executable === undefined) throw new Error('no Chromium on this machine: npm test installs one')
  const browser = spawn(
    executable,
    [
      ...[...chromiumFlags, '--headless', '--remote-debugging-port=0', '--window-size=1366,768'],
      ...[`--user-data-dir=${path.join(folder, 'profile')}`, 'about:blank'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const remote = await chromium.connectOverCDP(await lineOf(browser.stderr, /ws:\S+/))
  const page = remote.contexts()[0]?.pages()[0]
  if (!page) throw new Error('bug: a browser has a page')
  page.setDefaultTimeout(300_000)
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text())
  })
  await page.goto(address)
  await page.waitForFunction('window.exchange !== undefined')
  return {
    page,
    memory: () => [host, browser].flatMap(({ pid }) => (pid === undefined ? [] : familyOf(pid))).reduce(addMemory, 0),
    close: async () => {
      await ended(browser, async () => (await remote.newBrowserCDPSession()).send('Browser.close'))
      await ended(host, () => host.stdin.end())
    },
  }
}

async function lineOf(output: NodeJS.ReadableStream | null, form: RegExp): Promise<string> {
  if (!output) throw new Error('bug: the output is piped')
  for await (const line of createInterface(output)) {
    const found = form.exec(line)?.[0]
    if (found === undefined) continue
    // Whatever else it says is read and dropped, so that it never waits for a reader.
    output.resume()
    return found
  }
  throw new Error('it ended before it had begun')
}

async function ended(child: ChildProcess, ask: () => unknown): Promise<void> {
  const gone = once(child, 'exit')
  await ask()
  await gone
}

/** A process and all that it started. */
function familyOf(first: number): number[] {
  const children = Map.groupBy(
    readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : [])),
    parentOf,
  )
  const family = [first]
  for (const pid of family) family.push(...(children.get(pid) ?? []))
  return family
}

const parentOf = (pid: number): number =>
  Number(/^\d+ \(.*\) \S (\d+)/s.exec(readOr(`/proc/${pid}/stat`, ''))?.[1] ?? -1)

/** A page that several processes share is divided among them, so that the sum counts it once. */
const addMemory = (sum: number, pid: number): number =>
  sum + Number(/^Pss:\s+(\d+) kB$/m.exec(readOr(`/proc/${pid}/smaps_rollup`, ''))?.[1] ?? 0) / 1024

/** A process may be gone before it is looked at. */
function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
