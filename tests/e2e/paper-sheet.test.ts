/**
 * One panel, one candidate, two assessors: one seals on screen, the other has no laptop. A blank sheet is printed, copied in by the
 * registration desk with its scan, confirmed by the room lead at another computer, who sees the same and can change nothing of it.
 */
import AxeBuilder from '@axe-core/playwright'
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundles } from '../../build/bundles.ts'
import { projectRoot } from '../../build/run-tool.ts'
import { samplePassphrase, type Actor } from '../../electron/cli/demo/actor.ts'
import { everybodyIn } from '../../electron/cli/demo/cast.ts'
import { dataFolder, gatherCast } from '../../electron/cli/demo/run-demo.ts'
import { sampleSheet } from '../../electron/cli/demo/sample-marks.ts'
import { foundPhase } from '../../electron/cli/demo/story-found.ts'
import { instantSchema } from '../../shared/kernel/instant.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { shortCode } from '../../shared/record/short-code.ts'
import type { Rubric } from '../../shared/rules/rubric.ts'
import { rubricFor, sealSheet } from '../../shared/subjects/scoring/decide.ts'
import { placeHash, viewBlankStacks, viewBlankSheets } from '../../shared/subjects/scoring/view-paper-print.ts'
import { viewPeople } from '../../shared/subjects/selection/view-people.ts'
import { pagesOf } from '../interop/pdf-tools.ts'
import { button, confirms, field, goes, part, picks, press, sends, takes } from './road/acts.ts'
import { enters, type Person } from './road/person.ts'

const built = path.join(projectRoot, '.cache/e2e-paper-sheet')
const wait = { timeout: 240_000 }

let world: string
let stick: string
let desk: Person
let lead: Person
let secretary: Person

/** What the test knows of the place from the record itself. */
let place: {
  readonly number: string
  readonly writer: string
  readonly instrument: string
  readonly stack: string
  readonly code: string
  readonly rubric: Rubric
}

/** The first of a panel's two seals on screen; everybody in the room has the roster. */
async function untilOneHasSealed(out: string): Promise<void> {
  const cast = await gatherCast({ out, seed: 'paper' })
  await foundPhase(cast)
  const { secretary: office, assessors, desk: registration, roomLead } = cast
  await office.sends('assignment', [registration, roomLead], 'ruang')
  for (const person of [registration, roomLead]) await person.takes('ruang')
  const [stack] = viewBlankStacks(registration.state)
  if (!stack) throw new Error('the sample has panels')
  const [typing, writer] = stack.seats.map(({ assessor }) => assessors.find(({ key }) => key === assessor))
  const [blank] = viewBlankSheets(registration.state, stack.panel, stack.instrument, writer?.key ?? null)
  if (!typing || !writer || !blank) throw new Error('a panel has two seats')
  const rubric = rubricFor(typing.state, stack.instrument)
  if (!rubric) throw new Error('the instrument has a rubric')
  const sheet = sheetOf(typing, rubric)
  await typing.signs(expectOk(sealSheet(typing.state, typing.key, blank.about, sheet), 'a whole sheet'))
  await typing.sends('scores', [office], 'nilai')
  await office.takes('nilai')
  const person = viewPeople(registration.state).get(writer.key)?.person
  place = {
    number: blank.number ?? '',
    instrument: stack.title.id,
    writer: person?.kind === 'value' ? person.value.name : '',
    stack: `${stack.panel} · ${stack.title.id}`,
    code: shortCode(placeHash({ selection: registration.selection.selection }, blank, nobleCrypto)),
    rubric,
  }
  for (const person of everybodyIn(cast)) await person.leaves()
}

const sheetOf = (by: Actor, rubric: Rubric) => {
  const [startedAt, endedAt] = ['09:00', '09:20'].map((time) => instantSchema.parse(`2026-11-24T${time}:00.000+07:00`))
  if (!startedAt || !endedAt) throw new Error('two moments')
  return sampleSheet({ rubric, ability: 3, level: 3, startedAt, endedAt }, by.hand)
}

