import { describe, expect, it } from 'vitest'
import { viewCandidate } from '../../../../shared/subjects/candidates/view-candidate.ts'
import { findCandidates, viewCandidates } from '../../../../shared/subjects/candidates/view-candidates.ts'
import { viewMayCall, viewMayList } from '../../../../shared/subjects/candidates/view-may.ts'
import { rollCounts, viewRoll, viewRollInstruments } from '../../../../shared/subjects/candidates/view-roll.ts'
import { calls } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { interview, vacancy } from '../../../builders/selection-scheme.ts'

describe('the list as the desk reads it', () => {
  it('is not there before it is closed', () => {
    expect(viewCandidates(aSelection({ upTo: 'admitted' }).chair.state)).toMatchObject({ closed: null, lines: [] })
  })

  it('stands in the order of the numbers as people count them', () => {
    const { lines } = viewCandidates(aSelection({ upTo: 'listed', candidates: 11 }).chair.state)
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 11 }, (_, index) => `P-${index + 1}`))
  })

  it('says why a number is missing where the card was not handed over', () => {
    const field = aSelection({ upTo: 'listed' })
    const state = field.world.judge({ entries: field.world.entries, cards: [] })
    expect(viewCandidates(state).lines[0]).toMatchObject({ number: null, name: null, display: 'withheld' })
  })

  it('says who closed it, and that it took the place of another', () => {
    const field = aSelection({ upTo: 'listed' })
    expect(viewCandidates(field.chair.state).closed).toMatchObject({ by: field.chair.key, replaces: false })
    field.lists()
    expect(viewCandidates(field.chair.state).closed?.replaces).toBe(true)
  })

  it('is searched word by word, in number and name', () => {
    const { lines } = viewCandidates(aSelection({ upTo: 'listed', candidates: 12 }).chair.state)
    expect(findCandidates(lines, ' ').length).toBe(12)
    expect(findCandidates(lines, 'PESERTA p-12').map(({ number }) => number)).toEqual(['P-12'])
    expect(findCandidates(lines, 'nobody')).toEqual([])
  })
})

describe('one candidate', () => {
  it('is unknown where no list in force has them', () => {
    const field = aSelection({ upTo: 'listed' })
    const before = field.candidate(0)
    field.lists()
    expect(viewCandidate(field.chair.state, before)).toBeNull()
  })

  it('names the facts for ties and never tells their values', () => {
    const field = aSelection({ upTo: 'frozen', ties: [{ gpa: '3.91', skd: '407' }] })
    const view = viewCandidate(field.chair.state, field.candidate(0))
    expect(view?.ties).toEqual({ kind: 'value', value: ['gpa', 'skd'] })
    expect(view?.identity).toEqual({ kind: 'none' })
    expect(JSON.stringify(view)).not.toMatch(/3\.91|407/)
  })

  it('has places of the roster and a line of each roll, and nothing of scores', () => {
    const field = aSelection({ upTo: 'scored' })
    const view = viewCandidate(field.chair.state, field.candidate(0))
    expect(view?.places).toMatchObject([{ instrument: interview, vacancy, panel: 'panel-1' }])
    expect(view?.roll.map(({ instrument, line }) => [instrument.code, line.now])).toEqual([[interview, 'not-called']])
    expect(JSON.stringify(view)).not.toMatch(/score|sheet/)
  })
})

describe('the roll as the desk calls it', () => {
  it('waits for the scheme', () => {
    expect(viewRollInstruments(aSelection({ upTo: 'announced' }).desk.state)).toEqual([])
    expect(viewRollInstruments(aSelection({ upTo: 'frozen' }).desk.state).map(({ code }) => code)).toEqual([interview])
  })

  it('stands in the order of the panel’s day and keeps former calls with what became of them', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 4 })
    calls(field, 1, 'absent')
    calls(field, 1, 'late')
    const lines = viewRoll(field.desk.state, interview)
    expect(lines.map(({ order }) => order)).toEqual([1, 2, 3, 4])
    const called = lines.find(({ candidate }) => candidate === field.candidate(1))
    expect(called?.now).toBe('late')
    expect(called?.calls.map(({ state, standing }) => `${state} ${standing}`)).toEqual([
      'absent replaced',
      'late effective',
    ])
    expect(rollCounts(lines)).toEqual({
      present: 0,
      late: 1,
      absent: 0,
      withdrawn: 0,
      'not-called': 3,
      disputed: 0,
    })
  })

  it('is called by the desk and listed by chair and secretary, as the record judges it', () => {
    const { chair, secretary, custodian, desk } = aSelection({ upTo: 'admitted' })
    const may = [chair, secretary, custodian, desk].map(({ key }) => [
      viewMayList(chair.state, key),
      viewMayCall(chair.state, key),
    ])
    expect(may).toEqual([
      [true, false],
      [true, false],
      [false, false],
      [false, true],
    ])
  })
})
