/**
 * Why the rules of the record keep something from being signed, in each language: what was met, and what to do. The form
 * asks the same rules before the signature as every reader asks after it.
 */
import { refusals as english } from './en/refusals.ts'
import { refusals as indonesian } from './id/refusals.ts'
import type { Language } from './language.ts'
import type { RefusalSentences, SignRefusal } from './refusal-sentences.ts'

const sentences: Readonly<Record<Language, RefusalSentences>> = { id: indonesian, en: english }

export function refusalSentence(failure: SignRefusal, language: Language): string {
  const { reasons, newerVersion } = sentences[language]
  return failure.kind === 'would-be-refused' ? reasons[failure.reason] : newerVersion(failure.types)
}
