import { describe, expect, it } from 'vitest'
import { viewRoster } from '../../../shared/engine/view-roster.ts'
import { signed, lastOf, stepping, two } from '../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../builders/selection-field.ts'

const rosterOf = (field: Field) => {
  const view = viewRoster(field.chair.state)
  return view.kind === 'fixed' ? view.roster : expect.unreachable('it is fixed')
}

describe('the roster as it is shown', () => {
  it('is not there before two have fixed it', () => {
    expect(viewRoster(aSelection({ upTo: 'sworn' }).chair.state)).toEqual({ kind: 'none' })
  })

  it('shows each candidate once, by panel and order, and each assessor’s load', () => {
    const roster = rosterOf(aSelection({ upTo: 'rostered', candidates: 5, panels: 2 }))
    expect(roster.rows.map(({ panel, order }) => `${panel} ${order}`)).toEqual([
      'panel-1 1',
      'panel-1 2',
      'panel-1 3',
      'panel-2 1',
      'panel-2 2',
    ])
    expect(new Set(roster.rows.map(({ display }) => display?.number)).size).toBe(5)
    expect(roster.loads.map(({ candidates }) => candidates)).toEqual([3, 3, 2, 2])
    expect(roster.split).toEqual(['pranata-komputer'])
  })

  it('a replacement changes who sits there', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [out, stays] = two(field.assessors)
    const reserve = lastOf(field.reserves)
    signed([field.chair, field.secretary], stepping(field.chair, { out, in: reserve }))
    field.world.share()
    expect(rosterOf(field).rows[0]?.assessors).toEqual([reserve.key, stays.key])
  })
})
