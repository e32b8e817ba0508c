import { describe, expect, it } from 'vitest'
import { openingPartners, viewOpening } from '../../../../shared/subjects/results/view-opening.ts'
import { two } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { cardOfSheet } from '../../../builders/selection-story.ts'

describe('opening the sheets', () => {
  it('counts what is open here and what is shut', () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const { entries, cards } = field.world
    const hidden = cardOfSheet(field.sheetsBy(two(field.assessors)[0])[0] ?? expect.unreachable('a sheet was sealed'))
    const state = field.world.judge({ entries, cards: cards.filter(({ hash }) => hash !== hidden) })
    expect(viewOpening(state)).toEqual({ sheets: 4, open: 3, shut: 1, damaged: 0, erased: 0 })
  })

  it('goes from the earlier office to a later one', () => {
    const { chair, secretary, custodian, desk } = aSelection({ upTo: 'founded' })
    const partnersOf = (person: { key: typeof chair.key }) =>
      openingPartners(chair.state, person.key).map(({ office }) => office)
    expect(partnersOf(chair)).toEqual(['secretary', 'custodian'])
    expect(partnersOf(secretary)).toEqual(['custodian'])
    expect(partnersOf(custodian)).toEqual([])
    expect(partnersOf(desk)).toEqual([])
  })
})
