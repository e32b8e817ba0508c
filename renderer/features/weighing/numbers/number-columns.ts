/** Columns that are shown as a table and written as a file from the same description, so that no two of them can disagree. */
import type { Column, Table } from '../../../../shared/documents/tables/table.ts'
import { formatCount } from '../../../i18n/formats.ts'
import type { Language } from '../../../i18n/language.ts'
import type { ScoreColumn } from '../../../ui/score-table.tsx'
import { formatDecimal, formatPercent } from './number-words.ts'

export interface NumberColumn<Row> {
  /** Heading in the file: `[a-z][a-z0-9_]*`. */
  readonly key: string
  readonly title: string
  readonly kind: 'text' | 'count' | 'decimal' | 'percent'
  readonly digits?: number
  /** Null: there is no value. */
  readonly of: (row: Row) => string | number | null
}

export type NumberColumns<Row> = readonly [NumberColumn<Row>, ...NumberColumn<Row>[]]

export function shownColumns<Row>(
  columns: NumberColumns<Row>,
  language: Language,
): readonly [ScoreColumn<Row>, ...ScoreColumn<Row>[]] {
  const [first, ...rest] = columns
  return [shownColumn(first, language), ...rest.map((column) => shownColumn(column, language))]
}

function shownColumn<Row>({ key, title, kind, digits, of }: NumberColumn<Row>, language: Language): ScoreColumn<Row> {
  return {
    key,
    title,
    ...(kind !== 'text' && { numeric: true }),
    cell: (row) => {
      const value = of(row)
      if (value === null) return '–'
      if (typeof value === 'string') return value
      if (kind === 'count') return formatCount(value, language)
      return kind === 'percent' ? formatPercent(value, language) : formatDecimal(value, language, digits)
    },
    compare: (a, b) => inOrder(of(a), of(b)),
  }
}

const collator = new Intl.Collator('id', { numeric: true })

/** What has no value stands below whatever has one. */
function inOrder(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/** Digits in the file: enough to work on with. */
const writtenDigits = 6

export function writtenTable<Row>(title: string, columns: NumberColumns<Row>, rows: readonly Row[]): Table {
  const types = { text: 'text', count: 'integer', decimal: 'decimal', percent: 'decimal' } as const
  return {
    title,
    columns: columns.map(({ key, title: heading, kind }): Column => ({ key, heading, type: types[kind] })),
    rows: rows.map((row) =>
      columns.map(({ of, kind }) => {
        const value = of(row)
        const isFraction = typeof value === 'number' && (kind === 'decimal' || kind === 'percent')
        return isFraction ? value.toFixed(writtenDigits) : value
      }),
    ),
  }
}
