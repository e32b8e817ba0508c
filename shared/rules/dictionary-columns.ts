/** Which column of a table of competencies holds what, by its heading. A heading that is not known is refused, never dropped. */
import { err, ok, type Result } from '../kernel/result.ts'
import { dictionaryLimits } from './competency-dictionary.ts'
import { splitValues, type Mark, type QuotesUnclosed } from './separated-values.ts'

const names = {
  code: ['kode', 'kode kompetensi', 'code'],
  cluster: ['rumpun', 'klaster', 'cluster'],
  title: ['judul', 'nama kompetensi', 'kompetensi', 'title'],
  definition: ['definisi', 'definition'],
  level: ['level', 'level kompetensi', 'tingkat'],
  description: ['uraian', 'deskripsi', 'description'],
} as const

type Field = keyof typeof names
type Indicator = `indicator ${number}`
type Target = Field | Indicator
/** The same target in English. */
type English = `${Target} en`

const withEnglish: readonly Field[] = ['title', 'definition', 'description']

export type ColumnsFailure =
  | { readonly kind: 'columns-missing'; readonly targets: readonly (Field | 'indicator 1')[] }
  | { readonly kind: 'column-unknown'; readonly heading: string }
  | { readonly kind: 'column-twice'; readonly heading: string }

export interface Table {
  /** By target; the heading as it is written, by which a person finds the column. */
  readonly columns: ReadonlyMap<Target | English, { readonly at: number; readonly heading: string }>
  readonly indicators: readonly Indicator[]
  /** Below the headings. `row` as the spreadsheet counts; cells without space around them. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

const marks: readonly Mark[] = [';', ',', '\t']

export function readColumns(text: string): Result<Table, ColumnsFailure | QuotesUnclosed> {
  const mark = marks.toSorted((a, b) => headingsBy(text, b) - headingsBy(text, a))[0] ?? ';'
  const split = splitValues(text, mark)
  if (!split.ok) return split
  const rows = split.value.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
  const [head, ...below] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const columns = columnsOf(head?.cells ?? [])
  if (!columns.ok) return columns
  const indicators = [...columns.value.keys()].filter(isIndicator)
  return ok({
    columns: columns.value,
    indicators: indicators.toSorted((a, b) => numberOf(a) - numberOf(b)),
    rows: below,
  })
}

/** How many known headings the first line has if it is split by that mark. */
const headingsBy = (text: string, mark: Mark): number =>
  (text.trimStart().split(/\r?\n/, 1)[0] ?? '').split(mark).filter((heading) => targetOf(heading) !== null).length

function columnsOf(headings: readonly string[]): Result<Table['columns'], ColumnsFailure> {
  const columns = new Map<Target | English, { at: number; heading: string }>()
  for (const [at, heading] of headings.entries()) {
    if (heading === '') continue
    const target = targetOf(heading)
    if (target === null) return err({ kind: 'column-unknown', heading })
    if (columns.has(target)) return err({ kind: 'column-twice', heading })
    columns.set(target, { at, heading })
  }
  const required = [...(Object.keys(names) as Field[]), 'indicator 1'] as const
  const targets = required.filter((target) => !columns.has(target))
  return targets.length > 0 ? err({ kind: 'columns-missing', targets }) : ok(columns)
}

/** Compared without capitals, quotation marks and punctuation: `Indikator 1 (EN)` is `indikator 1 en`. */
function targetOf(heading: string): Target | English | null {
  const plain = heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const english = plain.endsWith(' en')
  const name = english ? plain.slice(0, -3) : plain
  const numbered = /^(?:indikator|indicator) (\d{1,2})$/.exec(name)
  const position = Number(numbered?.[1] ?? 0)
  if (position >= 1 && position <= dictionaryLimits.indicators) return inLanguage(`indicator ${position}`, english)
  const field = (Object.keys(names) as Field[]).find((one) => (names[one] as readonly string[]).includes(name))
  if (field === undefined || (english && !withEnglish.includes(field))) return null
  return inLanguage(field, english)
}

const inLanguage = (target: Target, english: boolean): Target | English => (english ? `${target} en` : target)

const isIndicator = (target: Target | English): target is Indicator => /^indicator \d+$/.test(target)

const numberOf = (indicator: Indicator): number => Number(indicator.slice('indicator '.length))
