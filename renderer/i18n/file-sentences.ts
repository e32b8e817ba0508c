/**
 * What is wrong or doubtful in a file of candidates, in each language: what was met, and what to do. A problem without a sentence
 * does not compile.
 */
import type { FileFailure } from '../../shared/subjects/candidates/file-failure.ts'
import type { FileProblem } from '../../shared/subjects/candidates/file-problem.ts'
import { fileSentences as english } from './en/file-sentences.ts'
import { fileSentences as indonesian } from './id/file-sentences.ts'
import type { FileSentences, Sentences } from './file-sentence-table.ts'
import type { Language } from './language.ts'

const sentences: Readonly<Record<Language, FileSentences>> = { id: indonesian, en: english }

const sayBy = <U extends { readonly kind: string }>(table: Sentences<U>, of: U): string => {
  const say = table[of.kind as U['kind']] as (of: U) => string
  return say(of)
}

export const fileFailureSentence = (failure: FileFailure, language: Language): string =>
  sayBy(sentences[language].failures, failure)

export const fileProblemSentence = (problem: FileProblem, language: Language): string =>
  sayBy(sentences[language].problems, problem)
