import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { cutNow, openGate } from '../../../../shared/subjects/results/decide.ts'
import { gateOf, momentOf } from '../../../../shared/subjects/results/gate.ts'
import { viewRanking } from '../../../../shared/subjects/results/view-ranking.ts'
import { owedSheets } from '../../../../shared/subjects/scoring/owed.ts'
import { countersign } from '../../../../shared/subjects/selection/decide.ts'
import { calls, decided, excuse, lastOf, revoked, signed, two } from '../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { vacancy } from '../../../builders/selection-scheme.ts'

const statuses = (field: Field) => owedSheets(field.world.judge(), null).map(({ status }) => status)
const chairAndSecretary = (field: Field) => [field.chair, field.secretary] as const

describe('before the gate opens', () => {
  it('gives out no ranking, to nobody', () => {
    const field = aSelection({ upTo: 'scored' })
    expect(viewRanking(field.world.judge(), vacancy)).toEqual({ ok: false, failure: { kind: 'gate-shut' } })
  })

  it('says which sheets are owed, and stays shut until they are in', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [a, b] = two(field.assessors)
    for (const about of field.placesOf(0)) field.seals(a, about)
    field.seals(b, field.about(0))
    field.world.share()
    const opened = openGate(field.chair.state)
    expect(opened).toMatchObject({ failure: { kind: 'panel-incomplete' } })
    const owed = !opened.ok && opened.failure.kind === 'panel-incomplete' ? opened.failure.owed : []
    expect(owed.map(({ assessor, assignment, status }) => [assessor, assignment.candidate, status])).toEqual([
      [b.key, field.candidate(1), 'owed'],
    ])
  })

  it('opens over an absence that chair and secretary accepted', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    field.seals(a, field.about(0))
    field.world.share()
    const { instrument, candidate } = field.about(0)
    signed(chairAndSecretary(field), excuse(b, instrument, [candidate]))
    expect(statuses(field)).toEqual(['sealed', 'excused'])
    field.opens()
    expect(gateOf(field.world.judge()).kind).toBe('open')
  })

  it('does not take the custodian’s hand for the secretary’s in an absence', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [, b] = two(field.assessors)
    const { instrument, candidate } = field.about(0)
    const accepted = signed([field.chair, field.custodian], excuse(b, instrument, [candidate]))
    expect(verdictOf(field.world.judge(), accepted.hash)).toEqual({ kind: 'pending' })
    expect(statuses(field)).toEqual(['owed', 'owed'])
  })

  it('waits for nobody about a candidate who is away, and is held by a sheet about one', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    calls(field, 0, 'absent')
    field.world.share()
    expect(statuses(field).filter((status) => status === 'candidate-away')).toHaveLength(2)
    field.seals(two(field.assessors)[0], field.about(0))
    expect(statuses(field).filter((status) => status === 'sheet-for-absent')).toHaveLength(1)
    field.world.share()
    for (const assessor of field.assessors) field.seals(assessor, field.about(1))
    field.world.share()
    expect(openGate(field.chair.state)).toMatchObject({ failure: { kind: 'panel-incomplete' } })
  })
})

