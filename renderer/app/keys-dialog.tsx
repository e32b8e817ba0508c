/** The list of keys, which `?` opens anywhere but in a text field. */
import { Modal, Switch } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '../ui/is-typing.ts'
import { KeyList } from '../ui/key-list.tsx'
import { useSingleKeys } from '../ui/use-single-keys.ts'
import type { DialogProps } from './about-dialog.tsx'

const keys = [
  ['Tab', 'next'],
  ['Shift+Tab', 'previous'],
  ['1 … 5', 'choose'],
  ['← → ↑ ↓', 'move'],
  ['-', 'notObserved'],
  ['Backspace', 'clear'],
  ['?', 'help'],
  ['Esc', 'escape'],
] as const

export function KeysDialog({ opened, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('shell')
  const { on, switchTo } = useSingleKeys()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('keys.close') }}
      centered
      size="lg"
    >
      <KeyList keys={keys.map(([key, meaning]) => ({ key, meaning: t(`keys.list.${meaning}`) }))} />
      <Switch
        mt="lg"
        label={t('keys.single')}
        checked={on}
        onChange={(event) => switchTo(event.currentTarget.checked)}
      />
    </Modal>
  )
}

export function useKeysKey(open: () => void): void {
  const { on } = useSingleKeys()
  useEffect(() => {
    if (!on) return undefined
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [open, on])
}
