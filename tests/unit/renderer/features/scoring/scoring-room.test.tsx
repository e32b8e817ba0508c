import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { declareConflicts } from '../../../../../shared/subjects/integrity/decide.ts'
import { draftKey, draftText, parseDraft, type DraftSheet } from '../../../../../shared/subjects/scoring/draft-sheet.ts'
import type { SheetAbout } from '../../../../../shared/subjects/scoring/entries.ts'
import { viewOwnSheet } from '../../../../../shared/subjects/scoring/view-own-sheet.ts'
import { asCode } from '../../../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../../../shared/kernel/instant.ts'
import { expectOk } from '../../../../../shared/kernel/result.ts'
import { calls, two } from '../../../../builders/selection-acts.ts'
import { aSelection, type Field, type Stage } from '../../../../builders/selection-field.ts'
import type { Person } from '../../../../builders/selection-story.ts'
import { showScoring } from './scoring-stage.tsx'

beforeEach(() => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  Element.prototype.scrollTo = () => {}
  window.scrollTo = () => {}
})

const fieldAt = (upTo: Stage): { field: Field; assessor: Person } => {
  const field = aSelection({ upTo })
  return { field, assessor: two(field.assessors)[0] }
}

const addressOf = ({ instrument, vacancy, candidate }: SheetAbout): string =>
  `/sheet/${instrument}/${vacancy}/${candidate}`

const sheetOf = (person: Person, { candidate, vacancy, instrument }: SheetAbout) =>
  viewOwnSheet(person.state, person.key, candidate, vacancy, instrument)

const stored = (texts: ReadonlyMap<string, string>, about: SheetAbout): DraftSheet =>
  expectOk(parseDraft(texts.get(draftKey('seal', about)) ?? ''), 'a draft is kept')

const levelsIn = ({ marks }: DraftSheet) => [marks[asCode('integritas')]?.score, marks[asCode('pelayanan')]?.score]

const draftOf = (score: 1 | 2 | 3 | 4 | 5 | null): DraftSheet => ({
  v: 1,
  marks: {
    [asCode('integritas')]: { score, note: 'Menolak amplop.' },
    [asCode('pelayanan')]: { score: null, note: '' },
  },
  remark: '',
  reason: '',
  startedAt: instantSchema.parse('2026-11-24T09:00:00.000+07:00'),
  savedAt: instantSchema.parse('2026-11-24T09:05:00.000+07:00'),
})

