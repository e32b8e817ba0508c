/** Candidates and people of outside results as they are shown, and the tone of what became of one. */
import { useTranslation } from 'react-i18next'
import type { OutsideRow, OutsideStanding } from '../../../../shared/subjects/exam-scores/view-outside.ts'
import type { StatusTone } from '../../../ui/status-badge.tsx'

const tones: Readonly<Record<OutsideStanding['kind'], StatusTone>> = {
  counts: 'good',
  waiting: 'info',
  replaced: 'neutral',
  disputed: 'warning',
  'after-gate': 'warning',
  'without-effect': 'warning',
  refused: 'bad',
}

export const outsideTone = ({ kind }: OutsideStanding): StatusTone => tones[kind]

export function useOutsideNames() {
  const { t } = useTranslation('outside')
  return {
    candidateOf: ({ display, candidate }: Pick<OutsideRow, 'display' | 'candidate'>): string =>
      display.kind === 'value' ? `${display.value.number} ${display.value.name}` : `${candidate.slice(0, 8)}…`,
    personOf: ({ key, name }: OutsideRow['enteredBy']): string => name ?? t('unnamed', { key: `${key.slice(0, 8)}…` }),
  }
}
