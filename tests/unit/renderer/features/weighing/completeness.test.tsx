import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { WeighingRoom } from '../../../../../renderer/features/weighing/weighing-room.tsx'
import { factsOf } from '../../../../../shared/subjects/state.ts'
import { two } from '../../../../builders/selection-acts.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import { showIn } from '../in-selection.tsx'

describe('before the gate', () => {
  it('shows the completeness board and no other part of the room', async () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [a] = two(field.assessors)
    field.seals(a, field.about(0))
    field.world.share()
    await showIn({ screen: <WeighingRoom />, person: field.chair, at: '/ranking' })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Papan kelengkapan')
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(screen.getByText('3 dari 4 lembar belum masuk.')).toBeVisible()
    const table = screen.getByRole('table', { name: /Lembar per asesor/ })
    expect(within(table).getByRole('row', { name: /asesor-1-1 Wawancara menunggu 1 1 0 2/ })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Buka gerbang' })).toBeNull()
  })

  it('names each sheet that is waited for, but none about a candidate whom the reader recused from', async () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    field.chair.signs(field.declaration(field.chair, [field.recusal(0)]))
    await showIn({ screen: <WeighingRoom />, person: field.chair })
    const table = screen.getByRole('table', { name: /Lembar yang ditunggu/ })
    expect(within(table).getAllByText('P-2 Peserta 2')).toHaveLength(2)
    expect(screen.queryByText(/Peserta 1/)).toBeNull()
    expect(screen.getByText(/tidak memuat peserta yang Anda nyatakan/)).toBeVisible()
  })

  it('lets the chair propose that a sheet will not come, with cause and reason', async () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const { chair } = field
    const { user } = await showIn({ screen: <WeighingRoom />, person: chair })
    await user.click(screen.getByRole('checkbox', { name: /asesor-1-1/ }))
    await user.click(screen.getByRole('button', { name: 'Terima ketiadaan 1 lembar' }))
    await user.click(screen.getByRole('button', { name: 'Usulkan' }))
    expect(await screen.findByText('Tulis alasannya.')).toBeVisible()
    expect(factsOf(chair.state, 'absence.accepted.v1')).toHaveLength(0)
    await user.type(screen.getByRole('textbox', { name: /Alasan/ }), 'Surat dokter 12/2026')
    await user.click(screen.getByRole('button', { name: 'Usulkan' }))
    expect(await screen.findByText(/Usul tersimpan/)).toBeVisible()
    expect(factsOf(chair.state, 'absence.accepted.v1')[0]?.body).toMatchObject({
      cause: 'ill',
      candidates: [field.candidate(0)],
    })
    expect(screen.getByText('Menunggu tanda tangan Sekretaris')).toBeVisible()
  })
})

describe('the gate', () => {
  it('is proposed by one, who sees over which heads it closes', async () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const { user } = await showIn({ screen: <WeighingRoom />, person: field.chair })
    await user.click(screen.getByRole('button', { name: 'Buka gerbang' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(field.chair.state.holding.logs.size)
    expect(within(dialog).getByText(/^asesor-1-1: sampai entri/)).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Buka gerbang' }))
    expect(await screen.findByText('Gerbang sudah diusulkan dan menunggu tanda tangan kedua.')).toBeVisible()
    expect(factsOf(field.chair.state, 'gate.opened.v1')).toHaveLength(1)
  })

  it('is opened by the other’s signature on the same page, and the room opens with it', async () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    field.chair.signs(field.opening(field.chair))
    field.world.share()
    const { user } = await showIn({ screen: <WeighingRoom />, person: field.secretary })
    await user.click(screen.getByRole('button', { name: 'Tanda tangani' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Tanda tangani' }))
    expect(await screen.findByText(/^Gerbang dibuka 24 November 2026/)).toBeVisible()
    const parts = within(screen.getByRole('navigation', { name: 'Bagian ruang timbang' }))
    expect(parts.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Kelengkapan dan gerbang',
      'Pembukaan lembar',
      'Rapat integrasi',
      'Angka',
      'Peringkat',
      'Penetapan',
    ])
  })

  it('says in English too what it waits for', async () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    await showIn({ screen: <WeighingRoom />, person: field.chair, language: 'en' })
    expect(screen.getByText(/^Sheets are still waited for/)).toBeVisible()
  })
})
