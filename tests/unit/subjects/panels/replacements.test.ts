import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { seatsAt } from '../../../../shared/subjects/panels/assignments.ts'
import { viewRanking } from '../../../../shared/subjects/results/view-ranking.ts'
import { holdingGate, owedSheets } from '../../../../shared/subjects/scoring/owed.ts'
import { admitPeople, countersign } from '../../../../shared/subjects/selection/decide.ts'
import { decided, forced, lastOf, renewed, signed, stepping, two } from '../../../builders/selection-acts.ts'
import { admission, aSelection, panelCode, type Field } from '../../../builders/selection-field.ts'
import { vacancy } from '../../../builders/selection-scheme.ts'
import { pointOf } from '../../../builders/selection-story.ts'

const chairAndSecretary = (field: Field) => [field.chair, field.secretary] as const

describe('an assessor taken ill', () => {
  it('keeps what was sealed; the rest passes to the reserve; each seat gives one sheet', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [a, b] = two(field.assessors)
    const reserve = lastOf(field.reserves)
    const sealed = field.seals(a, field.about(0), 5)
    field.world.share()
    signed(chairAndSecretary(field), stepping(field.chair, { out: a, in: reserve, accepted: pointOf(sealed) }))
    field.world.share()
    const twice = lastOf(reserve.forces(field.sealing(reserve, field.about(0), 1)))
    field.seals(reserve, field.about(1), 3)
    for (const about of field.placesOf(0)) field.seals(b, about, 3)
    field.world.share()
    const state = field.world.judge()
    expect(verdictOf(state, sealed.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(state, twice.hash)).toEqual({ kind: 'refused', reason: 'not-assigned' })
    expect(seatsAt(state, field.about(0), null)).toEqual([a.key, b.key])
    expect(seatsAt(state, field.about(1), null)).toEqual([reserve.key, b.key])
    field.opens()
    const rows = expectOk(viewRanking(field.world.judge(), vacancy), 'open').rows
    expect(rows.map(({ tally }) => tally.components[0]?.sheets.length)).toEqual([2, 2])
  })

  it('seals nothing more: late where the replacement was not known, refused where it was', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [a] = two(field.assessors)
    const head = a.head
    signed(chairAndSecretary(field), stepping(field.chair, { out: a, in: lastOf(field.reserves), accepted: head }))
    const ignorant = field.seals(a, field.about(0), 5)
    field.world.share()
    const knowing = lastOf(a.forces(field.sealing(a, field.about(1), 5)))
    const state = field.world.judge()
    expect(verdictOf(state, ignorant.hash)).toEqual({ kind: 'late' })
    expect(verdictOf(state, knowing.hash)).toEqual({ kind: 'refused', reason: 'not-assigned' })
  })

  it('amends nothing beyond the accepted entry', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a] = two(field.assessors)
    const sealed = field.seals(a, field.about(0), 5)
    field.world.share()
    signed(
      chairAndSecretary(field),
      stepping(field.chair, { out: a, in: lastOf(field.reserves), accepted: pointOf(sealed) }),
    )
    const ignorant = field.amends(a, sealed, 1)
    field.world.share()
    const knowing = lastOf(a.forces(field.amending(a, sealed, 1)))
    const state = field.world.judge()
    expect(verdictOf(state, ignorant.hash)).toEqual({ kind: 'late' })
    expect(verdictOf(state, knowing.hash)).toEqual({ kind: 'refused', reason: 'replaced' })
  })

  it('is replaced by the room lead beside a holder, not by the room lead alone', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a] = two(field.assessors)
    const reserve = lastOf(field.reserves)
    const byLead = lastOf(field.lead.signs(stepping(field.lead, { out: a, in: reserve })))
    expect(seatsAt(field.world.judge(), field.about(0), null)).not.toContain(reserve.key)
    field.lead.gives(field.secretary)
    field.secretary.signs(countersign([byLead.hash]))
    expect(verdictOf(field.world.judge(), byLead.hash)).toEqual({ kind: 'effective' })
    expect(seatsAt(field.world.judge(), field.about(0), null)).toContain(reserve.key)
  })
})

