import { describe, expect, it } from 'vitest'
import { addAsking, askingOf, claimedBy } from '../../../../../renderer/features/desk/people/admissions.ts'
import type { KeyId } from '../../../../../shared/kernel/ids.ts'
import type { EnrolmentRequest } from '../../../../../shared/record/enrolment.ts'
import { viewCommittee } from '../../../../../shared/subjects/selection/view-committee.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import { hashOfText } from '../../../../builders/selection-story.ts'

const field = aSelection({ upTo: 'admitted' })
const members = viewCommittee(field.chair.state)
const [old] = field.assessors
if (!old) throw new Error('the selection has assessors')
const fresh = field.world.person('baru')

const requestOf = (replaces: readonly KeyId[]): EnrolmentRequest => ({
  enrolment: {
    kind: 'timbang/enrolment/v1',
    name: old.name,
    identifier: null,
    role: 'observer' as never,
    signingKey: fresh.key,
    recipient: fresh.recipient,
    installation: '0'.repeat(32),
    replaces: [...replaces],
  },
  text: '',
  hash: hashOfText(`request in place of ${replaces.join()}`),
  words: [],
})

describe('a request that names an earlier key', () => {
  it('begins in the place of that person: roles, and all of the log that is held', () => {
    expect(askingOf(requestOf([old.key]), members)).toMatchObject({
      compared: false,
      roles: ['assessor'],
      replaces: { key: old.key, accepted: null },
    })
  })

  it('means the newest key that the selection knows', () => {
    expect(claimedBy(requestOf([fresh.key, old.key]), members)?.key).toBe(old.key)
  })

  it('of nobody here, or of a holder, begins as a new person: an office passes on by decree', () => {
    for (const key of [fresh.key, field.secretary.key])
      expect(addAsking([], [requestOf([key])], members)).toMatchObject([{ roles: ['observer'], replaces: null }])
    expect(claimedBy(requestOf([field.secretary.key]), members)?.office).toBe('secretary')
  })
})
