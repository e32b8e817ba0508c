import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import type { DraftBody } from '../../../../shared/record/statements.ts'
import { rosterAt, seatsAt } from '../../../../shared/subjects/panels/assignments.ts'
import { drawPlanned } from '../../../../shared/subjects/panels/decide.ts'
import { drawAgain } from '../../../../shared/subjects/panels/draw-again.ts'
import type { Wish } from '../../../../shared/subjects/panels/planner/plan.ts'
import { signed } from '../../../builders/selection-acts.ts'
import { aSelection, panelCode, type Field } from '../../../builders/selection-field.ts'
import { hashOfText } from '../../../builders/selection-story.ts'
import { aWish } from './planner/plan-builder.ts'

const draftsOf = (field: Field, wish: Partial<Wish>): DraftBody[] => {
  const draw = {
    panels: field.panels.map((members, index) => ({
      code: panelCode(index),
      members: members.map(({ key }) => key),
      reserves: field.reserves.map(({ key }) => key),
    })),
    instruments: field.instruments,
    serves: {},
    leastAssessors: 2,
    seed: hashOfText('drawn'),
    wish: aWish(wish),
  }
  return expectOk(drawPlanned(field.chair.state, draw, nobleCrypto), 'it can be planned').drafts
}

const rosterIn = (field: Field) => rosterAt(field.secretary.state, null) ?? expect.unreachable('a roster is in force')

describe('a planned roster in the record', () => {
  for (const links of ['none', 'joint', 'guest'] as const) {
    it(`holds once two have signed, and can be drawn again: ${links}`, () => {
      const field = aSelection({ upTo: 'sworn', candidates: 12, panels: 2, recused: { 'asesor-1-1': [0, 4] } })
      signed([field.chair, field.secretary], draftsOf(field, { links, linkCandidates: 2 }))
      field.world.share()
      const { roster, assignments } = rosterIn(field)
      expect(roster.body.plan?.links).toBe(links)
      expect(drawAgain(field.secretary.state, roster, nobleCrypto)).toBe('same')
      const [first] = field.assessors
      for (const about of assignments) {
        const seats = seatsAt(field.secretary.state, about, null)
        expect(seats.length).toBeGreaterThanOrEqual(2)
        if ([field.candidate(0), field.candidate(4)].includes(about.candidate)) expect(seats).not.toContain(first?.key)
      }
    })
  }

  it('is found out where two sign another roster than was drawn', () => {
    const field = aSelection({ upTo: 'sworn', candidates: 12, panels: 2 })
    const forged = draftsOf(field, {}).map(({ type, body }) =>
      'seed' in body ? { type, body: { ...body, seed: hashOfText('another') } } : { type, body },
    )
    signed([field.chair, field.secretary], forged)
    field.world.share()
    expect(drawAgain(field.secretary.state, rosterIn(field).roster, nobleCrypto)).toBe('differs')
  })

  it('is still drawn again when a recusal came after it', () => {
    const field = aSelection({ upTo: 'sworn', candidates: 8, panels: 2 })
    signed([field.chair, field.secretary], draftsOf(field, {}))
    field.world.share()
    const [first] = field.assessors
    if (!first) expect.unreachable('there are assessors')
    const met = rosterIn(field).assignments.find(({ panel }) => panel === panelCode(0))
    first.signs(field.declaration(first, [field.recusal(field.candidates.findIndex((one) => one === met?.candidate))]))
    field.world.share()
    expect(drawAgain(field.secretary.state, rosterIn(field).roster, nobleCrypto)).toBe('same')
  })
})

describe('a roster of draw 1', () => {
  it('is drawn again, or says nothing where it depends on what panels served', () => {
    const field = aSelection({ upTo: 'rostered', candidates: 7, panels: 2 })
    expect(drawAgain(field.chair.state, rosterIn(field).roster, nobleCrypto)).toBe('same')
    const other = aSelection({ upTo: 'sworn', candidates: 7, panels: 2 })
    const forged = other
      .drawnBy(other.chair)
      .map(({ type, body }) => ('seed' in body ? { type, body: { ...body, seed: hashOfText('x') } } : { type, body }))
    signed([other.chair, other.secretary], forged)
    other.world.share()
    expect(drawAgain(other.chair.state, rosterIn(other).roster, nobleCrypto)).toBe('unsaid')
  })
})
