import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { insertBlock, parseTextBlocks, textBlocksKey } from '../../../../../renderer/features/scoring/text-blocks.ts'
import { openFor, parseSitting, sittingKey, sittingText } from '../../../../../renderer/features/scoring/sitting.ts'
import { roomTime } from '../../../../../renderer/features/scoring/room-time.ts'
import { draftKey, parseDraft } from '../../../../../shared/subjects/scoring/draft-sheet.ts'
import type { SheetAbout } from '../../../../../shared/subjects/scoring/entries.ts'
import { viewClock } from '../../../../../shared/subjects/scoring/view-clock.ts'
import { viewOwnSheet } from '../../../../../shared/subjects/scoring/view-own-sheet.ts'
import { viewPractice } from '../../../../../shared/subjects/scoring/view-practice.ts'
import { structuredInterview } from '../../../../../shared/profiles/rubrics/structured-interview.ts'
import { asCode } from '../../../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../../../shared/kernel/instant.ts'
import { expectOk } from '../../../../../shared/kernel/result.ts'
import { two } from '../../../../builders/selection-acts.ts'
import { aSelection, type Field, type SelectionRequest } from '../../../../builders/selection-field.ts'
import { smallRubric, smallScheme } from '../../../../builders/selection-scheme.ts'
import type { Person } from '../../../../builders/selection-story.ts'
import { showScoring } from './scoring-stage.tsx'

beforeEach(() => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  Element.prototype.scrollTo = () => {}
  window.scrollTo = () => {}
})

const goOn = '{Control>}{Enter}{/Control}'

const atWork = (request: Partial<SelectionRequest> = {}): { field: Field; assessor: Person } => {
  const field = aSelection({ upTo: 'frozen', ...request })
  return { field, assessor: two(field.assessors)[0] }
}

const addressOf = ({ instrument, vacancy, candidate }: SheetAbout): string =>
  `/sheet/${instrument}/${vacancy}/${candidate}`

describe('the lowest and the highest level', () => {
  it('are not sealed without evidence: the way on leads to the note and says why', async () => {
    const { field, assessor } = atWork()
    const about = field.about(0)
    const { user, where } = await showScoring(assessor, addressOf(about))
    await user.keyboard('5')
    expect(screen.getByText('Tingkat 5 memerlukan bukti sebelum disegel.')).toBeVisible()
    await user.keyboard('3')
    const note = screen.getByLabelText(/Bukti: integritas/)
    expect(note).toHaveFocus()
    await user.keyboard(goOn)
    expect(where()).not.toMatch(/check$/)
    expect(screen.getByText(/Tulis bukti untuk: integritas\./)).toBeVisible()
    expect(note).toBeInvalid()
    expect(note).toHaveFocus()
    await user.keyboard('Menyebut tanggal, orang dan kata penolakannya.')
    await user.keyboard(goOn)
    expect(where()).toMatch(/check$/)
  })

  it('hold the seal at the read-back too, whatever way led there', async () => {
    const { field, assessor } = atWork()
    const about = field.about(0)
    const at = instantSchema.parse('2026-11-24T09:00:00.000+07:00')
    const draft = {
      v: 1,
      marks: { integritas: { score: 1, note: '' }, pelayanan: { score: 3, note: '' } },
      remark: '',
      reason: '',
      startedAt: at,
      savedAt: at,
    }
    const texts = new Map([[draftKey('seal', about), JSON.stringify(draft)]])
    const { user } = await showScoring(assessor, `${addressOf(about)}/check`, texts)
    expect(await screen.findByText(/Tulis bukti untuk: integritas\./)).toBeVisible()
    expect(screen.getByRole('button', { name: /Segel lembar/ })).toBeDisabled()
    await user.keyboard(goOn)
    expect(viewOwnSheet(assessor.state, assessor.key, about.candidate, about.vacancy, about.instrument)).toBeNull()
  })
})

