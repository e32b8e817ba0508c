import { describe, expect, it } from 'vitest'
import { internalSelection } from '../../../../shared/profiles/internal.ts'
import { jptPratama2019 } from '../../../../shared/profiles/jpt-pratama-2019.ts'
import { freezeScheme } from '../../../../shared/subjects/selection/decide.ts'
import { announcedDifferences, announcedOf } from '../../../../shared/subjects/announcements/differences.ts'
import { refusedSampleScheme } from '../../../../shared/profiles/sample/sample-schemes.ts'
import { nowhere, two } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { smallRubric, smallScheme } from '../../../builders/selection-scheme.ts'

const noRules = { ...internalSelection, rules: [] }

describe('freezing a scheme', () => {
  const asked = (parts: object = {}) => {
    const field = aSelection({ upTo: 'announced' })
    const announcement = field.step('announcement').hash
    const request = {
      profile: noRules,
      scheme: smallScheme,
      rubrics: [smallRubric],
      announcement,
      passes: [],
      ...parts,
    }
    return freezeScheme(field.chair.state, request)
  }

  it('needs the announcement', () => {
    expect(asked({ announcement: nowhere })).toEqual({ ok: false, failure: { kind: 'announcement-missing' } })
  })

  it('names each difference from it', () => {
    const components = smallScheme.components.map((one) => ({ ...one, method: 'paper' }))
    expect(asked({ scheme: { ...smallScheme, components } })).toEqual({
      ok: false,
      failure: { kind: 'differs-from-announcement', differences: [{ component: 'wawancara', problem: 'method' }] },
    })
  })

  it('says what the profile forbids', () => {
    expect(asked({ profile: jptPratama2019 })).toMatchObject({ ok: false, failure: { kind: 'profile-forbids' } })
    expect(asked().ok).toBe(true)
  })
})

describe('a scheme beside its announcement', () => {
  it('shares of a group’s parts are shares of the whole', () => {
    expect(announcedOf(refusedSampleScheme).map(({ code, share }) => [code, share])).toEqual([
      ['skd', '0.4'],
      ['skb-cat', '0.3'],
      ['wawancara', '0.3'],
    ])
  })

  it('says what is missing on either side', () => {
    const [skd, cat] = two(announcedOf(refusedSampleScheme))
    const extra = { ...cat, code: 'tambahan' as typeof cat.code }
    expect(
      announcedDifferences(refusedSampleScheme, [skd, { ...cat, share: '0.2' as typeof cat.share }, extra]),
    ).toEqual([
      { component: 'skb-cat', problem: 'share' },
      { component: 'wawancara', problem: 'not-announced' },
      { component: 'tambahan', problem: 'not-in-scheme' },
    ])
  })
})
