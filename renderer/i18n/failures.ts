/**
 * A sentence for each failure, in each language: what was met, and what a person can do about it. A kind without a
 * sentence does not compile.
 */
import type { FailureKind, HostFailure } from '../../shared/host/failures.ts'
import { failures as english } from './en/failures.ts'
import { failures as indonesian } from './id/failures.ts'
import type { FailureSentences } from './failure-sentences.ts'
import type { Language } from './language.ts'

const sentences: Readonly<Record<Language, FailureSentences>> = { id: indonesian, en: english }

export function failureSentence<K extends FailureKind>(failure: HostFailure<K>, language: Language): string {
  const sentence = sentences[language][failure.kind as K] as (failure: HostFailure<K>) => string
  return sentence(failure)
}
