/**
 * What is wrong or doubtful in a file of candidates, place by place. An `error` keeps its row out; a `warning` lets it in and is
 * shown. Nothing is mended in silence and nothing is guessed without saying so.
 */
import type { ColumnTarget } from './file-columns.ts'

export interface FilePlace {
  /** As the spreadsheet numbers it. */
  readonly line: number
  /** Counted from 0; null where the whole row is meant. */
  readonly column: number | null
}

export type RowError =
  | { readonly kind: 'value-missing'; readonly target: ColumnTarget }
  | { readonly kind: 'too-long'; readonly target: ColumnTarget; readonly length: number; readonly limit: number }
  /** The cell shows `#N/A`, `#REF!` or the like. */
  | { readonly kind: 'cell-error'; readonly value: string }
  /** A formula whose result is not in the file: open it in a spreadsheet, save, try again. */
  | { readonly kind: 'formula-without-value' }
  /** One value stands for several cells and it isn't known for which. */
  | { readonly kind: 'merged-cells'; readonly range: string }
  /** More digits than a spreadsheet keeps, or an exponent: the last digits are gone. */
  | { readonly kind: 'digits-lost'; readonly value: string }
  | { readonly kind: 'nik-form'; readonly value: string; readonly wrong: 'length' | 'not-digits' | 'day' | 'month' }
  | { readonly kind: 'number-unreadable'; readonly value: string }
  | { readonly kind: 'number-negative'; readonly value: string }
  | { readonly kind: 'date-unreadable'; readonly value: string }
  | { readonly kind: 'date-two-digit-year'; readonly value: string }
  | { readonly kind: 'date-not-in-calendar'; readonly value: string }
  | { readonly kind: 'sex-unreadable'; readonly value: string }
  | { readonly kind: 'vacancy-unknown'; readonly value: string }
  | { readonly kind: 'too-many-vacancies'; readonly count: number; readonly limit: number }
  /** `lines`: the others with the same value; none of them is taken. */
  | { readonly kind: 'number-duplicate'; readonly value: string; readonly lines: readonly number[] }
  | { readonly kind: 'nik-duplicate'; readonly value: string; readonly lines: readonly number[] }

export type RowWarning =
  /** The value that was computed last is taken. */
  | { readonly kind: 'formula-value-taken'; readonly value: string }
  /** Stored as a number, or shorter than all the others: zeros before it may be gone. */
  | { readonly kind: 'zeros-maybe-lost'; readonly value: string }
  | { readonly kind: 'hidden-row' }
  | { readonly kind: 'hidden-column'; readonly target: ColumnTarget }
  /** `83,091` or `83.091` where nothing else in the column tells: read as a decimal. */
  | { readonly kind: 'decimal-mark-assumed'; readonly value: string; readonly read: string }
  /** A bare day number of a spreadsheet. */
  | { readonly kind: 'date-from-serial'; readonly value: string; readonly read: string }
  | { readonly kind: 'birth-date-implausible'; readonly value: string }
  | { readonly kind: 'nik-birth-date-differs'; readonly nik: string; readonly birthDate: string }
  | { readonly kind: 'nik-sex-differs'; readonly nik: string; readonly sex: 'male' | 'female' }
  | { readonly kind: 'person-duplicate'; readonly value: string; readonly lines: readonly number[] }
  | { readonly kind: 'invisible-characters'; readonly value: string }

export type FileProblem = FilePlace &
  (({ readonly severity: 'error' } & RowError) | ({ readonly severity: 'warning' } & RowWarning))
export type FileProblemKind = FileProblem['kind']

export const rowError = (place: FilePlace, error: RowError): FileProblem => ({ ...place, severity: 'error', ...error })
export const rowWarning = (place: FilePlace, warning: RowWarning): FileProblem => ({
  ...place,
  severity: 'warning',
  ...warning,
})