describe('before the first score', () => {
  it('has both texts signed, then a mark for each candidate, then one signature', async () => {
    const { field, assessor } = fieldAt('listed')
    const { user } = await showScoring(assessor)
    const sign = screen.getByRole('button', { name: 'Tanda tangani pakta dan pernyataan' })
    expect(sign).toBeDisabled()
    for (const box of screen.getAllByRole('checkbox')) await user.click(box)
    await user.click(sign)

    const [first] = await screen.findAllByRole('radio', { name: /tidak ada/ })
    first?.focus()
    await user.keyboard('0')
    await user.keyboard('2')
    await user.keyboard('0')
    expect(screen.getByText('Semua peserta sudah diperiksa.')).toBeVisible()
    await user.type(screen.getByLabelText('Keterangan'), 'Sepupu.')
    await user.click(screen.getByRole('button', { name: 'Tanda tangani pernyataan' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/P-2 Peserta 2: tidak akan Anda nilai/)).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Tanda tangani pernyataan' }))
    await screen.findByRole('heading', { name: 'Daftar hari ini' })
    const declared = field.world.entries.filter(({ entry }) => entry.type === 'conflicts.declared.v1').at(-1)
    expect(declared?.entry.body['recused']).toEqual([field.candidate(1)])
  })

  it('keeps the marks that were made when the page was lost', async () => {
    const { field, assessor } = fieldAt('listed')
    const texts = new Map([['declaration', JSON.stringify({ [field.candidate(0)]: 'none' })]])
    const { user } = await showScoring(assessor, '/', texts)
    for (const box of screen.getAllByRole('checkbox')) await user.click(box)
    await user.click(screen.getByRole('button', { name: 'Tanda tangani pakta dan pernyataan' }))
    expect(await screen.findByText('Belum diperiksa: 2')).toBeVisible()
  })
})

describe('the list', () => {
  it('says what to do where nothing is assigned', async () => {
    const { field } = fieldAt('frozen')
    const [reserve] = field.reserves
    if (!reserve) throw new Error('bug: a reserve is sworn')
    await showScoring(reserve)
    expect(screen.getByRole('heading', { name: 'Belum ada penugasan' })).toBeVisible()
  })

  it('loses a recused candidate with the signature', async () => {
    const { field, assessor } = fieldAt('frozen')
    const { hear } = await showScoring(assessor)
    expect(screen.getByRole('rowheader', { name: 'P-1' })).toBeVisible()
    assessor.signs(expectOk(declareConflicts(assessor.state, [field.recusal(0)]), 'there is a list'))
    hear()
    expect(screen.queryByRole('rowheader', { name: 'P-1' })).toBeNull()
    expect(screen.getAllByText('0 dari 2 disegel').length).toBeGreaterThan(0)
  })
})

describe('the form', () => {
  it('keeps every key, goes on to what is left, and reads back before it seals', async () => {
    const { field, assessor } = fieldAt('frozen')
    const about = field.about(0)
    const { user, texts, where } = await showScoring(assessor, addressOf(about))
    expect(screen.getByText('Belum ada isian')).toBeVisible()
    await user.keyboard('4')
    expect(levelsIn(stored(texts, about))).toEqual([4, null])
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByText('Belum dinilai: pelayanan.')).toBeVisible()
    await user.keyboard('-')
    expect(levelsIn(stored(texts, about))).toEqual([4, 'not-observed'])
    expect(screen.getByRole('button', { name: 'Baca ulang' })).toHaveFocus()
    await user.keyboard('{Shift>}{Tab}{/Shift}{Control>}{Enter}{/Control}')
    expect(where()).toMatch(/\/check$/)
    expect(await screen.findByText(/Dibaca kembali dari berkas program/)).toBeVisible()
    expect(sheetOf(assessor, about)).toBeNull()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByRole('heading', { name: 'Kode tanda segel' })).toBeVisible()
    expect(texts.size).toBe(0)
    const sealed = sheetOf(assessor, about)?.sealed.reading
    expect(sealed?.kind === 'value' && sealed.value.scores[asCode('integritas')]?.score).toBe(4)
  })

  it('says from when a draft is, and shows what is lost before it is thrown away', async () => {
    const { field, assessor } = fieldAt('frozen')
    const about = field.about(0)
    const key = draftKey('seal', about)
    const { user, texts } = await showScoring(assessor, addressOf(about), new Map([[key, draftText(draftOf(2))]]))
    expect(
      screen.getByText(/Melanjutkan draf 24 November 2026, 09\.05\.00 WIB: 1 kriteria dinilai, 1 bukti/),
    ).toBeVisible()
    expect(screen.getByRole('radio', { name: /^2/, checked: true })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Buang draf' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('integritas: 2, “Menolak amplop.”')).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Buang draf' }))
    expect(texts.has(key)).toBe(false)
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  })

  it('never says "saved" while it is not', async () => {
    const { field, assessor } = fieldAt('frozen')
    const { user, become } = await showScoring(assessor, addressOf(field.about(0)))
    await user.keyboard('3')
    expect(screen.getByText(/Tersimpan di komputer ini pukul/)).toBeVisible()
    become({ kind: 'saving' })
    expect(screen.queryByText(/Tersimpan di komputer ini pukul/)).toBeNull()
    become({ kind: 'only-here' })
    expect(screen.getByText(/Baru tersimpan di jendela ini/)).toBeVisible()
    become({ kind: 'not-saved' })
    expect(screen.getByText(/Belum tersimpan di mana pun/)).toBeVisible()
  })

  it('types letters into a note, and acts on them elsewhere unless that is switched off', async () => {
    const { assessor } = fieldAt('frozen')
    const { user, where } = await showScoring(assessor, '/')
    await user.click(screen.getByRole('button', { name: /Nilai berikutnya/ }))
    const begun = where()
    await user.keyboard('{Tab}j?k')
    expect(where()).toBe(begun)
    expect(screen.getByLabelText(/Bukti: integritas/)).toHaveValue('j?k')
    await user.keyboard('{Shift>}{Tab}{/Shift}j')
    expect(where()).not.toBe(begun)
    await user.keyboard('k')
    expect(where()).toBe(begun)
    await user.keyboard('?')
    await user.click(await screen.findByRole('switch', { name: /Tombol tunggal/ }))
    await user.keyboard('{Escape}')
    await user.keyboard('j')
    expect(where()).toBe(begun)
    await user.keyboard('{PageDown}')
    expect(where()).not.toBe(begun)
  })

  it('warns of a candidate whom the desk called absent', async () => {
    const { field, assessor } = fieldAt('frozen')
    calls(field, 0, 'absent')
    field.world.share()
    await showScoring(assessor, addressOf(field.about(0)))
    expect(screen.getByRole('alert')).toHaveTextContent(/mencatat peserta ini tidak hadir/)
  })

  it('is not there for somebody who is not one’s own', async () => {
    const field = aSelection({ upTo: 'frozen', panels: 2 })
    const [assessor] = field.assessors
    const [other] = field.placesOf(1)
    if (!assessor || !other) throw new Error('bug: two panels')
    await showScoring(assessor, addressOf(other))
    expect(screen.getByRole('heading', { name: 'Peserta ini tidak ada pada Anda' })).toBeVisible()
  })
})

