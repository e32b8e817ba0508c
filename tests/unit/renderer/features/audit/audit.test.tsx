import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AuditRoom } from '../../../../../renderer/features/audit/audit-room.tsx'
import { auditRoom } from '../../../../../renderer/features/audit/routes.tsx'
import { err, ok } from '../../../../../shared/kernel/result.ts'
import { lastOf, two } from '../../../../builders/selection-acts.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import { showIn } from '../in-selection.tsx'
import { aVerification } from './a-verification.ts'

async function verifies(verification = aVerification(), language: 'id' | 'en' = 'id') {
  const field = aSelection({ upTo: 'founded' })
  const shown = await showIn({ screen: <AuditRoom />, person: field.chair, language })
  const { user, memory } = shown
  memory.answer('verify.run', async () => ok(verification))
  const words = {
    id: ['Pilih folder', 'Pakai folder ini', 'Periksa'],
    en: ['Choose a folder', 'Use this folder', 'Verify'],
  }
  const [choose = '', here = '', run = ''] = words[language]
  await user.click(screen.getByRole('button', { name: choose }))
  await user.click(await screen.findByRole('button', { name: /STIK PANSEL/ }))
  await user.click(await screen.findByRole('button', { name: here }))
  await user.click(screen.getByRole('button', { name: run }))
  await screen.findByRole('heading', { name: /STIK PANSEL$/ })
  return shown
}

describe('verification', () => {
  it('is open to everybody, locked or not', () => {
    expect(auditRoom.isOpen()).toBe(true)
  })

  it('answers per file, per person and per rank', async () => {
    await verifies()
    expect(screen.getByText('Terbukti seluruhnya.')).toBeVisible()
    expect(screen.getByText('Kode hasil menurut hitungan ulang')).toBeVisible()
    expect(screen.getByText('8 dari 8 berkas sama dengan daftarnya.')).toBeVisible()
    expect(within(screen.getByRole('table', { name: 'Per orang' })).getByText('Siti Rahmah')).toBeVisible()
    expect(within(screen.getByRole('table', { name: /^Per peringkat/ })).getByText('terbukti')).toBeVisible()
  })

  it('shows nothing green where a rank was not checked, and says what is missing to prove it', async () => {
    const [rank] = aVerification().ranks
    if (!rank) return expect.unreachable('a rank')
    await verifies(
      aVerification({
        determination: 'not-computable-here',
        ranks: [{ ...rank, verdict: 'not-proved', reason: 'pinned' }],
      }),
    )
    expect(screen.queryByText('Terbukti seluruhnya.')).toBeNull()
    const table = within(screen.getByRole('table', { name: /^Per peringkat/ }))
    const badge = table.getByText('tidak terbukti').closest('[data-tone]')
    expect(badge).toHaveAttribute('data-tone', 'neutral')
    expect(table.getByText(/Nilainya tidak disertakan di sini/)).toBeVisible()
    expect(screen.queryByText('Kode hasil menurut hitungan ulang')).toBeNull()
  })

  it('names a changed file in plain words, in English too', async () => {
    await verifies(
      aVerification({
        sound: false,
        files: { listed: 8, sound: 7 },
        problems: [{ step: 'folder', file: 'record/public.timbang', problem: 'changed' }],
      }),
      'en',
    )
    expect(screen.getByText('Unsound. Read first what is refuted.')).toBeVisible()
    const row = within(screen.getByRole('table', { name: 'What was found' })).getAllByRole('row')[1]
    expect(row).toHaveTextContent('record/public.timbangcontent of the folderChanged since it was signed.')
  })

  it('says why a folder could not be verified at all', async () => {
    const field = aSelection({ upTo: 'founded' })
    const { user, memory } = await showIn({ screen: <AuditRoom />, person: field.chair })
    memory.answer('verify.run', async () => err({ kind: 'not-a-handover', name: 'STIK PANSEL' }))
    await user.click(screen.getByRole('button', { name: 'Pilih folder' }))
    await user.click(await screen.findByRole('button', { name: /STIK PANSEL/ }))
    await user.click(await screen.findByRole('button', { name: 'Pakai folder ini' }))
    await user.click(screen.getByRole('button', { name: 'Periksa' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('STIK PANSEL')
  })
})

describe('the record as a story', () => {
  // No layout here: the frame is said to be so high, and each row.
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60)
    return () => vi.restoreAllMocks()
  })

  it('tells who did what and what became of it', async () => {
    const field = aSelection({ upTo: 'admitted' })
    await showIn({ screen: <AuditRoom />, person: field.chair, at: '/story' })
    const first = screen.getAllByRole('listitem')[0]
    expect(first).toHaveTextContent(/ketua mendirikan seleksi “Seleksi contoh”\.berlaku$/)
    expect(screen.getByText(/menerima asesor-1-1 sebagai asesor\./)).toBeInTheDocument()
    expect(screen.getAllByRole('listitem').length).toBeLessThan(field.world.entries.length + 1)
  })

  it('narrows to what had no effect, with the reason', async () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    field.amends(offline, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    const { user } = await showIn({ screen: <AuditRoom />, person: field.chair, at: '/story' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tampilkan' }), 'without')
    expect(screen.getByText('1 entri')).toBeVisible()
    const items = screen.getAllByRole('listitem')
    expect(items).toHaveLength(1)
    expect(items[0]).toHaveTextContent(
      /asesor-1-1 meralat lembar wawancara tentang peserta P-1\.terlambat, tanpa pengaruh$/,
    )
  })
})
