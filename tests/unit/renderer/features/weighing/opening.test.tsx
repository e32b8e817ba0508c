import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { WeighingRoom } from '../../../../../renderer/features/weighing/weighing-room.tsx'
import { err, ok } from '../../../../../shared/kernel/result.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import type { Person } from '../../../../builders/selection-story.ts'
import { showIn } from '../in-selection.tsx'

/** A chair to whom the gate is open and every sheet shut. */
function shutFor(name: 'chair' | 'secretary' | 'custodian'): Person {
  const field = aSelection({ upTo: 'open', candidates: 2 })
  const holder = field[name]
  for (const hash of holder.state.cards.keys())
    if (holder.state.cards.get(hash)?.kind === 'held') holder.state.cards.delete(hash)
  holder.state.memo.clear()
  return holder
}

describe('opening the sheets', () => {
  it('says how many opened and how many stay shut', async () => {
    const { user, memory } = await showIn({ screen: <WeighingRoom />, person: shutFor('secretary'), at: '/opening' })
    expect(screen.getByText('0 dari 4 lembar terbuka di komputer ini.')).toBeVisible()
    memory.answer('sheets.open', async () => ok({ opened: 3, unopened: 1 }))
    await user.click(screen.getByRole('button', { name: 'Buka lembar' }))
    expect(await screen.findByText('3 lembar baru terbuka; 1 masih tertutup.')).toBeVisible()
    expect(screen.getByText(/memerlukan berkas bukaan lain/)).toBeVisible()
  })

  it('says why nothing was opened', async () => {
    const { user, memory } = await showIn({ screen: <WeighingRoom />, person: shutFor('secretary'), at: '/opening' })
    memory.answer('sheets.open', async () => err({ kind: 'purpose-refused', problem: 'nothing-to-send' }))
    await user.click(screen.getByRole('button', { name: 'Buka lembar' }))
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(screen.queryByText(/lembar baru terbuka/)).toBeNull()
  })

  it('writes an opening for one later holder, with the openings in it', async () => {
    const chair = shutFor('chair')
    const { user, memory } = await showIn({ screen: <WeighingRoom />, person: chair, at: '/opening' })
    const orders: unknown[] = []
    memory.answer('bundle.write', async (order) => {
      orders.push(order)
      return err({ kind: 'file-no-space', name: 'STIK PANSEL', code: 'ENOSPC' })
    })
    await user.click(screen.getByRole('button', { name: 'Pilih folder' }))
    await user.click(await screen.findByRole('button', { name: /STIK PANSEL/ }))
    await user.click(await screen.findByRole('button', { name: 'Pakai folder ini' }))
    await user.click(screen.getByRole('button', { name: 'Tulis berkas bukaan' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('STIK PANSEL')
    expect(orders).toMatchObject([
      { purpose: 'opening', openings: true, recipients: [chair.world.person('sekretaris').key] },
    ])
    expect(screen.getByRole('button', { name: 'Tulis berkas bukaan' })).toBeEnabled()
  })

  it('tells the last office that it makes no opening', async () => {
    await showIn({ screen: <WeighingRoom />, person: shutFor('custodian'), at: '/opening' })
    expect(screen.getByText(/tidak membuat berkas bukaan/)).toBeVisible()
  })
})