describe('a sealed sheet', () => {
  it('is amended with a reason, and keeps the old value in sight', async () => {
    const { field, assessor } = fieldAt('frozen')
    const about = field.about(0)
    field.seals(assessor, about, 2)
    const { user } = await showScoring(assessor, addressOf(about))
    await user.click(screen.getByRole('button', { name: 'Buat ralat' }))
    const first = screen.getAllByRole('radio', { checked: true })[0]
    first?.focus()
    await user.keyboard('4')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByText('Tulis alasan ralat lebih dahulu.')).toBeVisible()
    await user.keyboard('Salah tekan.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/Dibaca kembali dari berkas program/)).toBeVisible()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Alasan: Salah tekan.')
    const row = screen.getByRole('row', { name: /^integritas/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
        .slice(1, 3),
    ).toEqual(['2', '4'])
  })

  it('can’t be amended once the gate is known to be open', async () => {
    const { field, assessor } = fieldAt('open')
    const [place] = field.placesOf(0)
    if (!place) throw new Error('bug: a place')
    await showScoring(assessor, addressOf(place))
    expect(screen.getByRole('button', { name: 'Buat ralat' })).toBeDisabled()
    expect(screen.getByText(/Gerbang sudah dibuka/)).toBeVisible()
  })

  it('drops a draft that says the same, and offers one that does not', async () => {
    const { field, assessor } = fieldAt('frozen')
    const about = field.about(0)
    field.seals(assessor, about, 3)
    const key = draftKey('seal', about)
    const same: DraftSheet = {
      ...draftOf(3),
      marks: {
        [asCode('integritas')]: { score: 3, note: '' },
        [asCode('pelayanan')]: { score: 3, note: '' },
      },
    }
    const quiet = await showScoring(assessor, addressOf(about), new Map([[key, draftText(same)]]))
    expect(quiet.texts.has(key)).toBe(false)
    quiet.unmount()
    await showScoring(assessor, addressOf(about), new Map([[key, draftText(draftOf(5))]]))
    expect(screen.getByText(/Masih ada draf yang berbeda/)).toBeVisible()
  })
})
