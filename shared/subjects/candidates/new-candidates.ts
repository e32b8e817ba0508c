/**
 * From the rows of a file to what is signed: the file's words for a vacancy become codes, facts keep the codes by which a scheme asks
 * for them. Contact data and sex are read to be checked against the NIK and go nowhere: the record has no use for them.
 */
import { codeSchema, type Code } from '../../kernel/ids.ts'
import type { NewCandidate } from './decide.ts'
import { plainHeading } from './file-columns.ts'
import type { CandidateRow } from './file-row.ts'

/** Code for each word that the file uses; rows without a word stand under `''`. */
export type VacancyCodes = Readonly<Record<string, string>>

export interface VacancyWord {
  readonly word: string
  readonly rows: number
}

/** The words of the file, in the order in which they first occur, each with the number of rows that use it. */
export function vacancyWords(rows: readonly CandidateRow[]): readonly VacancyWord[] {
  const counts = new Map<string, number>()
  for (const { vacancies } of rows) {
    for (const word of vacancies.length === 0 ? [''] : vacancies) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(([word, count]) => ({ word, rows: count }))
}

/** `Kepala Seksi Angkutan` → `kepala-seksi-angkutan`; empty where nothing usable is left. */
export function proposedCode(word: string): string {
  const code = plainHeading(word)
    .replaceAll(' ', '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return codeSchema.safeParse(code).success ? code : ''
}

/** Words that have no usable code. Two spellings may share one: they are then one vacancy. */
export const unusableWords = (words: readonly VacancyWord[], codes: VacancyCodes): readonly string[] =>
  words.map(({ word }) => word).filter((word) => !codeSchema.safeParse(codes[word]).success)

/** Every word must have a code (`unusableWords` is empty). */
export const newCandidates = (rows: readonly CandidateRow[], codes: VacancyCodes): NewCandidate[] =>
  rows.map(({ number, name, vacancies, nik, birthDate, address, facts }) => ({
    number,
    name,
    vacancies: (vacancies.length === 0 ? [''] : vacancies).map((word): Code => codeSchema.parse(codes[word])),
    identity: nik === null && birthDate === null && address === null ? null : { nik, birthDate, address },
    ties: tiesOf({ birthDate, facts }),
  }))

function tiesOf({
  birthDate,
  facts,
}: Pick<CandidateRow, 'birthDate' | 'facts'>): Readonly<Record<string, string>> | null {
  const ties = { ...facts, ...(birthDate !== null && { 'birth-date': birthDate }) }
  return Object.keys(ties).length === 0 ? null : ties
}
