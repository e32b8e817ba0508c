import { describe, expect, it } from 'vitest'
import { viewOwnList, blindCode } from '../../../../shared/subjects/scoring/view-own-list.ts'
import { two } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { smallRubric, smallScheme } from '../../../builders/selection-scheme.ts'

const paperScheme = {
  ...smallScheme,
  components: smallScheme.components.map((one) => (one.kind === 'rubric' ? { ...one, method: 'paper' as const } : one)),
}

describe('papers are read blind', () => {
  it('shows each under the first digits of its pseudonym, sorted by them, with no name', () => {
    const field = aSelection({
      upTo: 'frozen',
      candidates: 6,
      scheme: paperScheme,
      rubrics: [{ ...smallRubric, method: 'paper' }],
    })
    const [a] = two(field.assessors)
    const places = viewOwnList(a.state, a.key).instruments.flatMap((one) => one.places)
    expect(places.map(({ display }) => display)).toEqual(
      field.candidates
        .toSorted()
        .map((candidate) => ({ kind: 'value', value: { number: blindCode(candidate), name: '' } })),
    )
    expect(places.every(({ isBlind }) => isBlind)).toBe(true)
    expect(JSON.stringify(places)).not.toMatch(/Peserta|P-\d/)
  })

  it('leaves the other instruments as they are', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    const [place] = viewOwnList(a.state, a.key).instruments.flatMap(({ places }) => places)
    expect(place).toMatchObject({ isBlind: false, display: { kind: 'value', value: { name: /^Peserta/ } } })
  })
})

describe('the code of a paper', () => {
  it('is eight digits in two groups', () => {
    expect(blindCode('3f2a91c0'.padEnd(32, '7') as Parameters<typeof blindCode>[0])).toBe('3F2A 91C0')
  })
})