async function arrives(id: string): Promise<Person> {
  const folder = path.join(world, 'people', id)
  await mkdir(path.join(folder, 'data'), { recursive: true })
  await cp(path.join(world, dataFolder, id), path.join(folder, 'data/identities'), { recursive: true })
  const person = await enters({ name: id, folder, places: [stick], entry: path.join(built, 'browser-host/main.js') })
  const { page } = person
  await page.locator('input[type=password]').fill(samplePassphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByRole('link', { name: 'Lembar kertas' }).waitFor()
  return person
}

beforeAll(async () => {
  for (const [name, { config }] of [
    ['renderer', bundles.renderer],
    ['browser-host', bundles.browserHost],
  ] as const)
    await build({ ...config, build: { ...config.build, outDir: path.join(built, name) } })
  world = await mkdtemp(path.join(tmpdir(), 'timbang-paper-'))
  stick = path.join(world, 'stik')
  await mkdir(stick)
  await untilOneHasSealed(world)
  desk = await arrives('petugas-registrasi')
  lead = await arrives('koordinator-ruang')
  secretary = await arrives('sekretaris')
}, 240_000)

afterAll(async () => {
  await desk.leave()
  await lead.leave()
  await secretary.leave()
  await rm(world, { recursive: true, force: true })
})

const findings = async ({ page }: Person): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: page as never })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode(true)
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

const onStick = async (ending: string): Promise<string> => {
  const name = (await readdir(stick)).find((one) => one.endsWith(ending))
  if (name === undefined) throw new Error(`no ${ending} on the stick`)
  return path.join(stick, name)
}

