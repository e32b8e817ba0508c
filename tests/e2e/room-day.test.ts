/**
 * The day of one room in a real Chromium over the real host: its lead opens it, compares clocks, writes down what goes wrong, loses the
 * page in the middle, and closes it by one signature; minutes and attendance list then lie on the stick and tell all of it.
 */
import AxeBuilder from '@axe-core/playwright'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Locator, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundles } from '../../build/bundles.ts'
import { projectRoot } from '../../build/run-tool.ts'
import { samplePassphrase, type Actor } from '../../electron/cli/demo/actor.ts'
import { everybodyIn, type Cast } from '../../electron/cli/demo/cast.ts'
import { dataFolder, gatherCast } from '../../electron/cli/demo/run-demo.ts'
import { foundPhase } from '../../electron/cli/demo/story-found.ts'
import { callTheRoll, placesOf, sendScores, sheetFor } from '../../electron/cli/demo/story-score.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { candidateList, displayOf } from '../../shared/subjects/candidates/list.ts'
import { declareConflicts } from '../../shared/subjects/integrity/decide.ts'
import { amendSheet } from '../../shared/subjects/scoring/decide.ts'
import { factsOf, readCard } from '../../shared/subjects/state.ts'
import { pagesOf } from '../interop/pdf-tools.ts'
import { launchChromium } from './shell-pages.ts'

const built = path.join(projectRoot, '.cache/e2e-room-day')
const who = 'koordinator-ruang'
const panel = 'panel-a'
const remark = 'Ruang siap pukul 07.30; pendingin ruangan dimatikan siang hari.'
const incident = 'Peserta pusing, minum air, lalu melanjutkan setelah sepuluh menit.'
const crash = 'Laptop koordinator mati mendadak; isian ada kembali setelah dibuka.'

let world: string
let folder: string
let stick: string
let browser: Browser
let host: ChildProcess
let page: Page
let address: string
const told = { absent: '', late: '', recused: '', recuser: '', amended: '', amender: '' }
const complaints: string[] = []

const numberOf = ({ state }: Actor, candidate: string): string => {
  const listed = candidateList(state, null).find((one) => one.listed.candidate === candidate)
  const display = listed && displayOf(state, listed)
  return display?.kind === 'value' ? display.value.number : ''
}

const nameOf = ({ state, key }: Actor): string => {
  const admitted = factsOf(state, 'person.admitted.v1').find(({ body }) => body.key === key)
  const reading = admitted && readCard(state, admitted, 'person', admitted.body.person)
  return reading?.kind === 'value' ? reading.value.name : ''
}

/** Of one candidate, before the first score. */
async function recuses(recuser: Actor): Promise<void> {
  const place = placesOf(recuser).at(0)
  if (!place) throw new Error('the panel has candidates')
  told.recuser = nameOf(recuser)
  told.recused = numberOf(recuser, place.candidate)
  const conflict = {
    candidate: place.candidate,
    standing: 'actual',
    relation: 'family',
    handling: 'recuse',
    note: '',
  } as const
  await recuser.signs(expectOk(declareConflicts(recuser.state, [conflict]), 'a list is there'))
}

/** One sheet sealed, then put right with a reason. */
async function amends(cast: Cast, amender: Actor): Promise<void> {
  const place = placesOf(amender).at(2)
  if (!place) throw new Error('the panel has candidates')
  told.amender = nameOf(amender)
  told.amended = numberOf(amender, place.candidate)
  await amender.signs(sheetFor(cast, amender, place))
  const sealed = factsOf(amender.state, 'score-sheet.sealed.v1').find(({ entry }) => entry.entry.author === amender.key)
  const reading = sealed && readCard(amender.state, sealed, 'card', sealed.body.card)
  if (!sealed || reading?.kind !== 'value') throw new Error('an own sheet is readable')
  const again = {
    amends: sealed.entry.hash,
    sheet: { ...reading.value, remark: 'Diperbaiki.' },
    reason: 'Salah tekan.',
  }
  await amender.signs(expectOk(amendSheet(amender.state, again), 'an own sealed sheet'))
}

