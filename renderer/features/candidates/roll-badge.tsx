/** What was called, as colour, sign and word. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Roll } from '../../../shared/subjects/candidates/roll.ts'
import { StatusBadge, type StatusTone } from '../../ui/status-badge.tsx'

const tones: Readonly<Record<Roll, StatusTone>> = {
  present: 'good',
  late: 'warning',
  absent: 'bad',
  withdrawn: 'bad',
  'not-called': 'neutral',
  disputed: 'warning',
}

export function RollBadge({ roll }: { readonly roll: Roll }): ReactNode {
  const { t } = useTranslation('candidates')
  return <StatusBadge tone={tones[roll]}>{t(`roll.states.${roll}`)}</StatusBadge>
}
