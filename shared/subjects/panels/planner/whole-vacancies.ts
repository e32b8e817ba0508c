/**
 * Whole vacancies to panels. To even out loads of unequal size is the partition problem (NP-hard), so: the largest first, to the panel
 * that then carries least, then moves and exchanges for as long as one of them makes loads more even or, where they stay as even,
 * lets fewer candidates meet a panel with whom they have a conflict.
 */
import { invariant } from '../../../kernel/invariant.ts'

export interface Bundle {
  /** Candidates of the vacancy. */
  readonly size: number
  /** Panels where it may go, the preferred first; at least one. */
  readonly allowed: readonly number[]
  /** By panel: candidates who would have to meet another panel instead. */
  readonly conflicts: readonly number[]
}

/** @returns for each bundle its panel */
export function placeBundles(bundles: readonly Bundle[], before: readonly number[]): number[] {
  const loads = [...before]
  const placed = bundles.map(() => -1)
  const order = [...bundles.keys()].sort((a, b) => (bundles[b]?.size ?? 0) - (bundles[a]?.size ?? 0) || a - b)
  for (const index of order) {
    const bundle = bundles[index]
    const [first, ...others] = bundle?.allowed ?? []
    invariant(bundle && first !== undefined, 'some panel serves each vacancy')
    const cost = (panel: number): number => (loads[panel] ?? 0) * whole + (bundle.conflicts[panel] ?? 0)
    const panel = others.reduce((best, one) => (cost(one) < cost(best) ? one : best), first)
    placed[index] = panel
    loads[panel] = (loads[panel] ?? 0) + bundle.size
  }
  for (let round = 0; round < mostRounds && improve(bundles, placed, loads); round++);
  return placed
}

/** More than all candidates of a record, so that loads go before conflicts. */
const whole = 1_000_000
const mostRounds = 60

interface Change {
  readonly gain: number
  readonly moves: readonly { readonly index: number; readonly to: number }[]
}

/** The best single move or exchange; false when none helps. */
function improve(bundles: readonly Bundle[], placed: number[], loads: number[]): boolean {
  let best: Change = { gain: 0, moves: [] }
  const consider = (moves: Change['moves']): void => {
    const gain = gainOf(bundles, { placed, loads }, moves)
    if (gain > best.gain) best = { gain, moves }
  }
  for (const [index, bundle] of bundles.entries()) {
    for (const to of bundle.allowed) if (to !== placed[index]) consider([{ index, to }])
    for (let other = index + 1; other < bundles.length; other++) {
      const [here, there] = [placed[index], placed[other]]
      if (here === undefined || there === undefined || here === there) continue
      if (!bundle.allowed.includes(there) || !bundles[other]?.allowed.includes(here)) continue
      consider([
        { index, to: there },
        { index: other, to: here },
      ])
    }
  }
  for (const { index, to } of best.moves) {
    const [size, from] = [bundles[index]?.size ?? 0, placed[index] ?? 0]
    loads[from] = (loads[from] ?? 0) - size
    loads[to] = (loads[to] ?? 0) + size
    placed[index] = to
  }
  return best.gain > 0
}

interface Standing {
  readonly placed: readonly number[]
  readonly loads: readonly number[]
}

function gainOf(bundles: readonly Bundle[], { placed, loads }: Standing, moves: Change['moves']): number {
  const change = new Map<number, number>()
  let conflicts = 0
  for (const { index, to } of moves) {
    const [bundle, from] = [bundles[index], placed[index] ?? 0]
    const size = bundle?.size ?? 0
    change.set(from, (change.get(from) ?? 0) - size)
    change.set(to, (change.get(to) ?? 0) + size)
    conflicts += (bundle?.conflicts[from] ?? 0) - (bundle?.conflicts[to] ?? 0)
  }
  let squares = 0
  for (const [panel, by] of change) squares -= 2 * (loads[panel] ?? 0) * by + by * by
  return squares * whole + conflicts
}
