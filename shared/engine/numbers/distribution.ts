/** How marks are spread over the scale, by criterion and by assessor, and how candidates' scores lie. Counts, always all of them. */
import type { Code, KeyId } from '../../kernel/ids.ts'
import { meanOf, sampleSd } from '../../statistics/moments.ts'
import { count, decimal, percent, type Figure, type FigureReason, type Sentence } from './figure.ts'
import { leftOutOf, markOf, notObserved, sheetScoreOf, sheetsOf, type MarkTable, type Part } from './mark-table.ts'

export interface LevelCounts<Of extends string> {
  readonly of: Of
  /** One for each level of the scale, from the lowest. */
  readonly levels: readonly number[]
  readonly notObserved: number
  readonly mean: number | null
  readonly sd: number | null
}

export interface ScoreBand {
  /** From `from`, up to but not including `to`; the last band includes its end. */
  readonly from: number
  readonly to: number
  readonly candidates: number
}

export interface Distribution {
  readonly figure: Figure
  readonly criteria: readonly LevelCounts<Code>[]
  readonly assessors: readonly LevelCounts<KeyId>[]
  /** Means of the sheets of each candidate, in quarters of a mark. */
  readonly bands: readonly ScoreBand[]
  readonly sentence: Sentence<
    'distribution-none' | 'distribution-one-level' | 'distribution-narrow' | 'distribution-wide'
  > & { readonly reason: FigureReason | null }
}

const quarter = 4

/** Fewer than this of a mark between candidates: an agreement can hardly be high there (statistics.md §1). */
const narrow = 0.5

export function distributionOf(table: MarkTable, part: Part): Distribution {
  const rows = sheetsOf(table, part)
  const criteria = table.criteria.map((of, at) => countsOf(table, { of, rows, criteria: [at] }))
  const every = [...table.criteria.keys()]
  const assessors = table.assessors.flatMap((of, j) => {
    const own = rows.filter((row) => table.assessor[row] === j)
    return own.length === 0 ? [] : [countsOf(table, { of, rows: own, criteria: every })]
  })
  const scores = candidateScores(table, rows)
  const cells = criteria.reduce((sum, { levels }) => sum + levels.reduce((a, b) => a + b, 0), 0)
  const sd = sampleSd(scores)
  const reason: FigureReason | null = cells === 0 ? 'no_marks' : null
  const figure: Figure = {
    formula: 'distribution',
    value: reason === null ? (sd ?? 0) : null,
    reason,
    basis: {
      candidates: new Set(rows.map((row) => table.candidate[row])).size,
      assessors: assessors.length,
      criteria: table.criteria.length,
      cells,
      dropped: 0,
    },
    leftOut: leftOutOf(table, part),
    interval: null,
  }
  return {
    figure,
    criteria,
    assessors,
    bands: bandsOf(table, scores),
    sentence: sentenceOf(table, figure, { criteria, scores, sd }),
  }
}

interface Counting<Of extends string> {
  readonly of: Of
  readonly rows: readonly number[]
  readonly criteria: readonly number[]
}

function countsOf<Of extends string>(table: MarkTable, { of, rows, criteria }: Counting<Of>): LevelCounts<Of> {
  const { min, max } = table.scale
  const levels = Array.from({ length: max - min + 1 }, () => 0)
  const marks: number[] = []
  let unseen = 0
  for (const row of rows) {
    for (const at of criteria) {
      const mark = markOf(table, row, at)
      if (mark === null) {
        if (table.marks[row * table.criteria.length + at] === notObserved) unseen += 1
        continue
      }
      marks.push(mark)
      levels[mark - min] = (levels[mark - min] ?? 0) + 1
    }
  }
  return { of, levels, notObserved: unseen, mean: meanOf(marks), sd: sampleSd(marks) }
}

function candidateScores(table: MarkTable, rows: readonly number[]): number[] {
  const byCandidate = Map.groupBy(rows, (row) => `${table.candidate[row]}/${table.vacancy[row]}`)
  return [...byCandidate.values()].flatMap((own) => meanOf(own.flatMap((row) => sheetScoreOf(table, row) ?? [])) ?? [])
}

function bandsOf({ scale: { min, max } }: MarkTable, scores: readonly number[]): ScoreBand[] {
  const bands = (max - min) * quarter
  return Array.from({ length: bands }, (_, at) => {
    const [from, to] = [min + at / quarter, min + (at + 1) / quarter]
    const isLast = at === bands - 1
    // Means of fifths and thirds may lie a hair beneath the line that they stand on.
    const inside = scores.filter((score) => score >= from - 1e-9 && (score < to - 1e-9 || isLast))
    return { from, to, candidates: inside.length }
  })
}

interface Told {
  readonly criteria: readonly LevelCounts<Code>[]
  readonly scores: readonly number[]
  readonly sd: number | null
}

function sentenceOf({ scale }: MarkTable, figure: Figure, { criteria, scores, sd }: Told): Distribution['sentence'] {
  const { reason, basis } = figure
  if (reason !== null) return { key: 'distribution-none', values: {}, reason }
  const levels = Array.from({ length: scale.max - scale.min + 1 }, (_, at) =>
    criteria.reduce((sum, one) => sum + (one.levels[at] ?? 0), 0),
  )
  const most = levels.indexOf(Math.max(...levels))
  const values = {
    marks: count(basis.cells),
    level: count(scale.min + most),
    share: percent((levels[most] ?? 0) / basis.cells),
    mean: decimal(meanOf(scores) ?? 0),
    sd: decimal(sd ?? 0),
    candidates: count(scores.length),
  }
  if (levels.filter((one) => one > 0).length === 1) return { key: 'distribution-one-level', values, reason }
  return { key: (sd ?? 0) < narrow ? 'distribution-narrow' : 'distribution-wide', values, reason }
}
