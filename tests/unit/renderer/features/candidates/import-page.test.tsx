import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import {
  CandidateFileSession,
  type CandidateFileReader,
} from '../../../../../renderer/features/candidates/candidate-file-session.ts'
import { FileReaderContext } from '../../../../../renderer/features/candidates/file-reader-context.ts'
import { ImportPage } from '../../../../../renderer/features/candidates/import-page.tsx'
import { bytesToBase64 } from '../../../../../shared/host/base64.ts'
import { ok } from '../../../../../shared/kernel/result.ts'
import { viewCandidates } from '../../../../../shared/subjects/candidates/view-candidates.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import { hashOf, tokenOf } from '../../../../builders/in-memory-host.ts'
import type { Person } from '../../../../builders/selection-story.ts'
import { showIn, type InSelection } from '../in-selection.tsx'

/** The session in the page itself: what a worker runs in the browser. */
function reader(): CandidateFileReader {
  const session = new CandidateFileSession()
  return {
    open: async (base64) => session.open(base64),
    sheet: async (index) => session.sheet(index),
    read: async (request) => session.read(request),
    close: () => {},
  }
}

const Import = (): ReactNode => (
  <FileReaderContext value={reader}>
    <ImportPage />
  </FileReaderContext>
)

async function importing(person: Person, text: string): Promise<InSelection> {
  const shown = await showIn({ screen: <Import />, person })
  const bytes = new TextEncoder().encode(text)
  shown.memory.answer('media.list', async () =>
    ok({
      items: [
        { token: tokenOf('table'), kind: 'file', name: 'peserta.csv', size: 1, modifiedAt: null, writable: true },
      ],
      truncated: false,
    }),
  )
  shown.memory.answer('file.read', async () =>
    ok({ name: 'peserta.csv', size: bytes.length, sha256: hashOf(text), bytes: bytesToBase64(bytes) }),
  )
  await choose(shown.user)
  return shown
}

async function choose(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Pilih berkas' }))
  await user.click(await screen.findByRole('button', { name: /peserta\.csv/ }))
}

const table = [
  'No Peserta;Nama;Jabatan;IPK',
  '0001;Budi;Pranata Komputer;3,45',
  '0002;;Pranata Komputer;3,1',
  '0003;Rina;Arsiparis;dua',
  '0004;Siti;Arsiparis;3,9',
].join('\n')

describe('importing the list', () => {
  it('counts, says each problem in words with its place, and signs nothing before it is told to', async () => {
    const { secretary } = aSelection({ upTo: 'admitted' })
    const { user } = await importing(secretary, table)
    expect(await screen.findByText(/^2 peserta akan diambil\. 4 baris dibaca, 2 ditolak/)).toBeInTheDocument()
    const problems = screen.getByRole('region', { name: /Masalah per baris/ })
    expect(within(problems).getByText('Nama kosong.').closest('tr')).toHaveTextContent('Baris 3, kolom B')
    expect(within(problems).getByText('“dua” tidak dapat dibaca sebagai angka.').closest('tr')).toHaveTextContent(
      'Baris 4, kolom D',
    )
    expect(viewCandidates(secretary.state).closed).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Tandatangani daftar 2 peserta' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('2 baris tidak ikut')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Tandatangani daftar 2 peserta' }))
    await screen.findByText('Daftar 2 peserta ditandatangani.')
    expect(viewCandidates(secretary.state).lines.map(({ number, vacancies }) => [number, ...vacancies])).toEqual([
      ['0001', 'pranata-komputer'],
      ['0004', 'arsiparis'],
    ])
  })

  it('reads anew when a column is read as something else', async () => {
    const { secretary } = aSelection({ upTo: 'admitted' })
    const { user } = await importing(secretary, table)
    await screen.findByText(/^2 peserta akan diambil/)
    await user.selectOptions(screen.getByRole('combobox', { name: /Kolom D IPK/ }), '')
    expect(await screen.findByText(/^3 peserta akan diambil/)).toBeInTheDocument()
    await user.selectOptions(screen.getByRole('combobox', { name: /Kolom B Nama/ }), '')
    expect(await screen.findByText('Tentukan kolom untuk: Nama.')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Tandatangani daftar/ })).toBeNull()
  })

  it('asks for a code where a word gives none, and does not sign without it', async () => {
    const { secretary } = aSelection({ upTo: 'admitted' })
    const { user } = await importing(secretary, 'No Peserta;Nama;Jabatan\n01;Budi;2026')
    const sign = await screen.findByRole('button', { name: 'Tandatangani daftar 1 peserta' })
    expect(sign).toBeDisabled()
    await user.type(screen.getByRole('textbox', { name: 'Kode untuk 2026' }), 'analis')
    expect(sign).toBeEnabled()
  })

  it('says in one sentence what a file is that can’t be read', async () => {
    await importing(aSelection({ upTo: 'admitted' }).secretary, '%PDF-1.7')
    expect(await screen.findByText(/^Ini PDF, bukan tabel/)).toBeInTheDocument()
  })

  it('matches vacancies with a frozen scheme, and warns that the list in force will go', async () => {
    await importing(aSelection({ upTo: 'frozen' }).secretary, table)
    expect(await screen.findAllByText('Formasi “Arsiparis” tidak ada dalam skema.')).toHaveLength(2)
    expect(screen.getByText(/Sudah ada daftar dengan 3 peserta/)).toBeInTheDocument()
  })

  it('is not for assessors', async () => {
    const [assessor] = aSelection({ upTo: 'listed' }).assessors
    if (!assessor) throw new Error('the panel has assessors')
    await showIn({ screen: <Import />, person: assessor })
    expect(screen.queryByRole('button', { name: 'Pilih berkas' })).toBeNull()
  })
})
