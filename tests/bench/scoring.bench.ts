/**
 * The scoring room with 5,000 candidates on the list, in Chromium with its processor slowed four times: from a key to the picture, from
 * a key to the page's database, from one candidate to the next; and the ratio to a bare text field on the same page, which
 * is what the machine and the browser cost.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { Figure } from '../../build/bench-figure.ts'
import { chromiumFlags, findChromium } from '../../build/chromium.ts'
import { projectRoot } from '../../build/run-tool.ts'
import { contentTypeOf, pageFileOf } from '../../shared/host/page-policy.ts'

const candidates = 5000
const slowed = 4
const keys = 150
/** Bare field and note take turns, so that whatever else the machine does meets both. */
const rounds = 5
const changes = 30
const origin = 'https://bench.timbang.invalid'
const built = path.join(projectRoot, '.cache/bench-scoring')

async function buildPage(): Promise<void> {
  await build({
    root: path.join(projectRoot, 'tests/bench/scoring-page'),
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    build: { outDir: built, emptyOutDir: true, target: 'chrome150', modulePreload: { polyfill: false } },
  })
}

async function serve(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const file = pageFileOf(new URL(route.request().url()).pathname)
    if (file === null) return route.fulfill({ status: 404 })
    return route.fulfill({
      headers: { 'content-type': contentTypeOf(file) ?? '' },
      body: readFileSync(path.join(built, file)),
    })
  })
}

/** Milliseconds from each key's own time to after the frame that shows it. */
const watchPaint = `
  globalThis.paints = []
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => globalThis.paints.push(performance.now() - timeStamp)
      channel.port2.postMessage(null)
    })
  }, true)
`

const takePaints = (page: Page): Promise<number[]> =>
  page.evaluate('new Promise((done) => setTimeout(() => done(globalThis.paints.splice(0)), 400))')

async function typePaints(page: Page, selector: string): Promise<number[]> {
  await page.locator(selector).first().focus()
  await takePaints(page)
  for (let at = 0; at < keys / rounds; at++) await page.keyboard.press('abcdefghij'[at % 10] ?? 'a', { delay: 20 })
  return takePaints(page)
}

/** From a key to the moment at which everything typed is kept. */
async function typeDurable(page: Page, selector: string): Promise<number[]> {
  await page.locator(selector).first().focus()
  await page.evaluate(`
    globalThis.kept = []
    addEventListener('input', ({ timeStamp }) => void draftsSettled().then(() => kept.push(performance.now() - timeStamp)))
  `)
  for (let at = 0; at < keys; at++) await page.keyboard.press('x', { delay: 60 })
  return page.evaluate('draftsSettled().then(() => globalThis.kept)')
}

async function changeCandidates(page: Page): Promise<number[]> {
  await page.locator('[data-criterion="0"] input').first().focus()
  const times: number[] = []
  for (let at = 0; at < changes; at++) {
    await takePaints(page)
    await page.keyboard.press('PageDown')
    await page.locator('[data-criterion="0"] input:focus').waitFor({ state: 'attached' })
    times.push(...(await takePaints(page)))
  }
  return times
}

/** The value below which that share of the values lies. */
const share = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
const rounded = (value: number): number => Math.round(value * 10) / 10

export async function main(): Promise<readonly Figure[]> {
  await buildPage()
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium on this machine: npm test installs one')
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    page.setDefaultTimeout(300_000)
    await serve(page)
    await page.goto(`${origin}/?candidates=${candidates}`)
    await page.locator('[data-next]').waitFor()
    await page.evaluate(watchPaint)
    await page.locator('[data-next]').click()
    await page.locator('[data-criterion="0"] textarea').waitFor()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
    const [bare, note]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      bare.push(...(await typePaints(page, '#bare')))
      note.push(...(await typePaints(page, '[data-criterion="0"] textarea')))
    }
    const durable = share(await typeDurable(page, '[data-criterion="1"] textarea'), 0.95)
    const change = share(await changeCandidates(page), 0.95)
    return [
      { name: 'key to picture, bare field, p95', value: rounded(share(bare, 0.95)), unit: 'ms' },
      { name: 'key to picture, evidence note, p95', value: rounded(share(note, 0.95)), unit: 'ms', atMost: 16 },
      { name: 'key to picture, bare field, median', value: rounded(share(bare, 0.5)), unit: 'ms' },
      { name: 'key to picture, evidence note, median', value: rounded(share(note, 0.5)), unit: 'ms' },
      {
        name: 'evidence note against bare field, medians',
        value: rounded(share(note, 0.5) / share(bare, 0.5)),
        unit: 'times',
      },
      { name: 'key to page database, p95', value: rounded(durable), unit: 'ms', atMost: 50 },
      { name: 'candidate to candidate, p95', value: rounded(change), unit: 'ms', atMost: 50 },
    ]
  } finally {
    await browser.close()
  }
}
