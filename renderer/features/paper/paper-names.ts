/** People, candidates, instruments and levels of paper sheets as they are shown. */
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import type { Display } from '../../../shared/subjects/candidates/entries.ts'
import type { Score, SheetAbout } from '../../../shared/subjects/scoring/entries.ts'
import { viewComponentTitles } from '../../../shared/subjects/scoring/view-completeness.ts'
import type { EnteredVerdict, PaperPlace } from '../../../shared/subjects/scoring/view-paper.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePersonName } from '../../store/use-names.ts'
import { useView } from '../../store/use-view.ts'
import type { StatusTone } from '../../ui/status-badge.tsx'

export interface Shown {
  readonly display: Display | null
  readonly about: SheetAbout
}

export function usePaperNames() {
  const { t } = useTranslation('paper')
  const language = useLanguage()
  const nameOf = usePersonName()
  const titles = useView(viewComponentTitles)
  return {
    candidateOf: ({ display, about }: Shown): string =>
      display ? `${display.number} ${display.name}`.trim() : `${about.candidate.slice(0, 8)}…`,
    personOf: (key: KeyId): string => nameOf(key) ?? t('unnamed', { key: `${key.slice(0, 8)}…` }),
    instrumentOf: (code: string): string => titles.get(code)?.[language] ?? code,
    scoreOf: (score: Score): string => (score === 'not-observed' ? t('one.notObserved') : String(score)),
  }
}

const tones: Readonly<Record<EnteredVerdict['kind'], StatusTone>> = {
  effective: 'good',
  pending: 'info',
  late: 'warning',
  replaced: 'neutral',
  disputed: 'warning',
  refused: 'bad',
  'entered-anew': 'neutral',
}

export const verdictTone = ({ kind }: EnteredVerdict): StatusTone => tones[kind]

/** Within the room. */
export const enterAddress = ({ assessor, about }: Pick<PaperPlace, 'assessor' | 'about'>): string =>
  `/list/enter/${assessor}/${about.instrument}/${about.vacancy}/${about.candidate}`

export const enteredAddress = (entry: string): string => `/list/entered/${entry}`
