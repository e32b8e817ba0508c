/**
 * A dictionary of competencies from a file, so that the official text can take the place of ours: JSON of
 * `dictionarySchema`, or a table. It is taken whole or not at all; a table is answered with one failure for each bad row.
 *
 * The table has one row for each level of each competency, in any order, under these headings (Indonesian or English, any
 * capitals; `;`, `,` or tab between):
 *
 *   kode ; rumpun ; judul ; definisi ; level ; uraian ; indikator 1 ; indikator 2 …
 *   code ; cluster ; title ; definition ; level ; description ; indicator 1 ; indicator 2 …
 *
 * A heading with `(en)` after it holds the English, which may be missing. `rumpun`: manajerial, sosial kultural, teknis.
 * `rumpun`, `judul` and `definisi` may be left empty in all rows of a competency but its first.
 */
import { err, ok, type Result } from '../kernel/result.ts'
import { parseJson } from '../kernel/schema.ts'
import { readColumns, type ColumnsFailure } from './dictionary-columns.ts'
import { readRows, type RowProblem } from './dictionary-rows.ts'
import { dictionarySchema, type Dictionary } from './competency-dictionary.ts'
import type { QuotesUnclosed } from './separated-values.ts'

/** What a table does not say of itself. */
export type DictionaryHeading = Omit<Dictionary, 'v' | 'competencies'>

/** zod's issue code, or the `error` given in the schema, at that place. */
export interface FieldProblem {
  readonly path: readonly (string | number)[]
  readonly problem: string
}

export type DictionaryFailure =
  | { readonly kind: 'file-empty' }
  | { readonly kind: 'file-too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'fields-refused'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'rows-refused'; readonly problems: readonly RowProblem[] }
  | ColumnsFailure
  | QuotesUnclosed

/** Characters. The nine shipped competencies take 32,000 as JSON. */
const longestFile = 4_000_000

/** `heading` is used for a table only; JSON brings its own. */
export function readDictionary(text: string, heading: DictionaryHeading): Result<Dictionary, DictionaryFailure> {
  const bare = text.replace(/^\uFEFF/, '')
  if (bare.trim() === '') return err({ kind: 'file-empty' })
  if (bare.length > longestFile) return err({ kind: 'file-too-long', length: bare.length, limit: longestFile })
  return /^\s*[{[]/.test(bare) ? readJson(bare) : readTable(bare, heading)
}

function readJson(text: string): Result<Dictionary, DictionaryFailure> {
  const json = parseJson(text)
  return json.ok ? checked(json.value) : json
}

function readTable(text: string, heading: DictionaryHeading): Result<Dictionary, DictionaryFailure> {
  const columns = readColumns(text)
  if (!columns.ok) return columns
  const { competencies, problems } = readRows(columns.value)
  if (problems.length > 0) return err({ kind: 'rows-refused', problems })
  if (competencies.length === 0) return err({ kind: 'file-empty' })
  return checked({ ...heading, v: 1, competencies })
}

function checked(value: unknown): Result<Dictionary, DictionaryFailure> {
  const parsed = dictionarySchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    problem: issue.code === 'custom' ? issue.message : issue.code,
  }))
  return err({ kind: 'fields-refused', problems })
}
