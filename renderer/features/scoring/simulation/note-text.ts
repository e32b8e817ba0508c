/** What was noted, in words: the card's text for what it expects, and one's own. */
import { useCallback } from 'react'
import type { ScenarioCard } from '../../../../shared/rules/scenario-card.ts'
import type { Observation } from '../../../../shared/subjects/scoring/entries.ts'
import { useLanguage } from '../../../i18n/use-language.ts'

export function useNoteText(card: ScenarioCard): (noted: Pick<Observation, 'behaviour' | 'text'>) => string {
  const language = useLanguage()
  return useCallback(
    ({ behaviour, text }) => {
      const all = [...card.expected.flatMap(({ behaviours }) => behaviours), ...card.killerErrors]
      const expected = all.find(({ code }) => code === behaviour)?.text[language] ?? behaviour ?? ''
      return [expected, text].filter((part) => part !== '').join(' — ')
    },
    [card, language],
  )
}

/** `4:07,3`: minutes, seconds and tenths since the play began. */
export const asTenths = (tenths: number, comma: string): string => {
  const seconds = Math.floor(tenths / 10)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}${comma}${tenths % 10}`
}
