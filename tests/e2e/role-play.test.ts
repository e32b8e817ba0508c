/**
 * A role-play in a real Chromium over the real host, from the card that was opened by a recorded act to the sealed sheet: fifteen minutes
 * of preparation and fifteen of play on a clock that the test turns, the page lost in the middle, everything by keyboard.
 */
import AxeBuilder from '@axe-core/playwright'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundles } from '../../build/bundles.ts'
import { projectRoot } from '../../build/run-tool.ts'
import { samplePassphrase } from '../../electron/cli/demo/actor.ts'
import { everybodyIn, sampleContest } from '../../electron/cli/demo/cast.ts'
import { passRecord } from '../../electron/cli/demo/pass-record.ts'
import { dataFolder, gatherCast } from '../../electron/cli/demo/run-demo.ts'
import { foundPhase } from '../../electron/cli/demo/story-found.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { asCode, type Hash } from '../../shared/kernel/ids.ts'
import { shippedScenarios } from '../../shared/profiles/scenarios/shipped-scenarios.ts'
import { schemeSchema } from '../../shared/rules/scheme.ts'
import { fileScenario, openScenario } from '../../shared/subjects/simulation/decide.ts'
import { viewOwnList } from '../../shared/subjects/scoring/view-own-list.ts'
import { viewOwnSheet } from '../../shared/subjects/scoring/view-own-sheet.ts'
import { filedScenarios } from '../../shared/subjects/simulation/scenarios.ts'
import { viewPlayed } from '../../shared/subjects/simulation/view-played.ts'
import { openAs } from '../builders/demo-data.ts'
import { launchChromium } from './shell-pages.ts'

const built = path.join(projectRoot, '.cache/e2e-role-play')
const who = 'asesor-1'
const instrument = asCode('simulasi')
const [card] = shippedScenarios
if (!card) throw new Error('scenario cards are shipped')

let world: string
let folder: string
let browser: Browser
let host: ChildProcess
let page: Page
let address: string
let filing: Hash
const complaints: string[] = []

/** The sample, but its simulation is scored by the card's own rubric; the card is filed, and opened on the morning. */
async function cardOpened(out: string): Promise<void> {
  await mkdir(out, { recursive: true })
  const { scheme, rubrics } = sampleContest
  const components = scheme.components.map((one) =>
    one.kind === 'rubric' && one.code === instrument ? { ...one, rubric: card?.rubric.code } : one,
  )
  const contest = {
    ...sampleContest,
    scheme: schemeSchema.parse({ ...scheme, components }),
    rubrics: [...rubrics.filter(({ method }) => method !== 'role-play'), ...(card ? [card.rubric] : [])],
  }
  const cast = await gatherCast({ out, seed: 'role-play', contest })
  await foundPhase(cast)
  const { chair, secretary, assessors } = cast
  const [assessor] = assessors
  if (!assessor || !card) throw new Error('the sample has assessors')
  expect(viewPlayed(assessor.state, instrument, asCode('panel-a'))).toBeNull()
  await chair.signs(fileScenario(chair.state, card))
  filing = filedScenarios(chair.state)[0]?.entry.hash as Hash
  await chair.signs(expectOk(openScenario(chair.state, { filed: filing, instrument, panel: null }), 'it fits'))
  await passRecord(chair, [secretary], 'kartu-skenario')
  await secretary.sends('assignment', [assessor], 'kartu-dibuka')
  await assessor.takes('kartu-dibuka')
  for (const person of everybodyIn(cast)) await person.leaves()
}