/** The morning as the others lived it, brought to the lead over sticks. */
async function morning(out: string): Promise<void> {
  await mkdir(out, { recursive: true })
  const cast = await gatherCast({ out, seed: 'room-day' })
  await foundPhase(cast)
  const { secretary, roomLead, assessors } = cast
  const [recuser, , amender] = assessors
  if (!recuser || !amender) throw new Error('the sample has assessors')
  cast.clock.at(1, '07:45')
  await callTheRoll(cast)
  await recuses(recuser)
  await amends(cast, amender)
  await sendScores(cast, recuser)
  await sendScores(cast, amender)
  await secretary.sends('list', [roomLead], 'catatan-ruang')
  await roomLead.takes('catatan-ruang')
  told.absent = cast.absentNumber
  told.late = cast.lateNumber
  for (const person of everybodyIn(cast)) await person.leaves()
}

beforeAll(async () => {
  for (const [name, { config }] of [
    ['renderer', bundles.renderer],
    ['browser-host', bundles.browserHost],
  ] as const)
    await build({ ...config, build: { ...config.build, outDir: path.join(built, name) } })
  world = await mkdtemp(path.join(tmpdir(), 'timbang-morning-'))
  folder = await mkdtemp(path.join(tmpdir(), 'timbang-room-'))
  stick = path.join(folder, 'stik')
  await mkdir(stick)
  await morning(world)
  await cp(path.join(world, dataFolder, who), path.join(folder, 'data/identities'), { recursive: true })
  host = spawn(process.execPath, [path.join(built, 'browser-host/main.js')], {
    env: { ...process.env, TIMBANG_DATA: path.join(folder, 'data'), TIMBANG_PLACES: stick },
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

/** By keyboard, as everything here. */
async function presses(target: Locator): Promise<void> {
  await target.focus()
  await page.keyboard.press('Enter')
}

async function enter(): Promise<void> {
  await page.locator('input[type=password]').fill(samplePassphrase)
  await page.keyboard.press('Enter')
  await presses(page.getByRole('button', { name: 'Masuk', exact: true }))
  await presses(page.getByRole('link', { name: 'Sesi ruang' }))
  await page.getByRole('heading', { name: 'Sesi ruang', level: 1 }).waitFor()
}

const button = (name: string): Locator => page.getByRole('main').getByRole('button', { name, exact: true })
const section = (name: string): Locator => page.getByRole('region', { name, exact: true })

async function findings(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode(true)
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** `14.03`, so many minutes from now: what the clock on the wall shows. */
function wall(minutes: number): string {
  const at = new Date(Date.now() + minutes * 60_000)
  return `${String(at.getHours()).padStart(2, '0')}.${String(at.getMinutes()).padStart(2, '0')}`
}

async function paper(start: string): Promise<string> {
  const name = (await readdir(stick)).find((one) => one.includes(start) && one.endsWith('.pdf'))
  if (name === undefined) throw new Error(`no ${start} on the stick`)
  const pdf = await readFile(path.join(stick, name))
  expect((await readdir(stick)).includes(`${name}.minisig`)).toBe(true)
  return pagesOf(pdf).join('\n').replaceAll(/\s+/g, ' ')
}

describe('the day of a room', () => {
  it('is opened, and clocks that are far apart are said aloud', async () => {
    await page.goto(address)
    await enter()
    expect(await findings()).toEqual([])
    await presses(button('Buka sesi'))
    await section(`Sesi di ruang ${panel}`).getByText('Terbuka', { exact: true }).waitFor()
    const typed = page.getByLabel('Jam dinding menunjukkan')
    await typed.fill(wall(7))
    await presses(button('Bandingkan'))
    await page.getByText(/^Jam komputer ini lebih lambat 7 menit daripada jam dinding/).waitFor()
    await typed.fill(wall(0))
    await presses(button('Bandingkan'))
    await section('Jam').getByText('sama', { exact: true }).waitFor()
    expect(await findings()).toEqual([])
  }, 120_000)

  it('keeps a half-written incident when the page is lost, and has it signed afterwards', async () => {
    // The candidate is chosen last; the host has answered for everything before it.
    const kept = page.waitForResponse((answer) => {
      const asked = answer.request().postData() ?? ''
      return asked.includes('drafts.write') && asked.includes(`room/incident/${panel}/candidate`)
    })
    await page.getByLabel('Apa yang terjadi').fill(incident)
    await section('Kejadian').getByLabel('Jenis').selectOption('health')
    const late = section('Kejadian').getByLabel('Peserta')
    await late.selectOption({ label: await late.locator('option', { hasText: told.recused }).innerText() })
    await kept
    await page.reload()
    await enter()
    expect(await page.getByLabel('Apa yang terjadi').inputValue()).toBe(incident)
    await presses(button('Tanda tangani kejadian'))
    await section('Kejadian').getByRole('cell', { name: incident }).waitFor()
    await expect.poll(() => page.getByLabel('Apa yang terjadi').inputValue()).toBe('')
    await page.getByLabel('Apa yang terjadi').fill(crash)
    await section('Kejadian').getByLabel('Jenis').selectOption('equipment')
    await presses(button('Tanda tangani kejadian'))
    await section('Kejadian').getByRole('cell', { name: crash }).waitFor()
  }, 120_000)

  it('is closed by one signature, from which both papers come, before the gate', async () => {
    await presses(button('Sekarang'))
    await page.getByLabel('Catatan untuk berita acara').fill(remark)
    await presses(button('Tutup sesi'))
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Satu tanda tangan menutup sesi.').waitFor()
    expect(await findings()).toEqual([])
    await presses(dialog.getByRole('button', { name: 'Tutup sesi', exact: true }))
    await section(`Sesi di ruang ${panel}`).getByText('Ditutup', { exact: true }).waitFor()

    const papers = section('Berita acara ruang dan daftar hadir')
    await papers.getByLabel('Tempat penandatanganan').fill('Sawahlunto')
    await presses(papers.getByRole('button', { name: 'Pilih folder' }))
    await presses(dialog.getByRole('button', { name: /^stik/ }))
    await presses(dialog.getByRole('button', { name: 'Pakai folder ini', exact: true }))
    await presses(papers.getByRole('button', { name: 'Tulis berita acara dan daftar hadir' }))
    await papers.getByRole('cell', { name: /daftar-hadir/ }).waitFor({ timeout: 60_000 })
    expect(await findings()).toEqual([])
    expect(complaints).toEqual([])
  }, 120_000)

  it('is told whole by its minutes', async () => {
    const text = await paper('berita-acara-ruang')
    for (const part of [
      'BERITA ACARA RUANG',
      'bertempat di Sawahlunto',
      'tidak hadir 1 (satu)',
      'terlambat 1 (satu)',
      'Kejadian yang dilaporkan: 2 (dua).',
      incident,
      crash,
      `${told.recuser} tidak menilai 1 (satu) peserta: ${told.recused}`,
      `${told.amender}, peserta ${told.amended}`,
      'Lembar tersegel yang diubah dengan alasan tertulis: 1 (satu).',
      'Penggantian asesor: tidak ada.',
      'lebih lambat 7 (tujuh) menit',
      remark,
      'Berita acara ini tidak memuat nilai.',
    ])
      expect(text).toContain(part)
    expect(text).toMatch(/Selesai pukul|Selesai .{0,40}pukul \d\d\.\d\d \S+ \(/)
    expect(text).toMatch(new RegExp(`Tidak hadir\\s+: ?${told.absent}|Tidak hadir .{0,6}${told.absent}`))
    expect(text).not.toMatch(/KONSEP|Salah tekan|Diperbaiki/)
  })

  it('leaves an attendance list that names who was absent', async () => {
    const text = await paper('daftar-hadir')
    expect(text).toContain('DAFTAR HADIR')
    expect(text).toMatch(new RegExp(`${told.absent} .{0,80}tidak hadir`))
    expect(text).toContain(`Kata tanda terima – ${told.amender}`)
  })

  it('is signed by the lead, as anybody can check', async () => {
    const [minutes] = (await readdir(stick)).filter(
      (one) => one.includes('berita-acara-ruang') && one.endsWith('.minisig'),
    )
    const signature = await readFile(path.join(stick, minutes ?? ''), 'utf8')
    expect(signature).toContain('trusted comment: timbang/document/v1')
    expect(spawnSync('pdfinfo', [path.join(stick, (minutes ?? '').replace('.minisig', ''))]).status).toBe(0)
  })
})
