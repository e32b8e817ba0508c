import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { err, ok } from '../../../../../shared/kernel/result.ts'
import type { InMemoryHost } from '../../../../builders/in-memory-host.ts'
import { hashOf, memoryWords, tokenOf } from '../../../../builders/in-memory-host.ts'
import { nobleCrypto } from '../../../../../shared/kernel/crypto-noble.ts'
import { entropyToWords, recoveryQr } from '../../../../../shared/record/recovery-words.ts'
import { shortCode } from '../../../../../shared/record/short-code.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import { aDoor, type Door } from './a-door.tsx'

vi.mock('../../../../../renderer/store/lost-selections.ts', () => ({ giveBackLost: async () => 0 }))

const furnished = (memory: InMemoryHost): void => {
  memory.furnish()
  memory.unlocked = null
  memory.selections.clear()
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const words = entropyToWords(new Uint8Array(16).fill(5), nobleCrypto)

/** Types back what is asked of the sheet with these words. */
async function typeBack({ user }: Door, sheet: readonly string[]): Promise<void> {
  for (const field of screen.getAllByLabelText(/^Kata ke-/)) {
    const label = field.labels?.[0]?.textContent ?? ''
    await user.clear(field)
    await user.type(field, sheet[Number(/\d+/.exec(label)?.[0]) - 1] ?? '')
  }
  await user.click(button('Selesai'))
}

declare global {
  interface HTMLElement {
    readonly labels?: NodeListOf<HTMLLabelElement> | null
  }
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

describe('the first start', () => {
  const ways = async () => (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)

  it('offers a new identity, one from elsewhere, and the sample', async () => {
    await aDoor()
    expect(await screen.findByRole('heading', { name: 'Selamat datang di Timbang' })).toBeVisible()
    await waitFor(async () =>
      expect(await ways()).toEqual(['Buat identitas baru', 'Pulihkan identitas saya', 'Lihat seleksi contoh']),
    )
  })

  it('offers no sample where the host has none', async () => {
    await aDoor({
      prepare: (memory) =>
        memory.answer('system.info', async () =>
          ok({
            ...{ version: '0', hostKind: 'browser', platform: 'linux' },
            ...{ hasNativeDialogs: false, sampleAllowed: false },
          }),
        ),
    })
    expect(await ways()).toEqual(['Buat identitas baru', 'Pulihkan identitas saya'])
  })

  it('says so where the identities can’t be read, and tries again', async () => {
    const { memory, user } = await aDoor({
      prepare: (host) =>
        host.answer('identity.list', async () => err({ kind: 'file-denied', name: 'identities', code: 'EACCES' })),
    })
    expect(await screen.findByRole('alert')).toHaveTextContent('Komputer ini tidak mengizinkan identities')
    memory.answer('identity.list', null)
    await user.click(button('Coba lagi'))
    expect(await screen.findByRole('heading', { name: 'Selamat datang di Timbang' })).toBeVisible()
  })
})

describe('a new identity', () => {
  const create = async (): Promise<Door> => {
    const door = await aDoor({ path: '/new' })
    await door.user.type(screen.getByLabelText(/Nama lengkap/), 'Rina Marlina')
    return door
  }

  it('asks nothing of the host before name and passphrase stand', async () => {
    const door = await aDoor({ path: '/new' })
    await door.user.click(button('Buat identitas'))
    expect(screen.getByLabelText(/Nama lengkap/)).toHaveAccessibleDescription(/Isi nama lengkap/)
    expect(screen.getByText('Ketik frasa sandi di sini.')).toBeVisible()
    expect(door.calls('identity.create')).toEqual([])
  })

  it('offers six words of which the bits are said, and another six', async () => {
    const { user } = await create()
    const made = () => screen.getByLabelText('Frasa sandi yang ditawarkan').textContent
    const first = made()
    expect(first).toMatch(/^[a-z]+(-[a-z]+){5}$/)
    expect(screen.getByText(/6 kata acak = 66 bit/)).toBeVisible()
    await user.click(button('Buat yang lain'))
    expect(made()).not.toBe(first)
  })

  it('has the offered passphrase typed once, and finds a slip', async () => {
    const door = await create()
    const made = screen.getByLabelText('Frasa sandi yang ditawarkan').textContent ?? ''
    const field = screen.getByLabelText(/Ketik frasa di atas/)
    await door.user.type(field, made.slice(0, -1))
    await door.user.click(button('Buat identitas'))
    expect(screen.getByText(/Tidak sama dengan frasa yang ditawarkan/)).toBeVisible()
    expect(door.calls('identity.create')).toEqual([])
    await door.user.type(field, made.slice(-1))
    await door.user.click(button('Buat identitas'))
    expect(await screen.findByRole('list', { name: 'Kata pemulihan' })).toBeVisible()
    expect(door.calls('identity.create')).toEqual([{ label: 'Rina Marlina', identifier: null, passphrase: made }])
  })

  it.each([
    ['rina marlina', /terlalu mudah ditebak/],
    ['pendek', /sedikitnya 12 karakter/],
  ])('refuses the own passphrase %s at its field', async (passphrase, sentence) => {
    const door = await create()
    await door.user.click(screen.getByLabelText('Frasa buatan sendiri'))
    await door.user.type(screen.getByLabelText('Frasa sandi', { selector: 'input' }), passphrase)
    expect(screen.getByText('Belum cukup kuat')).toBeVisible()
    await door.user.click(button('Buat identitas'))
    expect(screen.getByText(sentence)).toBeVisible()
    expect(door.calls('identity.create')).toEqual([])
  })

  it('says at its field what the host refuses', async () => {
    const door = await create()
    door.memory.answer('identity.create', async () => err({ kind: 'person-refused', field: 'label' }))
    await door.user.type(
      screen.getByLabelText(/Ketik frasa di atas/),
      screen.getByLabelText('Frasa sandi yang ditawarkan').textContent ?? '',
    )
    await door.user.click(button('Buat identitas'))
    expect(await screen.findByText(/Nama tidak dapat dipakai/)).toBeVisible()
    expect(screen.getByLabelText(/Nama lengkap/)).toHaveValue('Rina Marlina')
  })

  it('lets nobody in before two words of the sheet were typed back, and keeps the words nowhere', async () => {
    const door = await create()
    const { user } = door
    await user.type(
      screen.getByLabelText(/Ketik frasa di atas/),
      screen.getByLabelText('Frasa sandi yang ditawarkan').textContent ?? '',
    )
    await user.click(button('Buat identitas'))
    const sheet = await screen.findByRole('list', { name: 'Kata pemulihan' })
    expect(
      within(sheet)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(memoryWords)
    await user.click(button('Sudah dicetak atau ditulis'))
    expect(screen.queryByRole('list', { name: 'Kata pemulihan' })).toBeNull()
    await typeBack(door, memoryWords.toReversed())
    expect(screen.getAllByText(/^Ini bukan kata ke-/).length).toBeGreaterThan(0)
    expect(door.session().identity).toBeNull()

    await user.click(button('Tampilkan lembar lagi'))
    await user.click(button('Sudah dicetak atau ditulis'))
    await typeBack(door, memoryWords)
    expect(await screen.findByRole('heading', { name: 'Seleksi Anda' })).toBeVisible()
    expect(door.session().identity?.label).toBe('Rina Marlina')
    const stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }])
    for (const word of memoryWords.filter(({ length }) => length > 4)) expect(stored).not.toContain(word)
  })
})

