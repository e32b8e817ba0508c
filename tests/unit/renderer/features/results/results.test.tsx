import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ResultsRoom } from '../../../../../renderer/features/results/results-room.tsx'
import { nobleCrypto } from '../../../../../shared/kernel/crypto-noble.ts'
import { err, expectOk, ok } from '../../../../../shared/kernel/result.ts'
import { determineResult } from '../../../../../shared/subjects/results/official-result.ts'
import { signed } from '../../../../builders/selection-acts.ts'
import { aSelection, admission, type Field } from '../../../../builders/selection-field.ts'
import { admitPeople } from '../../../../../shared/subjects/selection/decide.ts'
import { hashOf } from '../../../../builders/in-memory-host.ts'
import { showIn, type InSelection } from '../in-selection.tsx'

function determined(): Field {
  const field = aSelection({ upTo: 'open', candidates: 2 })
  const observer = field.world.person('pemantau')
  field.chair.signs(admitPeople([admission(observer, ['observer'])]))
  signed(
    [field.chair, field.secretary],
    expectOk(determineResult(field.chair.state, nobleCrypto), 'every rank is computable'),
  )
  field.world.share()
  return field
}

async function choosesStick({ user }: InSelection, which = 0): Promise<void> {
  await user.click(screen.getAllByRole('button', { name: 'Pilih folder' })[which] ?? expect.unreachable('a picker'))
  await user.click(await screen.findByRole('button', { name: /STIK PANSEL/ }))
  await user.click(await screen.findByRole('button', { name: 'Pakai folder ini' }))
}

const written = (name: string) => ({ name, size: 1234, sha256: hashOf(name) })

