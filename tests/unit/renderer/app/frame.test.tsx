import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { I18nextProvider } from 'react-i18next'
import { App } from '../../../../renderer/app/app.tsx'
import type { Room } from '../../../../renderer/app/room.ts'
import { useSession, type SessionControl } from '../../../../renderer/host/use-session.tsx'
import { startLanguage } from '../../../../renderer/i18n/language.ts'
import { directTransport } from '../../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../../shared/host/dispatcher.ts'
import { err } from '../../../../shared/kernel/result.ts'
import { InMemoryHost } from '../../../builders/in-memory-host.ts'

let memory: InMemoryHost
let breaks = false

/** What the screens below last had in their hands. */
const last: { session: SessionControl | null } = { session: null }
const session = (): SessionControl => last.session ?? expect.unreachable('nothing was rendered')

function useLast() {
  const control = useSession()
  useEffect(() => {
    last.session = control
  })
}

function Door() {
  useLast()
  return <p>Pintu terbuka</p>
}

function Scoring() {
  useLast()
  if (breaks) throw new Error('a mistake in this screen')
  return (
    <>
      <h1>Daftar hari ini</h1>
      <label>
        Catatan <input />
      </label>
    </>
  )
}

const rooms: readonly Room[] = [
  { path: 'door', useName: () => 'Pintu', isOpen: ({ identity }) => identity === null, component: Door },
  {
    path: 'scoring',
    useName: () => 'Ruang penilaian',
    isOpen: ({ identity }) => identity !== null,
    component: Scoring,
  },
  {
    path: 'results',
    useName: () => 'Hasil',
    isOpen: ({ entered }) => entered?.roles.includes('chair') ?? false,
    component: () => <p>Hasil</p>,
  },
]

async function open(hash = '#/', shown = rooms) {
  window.location.hash = hash
  const i18n = await startLanguage({ storage: localStorage, root: document.documentElement })
  render(
    <I18nextProvider i18n={i18n}>
      <App
        transport={directTransport(
          makeDispatcher(memory.host, () => {}),
          memory.events,
        )}
        nonce=""
        rooms={shown}
        openSelection={() => new Promise(() => {})}
      />
    </I18nextProvider>,
  )
  return userEvent.setup()
}

const enter = (...roles: ('chair' | 'assessor')[]) =>
  act(() => {
    if (memory.unlocked) session().unlockedAs(memory.unlocked)
    session().enter({
      selection: '0'.repeat(64) as never,
      title: { id: 'Seleksi Sawahlunto', en: 'Sawahlunto selection' },
      code: '7ZQ4-K9TD-2M5X',
      sample: true,
      roles,
      ready: true,
    })
  })

beforeEach(() => {
  localStorage.clear()
  breaks = false
  window.scrollTo = () => {}
  memory = new InMemoryHost()
  memory.furnish()
})

afterEach(() => vi.restoreAllMocks())

