/**
 * Laptops whose pages are killed: a host over the data folder of an assessor who has not scored yet, a Chromium with a profile of its
 * own, and a ledger of what the page acknowledged.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type BrowserContext } from 'playwright-core'
import { expect } from 'vitest'
import { build } from 'vite'
import { chromiumFlags, findChromium } from '../../../build/chromium.ts'
import { projectRoot } from '../../../build/run-tool.ts'
import { runBrowserHost, type BrowserHost } from '../../../electron/browser-host/run-browser-host.ts'
import { makeHost } from '../../../electron/services/host/make-host.ts'
import { storyUntilAssigned } from '../../builders/sample-stages.ts'
import type { PageFound, PageSaid } from './page-said.ts'

export const identity = 'asesor-1'

/** Tells the sample into `folder` and builds the page, into a place of this test's own. */
export async function prepare(folder: string, name: string, seed: number): Promise<{ readonly built: string }> {
  const built = path.join(projectRoot, '.cache', name)
  await storyUntilAssigned(path.join(folder, 'sample'), String(seed))
  await build({
    root: path.join(projectRoot, 'tests/e2e/kill-page'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: { outDir: built, emptyOutDir: true, target: 'chrome150', modulePreload: { polyfill: false } },
  })
  return { built }
}

/** A laptop before its first score: data folder with its host, an empty browser profile, nothing acknowledged yet. */
export interface Laptop {
  readonly host: BrowserHost
  readonly profile: string
  readonly ledger: Ledger
}

export async function newLaptop(folder: string, name: string, built: string): Promise<Laptop> {
  const dataFolder = path.join(folder, name, 'data')
  await cp(path.join(folder, 'sample/data', identity), path.join(dataFolder, 'identities'), { recursive: true })
  const host = await runBrowserHost({
    makeHost,
    version: '0.0.0',
    dataFolder,
    pageFolder: built,
    onBug: (cause) => console.error(cause),
  })
  return { host, profile: path.join(folder, name, 'profile'), ledger: new Ledger() }
}

export interface Running {
  readonly context: BrowserContext
  /** Of the browser. */
  readonly pid: number
  /** Ends it as a power switch does, and waits until it is gone. */
  kill(): Promise<void>
}

export async function startChromium(profile: string, onSaid: (said: PageSaid) => void): Promise<Running> {
  const executable = findChromium()
  if (executable === undefined) throw new Error('no Chromium on this machine: npm test installs one')
  const child: ChildProcess = spawn(
    executable,
    [...chromiumFlags, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  if (!child.stderr) throw new Error('its output is piped')
  let endpoint = ''
  for await (const line of createInterface(child.stderr)) {
    endpoint = /ws:\S+/.exec(line)?.[0] ?? ''
    if (endpoint) break
  }
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context || child.pid === undefined) throw new Error('bug: a browser that runs has a context')
  context.on('console', (message) => {
    const text = message.text()
    if (text.startsWith('{"say"')) onSaid(JSON.parse(text) as PageSaid)
    else if (message.type() === 'error') console.error(text)
  })
  context.on('weberror', (error) => console.error(error.error()))
  return {
    context,
    pid: child.pid,
    kill: async () => {
      const gone = once(child, 'exit')
      // The whole group: what it started must not go on writing.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await gone
      await browser.close().catch(() => undefined)
    },
  }
}

/** What was acknowledged in all runs so far. */
export class Ledger {
  readonly entries: string[] = []
  readonly drafts = new Map<string, number>()
  readonly notStrict: string[] = []
  /** How often the browser itself had thrown the page's database away. */
  discarded = 0

  note(said: PageSaid): void {
    if (said.say === 'signed') this.entries.push(...said.entries)
    else if (said.say === 'draft') this.drafts.set(said.id, burstOf(said.text))
    else if (said.say === 'dropping') this.drafts.delete(said.id)
    else if (said.say === 'not-strict') this.notStrict.push(...said.stores)
  }

  check(found: PageFound): void {
    const own = new Set(found.own)
    expect(this.entries.filter((hash) => !own.has(hash))).toEqual([])
    const kept = new Set(found.inDatabase)
    const missing = this.entries.filter((hash) => !kept.has(hash))
    // A browser that finds its store torn throws the whole database away: a copy, which the journal has just filled again.
    if (missing.length > 0 && missing.length === this.entries.length) this.discarded += 1
    else expect(missing).toEqual([])
    for (const [id, burst] of this.drafts) expect(burstOf(found.drafts[id] ?? '')).toBeGreaterThanOrEqual(burst)
  }
}

export const burstOf = (text: string): number => Number(/^burst (\d+)$/.exec(text)?.[1] ?? -1)

export type Draw = (below: number) => number

/** Numbers from a seed, so that a run can be repeated. */
export function drawing(seed: number): Draw {
  let state = seed >>> 0 || 1
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
