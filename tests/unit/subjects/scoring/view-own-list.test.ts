import { describe, expect, it } from 'vitest'
import { asCode } from '../../../../shared/kernel/ids.ts'
import type { SheetAbout } from '../../../../shared/subjects/scoring/entries.ts'
import { declareConflicts } from '../../../../shared/subjects/integrity/decide.ts'
import { viewDeclarable, viewDeclared } from '../../../../shared/subjects/integrity/view-declarations.ts'
import { acknowledgeBundle } from '../../../../shared/subjects/results/decide.ts'
import { countsOf, viewOwnList } from '../../../../shared/subjects/scoring/view-own-list.ts'
import { viewOaths } from '../../../../shared/subjects/scoring/view-oaths.ts'
import { viewOwnSheet } from '../../../../shared/subjects/scoring/view-own-sheet.ts'
import { viewOwnStatistics } from '../../../../shared/subjects/scoring/view-own-statistics.ts'
import { viewUnsent } from '../../../../shared/subjects/scoring/view-unsent.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { calls, signed, stepping, two } from '../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { hashOfText, pointOf, type Person } from '../../../builders/selection-story.ts'

const listOf = (person: Person) => viewOwnList(person.state, person.key)
const placesOf = (person: Person) => listOf(person).instruments.flatMap(({ places }) => places)
const candidatesOf = (person: Person) => placesOf(person).map(({ about }) => about.candidate)

/** The own standing about the candidate at that place in the field's list. */
const standingOf = (field: Field, person: Person, index: number) =>
  placesOf(person).find(({ about }) => about.candidate === field.candidate(index))?.standing

describe('today’s list', () => {
  it('holds the own places in the drawn order, open at first', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 4, panels: 2 })
    const [a] = two(field.assessors)
    const places = placesOf(a)
    expect(places.map(({ order }) => order)).toEqual(places.map(({ order }) => order).toSorted((x, y) => x - y))
    expect(new Set(candidatesOf(a))).toEqual(new Set(field.placesOf(0).map(({ candidate }) => candidate)))
    expect(countsOf(places)).toEqual({ all: places.length, open: places.length, sealed: 0, away: 0 })
  })

  it('is empty for a reserve', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [reserve] = field.reserves
    expect(reserve && listOf(reserve)).toEqual({ instruments: [], former: [] })
  })

  it('tells sealed, amended, away and a sheet about somebody who was not there', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 4 })
    const [a] = two(field.assessors)
    field.seals(a, field.about(0))
    field.amends(a, field.seals(a, field.about(1)), 4)
    field.seals(a, field.about(2))
    calls(field, 2, 'absent')
    calls(field, 3, 'withdrawn')
    field.world.share()
    expect([0, 1, 2, 3].map((index) => standingOf(field, a, index))).toEqual([
      'sealed',
      'amended',
      'sheet-for-absent',
      'away',
    ])
    expect(countsOf(placesOf(a))).toEqual({ all: 4, open: 0, sealed: 3, away: 1 })
  })

  it('shows nothing that a colleague sealed', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a, b] = two(field.assessors)
    field.seals(b, field.about(0))
    field.world.share()
    expect(standingOf(field, a, 0)).toBe('open')
  })

  it('loses a recused candidate at once, from every list and count, the own sealed sheet with them', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    field.amends(a, field.seals(a, field.about(0)), 4)
    const { candidate, vacancy, instrument } = field.about(0)
    expect(viewUnsent(a.state, a.key)).toEqual({ signed: 2, sheets: 1, amendments: 1 })
    expect(viewOwnStatistics(a.state, a.key, instrument).sheets).toBe(1)
    a.signs(expectOk(declareConflicts(a.state, [field.recusal(0), field.recusal(1)]), 'there is a list'))
    expect(candidatesOf(a)).toEqual([field.candidate(2)])
    expect(listOf(a).former).toEqual([])
    expect(viewOwnSheet(a.state, a.key, candidate, vacancy, instrument)).toBeNull()
    expect(viewUnsent(a.state, a.key)).toEqual({ signed: 0, sheets: 0, amendments: 0 })
    expect(viewOwnStatistics(a.state, a.key, instrument)).toMatchObject({
      sheets: 0,
      counts: { all: 1, open: 1, sealed: 0, away: 0 },
    })
    expect(viewDeclarable(a.state, a.key).candidates.map(({ candidate }) => candidate)).toEqual([field.candidate(2)])
    const declared = viewDeclared(a.state, a.key)
    expect(declared.recused).toBe(2)
    expect(declared.conflicts.map(({ conflict }) => conflict.candidate)).toEqual([
      field.candidate(0),
      field.candidate(1),
    ])
  })

  it('passes on what an ill assessor had not sealed, and marks it', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [ill] = two(field.assessors)
    const [reserve] = field.reserves
    if (!reserve) throw new Error('bug: a reserve is sworn')
    const sealed = field.seals(ill, field.about(0))
    field.world.share()
    const hands = [field.secretary, field.lead] as const
    signed(hands, stepping(field.secretary, { out: ill, in: reserve, accepted: pointOf(sealed) }))
    field.world.share()
    expect(candidatesOf(ill)).toEqual([field.candidate(0)])
    expect(placesOf(ill).map(({ isTakenOver }) => isTakenOver)).toEqual([false])
    expect(new Set(candidatesOf(reserve))).toEqual(new Set([field.candidate(1), field.candidate(2)]))
    expect(placesOf(reserve).every(({ isTakenOver }) => isTakenOver)).toBe(true)
  })
})