describe('unlocking', () => {
  const passphrase = 'sembilan kata sandi'

  it('asks the only person at once; a wrong passphrase is said at its field and stays there', async () => {
    const { user, session } = await aDoor({ prepare: furnished })
    const field = await screen.findByLabelText('Frasa sandi Siti Rahmah')
    expect(field).toHaveFocus()
    await user.keyboard('bukan ini{Enter}')
    expect(await screen.findByText(/Frasa sandi salah/)).toBeVisible()
    expect(field).toHaveValue('bukan ini')
    // What is there is marked, so that the next letters take its place.
    await user.keyboard(`${passphrase}{Enter}`)
    expect(await screen.findByRole('heading', { name: 'Seleksi Anda' })).toBeVisible()
    expect(session().identity?.label).toBe('Siti Rahmah')
  })

  const inUse = (sameComputer: boolean) => async () =>
    err({
      ...{ kind: 'identity-in-use', program: 'Timbang', host: 'LAPTOP-PANSEL' },
      ...{ since: '2026-11-24T08:00:00.000+07:00', sameComputer },
    })

  it('passes over a lock of another computer only when asked to, and says what may follow', async () => {
    const door = await aDoor({ prepare: furnished })
    const { user, memory } = door
    memory.answer('identity.unlock', inUse(false))
    await user.type(await screen.findByLabelText('Frasa sandi Siti Rahmah'), `${passphrase}{Enter}`)
    const notice = await screen.findByRole('alert')
    expect(notice).toHaveTextContent(/LAPTOP-PANSEL sejak 24 November 2026, 08.00.00 WIB/)
    memory.answer('identity.unlock', null)
    await user.click(button('Tetap buka di sini …'))
    expect(await screen.findByText(/log Anda bercabang/)).toBeVisible()
    await user.click(button('Buka di sini'))
    await waitFor(() => expect(door.session().identity?.label).toBe('Siti Rahmah'))
    expect(door.calls('identity.unlock')).toMatchObject([{ passOver: null }, { passOver: 'of-other-computers' }])
  })

  it('offers nothing of the kind where another program of this computer has it open', async () => {
    const { user, memory } = await aDoor({ prepare: furnished })
    memory.answer('identity.unlock', inUse(true))
    await user.type(await screen.findByLabelText('Frasa sandi Siti Rahmah'), `${passphrase}{Enter}`)
    expect(await screen.findByRole('alert')).toHaveTextContent(/Tutup di sana dulu/)
    expect(screen.queryByRole('button', { name: /Tetap buka/ })).toBeNull()
  })

  it('lists what can’t be read too, with what can be done', async () => {
    await aDoor({
      prepare: (memory) =>
        memory.answer('identity.list', async () =>
          ok({ identities: [{ identity: 'budi-1', description: null, unlocked: false }] }),
        ),
    })
    expect(await screen.findByText('budi-1')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ambil dari salinan' })).toHaveAttribute('href', '/recover')
    expect(screen.queryByLabelText(/^Frasa sandi/)).toBeNull()
  })

  it('changes hands: lock, choose another, unlock', async () => {
    const { user, session } = await aDoor({
      prepare: (memory) => {
        furnished(memory)
        const [first] = memory.people.values()
        if (!first) return
        const identity = 'yusuf-1' as never
        memory.people.set(identity, { passphrase, unlocked: { ...first.unlocked, identity, label: 'Yusuf Hamka' } })
      },
    })
    await user.click(await screen.findByRole('button', { name: /Siti Rahmah/ }))
    await user.keyboard(`${passphrase}{Enter}`)
    await user.click(await screen.findByRole('button', { name: 'Kunci dan ganti orang' }))
    expect(session().identity).toBeNull()
    await user.click(await screen.findByRole('button', { name: /Yusuf Hamka/ }))
    expect(screen.getByLabelText('Frasa sandi Yusuf Hamka')).toHaveFocus()
    await user.keyboard(`${passphrase}{Enter}`)
    await waitFor(() => expect(session().identity?.label).toBe('Yusuf Hamka'))
  })
})

describe('a forgotten passphrase', () => {
  const recover = async (): Promise<Door> => {
    const door = await aDoor({ path: '/recover/siti-rahmah-1', prepare: furnished })
    expect(await screen.findByRole('radio', { name: 'Siti Rahmah' })).toBeChecked()
    await door.user.type(
      screen.getByLabelText(/Ketik frasa di atas/),
      screen.getByLabelText('Frasa sandi yang ditawarkan').textContent ?? '',
    )
    return door
  }
  const typed = () => screen.getByLabelText('Kata-kata, dipisah spasi')

  it('names each word that is none, with the nearest ones, and puts one of them in its place', async () => {
    const door = await recover()
    await door.user.click(typed())
    await door.user.paste(['langti', ...words.slice(1)].join(' '))
    expect(screen.getByText('“langti” tidak ada dalam daftar.')).toBeVisible()
    expect(screen.getByText('12 dari 12 kata')).toBeVisible()
    await door.user.click(button('Pulihkan identitas'))
    expect(typed()).toHaveAccessibleDescription(/Kata ke-1, “langti”/)
    expect(door.calls('identity.recover')).toEqual([])
    await door.user.click(button('langit'))
    expect(typed()).toHaveValue(['langit', ...words.slice(1)].join(' '))
  })

  it('counts the words, and says at the field when they are another’s', async () => {
    const door = await recover()
    await door.user.click(typed())
    await door.user.paste(words.slice(0, 5).join(' '))
    expect(screen.getByText('5 dari 12 kata')).toBeVisible()
    await door.user.clear(typed())
    await door.user.paste(recoveryQr(words))
    await door.user.click(button('Pulihkan identitas'))
    await waitFor(() => expect(typed()).toHaveAccessibleDescription(/lembar pemulihan identitas lain/))
  })

  it('ends with the sheet, and then at the request for the new key, which names the old', async () => {
    const door = await recover()
    const [person] = door.memory.people.values()
    const replaces = person?.unlocked.key
    door.memory.answer('identity.recover', async () => {
      door.memory.unlocked = person?.unlocked ?? null
      return ok({
        unlocked: { ...person?.unlocked, key: hashOf('new key') },
        ...{ replaces, recovery: { words, qr: recoveryQr(words) } },
      })
    })
    await door.user.click(typed())
    await door.user.paste(words.join(' '))
    await door.user.click(button('Pulihkan identitas'))
    await door.user.click(await screen.findByRole('button', { name: 'Sudah dicetak atau ditulis' }))
    await typeBack(door, words)
    expect(await screen.findByRole('heading', { name: 'Permintaan pendaftaran' })).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent(/kunci baru ini menggantikan kunci \w+ \w+ \w+ …/)
    await door.user.click(button('Buat permintaan'))
    expect(await screen.findByRole('heading', { name: 'Bacakan dua belas kata ini' })).toBeVisible()
  })

  it('takes a copied folder among the identities of this machine', async () => {
    const door = await aDoor({ path: '/recover', prepare: furnished })
    await door.user.click(await screen.findByRole('button', { name: 'Pilih folder' }))
    await door.user.click(await screen.findByRole('button', { name: /STIK PANSEL/ }))
    await door.user.click(await screen.findByRole('button', { name: 'Pakai folder ini' }))
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Siti Rahmah' })).toBeChecked())
    expect(door.calls('identity.adopt')).toEqual([{ place: tokenOf('stick') }])
  })
})

describe('a selection', () => {
  const { world } = aSelection({ upTo: 'founded' })
  const { selection } = world
  const [founding] = world.entries
  const withSelection = (confirmed: boolean) => (memory: InMemoryHost) => {
    furnished(memory)
    memory.selections.set(selection, { entries: founding ? [founding] : [], cards: [], confirmed })
  }
  const unlockHere = async (prepare: (memory: InMemoryHost) => void, path = '/'): Promise<Door> => {
    const door = await aDoor({ prepare, path })
    await door.user.type(await screen.findByLabelText('Frasa sandi Siti Rahmah'), 'sembilan kata sandi{Enter}')
    await screen.findByRole('heading', { name: 'Seleksi Anda' })
    return door
  }

  it('whose code nobody compared does not show it, and is entered only after it was typed from paper', async () => {
    const door = await unlockHere(withSelection(false))
    expect(await screen.findByText('kode belum dibandingkan')).toBeVisible()
    expect(screen.queryByText(shortCode(selection))).toBeNull()
    expect(screen.queryByRole('button', { name: 'Masuk' })).toBeNull()
    await door.user.click(button('Bandingkan kode …'))
    await door.user.keyboard('0000-0000-0000-0000{Enter}')
    const field = screen.getByLabelText('Kode pendirian')
    await waitFor(() => expect(field).toHaveAccessibleDescription(/bukan kode seleksi tersebut/))
    await door.user.clear(field)
    await door.user.type(field, `${shortCode(selection).replaceAll('-', ' ')}{Enter}`)
    expect(await screen.findByText('kode sudah dibandingkan')).toBeVisible()
    await door.user.click(button('Masuk'))
    expect(door.session().entered).toMatchObject({ selection, sample: true, ready: false, roles: [] })
    expect(screen.getByText('Membuka dan memeriksa catatan seleksi …')).toBeVisible()
  })

  it('comes in with its first bundle only by the code on paper, which is compared before anything changes', async () => {
    const door = await unlockHere((memory) => {
      furnished(memory)
      memory.answer('bundle.plan', async () =>
        ok({
          ...{ plan: tokenOf('plan'), name: 'pendirian.timbang', digest: hashOf('digest'), selection },
          founding: { line: founding?.line ?? null, state: 'to-confirm' },
          ...{ purpose: 'founding', sample: true, addressed: 'to-me', own: 'in-step', beside: 0, released: 0 },
          maker: { key: founding?.entry.author, admitted: true },
          ...{
            logs: [],
            cards: { fresh: 0, quarantined: 0, held: 0, withoutRight: 0, erased: 0 },
            isNothingNew: false,
          },
        }),
      )
      memory.answer('selection.confirm', async () => ok({}))
    })
    await door.user.click(screen.getByRole('link', { name: 'Pilih paket' }))
    await door.user.click(button('Pilih berkas'))
    await door.user.click(await screen.findByRole('button', { name: /STIK PANSEL/ }))
    await door.user.click(await screen.findByRole('button', { name: /panel-a\.timbang/ }))
    expect(await screen.findByText('Seleksi contoh')).toBeVisible()
    expect(screen.getByText(/Pendiri seleksi/)).toBeVisible()
    const field = screen.getByLabelText('Kode pendirian')
    await door.user.type(field, `${shortCode(hashOf('another'))}{Enter}`)
    await waitFor(() => expect(field).toHaveAccessibleDescription(/bukan kode seleksi tersebut/))
    expect(door.calls('bundle.accept')).toEqual([])
    await door.user.clear(field)
    await door.user.type(field, `${shortCode(selection)}{Enter}`)
    expect(await screen.findByText('Paket sudah masuk: 4 entri.')).toBeVisible()
    expect(door.calls('selection.confirm')).toEqual([{ selection, code: shortCode(selection) }])
  })
})
