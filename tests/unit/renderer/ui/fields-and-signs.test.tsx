import { act, screen } from '@testing-library/react'
import jsQR from 'jsqr'
import { create } from 'qrcode'
import { useEffect, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CodeWords } from '../../../../renderer/ui/code-words.tsx'
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx'
import { PassphraseField } from '../../../../renderer/ui/passphrase-field.tsx'
import { StatusBadge } from '../../../../renderer/ui/status-badge.tsx'
import { toastMillis, useToasts, type Toast } from '../../../../renderer/ui/toasts.tsx'
import { show } from '../show.tsx'

const words = [
  'abad',
  'bahagia',
  'cermin',
  'delima',
  'elang',
  'fajar',
  'gunung',
  'harum',
  'indah',
  'jendela',
  'kapal',
  'lembah',
]

describe('what two people compare', () => {
  it('is a numbered list under its name, with its QR beside it', async () => {
    await show(<CodeWords kind="words" label="Sidik kunci" parts={words} qr={words.join(' ')} />)
    const figure = screen.getByRole('figure', { name: /Sidik kunci.*Bandingkan kedua belas kata/ })
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(words)
    expect(figure).toContainElement(screen.getByRole('img', { name: 'Kode QR: Sidik kunci' }))
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('copies a code whole, and says so', async () => {
    const { user } = await show(<CodeWords kind="code" label="Kode" parts={['7ZQ4', 'K9TD']} copyable />)
    await user.click(screen.getByRole('button', { name: 'Salin' }))
    expect(await navigator.clipboard.readText()).toBe('7ZQ4-K9TD')
    expect(screen.getByRole('status')).toHaveTextContent('Tersalin')
  })

  it('draws a QR that a reader reads', async () => {
    const text = 'timbang/founding/v1 3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b'
    await show(<CodeWords kind="code" label="Kode" parts={['7ZQ4']} qr={text} />)
    const source = screen.getByRole('img').getAttribute('src') ?? ''
    const svg = decodeURIComponent(source.slice(source.indexOf(',') + 1))
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    expect(side).toBe(create(text, { errorCorrectionLevel: 'M' }).modules.size + 8)
    const scale = 4
    const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255)
    for (const [, x = '', y = ''] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
      for (let row = 0; row < scale; row++) {
        for (let column = 0; column < scale; column++) {
          const at = ((Number(y) * scale + row) * side * scale + Number(x) * scale + column) * 4
          pixels.fill(0, at, at + 3)
        }
      }
    }
    expect(jsQR(pixels, side * scale, side * scale)?.data).toBe(text)
  })
})

describe('a passphrase', () => {
  function Field({ purpose }: { purpose: 'new' | 'current' }) {
    const [value, setValue] = useState('')
    return (
      <PassphraseField
        label="Frasa sandi"
        purpose={purpose}
        value={value}
        onChange={setValue}
        {...(purpose === 'new' ? { minimum: 12 } : {})}
      />
    )
  }
  const field = () => screen.getByLabelText('Frasa sandi')

  it('is hidden, and shown by a button that the keyboard reaches', async () => {
    const { user } = await show(<Field purpose="current" />)
    await user.tab()
    await user.keyboard('rahasia')
    expect(field()).toHaveAttribute('type', 'password')
    expect(field()).toHaveAttribute('autocomplete', 'current-password')
    await user.tab()
    expect(screen.getByRole('button', { name: 'Tampilkan frasa sandi' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(field()).toHaveAttribute('type', 'text')
    expect(field()).toHaveValue('rahasia')
    expect(screen.getByRole('button', { name: 'Sembunyikan frasa sandi' })).toBeVisible()
  })

  it('says what a new one must be, and that Caps Lock is on', async () => {
    const { user } = await show(<Field purpose="new" />)
    expect(field()).toHaveAccessibleDescription(/Sedikitnya 12 karakter/)
    expect(field()).toHaveAttribute('autocomplete', 'new-password')
    await user.tab()
    await user.keyboard('{CapsLock}a')
    expect(screen.getByRole('status')).toHaveTextContent('Caps Lock menyala.')
    await user.keyboard('{CapsLock}a')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })
})

it('a state is a word with a sign that is not read out', async () => {
  await show(<StatusBadge tone="bad">ditolak</StatusBadge>)
  const badge = screen.getByText('ditolak').parentElement
  expect(badge).toHaveAttribute('data-tone', 'bad')
  expect(badge?.querySelector('svg')).toHaveAttribute('aria-hidden', 'true')
  expect(badge).toHaveTextContent(/^ditolak$/)
})

it('an empty place says what to do next', async () => {
  await show(
    <EmptyState title="Belum ada yang masuk" action={<button type="button">Masukkan paket</button>}>
      Pasang stik.
    </EmptyState>,
  )
  expect(screen.getByRole('heading', { name: 'Belum ada yang masuk' })).toBeVisible()
  expect(screen.getByText('Pasang stik.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Masukkan paket' })).toBeVisible()
})

describe('short news', () => {
  afterEach(() => vi.useRealTimers())

  const last: { say: (toast: Toast) => void } = { say: () => expect.unreachable('nothing was rendered') }
  const say = (toast: Toast) => last.say(toast)
  function Speaker() {
    const spoken = useToasts()
    useEffect(() => {
      last.say = spoken
    })
    return null
  }

  it('that is good leaves by itself; that is bad stays until it is closed', async () => {
    const { user } = await show(<Speaker />)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    act(() => say({ tone: 'good', text: 'Tersimpan.' }))
    act(() => say({ tone: 'bad', text: 'Stik penuh.' }))
    expect(screen.getByRole('region', { name: 'Pemberitahuan' })).toHaveTextContent('Tersimpan.')
    expect(screen.getByRole('alert')).toHaveTextContent('Bermasalah')
    act(() => void vi.advanceTimersByTime(toastMillis))
    expect(screen.queryByText('Tersimpan.')).toBeNull()
    act(() => void vi.advanceTimersByTime(toastMillis * 10))
    expect(screen.getByText('Stik penuh.')).toBeVisible()
    vi.useRealTimers()
    await user.click(screen.getByRole('button', { name: 'Tutup pemberitahuan' }))
    expect(screen.queryByText('Stik penuh.')).toBeNull()
  })

  it('waits while the keyboard is in it', async () => {
    await show(<Speaker />)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    act(() => say({ tone: 'info', text: 'Terkunci.' }))
    act(() => screen.getByRole('button', { name: 'Tutup pemberitahuan' }).focus())
    act(() => void vi.advanceTimersByTime(toastMillis * 2))
    expect(screen.getByText('Terkunci.')).toBeVisible()
    act(() => screen.getByRole('button', { name: 'Tutup pemberitahuan' }).blur())
    act(() => void vi.advanceTimersByTime(toastMillis))
    expect(screen.queryByText('Terkunci.')).toBeNull()
  })

  it('keeps the last five', async () => {
    await show(<Speaker />)
    for (let n = 1; n <= 7; n++) act(() => say({ tone: 'bad', text: `Kabar ${n}` }))
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual(
      [3, 4, 5, 6, 7].map((n) => `BermasalahKabar ${n}`),
    )
  })
})