beforeAll(async () => {
  for (const [name, { config }] of [
    ['renderer', bundles.renderer],
    ['browser-host', bundles.browserHost],
  ] as const)
    await build({ ...config, build: { ...config.build, outDir: path.join(built, name) } })
  world = await mkdtemp(path.join(tmpdir(), 'timbang-card-'))
  folder = await mkdtemp(path.join(tmpdir(), 'timbang-role-play-'))
  await cardOpened(world)
  await cp(path.join(world, dataFolder, who), path.join(folder, 'identities'), { recursive: true })
  host = spawn(process.execPath, [path.join(built, 'browser-host/main.js')], {
    env: { ...process.env, TIMBANG_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!host.stdout) throw new Error('its output is piped')
  const [line] = (await once(createInterface(host.stdout), 'line')) as [string]
  address = /http:\S+$/.exec(line)?.[0] ?? ''
  browser = await launchChromium()
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
}, 240_000)

afterAll(async () => {
  await browser.close()
  host.kill('SIGTERM')
  await rm(world, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
})

async function enter(): Promise<void> {
  await page.locator('input[type=password]').fill(samplePassphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByRole('link', { name: 'Ruang penilaian' }).waitFor()
}

async function findings(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode(true)
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

const timer = (): Promise<string> => page.getByRole('timer').innerText()
const seconds = (text: string): number => {
  const [minutes = '0', rest = '0'] = /(\d+):(\d+)/.exec(text)?.slice(1) ?? []
  return Number(minutes) * 60 + Number(rest)
}

/** Turns the page's clock, as a laptop that sleeps does: timers of the time between do not come. */
const later = (minutes: number): Promise<void> => page.clock.fastForward(minutes * 60_000)

describe('a role-play', () => {
  it('is observed, recorded, classified and evaluated with a key for each thing seen', async () => {
    await page.goto(address)
    await enter()
    await page.goto(`${new URL(page.url()).origin}/#/scoring/list/${instrument}`)
    await page.locator('main table a').first().click()
    await page.getByRole('link', { name: 'Buka konsol simulasi' }).click()
    await page.clock.install()
    await page.getByText(card.rolePlayer.openingLine.id).waitFor()
    expect(await findings()).toEqual([])

    // From here on time stands still but for what the test lets pass.
    await page.clock.pauseAt(Date.now() + 10_000)
    await page.getByRole('button', { name: 'Mulai persiapan' }).click()
    await later(14)
    expect(seconds(await timer())).toBe(60)
    await later(1)
    await page.keyboard.press('Shift+Enter')
    await later(1)
    const behaviours = card.expected.flatMap(({ behaviours: all }) => all)
    const [first, second, third] = behaviours
    const killer = card.killerErrors[0]
    if (!first || !second || !third || !killer) throw new Error('a card expects something')
    await page.keyboard.press(first.key)
    await later(0.5)
    await page.keyboard.press(second.key)
    await page.keyboard.press(second.key)
    await page.keyboard.press('Backspace')
    await page.keyboard.press('/')
    await page.keyboard.type('Mengulang nama warga, 2 kali')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await later(2)
    await page.keyboard.press(killer.key)
    expect(await page.locator('ol[aria-live] li').count()).toBe(5)
    expect(seconds(await timer())).toBe(11 * 60 + 30)
    await page.clock.resume()
    expect(await findings()).toEqual([])
    await page.getByText(/Tersimpan di komputer ini pukul/).waitFor()
  }, 120_000)

  it('goes on where it was after the page is lost, to the second', async () => {
    const place = page.url()
    await page.reload()
    await enter()
    await page.goto(place)
    await page.locator('ol[aria-live] li').nth(4).waitFor()
    expect(await page.locator('ol[aria-live] li[data-struck]').count()).toBe(1)
    await page.getByRole('timer').getByText('tersisa').waitFor()
    await page.getByRole('button', { name: 'Akhiri' }).click()

    await page.getByRole('heading', { name: 'Klasifikasi', exact: true }).waitFor()
    expect(await findings()).toEqual([])
    const open = page.getByRole('region', { name: /^Belum diklasifikasi/ })
    // The words and the killer error speak to no criterion yet.
    expect(await open.locator('[data-note]').count()).toBe(2)
    await open.getByText('Mengulang nama warga').focus()
    await page.keyboard.press('2')
    await open.locator('[data-note]').first().focus()
    await page.keyboard.press('1')
    await page.getByText('0 dari 4 catatan belum diklasifikasi.').waitFor()
    const [from, onto] = [page.locator('[data-note]').first(), page.getByRole('region', { name: /^3\. .* catatan$/ })]
    await from.dragTo(onto)
    expect(await onto.locator('[data-note]').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Lanjut ke penilaian' }).click()
  }, 120_000)

  it('is evaluated with its evidence beside each criterion, and sealed with it', async () => {
    await page
      .getByRole('heading', { name: /^Bukti dari simulasi/ })
      .first()
      .waitFor()
    await page.getByText('Mengulang nama warga, 2 kali').waitFor()
    expect(await findings()).toEqual([])
    await page.locator('[data-criterion="0"] input').first().focus()
    for (let at = 0; at < card.rubric.criteria.length; at++) await page.keyboard.press(String(2 + (at % 3)))
    await page.keyboard.press('Control+Enter')
    await page.getByText('Dibaca kembali dari berkas program.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Kode tanda segel' }).waitFor()
    expect(complaints).toEqual([])

    const left = once(host, 'exit')
    host.kill('SIGTERM')
    await left
    const copy = await mkdtemp(path.join(tmpdir(), 'timbang-journal-'))
    await cp(path.join(folder, 'identities'), path.join(copy, dataFolder, who), { recursive: true })
    const opened = await openAs(copy, who)
    const state = opened.selection?.state()
    const { keyId } = opened.bench.identity.signer
    if (!state) throw new Error('the selection is there')
    const places = viewOwnList(state, keyId).instruments.find(({ code }) => code === instrument)?.places ?? []
    const sealed = places.find(({ standing }) => standing === 'sealed')
    const sheet =
      sealed && viewOwnSheet(state, keyId, sealed.about.candidate, sealed.about.vacancy, sealed.about.instrument)
    const reading = sheet?.current.reading
    const simulation = reading?.kind === 'value' ? reading.value.simulation : undefined
    expect(simulation?.scenario).toBe(filing)
    expect(simulation?.observations.map(({ text }) => text)).toContain('Mengulang nama warga, 2 kali')
    expect(simulation?.observations).toHaveLength(4)
    const [firstNoted] = simulation?.observations ?? []
    expect(firstNoted?.tenths).toBeGreaterThanOrEqual(600)
    expect(firstNoted?.tenths).toBeLessThan(630)
    await opened.bench.identity.lock()
    await rm(copy, { recursive: true, force: true })
  }, 120_000)
})
