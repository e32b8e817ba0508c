/** A member whose laptop fails scores on paper: two in the room bring the sheet into the record. */
import { expect, it } from 'vitest'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import type { HashedEntry } from '../../../../shared/record/entry.ts'
import { momentOf } from '../../../../shared/subjects/results/gate.ts'
import { countedSheets } from '../../../../shared/subjects/results/ranking-input.ts'
import { enterPaperSheet } from '../../../../shared/subjects/scoring/decide.ts'
import { holdingGate, owedSheets } from '../../../../shared/subjects/scoring/owed.ts'
import { countersign } from '../../../../shared/subjects/selection/decide.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { two } from '../../../builders/selection-acts.ts'
import { only, type Person } from '../../../builders/selection-story.ts'

/** One panel of two, of whom the second has no laptop; everything else is sealed. */
function aDay(): { field: Field; writer: Person } {
  const field = aSelection({ upTo: 'frozen', candidates: 2 })
  const [typing, writer] = two(field.assessors)
  for (const index of [0, 1]) field.seals(typing, field.about(index), 4)
  field.world.share()
  return { field, writer }
}

const drafts = (field: Field, by: Person, writer: Person, level = 2, index = 0) =>
  expectOk(
    enterPaperSheet(by.state, {
      about: { ...field.about(index), assessor: writer.key },
      sheet: field.sheetFor(field.about(index).instrument, level),
      scan: 'pindaian',
      mediaType: 'application/pdf',
    }),
    'a whole sheet',
  )

function enters(field: Field, by: Person, writer: Person, level = 2, index = 0): HashedEntry {
  const entered = only(by.signs(drafts(field, by, writer, level, index)))
  field.world.share()
  return entered
}

function confirms(field: Field, by: Person, entered: HashedEntry): void {
  by.signs(countersign([entered.hash]))
  field.world.share()
}

const owed = (field: Field) => holdingGate(owedSheets(field.chair.state, momentOf(field.chair.state))).length
const verdict = (field: Field, entered: HashedEntry) => verdictOf(field.world.judge(), entered.hash)

it('counts as its assessor’s once a second in the room has confirmed it', () => {
  const { field, writer } = aDay()
  expect(owed(field)).toBe(2)
  const entered = enters(field, field.desk, writer)
  expect([verdict(field, entered), owed(field)]).toEqual([{ kind: 'pending' }, 2])
  confirms(field, field.lead, entered)
  confirms(field, field.desk, enters(field, field.lead, writer, 3, 1))
  expect([verdict(field, entered), owed(field)]).toEqual([{ kind: 'effective' }, 0])
  field.opens()
  const counted = [...countedSheets(field.chair.state, momentOf(field.chair.state)).values()].flat()
  const first = counted.filter(({ sealed }) => sealed.body.about.candidate === field.candidate(0))
  expect(first.map(({ assessor }) => assessor)).toEqual(
    two(field.assessors)
      .map(({ key }) => key)
      .toSorted(),
  )
  const reading = counted.find(({ sealed }) => sealed.entry.hash === entered.hash)?.reading
  const levels = reading?.kind === 'value' ? Object.values(reading.value.scores).map(({ score }) => score) : []
  expect([...new Set(levels)]).toEqual([2])
})

it('is put right only by entering it anew, before it is confirmed or after', () => {
  const { field, writer } = aDay()
  const wrong = enters(field, field.desk, writer, 1)
  confirms(field, field.lead, wrong)
  const right = enters(field, field.desk, writer, 2)
  expect(right.entry.body['replaces']).toBe(wrong.hash)
  expect(verdict(field, wrong)).toEqual({ kind: 'effective' })
  confirms(field, field.lead, right)
  expect([verdict(field, wrong), verdict(field, right)]).toEqual([{ kind: 'replaced' }, { kind: 'effective' }])
})

it('stands behind a sheet that the assessor seals after all', () => {
  const { field, writer } = aDay()
  const entered = enters(field, field.desk, writer)
  confirms(field, field.lead, entered)
  field.seals(writer, field.about(0), 5)
  field.world.share()
  confirms(field, field.desk, enters(field, field.lead, writer, 3, 1))
  field.opens()
  const counted = [...countedSheets(field.chair.state, momentOf(field.chair.state)).values()].flat()
  expect(
    counted.filter(({ assessor }) => assessor === writer.key).map(({ sealed }) => sealed.entry.entry.type),
  ).toEqual(expect.arrayContaining(['score-sheet.sealed.v1', 'paper-sheet.entered.v1']))
  expect(counted.some(({ sealed }) => sealed.entry.hash === entered.hash)).toBe(false)
})

it.each<[string, (field: Field, writer: Person) => HashedEntry, string]>([
  ['by a holder', (field, writer) => only(field.chair.forces(drafts(field, field.chair, writer))), 'role-missing'],
  ['by its own assessor', (field, writer) => only(writer.forces(drafts(field, writer, writer))), 'role-missing'],
  [
    'about a candidate whom the assessor has recused from',
    (field, writer) => {
      writer.signs(field.declaration(writer, [field.recusal(0)]))
      field.world.share()
      return only(field.desk.forces(drafts(field, field.desk, writer)))
    },
    'recused',
  ],
  [
    'where the assessor has sealed',
    (field, writer) => {
      const made = drafts(field, field.desk, writer)
      field.seals(writer, field.about(0), 5)
      field.world.share()
      return only(field.desk.forces(made))
    },
    'sealed-before',
  ],
])('is refused %s', (_, tell, reason) => {
  const { field, writer } = aDay()
  const entered = tell(field, writer)
  field.world.share()
  expect(verdict(field, entered)).toEqual({ kind: 'refused', reason })
})

it('needs a room lead under it, and holders’ hands do not help', () => {
  const { field, writer } = aDay()
  const entered = enters(field, field.desk, writer)
  field.chair.forces(countersign([entered.hash]))
  field.desk.forces(countersign([entered.hash]))
  field.world.share()
  expect(verdict(field, entered)).toEqual({ kind: 'pending' })
})

it('is late where it is confirmed only after the gate', () => {
  const { field, writer } = aDay()
  const entered = enters(field, field.desk, writer)
  for (const index of [0, 1]) field.seals(writer, field.about(index), 5)
  field.world.share()
  field.opens()
  field.world.share()
  field.lead.forces(countersign([entered.hash]))
  field.world.share()
  expect(verdict(field, entered)).toMatchObject({ kind: 'late' })
})
