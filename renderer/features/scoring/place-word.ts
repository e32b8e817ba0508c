/** The word and the tone for a place: what the record says, and whether a form is half filled in. */
import type { OwnPlace, OwnStanding } from '../../../shared/subjects/scoring/view-own-list.ts'
import type { StatusTone } from '../../ui/status-badge.tsx'

export type PlaceWord = Exclude<OwnStanding, 'away'> | 'draft' | 'absent' | 'withdrawn'

export function placeWord({ standing, roll }: OwnPlace, isDrafted: boolean): PlaceWord {
  if (standing === 'away') return roll === 'withdrawn' ? 'withdrawn' : 'absent'
  return standing === 'open' && isDrafted ? 'draft' : standing
}

const tones: Readonly<Record<PlaceWord, StatusTone>> = {
  open: 'neutral',
  draft: 'info',
  sealed: 'good',
  amended: 'good',
  absent: 'neutral',
  withdrawn: 'neutral',
  'sheet-for-absent': 'warning',
  'without-effect': 'warning',
}

export const placeTone = (one: OwnPlace, isDrafted: boolean): StatusTone => tones[placeWord(one, isDrafted)]
