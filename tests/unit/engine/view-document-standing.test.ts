import { describe, expect, it } from 'vitest'
import { viewDocumentStanding } from '../../../shared/engine/view-document-standing.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { foundSelection } from '../../../shared/subjects/selection/decide.ts'
import { determineResult } from '../../../shared/subjects/results/official-result.ts'
import { signed } from '../../builders/selection-acts.ts'
import { aSelection } from '../../builders/selection-field.ts'
import { hashOfText, World } from '../../builders/selection-story.ts'

describe('what stands over every page', () => {
  it('is a draft until two holders have determined', () => {
    const field = aSelection({ upTo: 'open', candidates: 1, sample: false })
    expect(viewDocumentStanding(field.chair.state)).toEqual({ standing: 'draft', sample: false })
    signed([field.chair, field.secretary], expectOk(determineResult(field.chair.state, nobleCrypto), 'computable'))
    expect(viewDocumentStanding(field.chair.state)).toEqual({ standing: 'official', sample: false })
  })

  it('is for ever a check where somebody else ranks', () => {
    const world = new World()
    const [chair, secretary, custodian] = ['a', 'b', 'c'].map((name) => world.person(name))
    if (!chair || !secretary || !custodian) return expect.unreachable('three people')
    chair.signs(
      foundSelection({
        title: { id: 'CPNS', en: 'CPNS' },
        agency: 'Pemerintah Kota Sawahlunto',
        profile: { id: 'cpns-2024-daerah', version: '1.0.0', digest: hashOfText('profile') },
        sample: true,
        holders: { chair: chair.enrolled, secretary: secretary.enrolled, custodian: custodian.enrolled },
      }),
    )
    expect(viewDocumentStanding(chair.state)).toEqual({ standing: 'check', sample: true })
  })
})
