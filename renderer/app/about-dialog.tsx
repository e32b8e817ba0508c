import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '../host/use-host.tsx'

export interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

export function AboutDialog({ opened, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('shell')
  const { info } = useHost()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('about.title')}
      closeButtonProps={{ 'aria-label': t('about.close') }}
      centered
    >
      <p>{t('purpose')}</p>
      {info && (
        <p>
          {t('about.version', { version: info.version })}. {t(`about.host.${info.hostKind}`)}.
        </p>
      )}
      <p>{t('about.offline')}</p>
    </Modal>
  )
}
