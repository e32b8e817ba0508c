/** The page's language, and the sentence of a failure in it. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostFailure } from '../../shared/host/failures.ts'
import { failureSentence } from './failures.ts'
import { languageOf, type Language } from './language.ts'
import type { SignRefusal } from './refusal-sentences.ts'
import { refusalSentence } from './refusals.ts'

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return languageOf(i18n.language)
}

/** Whatever keeps something from being signed: said by the page's rules or by the host. */
export type SayableFailure = HostFailure | SignRefusal

const isRefusal = (failure: SayableFailure): failure is SignRefusal =>
  failure.kind === 'would-be-refused' || (failure.kind === 'newer-version-needed' && 'types' in failure)

export function useFailureSentence(): (failure: SayableFailure) => string {
  const language = useLanguage()
  return useCallback(
    (failure: SayableFailure) =>
      isRefusal(failure) ? refusalSentence(failure, language) : failureSentence(failure, language),
    [language],
  )
}
