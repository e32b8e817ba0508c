import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ExchangeRoom } from '../../../../../renderer/features/exchange/exchange-room.tsx'
import { err, ok } from '../../../../../shared/kernel/result.ts'
import { factsOf } from '../../../../../shared/subjects/state.ts'
import { hashOf, tokenOf } from '../../../../builders/in-memory-host.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import type { Person } from '../../../../builders/selection-story.ts'
import { showIn, type InSelection } from '../in-selection.tsx'

const stick = { token: tokenOf('stick'), kind: 'removable', size: 9, modifiedAt: null, writable: true } as const

async function shownAt(person: Person, at: string): Promise<InSelection> {
  const shown = await showIn({ screen: <ExchangeRoom />, person, at })
  shown.memory.answer('media.list', async (input) => {
    const { within: token } = input as { within: string | null }
    const file = { token: tokenOf('nilai'), kind: 'file', name: 'nilai.timbang.age', size: 1 } as const
    const items = token === null ? [{ ...stick, name: 'STIK' }] : [{ ...stick, ...file }]
    return ok({ items, truncated: false })
  })
  return shown
}

async function chooseFolder({ user }: InSelection): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Pilih folder' }))
  await user.click(await screen.findByRole('button', { name: /STIK/ }))
  await user.click(await screen.findByRole('button', { name: 'Pakai folder ini' }))
}

interface Written {
  readonly recipients: readonly string[]
  readonly to: { readonly name: string }
  readonly replace: boolean
}

describe('handing over', () => {
  it('writes an assignment for each assessor and says success only for what was read back', async () => {
    const field = aSelection({ upTo: 'frozen' })
    const shown = await shownAt(field.secretary, '/out/assignment')
    const written: Written[] = []
    let isFull = true
    shown.memory.answer('bundle.write', async (input) => {
      const order = input as Written
      if (isFull && written.length === 1) return err({ kind: 'file-no-space', name: order.to.name, code: 'ENOSPC' })
      written.push(order)
      return ok({ name: order.to.name, size: 2048, sha256: hashOf('file'), digest: hashOf(order.to.name) })
    })
    await chooseFolder(shown)
    await shown.user.click(screen.getByRole('button', { name: 'Tulis 3 paket' }))
    expect(await screen.findByText(/Tidak ada cukup tempat/)).toBeInTheDocument()
    expect(screen.getAllByText('ditulis dan dibaca ulang')).toHaveLength(1)
    expect(screen.getAllByText('belum ditulis')).toHaveLength(1)
    expect(screen.queryByText(/paket ditulis, dibaca ulang, dan cocok/)).toBeNull()

    isFull = false
    await shown.user.click(screen.getByRole('button', { name: 'Ulangi yang gagal' }))
    expect(await screen.findByText('3 paket ditulis, dibaca ulang, dan cocok.')).toBeInTheDocument()
    expect(written.map(({ recipients }) => recipients.length)).toEqual([1, 1, 1])
    expect(new Set(written.map(({ to }) => to.name)).size).toBe(3)
  })

  it('names what surely does not go along, and can’t be written to nobody', async () => {
    const field = aSelection({ upTo: 'frozen' })
    const shown = await shownAt(field.secretary, '/out/list')
    const stays = screen.getByRole('region', { name: 'Yang pasti tidak ikut' })
    expect(stays).toHaveTextContent('NIK, tanggal lahir, alamat peserta')
    expect(stays).toHaveTextContent('nilai dari asesor mana pun')
    await chooseFolder(shown)
    await shown.user.click(screen.getByRole('button', { name: 'Kosongkan' }))
    expect(screen.getByRole('button', { name: 'Tulis paket' })).toBeDisabled()
  })

  it('replaces a file only after being told to', async () => {
    const shown = await shownAt(aSelection({ upTo: 'frozen' }).desk, '/out/declaration')
    const tries: boolean[] = []
    shown.memory.answer('bundle.write', async (input) => {
      const { to, replace } = input as Written
      tries.push(replace)
      if (!replace) return err({ kind: 'file-exists', name: to.name, code: 'EEXIST' })
      return ok({ name: to.name, size: 1, sha256: hashOf('file'), digest: hashOf('digest') })
    })
    await chooseFolder(shown)
    await shown.user.click(screen.getByRole('button', { name: 'Tulis paket' }))
    await shown.user.click(await screen.findByRole('checkbox', { name: 'Ganti berkas yang ada' }))
    await shown.user.click(screen.getByRole('button', { name: 'Ulangi yang gagal' }))
    expect(await screen.findByText('Ditulis, dibaca ulang, dan cocok.')).toBeInTheDocument()
    expect(tries).toEqual([false, true])
  })

  it('leads back where the time of a purpose has not come', async () => {
    const { visited } = await shownAt(aSelection({ upTo: 'frozen' }).chair, '/out/public')
    await waitFor(() => expect(visited.at(-1)).toBe('/out'))
  })
})

