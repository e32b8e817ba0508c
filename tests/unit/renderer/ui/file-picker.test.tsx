import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { FilePicker, type ChosenFile, type DialogAnswer } from '../../../../renderer/ui/file-picker.tsx'
import type { MediaEntry, MediaListing } from '../../../../renderer/ui/media-browser.tsx'
import { show } from '../show.tsx'

const entry = (change: Partial<MediaEntry> & Pick<MediaEntry, 'token' | 'name'>): MediaEntry => ({
  kind: 'file',
  size: 48_213,
  writable: true,
  ...change,
})
const listing = (...items: MediaEntry[]): MediaListing => ({ ok: true, items, truncated: false })
const stick = entry({ token: 'stick', name: 'PANSEL 1', kind: 'removable', size: 7_800_000_000 })
const locked = entry({ token: 'locked', name: 'INSPEKTORAT', kind: 'removable', size: 1, writable: false })
const bundle = entry({ token: 'bundle', name: 'panel-a.timbang.age' })
const folder = entry({ token: 'folder', name: 'Panel A', kind: 'folder', size: null })

type List = (within: string | null) => Promise<MediaListing>

interface PickerProps {
  readonly wants?: 'file' | 'folder'
  readonly list?: List
  readonly openDialog?: (() => Promise<DialogAnswer>) | null
}

let chosenToken: string | null = null

function Picker({ wants = 'file', list = async () => listing(), openDialog = null }: PickerProps) {
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const take = (file: ChosenFile) => {
    chosenToken = file.token
    setChosen(file)
  }
  return (
    <FilePicker
      label="Paket dari asesor"
      wants={wants}
      list={list}
      formatSize={(bytes) => `${bytes} B`}
      chosen={chosen}
      onChosen={take}
      openDialog={openDialog}
    />
  )
}

const places = async (within: string | null) => (within === null ? listing(stick, locked) : listing(folder, bundle))

describe('choosing with the host’s own list', () => {
  it('goes from stick to file by keyboard, and shows what was chosen', async () => {
    const { user } = await show(<Picker list={places} />)
    await user.tab()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: /PANSEL 1.*Stik · kosong 7800000000 B/ }))
    const file = await screen.findByRole('button', { name: /panel-a\.timbang\.age.*Berkas · 48213 B/ })
    file.focus()
    await user.keyboard('{Enter}')
    expect(chosenToken).toBe('bundle')
    expect(screen.getByRole('status')).toHaveTextContent('Terpilih: panel-a.timbang.age')
    expect(screen.getByRole('button', { name: 'Ganti' })).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('goes back up', async () => {
    const { user } = await show(<Picker list={places} />)
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }))
    expect(screen.getByRole('button', { name: 'Kembali' })).toBeDisabled()
    await user.click(await screen.findByRole('button', { name: /PANSEL 1/ }))
    await user.click(await screen.findByRole('button', { name: 'Kembali' }))
    expect(await screen.findByRole('button', { name: /INSPEKTORAT.*hanya baca/ })).toBeVisible()
  })

  it('reads anew when a stick was plugged in meanwhile', async () => {
    let sticks: MediaEntry[] = []
    const { user } = await show(<Picker list={async () => listing(...sticks)} />)
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }))
    expect(await screen.findByText(/Tidak ada stik yang terpasang/)).toBeVisible()
    sticks = [stick]
    await user.click(screen.getByRole('button', { name: 'Baca ulang' }))
    expect(await screen.findByRole('button', { name: /PANSEL 1/ })).toBeVisible()
  })

  it('says why a place can’t be listed', async () => {
    const { user } = await show(
      <Picker list={async () => ({ ok: false, sentence: 'PANSEL 1 tidak terpasang lagi.' })} />,
    )
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('PANSEL 1 tidak terpasang lagi.')
  })

  it('drops an answer that a newer question overtook', async () => {
    const slow = Promise.withResolvers<MediaListing>()
    const list = vi.fn<List>(async (within) => (within === null ? listing(stick) : slow.promise))
    const { user } = await show(<Picker list={list} />)
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }))
    await user.click(await screen.findByRole('button', { name: /PANSEL 1/ }))
    await user.click(screen.getByRole('button', { name: 'Kembali' }))
    await screen.findByRole('button', { name: /PANSEL 1/ })
    slow.resolve(listing(bundle))
    await waitFor(() => expect(list).toHaveBeenCalledTimes(3))
    expect(screen.queryByRole('button', { name: /panel-a/ })).toBeNull()
  })

  it('chooses a folder, but none that can’t be written to, and shows no files then', async () => {
    const { user } = await show(<Picker wants="folder" list={places} />)
    await user.click(screen.getByRole('button', { name: 'Pilih folder' }))
    await user.click(await screen.findByRole('button', { name: /INSPEKTORAT/ }))
    expect(await screen.findByRole('button', { name: /Panel A/ })).toBeVisible()
    expect(screen.queryByRole('button', { name: /panel-a/ })).toBeNull()
    expect(screen.getByRole('button', { name: 'Pakai folder ini' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: /Panel A/ }))
    await user.click(screen.getByRole('button', { name: 'Pakai folder ini' }))
    expect(chosenToken).toBe('folder')
  })
})

describe('choosing with the system’s dialog', () => {
  it('takes its answer, and asks no list', async () => {
    const list = vi.fn<List>(async () => listing())
    const { user } = await show(<Picker list={list} openDialog={async () => ({ token: 't', name: 'peserta.xlsx' })} />)
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }))
    expect(await screen.findByText('Terpilih: peserta.xlsx')).toBeVisible()
    expect(list).not.toHaveBeenCalled()
  })

  it('leaves everything as it was when it was cancelled, and says what failed', async () => {
    const answers: DialogAnswer[] = [null, { sentence: 'Stik tidak terpasang.' }]
    const { user } = await show(<Picker openDialog={async () => answers.shift() ?? null} />)
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }))
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Stik tidak terpasang.')
  })
})
