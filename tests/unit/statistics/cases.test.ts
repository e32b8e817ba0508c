import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerCase } from '../../../shared/statistics/cases.ts'
import { differences, type StatisticsCase } from './compare-case.ts'

const folder = new URL('../../fixtures/cases/', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as StatisticsCase
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, read(name)] as const)

const answered = cases.filter(([, { method }]) => {
  const answer = answerCase({ method, input: {} })
  return !(answer.ok && 'unsupported' in answer.value)
})

test('there are cases of every method that is answered', () => {
  expect(new Set(answered.map(([, { method }]) => method))).toEqual(
    new Set([
      'combine',
      'combine_and_rank',
      'combine_with_hurdles',
      'rank',
      'rank_with_tie_breaks',
      'cut',
      'standardise',
      'standardise_within_rater',
      'rescale',
    ]),
  )
})

test.each(answered)('%s', (_, statisticsCase) => {
  const answer = answerCase(statisticsCase)
  expect(answer).toMatchObject({ ok: true })
  expect(differences(statisticsCase, answer.ok && answer.value)).toEqual([])
})

test('a method that is not there is named, whatever its input', () => {
  expect(answerCase({ method: 'astrology', input: {} })).toEqual({ ok: true, value: { unsupported: 'astrology' } })
  expect(answerCase({ method: 'constructor', input: {} })).toEqual({ ok: true, value: { unsupported: 'constructor' } })
})

describe('a malformed case names the place', () => {
  test.each([
    [null, []],
    [{ input: {} }, ['method']],
    [{ method: 'rank' }, ['input']],
    [{ method: 'rank', input: { scores: [1, 'x'] } }, ['input', 'scores', 1]],
    [{ method: 'rank', input: { scores: [1], decimals: 1.5 } }, ['input', 'decimals']],
    [{ method: 'rank', input: { scores: [1], order: 'sideways' } }, ['input', 'order']],
    [{ method: 'combine', input: { scores: [[1, 2], [1]], weights: ['1/2', '1/2'] } }, ['input', 'scores', 1]],
    [{ method: 'combine', input: { scores: [[1]], weights: ['1'], maxima: [0] } }, ['input', 'maxima', 0]],
    [{ method: 'combine', input: { scores: [[1]], weights: ['1'], rounding: 'lucky' } }, ['input', 'rounding']],
    [{ method: 'cut', input: { scores: [1], ids: [], k: 1 } }, ['input', 'ids']],
    [{ method: 'cut', input: { scores: [1], k: -1 } }, ['input', 'k']],
    [
      { method: 'rank_with_tie_breaks', input: { candidates: [{ id: 'A', x: 'late' }], keys: [['x', 'desc']] } },
      ['input', 'candidates', 0, 'x'],
    ],
    [
      { method: 'rank_with_tie_breaks', input: { candidates: [{ id: 'A' }, { id: 'A' }], keys: [['x', 'desc']] } },
      ['input', 'candidates', 1, 'id'],
    ],
    [{ method: 'rescale', input: { scores: [1], from: [1, 1], to: [0, 1] } }, ['input', 'from']],
    [{ method: 'standardise_within_rater', input: { ratings: [[1, 2], [1]] } }, ['input', 'ratings', 1]],
  ])('%j', (malformed, path) => {
    expect(answerCase(malformed)).toMatchObject({ ok: false, failure: { kind: 'schema', path } })
  })
})

test('a value beyond the machine’s numbers is left open, with the reason', () => {
  const answer = answerCase({ method: 'rescale', input: { scores: [-1], from: [-5e-324, 0], to: [0, 1] } })
  expect(answer).toMatchObject({ ok: true, value: { range: [null], reason: 'not_estimable' } })
})
