import { describe, expect, it } from 'vitest'
import { viewGate } from '../../../../shared/subjects/results/view-gate.ts'
import { aSelection } from '../../../builders/selection-field.ts'

describe('the gate on screen', () => {
  it('says what is waited for, then over which heads it would close, then over which it closed', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const { chair } = field
    const now = () => viewGate(chair.state, chair.key)
    expect(now()).toEqual({ kind: 'waiting', why: { kind: 'panel-incomplete' } })
    field.everyoneScores()
    field.world.share()
    const ready = now()
    expect(ready.kind === 'ready' && ready.cut.length).toBe(chair.state.holding.logs.size)
    field.opens()
    const open = now()
    expect(open).toMatchObject({ kind: 'open', proposer: 'ketua' })
    expect(open.kind === 'open' && ready.kind === 'ready' && open.cut).toEqual(ready.kind === 'ready' && ready.cut)
  })

  it('names the steps that come first', () => {
    const kindAt = (upTo: 'listed' | 'announced') => {
      const { chair } = aSelection({ upTo, candidates: 1 })
      const view = viewGate(chair.state, chair.key)
      return view.kind === 'waiting' && view.why.kind
    }
    expect([kindAt('listed'), kindAt('announced')]).toEqual(['scheme-missing', 'scheme-missing'])
  })
})
