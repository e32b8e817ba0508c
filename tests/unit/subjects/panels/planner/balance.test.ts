import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { balance } from '../../../../../shared/subjects/panels/planner/balance.ts'

const loadsOf = (placed: readonly number[], before: readonly number[]): number[] =>
  before.map((load, place) => load + placed.filter((one) => one === place).length)

const squares = (loads: readonly number[]): number => loads.reduce((sum, load) => sum + load * load, 0)

/** Every way to place the jobs. */
function leastSquares(jobs: readonly (readonly number[])[], before: readonly number[]): number {
  const [first, ...others] = jobs
  if (!first) return squares(before)
  return Math.min(
    ...first.map((place) =>
      leastSquares(
        others,
        before.map((load, index) => load + (index === place ? 1 : 0)),
      ),
    ),
  )
}

const cases = fc.integer({ min: 1, max: 4 }).chain((places) =>
  fc.record({
    before: fc.array(fc.nat(3), { minLength: places, maxLength: places }),
    jobs: fc.array(fc.uniqueArray(fc.nat(places - 1), { minLength: 1 }), { maxLength: 7 }),
  }),
)

describe('placing jobs evenly', () => {
  test.prop([cases])('is as even as any placing that keeps to where each may go', ({ before, jobs }) => {
    const placed = balance(jobs, before)
    expect(placed.every((place, job) => jobs[job]?.includes(place))).toBe(true)
    expect(squares(loadsOf(placed, before))).toBe(leastSquares(jobs, before))
  })

  it('moves earlier ones on for one that may go nowhere else', () => {
    expect(balance([[0, 1], [0, 2], [0], [0]], [0, 0, 0])).toEqual([1, 2, 0, 0])
  })

  it('takes the preferred where all carry the same', () => {
    expect(balance([[2, 1, 0]], [5, 5, 5])).toEqual([2])
  })
})
