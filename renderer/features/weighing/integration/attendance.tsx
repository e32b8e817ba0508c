/** Which assessors were at the meeting. */
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../../shared/kernel/ids.ts'
import type { Integration } from '../../../../shared/subjects/integration/view-integration.ts'
import type { MeetingForm } from './use-meeting-draft.ts'
import type { MeetingWords } from './use-meeting-words.ts'

export interface AttendanceProps {
  readonly view: Integration
  readonly words: MeetingWords
  readonly form: MeetingForm
}

export function Attendance({ view, words, form }: AttendanceProps): ReactNode {
  const { t } = useTranslation('integration')
  const { attended } = form.draft
  return (
    <Checkbox.Group
      label={t('attended')}
      description={t('attendedHint')}
      value={attended}
      onChange={(keys) => form.change((draft) => ({ ...draft, attended: keys as KeyId[] }))}
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1.5rem', marginTop: '0.5rem' }}>
        {view.sheets.map(({ assessor }) => (
          <Checkbox key={assessor} value={assessor} label={words.assessor(assessor)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
