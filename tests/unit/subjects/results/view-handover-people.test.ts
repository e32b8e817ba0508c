import { expect, it } from 'vitest'
import { admitPeople } from '../../../../shared/subjects/selection/decide.ts'
import { viewHandoverPeople } from '../../../../shared/subjects/results/view-handover-people.ts'
import { admission, aSelection } from '../../../builders/selection-field.ts'

it('a handover goes to the other holders and the observers of the record, and only holders make one', () => {
  const { chair, secretary, custodian, desk, world } = aSelection({ upTo: 'admitted' })
  const observer = world.person('pemantau')
  chair.signs(admitPeople([admission(observer, ['observer']), admission(secretary, ['observer'])]))
  expect(viewHandoverPeople(chair.state, chair.key)).toEqual({
    holders: [
      { office: 'secretary', key: secretary.key, name: 'sekretaris' },
      { office: 'custodian', key: custodian.key, name: 'inspektorat' },
    ],
    observers: [{ key: observer.key, name: 'pemantau' }],
  })
  expect(viewHandoverPeople(chair.state, desk.key)).toBeNull()
})
