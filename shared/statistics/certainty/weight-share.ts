/**
 * Over all weightings alike (uniform on the simplex, Dirichlet(1, …, 1)): the share in which a candidate is among the top K. Two
 * components: in closed form, by where lines cross. More: a fixed additive-recurrence sequence (Roberts 2018), whose sorted coordinates
 * cut one into weights; nothing is drawn, and 4096 points leave an error of a few thousandths. Equal candidates share a place evenly.
 */
import { ok } from '../../kernel/result.ts'
import { noValue, type Estimated } from '../reason.ts'
import { largestScore, placeTally } from './place-tally.ts'

type Scores = readonly (readonly number[])[]

/**
 * `scores`: candidates × components, complete, on scales that weights apply to. In [0, 1] per candidate; they sum to K.
 * `too_few_subjects` without candidates, `too_few_values` without components.
 */
export function weightShare(scores: Scores, places: number, points = 4096): Estimated<readonly number[]> {
  const components = scores[0]?.length ?? 0
  if (scores.length === 0) return noValue('too_few_subjects')
  if (components === 0) return noValue('too_few_values')
  if (components === 2) return ok(scores.map((_, i) => shareOfLine(scores, i, places)))
  const tally = placeTally(scores.length, places)
  const largest = scores.reduce((most, row) => row.reduce((far, x) => Math.max(far, Math.abs(x)), most), 0)
  const fine = Math.min(largestScore(scores.length), 1e11) / Math.max(largest, Number.MIN_VALUE)
  for (let at = 1; at <= points; at++) {
    const weights = weightsAt(at, components)
    tally.add(
      Float64Array.from(scores, (row) => Math.round(row.reduce((sum, x, c) => sum + x * (weights[c] ?? 0), 0) * fine)),
      1,
    )
  }
  return ok(tally.result().topK)
}

/** For weights 1 − w and w: the measure of all w in [0, 1] at which fewer than K are above i. */
function shareOfLine(scores: Scores, i: number, places: number): number {
  const crossings: { readonly w: number; readonly change: 1 | -1 }[] = []
  let above = 0
  let ties = 1
  const [own0 = 0, own1 = 0] = scores[i] ?? []
  scores.forEach(([x0 = 0, x1 = 0], j) => {
    if (j === i) return
    const [atStart, atEnd] = [x0 - own0, x1 - own1]
    if (atStart === 0 && atEnd === 0) ties++
    else if (atStart > 0 || (atStart === 0 && atEnd > 0)) above++
    if (atStart * atEnd < 0) crossings.push({ w: atStart / (atStart - atEnd), change: atEnd > 0 ? 1 : -1 })
  })
  crossings.sort((a, b) => a.w - b.w)
  let [total, from] = [0, 0]
  for (const { w, change } of [...crossings, { w: 1, change: 1 as const }]) {
    total += (w - from) * Math.max(0, Math.min(1, (places - above) / ties))
    from = w
    above += change
  }
  return Math.min(1, total)
}

/** The point of a number as weights: the gaps between its sorted coordinates in [0, 1]. */
function weightsAt(at: number, components: number): number[] {
  const dimensions = components - 1
  const cuts = Array.from({ length: dimensions }, (_, d) => (0.5 + at * golden(dimensions) ** -(d + 1)) % 1)
  const sorted = [0, ...cuts.sort((a, b) => a - b), 1]
  return sorted.slice(1).map((cut, c) => cut - (sorted[c] ?? 0))
}

/** The root of x^(d+1) = x + 1: 1.618… for one dimension, 1.3247… for two. */
function golden(dimensions: number): number {
  let x = 2
  for (let step = 0; step < 40; step++) x = (1 + x) ** (1 / (dimensions + 1))
  return x
}
