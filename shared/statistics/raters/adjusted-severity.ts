/**
 * Severity that allows for whom a rater met: least squares of x = cell(candidate, criterion) + ρ_rater with Σρ = 0. Minus is severe.
 * Fair where raters met different candidates; cells with one rater say nothing.
 */
import { cholesky, solve } from '../cholesky.ts'
import { connectedSubsets } from './connectivity.ts'
import { entriesByCell, type ObservationTable } from './observations.ts'

/** Per rater in the order of names; null where cells don't join all raters that have scored, or there are fewer than two. */
export function adjustedSeverity(table: ObservationTable): readonly (number | null)[] | null {
  const scored = [...new Set(table.rater)].sort((a, b) => a - b)
  const k = scored.length
  if (k < 2 || !areJoined(table, k)) return null
  const position = new Map(scored.map((rater, at) => [rater, at]))
  // The normal equations are a graph's Laplacian; 1/k everywhere makes them regular and the sum of ρ 0.
  const normal = new Float64Array(k * k).fill(1 / k)
  const right = new Float64Array(k)
  for (const entries of entriesByCell(table).values()) {
    const at = entries.map((entry) => position.get(table.rater[entry] ?? 0) ?? 0)
    const scores = entries.map((entry) => table.score[entry] ?? 0)
    const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length
    at.forEach((j, e) => {
      right[j] = (right[j] ?? 0) + (scores[e] ?? 0) - mean
      normal[j * k + j] = (normal[j * k + j] ?? 0) + 1
      for (const l of at) normal[j * k + l] = (normal[j * k + l] ?? 0) - 1 / at.length
    })
  }
  const factor = cholesky(normal, k)
  if (!factor) return null
  const severity = solve(factor, right)
  return table.raters.map((_, rater) => severity[position.get(rater) ?? -1] ?? null)
}

/** Through cells, not candidates: raters that share a candidate but no criterion can't be compared this way. */
function areJoined(table: ObservationTable, raters: number): boolean {
  const cells = [...entriesByCell(table)].filter(([, entries]) => entries.length > 1)
  const pairings = cells.flatMap(([cell, entries]) =>
    entries.map((entry) => ({ candidate: `${cell}`, rater: `${table.rater[entry]}` })),
  )
  const [first, ...others] = connectedSubsets(pairings)
  return others.length === 0 && first?.raters.length === raters
}
