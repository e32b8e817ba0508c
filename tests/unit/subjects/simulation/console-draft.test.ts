import { expect, it } from 'vitest'
import { asCode, asHash } from '../../../../shared/kernel/ids.ts'
import { simulationRecordSchema } from '../../../../shared/subjects/scoring/entries.ts'
import {
  classify,
  newConsole,
  note,
  readConsoleDraft,
  reword,
  simulationRecord,
  standing,
  strike,
  unclassified,
} from '../../../../shared/subjects/simulation/console-draft.ts'
import { begin, end, type ClockReading } from '../../../../shared/subjects/simulation/phase-clock.ts'

const timing = { prepare: 600, play: 900, close: 120 }
const start = Date.UTC(2026, 10, 24, 2)
const at = (seconds: number): ClockReading => ({ wall: start + seconds * 1000, steady: seconds * 1000, page: 'a' })
const scenario = asHash('a'.repeat(64))
const greets = { behaviour: asCode('menyapa'), criterion: asCode('pelayanan'), text: '' }

function played() {
  let draft = newConsole(scenario)
  draft = note(draft, timing, { ...greets, now: at(0) })
  draft = { ...draft, clock: begin(draft.clock, 'play', at(10)) }
  draft = note(draft, timing, { ...greets, now: at(13.25) })
  draft = note(draft, timing, { behaviour: null, criterion: null, text: 'Menawarkan kursi', now: at(31.99) })
  return note(draft, timing, { behaviour: asCode('uang'), criterion: null, text: '', now: at(40) })
}

it('notes nothing before the play, and each thing with its tenth of a second', () => {
  expect(played().noted.map(({ tenths, behaviour }) => [tenths, behaviour])).toEqual([
    [32, 'menyapa'],
    [219, null],
    [300, 'uang'],
  ])
})

it('what is struck out stays in the draft and leaves the sheet', () => {
  let draft = strike(played(), 2, true)
  expect([draft.noted.length, standing(draft).length, unclassified(draft)]).toEqual([3, 2, 1])
  draft = classify(reword(draft, 1, 'Menawarkan kursi kepada warga'), 1, asCode('pelayanan'))
  expect(unclassified(draft)).toBe(0)
  draft = { ...draft, clock: end(draft.clock, at(610)) }
  const record = simulationRecord(draft, timing, { now: at(2000), offsetMinutes: 420 })
  expect(simulationRecordSchema.parse(record)).toEqual({
    scenario,
    playStartedAt: '2026-11-24T09:00:10.000+07:00',
    playTenths: 6000,
    observations: [
      { tenths: 32, behaviour: 'menyapa', criterion: 'pelayanan', text: '' },
      { tenths: 219, behaviour: null, criterion: 'pelayanan', text: 'Menawarkan kursi kepada warga' },
    ],
  })
  expect(standing(strike(draft, 2, false))).toHaveLength(3)
})

it('is nothing for a sheet before the play has begun', () => {
  expect(simulationRecord(newConsole(scenario), timing, { now: at(0), offsetMinutes: 420 })).toBeNull()
})

it('comes back from its text, and nothing else does', () => {
  expect(readConsoleDraft(JSON.stringify(played()))).toEqual(played())
  for (const text of ['', '{}', 'null', JSON.stringify({ ...played(), more: 1 })])
    expect(readConsoleDraft(text)).toBeNull()
})
