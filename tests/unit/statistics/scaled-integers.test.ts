import { expect, test } from 'vitest'
import { exact } from '../../../shared/kernel/exact.ts'
import { comparableNumbers, scaledIntegers } from '../../../shared/statistics/scaled-integers.ts'

test('the common denominator', () => {
  expect(
    scaledIntegers(
      [
        [exact(1n, 3n), null],
        [exact(-1n, 2n), exact(4n)],
      ],
      10,
    ),
  ).toEqual([
    [2, null],
    [-3, 24],
  ])
})

test('null where sums could leave the safe integers', () => {
  expect(scaledIntegers([[exact(10n ** 15n)]], 10)).toBeNull()
  expect(scaledIntegers([[exact(1n, 10n ** 16n)]], 1)).toBeNull()
})

test('then the nearest whole numbers up to a size', () => {
  expect(comparableNumbers([[exact(10n ** 20n), exact(5n * 10n ** 19n)]], { times: 2, most: 1000 })).toEqual([
    [500, 250],
  ])
  expect(comparableNumbers([[exact(1n, 2n)]], { times: 2, most: 1000 })).toEqual([[1]])
  expect(comparableNumbers([[exact(0n)]], { times: 1, most: 1000 })).toEqual([[0]])
})
