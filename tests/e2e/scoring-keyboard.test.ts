/**
 * The scoring room as an assessor uses it, in a real Chromium over the real host: from the passphrase to sealed sheets by keyboard
 * alone. Nothing is clicked; every key is counted; what was sealed is looked for in the journal on the disk.
 */
import AxeBuilder from '@axe-core/playwright'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundles } from '../../build/bundles.ts'
import { projectRoot } from '../../build/run-tool.ts'
import { samplePassphrase, type Actor } from '../../electron/cli/demo/actor.ts'
import { everybodyIn, sampleContest, type Contest } from '../../electron/cli/demo/cast.ts'
import { dataFolder, gatherCast } from '../../electron/cli/demo/run-demo.ts'
import { foundPhase } from '../../electron/cli/demo/story-found.ts'
import { asCode } from '../../shared/kernel/ids.ts'
import { structuredInterview } from '../../shared/profiles/rubrics/structured-interview.ts'
import { viewOwnList } from '../../shared/subjects/scoring/view-own-list.ts'
import { viewOwnSheet } from '../../shared/subjects/scoring/view-own-sheet.ts'
import { openAs } from '../builders/demo-data.ts'
import { launchChromium } from './shell-pages.ts'

/** A copy of its own: other tests build too. */
const built = path.join(projectRoot, '.cache/e2e-scoring')
const who = 'asesor-1'
const criteria = structuredInterview.criteria.length
/** One for each criterion; and read back, seal, go on. */
const mostKeys = criteria + 3
const toScore = 30

let world: string
let folder: string
let browser: Browser
let host: ChildProcess
let page: Page
let address: string
const complaints: string[] = []
let pressed = 0

/** This assessor has signed the pact and nothing else by the time the roster is fixed. */
const unsworn = (assessor: Actor): Actor =>
  Object.create(assessor, {
    signs: {
      value: (drafts: Parameters<Actor['signs']>[0]) =>
        assessor.signs(drafts.filter(({ type }) => type === 'integrity-pact.signed.v1')),
    },
  }) as Actor

async function rosterFixed(out: string): Promise<void> {
  // One panel for all, so that one assessor has more than thirty candidates.
  const contest: Contest = {
    ...sampleContest,
    panels: (members, reserve) => [{ code: asCode('panel-a'), members: members.slice(0, 3), reserves: [reserve] }],
  }
  const cast = await gatherCast({ out, seed: 'keyboard', contest })
  const [first, ...rest] = cast.assessors
  if (!first) throw new Error('the sample has assessors')
  await foundPhase({ ...cast, assessors: [unsworn(first), ...rest] })
  for (const person of everybodyIn(cast)) await person.leaves()
}

beforeAll(async () => {
  for (const [name, { config }] of [
    ['renderer', bundles.renderer],
    ['browser-host', bundles.browserHost],
  ] as const)
    await build({ ...config, build: { ...config.build, outDir: path.join(built, name) } })
  world = await mkdtemp(path.join(tmpdir(), 'timbang-roster-'))
  folder = await mkdtemp(path.join(tmpdir(), 'timbang-scoring-'))
  await rosterFixed(world)
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
}, 180_000)

afterAll(async () => {
  await browser.close()
  host.kill('SIGTERM')
  await rm(world, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
})

async function press(key: string): Promise<void> {
  pressed += 1
  await page.keyboard.press(key)
}

/** As somebody without a mouse looks for a control: Tab until it has the focus. */
async function tabTo(selector: string): Promise<void> {
  await page.locator(selector).first().waitFor({ state: 'attached' })
  for (let tabs = 0; tabs < 120; tabs++) {
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)
    if (isThere) return
    await press('Tab')
  }
  throw new Error(`no Tab leads to ${selector}`)
}

async function enterRoom(): Promise<void> {
  await tabTo('input[type=password]')
  await page.keyboard.type(samplePassphrase)
  await press('Enter')
  await page.getByRole('button', { name: 'Masuk', exact: true }).waitFor()
  await tabToName('Masuk')
  await press('Enter')
  await page.getByRole('link', { name: 'Ruang penilaian' }).waitFor()
  await tabTo('a[href="#/scoring"]')
  await press('Enter')
}

async function tabToName(name: string): Promise<void> {
  for (let tabs = 0; tabs < 120; tabs++) {
    if ((await page.evaluate('document.activeElement.textContent.trim()')) === name) return
    await press('Tab')
  }
  throw new Error(`no Tab leads to ${name}`)
}

async function findings(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode(true)
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
}

