import { describe, expect, it } from 'vitest'
import { viewAnnouncements } from '../../../../shared/subjects/announcements/view-announcements.ts'
import { aSelection } from '../../../builders/selection-field.ts'

describe('recorded announcements', () => {
  it('come the newest first, and only those of the desk', () => {
    const field = aSelection({ upTo: 'announced' })
    const first = field.step('announcement').hash
    field.announces(field.secretary)
    const second = field.step('announcement').hash
    field.world.share()
    expect(viewAnnouncements(field.chair.state).map(({ entry }) => entry.hash)).toEqual([second, first])
  })
})
