import { describe, expect, it } from 'vitest'
import { viewPassedRules } from '../../../shared/engine/view-passed-rules.ts'
import { internalSelection } from '../../../shared/profiles/internal.ts'
import { aSelection } from '../../builders/selection-field.ts'

const rule = internalSelection.rules.find(({ standing }) => standing === 'assumed')
const basis = 'Keputusan Wali Kota Nomor 12 Tahun 2026'

describe('rules that the freeze passes', () => {
  it('are told with text, source and standing of the profile, the basis, and the two who signed', () => {
    if (!rule) throw new Error('the internal profile has an assumed rule')
    const field = aSelection({ upTo: 'frozen', passes: [{ rule: rule.code, basis }] })
    expect(viewPassedRules(field.chair.state)).toEqual({
      rules: [{ rule: rule.code, basis, about: { text: rule.text, standing: 'assumed', source: rule.source } }],
      signers: [field.chair.key, field.secretary.key],
    })
  })

  it('stand by their code where the profile is not one of this program', () => {
    const passes = [{ rule: 'aturan-lain', basis }]
    const field = aSelection({ upTo: 'frozen', passes, profile: { ...internalSelection, version: '9.9.9' } })
    expect(viewPassedRules(field.chair.state).rules).toEqual([{ rule: 'aturan-lain', basis, about: null }])
  })

  it('are none before the freeze', () => {
    expect(viewPassedRules(aSelection({ upTo: 'announced' }).chair.state)).toEqual({ rules: [], signers: [] })
  })
})