describe('a sheet of an assessor taken ill that nobody knew of', () => {
  it('takes its seat back by a two-key decision, before and after the gate; the reserve’s then has none', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    const reserve = lastOf(field.reserves)
    const head = a.head
    const unknown = field.seals(a, field.about(0), 5)
    const papers = field.world.entries.filter((entry) => entry !== unknown)
    for (const person of [field.chair, field.secretary, reserve, b])
      person.takes({ entries: papers, cards: field.world.cards })
    signed(chairAndSecretary(field), stepping(field.chair, { out: a, in: reserve, accepted: head }))
    field.chair.gives(reserve)
    const stood = field.seals(reserve, field.about(0), 1)
    field.seals(b, field.about(0), 3)
    const totals = () =>
      expectOk(viewRanking(field.world.judge(), vacancy), 'open').rows.map(({ tally }) => tally.total)
    for (const person of [reserve, b]) person.gives(field.chair, [person])
    field.opens()
    expect(totals()).toEqual([{ state: 'known', value: { n: 40n, d: 1n } }])
    field.world.share()
    decided(chairAndSecretary(field), unknown, 'accept-late')
    const state = field.world.judge()
    expect(verdictOf(state, unknown.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(state, stood.hash)).toEqual({ kind: 'refused', reason: 'not-assigned' })
    expect(totals()).toEqual([{ state: 'known', value: { n: 80n, d: 1n } }])
  })
})

describe('a replacement and a new key of the same person, neither knowing of the other', () => {
  it('give the seat to the reserve, whichever was signed first', () => {
    for (const isReplacedFirst of [true, false]) {
      const field = aSelection({ upTo: 'frozen', candidates: 1 })
      const [a, b] = two(field.assessors)
      const reserve = lastOf(field.reserves)
      const { chair, secretary, custodian, lead } = field
      const replace = () => signed([custodian, lead], stepping(custodian, { out: a, in: reserve }))
      if (isReplacedFirst) replace()
      const fresh = renewed([chair, secretary], { old: a, name: 'asesor-baru', accepted: a.head })
      if (!isReplacedFirst) replace()
      const state = field.world.judge()
      expect(seatsAt(state, field.about(0), null)).toEqual([reserve.key, b.key])
      expect(fresh.key).not.toBe(a.key)
    }
  })

  it('two new keys for one old one come into no seat', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    const { chair, secretary, custodian } = field
    const drafts = (name: string) =>
      admitPeople([admission(field.world.person(name), ['assessor'], { key: a.key, accepted: a.head })])
    const one = lastOf(chair.signs(drafts('satu')))
    const other = lastOf(secretary.signs(drafts('dua')))
    chair.gives(custodian, [chair])
    secretary.gives(custodian, [secretary])
    custodian.forces(countersign([one.hash, other.hash]))
    expect(seatsAt(field.world.judge(), field.about(0), null)).toEqual([a.key, b.key])
  })
})

