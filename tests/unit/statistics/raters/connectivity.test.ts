import { expect, test } from 'vitest'
import { connectedSubsets, joiningPairings } from '../../../../shared/statistics/raters/connectivity.ts'

const pairs = (text: string) => text.split(' ').map((pair) => ({ candidate: pair.slice(0, 1), rater: pair.slice(1) }))

test('a chain of shared raters joins everybody', () => {
  expect(connectedSubsets(pairs('A1 A2 B2 B3 C3'))).toEqual([{ candidates: ['A', 'B', 'C'], raters: ['1', '2', '3'] }])
})

test('parts, in order, and the fewest pairings that join them', () => {
  const subsets = connectedSubsets(pairs('D4 C3 B2 A1 A2 D3'))
  expect(subsets).toEqual([
    { candidates: ['A', 'B'], raters: ['1', '2'] },
    { candidates: ['C', 'D'], raters: ['3', '4'] },
  ])
  expect(joiningPairings(subsets)).toEqual([{ candidate: 'C', rater: '1' }])
  expect(connectedSubsets([...pairs('D4 C3 B2 A1 A2 D3'), ...joiningPairings(subsets)])).toHaveLength(1)
})

test('a candidate and a rater of one name are two', () => {
  expect(
    connectedSubsets([
      { candidate: 'X', rater: 'Y' },
      { candidate: 'Y', rater: 'X' },
    ]),
  ).toHaveLength(2)
})

test('no pairings, no parts', () => {
  expect(connectedSubsets([])).toEqual([])
  expect(joiningPairings([])).toEqual([])
})
