import { describe, expect, it } from 'vitest'
import { viewSheetHistory } from '../../../../shared/subjects/results/view-sheet-history.ts'
import { lastOf, two } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { vacancy } from '../../../builders/selection-scheme.ts'

describe('the sheets about one candidate', () => {
  it('show both values of an amendment, and which one counts', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    field.amends(a, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    field.opens()
    const history = viewSheetHistory(field.chair.state, field.candidate(0), vacancy)
    const own = history.find(({ assessor }) => assessor === a.key)
    expect(own?.versions.map(({ isCounted, verdict }) => [isCounted, verdict.kind])).toEqual([
      [false, 'effective'],
      [true, 'effective'],
    ])
    expect(own?.versions[1]).toMatchObject({
      reason: 'Salah catat',
      changes: [
        { criterion: 'integritas', before: 1, after: 5 },
        { criterion: 'pelayanan', before: 1, after: 5 },
      ],
    })
  })

  it('show what came late, without effect', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    field.amends(offline, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    const own = viewSheetHistory(field.chair.state, field.candidate(0), vacancy).find(
      ({ assessor }) => assessor === a.key,
    )
    expect(own?.versions.map(({ isCounted, verdict }) => [isCounted, verdict.kind])).toEqual([
      [true, 'effective'],
      [false, 'late'],
    ])
  })

  it('are nobody’s business while the gate is shut', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    expect(viewSheetHistory(field.chair.state, field.candidate(0), vacancy)).toEqual([])
  })
})
