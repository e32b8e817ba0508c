/**
 * Every room of the road with the sample's data in it, in a real Chromium over the real host: door and founding, chair before and after
 * the gate, secretary, assessor. Each screen that a link leads to is looked at in Indonesian and light and in English and dark: axe
 * finds nothing (WCAG 2.2 AA), nothing is wider than the window at 1366 and 1920 pixels and at 200 % zoom, no text is a bare key.
 */
import AxeBuilder from '@axe-core/playwright'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundles } from '../../build/bundles.ts'
import { projectRoot } from '../../build/run-tool.ts'
import { samplePassphrase } from '../../electron/cli/demo/actor.ts'
import { everybodyIn } from '../../electron/cli/demo/cast.ts'
import { dataFolder, gatherCast } from '../../electron/cli/demo/run-demo.ts'
import { foundPhase } from '../../electron/cli/demo/story-found.ts'
import { scorePhase } from '../../electron/cli/demo/story-score.ts'
import { weighPhase } from '../../electron/cli/demo/story-weigh.ts'
import { launchChromium } from './shell-pages.ts'

/** A copy of its own: other tests build too. */
const built = path.join(projectRoot, '.cache/e2e-rooms')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const looks = [
  { language: 'id', own: 'Bahasa Indonesia', scheme: 'light' },
  { language: 'en', own: 'English', scheme: 'dark' },
] as const
type Look = (typeof looks)[number]
/** A laptop, a large screen, and the laptop at 200 % zoom. */
const sizes = [
  { width: 1920, height: 1080 },
  { width: 683, height: 384 },
  { width: 1366, height: 768 },
] as const

let world: string
let browser: Browser
const hosts: ChildProcess[] = []

/** As the folder lies when its program has ended: without the lock of the one that runs. */
async function copyOf(id: string, as: string): Promise<void> {
  const folder = path.join(world, as, 'identities')
  await cp(path.join(world, 'told', dataFolder, id), folder, { recursive: true })
  const own = path.join(folder, id)
  for (const name of await readdir(own)) if (name.startsWith('lock-')) await rm(path.join(own, name))
}

async function tellSample(): Promise<void> {
  const cast = await gatherCast({ out: path.join(world, 'told'), seed: 'rooms' })
  await foundPhase(cast)
  await copyOf('asesor-1', 'assessor')
  await scorePhase(cast)
  await copyOf('ketua', 'chair-before')
  await copyOf('sekretaris', 'secretary')
  await weighPhase(cast)
  for (const person of everybodyIn(cast)) await person.leaves()
  await copyOf('ketua', 'chair-after')
}

beforeAll(async () => {
  for (const [name, { config }] of [
    ['renderer', bundles.renderer],
    ['browser-host', bundles.browserHost],
  ] as const)
    await build({ ...config, build: { ...config.build, outDir: path.join(built, name) } })
  world = await mkdtemp(path.join(tmpdir(), 'timbang-rooms-'))
  await tellSample()
  browser = await launchChromium()
}, 180_000)

afterAll(async () => {
  await browser.close()
  for (const host of hosts) host.kill('SIGTERM')
  await rm(world, { recursive: true, force: true })
})

