import { describe, expect, it } from 'vitest'
import { foundingProfile, nameOfProfile } from '../../../shared/engine/founding-profile.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { internalSelection } from '../../../shared/profiles/internal.ts'
import { foundSelection } from '../../../shared/subjects/selection/decide.ts'
import { World } from '../../builders/selection-story.ts'

function foundedOn(profile: ReturnType<typeof nameOfProfile>) {
  const world = new World()
  const [chair, secretary, custodian] = ['ketua', 'sekretaris', 'inspektorat'].map((name) => world.person(name))
  if (!chair || !secretary || !custodian) return expect.unreachable('three people')
  chair.signs(
    foundSelection({
      title: { id: 'Seleksi', en: 'Selection' },
      agency: 'Pemerintah Kota Sawahlunto',
      profile,
      sample: true,
      holders: { chair: chair.enrolled, secretary: secretary.enrolled, custodian: custodian.enrolled },
    }),
  )
  return foundingProfile(chair.state, nobleCrypto)
}

describe('the profile that a selection was founded on', () => {
  const name = nameOfProfile(internalSelection, nobleCrypto)

  it('is the shipped one, where its digest is the same', () => {
    expect(foundedOn(name)).toEqual({ kind: 'known', profile: internalSelection })
  })

  it('differs where a rule was changed under the same version', () => {
    const changed = nameOfProfile({ ...internalSelection, year: 2027 }, nobleCrypto)
    expect(foundedOn(changed)).toEqual({ kind: 'differs', id: 'internal', version: '1.0.0' })
  })

  it('is unknown where this program does not ship it', () => {
    expect(foundedOn({ ...name, version: '9.0.0' })).toEqual({ kind: 'unknown', id: 'internal', version: '9.0.0' })
  })
})
