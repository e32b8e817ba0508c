import { describe, expect, it } from 'vitest'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { viewStandings } from '../../../../shared/subjects/results/view-standings.ts'
import { decideTie, viewUndecidedTies } from '../../../../shared/subjects/results/view-undecided-ties.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { vacancy } from '../../../builders/selection-scheme.ts'

/** Everybody has the same total, and the chain has but the draw. */
function tied(candidates: number): Field {
  const field = aSelection({ upTo: 'frozen', candidates })
  for (const assessor of field.assessors) {
    for (let index = 0; index < candidates; index++) field.seals(assessor, field.about(index), 3)
  }
  field.world.share()
  field.opens()
  field.world.share()
  return field
}

describe('ties that the plenary decides', () => {
  it('are asked for until an order is recorded, and then rank by it', () => {
    const { chair, candidates } = tied(3)
    const [tie] = expectOk(viewUndecidedTies(chair.state), 'the gate is open')
    expect(tie).toMatchObject({ vacancy, step: 1, group: [...candidates].sort() })
    const order = [...candidates]
    if (tie) chair.signs(decideTie(chair.state, tie, order))
    expect(expectOk(viewUndecidedTies(chair.state), 'the gate is open')).toEqual([])
    const { rows } = expectOk(viewStandings(chair.state, vacancy), 'the gate is open')
    expect(rows.map(({ candidate }) => candidate)).toEqual(order)
    expect(rows.map(({ result }) => result.rank)).toEqual(['1', '2', '3'])
  })

  it('are none where totals differ', () => {
    const { chair } = aSelection({ upTo: 'open', candidates: 2 })
    expect(expectOk(viewUndecidedTies(chair.state), 'the gate is open')).toEqual([])
  })
})
