import { describe, expect, it } from 'vitest'
import { viewHand } from '../../../../shared/subjects/selection/view-hand.ts'
import { lastOf, revoked } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { pointOf } from '../../../builders/selection-story.ts'

describe('what a hand may do at the desk', () => {
  const field = aSelection({ upTo: 'admitted' })

  it('chair and secretary everything, the third key holder all but what takes the desk', () => {
    expect(viewHand(field.chair.state, field.secretary.key)).toEqual({
      office: 'secretary',
      isHolder: true,
      isDesk: true,
      mayReplaceAssessor: true,
    })
    expect(viewHand(field.chair.state, field.custodian.key)).toMatchObject({ isHolder: true, isDesk: false })
  })

  it('the room lead replaces an assessor and nothing else; an assessor nothing', () => {
    expect(viewHand(field.chair.state, field.lead.key)).toMatchObject({ isHolder: false, mayReplaceAssessor: true })
    expect(viewHand(field.chair.state, lastOf(field.assessors).key)).toMatchObject({ mayReplaceAssessor: false })
  })

  it('the third key holder stands in once a key of the desk has ended, and that key may nothing', () => {
    const last = lastOf(field.world.entries.filter(({ entry }) => entry.author === field.secretary.key))
    revoked([field.chair, field.custodian], field.secretary, pointOf(last))
    field.world.share()
    expect(viewHand(field.chair.state, field.custodian.key).isDesk).toBe(true)
    expect(viewHand(field.chair.state, field.secretary.key)).toMatchObject({ isHolder: false, isDesk: false })
  })
})
