import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { WeighingRoom } from '../../../../../renderer/features/weighing/weighing-room.tsx'
import { factsOf } from '../../../../../shared/subjects/state.ts'
import { lastOf, two } from '../../../../builders/selection-acts.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import { vacancy } from '../../../../builders/selection-scheme.ts'
import { showIn } from '../in-selection.tsx'

const ranking = `/ranking/${vacancy}`

describe('the ranking', () => {
  it('gives places, exact totals and the cut as a line', async () => {
    const field = aSelection({ upTo: 'open', candidates: 3 })
    await showIn({ screen: <WeighingRoom />, person: field.chair, at: ranking })
    const table = screen.getByRole('table', { name: /Peringkat Pranata Komputer/ })
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
    expect(rows[0]).toMatch(/^1P-3Peserta 370,00di atas batasnilai akhir$/)
    expect(rows[1]).toBe('BatasGaris batas: 1 tempat')
    expect(rows[2]).toMatch(/^2P-2Peserta 250,00di bawah batas/)
  })

  it('says what is missing instead of a number', async () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const { state } = field.chair
    for (const sheet of field.sheetsBy(two(field.assessors)[0])) {
      state.cards.delete(sheet.entry.body['card'] as never)
    }
    state.cardValues.clear()
    state.memo.clear()
    await showIn({ screen: <WeighingRoom />, person: field.chair, at: ranking })
    expect(screen.getByRole('alert')).toHaveTextContent('Buka dahulu semua lembar')
    expect(screen.getAllByText('belum ada di komputer ini')).toHaveLength(2)
    expect(screen.getAllByText(/1 lembar belum terbuka di sini/)).toHaveLength(2)
  })
})

describe('the determination', () => {
  it('is proposed by chair or secretary and waits for the other', async () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const { user } = await showIn({ screen: <WeighingRoom />, person: field.chair, at: '/determination' })
    expect(screen.getByText('Hasil belum ditetapkan.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Tetapkan hasil' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('Pranata Komputer: 2 diperingkat, 1 di atas batas')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Tetapkan hasil' }))
    expect(await screen.findByText('Penetapan sudah diusulkan dan menunggu tanda tangan kedua.')).toBeVisible()
    expect(factsOf(field.chair.state, 'result.determined.v1')).toHaveLength(1)
  })

  it('is not proposed by the third key holder', async () => {
    const field = aSelection({ upTo: 'open', candidates: 1 })
    await showIn({ screen: <WeighingRoom />, person: field.custodian, at: '/determination' })
    expect(screen.getByText('Hasil ditetapkan ketua dan sekretaris.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Tetapkan hasil' })).toBeNull()
  })
})

describe('a decision of the plenary', () => {
  it('is proposed on what came late, with its grounds', async () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    const late = field.amends(offline, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    const { user } = await showIn({ screen: <WeighingRoom />, person: field.chair, at: '/determination' })
    await user.click(screen.getByRole('button', { name: /^Putuskan: Ralat lembar tentang P-1/ }))
    await user.click(screen.getByRole('radio', { name: /^Tolak/ }))
    await user.type(screen.getByRole('textbox', { name: /Pertimbangan rapat/ }), 'Datang setelah gerbang')
    await user.click(screen.getByRole('button', { name: 'Usulkan keputusan' }))
    expect(await screen.findByText('Keputusan rapat pleno: Tolak: tetap tanpa pengaruh')).toBeVisible()
    expect(factsOf(field.chair.state, 'decision.made.v1')[0]?.body).toMatchObject({
      on: late.hash,
      choice: 'refuse-late',
    })
  })
})

describe('a tie that the chain leaves to the plenary', () => {
  it('is recorded in the order that the plenary gave', async () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    for (const assessor of field.assessors) for (const index of [0, 1]) field.seals(assessor, field.about(index), 3)
    field.world.share()
    field.opens()
    field.world.share()
    const { user } = await showIn({ screen: <WeighingRoom />, person: field.chair, at: '/determination' })
    const list = within(screen.getByRole('list', { name: 'Urutan menurut rapat pleno' }))
    const before = list.getAllByRole('listitem').map((item) => item.textContent?.slice(0, 3))
    await user.click(list.getByRole('button', { name: new RegExp(`^Naikkan ${before[1]}`) }))
    await user.click(screen.getByRole('button', { name: 'Catat urutan ini' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Catat urutan ini' }))
    expect(await screen.findByText('Urutan rapat pleno tersimpan.')).toBeVisible()
    const ids = [0, 1].map((index) => field.candidate(index))
    const first = before[1] === 'P-1' ? ids[0] : ids[1]
    expect(factsOf(field.chair.state, 'tie.compared.v1')[0]?.body.order[0]).toEqual([first])
  })
})
