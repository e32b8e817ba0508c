import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { RatingScale, type Rating } from '../../../../renderer/ui/rating-scale.tsx'
import { show } from '../show.tsx'

const levels = [
  { level: 1, name: 'Kurang', anchor: 'Menyuruh pulang.' },
  { level: 2, name: 'Cukup', anchor: 'Menjelaskan.' },
  { level: 3, name: 'Baik', anchor: 'Menuntaskan.' },
]

let heard: (Rating | null)[] = []

function Criterion({ start = null, disabled = false }: { start?: Rating | null; disabled?: boolean }) {
  const [value, setValue] = useState<Rating | null>(start)
  const change = (next: Rating | null) => {
    heard.push(next)
    setValue(next)
  }
  return <RatingScale label="Orientasi pelayanan" levels={levels} value={value} onChange={change} disabled={disabled} />
}

const present = async (part = <Criterion />) => {
  heard = []
  return show(part)
}
const radio = (name: string) => screen.getByRole('radio', { name })

describe('a criterion', () => {
  it('shows every level with its anchor, in the order given, and “not observed” last', async () => {
    await present()
    const group = screen.getByRole('group', { name: 'Orientasi pelayanan' })
    const radios = within(group).getAllByRole('radio')
    expect(radios.map((input) => input.getAttribute('value'))).toEqual(['1', '2', '3', 'not-observed'])
    expect(radio('2 Cukup')).toHaveAccessibleDescription('Menjelaskan.')
    expect(screen.getByText('Menuntaskan.')).toBeVisible()
    expect(radio('Tidak teramati')).toHaveAccessibleDescription('Bukan nol: kriteria ini tidak dapat diamati.')
    expect(group).toHaveAccessibleDescription(/Angka 1–3 memilih/)
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  })

  it('chooses by digits and moves the focus along', async () => {
    const { user } = await present()
    await user.tab()
    await user.keyboard('3')
    expect(radio('3 Baik')).toBeChecked()
    expect(radio('3 Baik')).toHaveFocus()
    await user.keyboard('1')
    expect(heard).toEqual([3, 1])
  })

  it('ignores digits that are no level, also zero', async () => {
    const { user } = await present()
    await user.tab()
    await user.keyboard('045x')
    expect(heard).toEqual([])
  })

  it('leaves digits with Ctrl or Alt to the browser', async () => {
    const { user } = await present()
    await user.tab()
    await user.keyboard('{Control>}2{/Control}{Alt>}2{/Alt}')
    expect(heard).toEqual([])
  })

  it('moves by arrows, as radio buttons do', async () => {
    const { user } = await present(<Criterion start={2} />)
    await user.tab()
    expect(radio('2 Cukup')).toHaveFocus()
    await user.keyboard('{ArrowRight}')
    expect(radio('3 Baik')).toBeChecked()
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(heard.at(-1)).toBe(1)
  })

  it('keeps “not observed” apart from any number, and clears to no value at all', async () => {
    const { user } = await present()
    await user.tab()
    await user.keyboard('-')
    expect(heard).toEqual(['not-observed'])
    expect(radio('Tidak teramati')).toHaveFocus()
    await user.keyboard('{Backspace}')
    expect(heard).toEqual(['not-observed', null])
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  })

  it('chooses by the pointer anywhere on a level', async () => {
    const { user } = await present()
    await user.click(screen.getByText('Menjelaskan.'))
    expect(heard).toEqual([2])
  })

  it('changes nothing while it is disabled', async () => {
    const { user } = await present(<Criterion start={2} disabled />)
    await user.click(screen.getByText('Menuntaskan.'))
    await user.tab()
    await user.keyboard('1')
    expect(heard).toEqual([])
  })

  it('speaks English too', async () => {
    await show(<Criterion />, 'en')
    expect(radio('Not observed')).toHaveAccessibleDescription('Not a zero: this criterion could not be observed.')
  })
})
