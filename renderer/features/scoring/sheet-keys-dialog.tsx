/** The keys of a sheet, and the two switches that some hands need. */
import { Modal, Stack, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyList } from '../../ui/key-list.tsx'
import { useSingleKeys } from '../../ui/use-single-keys.ts'
import { useKeptSwitch } from './use-kept-switch.ts'

const keys = [
  ['1 … 5', 'digits'],
  ['← →', 'arrows'],
  ['-', 'dash'],
  ['Backspace', 'backspace'],
  ['Tab', 'tab'],
  ['Shift+Tab', 'shiftTab'],
  ['Ctrl+.', 'blocks'],
  ['Ctrl+Enter', 'ctrlEnter'],
  ['j, PageDown', 'next'],
  ['k, PageUp', 'previous'],
  ['?', 'help'],
] as const

export interface SheetKeysDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

export function SheetKeysDialog({ opened, onClose }: SheetKeysDialogProps): ReactNode {
  const { t } = useTranslation('scoring')
  const single = useSingleKeys()
  const advance = useKeptSwitch('advance')
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
      <Stack mt="lg" gap="sm">
        <Switch
          label={t('keys.single')}
          checked={single.on}
          onChange={({ currentTarget }) => single.switchTo(currentTarget.checked)}
        />
        <Switch
          label={t('keys.advance')}
          checked={advance.on}
          onChange={({ currentTarget }) => advance.switchTo(currentTarget.checked)}
        />
      </Stack>
    </Modal>
  )
}
