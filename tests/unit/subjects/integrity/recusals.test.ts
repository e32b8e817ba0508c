import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { drawRoster } from '../../../../shared/subjects/panels/decide.ts'
import { holdingGate, owedSheets } from '../../../../shared/subjects/scoring/owed.ts'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { lastOf, nowhere, signed, stepping, two } from '../../../builders/selection-acts.ts'
import { aSelection, panelCode } from '../../../builders/selection-field.ts'

describe('a recusal', () => {
  it('declared before the sheet refuses the sheet', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    a.signs(field.declaration(a, [field.recusal(0)]))
    const sheet = lastOf(a.forces(field.sealing(a, field.about(0), 4)))
    const other = field.seals(a, field.about(1), 4)
    const state = field.world.judge()
    expect(verdictOf(state, sheet.hash)).toEqual({ kind: 'refused', reason: 'recused' })
    expect(verdictOf(state, other.hash)).toEqual({ kind: 'effective' })
  })

  it('declared after the sheet takes its effect too', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    const sheet = field.seals(a, field.about(0), 4)
    expect(verdictOf(field.world.judge(), sheet.hash)).toEqual({ kind: 'effective' })
    a.signs(field.declaration(a, [field.recusal(0)]))
    expect(verdictOf(field.world.judge(), sheet.hash)).toEqual({ kind: 'refused', reason: 'recused' })
  })

  it('declared after the gate takes nothing', () => {
    const field = aSelection({ upTo: 'open' })
    const [a] = two(field.assessors)
    const [sheet] = two(field.sheetsBy(a))
    const declared = lastOf(a.forces(field.declaration(a, [field.recusal(0)])))
    const state = field.world.judge()
    expect(verdictOf(state, declared.hash)).toEqual({ kind: 'refused', reason: 'after-gate' })
    expect(verdictOf(state, sheet.hash)).toEqual({ kind: 'effective' })
  })

  it('keeps a panel from being dealt that candidate, and a candidate from being dealt to nobody', () => {
    const field = aSelection({ upTo: 'sworn', panels: 2, candidates: 4, recused: { 'asesor-1-1': [2] } })
    field.draws()
    expect(field.placesOf(0).some(({ candidate }) => candidate === field.candidate(2))).toBe(false)
    const alone = aSelection({ upTo: 'sworn', recused: { 'asesor-1-1': [1] } })
    const draw = {
      panels: [{ code: panelCode(0), members: alone.assessors.map(({ key }) => key), reserves: [] }],
      instruments: alone.instruments,
      seed: nowhere,
    }
    expect(drawRoster(alone.chair.state, draw, nobleCrypto)).toEqual({
      ok: false,
      failure: { kind: 'nobody-to-score', candidate: alone.candidate(1) },
    })
  })

  it('leaves the seat to a reserve for that candidate alone', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [a, b] = two(field.assessors)
    const reserve = lastOf(field.reserves)
    const before = field.seals(a, field.about(0), 4)
    a.signs(field.declaration(a, [field.recusal(0)]))
    field.world.share()
    signed(
      [field.chair, field.secretary],
      stepping(field.chair, { out: a, in: reserve, candidates: [field.candidate(0)], accepted: a.head }),
    )
    field.world.share()
    const stood = field.seals(reserve, field.about(0), 3)
    const stray = lastOf(reserve.forces(field.sealing(reserve, field.about(1), 3)))
    field.seals(a, field.about(1), 4)
    for (const about of field.placesOf(0)) field.seals(b, about, 4)
    const state = field.world.judge()
    expect(verdictOf(state, before.hash)).toEqual({ kind: 'refused', reason: 'recused' })
    expect(verdictOf(state, stood.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(state, stray.hash)).toEqual({ kind: 'refused', reason: 'not-assigned' })
    expect(holdingGate(owedSheets(state, null))).toEqual([])
  })

  it('of a reserve keeps the seat from being given to them', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [a] = two(field.assessors)
    const reserve = lastOf(field.reserves)
    reserve.signs(field.declaration(reserve, [field.recusal(0)]))
    field.world.share()
    const drafts = stepping(field.chair, { out: a, in: reserve, candidates: [field.candidate(0)] })
    const proposal = lastOf(field.chair.forces(drafts))
    expect(verdictOf(field.world.judge(), proposal.hash)).toEqual({ kind: 'refused', reason: 'recused' })
  })
})

describe('a declaration', () => {
  it('about an earlier list says nothing about the list that is scored', () => {
    const field = aSelection({ upTo: 'sworn' })
    const [a, b] = two(field.assessors)
    field.lists()
    field.world.share()
    for (const person of [b, ...field.reserves]) person.signs(field.declaration(person, []))
    field.world.share()
    for (const stage of ['rostered', 'announced', 'frozen'] as const) field.tell(stage)
    const unsworn = lastOf(a.forces(field.sealing(a, field.about(0), 4)))
    const sworn = field.seals(b, field.about(0), 4)
    const state = field.world.judge()
    expect(verdictOf(state, unsworn.hash)).toEqual({ kind: 'refused', reason: 'pact-missing' })
    expect(verdictOf(state, sworn.hash)).toEqual({ kind: 'effective' })
  })
})
