/**
 * Shares a table's width among its columns by what stands in them: figures and dates are never broken, long texts wrap, and
 * a column of running numbers stays narrow. Measured with the document's own font, so it is the same in every host.
 */
import type { FontMetrics } from './font-metrics.ts'

export interface ColumnContent {
  /** Texts that must stay on one line each; otherwise only their longest word must. */
  readonly unbroken: boolean
  readonly heading: readonly string[]
  readonly cells: readonly string[]
}

interface Measures {
  readonly heading: FontMetrics
  readonly cells: FontMetrics
  readonly size: number
  /** Width to share, without paddings and rules. */
  readonly available: number
}

interface Wish {
  readonly least: number
  readonly best: number
}

/** No word may claim more than this part of the table, no text wish for more. */
const largestWord = 0.3
const largestText = 0.6

/** One width per column; their sum is `available`. */
export function shareWidths(columns: readonly ColumnContent[], measures: Measures): number[] {
  const wishes = columns.map((column) => wishOf(column, measures))
  const least = total(wishes.map((wish) => wish.least))
  const best = total(wishes.map((wish) => wish.best))
  const { available } = measures
  if (least >= available) return wishes.map((wish) => (wish.least * available) / least)
  if (best <= available) return widen(wishes, columns, available - best)
  return wishes.map((wish) => wish.least + ((wish.best - wish.least) * (available - least)) / (best - least))
}

/**
 * What is left over goes to the columns of running text, most to those that hold most; if there is none, to all in the same
 * way. So a narrow column stays narrow on a wide page.
 */
function widen(wishes: readonly Wish[], columns: readonly ColumnContent[], spare: number): number[] {
  const isText = columns.map((column) => !column.unbroken)
  const takes = wishes.map((wish, index) => (isText[index] === true || !isText.includes(true) ? wish.best : 0))
  return wishes.map((wish, index) => wish.best + (spare * (takes[index] ?? 0)) / total(takes))
}

function wishOf(column: ColumnContent, { heading, cells, size, available }: Measures): Wish {
  const longest = (texts: readonly string[], font: FontMetrics, cap: number): number =>
    Math.min(available * cap, Math.max(0, ...texts.map((text) => font.widthOf(text, size))) + slack)
  const inCells = distinct(column.cells)
  const leastHeading = longest(column.heading.flatMap(wordsOf), heading, largestWord)
  const leastCells = longest(column.unbroken ? inCells : inCells.flatMap(wordsOf), cells, largestWord)
  const least = Math.max(leastHeading, leastCells)
  return { least, best: Math.max(least, column.unbroken ? 0 : longest(inCells, cells, largestText)) }
}

/** The engine rounds; half a point keeps a text that fits exactly from being broken. */
const slack = 0.5

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
const wordsOf = (text: string): string[] => text.split(/[\s-]+/)
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
