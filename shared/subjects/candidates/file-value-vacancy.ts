/** Which vacancies a cell names: by code or label, one or several. */
import type { Code } from '../../kernel/ids.ts'
import { plainHeading } from './file-columns.ts'

export interface VacancyNames {
  readonly code: Code
  /** Titles in both languages, and whatever else a file may call it. */
  readonly names: readonly string[]
}

export interface ReadVacancies {
  readonly found: readonly string[]
  readonly unknown: readonly string[]
}

/** Codes where the selection's vacancies are known; the cell's own words, cut at `;`, where they aren't. */
export function readVacancies(text: string, known: readonly VacancyNames[] | null): ReadVacancies {
  const pieces = text
    .split(/[;|]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (known === null) return { found: [...new Set(pieces)], unknown: [] }
  const codeOf = (name: string): Code | undefined =>
    known.find(({ code, names }) => [code, ...names].some((one) => plainHeading(one) === plainHeading(name)))?.code
  const whole = codeOf(text)
  if (whole !== undefined) return { found: [whole], unknown: [] }
  const found = pieces.flatMap((piece) => codeOf(piece) ?? [])
  return { found: [...new Set(found)], unknown: pieces.filter((piece) => codeOf(piece) === undefined) }
}
