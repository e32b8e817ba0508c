/** Names and figures of this room in the page's language. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { exactOf, type ExactText } from '../../../shared/kernel/exact.ts'
import { withComma } from '../../../shared/documents/words/derivation-words.ts'
import { toDecimalText } from '../../../shared/kernel/exact-rounding.ts'
import type { CandidateId, KeyId } from '../../../shared/kernel/ids.ts'
import type { Bilingual } from '../../../shared/rules/bilingual.ts'
import type { Rounding } from '../../../shared/rules/quantity.ts'
import type { Display } from '../../../shared/subjects/candidates/entries.ts'
import { candidatesById, displayOf } from '../../../shared/subjects/candidates/list.ts'
import { momentOf } from '../../../shared/subjects/results/gate.ts'
import { viewComponentTitles } from '../../../shared/subjects/scoring/view-completeness.ts'
import type { CardReading, State } from '../../../shared/subjects/state.ts'
import { formatExact } from '../../i18n/formats.ts'
import type { Language } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePersonName } from '../../store/use-names.ts'
import { useSelection, useView } from '../../store/use-view.ts'

/** A name, or the first digits of the key where no name is here. */
export function useWho(): (key: KeyId) => string {
  const { t } = useTranslation('weighing')
  const nameOf = usePersonName()
  return useCallback((key: KeyId) => nameOf(key) ?? t('unknownPerson', { key: `${key.slice(0, 8)}…` }), [nameOf, t])
}

export function useBilingual(): (text: Bilingual) => string {
  const language = useLanguage()
  return useCallback((text: Bilingual) => text[language], [language])
}

/** What the scheme calls a component; its code where the scheme has none of that code. */
export function useComponentTitle(): (code: string) => string {
  const titles = useView(viewComponentTitles)
  const language = useLanguage()
  return useCallback((code: string) => titles.get(code)?.[language] ?? code, [titles, language])
}

export const candidateLabel = (candidate: CandidateId, display: CardReading<Display>): string =>
  display.kind === 'value' ? `${display.value.number} ${display.value.name}` : `${candidate.slice(0, 8)}…`

const listedAt = (state: State) => candidatesById(state, momentOf(state))

/** Number and name, or the first digits of the pseudonym. */
export function useCandidate(): (candidate: CandidateId) => string {
  const { room } = useSelection()
  const listed = useView(listedAt)
  return useCallback(
    (candidate: CandidateId) => {
      const one = listed.get(candidate)
      return candidateLabel(candidate, one ? displayOf(room.state, one) : { kind: 'withheld' })
    },
    [listed, room],
  )
}

export interface Figure {
  /** In the page's language, rounded for display. */
  readonly shown: string
  /** The exact value where the digits shown are not all of it. */
  readonly exact: string | null
}

/** A value as its scheme rounds it; `shown` where the derivation has rounded it already. */
export function figureOf(
  value: ExactText,
  { rounding, shown }: { readonly rounding: Rounding; readonly shown?: string },
  language: Language,
): Figure {
  const { decimals, mode } = rounding
  const digits = shown ?? toDecimalText(exactOf(value), decimals, mode)
  const [, fraction = ''] = value.split('.')
  const isWhole = !value.includes('/') && fraction.length <= decimals
  return {
    shown: formatExact(digits, language),
    exact: isWhole ? null : inLanguage(value, language),
  }
}

/** Figures inside a formula or a fraction, with the decimal mark of the language. */
export const inLanguage = (text: string, language: Language): string => (language === 'id' ? withComma(text) : text)
