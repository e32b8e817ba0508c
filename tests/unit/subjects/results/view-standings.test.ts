import { describe, expect, it } from 'vitest'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { viewStandings, viewVacancies } from '../../../../shared/subjects/results/view-standings.ts'
import { two } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { vacancy } from '../../../builders/selection-scheme.ts'
import { cardOfSheet } from '../../../builders/selection-story.ts'

describe('the ranking on screen', () => {
  it('is refused while the gate is shut', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    expect(viewStandings(field.chair.state, vacancy)).toEqual({ ok: false, failure: { kind: 'gate-shut' } })
  })

  it('gives places, numbers and the cut, with names', () => {
    const field = aSelection({ upTo: 'open', candidates: 3 })
    const { rows, isWhole } = expectOk(viewStandings(field.chair.state, vacancy), 'the gate is open')
    expect(isWhole).toBe(true)
    expect(rows.map(({ result }) => [result.rank, result.cut])).toEqual([
      ['1', 'in'],
      ['2', 'out'],
      ['3', 'out'],
    ])
    expect(rows.map(({ display }) => display.kind)).toEqual(['value', 'value', 'value'])
    expect(rows.every(({ missing }) => missing === null)).toBe(true)
  })

  it('says what is missing instead of a number', () => {
    const field = aSelection({ upTo: 'open', candidates: 3 })
    const { entries, cards } = field.world
    const hidden = cardOfSheet(field.sheetsBy(two(field.assessors)[0])[0] ?? expect.unreachable('a sheet was sealed'))
    const state = field.world.judge({ entries, cards: cards.filter(({ hash }) => hash !== hidden) })
    const { rows, isWhole } = expectOk(viewStandings(state, vacancy), 'the gate is open')
    expect(isWhole).toBe(false)
    const waiting = rows.filter(({ missing }) => missing !== null && missing.sheets > 0)
    expect(waiting.map(({ result, missing }) => [result.shown, result.rank, missing?.sheets])).toEqual([
      [null, null, 1],
    ])
  })

  it('names the vacancies of the scheme', () => {
    const field = aSelection({ upTo: 'frozen' })
    expect(viewVacancies(field.chair.state)).toEqual([
      { code: vacancy, title: { id: 'Pranata Komputer', en: 'Pranata Komputer' }, posts: 1, places: 1 },
    ])
  })
})
