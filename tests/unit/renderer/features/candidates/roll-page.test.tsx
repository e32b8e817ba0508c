import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RollPage } from '../../../../../renderer/features/candidates/roll-page.tsx'
import { rollAt } from '../../../../../shared/subjects/candidates/roll.ts'
import { calls } from '../../../../builders/selection-acts.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import { interview } from '../../../../builders/selection-scheme.ts'
import { showIn } from '../in-selection.tsx'

const field = () => aSelection({ upTo: 'frozen', candidates: 4 })
const numbers = () => screen.getAllByRole('button', { name: /^P-\d/ })

describe('calling the roll by keyboard', () => {
  it('marks row after row with one key each, reads back, and signs all in one act', async () => {
    const story = field()
    const { user } = await showIn({ screen: <RollPage />, person: story.desk })
    numbers()[0]?.focus()
    await user.keyboard('htx')
    expect(document.activeElement).toBe(numbers()[3])
    await user.keyboard('u{Backspace}')
    await user.click(screen.getByRole('button', { name: 'Tandatangani 3 panggilan' }))
    const dialog = await screen.findByRole('dialog')
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent?.split(': ')[1]),
    ).toEqual(['hadir', 'terlambat', 'tidak hadir'])
    await user.click(within(dialog).getByRole('button', { name: 'Tandatangani 3 panggilan' }))
    await screen.findByText('3 panggilan ditandatangani.')
    const states = story.candidates.map((candidate) => rollAt(story.desk.state, candidate, interview, null))
    expect(states.toSorted()).toEqual(['absent', 'late', 'not-called', 'present'])
    expect(numbers().map((button) => button.getAttribute('aria-label')?.split(': ')[1])).toEqual([
      'hadir',
      'terlambat',
      'tidak hadir',
      'belum dipanggil',
    ])
  })

  it('shows what was called before beside the new mark, and calls anew in its place', async () => {
    const story = field()
    calls(story, 0, 'absent')
    const { user } = await showIn({ screen: <RollPage />, person: story.desk, language: 'en' })
    const row = screen.getAllByRole('row').find((one) => within(one).queryByText('absent'))
    if (!row) throw new Error('somebody was called absent')
    within(row).getByRole('button', { name: /^P-/ }).focus()
    await user.keyboard('l')
    expect(row).toHaveTextContent(/late, unsigned.*before: absent/)
    await user.click(screen.getByRole('button', { name: 'Sign calls (1)' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole('listitem')).toHaveTextContent(/: late \(before: absent\)$/)
    await user.click(within(dialog).getByRole('button', { name: 'Sign calls (1)' }))
    await screen.findByText('Calls signed: 1.')
    expect(rollAt(story.desk.state, story.candidate(0), interview, null)).toBe('late')
  })

  it('lets others read, and nothing else', async () => {
    await showIn({ screen: <RollPage />, person: field().secretary })
    expect(screen.getByText(/Hanya petugas registrasi yang memanggil/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Tandatangani/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Hadir' })).toBeNull()
  })

  it('says what it waits for', async () => {
    await showIn({ screen: <RollPage />, person: aSelection({ upTo: 'admitted' }).desk })
    expect(screen.getByRole('heading', { name: 'Presensi menunggu daftar peserta' })).toBeInTheDocument()
  })
})
