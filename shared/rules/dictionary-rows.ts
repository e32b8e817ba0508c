/** The rows of a table of competencies: what they say, and the first thing that is wrong in each, with its place. */
import { err, ok, type Failure, type Result } from '../kernel/result.ts'
import {
  competencyCodeSchema,
  competencyLevels,
  dictionaryLimits,
  type Cluster,
  type Competency,
  type CompetencyLevel,
  type CompetencyLevelNumber,
  type DictionaryText,
} from './competency-dictionary.ts'
import type { Table } from './dictionary-columns.ts'

type Wrong =
  | { readonly kind: 'value-missing' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'code-form'; readonly value: string }
  | { readonly kind: 'cluster-unknown'; readonly value: string }
  | { readonly kind: 'level-unknown'; readonly value: string }
  /** That level of that competency already stands in another row. */
  | { readonly kind: 'level-twice'; readonly firstRow: number }
  /** Said of the first row of a competency. */
  | { readonly kind: 'levels-missing'; readonly levels: readonly CompetencyLevelNumber[] }
  /** The competency's first row says something else here. */
  | { readonly kind: 'differs-from-first'; readonly firstRow: number }
  /** More cells than headings: mostly a mark inside a text without quotation marks. */
  | { readonly kind: 'cell-without-heading'; readonly value: string }

/** `row` as the spreadsheet counts; `column`: the heading as the file writes it, null where there is none. */
export type RowProblem = Wrong & { readonly row: number; readonly column: string | null }

type Target = Parameters<Table['columns']['get']>[0]
type Source = Table['rows'][number]

interface ReadRow {
  readonly row: number
  readonly code: string
  readonly level: CompetencyLevel
  /** Null where the cell is empty, which any row but the first of its competency may leave so. */
  readonly cluster: Cluster | null
  readonly title: DictionaryText | null
  readonly definition: DictionaryText | null
}

export interface RowsRead {
  readonly competencies: readonly Competency[]
  /** At most one for each row, by row. */
  readonly problems: readonly RowProblem[]
}

export function readRows(table: Table): RowsRead {
  const results = table.rows.map((source) => readRow(table, source))
  const refused = results.flatMap((result) => (result.ok ? [] : [result.failure]))
  const rows = results.flatMap((result) => (result.ok ? [result.value] : []))
  const groups = [...Map.groupBy(rows, ({ code }) => code).values()]
  const headingAt = (target: Target): string | null => table.columns.get(target)?.heading ?? null
  const inGroups = groups.flatMap((group) => groupProblems(group, headingAt))
  // A refused row may hold the level or the title that seems to be missing: that is said once every row can be read.
  const whole = refused.length > 0 ? inGroups.filter(({ kind }) => !kind.endsWith('-missing')) : inGroups
  const problems = [...refused, ...whole].toSorted((a, b) => a.row - b.row)
  return { competencies: problems.length > 0 ? [] : groups.flatMap(competencyFrom), problems }
}

function competencyFrom(group: readonly ReadRow[]): Competency[] {
  const [first] = group
  if (!first?.cluster || !first.title || !first.definition) return []
  const { code, cluster, title, definition } = first
  return [
    { code, cluster, title, definition, levels: group.map(({ level }) => level).toSorted((a, b) => a.level - b.level) },
  ]
}

/** One for each row at most, so that every row is named once with what to mend first. */
function groupProblems(group: readonly ReadRow[], headingAt: (target: Target) => string | null): RowProblem[] {
  const [first, ...others] = group
  if (first === undefined) return []
  const empty = (['cluster', 'title', 'definition'] as const).find((target) => first[target] === null)
  const missing = competencyLevels.filter((level) => !group.some((one) => one.level.level === level))
  const atFirst: (Wrong & { readonly target: Target }) | null = empty
    ? { kind: 'value-missing', target: empty }
    : missing.length > 0
      ? { kind: 'levels-missing', levels: missing, target: 'level' }
      : null
  const atOthers = others.flatMap((other, index): RowProblem[] => {
    const same = [first, ...others.slice(0, index)].find(({ level }) => level.level === other.level.level)
    if (same) return [{ kind: 'level-twice', firstRow: same.row, row: other.row, column: headingAt('level') }]
    const target = (['cluster', 'title', 'definition'] as const).find((one) => differs(first[one], other[one]))
    if (target === undefined) return []
    return [{ kind: 'differs-from-first', firstRow: first.row, row: other.row, column: headingAt(target) }]
  })
  if (atFirst === null) return atOthers
  const { target, ...wrong } = atFirst
  return [{ ...wrong, row: first.row, column: headingAt(target) }, ...atOthers]
}

