import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { EvidenceNote } from '../../../../renderer/ui/evidence-note.tsx'
import { show } from '../show.tsx'

function Note({ start = '', maximum = 4000 }: { start?: string; maximum?: number }) {
  const [value, setValue] = useState(start)
  return (
    <EvidenceNote
      label="Bukti perilaku"
      hint="Apa yang terlihat?"
      value={value}
      onChange={setValue}
      maximum={maximum}
    />
  )
}

const field = () => screen.getByRole('textbox', { name: 'Bukti perilaku' })

it('takes what is typed, under its name and hint', async () => {
  const { user } = await show(<Note />)
  await user.type(field(), 'Menit 3')
  expect(field()).toHaveValue('Menit 3')
  expect(field()).toHaveAccessibleDescription(/Apa yang terlihat\?/)
})

it('says how much room is left once it is scarce, and stops where it is full', async () => {
  const { user } = await show(<Note start={'a'.repeat(3899)} />)
  expect(screen.getByRole('status')).toHaveTextContent('Sisa 101 karakter')
  await user.type(field(), 'b'.repeat(3))
  expect(screen.getByRole('status')).toHaveTextContent('Sisa 98 karakter')
})

it('is silent while there is room, and says when it is full', async () => {
  const { unmount } = await show(<Note />)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  unmount()
  const { user } = await show(<Note start="1234" maximum={5} />)
  await user.type(field(), '56')
  expect(field()).toHaveValue('12345')
  expect(screen.getByRole('status')).toHaveTextContent('Sudah penuh: 5 karakter')
})
