import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { ConfirmDialog } from '../../../../renderer/ui/confirm-dialog.tsx'
import { ProgressWithCancel } from '../../../../renderer/ui/progress-with-cancel.tsx'
import { show } from '../show.tsx'

describe('asking before a final act', () => {
  let done: string[] = []

  function Question({ work = async () => {} }: { work?: () => Promise<void> }) {
    const [opened, setOpened] = useState(true)
    return (
      <ConfirmDialog
        opened={opened}
        title="Buka gerbang?"
        verb="Buka gerbang"
        weight="final"
        touches={['60 lembar menjadi terlihat']}
        onConfirm={async () => {
          done.push('confirmed')
          await work()
          setOpened(false)
        }}
        onClose={() => {
          done.push('closed')
          setOpened(false)
        }}
      >
        <p>Ini tidak dapat dibatalkan.</p>
      </ConfirmDialog>
    )
  }

  const present = async (part = <Question />) => {
    done = []
    const shown = await show(part)
    return { ...shown, dialog: await screen.findByRole('dialog', { name: 'Buka gerbang?' }) }
  }

  it('says its verb and what it touches, and begins on the way out', async () => {
    const { dialog } = await present()
    expect(within(dialog).getByText('60 lembar menjadi terlihat')).toBeVisible()
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Jangan' })).toHaveFocus())
    expect(within(dialog).queryByRole('button', { name: /^(OK|Ya)$/ })).toBeNull()
  })

  it('does nothing on a careless Enter or on Escape', async () => {
    const { user, dialog } = await present()
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Jangan' })).toHaveFocus())
    await user.keyboard('{Enter}')
    expect(done).toEqual(['closed'])
  })

  it('closes on Escape without acting', async () => {
    const { user } = await present()
    await user.keyboard('{Escape}')
    expect(done).toEqual(['closed'])
  })

  it('acts once, and can’t be left while it does', async () => {
    const work = Promise.withResolvers<void>()
    const { user, dialog } = await present(<Question work={() => work.promise} />)
    const button = within(dialog).getByRole('button', { name: 'Buka gerbang' })
    await user.click(button)
    expect(within(dialog).getByRole('button', { name: 'Jangan' })).toBeDisabled()
    await user.click(button)
    await user.keyboard('{Escape}')
    expect(done).toEqual(['confirmed'])
    work.resolve()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('long work', () => {
  it('says how much of how much, and cancels once', async () => {
    let cancelled = 0
    const { user } = await show(
      <ProgressWithCancel
        label="Memeriksa panel-a"
        done="3.412"
        total="12.060 entri"
        share={0.28}
        onCancel={() => cancelled++}
      />,
    )
    const bar = screen.getByRole('progressbar', { name: 'Memeriksa panel-a' })
    expect(bar).toHaveAttribute('aria-valuetext', '3.412 dari 12.060 entri')
    expect(bar).toHaveAttribute('value', '0.28')
    await user.tab()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('button', { name: 'Membatalkan …' })).toBeDisabled()
    expect(cancelled).toBe(1)
  })

  it('has no share while the whole is not known', async () => {
    await show(<ProgressWithCancel label="Membaca" done="12 MB" total={null} share={null} onCancel={() => {}} />)
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('value')
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '12 MB')
  })
})
