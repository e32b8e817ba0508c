import { expect, test } from 'vitest'
import {
  meanOf,
  midRanks,
  pearson,
  sampleSd,
  sampleVariance,
  spearman,
  squaresAroundMean,
  sumOf,
} from '../../../shared/statistics/moments.ts'

test('what is added loses nothing to what is large', () => {
  expect(sumOf([1, 1e100, 1, -1e100])).toBe(2)
  expect(sumOf([])).toBe(0)
})

test('no values, no mean; one value, no variance', () => {
  expect([meanOf([]), sampleVariance([3]), sampleSd([])]).toEqual([null, null, null])
  expect(sampleVariance([1, 2, 3, 4])).toBeCloseTo(5 / 3, 14)
})

test('equal values have no variation, also where a tenth is no machine number', () => {
  expect(squaresAroundMean([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(0)
  expect(pearson([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull()
})

test('correlations', () => {
  expect(pearson([1, 2, 3], [2, 4, 6])).toBe(1)
  expect(pearson([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 14)
  expect(spearman([1, 20, 300], [3, 2, 1])).toBe(-1)
  expect(pearson([1], [1])).toBeNull()
})

test('equal values share the mean of their places', () => {
  expect(midRanks([5, 1, 5, 2, 5])).toEqual({ ranks: [4, 1, 4, 2, 4], ties: [3] })
  expect(midRanks([])).toEqual({ ranks: [], ties: [] })
})
