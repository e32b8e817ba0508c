/** A room's day: opened, incidents, clocks, closed. */
import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { closeSession, compareClock, openSession, reportIncident } from '../../../../shared/subjects/sessions/decide.ts'
import { sessionsHeld } from '../../../../shared/subjects/sessions/rooms.ts'
import { aSelection, panelCode, type Field } from '../../../builders/selection-field.ts'
import { two } from '../../../builders/selection-acts.ts'
import { only } from '../../../builders/selection-story.ts'

const panel = panelCode(0)
const closing = (field: Field) => ({ startedAt: field.world.now(), endedAt: field.world.now(), remarks: 'Lancar.' })

describe('a room', () => {
  it('is opened and closed by its lead, and may be opened again', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [opened] = field.lead.signs(openSession(panel, field.instruments))
    expect(sessionsHeld(field.lead.state)).toMatchObject([{ opened: { entry: { hash: opened?.hash } }, closed: null }])
    field.lead.signs(
      expectOk(closeSession(field.lead.state, field.lead.key, { panel, closing: closing(field) }), 'open'),
    )
    expect(closeSession(field.lead.state, field.lead.key, { panel, closing: closing(field) })).toEqual({
      ok: false,
      failure: { kind: 'session-not-open' },
    })
    field.lead.signs(openSession(panel, field.instruments))
    expect(sessionsHeld(field.lead.state).map(({ closed }) => closed === null)).toEqual([false, true])
  })

  it('is nobody else’s to open or close', () => {
    const field = aSelection({ upTo: 'frozen' })
    const opened = only(field.desk.forces(openSession(panel, field.instruments)))
    const own = only(field.lead.signs(openSession(panel, field.instruments)))
    field.world.share()
    const closed = only(field.chair.forces([{ type: 'session.closed.v1', body: { opened: own.hash, card: own.hash } }]))
    const refused = { kind: 'refused', reason: 'role-missing' }
    expect(verdictOf(field.world.judge(), opened.hash)).toEqual(refused)
    expect(verdictOf(field.world.judge(), closed.hash)).toEqual(refused)
  })
})

describe('incidents and clocks', () => {
  it('are for everybody who was admitted', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [assessor] = two(field.assessors)
    const report = reportIncident({
      panel,
      candidate: field.candidate(0),
      instrument: field.instruments[0] ?? asCode('none'),
      kind: 'script-left',
      incident: { text: 'Pemeran menjawab di luar naskah.', at: field.world.now() },
    })
    for (const person of [assessor, field.desk, field.lead, field.chair]) {
      const [incident, clock] = person.signs([...report, ...compareClock(field.world.now())])
      expect(verdictOf(person.state, incident?.hash ?? field.world.selection)).toEqual({ kind: 'effective' })
      expect(clock?.entry.type).toBe('clock.compared.v1')
    }
    const stranger = field.world.person('orang-luar')
    field.chair.gives(stranger)
    const alien = only(stranger.forces(report))
    expect(verdictOf(field.world.judge(), alien.hash)?.kind).not.toBe('effective')
  })
})
