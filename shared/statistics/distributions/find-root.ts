/** Newton's method kept inside a bracket: for increasing functions whose slope is known. */

export interface RootQuestion {
  readonly low: number
  readonly high: number
  readonly start: number
  /** [value, slope] of an increasing function; the root is where the value is 0. */
  readonly at: (x: number) => readonly [number, number]
}

/** The root to about one unit in the last place; an end of the bracket where the root lies beyond it. */
export function findRoot({ low, high, start, at }: RootQuestion): number {
  let [below, above, x] = [low, high, Math.min(high, Math.max(low, start))]
  for (let step = 0; step < 200; step++) {
    const [value, slope] = at(x)
    if (value === 0) return x
    if (value < 0) below = x
    else above = x
    const newton = x - value / slope
    const next = newton > below && newton < above ? newton : (below + above) / 2
    if (Math.abs(next - x) <= 2e-16 * Math.max(Math.abs(x), 1e-3)) return next
    x = next
  }
  return x
}
