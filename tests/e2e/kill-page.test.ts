/**
 * Chromium is killed (SIGKILL) at random instants of typing, sealing and amending, again and again on the same profile: what the page
 * acknowledged is in its database and in the journal when it starts again. The seed is printed; `TIMBANG_KILL_SEED` repeats a run.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { chromiumFlags, findChromium } from '../../build/chromium.ts'
import { projectRoot } from '../../build/run-tool.ts'
import { samplePassphrase } from '../../electron/cli/demo/actor.ts'
import { runBrowserHost, type BrowserHost } from '../../electron/browser-host/run-browser-host.ts'
import { makeHost } from '../../electron/services/host/make-host.ts'
import { storyUntilAssigned } from '../builders/sample-stages.ts'
import type { PageFound, PageSaid } from './kill-page/page-said.ts'

const kills = 56
const killsPerLaptop = 8
/** More would mean that the page's database is no use as a copy. */
const mostDiscarded = 4
const seed = Number(process.env['TIMBANG_KILL_SEED'] ?? randomInt(2 ** 31))
const built = path.join(projectRoot, '.cache/kill-page')
const identity = 'asesor-1'

let folder: string
beforeAll(async () => {
  console.log(`page kill seed ${seed}`)
  folder = await mkdtemp(path.join(tmpdir(), 'timbang-kill-page-'))
  await storyUntilAssigned(path.join(folder, 'sample'), String(seed))
  await build({
    root: path.join(projectRoot, 'tests/e2e/kill-page'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: { outDir: built, emptyOutDir: true, target: 'chrome150', modulePreload: { polyfill: false } },
  })
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A laptop before its first score: data folder with its host, an empty browser profile, nothing acknowledged yet. */
interface Laptop {
  readonly host: BrowserHost
  readonly profile: string
  readonly ledger: Ledger
}

async function newLaptop(name: string): Promise<Laptop> {
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

interface Running {
  readonly page: Page
  /** Ends it as a power switch does, and waits until it is gone. */
  kill(): Promise<void>
}

async function startChromium(profile: string, onSaid: (said: PageSaid) => void): Promise<Running> {
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
  const page = context?.pages()[0] ?? (await context?.newPage())
  if (!page) throw new Error('bug: a browser has a page')
  page.on('console', (message) => {
    const text = message.text()
    if (text.startsWith('{"say"')) onSaid(JSON.parse(text) as PageSaid)
    else if (message.type() === 'error') console.error(text)
  })
  page.on('pageerror', (error) => console.error(error))
  return {
    page,
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
class Ledger {
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

const burstOf = (text: string): number => Number(/^burst (\d+)$/.exec(text)?.[1] ?? -1)

/** Runs the page until the instant that was drawn, and kills it. Whether that fell between a signature and the answer to the page. */
async function runUntilKilled({ host, profile, ledger }: Laptop, run: number, draw: Draw): Promise<boolean> {
  const atSignature = draw(3) > 0
  const wait = draw(atSignature ? 8 : 700)
  let signaturesLeft = 1 + draw(4)
  let isOpen = false
  let due: () => void = () => undefined
  const signed = new Promise<void>((resolve) => (due = resolve))
  const { page, kill } = await startChromium(profile, (said) => {
    ledger.note(said)
    if (said.say === 'host-signed') {
      isOpen = true
      signaturesLeft -= 1
    } else if (said.say === 'signed') isOpen = false
    if (said.say === 'done' || (said.say === 'host-signed' && signaturesLeft <= 0)) due()
  })
  await page.goto(host.address())
  const found = await page.evaluate(([who, words, number]) => window.startScoring(who, words, number), [
    identity,
    samplePassphrase,
    run,
  ] as const)
  ledger.check(found)
  if (atSignature) await signed
  await new Promise((resolve) => setTimeout(resolve, wait))
  await kill()
  return isOpen
}

type Draw = (below: number) => number

describe('a page whose browser is killed', () => {
  it(`has everything that was acknowledged, ${kills} times`, async () => {
    let state = seed >>> 0 || 1
    const draw: Draw = (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    let betweenSigningAndCommit = 0
    let discarded = 0
    for (let run = 0; run < kills;) {
      const laptop = await newLaptop(`laptop-${run}`)
      // A laptop's seats are scored in some sixteen runs; so it's left before it has nothing to do.
      for (let each = 0; each < killsPerLaptop; each++, run++)
        if (await runUntilKilled(laptop, run, draw)) betweenSigningAndCommit += 1
      await laptop.host.close()
      expect(laptop.ledger.notStrict).toEqual([])
      expect(laptop.ledger.entries.length).toBeGreaterThan(0)
      discarded += laptop.ledger.discarded
    }
    console.log(`${betweenSigningAndCommit} of ${kills} fell between signing and the database's commit`)
    console.log(`${discarded} times the browser had thrown its database away, and the journal filled it again`)
    expect(discarded).toBeLessThanOrEqual(mostDiscarded)
    expect(betweenSigningAndCommit / kills).toBeGreaterThanOrEqual(0.25)
  }, 900_000)
})