/**
 * Levels that differ from candidate to candidate, one that was not observed, every third candidate with one level that owes evidence,
 * and the last with two.
 */
const keysFor = (candidate: number): string[] =>
  Array.from({ length: criteria }, (_, at) => {
    if (candidate === 3 && at === 1) return '-'
    if (at === 0 && (candidate % 3 === 2 || candidate === toScore - 1)) return '5'
    if (at === 4 && candidate === toScore - 1) return '1'
    return String(2 + ((candidate + at) % 3))
  })

const owesEvidence = (key: string): boolean => key === '1' || key === '5'
const evidenceFor = (candidate: number, key: string): string =>
  `Bukti ${candidate} untuk tingkat ${key}: j, k dan ? diketik.`
const interrupted = 'Ditulis sampai kunci jatuh.'
const lossyNote = 'Menyapa warga, 5 menit? Ya; j dan k tidak berpindah.'

const chosen = (): Promise<(string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-criterion]')].map(
      (criterion) => criterion.querySelector<HTMLInputElement>('input:checked')?.value ?? null,
    ),
  )

/** Every byte that the host has written. */
async function storedIn(where: string): Promise<string> {
  const names = await readdir(where, { recursive: true, withFileTypes: true })
  const texts = names
    .filter((one) => one.isFile())
    .map((one) => readFile(path.join(one.parentPath, one.name), 'latin1'))
  return (await Promise.all(texts)).join('')
}

const isKept = () => page.getByText(/Tersimpan di komputer ini pukul/).waitFor()

