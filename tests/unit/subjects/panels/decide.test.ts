import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { drawRoster } from '../../../../shared/subjects/panels/decide.ts'
import type { Assignment } from '../../../../shared/subjects/panels/entries.ts'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { schemeSchema } from '../../../../shared/rules/scheme.ts'
import { aSelection, panelCode, type Field } from '../../../builders/selection-field.ts'
import { smallScheme } from '../../../builders/selection-scheme.ts'
import { hashOfText } from '../../../builders/selection-story.ts'

const drawn = (field: Field, seed: string, panels = field.panels): Assignment[] => {
  const draw = {
    panels: panels.map((members, index) => ({
      code: panelCode(index),
      members: members.map(({ key }) => key),
      reserves: [],
    })),
    instruments: field.instruments,
    seed: hashOfText(seed),
  }
  const drafts = expectOk(drawRoster(field.chair.state, draw, nobleCrypto), 'the roster can be drawn')
  return drafts.flatMap(({ body }) => (Array.isArray(body['part']) ? (body['part'] as Assignment[]) : []))
}

describe('drawing the roster', () => {
  const field = aSelection({ upTo: 'sworn', candidates: 11, panels: 3 })

  it('gives everybody to one panel, and the panels as many', () => {
    const assignments = drawn(field, 'a')
    expect(assignments.map(({ candidate }) => candidate).sort()).toEqual([...field.candidates].sort())
    const loads = Map.groupBy(assignments, ({ panel }) => panel)
    expect([...loads.values()].map((of) => of.length).sort((a, b) => a - b)).toEqual([3, 4, 4])
    for (const own of loads.values()) expect(own.map(({ order }) => order)).toEqual(own.map((_, index) => index + 1))
  })

  it('gives the same for the same seed and another for another', () => {
    expect(drawn(field, 'a')).toEqual(drawn(field, 'a'))
    expect(drawn(field, 'a')).not.toEqual(drawn(field, 'b'))
  })

  it('keeps to the panels that serve a vacancy, and gives both of a candidate’s to one that serves both', () => {
    const [one, two] = [asCode('satu'), asCode('dua')]
    const vacancies = [one, two].map((code) => ({ ...smallScheme.vacancies[0], code }))
    const both = aSelection({
      upTo: 'sworn',
      candidates: 9,
      panels: 3,
      scheme: schemeSchema.parse({ ...smallScheme, vacancies }),
    })
    const draw = {
      panels: both.panels.map((members, index) => ({
        code: panelCode(index),
        members: members.map(({ key }) => key),
        reserves: [],
      })),
      instruments: both.instruments,
      seed: hashOfText('a'),
      serves: { [panelCode(0)]: [one], [panelCode(1)]: [two], [panelCode(2)]: [two] },
    }
    const drafts = expectOk(drawRoster(both.chair.state, draw, nobleCrypto), 'the roster can be drawn')
    const assignments = drafts.flatMap(({ body }) =>
      Array.isArray(body['part']) ? (body['part'] as Assignment[]) : [],
    )
    expect(assignments).toHaveLength(9)
    for (const { vacancy, panel } of assignments) expect(panel === panelCode(0)).toBe(vacancy === one)
    expect(new Set(assignments.filter(({ vacancy }) => vacancy === two).map(({ panel }) => panel)).size).toBe(2)
  })

  it('says about whom there is nobody, where no panel serves the vacancy', () => {
    const draw = {
      panels: [{ code: panelCode(0), members: field.assessors.slice(0, 1).map(({ key }) => key), reserves: [] }],
      instruments: field.instruments,
      seed: hashOfText('a'),
      serves: { [panelCode(0)]: [] },
    }
    expect(drawRoster(field.chair.state, draw, nobleCrypto)).toMatchObject({ failure: { kind: 'nobody-to-score' } })
  })

  it('needs a list, and no dispute', () => {
    const early = aSelection({ upTo: 'admitted' })
    const draw = { panels: [], instruments: early.instruments, seed: hashOfText('a') }
    expect(drawRoster(early.chair.state, draw, nobleCrypto)).toEqual({ ok: false, failure: { kind: 'list-missing' } })
  })

  it('writes at most 200 assignments in an entry', () => {
    const many = aSelection({ upTo: 'listed', candidates: 250 })
    const parts = many
      .drawnBy(many.chair)
      .flatMap(({ body }) => (Array.isArray(body['part']) ? [body['part'].length] : []))
    expect(parts).toEqual([200, 50])
  })
})
