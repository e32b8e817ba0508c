import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CountedPage } from '../../../../../renderer/features/scoring/counted/counted-page.tsx'
import { two } from '../../../../builders/selection-acts.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import { only } from '../../../../builders/selection-story.ts'
import { showIn } from '../in-selection.tsx'

describe('my scores that count', () => {
  it('asks for the receipt while none has come in', async () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    await showIn({ screen: <CountedPage />, person: a })
    expect(screen.getByText('Tanda terima belum masuk')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ke Pertukaran' })).toBeVisible()
  })

  it('says in a sentence that all are equal, and shows score by score', async () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const [a] = two(field.assessors)
    await showIn({ screen: <CountedPage />, person: a })
    expect(screen.getByText(/Semua 2 lembar Anda dihitung persis/)).toBeVisible()
    const table = screen.getByRole('table', { name: /P-1 Peserta 1/ })
    const rows = within(table).getAllByRole('row')
    expect(rows.map((row) => row.textContent)).toEqual([
      'Kriteriaintegritaspelayanan',
      'Saya segel11',
      'Dihitung11',
      'Banding sama sama',
    ])
  })

  it('says which differ and why', async () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    field.amends(offline, only(field.sheetsBy(a)), 5)
    field.world.share()
    await showIn({ screen: <CountedPage />, person: a })
    expect(screen.getByText('Dari 1 lembar Anda: 0 sama, 1 berbeda, 0 tidak dihitung.')).toBeVisible()
    expect(
      screen.getByText(/datang sesudah gerbang dibuka; tersimpan, tanpa pengaruh. Alasan: Salah catat/),
    ).toBeVisible()
  })
})
