import { expect, test } from 'vitest'
import { asExactText, exactOf, exactToText } from '../../../shared/kernel/exact.ts'
import { cutStateOf, placesForBorderline } from '../../../shared/rules/cut-line.ts'
import { groupEqual, groupPlaces, rankNumber } from '../../../shared/rules/rank.ts'
import { rankingSchema } from '../../../shared/rules/scheme.ts'

const valued = (values: Record<string, string>) =>
  Object.entries(values).map(([item, value]) => ({ item, value: exactOf(asExactText(value)) }))

test('equal values share a group, whichever end wins', () => {
  const items = valued({ a: '70', b: '85', c: '85', d: '90' })
  const groups = (wins: 'higher' | 'lower') =>
    groupEqual(items, wins).map((group) => group.map(({ item }) => item).join(''))
  expect(groups('higher')).toEqual(['d', 'bc', 'a'])
  expect(groups('lower')).toEqual(['a', 'bc', 'd'])
  expect(groupEqual([], 'higher')).toEqual([])
})

test('four ways to number a tie', () => {
  const numbered = Object.fromEntries(
    rankingSchema.options.map((method) => [
      method,
      groupPlaces([1, 2, 1]).map((place) => exactToText(rankNumber(place, method))),
    ]),
  )
  expect(numbered).toEqual({
    competition: ['1', '2', '4'],
    modified: ['1', '3', '4'],
    dense: ['1', '2', '3'],
    fractional: ['1', '2.5', '4'],
  })
})

test('the cut names who is in, out, and who shares the last places', () => {
  const places = groupPlaces([1, 3, 1])
  const at = (k: number) => places.map((place) => cutStateOf(place, k))
  expect(at(0)).toEqual(['out', 'out', 'out'])
  expect(at(1)).toEqual(['in', 'out', 'out'])
  expect(at(2)).toEqual(['in', 'borderline', 'out'])
  expect(at(3)).toEqual(['in', 'borderline', 'out'])
  expect(at(4)).toEqual(['in', 'in', 'out'])
  expect(at(9)).toEqual(['in', 'in', 'in'])
  expect([1, 2, 3, 4, 9].map((k) => placesForBorderline(places, k))).toEqual([0, 1, 2, 0, 0])
})