describe('rooms', () => {
  it('lists those that are open, and begins in the first', async () => {
    await open()
    expect(await screen.findByText('Pintu terbuka')).toBeVisible()
    const nav = screen.getByRole('navigation', { name: 'Ruang' })
    expect(
      within(nav)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Pintu'])
    expect(within(nav).getByRole('link', { name: 'Pintu' })).toHaveAttribute('aria-current', 'page')
    await waitFor(() => expect(document.title).toBe('Pintu – Timbang'))
  })

  it('opens and closes rooms with the session, and leads out of one that has closed', async () => {
    await open()
    await screen.findByText('Pintu terbuka')
    enter('assessor')
    expect(await screen.findByRole('heading', { name: 'Daftar hari ini' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Hasil' })).toBeNull()
    enter('chair')
    expect(screen.getByRole('link', { name: 'Hasil' })).toBeVisible()
    act(() => session().enter(null))
    expect(screen.queryByRole('link', { name: 'Hasil' })).toBeNull()
  })

  it('brings the focus to the room after a change, and to the content by the skip link', async () => {
    const user = await open()
    await screen.findByText('Pintu terbuka')
    await user.tab()
    expect(screen.getByRole('link', { name: 'Langsung ke isi' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('main')).toHaveFocus()
    expect(window.location.hash).toBe('#/door')
    enter('chair')
    await user.click(await screen.findByRole('link', { name: 'Hasil' }))
    expect(screen.getByRole('main')).toHaveFocus()
    expect(screen.getByRole('main')).toHaveTextContent('Hasil')
  })

  it('says that a page does not exist, with a way back', async () => {
    const user = await open('#/nowhere')
    expect(await screen.findByRole('heading', { name: 'Halaman ini tidak ada' })).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Kembali ke awal' }))
    expect(await screen.findByText('Pintu terbuka')).toBeVisible()
  })

  it('says so where there is no room at all', async () => {
    await open('#/', [])
    expect(await screen.findByRole('heading', { name: 'Belum ada ruang yang dapat dibuka' })).toBeVisible()
    expect(screen.queryByRole('navigation')).toBeNull()
  })

  it('shows and hides the list where the screen is narrow', async () => {
    const user = await open()
    const button = await screen.findByRole('button', { name: 'Tampilkan ruang' })
    expect(button).toHaveAttribute('aria-expanded', 'false')
    await user.click(button)
    expect(screen.getByRole('button', { name: 'Sembunyikan ruang' })).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByRole('navigation')).toHaveAttribute('data-shown')
  })
})

describe('header', () => {
  it('says which selection, who, in which role, and that it is a sample', async () => {
    await open()
    await screen.findByText('Pintu terbuka')
    const banner = screen.getByRole('banner')
    expect(banner).toHaveTextContent('Belum ada seleksi yang dibuka')
    expect(banner).toHaveTextContent('Terkunci')
    enter('chair', 'assessor')
    expect(banner).toHaveTextContent('Seleksi Sawahlunto7ZQ4-K9TDCONTOH')
    expect(banner).toHaveTextContent('Siti RahmahKetua, Asesor')
  })

  it('locks, says so, and leads back to the door', async () => {
    const user = await open()
    await screen.findByText('Pintu terbuka')
    enter('assessor')
    await user.click(await screen.findByRole('button', { name: 'Kunci identitas Siti Rahmah' }))
    expect(memory.unlocked).toBeNull()
    expect(await screen.findByText('Pintu terbuka')).toBeVisible()
    expect(screen.getByRole('region', { name: 'Pemberitahuan' })).toHaveTextContent('Identitas terkunci.')
  })

  it('changes the language and keeps it', async () => {
    const user = await open()
    await user.click(await screen.findByRole('button', { name: 'Bahasa dan tampilan' }))
    const english = await screen.findByRole('menuitemradio', { name: 'English' })
    expect(english).not.toBeChecked()
    await user.click(english)
    expect(await screen.findByText('No selection open')).toBeVisible()
    expect(document.documentElement.lang).toBe('en')
    expect(localStorage.getItem('timbang-language')).toBe('en')
  })

  it('changes the appearance and keeps it', async () => {
    const user = await open()
    await user.click(await screen.findByRole('button', { name: 'Bahasa dan tampilan' }))
    expect(await screen.findByRole('menuitemradio', { name: 'Ikuti komputer' })).toBeChecked()
    await user.click(screen.getByRole('menuitemradio', { name: 'Gelap' }))
    expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark')
    expect(localStorage.getItem('timbang-scheme')).toBe('dark')
  })
})

describe('help', () => {
  it('opens by ? outside fields, and not while typing', async () => {
    const user = await open()
    await screen.findByText('Pintu terbuka')
    enter('assessor')
    await user.type(await screen.findByLabelText('Catatan'), 'apa?')
    expect(screen.queryByRole('dialog')).toBeNull()
    act(() => (document.activeElement as HTMLElement).blur())
    await user.keyboard('?')
    expect(await screen.findByRole('dialog', { name: 'Tombol papan ketik' })).toBeVisible()
  })

  it('can be told not to answer to single keys', async () => {
    const user = await open()
    await screen.findByText('Pintu terbuka')
    await user.keyboard('?')
    await user.click(await screen.findByRole('switch', { name: /Tombol tunggal aktif/ }))
    await user.click(screen.getByRole('button', { name: 'Tutup' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('?')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says what this is and that it needs no network', async () => {
    await open()
    await screen.findByText('Pintu terbuka')
    act(() => memory.events.emit({ event: 'menu.chosen', item: 'about' }))
    const dialog = await screen.findByRole('dialog', { name: 'Tentang Timbang' })
    expect(dialog).toHaveTextContent('Versi 0.0.0-test. Berjalan di peramban.')
    expect(dialog).toHaveTextContent('tidak menghubungi alamat mana pun')
  })

  it('does what the window’s own menu asks', async () => {
    await open()
    await screen.findByText('Pintu terbuka')
    enter('assessor')
    act(() => memory.events.emit({ event: 'menu.chosen', item: 'lock' }))
    expect(await screen.findByText('Pintu terbuka')).toBeVisible()
    expect(memory.unlocked).toBeNull()
  })
})

describe('when something goes wrong', () => {
  it('keeps the frame around a screen that broke, and tries again in another room', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const user = await open()
    await screen.findByText('Pintu terbuka')
    breaks = true
    enter('chair')
    expect(await screen.findByRole('heading', { name: 'Timbang menemui kesalahan pada layar ini' })).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('ada di jurnal dan tidak berubah')
    expect(screen.getByRole('button', { name: 'Muat ulang' })).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Hasil' }))
    expect(await within(screen.getByRole('main')).findByText('Hasil')).toBeVisible()
  })

  it('says that the host does not know this page any more', async () => {
    memory.answer('system.info', async () => err({ kind: 'session-ended' }))
    window.location.hash = '#/'
    const i18n = await startLanguage({ storage: localStorage, root: document.documentElement })
    const ended = { call: async () => JSON.stringify(err({ kind: 'session-ended' })), onEvent: () => () => {} }
    render(
      <I18nextProvider i18n={i18n}>
        <App transport={ended} nonce="" rooms={rooms} openSelection={() => new Promise(() => {})} />
      </I18nextProvider>,
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('tekan Enter di sana')
  })
})
