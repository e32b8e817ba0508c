import { describe, expect, it } from 'vitest'
import { asStopwatch } from '../../../../../renderer/features/scoring/page-clock.ts'
import { filterPlaces } from '../../../../../renderer/features/scoring/place-filter.ts'
import { placeWord } from '../../../../../renderer/features/scoring/place-word.ts'
import { verdictWord } from '../../../../../renderer/features/scoring/verdict-word.ts'
import {
  conflictsIn,
  markFor,
  marksText,
  parseMarks,
} from '../../../../../renderer/features/scoring/declaration-draft.ts'
import { viewOwnList, type OwnPlace } from '../../../../../shared/subjects/scoring/view-own-list.ts'
import { calls, two } from '../../../../builders/selection-acts.ts'
import { aSelection } from '../../../../builders/selection-field.ts'

const field = aSelection({ upTo: 'frozen', candidates: 12 })
const [assessor] = two(field.assessors)
field.seals(assessor, field.about(0))
calls(field, 1, 'absent')
calls(field, 2, 'withdrawn')
field.world.share()
const places = viewOwnList(assessor.state, assessor.key).instruments.flatMap((one) => one.places)
const placeOf = (index: number): OwnPlace => {
  const found = places.find(({ about }) => about.candidate === field.candidate(index))
  if (!found) throw new Error('bug: everybody is on the list')
  return found
}
const numbersOf = (some: readonly OwnPlace[]) =>
  some.map(({ display }) => (display.kind === 'value' ? display.value.number : '')).sort()

describe('the word of a place', () => {
  it('is the record’s, and a draft’s only where nothing is sealed', () => {
    expect([0, 1, 2, 3].map((index) => placeWord(placeOf(index), false))).toEqual([
      'sealed',
      'absent',
      'withdrawn',
      'open',
    ])
    expect([0, 3].map((index) => placeWord(placeOf(index), true))).toEqual(['sealed', 'draft'])
  })
})

describe('the rows that are shown', () => {
  const drafted = new Set([placeOf(3).place])
  const none = { search: '', drafted }

  it.each([
    ['all', 12],
    ['open', 9],
    ['draft', 1],
    ['sealed', 1],
    ['away', 2],
  ] as const)('%s', (filter, count) => {
    expect(filterPlaces(places, { ...none, filter })).toHaveLength(count)
  })

  it('hold every word that was typed, in number or name, whatever its case', () => {
    expect(numbersOf(filterPlaces(places, { ...none, filter: 'all', search: ' pESERTA  12' }))).toEqual(['P-12'])
    expect(numbersOf(filterPlaces(places, { ...none, filter: 'all', search: 'p-1' }))).toEqual([
      'P-1',
      'P-10',
      'P-11',
      'P-12',
    ])
    expect(filterPlaces(places, { ...none, filter: 'sealed', search: 'P-2' })).toEqual([])
  })
})

describe('a verdict in a word', () => {
  it('names what assessors meet, and the rest as refused', () => {
    expect(verdictWord({ kind: 'effective' })).toBe('effective')
    expect(verdictWord({ kind: 'late' })).toBe('late')
    expect(verdictWord({ kind: 'refused', reason: 'replaced' })).toBe('replaced')
    expect(verdictWord({ kind: 'refused', reason: 'key-ended' })).toBe('refused')
  })
})

describe('the clock of a candidate', () => {
  it.each([
    [0, '0:00'],
    [61_900, '1:01'],
    [3_600_000 + 5_000, '1:00:05'],
    [-5_000, '0:00'],
  ])('%i ms: %s', (millis, shown) => {
    expect(asStopwatch(millis)).toBe(shown)
  })
})

describe('a declaration being made', () => {
  it('recuses from an actual conflict and discloses a potential one, unless it is changed', () => {
    const actual = markFor('actual', undefined)
    expect(actual).toMatchObject({ standing: 'actual', handling: 'recuse' })
    expect(markFor('potential', actual)).toMatchObject({ standing: 'potential', handling: 'disclose' })
    const written = { standing: 'actual', relation: 'business', handling: 'disclose', note: 'Mitra.' } as const
    expect(markFor('actual', written)).toBe(written)
    expect(markFor('none', written)).toBe('none')
  })

  it('comes back from its draft, and gives the conflicts alone', () => {
    const [a, b] = [field.candidate(0), field.candidate(1)]
    const marks = { [a]: 'none', [b]: markFor('actual', undefined) } as const
    expect(parseMarks(marksText(marks))).toEqual(marks)
    expect(conflictsIn(marks)).toEqual([{ ...(markFor('actual', undefined) as object), candidate: b }])
  })

  it.each([null, 'x', '{"a":1}'])('begins anew where the draft is %s', (text) => {
    expect(parseMarks(text)).toEqual({})
  })
})