describe('text blocks', () => {
  it('are kept, put in by a digit where the caret is, and leave the caret behind them', async () => {
    const { field, assessor } = atWork()
    const about = field.about(0)
    const { user, texts } = await showScoring(assessor, addressOf(about))
    const note = screen.getByLabelText(/Bukti: integritas/)
    await user.type(note, 'Awal akhir')
    ;(note as HTMLTextAreaElement).setSelectionRange(4, 4)
    await user.keyboard('{Control>}.{/Control}')
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Teks baru'), 'menolak dengan kata 1')
    await user.click(within(dialog).getByRole('button', { name: 'Simpan teks' }))
    expect(parseTextBlocks(texts.get(textBlocksKey) ?? null)).toEqual(['menolak dengan kata 1'])
    within(dialog).getByRole('button', { name: 'Sisipkan 1' }).focus()
    await user.keyboard('1')
    expect(note).toHaveValue('Awal menolak dengan kata 1 akhir')
    await expect.poll(() => document.activeElement).toBe(note)
    expect((note as HTMLTextAreaElement).selectionStart).toBe('Awal menolak dengan kata 1'.length)
    const kept = expectOk(parseDraft(texts.get(draftKey('seal', about)) ?? ''), 'the note is kept')
    expect(kept.marks[asCode('integritas')]?.note).toBe('Awal menolak dengan kata 1 akhir')
  })

  it('replace what is selected, and are refused where they do not fit', () => {
    const at = (from: number, to: number) => ({ from, to })
    expect(insertBlock({ note: 'abc', caret: at(1, 2), block: 'X', longest: 9 })).toEqual({ text: 'a Xc', caret: 3 })
    expect(insertBlock({ note: '', caret: at(0, 0), block: 'X', longest: 9 })).toEqual({ text: 'X', caret: 1 })
    expect(insertBlock({ note: 'abc', caret: at(3, 3), block: 'X', longest: 4 })).toBeNull()
  })
})

describe('the clock of a candidate', () => {
  it('goes on from where it stopped, and is never negative', () => {
    const openedAt = instantSchema.parse('2026-11-24T09:00:00.000+07:00')
    const text = sittingText({ openedAt, before: 60_000, since: 1_000 }, 31_000, openedAt)
    expect(parseSitting(text)?.openMillis).toBe(90_000)
    expect(openFor({ before: 5, since: 100 }, 50)).toBe(5)
    expect(parseSitting('x')).toBeNull()
  })

  it('stands still while another candidate is open, shows on the list, and goes with the seal', async () => {
    const { assessor } = atWork()
    const { user, texts, where } = await showScoring(assessor, '/')
    await user.click(screen.getByRole('button', { name: /Nilai berikutnya/ }))
    const first = where()
    await user.keyboard('3{PageDown}')
    expect([...texts.keys()].filter((key) => key.startsWith('sitting/'))).toHaveLength(2)
    const keys = [...texts.keys()].filter((key) => key.startsWith('sitting/'))
    const stoppedAt = texts.get(keys[0] ?? '')
    await user.keyboard('3')
    expect(texts.get(keys[0] ?? '')).toBe(stoppedAt)
    await user.click(screen.getByRole('button', { name: 'Daftar' }))
    expect(screen.getByText('terakhir dibuka')).toBeVisible()
    expect(screen.getAllByText(/1 dinilai/)).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: /Nilai berikutnya/ }))
    expect(where()).toBe(first)
    await user.keyboard('3')
    await user.keyboard(goOn)
    await screen.findByText(/Dibaca kembali dari berkas program/)
    await user.keyboard(goOn)
    await screen.findByRole('heading', { name: 'Kode tanda segel' })
    expect([...texts.keys()].filter((key) => key.startsWith('sitting/'))).toHaveLength(1)
  })
})