describe('a replacement that would make an opinion too many', () => {
  it('signed twice by one person, as holder and as room lead', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a] = two(field.assessors)
    const { chair, secretary } = field
    signed([secretary, field.custodian], admitPeople([admission(chair, ['room-lead'])]))
    field.world.share()
    const proposal = lastOf(chair.signs(stepping(chair, { out: a, in: lastOf(field.reserves) })))
    chair.forces(countersign([proposal.hash]))
    const state = field.world.judge()
    expect(verdictOf(state, proposal.hash)).toEqual({ kind: 'pending' })
    expect(seatsAt(state, field.about(0), null)).toContain(a.key)
  })

  it('for somebody who does not sit there', () => {
    const field = aSelection({ upTo: 'frozen', panels: 2, reserves: 2 })
    const outsider = lastOf(field.panels[1] ?? [])
    const added = forced(
      chairAndSecretary(field),
      stepping(field.chair, { out: outsider, in: lastOf(field.reserves), panel: panelCode(0) }),
    )
    const state = field.world.judge()
    expect(verdictOf(state, added.hash)).toEqual({ kind: 'refused', reason: 'not-assigned' })
    expect(owedSheets(state, null).some(({ assessor }) => assessor === lastOf(field.reserves).key)).toBe(false)
  })

  it('by somebody who is no sworn reserve of that panel', () => {
    const field = aSelection({ upTo: 'frozen', panels: 2 })
    const [a] = two(field.assessors)
    const added = forced(chairAndSecretary(field), stepping(field.chair, { out: a, in: lastOf(field.panels[1] ?? []) }))
    expect(verdictOf(field.world.judge(), added.hash)).toEqual({ kind: 'refused', reason: 'not-assigned' })
  })

  it('by somebody who sits there already: no two seats for one person', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    const reserve = lastOf(field.reserves)
    signed(chairAndSecretary(field), stepping(field.chair, { out: a, in: reserve }))
    field.world.share()
    const second = forced(chairAndSecretary(field), stepping(field.chair, { out: b, in: reserve }))
    const state = field.world.judge()
    expect(verdictOf(state, second.hash)).toEqual({ kind: 'refused', reason: 'not-assigned' })
    expect(seatsAt(state, field.about(0), null)).toEqual([reserve.key, b.key])
  })

  it('two that give one seat to two people, neither knowing of the other, are disputed until a decision', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1, reserves: 2 })
    const [a, b] = two(field.assessors)
    const [first, second] = two(field.reserves)
    const { chair, secretary, custodian, lead } = field
    const one = signed([chair, secretary], stepping(chair, { out: a, in: first }))
    const other = signed([custodian, lead], stepping(custodian, { out: a, in: second }))
    const disputed = field.world.judge()
    expect([one, other].map(({ hash }) => verdictOf(disputed, hash)?.kind)).toEqual(['disputed', 'disputed'])
    expect(seatsAt(disputed, field.about(0), null)).toEqual([a.key, b.key])
    field.world.share()
    decided([secretary, custodian], other, 'keep-act')
    const settled = field.world.judge()
    expect(verdictOf(settled, other.hash)).toEqual({ kind: 'effective' })
    expect(seatsAt(settled, field.about(0), null)).toEqual([second.key, b.key])
  })

  it('a panel that names somebody twice is not written down', () => {
    const field = aSelection({ upTo: 'sworn' })
    const drafts = field.drawnBy(field.chair, [[...field.assessors, lastOf(field.assessors)]])
    const fixed = forced(chairAndSecretary(field), drafts)
    expect(verdictOf(field.world.judge(), fixed.hash)).toEqual({ kind: 'refused', reason: 'malformed' })
  })
})

describe('a roster in another’s place', () => {
  it('leaves without effect the sheets of a panel that no longer meets the candidate', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1, panels: 2 })
    const index = field.placesOf(0).length > 0 ? 0 : 1
    const [a] = two(field.panels[index] ?? [])
    const sealed = field.seals(a, field.about(0), 5)
    field.world.share()
    const others = field.panels[1 - index] ?? []
    field.told.roster = signed(chairAndSecretary(field), field.drawnBy(field.chair, [others]))
    field.world.share()
    for (const other of others) field.seals(other, field.about(0), 2)
    field.world.share()
    const state = field.world.judge()
    expect(verdictOf(state, sealed.hash)).toEqual({ kind: 'refused', reason: 'not-assigned' })
    expect(holdingGate(owedSheets(state, null))).toEqual([])
    field.opens()
    const rows = expectOk(viewRanking(field.world.judge(), vacancy), 'open').rows
    expect(rows.map(({ tally }) => tally.components[0]?.sheets.length)).toEqual([2])
  })
})
