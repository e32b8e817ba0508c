import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../shared/engine/verdict.ts'
import { viewRanking } from '../../../shared/subjects/results/view-ranking.ts'
import { aSelection } from '../../builders/selection-field.ts'
import { vacancy } from '../../builders/selection-scheme.ts'

describe('a selection that goes well', () => {
  it('leaves every entry with effect, and a rank for everybody', () => {
    const field = aSelection({ upTo: 'open', candidates: 4, panels: 2 })
    const state = field.world.judge()
    const verdicts = field.world.entries.map(({ hash, entry }) => [entry.type, verdictOf(state, hash)?.kind])
    expect(verdicts.filter(([, kind]) => kind !== 'effective')).toEqual([])
    const ranking = viewRanking(state, vacancy)
    expect(ranking.ok && ranking.value.rows.map(({ place }) => place.state === 'ranked' && place.rank)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
  })
})