describe('an incident', () => {
  it('is kept half written, and signed about the candidate who is open', async () => {
    const { field, assessor } = atWork()
    const about = field.about(0)
    const { user, texts } = await showScoring(assessor, addressOf(about))
    await user.click(screen.getByRole('button', { name: 'Laporkan kejadian' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Tanda tangani kejadian' }))
    expect(within(dialog).getByText('Pilih jenis kejadian.')).toBeVisible()
    await user.type(within(dialog).getByLabelText(/Apa yang terjadi/), 'Listrik padam.')
    await user.keyboard('{Escape}')
    expect([...texts.keys()].some((key) => key.startsWith('incident/'))).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Laporkan kejadian' }))
    const again = await screen.findByRole('dialog')
    expect(within(again).getByLabelText(/Apa yang terjadi/)).toHaveValue('Listrik padam.')
    await user.selectOptions(within(again).getByLabelText(/Jenis kejadian/), 'equipment')
    await user.click(within(again).getByRole('button', { name: 'Tanda tangani kejadian' }))
    await expect
      .poll(() => field.world.entries.filter(({ entry }) => entry.type === 'incident.reported.v1').length)
      .toBe(1)
    const reported = field.world.entries.find(({ entry }) => entry.type === 'incident.reported.v1')
    expect(reported?.entry.body).toMatchObject({
      kind: 'equipment',
      about: { candidate: about.candidate, instrument: about.instrument },
    })
    expect([...texts.keys()].some((key) => key.startsWith('incident/'))).toBe(false)
  })
})

describe('the room’s clock', () => {
  const now = instantSchema.parse('2026-11-24T08:05:30.000+07:00')

  it.each([
    ['08:02', '2026-11-24T08:02:30.000+07:00'],
    ['8.05', '2026-11-24T08:05:30.000+07:00'],
    ['23.59', '2026-11-23T23:59:30.000+07:00'],
    ['24.00', null],
    ['pagi', null],
  ])('%s is %s', (typed, moment) => {
    expect(roomTime(typed, now)).toBe(moment)
  })

  it('is compared and signed', async () => {
    const { assessor } = atWork()
    const { user } = await showScoring(assessor)
    await user.click(screen.getByRole('button', { name: 'Bandingkan jam' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Jam ruang sekarang'), 'x{Enter}')
    expect(within(dialog).getByText(/misalnya 08\.02/)).toBeVisible()
    await user.type(within(dialog).getByLabelText('Jam ruang sekarang'), '{Backspace}09.15{Enter}')
    await expect.poll(() => viewClock(assessor.state, assessor.key) !== null).toBe(true)
  })
})

describe('practice', () => {
  const [interview] = smallScheme.components
  if (interview?.kind !== 'rubric') throw new Error('bug: the small scheme has an interview')
  const scheme = { ...smallScheme, components: [{ ...interview, rubric: structuredInterview.code }] }

  it('is offered first, sealed as practice, and shown beside what was expected', async () => {
    const { field, assessor } = atWork({ scheme, rubrics: [structuredInterview] })
    const { instrument } = field.about(0)
    const { user, where } = await showScoring(assessor)
    expect(screen.getByText('Latihan sebelum mulai belum dilakukan')).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Latihan' }))
    await user.click(screen.getByRole('button', { name: 'Mulai latihan: Sebelum mulai' }))
    expect(screen.getAllByText(/kerabat lurah minta tanggal/).length).toBeGreaterThan(0)
    await user.keyboard('42354')
    await user.keyboard('Kesepakatan tertulis masih dipakai.')
    await user.keyboard(goOn)
    expect(await screen.findByText('4 dari 5 kriteria sama dengan yang diharapkan.')).toBeVisible()
    expect(where()).toMatch(/^\/practised\//)
    expect(screen.getByText('1 tingkat lebih tinggi')).toBeVisible()
    expect(viewPractice(assessor.state, assessor.key, instrument).map(({ about }) => about.occasion)).toEqual([
      'before',
    ])
    await user.click(screen.getByRole('button', { name: 'Ke daftar hari ini' }))
    expect(screen.queryByText('Latihan sebelum mulai belum dilakukan')).toBeNull()
    expect(screen.getAllByText('0 dari 3 disegel').length).toBeGreaterThan(0)
  })

  it('is not offered with a rubric that no case was written for', async () => {
    const { assessor } = atWork()
    await showScoring(assessor)
    expect(screen.queryByRole('link', { name: 'Latihan' })).toBeNull()
  })
})

describe('a paper', () => {
  it('is read under its code alone, on the list, on the form and on its slip', async () => {
    const { field, assessor } = atWork({
      candidates: 2,
      scheme: {
        ...smallScheme,
        components: smallScheme.components.map((one) =>
          one.kind === 'rubric' ? { ...one, method: 'paper' as const } : one,
        ),
      },
      rubrics: [{ ...smallRubric, method: 'paper' }],
    })
    const { user } = await showScoring(assessor)
    expect(screen.getByRole('columnheader', { name: /Kode/ })).toBeVisible()
    expect(screen.queryByRole('columnheader', { name: /Nama|Urutan/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: /Nilai berikutnya/ }))
    await user.keyboard('33')
    await user.keyboard(goOn)
    await screen.findByText(/Dibaca kembali dari berkas program/)
    expect(document.body).not.toHaveTextContent(/Peserta \d(?!\d)|P-\d/)
    await user.keyboard(goOn)
    await screen.findByRole('heading', { name: 'Kode tanda segel' })
    expect(document.body).not.toHaveTextContent(/Peserta \d(?!\d)|P-\d/)
    expect(document.body).toHaveTextContent(field.candidates.toSorted()[0]?.slice(0, 4).toUpperCase() ?? 'none')
    expect(sittingKey(field.about(0))).not.toMatch(/P-\d/)
  })
})
