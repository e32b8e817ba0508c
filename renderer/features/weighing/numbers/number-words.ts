/** Numbers, names and sentences of the dashboards in the page's language. */
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sentence, SentenceValue, FigureReason } from '../../../../shared/engine/numbers/figure.ts'
import type { LeftOut } from '../../../../shared/engine/numbers/mark-table.ts'
import type { CandidateId, Code, KeyId } from '../../../../shared/kernel/ids.ts'
import { momentOf } from '../../../../shared/subjects/results/gate.ts'
import { rubricsOf, schemeAt } from '../../../../shared/subjects/selection/scheme-in-force.ts'
import { remembered, type State } from '../../../../shared/subjects/state.ts'
import type { Bilingual } from '../../../../shared/rules/bilingual.ts'
import { numbers as english } from '../../../i18n/en/numbers.ts'
import { numbers as indonesian } from '../../../i18n/id/numbers.ts'
import { formatCount, formatExact } from '../../../i18n/formats.ts'
import type { Language } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useView } from '../../../store/use-view.ts'
import { useCandidate, useComponentTitle, useWho } from '../words.ts'

/** Two digits unless told otherwise: a third is more than any of these numbers knows. */
export const formatDecimal = (value: number, language: Language, digits = 2): string => {
  const text = value.toFixed(digits)
  return formatExact(Number(text) === 0 ? text.replace('-', '') : text, language)
}

export const formatPercent = (value: number, language: Language): string =>
  `${formatDecimal(100 * value, language, 0)} %`

/** With its sign, where the direction is the matter. */
export const formatSigned = (value: number, language: Language): string => {
  const text = formatDecimal(value, language)
  return /[1-9]/.test(text) && !text.startsWith('−') ? `+${text}` : text
}

const criterionTitles = (state: State): ReadonlyMap<string, Bilingual> =>
  remembered(state, 'criterion-titles', () => {
    const scheme = schemeAt(state, momentOf(state))
    const rubrics = scheme ? Object.values(rubricsOf(state, scheme)) : []
    return new Map(rubrics.flatMap(({ criteria }) => criteria.map(({ code, title }) => [code as string, title])))
  })

const vacancyTitles = (state: State): ReadonlyMap<string, Bilingual> =>
  remembered(
    state,
    'vacancy-titles',
    () =>
      new Map(
        (schemeAt(state, momentOf(state))?.body.scheme.vacancies ?? []).map(({ code, title }) => [
          code as string,
          title,
        ]),
      ),
  )

export interface NumberNames {
  readonly assessor: (key: KeyId) => string
  readonly candidate: (candidate: CandidateId) => string
  readonly criterion: (code: Code) => string
  readonly component: (code: Code) => string
  readonly vacancy: (code: Code) => string
}

export function useNames(): NumberNames {
  const language = useLanguage()
  const [assessor, candidate, component] = [useWho(), useCandidate(), useComponentTitle()]
  const [criteria, vacancies] = [useView(criterionTitles), useView(vacancyTitles)]
  return useMemo(
    () => ({
      assessor,
      candidate,
      component,
      criterion: (code) => criteria.get(code)?.[language] ?? code,
      vacancy: (code) => vacancies.get(code)?.[language] ?? code,
    }),
    [assessor, candidate, component, criteria, vacancies, language],
  )
}

export type SentenceKey = keyof typeof indonesian.sentence

const templates: Readonly<Record<Language, Readonly<Record<SentenceKey, string>>>> = {
  id: indonesian.sentence,
  en: english.sentence,
}

/** Which values a sentence takes, the core decides; so they are put in here, by name. */
const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')

export type Tellable = Sentence<SentenceKey> & { readonly reason?: FigureReason | null }

/** `more`: words that only the screen knows, such as titles of the scheme. */
export function useSentence(): (sentence: Tellable, more?: Readonly<Record<string, string>>) => string {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const names = useNames()
  return useCallback(
    (sentence: Tellable, more: Readonly<Record<string, string>> = {}) => {
      const inWords = (value: SentenceValue): string => {
        if (value.as === 'count') return formatCount(value.value, language)
        if (value.as === 'decimal') return formatDecimal(value.value, language)
        if (value.as === 'percent') return formatPercent(value.value, language)
        if (value.as === 'assessor') return names.assessor(value.value)
        if (value.as === 'candidate') return names.candidate(value.value)
        if (value.as === 'criterion') return names.criterion(value.value)
        if (value.as === 'component') return names.component(value.value)
        return value.as === 'panel' ? value.value : joined(value.of.map(inWords), t('and'))
      }
      const values = Object.fromEntries(Object.entries(sentence.values).map(([name, value]) => [name, inWords(value)]))
      const reason = sentence.reason ? t(`reason.${sentence.reason}`) : ''
      return filled(templates[language][sentence.key], { ...values, ...more, reason })
    },
    [t, language, names],
  )
}

function joined(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')}${and}${last}`
}

export function useLeftOut(): (leftOut: readonly LeftOut[]) => string {
  const { t } = useTranslation('numbers')
  return useCallback((leftOut) => leftOut.map(({ why, count }) => t(`leftOut.${why}`, { count })).join('; '), [t])
}
