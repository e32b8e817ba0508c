/** What the desk or a replacement says about this candidate, above the form. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnPlace } from '../../../shared/subjects/scoring/view-own-list.ts'
import { isAway } from '../../../shared/subjects/candidates/roll.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'

export function PlaceNotes({ own }: { readonly own: OwnPlace }): ReactNode {
  const { t } = useTranslation('scoring')
  const { roll } = own
  return (
    <>
      {isAway(roll) && (
        <FailureNotice tone="warning">
          {t('form.absent', { roll: t(`list.standing.${roll === 'withdrawn' ? 'withdrawn' : 'absent'}`) })}
        </FailureNotice>
      )}
      {roll === 'late' && (
        <div>
          <StatusBadge tone="info">{t('form.lateNote')}</StatusBadge>
        </div>
      )}
      {own.isTakenOver && (
        <div>
          <StatusBadge tone="info">{t('form.takenOver')}</StatusBadge>
        </div>
      )}
    </>
  )
}
