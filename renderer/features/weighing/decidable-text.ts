/** What a decision would be about, in a person's words. */
import { useTranslation } from 'react-i18next'
import type { Decidable } from '../../../shared/engine/view-decidable.ts'
import { useCandidate } from './words.ts'

const shortTypes = {
  'score-sheet.sealed.v1': 'sheet',
  'score-sheet.amended.v1': 'amendment',
  'conflicts.declared.v1': 'conflicts',
  'gate.opened.v1': 'gate',
  'scheme.frozen.v1': 'scheme',
  'roster.fixed.v1': 'roster',
  'candidates.closed.v1': 'list',
  'result.determined.v1': 'result',
} as const

export function useDecidableText(): (row: Decidable) => string {
  const { t } = useTranslation('weighing')
  const candidateOf = useCandidate()
  return ({ type, candidate }) => {
    const short = Object.entries(shortTypes).find(([name]) => name === type)?.[1]
    if (short === undefined) return t('decisions.types.other', { type })
    if (short !== 'sheet' && short !== 'amendment') return t(`decisions.types.${short}`)
    return t(`decisions.types.${short}`, { candidate: candidate === null ? '–' : candidateOf(candidate) })
  }
}
