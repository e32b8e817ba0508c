/** What a room's page and minutes are made of: this room's, this session's, and no word of a score. */
import { describe, expect, it } from 'vitest'
import { asHash, type Code } from '../../../../shared/kernel/ids.ts'
import { instantToMillis, millisToInstant } from '../../../../shared/kernel/instant.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { closeSession, compareClock, openSession, reportIncident } from '../../../../shared/subjects/sessions/decide.ts'
import { viewRoomHand } from '../../../../shared/subjects/sessions/view-room-hand.ts'
import { viewRoom, viewRoomPanels, type Room } from '../../../../shared/subjects/sessions/view-room.ts'
import { calls, signed, stepping, two } from '../../../builders/selection-acts.ts'
import { aSelection, panelCode, type Field } from '../../../builders/selection-field.ts'
import { only } from '../../../builders/selection-story.ts'

const panel = panelCode(0)

const opens = (field: Field, at: Code = panel) => only(field.lead.signs(openSession(at, field.instruments)))
const closes = (field: Field, remarks = '') => {
  const closing = { startedAt: field.world.now(), endedAt: field.world.now(), remarks }
  return only(field.lead.signs(expectOk(closeSession(field.lead.state, field.lead.key, { panel, closing }), 'open')))
}
const incidentAt = (field: Field, { where, about = null }: { where: Code | null; about?: number | null }) =>
  reportIncident({
    panel: where,
    candidate: about === null ? null : field.candidate(about),
    instrument: null,
    kind: 'conduct',
    incident: { text: 'Telepon berbunyi.', at: field.world.now() },
  })
const roomOf = (field: Field, session: string | null = null, of: string = panel): Room => {
  field.world.share()
  const room = viewRoom(field.chair.state, of, session)
  if (!room) throw new Error('the roster has this panel')
  return room
}

describe('a room', () => {
  it('is there for each panel of the roster, and for no other', () => {
    const field = aSelection({ upTo: 'frozen', panels: 2, candidates: 4 })
    expect(viewRoomPanels(field.chair.state).map(({ code }) => code)).toEqual([panelCode(0), panelCode(1)])
    expect(viewRoomPanels(field.chair.state)[0]?.instruments.map(({ code }) => code)).toEqual(field.instruments)
    expect(viewRoom(field.chair.state, 'panel-9', null)).toBeNull()
    expect(viewRoomPanels(aSelection({ upTo: 'listed' }).chair.state)).toEqual([])
  })

  it('has its own candidates once, in the drawn order, as the registration desk called them', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3 })
    opens(field)
    calls(field, 0, 'present')
    calls(field, 1, 'late')
    calls(field, 1, 'absent')
    const { places } = roomOf(field)
    const orders = places.map(({ order }) => order)
    expect(orders).toEqual([...orders].sort((a, b) => a - b))
    const rolls = new Map(places.map(({ number, roll, calledAt }) => [number, [roll, calledAt !== null]]))
    expect([...rolls].sort(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['P-1', ['present', true]],
      ['P-2', ['absent', true]],
      ['P-3', ['not-called', false]],
    ])
  })

  it('holds nothing of another room', () => {
    const field = aSelection({ upTo: 'frozen', panels: 2, candidates: 4 })
    opens(field, panelCode(1))
    field.lead.signs(incidentAt(field, { where: panelCode(1) }))
    expect(roomOf(field)).toMatchObject({ sessions: [], incidents: [] })
    const other = roomOf(field, null, panelCode(1))
    expect([other.sessions.length, other.incidents.length]).toEqual([1, 1])
  })

  it('has an incident about its candidate also where no room was named', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [assessor] = two(field.assessors)
    assessor.signs(incidentAt(field, { where: null, about: 1 }))
    assessor.signs(incidentAt(field, { where: null }))
    expect(roomOf(field).incidents).toMatchObject([{ candidate: 'P-2', by: assessor.key, told: { kind: 'value' } }])
  })
})

