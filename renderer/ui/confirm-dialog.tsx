/**
 * Asks before what is destructive or final. The button says the verb; the dialog says what will be touched. The focus
 * begins on the way out, so that a careless Enter changes nothing.
 */
import { Button, Group, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  /** What follows from it. */
  readonly children: ReactNode
  /** What will be touched, item by item. */
  readonly touches?: readonly string[]
  /** `Segel 12 lembar`, `Buka gerbang`: never "OK". */
  readonly verb: string
  /** `final` can't be taken back; `destructive` also loses something. */
  readonly weight: 'final' | 'destructive'
  readonly onConfirm: () => Promise<void> | void
  readonly onClose: () => void
}

export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { opened, title, children, touches = [], verb, weight, onConfirm, onClose } = props
  const { t } = useTranslation('ui')
  const [busy, setBusy] = useState(false)

  const confirm = async (): Promise<void> => {
    setBusy(true)
    try {
      await onConfirm()
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      closeOnClickOutside={!busy}
      closeOnEscape={!busy}
      withCloseButton={false}
      size="lg"
    >
      {children}
      {touches.length > 0 && (
        <>
          <h3 style={{ margin: '0 0 0.25rem', fontSize: '1rem', fontWeight: 500 }}>{t('confirm.touches')}</h3>
          <ul style={{ margin: '0 0 1rem', paddingInlineStart: '1.2rem', maxHeight: '30vh', overflow: 'auto' }}>
            {touches.map((touched) => (
              <li key={touched}>{touched}</li>
            ))}
          </ul>
        </>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} disabled={busy} data-autofocus>
          {t('confirm.back')}
        </Button>
        <Button {...(weight === 'destructive' ? { color: 'merah' } : {})} loading={busy} onClick={() => void confirm()}>
          {verb}
        </Button>
      </Group>
    </Modal>
  )
}