describe('an assessor without a mouse', () => {
  it('signs what is due before the first score', async () => {
    await page.goto(address)
    await enterRoom()
    await page.getByRole('heading', { name: 'Sebelum penilaian pertama' }).waitFor()
    expect(await findings()).toEqual([])
    await tabTo('main input[type=checkbox]')
    await press('Space')
    await press('Tab')
    await press('Space')
    await tabToName('Tanda tangani pakta dan pernyataan')
    await press('Enter')

    await tabTo('[data-row="0"] input')
    expect(await findings()).toEqual([])
    const rows = Number(await page.locator('main table').getAttribute('aria-rowcount')) - 1
    pressed = 0
    for (let row = 0; row < rows; row++) await press('0')
    expect(pressed).toBe(rows)
    await page.getByText('Semua peserta sudah diperiksa.').waitFor()
    await tabToName('Tanda tangani pernyataan')
    await press('Enter')
    await page.getByRole('dialog').waitFor()
    // The way out has the focus: the signature is one further.
    await tabToName('Jangan')
    await press('Tab')
    await press('Enter')
    await page.getByRole('heading', { name: 'Daftar hari ini' }).waitFor()
    expect(await findings()).toEqual([])
  }, 120_000)

  it('scores, loses the page in the middle and goes on, with one key for each criterion and three more', async () => {
    await tabTo('[data-next]')
    await press('Enter')
    for (let candidate = 0; candidate < toScore; candidate++) {
      const keys = keysFor(candidate)
      await page.locator('[data-criterion="0"] input:focus').waitFor({ state: 'attached' })
      pressed = 0
      if (candidate === 1) await loseThePage(keys)
      else for (const key of keys) await press(key)
      expect(await chosen()).toEqual(keys.map((key) => (key === '-' ? 'not-observed' : key)))
      await writeEvidence(candidate, keys)
      await page.getByRole('button', { name: /^Segel lembar/, disabled: false }).waitFor()
      await page.getByText('Dibaca kembali dari berkas program.').waitFor()
      if (candidate === 0) expect(await findings()).toEqual([])
      await press('Control+Enter')
      await page.getByRole('heading', { name: 'Kode tanda segel' }).waitFor()
      if (candidate === 0) expect(await findings()).toEqual([])
      await press('Control+Enter')
      // A second note that is owed is left with a key of its own.
      const further = Math.max(0, keys.filter(owesEvidence).length - 1)
      if (candidate !== 1) expect(pressed, `candidate ${candidate}`).toBeLessThanOrEqual(mostKeys + further)
    }
    expect(complaints).toEqual([])
  }, 400_000)

  /** After the last digit the caret stands in the first note that is owed; where none is, the way on has the focus. */
  async function writeEvidence(candidate: number, keys: readonly string[]): Promise<void> {
    const owed = keys.filter(owesEvidence)
    for (const key of owed) {
      await page.locator('[data-criterion] textarea:focus').waitFor()
      await page.keyboard.type(evidenceFor(candidate, key))
      await press('Control+Enter')
    }
    if (owed.length === 0) await press('Control+Enter')
  }

  /** Two levels and a note, then the window is gone; the rest afterwards. */
  async function loseThePage(keys: readonly string[]): Promise<void> {
    for (const key of keys.slice(0, 2)) await press(key)
    await press('Shift+Tab')
    await page.keyboard.type(lossyNote)
    await isKept()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.reload()
    await enterRoom()
    await page.getByText('draf 1').waitFor()
    await tabTo('[data-next]')
    await press('Enter')
    await page.getByText(/Melanjutkan draf .* 2 kriteria dinilai, 1 bukti ditulis/).waitFor()
    expect((await chosen()).slice(0, 3)).toEqual([...keys.slice(0, 2), null])
    expect(await findings()).toEqual([])
    for (const key of keys.slice(2)) await press(key)
  }

  it('gives a note back that a lock interrupted', async () => {
    await page.locator('[data-criterion="0"] input:focus').waitFor({ state: 'attached' })
    await press('3')
    await press('Shift+Tab')
    await page.keyboard.type(interrupted)
    // Not waited for: what was typed is kept, whatever stood on the screen when the lock fell.
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Kunci')?.click(),
    )
    await page.locator('input[type=password]').waitFor()
    expect(await page.locator('body').textContent()).not.toContain(interrupted)
    expect(await storedIn(folder)).not.toContain(interrupted)
    await enterRoom()
    await page.getByText('draf 1').waitFor()
    await tabTo('[data-next]')
    await press('Enter')
    await page.locator('[data-criterion="0"] textarea').waitFor()
    expect(await page.locator('[data-criterion="0"] textarea').inputValue()).toBe(interrupted)
  }, 60_000)

  it('writes in one window alone: the other says so, and takes over what was written', async () => {
    await page.locator('[data-criterion="0"] input:checked').focus()
    await press('Tab')
    await page.keyboard.type(' Lalu diteruskan.')
    const written = `${interrupted} Lalu diteruskan.`
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => void window.open(location.href)),
    ])
    const first = page
    page = other
    await enterRoom()
    await other.getByRole('heading', { name: 'Ruang penilaian terbuka di jendela lain' }).waitFor()
    expect(await findings()).toEqual([])
    await tabToName('Tulis di jendela ini')
    await press('Enter')
    await first.getByRole('heading', { name: 'Ruang penilaian terbuka di jendela lain' }).waitFor()
    await tabTo('[data-next]')
    await press('Enter')
    await other.locator('[data-criterion="0"] textarea').waitFor()
    expect(await other.locator('[data-criterion="0"] textarea').inputValue()).toBe(written)
    await first.close()
  }, 60_000)

  it('has its sheets in the journal, level for level', async () => {
    const left = once(host, 'exit')
    host.kill('SIGTERM')
    await left
    const copy = await mkdtemp(path.join(tmpdir(), 'timbang-journal-'))
    await cp(path.join(folder, 'identities'), path.join(copy, dataFolder, who), { recursive: true })
    const opened = await openAs(copy, who)
    const state = opened.selection?.state()
    const { keyId } = opened.bench.identity.signer
    if (!state) throw new Error('the selection is there')
    const [interview] = viewOwnList(state, keyId).instruments
    const sealed = (interview?.places ?? []).filter(({ standing }) => standing === 'sealed')
    const sheets = sealed.map(({ about }) => {
      const sheet = viewOwnSheet(state, keyId, about.candidate, about.vacancy, about.instrument)
      return sheet?.current.reading.kind === 'value' ? sheet.current.reading.value : null
    })
    const levels = sheets.map((sheet) =>
      structuredInterview.criteria.map(({ code }) => String(sheet?.scores[code as never]?.['score'] ?? 'missing')),
    )
    expect(levels).toEqual(
      Array.from({ length: toScore }, (_, candidate) =>
        keysFor(candidate).map((key) => (key === '-' ? 'not-observed' : key)),
      ),
    )
    const notes = sheets.flatMap((sheet) => Object.values(sheet?.scores ?? {}).map(({ note }) => note)).filter(Boolean)
    const written = Array.from({ length: toScore }, (_, candidate) => [
      ...(candidate === 1 ? [lossyNote] : []),
      ...keysFor(candidate)
        .filter(owesEvidence)
        .map((key) => evidenceFor(candidate, key)),
    ])
    expect(notes.toSorted()).toEqual(written.flat().toSorted())
    await opened.bench.identity.lock()
    await rm(copy, { recursive: true, force: true })
  })
})