const differs = (first: Cluster | DictionaryText | null, other: Cluster | DictionaryText | null): boolean => {
  if (first === null || other === null) return false
  if (typeof first === 'string' || typeof other === 'string') return first !== other
  return first.id !== other.id || (other.en !== null && other.en !== first.en)
}

const clusters: Readonly<Record<string, Cluster>> = {
  manajerial: 'managerial',
  managerial: 'managerial',
  'sosial kultural': 'sociocultural',
  sociocultural: 'sociocultural',
  teknis: 'technical',
  technical: 'technical',
}

interface Refusal extends Failure {
  readonly kind: 'refused'
  readonly wrong: Wrong
  readonly target: Target
}

const refuse = (target: Target, wrong: Wrong): Result<never, Refusal> => err({ kind: 'refused', wrong, target })

function readRow(table: Table, source: Source): Result<ReadRow, RowProblem> {
  const { row, cells } = source
  const known = new Set([...table.columns.values()].map(({ at }) => at))
  const stray = cells.find((cell, at) => cell !== '' && !known.has(at))
  if (stray !== undefined) return err({ kind: 'cell-without-heading', value: stray, row, column: null })
  const read = readCells(table, source)
  if (read.ok) return read
  const { wrong, target } = read.failure
  return err({ ...wrong, row, column: table.columns.get(target)?.heading ?? null })
}

function readCells(table: Table, source: Source): Result<ReadRow, Refusal> {
  const cell = (target: Target): string => source.cells[table.columns.get(target)?.at ?? -1] ?? ''
  const code = cell('code')
  if (code === '') return refuse('code', { kind: 'value-missing' })
  if (!competencyCodeSchema.safeParse(code).success) return refuse('code', { kind: 'code-form', value: code })
  const written = cell('cluster')
  const plain = written.toLowerCase().replace(/[^a-z]+/g, ' ')
  const cluster = Object.hasOwn(clusters, plain) ? (clusters[plain] ?? null) : null
  if (written !== '' && cluster === null) return refuse('cluster', { kind: 'cluster-unknown', value: written })
  const title = optionalText(cell, 'title', dictionaryLimits.title)
  if (!title.ok) return title
  const definition = optionalText(cell, 'definition', dictionaryLimits.definition)
  if (!definition.ok) return definition
  const level = levelFrom(cell, table.indicators)
  if (!level.ok) return level
  return ok({ row: source.row, code, level: level.value, cluster, title: title.value, definition: definition.value })
}

type CellReader = (target: Target) => string

function levelFrom(cell: CellReader, columns: Table['indicators']): Result<CompetencyLevel, Refusal> {
  const written = cell('level')
  if (written === '') return refuse('level', { kind: 'value-missing' })
  const level = competencyLevels.find((one) => String(one) === written)
  if (level === undefined) return refuse('level', { kind: 'level-unknown', value: written })
  const description = optionalText(cell, 'description', dictionaryLimits.description)
  if (!description.ok) return description
  if (description.value === null) return refuse('description', { kind: 'value-missing' })
  const indicators: DictionaryText[] = []
  for (const target of columns) {
    const text = optionalText(cell, target, dictionaryLimits.indicator)
    if (!text.ok) return text
    if (text.value !== null) indicators.push(text.value)
  }
  if (indicators.length === 0) return refuse('indicator 1', { kind: 'value-missing' })
  return ok({ level, description: description.value, indicators })
}

/** Null where both languages are empty; English without Indonesian is a missing value. */
function optionalText(
  cell: CellReader,
  target: 'title' | 'definition' | 'description' | Table['indicators'][number],
  limit: number,
): Result<DictionaryText | null, Refusal> {
  const english = `${target} en` as const
  const [id, en] = [cell(target), cell(english)]
  if (id.length > limit) return refuse(target, { kind: 'too-long', length: id.length, limit })
  if (en.length > limit) return refuse(english, { kind: 'too-long', length: en.length, limit })
  if (id === '') return en === '' ? ok(null) : refuse(target, { kind: 'value-missing' })
  return ok({ id, en: en === '' ? null : en })
}