describe('taking in', () => {
  const choose = async ({ user }: InSelection): Promise<void> => {
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }))
    await user.click(await screen.findByRole('button', { name: /STIK/ }))
    await user.click(await screen.findByRole('button', { name: /nilai\.timbang\.age/ }))
  }

  const answers = (shown: InSelection, change: object): void =>
    shown.memory.answer('bundle.plan', async () =>
      ok({
        ...{ plan: tokenOf('plan'), name: 'nilai.timbang.age', digest: hashOf('digest') },
        ...{ selection: shown.room.selection, founding: { line: null, state: 'confirmed' }, purpose: 'scores' },
        ...{ sample: true, addressed: 'to-me', own: 'in-step', logs: [], beside: 0, released: 0, isNothingNew: false },
        cards: { fresh: 1, quarantined: 0, held: 0, withoutRight: 0, erased: 0 },
        ...change,
      }),
    )

  it('shows the plan, takes scores in, and has a holder sign the receipt', async () => {
    const field = aSelection({ upTo: 'scored' })
    const [assessor] = field.assessors
    if (!assessor) throw new Error('the panel has assessors')
    const shown = await shownAt(field.secretary, '/in')
    answers(shown, { maker: { key: assessor.key, admitted: true } })
    shown.memory.answer('bundle.accept', async () => ok({ selection: shown.room.selection, entries: 3, cards: 1 }))
    await choose(shown)
    const card = await screen.findByRole('article', { name: 'nilai.timbang.age' })
    expect(await within(card).findByText('Siap dimasukkan')).toBeInTheDocument()
    expect(within(card).getByText(assessor.name)).toBeInTheDocument()
    await shown.user.click(screen.getByRole('button', { name: 'Masukkan semua (1)' }))
    expect(await within(card).findByText('Masuk: 3 entri, 1 kartu.')).toBeInTheDocument()
    await shown.user.click(await screen.findByRole('button', { name: 'Tanda tangani tanda terima (1)' }))
    expect(await screen.findByText(/^Tanda terima ditandatangani/)).toBeInTheDocument()
    const receipts = factsOf(field.secretary.state, 'bundle.received.v1')
    expect(receipts.map(({ body }) => [body.bundle, body.heads[assessor.key]?.[1]])).toEqual([
      [hashOf('digest'), assessor.head?.hash],
    ])
  })

  it('asks before it takes in what is meant for others', async () => {
    const field = aSelection({ upTo: 'scored' })
    const shown = await shownAt(field.secretary, '/in')
    answers(shown, { maker: { key: field.chair.key, admitted: true }, addressed: 'forwarded' })
    const asked: unknown[] = []
    shown.memory.answer('bundle.accept', async (input) => {
      asked.push((input as { forwarded: boolean }).forwarded)
      return ok({ selection: shown.room.selection, entries: 1, cards: 0 })
    })
    await choose(shown)
    expect(await screen.findByText('Perlu persetujuan')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Masukkan semua (0)' })).toBeDisabled()
    await shown.user.click(screen.getByRole('button', { name: 'Masukkan' }))
    expect(asked).toEqual([])
    await shown.user.click(await screen.findByRole('button', { name: 'Masukkan paket titipan' }))
    await waitFor(() => expect(asked).toEqual([true]))
  })

  it('explains an unknown maker, and offers nothing', async () => {
    const field = aSelection({ upTo: 'scored' })
    const shown = await shownAt(field.secretary, '/in')
    answers(shown, { maker: { key: field.world.person('orang lain').key, admitted: false } })
    await choose(shown)
    expect(await screen.findByText(/^Pembuat paket ini belum dikenal/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Masukkan' })).toBeNull()
  })

  it('says why a bundle was refused, and checks it again on request', async () => {
    const shown = await shownAt(aSelection({ upTo: 'scored' }).secretary, '/in')
    shown.memory.answer('bundle.plan', async () => err({ kind: 'not-for-this-key', name: 'nilai.timbang.age' }))
    await choose(shown)
    expect(await screen.findByText(/tidak disandikan untuk identitas ini/)).toBeInTheDocument()
    answers(shown, { maker: { key: shown.room.actor, admitted: true }, isNothingNew: true })
    await shown.user.click(screen.getByRole('button', { name: 'Periksa lagi' }))
    expect(await screen.findByText('Tidak ada yang baru')).toBeInTheDocument()
  })
})

describe('register and stick', () => {
  it('tells an assessor whether the holders hold the same', async () => {
    const field = aSelection({ upTo: 'scored' })
    const [assessor] = field.assessors
    if (!assessor) throw new Error('the panel has assessors')
    await shownAt(assessor, '/register')
    const receipts = screen.getByRole('region', { name: 'Tanda terima atas log saya' })
    expect(within(receipts).getAllByText('belum ada')).toHaveLength(3)
  })

  it('sets a stick, and asks before it gives it up', async () => {
    const shown = await shownAt(aSelection({ upTo: 'scored' }).secretary, '/stick')
    expect(await screen.findByRole('button', { name: 'Pakai stik ini' })).toBeDisabled()
    await chooseFolder(shown)
    await shown.user.click(screen.getByRole('button', { name: 'Pakai stik ini' }))
    expect(await screen.findByText('Semua entri Anda juga ada di stik')).toBeInTheDocument()
    await shown.user.click(screen.getByRole('button', { name: 'Lepaskan stik' }))
    const dialog = await screen.findByRole('dialog')
    await shown.user.click(within(dialog).getByRole('button', { name: 'Lepaskan stik' }))
    expect(await screen.findByRole('heading', { name: 'Belum ada stik sesi' })).toBeInTheDocument()
  })
})