describe('the gate', () => {
  it('is opened by any two holders', () => {
    for (const hands of [
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 1],
    ] as const) {
      const field = aSelection({ upTo: 'scored', candidates: 1 })
      const holders = [field.chair, field.secretary, field.custodian] as const
      field.opens([holders[hands[0]], holders[hands[1]]])
      expect(gateOf(field.world.judge()).kind).toBe('open')
    }
  })

  it('is not open by one', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [proposal] = field.chair.signs(field.opening(field.chair))
    const state = field.world.judge()
    expect(verdictOf(state, lastOf(proposal ? [proposal] : []).hash)).toEqual({ kind: 'pending' })
    expect(momentOf(state)).toBeNull()
  })

  it('opened twice, neither knowing of the other, is disputed until a decision that has seen both', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const { chair, secretary, custodian } = field
    const [first] = chair.signs(field.opening(chair))
    const [second] = custodian.signs(field.opening(custodian))
    const [one, other] = two([first, second].filter((entry) => entry !== undefined))
    const papers = { entries: [...field.world.entries], cards: [...field.world.cards] }
    secretary.takes(papers)
    secretary.forces(countersign([one.hash]))
    chair.takes(papers)
    chair.forces(countersign([other.hash]))
    const disputed = field.world.judge()
    expect(gateOf(disputed).kind).toBe('disputed')
    expect([one, other].map(({ hash }) => verdictOf(disputed, hash)?.kind)).toEqual(['disputed', 'disputed'])
    expect(viewRanking(disputed, vacancy)).toEqual({ ok: false, failure: { kind: 'gate-shut' } })
    field.world.share()
    decided([secretary, custodian], one, 'keep-act')
    const settled = field.world.judge()
    expect(momentOf(settled)?.hash).toBe(one.hash)
    expect([one, other].map(({ hash }) => verdictOf(settled, hash)?.kind)).toEqual(['effective', 'replaced'])
  })

  it('stays open when an assessor’s key is revoked afterwards at an early head; the sheets say late until a decision', () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const [a] = two(field.assessors)
    const sheets = field.sheetsBy(a)
    const before = expectOk(viewRanking(field.world.judge(), vacancy), 'open').rows.map(({ tally }) => tally.total)
    revoked(chairAndSecretary(field), a, {
      seq: 0,
      hash: lastOf(field.world.entries.filter(({ entry }) => entry.author === a.key && entry.seq === 0)).hash,
    })
    const state = field.world.judge()
    expect(gateOf(state).kind).toBe('open')
    expect(sheets.map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual(['late', 'late'])
    field.world.share()
    for (const sheet of sheets) decided([field.secretary, field.custodian], sheet, 'accept-late')
    const restored = expectOk(viewRanking(field.world.judge(), vacancy), 'open').rows.map(({ tally }) => tally.total)
    expect(restored).toEqual(before)
  })

  it('is not opened while a holder’s log is forked', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const copy = field.custodian.copied()
    for (const device of [field.custodian, copy]) device.signs(field.declaration(device, []))
    field.world.share()
    expect(cutNow(field.chair.state)).toEqual({
      ok: false,
      failure: { kind: 'log-forked', author: field.custodian.key },
    })
    const kept = lastOf(field.world.entries)
    field.chair.namesNext(field.custodian.key, [kept.entry.seq, kept.hash])
    decided(chairAndSecretary(field), kept, 'keep-branch')
    field.world.share()
    field.opens()
    expect(gateOf(field.world.judge()).kind).toBe('open')
  })

  it('is opened over an assessor’s fork, whose sheets do not count, once the absence is accepted', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    const copy = a.copied()
    field.seals(a, field.about(0), 5)
    field.seals(copy, field.about(0), 1)
    field.seals(b, field.about(0), 4)
    field.world.share()
    expect(openGate(field.chair.state)).toMatchObject({ failure: { kind: 'panel-incomplete' } })
    const { instrument, candidate } = field.about(0)
    signed(chairAndSecretary(field), excuse(a, instrument, [candidate]))
    field.opens()
    const rows = expectOk(viewRanking(field.world.judge(), vacancy), 'open').rows
    expect(rows.map(({ tally }) => tally.total)).toEqual([{ state: 'known', value: { n: 80n, d: 1n } }])
  })

  it('lets an absence signed in ignorance of it have no effect', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const { instrument, candidate } = field.about(0)
    const [a] = two(field.assessors)
    const ignorant = field.chair.copied()
    const draft = excuse(a, instrument, [candidate])
    field.opens([field.secretary, field.custodian])
    const late = lastOf(ignorant.forces(draft))
    ignorant.gives(field.secretary)
    field.secretary.forces(countersign([late.hash]))
    expect(verdictOf(field.world.judge(), late.hash)).toEqual({ kind: 'late' })
  })
})
