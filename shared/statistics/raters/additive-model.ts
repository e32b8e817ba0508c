/**
 * x = μ + α_candidate + ρ_rater + γ_criterion + e by least squares: what a score is left with once all three are taken out. The
 * residuals are unique also where the effects are not. Candidates are eliminated; raters and criteria are solved together.
 */
import type { ObservationTable } from './observations.ts'
import { solveSemidefinite } from './solve-semidefinite.ts'

/** One residual per entry of the table. */
export function additiveResiduals(table: ObservationTable): Float64Array {
  const { candidates, raters, criteria, candidate, rater, criterion, score } = table
  const size = raters.length + criteria.length
  const columns = (entry: number): readonly [number, number] => [
    rater[entry] ?? 0,
    raters.length + (criterion[entry] ?? 0),
  ]
  const normal = new Float64Array(size * size)
  const right = new Float64Array(size)
  const add = (to: Float64Array, at: number, value: number): void => void (to[at] = (to[at] ?? 0) + value)
  const groups: number[][] = candidates.map(() => [])
  candidate.forEach((i, entry) => groups[i]?.push(entry))
  const means = new Float64Array(candidates.length)
  const shares: Float64Array[] = []
  groups.forEach((entries, i) => {
    const own = new Float64Array(size)
    for (const entry of entries) {
      add(means, i, (score[entry] ?? 0) / entries.length)
      for (const column of columns(entry)) add(own, column, 1 / entries.length)
    }
    shares[i] = own
    for (const entry of entries) {
      for (const a of columns(entry)) {
        add(right, a, (score[entry] ?? 0) - (means[i] ?? 0))
        for (const b of columns(entry)) add(normal, a * size + b, 1)
        own.forEach((share, b) => add(normal, a * size + b, -share))
      }
    }
  })
  const effects = solveSemidefinite(normal, size, right)
  return score.map((x, entry) => {
    const i = candidate[entry] ?? 0
    const own = shares[i] ?? effects
    const centre = effects.reduce((sum, effect, a) => sum + effect * (own[a] ?? 0), 0)
    const fitted = columns(entry).reduce((sum, a) => sum + (effects[a] ?? 0), 0)
    return x - (means[i] ?? 0) - fitted + centre
  })
}
