import { describe, expect, it } from 'vitest'
import { viewReadiness, type ReadinessStep, type StepOf } from '../../../shared/engine/view-readiness.ts'
import { joinSelection } from '../../../shared/subjects/selection/decide.ts'
import { lastOf } from '../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../builders/selection-field.ts'

const statuses = (field: Field) => viewReadiness(field.chair.state).map(({ step, status }) => `${step}: ${status}`)

const stepOf = <K extends ReadinessStep['step']>(field: Field, wanted: K) =>
  viewReadiness(field.chair.state).find(({ step }) => step === wanted) as StepOf<K>

describe('readiness before the first score', () => {
  it('after the founding everything is still to do, in order', () => {
    expect(statuses(aSelection({ upTo: 'founded', joined: false }))).toEqual([
      'joined: open',
      'admitted: open',
      'announcement: open',
      'scheme: later',
      'candidates: open',
      'declarations: later',
      'roster: later',
      'assignments: later',
    ])
  })

  it('names the holders who have not joined', () => {
    const field = aSelection({ upTo: 'founded', joined: false })
    field.secretary.signs(joinSelection(field.secretary.state))
    field.world.share()
    expect(stepOf(field, 'joined').missing).toEqual([field.custodian.key])
  })

  it('counts assessors, and says what waits for a signature', () => {
    const field = aSelection({ upTo: 'announced' })
    expect(stepOf(field, 'admitted')).toMatchObject({ status: 'done', assessors: 3, pending: 0 })
    field.chair.signs(field.freezing(field.chair))
    expect(stepOf(field, 'scheme').status).toBe('waiting')
  })

  it('everything is done once the assessors’ logs show that they have the roster', () => {
    const field = aSelection({ upTo: 'frozen' })
    expect(statuses(field).slice(0, 7)).toEqual([
      'joined: done',
      'admitted: done',
      'announcement: done',
      'scheme: done',
      'candidates: done',
      'declarations: done',
      'roster: done',
    ])
    expect(stepOf(field, 'assignments')).toMatchObject({ status: 'open', received: 0 })
    field.everyoneScores()
    field.world.share()
    expect(stepOf(field, 'assignments')).toMatchObject({ status: 'done', received: 2, missing: [] })
  })

  it('asks who has not sworn about the list in force', () => {
    const field = aSelection({ upTo: 'sworn' })
    field.lists()
    field.world.share()
    expect(stepOf(field, 'declarations')).toMatchObject({ status: 'open', sworn: 0 })
    field.swears(lastOf(field.reserves))
    field.world.share()
    expect(stepOf(field, 'declarations').missing).not.toContain(lastOf(field.reserves).key)
  })

  it('says when somebody sits where they recused after the draw', () => {
    const field = aSelection({ upTo: 'frozen' })
    const assessor = lastOf(field.assessors)
    assessor.signs(field.declaration(assessor, [field.recusal(0)]))
    field.world.share()
    expect(stepOf(field, 'roster')).toMatchObject({ status: 'trouble', recused: [assessor.key] })
  })

  it('says when the list was closed anew after the draw', () => {
    const field = aSelection({ upTo: 'frozen' })
    field.lists()
    field.world.share()
    expect(stepOf(field, 'roster').status).toBe('trouble')
  })
})
