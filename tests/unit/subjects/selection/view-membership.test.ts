import { describe, expect, it } from 'vitest'
import { joinSelection } from '../../../../shared/subjects/selection/decide.ts'
import { viewMembership } from '../../../../shared/subjects/selection/view-membership.ts'
import { holderDraft, lastOf, signed } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'

describe('how somebody stands to a selection', () => {
  it('chair, assessor and staff have nothing to join', () => {
    const { chair, assessors, desk, lead } = aSelection({ upTo: 'admitted' })
    const standing = (key: typeof chair.key) => viewMembership(chair.state, key)
    expect(standing(chair.key)).toEqual({ office: 'chair', roles: [], joining: 'none' })
    expect(standing(lastOf(assessors).key)).toEqual({ office: null, roles: ['assessor'], joining: 'none' })
    expect(standing(desk.key)).toEqual({ office: null, roles: ['registration-desk'], joining: 'none' })
    expect(standing(lead.key)).toEqual({ office: null, roles: ['room-lead'], joining: 'none' })
  })

  it('secretary and third key holder are to join, each by an own entry', () => {
    const { world, chair, secretary, custodian } = aSelection({ upTo: 'founded', joined: false })
    const joining = () => [secretary, custodian].map(({ key }) => viewMembership(chair.state, key).joining)
    expect(joining()).toEqual(['to-join', 'to-join'])
    secretary.signs(joinSelection(secretary.state))
    world.share()
    expect(joining()).toEqual(['joined', 'to-join'])
  })

  it('whoever was replaced before joining has nothing to join, nor has who came after', () => {
    const field = aSelection({ upTo: 'founded', joined: false })
    const { world, chair, secretary, custodian } = field
    const successor = world.person('sekretaris baru')
    successor.takes(world.all())
    signed([chair, custodian], holderDraft('secretary', successor, null))
    world.share()
    expect(viewMembership(chair.state, secretary.key)).toEqual({ office: null, roles: [], joining: 'none' })
    expect(viewMembership(chair.state, successor.key)).toEqual({ office: 'secretary', roles: [], joining: 'none' })
  })

  it('a stranger is nobody', () => {
    const { world, chair } = aSelection({ upTo: 'founded' })
    expect(viewMembership(chair.state, world.person('orang lain').key)).toEqual({
      office: null,
      roles: [],
      joining: 'none',
    })
  })
})