describe('a panel of which one member scores on paper', () => {
  it('prints a blank sheet for that member: every anchor, and the code on each page', wait, async () => {
    const { page } = desk
    await goes(desk, 'Lembar kertas')
    await part(desk, 'Bagian ruang lembar kertas', 'Cetak')
    await field(page, 'Panel dan metode').selectOption({ label: place.stack })
    const seats = field(page, 'Untuk')
    const seat = (await seats.getByRole('option').allInnerTexts()).find((text) => text.startsWith(place.writer))
    await seats.selectOption({ label: seat ?? '' })
    expect(await findings(desk)).toEqual([])
    await picks(page, 'Stik atau folder tujuan', null)
    await press(page, 'Tulis lembar kosong')
    await page.getByRole('cell', { name: /lembar-kosong.*\.pdf$/ }).waitFor()
    const pages = pagesOf(new Uint8Array(await readFile(await onStick('.pdf'))))
    const own = pages.filter((text) => text.includes(place.code))
    expect(own.length).toBeGreaterThan(0)
    const words = own.join(' ').replace(/\s+/g, ' ')
    expect(words).toContain(place.writer)
    expect(words).toContain(place.number)
    for (const { title } of place.rubric.criteria) expect(words).toContain(title.id)
    // Anchors stand in narrow columns beside each other, so they are looked for word by word.
    for (const { levels } of place.rubric.criteria)
      for (const { anchor } of levels) for (const word of anchor.id.split(/[ -]+/)) expect(words).toContain(word)
  })

  it('is copied in from the paper by keyboard, with its scan', wait, async () => {
    const { page } = desk
    execFileSync('pdftoppm', ['-png', '-r', '60', '-singlefile', await onStick('.pdf'), path.join(stick, 'pindaian')])
    await part(desk, 'Bagian ruang lembar kertas', 'Salin dari kertas')
    await field(page, 'Asesor').selectOption({ label: place.writer })
    await field(page, 'Cari peserta').fill(place.number)
    const row = page.getByRole('row').filter({ hasText: place.instrument })
    await row.getByRole('link').focus()
    await page.keyboard.press('Enter')
    await press(page, 'Periksa dan tanda tangani')
    await page.getByText('Pilih pindaian lembar.').waitFor()
    await page.getByRole('radio').first().focus()
    for (const [at] of place.rubric.criteria.entries()) {
      await page.keyboard.press(at === 0 ? '-' : '4')
      await page.keyboard.press('Tab')
      await page.keyboard.insertText(`Bukti nomor ${at + 1} di kertas.`)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.insertText('Ditulis tangan.')
    await field(page, 'Tanggal').fill('2026-11-24')
    await field(page, 'Mulai').fill('09:05')
    await field(page, 'Selesai').fill('09:25')
    await picks(page, 'Pindaian lembar', /^pindaian\.png/)
    expect(await findings(desk)).toEqual([])
    await press(page, 'Periksa dan tanda tangani')
    await confirms(page, 'Tanda tangani salinan')
    await page.getByText('menunggu orang kedua', { exact: true }).waitFor()
    expect(await button(page, 'Pastikan lembar ini').count()).toBe(0)
    expect(await findings(desk)).toEqual([])
  })

  it('is confirmed by a second, who sees the same and can change nothing', wait, async () => {
    const paper = await sends(desk, 'Lembar kertas', [])
    await takes(lead, paper)
    const { page } = lead
    await goes(lead, 'Lembar kertas')
    const row = page.getByRole('row').filter({ hasText: 'menunggu Anda' })
    await row.getByRole('link').click()
    const values = page.getByRole('table', { name: 'Nilai dan bukti yang disalin' })
    for (const [at, { title }] of place.rubric.criteria.entries()) {
      const text = await values.getByRole('row').filter({ hasText: title.id }).innerText()
      expect(text).toContain(`Bukti nomor ${at + 1} di kertas.`)
      expect(text).toMatch(at === 0 ? /\bTT\b/ : /\b4\b/)
    }
    expect(await page.getByRole('main').locator('input, textarea, select, [contenteditable]').count()).toBe(0)
    await press(page, 'Lihat pindaian')
    const picture = page.getByRole('img', { name: 'Pindaian pindaian.png' })
    await picture.waitFor()
    await expect.poll(() => page.evaluate("document.querySelector('main img').naturalWidth > 0")).toBe(true)
    expect(await findings(lead)).toEqual([])
    await press(page, 'Simpan sebagai berkas')
    await picks(page, 'Folder atau stik', null)
    await rm(path.join(stick, 'pindaian.png'))
    await press(page, 'Simpan di sini')
    await page.getByText('pindaian.png tersimpan dan terbaca kembali.').waitFor()
    await press(page, 'Pastikan lembar ini')
    await confirms(page, 'Pastikan lembar ini')
    await page.getByText('dihitung seperti disegel', { exact: true }).waitFor()
    expect(await button(page, 'Pastikan lembar ini').count()).toBe(0)
  })

  it('counts as sealed on the board, beside the sheet of the member with a screen', wait, async () => {
    const scores = await sends(desk, 'Nilai tersegel', [])
    const own = await sends(lead, 'Log sendiri', [])
    const { page } = secretary
    const sealed = async (): Promise<string[]> => {
      await goes(secretary, 'Ruang timbang')
      const board = page.getByRole('table', { name: /^Lembar per asesor dan instrumen/ })
      const row = board.getByRole('row').filter({ hasText: place.writer }).filter({ hasText: place.instrument })
      await row.waitFor()
      return row.getByRole('cell').allInnerTexts()
    }
    const before = await sealed()
    await takes(secretary, [...scores, ...own])
    const after = await sealed()
    const missing = before.findIndex((text, at) => Number(text) - Number(after[at]) === 1)
    const counted = before.findIndex((text, at) => Number(after[at]) - Number(text) === 1)
    expect([before, after, missing >= 0, counted >= 0]).toEqual([before, after, true, true])
    expect([...desk.complaints, ...lead.complaints, ...secretary.complaints]).toEqual([])
  })
})
