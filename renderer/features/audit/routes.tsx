/** Verification: open to everybody, also while the identity is locked; the story needs an entered selection. */
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { AuditRoom } from './audit-room.tsx'

export const auditRoom = {
  path: 'audit',
  useName: (): string => useTranslation('audit').t('room'),
  isOpen: (): boolean => true,
  component: AuditRoom as ComponentType,
}
