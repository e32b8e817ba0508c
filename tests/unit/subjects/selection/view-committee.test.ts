import { describe, expect, it } from 'vitest'
import { admitPeople } from '../../../../shared/subjects/selection/decide.ts'
import { viewCommittee } from '../../../../shared/subjects/selection/view-committee.ts'
import { holderDraft, lastOf, renewed, revoked, signed } from '../../../builders/selection-acts.ts'
import { admission, aSelection, type Field } from '../../../builders/selection-field.ts'
import { pointOf, type Person } from '../../../builders/selection-story.ts'

const memberOf = (field: Field, person: Person) =>
  viewCommittee(field.chair.state).find(({ key }) => key === person.key)

describe('the people of a selection', () => {
  it('holders: founder, joined, not joined', () => {
    const field = aSelection({ upTo: 'founded', joined: false })
    expect(viewCommittee(field.chair.state).map(({ office, standing }) => [office, standing])).toEqual([
      ['chair', 'founder'],
      ['secretary', 'not-joined'],
      ['custodian', 'not-joined'],
    ])
    expect(memberOf(aSelection({ upTo: 'founded' }), field.secretary)?.standing).toBe('joined')
  })

  it('whoever is admitted: by whom, in which roles', () => {
    const field = aSelection({ upTo: 'admitted' })
    const [assessor] = field.assessors
    expect(assessor && memberOf(field, assessor)).toMatchObject({
      standing: 'admitted',
      roles: ['assessor'],
      admittedBy: [field.chair.key, field.secretary.key],
    })
  })

  it('a proposal is shown as one until the second signature', () => {
    const field = aSelection({ upTo: 'founded' })
    const person = field.world.person('baru')
    field.chair.signs(admitPeople([admission(person, ['assessor'])]))
    expect(memberOf(field, person)).toMatchObject({ standing: 'proposed', admittedBy: [field.chair.key] })
    expect(memberOf(field, person)?.words).toHaveLength(12)
  })

  it('a key in an old one’s place ends the old one, which comes last', () => {
    const field = aSelection({ upTo: 'sworn' })
    const [old] = field.assessors
    if (!old) expect.unreachable('there is an assessor')
    const accepted = pointOf(lastOf(field.world.entries.filter(({ entry }) => entry.author === old.key)))
    const fresh = renewed([field.chair, field.secretary], { old, name: 'baru', accepted })
    field.world.share()
    expect(memberOf(field, fresh)).toMatchObject({ standing: 'admitted', replaces: old.key })
    expect(viewCommittee(field.chair.state).at(-1)).toMatchObject({ key: old.key, standing: 'ended', newest: accepted })
  })

  it('revoked and replaced holders have ended; who came by decree is appointed', () => {
    const field = aSelection({ upTo: 'admitted' })
    revoked([field.chair, field.secretary], field.desk, null)
    const heir = field.world.person('pengganti')
    signed([field.chair, field.custodian], holderDraft('secretary', heir, null))
    field.world.share()
    expect(memberOf(field, field.desk)?.standing).toBe('ended')
    expect(memberOf(field, field.secretary)?.standing).toBe('ended')
    expect(memberOf(field, heir)).toMatchObject({ standing: 'appointed', office: 'secretary' })
  })
})
