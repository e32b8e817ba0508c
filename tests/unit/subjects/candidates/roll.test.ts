import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { rollAt } from '../../../../shared/subjects/candidates/roll.ts'
import { calls } from '../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { admitPeople } from '../../../../shared/subjects/selection/decide.ts'
import { admission } from '../../../builders/selection-field.ts'

const roll = (field: Field) => {
  const { candidate, instrument } = field.about(0)
  return rollAt(field.world.judge(), candidate, instrument, null)
}

/** Two desks, each with what the other has said until now. */
function twoDesks(): Field & { other: Field['desk'] } {
  const field = aSelection({ upTo: 'frozen', candidates: 2 })
  const other = field.world.person('registrasi-dua')
  field.chair.signs(admitPeople([admission(other, ['registration-desk'])]))
  field.world.share()
  return Object.assign(field, { other })
}

describe('the roll', () => {
  it('says nobody was called until somebody is', () => {
    expect(roll(aSelection({ upTo: 'frozen' }))).toBe('not-called')
  })

  it('is what the last call says', () => {
    const field = aSelection({ upTo: 'frozen' })
    calls(field, 0, 'absent')
    calls(field, 0, 'late')
    expect(roll(field)).toBe('late')
  })

  it('is disputed where two desks call at once and differ, until one has heard both', () => {
    const field = twoDesks()
    const one = calls(field, 0, 'absent')
    const two = calls(field, 0, 'present', field.other)
    expect(roll(field)).toBe('disputed')
    const state = field.world.judge()
    expect([one, two].map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual(['disputed', 'disputed'])
    field.world.share()
    calls(field, 0, 'absent')
    expect(roll(field)).toBe('absent')
  })

  it('is not disputed where they agree, and a later call counts whichever of them it names', () => {
    for (const names of [0, 1] as const) {
      const field = twoDesks()
      const both = [calls(field, 0, 'present'), calls(field, 0, 'present', field.other)] as const
      expect(roll(field)).toBe('present')
      field.world.share()
      const { candidate, instrument } = field.about(0)
      const body = { candidate, instrument, state: 'absent', replaces: both[names].hash }
      field.desk.signs([{ type: 'roll.called.v1', body }])
      expect(roll(field)).toBe('absent')
    }
  })
})