describe('sessions of one room', () => {
  it('part the day: what came before the first belongs to it, what comes after, to the last', () => {
    const field = aSelection({ upTo: 'frozen' })
    calls(field, 0, 'present')
    const morning = opens(field)
    field.lead.signs(incidentAt(field, { where: panel }))
    closes(field, 'Pagi.')
    const noon = opens(field)
    calls(field, 1, 'present')
    const first = roomOf(field, morning.hash)
    const second = roomOf(field, noon.hash)
    expect(first.session).toMatchObject({ opened: morning.hash, closing: { value: { remarks: 'Pagi.' } } })
    expect(first.places.map(({ number }) => number)).toEqual(['P-1'])
    expect(first.incidents).toHaveLength(1)
    expect(second.session).toMatchObject({ closed: null, closing: null })
    expect(second.places.map(({ number }) => number ?? '').sort()).toEqual(['P-2', 'P-3'])
    expect(second.incidents).toEqual([])
    expect(roomOf(field).places).toHaveLength(3)
  })

  it('that nobody opened are none', () => {
    expect(roomOf(aSelection({ upTo: 'frozen' }), asHash('0'.repeat(64))).session).toBeNull()
  })
})

describe('what happened beside the scoring', () => {
  it('names recusals, amendments and replacements by number, in this room alone', () => {
    const field = aSelection({ upTo: 'frozen', panels: 2, candidates: 4 })
    const [first, second] = two(field.assessors)
    const [about] = field.placesOf(0)
    if (!about) throw new Error('the first panel has candidates')
    const index = field.candidates.indexOf(about.candidate)
    first.signs(field.declaration(first, [field.recusal(index)]))
    field.seals(second, about, 3)
    field.amends(second, only(field.sheetsBy(second)), 4)
    const [reserve] = field.reserves
    if (!reserve) throw new Error('there is a reserve')
    signed([field.chair, field.secretary], stepping(field.chair, { out: first, in: reserve }))
    const room = roomOf(field)
    const number = `P-${index + 1}`
    expect(room.recusals).toEqual([{ who: first.key, candidates: [number] }])
    expect(room.amendments).toMatchObject([{ who: second.key, candidate: number }])
    expect(room.replacements).toMatchObject([{ out: first.key, in: reserve.key, cause: 'ill', candidates: null }])
    expect(JSON.stringify(room)).not.toMatch(/"score"|"reason"/)
    expect(roomOf(field, null, panelCode(1))).toMatchObject({ recusals: [], amendments: [], replacements: [] })
  })

  it('compares the clocks of those who are in the room, and says which are apart', () => {
    const field = aSelection({ upTo: 'frozen', panels: 2, candidates: 4 })
    const [here] = two(field.assessors)
    const elsewhere = field.assessors[2]
    if (!elsewhere) throw new Error('the other panel has members')
    const later = (minutes: number) => millisToInstant(instantToMillis(field.world.now()) + minutes * 60_000, 420)
    here.signs(compareClock(later(5)))
    field.desk.signs(compareClock(later(1)))
    elsewhere.signs(compareClock(later(9)))
    const clocks = roomOf(field).clocks.map(({ who, isApart }) => [who, isApart])
    expect(new Map(clocks as [string, boolean][])).toEqual(
      new Map([
        [here.key, true],
        [field.desk.key, false],
      ]),
    )
  })
})

describe('hands in a room', () => {
  it('lead, report, enter from paper, each by their role', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [assessor] = two(field.assessors)
    const handOf = (key: typeof assessor.key) => viewRoomHand(field.chair.state, key)
    expect(handOf(field.lead.key)).toMatchObject({ leads: true, reports: true })
    expect(handOf(field.desk.key)).toMatchObject({ leads: false, reports: true, entersFromPaper: true })
    expect(handOf(field.chair.key)).toEqual({ leads: false, reports: true, entersFromPaper: false })
    expect(handOf(assessor.key)).toMatchObject({ leads: false, reports: true })
    expect(handOf(field.world.person('orang-luar').key)).toEqual({
      leads: false,
      reports: false,
      entersFromPaper: false,
    })
  })
})
