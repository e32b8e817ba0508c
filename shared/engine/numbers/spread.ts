/**
 * Where assessors of one candidate lie far apart: criteria whose levels are for the meeting, and sheets whose score is far from the
 * others'. Both say where to look; neither says who is right.
 */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import { meanOf } from '../../statistics/moments.ts'
import { outlierDistance } from './conventions.ts'
import {
  assessorNamed,
  candidateNamed,
  count,
  criterionNamed,
  decimal,
  type Figure,
  type FigureReason,
  type Sentence,
  type SentenceValue,
} from './figure.ts'
import { leftOutOf, markOf, sheetScoreOf, sheetsOf, type MarkTable, type Part } from './mark-table.ts'

export interface FarCell {
  readonly candidate: CandidateId
  readonly criterion: Code
  readonly vacancy: Code
  readonly low: number
  readonly high: number
  readonly marks: number
}

export interface SheetBesideOthers {
  readonly candidate: CandidateId
  readonly assessor: KeyId
  readonly vacancy: Code
  readonly score: number
  /** Mean of the others' scores, and how many they are. */
  readonly others: number
  readonly of: number
  readonly distance: number
  readonly isOutlier: boolean
}

export interface Spread {
  readonly figure: Figure
  /** Cells with two or more marks by levels between the lowest and the highest: 0, 1, 2 … */
  readonly byLevels: readonly { readonly apart: number; readonly cells: number }[]
  /** Widest first. */
  readonly far: readonly FarCell[]
  /** Farthest first. */
  readonly sheets: readonly SheetBesideOthers[]
  readonly sentence: Sentence<'spread-none' | 'spread-close' | 'spread-far' | 'spread-outliers'> & {
    readonly reason: FigureReason | null
  }
}

export function spreadOfMarks(table: MarkTable, part: Part, levelsApart: number): Spread {
  const cells = cellsOf(table, part)
  const shared = cells.filter(({ marks }) => marks >= 2)
  const far = shared
    .filter(({ low, high }) => high - low >= levelsApart)
    .toSorted((a, b) => b.high - b.low - (a.high - a.low) || (a.candidate < b.candidate ? -1 : 1))
  const sheets = besideOthers(table, part)
  const width = table.scale.max - table.scale.min
  const byLevels = Array.from({ length: width + 1 }, (_, apart) => ({
    apart,
    cells: shared.filter(({ low, high }) => high - low === apart).length,
  }))
  const reason: FigureReason | null = cells.length === 0 ? 'no_marks' : shared.length === 0 ? 'too_few_raters' : null
  const rows = sheetsOf(table, part)
  const figure: Figure = {
    formula: 'spread',
    value: reason === null ? far.length / shared.length : null,
    reason,
    basis: {
      candidates: new Set(rows.map((row) => table.candidate[row])).size,
      assessors: new Set(rows.map((row) => table.assessor[row])).size,
      criteria: table.criteria.length,
      cells: shared.reduce((sum, { marks }) => sum + marks, 0),
      dropped: 0,
    },
    leftOut: leftOutOf(table, part),
    interval: null,
  }
  return {
    figure,
    byLevels,
    far,
    sheets,
    sentence: sentenceOf({ figure, shared: shared.length, far, sheets, levelsApart }),
  }
}

function cellsOf(table: MarkTable, part: Part): FarCell[] {
  const cells = new Map<string, FarCell>()
  for (const row of sheetsOf(table, part)) {
    for (const [at, criterion] of table.criteria.entries()) {
      const mark = markOf(table, row, at)
      if (mark === null) continue
      const [i, v] = [table.candidate[row] ?? 0, table.vacancy[row] ?? 0]
      const key = `${i}/${v}/${at}`
      const before = cells.get(key)
      cells.set(key, {
        candidate: table.candidates[i] ?? ('' as CandidateId),
        criterion,
        vacancy: table.vacancies[v] ?? ('' as Code),
        low: Math.min(mark, before?.low ?? mark),
        high: Math.max(mark, before?.high ?? mark),
        marks: (before?.marks ?? 0) + 1,
      })
    }
  }
  return [...cells.values()]
}

function besideOthers(table: MarkTable, part: Part): SheetBesideOthers[] {
  const byPlace = Map.groupBy(sheetsOf(table, part), (row) => `${table.candidate[row]}/${table.vacancy[row]}`)
  const all = [...byPlace.values()].flatMap((rows) => {
    const scored = rows.flatMap((row) => {
      const score = sheetScoreOf(table, row)
      return score === null ? [] : [{ row, score }]
    })
    return scored.flatMap(({ row, score }): SheetBesideOthers[] => {
      const rest = scored.filter((other) => other.row !== row).map((other) => other.score)
      const others = meanOf(rest)
      if (others === null) return []
      return [
        {
          candidate: table.candidates[table.candidate[row] ?? 0] ?? ('' as CandidateId),
          assessor: table.assessors[table.assessor[row] ?? 0] ?? ('' as KeyId),
          vacancy: table.vacancies[table.vacancy[row] ?? 0] ?? ('' as Code),
          score,
          others,
          of: rest.length,
          distance: score - others,
          isOutlier: Math.abs(score - others) >= outlierDistance - 1e-9,
        },
      ]
    })
  })
  return all.sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance) || (a.candidate < b.candidate ? -1 : 1))
}

interface Telling {
  readonly figure: Figure
  readonly shared: number
  readonly far: readonly FarCell[]
  readonly sheets: readonly SheetBesideOthers[]
  readonly levelsApart: number
}

function sentenceOf({ figure, shared, far, sheets, levelsApart }: Telling): Spread['sentence'] {
  const { reason } = figure
  if (reason !== null) return { key: 'spread-none', values: {}, reason }
  const outliers = sheets.filter(({ isOutlier }) => isOutlier)
  const [widest, farthest] = [far[0], outliers[0]]
  const values: Record<string, SentenceValue> = {
    cells: count(shared),
    far: count(far.length),
    levels: count(levelsApart),
    ...(widest && { candidate: candidateNamed(widest.candidate), criterion: criterionNamed(widest.criterion) }),
    ...(farthest && {
      outliers: count(outliers.length),
      assessor: assessorNamed(farthest.assessor),
      about: candidateNamed(farthest.candidate),
      distance: decimal(Math.abs(farthest.distance)),
    }),
  }
  if (farthest) return { key: 'spread-outliers', values, reason }
  return { key: widest ? 'spread-far' : 'spread-close', values, reason }
}