const integrity = asCode('integritas')

describe('an own sheet', () => {
  const at = (field: Field, person: Person, index: number) => {
    const { candidate, vacancy, instrument } = field.about(index)
    return viewOwnSheet(person.state, person.key, candidate, vacancy, instrument)
  }

  it('is nothing before it is sealed', () => {
    const field = aSelection({ upTo: 'frozen' })
    expect(at(field, two(field.assessors)[0], 0)).toBeNull()
  })

  it('keeps the old value beside the new one', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    const sealed = field.seals(a, field.about(0), 2)
    const amended = field.amends(a, sealed, 4)
    const sheet = at(field, a, 0)
    const levels = [sheet?.sealed, sheet?.current].map(
      (version) => version?.reading.kind === 'value' && version.reading.value.scores[integrity]?.score,
    )
    expect(levels).toEqual([2, 4])
    expect(sheet?.amendments.map(({ entry, reason, verdict }) => [entry, reason, verdict.kind])).toEqual([
      [amended.hash, 'Salah catat', 'effective'],
    ])
    expect(sheet?.isAfterGate).toBe(false)
  })

  it('keeps an amendment that came after the gate, without effect', () => {
    const field = aSelection({ upTo: 'scored' })
    const [a] = two(field.assessors)
    field.opens()
    const sealed = field.sheetsBy(a)[0]
    if (!sealed) throw new Error('bug: everyone scored')
    // Not having heard of the gate, the assessor amends.
    const late = field.amends(a, sealed, 5)
    field.world.share()
    const { candidate } = sealed.entry.body['about'] as unknown as SheetAbout
    const sheet = at(field, a, field.candidates.indexOf(candidate))
    expect(sheet?.amendments.map(({ entry, verdict }) => [entry, verdict.kind])).toEqual([[late.hash, 'late']])
    expect(sheet?.current.entry).toBe(sealed.hash)
    expect(sheet?.isAfterGate).toBe(true)
  })
})

describe('what is sworn', () => {
  it('goes from nothing to all three', () => {
    const field = aSelection({ upTo: 'listed' })
    const [a] = two(field.assessors)
    expect(viewOaths(a.state, a.key)).toEqual({
      pact: null,
      confidentiality: null,
      declaration: 'due',
      isComplete: false,
    })
    field.swears(a)
    const oaths = viewOaths(a.state, a.key)
    expect([oaths.pact?.text, oaths.confidentiality?.text]).toEqual([hashOfText('pakta'), hashOfText('kerahasiaan')])
    expect([oaths.declaration, oaths.isComplete]).toEqual(['signed', true])
  })

  it('waits for the list', () => {
    const field = aSelection({ upTo: 'admitted' })
    const [a] = two(field.assessors)
    expect(viewOaths(a.state, a.key).declaration).toBe('list-missing')
    expect(viewDeclarable(a.state, a.key)).toEqual({ candidates: [], of: 'whole-list', nameless: 0 })
  })

  it('is declared about everybody before the draw, about the own places after it', () => {
    const before = aSelection({ upTo: 'listed', candidates: 4, panels: 2 })
    const [early] = two(before.assessors)
    expect(viewDeclarable(early.state, early.key)).toMatchObject({ of: 'whole-list', nameless: 0 })
    expect(viewDeclarable(early.state, early.key).candidates.map(({ display }) => display.number)).toEqual([
      'P-1',
      'P-2',
      'P-3',
      'P-4',
    ])
    const after = aSelection({ upTo: 'rostered', candidates: 4, panels: 2 })
    const [late] = two(after.assessors)
    const own = viewDeclarable(late.state, late.key)
    expect(own.of).toBe('own-places')
    expect(new Set(own.candidates.map(({ candidate }) => candidate))).toEqual(
      new Set(after.placesOf(0).map(({ candidate }) => candidate)),
    )
  })
})

describe('what no holder has acknowledged', () => {
  it('is every own sheet until a holder names a head above it', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a, b] = two(field.assessors)
    const first = field.seals(a, field.about(0))
    field.seals(b, field.about(0))
    field.world.share()
    expect(viewUnsent(a.state, a.key)).toEqual({ signed: 1, sheets: 1, amendments: 0 })
    field.chair.signs(acknowledgeBundle(hashOfText('bundle'), { [a.key]: [first.entry.seq, first.hash] }))
    field.amends(a, first, 4)
    field.seals(a, field.about(1))
    field.world.share()
    expect(viewUnsent(a.state, a.key)).toEqual({ signed: 3, sheets: 1, amendments: 1 })
  })
})