describe('the results room', () => {
  it('says what comes first while the gate is shut', async () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    await showIn({ screen: <ResultsRoom />, person: field.chair })
    expect(screen.getByText('Belum ada hasil')).toBeVisible()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('shows the minutes as a draft until the result is determined', async () => {
    const field = aSelection({ upTo: 'open', candidates: 1 })
    const { user } = await showIn({ screen: <ResultsRoom />, person: field.chair })
    const paper = within(screen.getByRole('article', { name: 'Isi berita acara' }))
    expect(paper.getByText('CONTOH · KONSEP – BELUM DITETAPKAN')).toBeVisible()
    expect(paper.queryByText('Kode hasil')).toBeNull()
    await user.type(screen.getByRole('textbox', { name: 'Tempat penandatanganan' }), 'Sawahlunto')
    expect(paper.getByText(/bertempat di Sawahlunto/)).toBeVisible()
  })

  it('ties the determined minutes to the record by its codes', async () => {
    await showIn({ screen: <ResultsRoom />, person: determined().chair })
    const paper = within(screen.getByRole('article', { name: 'Isi berita acara' }))
    expect(paper.getByText('Kode hasil')).toBeVisible()
    expect(paper.getByRole('img', { name: 'Kode QR: Kode pendirian' })).toBeVisible()
  })

  it('shows the recap that is printed', async () => {
    await showIn({ screen: <ResultsRoom />, person: determined().chair, at: '/recap' })
    const row = within(screen.getByRole('table', { name: 'Pranata Komputer' })).getAllByRole('row')[1]
    expect(row).toHaveTextContent('1P-2Peserta 2')
    expect(row).toHaveTextContent('50,00')
  })
})

describe('documents', () => {
  it('are written one after another; what fails is said and can be tried again from there', async () => {
    const field = determined()
    const shown = await showIn({ screen: <ResultsRoom />, person: field.chair, at: '/files' })
    const { user, memory } = shown
    const names: string[] = []
    let isFull = true
    memory.answer('document.write', async (order) => {
      const { to } = order as { to: { name: string } }
      if (to.name.endsWith('.csv') && isFull) return err({ kind: 'file-no-space', name: to.name, code: 'ENOSPC' })
      names.push(to.name)
      return ok(written(to.name))
    })
    await user.click(screen.getByRole('checkbox', { name: 'Berita acara (PDF)' }))
    await choosesStick(shown)
    await user.click(screen.getByRole('button', { name: 'Tulis 3 dokumen' }))
    expect(await screen.findByText(/^Tidak ada cukup tempat untuk/)).toBeVisible()
    expect(names).toHaveLength(1)
    isFull = false
    await user.click(screen.getByRole('button', { name: 'Coba lagi' }))
    expect(await screen.findAllByText(/rekapitulasi(-program)?\.(xlsx|csv)$/)).toHaveLength(3)
    expect(names.every((name) => name.startsWith('CONTOH_'))).toBe(true)
    expect(new Set(names.map((name) => name.split('_').at(-1)))).toEqual(
      new Set(['rekapitulasi.xlsx', 'rekapitulasi.csv', 'rekapitulasi-program.csv']),
    )
  })

  it('ask for the place of signing before minutes are written', async () => {
    const shown = await showIn({ screen: <ResultsRoom />, person: determined().chair, at: '/files' })
    await choosesStick(shown)
    expect(screen.getByRole('button', { name: 'Tulis 4 dokumen' })).toBeDisabled()
    expect(screen.getByText(/Isi tempat penandatanganan/)).toBeVisible()
  })
})

describe('the handover', () => {
  it('waits for a determination', async () => {
    const field = aSelection({ upTo: 'open', candidates: 1 })
    await showIn({ screen: <ResultsRoom />, person: field.chair, at: '/handover' })
    expect(screen.getByText('Hasil belum ditetapkan')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Tulis folder serah terima' })).toBeNull()
  })

  it('names the second holder and the inspectors out of the record, and lists what was read back', async () => {
    const field = determined()
    const shown = await showIn({ screen: <ResultsRoom />, person: field.chair, at: '/handover' })
    const { user, memory } = shown
    const orders: unknown[] = []
    memory.answer('handover.write', async (order) => {
      orders.push(order)
      return orders.length === 1
        ? err({ kind: 'file-vanished', name: 'STIK PANSEL', code: 'ENODEV' })
        : ok({ folder: 'serah-terima', files: [written('record/public.timbang')], digest: hashOf('sums') })
    })
    await choosesStick(shown)
    await user.type(screen.getByRole('textbox', { name: /Tempat penandatanganan/ }), 'Sawahlunto')
    await user.click(screen.getByRole('button', { name: 'Tulis folder serah terima' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/STIK PANSEL/)
    await user.click(screen.getByRole('button', { name: 'Coba lagi' }))
    expect(await screen.findByText('record/public.timbang')).toBeVisible()
    expect(orders.at(-1)).toMatchObject({
      city: 'Sawahlunto',
      second: field.secretary.key,
      inspectors: [field.world.person('pemantau').key],
    })
    expect(screen.getByText(/Bawa stik kepada pemegang kunci kedua \(sekretaris\)/)).toBeVisible()
  })

  it('is countersigned only after a yes, and says why where it is not whole', async () => {
    const shown = await showIn({ screen: <ResultsRoom />, person: determined().secretary, at: '/handover' })
    const { user, memory } = shown
    memory.answer('handover.countersign', async () =>
      err({ kind: 'handover-unsound', file: 'record/public.timbang', problem: 'changed' }),
    )
    await choosesStick(shown, 1)
    await user.click(screen.getByRole('button', { name: 'Periksa dan tanda tangani' }))
    const dialog = await screen.findByRole('dialog', { name: /Tanda tangani folder/ })
    await user.click(within(dialog).getByRole('button', { name: 'Periksa dan tanda tangani' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('record/public.timbang')
    expect(screen.queryByText(/kedua tanda tangan ada/)).toBeNull()
  })

  it('is not made by an observer', async () => {
    const field = determined()
    await showIn({ screen: <ResultsRoom />, person: field.world.person('pemantau'), at: '/handover' })
    expect(screen.getByText('Folder serah terima dibuat oleh pemegang kunci.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /tanda tangani/ })).toBeNull()
  })
})