async function enter(folder: string): Promise<Page> {
  const host = spawn(process.execPath, [path.join(built, 'browser-host/main.js')], {
    env: { ...process.env, TIMBANG_DATA: path.join(world, folder) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  hosts.push(host)
  if (!host.stdout) throw new Error('its output is piped')
  const lines = createInterface(host.stdout)
  let address: string | undefined
  while (address === undefined) {
    const [line] = (await once(lines, 'line')) as [string]
    address = /http:\S+$/.exec(line)?.[0]
  }
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, colorScheme: 'light' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(address)
  return page
}

async function enterSelection(folder: string): Promise<Page> {
  const page = await enter(folder)
  await page.locator('input[type=password]').fill(samplePassphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL(/#\/(?!door)/)
  return page
}

/** By the menu, as a person does it: the page stays and nobody is locked out. */
async function wear(page: Page, { own, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.emulateMedia({ colorScheme: scheme })
  await page.getByRole('button', { name: /^(?:Bahasa dan tampilan|Language and appearance)$/ }).click()
  await page.getByRole('menuitemradio', { name: own }).click()
}

async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main h2').first().waitFor()
  await page.evaluate('document.fonts.ready')
  await page.waitForTimeout(120)
}

/** Texts that are a translation's key and nothing else, as they stand where a translation is missing. */
const bareKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const isKey = /^(?:[a-z]+:)?[a-z][A-Za-z0-9]*(?:\.[a-zA-Z][A-Za-z0-9-]*)+$/.test(text)
      if (isKey && !/\.(?:pdf|csv|xlsx|html|sh|timbang|age|txt|minisig|zip|invalid)$/.test(text)) found.push(text)
    }
    return found
  })

async function look(page: Page, { language, scheme }: Look, name: string): Promise<string[]> {
  const where = `${name} (${language}, ${scheme})`
  const problems = (await bareKeys(page)).map((key) => `${where}: untranslated ${key}`)
  const said = await page.locator('html').getAttribute('lang')
  if (said !== language) problems.push(`${where}: the page says that its language is ${said}`)
  for (const size of sizes) {
    await page.setViewportSize(size)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) problems.push(`${where}: ${wide} px too wide at ${size.width}`)
  }
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  for (const { id, nodes } of violations)
    problems.push(
      `${where}: ${id} at ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
    )
  return problems
}

/** One screen of each kind: what differs only by a person, a candidate or a vacancy is the same screen. */
const kindOf = (address: string): string =>
  address
    .replace(/\/$/, '')
    .split('/')
    .map((step, at) => (at > 2 && !/^[a-z]{2,12}$/.test(step) ? '*' : step))
    .join('/')

async function linked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('nav a[href^="#/"], main a[href^="#/"]')].map(
      (link) => link.getAttribute('href') ?? '',
    ),
  )
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, address)
  await settled(page)
}

/** Follows every link from room to room, looking at each kind of screen; then at all of them again in the other look. */
async function walk(page: Page): Promise<{ problems: string[]; screens: string[] }> {
  const [first, second] = looks
  const seen = new Map<string, string>()
  const open = await linked(page)
  const problems: string[] = []
  for (let address = open.shift(); address !== undefined; address = open.shift()) {
    const kind = kindOf(address)
    if (seen.has(kind)) continue
    seen.set(kind, address)
    await goTo(page, address)
    problems.push(...(await look(page, first, kind)))
    open.push(...(await linked(page)))
  }
  await wear(page, second)
  for (const [kind, address] of seen) {
    await goTo(page, address)
    problems.push(...(await look(page, second, kind)))
  }
  return { problems, screens: [...seen.keys()] }
}

describe('every room, by anybody, in both languages and themes', () => {
  it('the chair before the gate', async () => {
    const { problems, screens } = await walk(await enterSelection('chair-before'))
    expect(problems).toEqual([])
    for (const room of ['desk', 'candidates', 'exchange', 'weighing', 'results', 'audit'])
      expect(screens.filter((screen) => screen.startsWith(`#/${room}`)).length, room).toBeGreaterThan(0)
  }, 120_000)

  it('the chair after it, with ranking, derivation and results', async () => {
    const { problems, screens } = await walk(await enterSelection('chair-after'))
    expect(problems).toEqual([])
    expect(screens).toEqual(expect.arrayContaining(['#/results/minutes', '#/results/recap', '#/results/handover']))
  }, 120_000)

  it('the secretary', async () => {
    const { problems } = await walk(await enterSelection('secretary'))
    expect(problems).toEqual([])
  }, 120_000)

  it('an assessor who scores', async () => {
    const { problems, screens } = await walk(await enterSelection('assessor'))
    expect(problems).toEqual([])
    expect(screens.filter((screen) => screen.startsWith('#/scoring')).length).toBeGreaterThan(1)
  }, 120_000)

  it('somebody new: the door, the recovery sheet, founding', async () => {
    const page = await enter('newcomer')
    const problems: string[] = []
    for (const one of looks) {
      await wear(page, one)
      for (const address of ['#/door', '#/door/new', '#/door/recover', '#/audit']) {
        await goTo(page, address)
        problems.push(...(await look(page, one, address)))
      }
    }
    await wear(page, looks[0])
    await goTo(page, '#/door/new')
    await page.getByLabel('Nama lengkap').fill('Rina Marlina')
    const offered = (await page.getByLabel('Frasa sandi yang ditawarkan').innerText()).trim()
    await page.getByLabel('Ketik frasa di atas, dengan tanda hubungnya').fill(offered)
    await page.getByRole('main').getByRole('button', { name: 'Buat identitas', exact: true }).click()
    await page.getByRole('heading', { name: 'Lembar pemulihan' }).first().waitFor()
    problems.push(...(await look(page, looks[0], 'recovery sheet')))
    const words = await page.getByRole('list', { name: 'Kata pemulihan' }).getByRole('listitem').allInnerTexts()
    await page.getByRole('button', { name: 'Sudah dicetak atau ditulis' }).click()
    problems.push(...(await look(page, looks[0], 'words back')))
    for (const input of await page.getByRole('textbox', { name: /^Kata ke-/ }).all()) {
      const label = await input.evaluate((field: HTMLInputElement) => field.labels?.[0]?.innerText ?? '')
      await input.fill(words[Number(/\d+/.exec(label)?.[0]) - 1]?.trim() ?? '')
    }
    await page.getByRole('button', { name: 'Selesai' }).click()
    await page.getByRole('heading', { name: 'Seleksi Anda' }).waitFor()
    const walked = await walk(page)
    for (const address of ['#/door/sheet', '#/door/receive', '#/door/enrol']) {
      await goTo(page, address)
      problems.push(...(await look(page, looks[1], address)))
    }
    expect([...problems, ...walked.problems]).toEqual([])
    expect(walked.screens).toEqual(expect.arrayContaining(['#/door', '#/found']))
  }, 120_000)
})
