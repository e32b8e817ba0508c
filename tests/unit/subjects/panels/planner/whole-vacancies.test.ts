import { describe, expect, it } from 'vitest'
import { placeBundles } from '../../../../../shared/subjects/panels/planner/whole-vacancies.ts'

const bundle = (size: number, conflicts: readonly number[] = [0, 0], allowed: readonly number[] = [0, 1]) => ({
  size,
  allowed,
  conflicts,
})

const loadsOf = (sizes: readonly number[], placed: readonly number[]): number[] =>
  [0, 1].map((panel) => sizes.reduce((sum, size, index) => sum + (placed[index] === panel ? size : 0), 0))

describe('whole vacancies to panels', () => {
  it('evens out what the largest first leaves uneven', () => {
    const sizes = [8, 7, 6, 5, 4]
    expect(
      loadsOf(
        sizes,
        placeBundles(
          sizes.map((size) => bundle(size)),
          [0, 0],
        ),
      ).sort((a, b) => a - b),
    ).toEqual([15, 15])
  })

  it('of two as even takes the one with fewer conflicts', () => {
    expect(placeBundles([bundle(5, [2, 0]), bundle(5, [0, 1])], [0, 0])).toEqual([1, 0])
  })

  it('keeps to where each may go, and reckons with what is carried', () => {
    expect(placeBundles([bundle(5, [0, 0], [1]), bundle(4)], [0, 0])).toEqual([1, 0])
    expect(placeBundles([bundle(4)], [9, 0])).toEqual([1])
  })
})
