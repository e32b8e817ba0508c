import { describe, expect, it } from 'vitest'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { sealSheet } from '../../../../shared/subjects/scoring/decide.ts'
import { viewOwnStatistics } from '../../../../shared/subjects/scoring/view-own-statistics.ts'
import { calls, two } from '../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import type { Person } from '../../../builders/selection-story.ts'

const spreadOf = (field: Field, person: Person) =>
  viewOwnStatistics(person.state, person.key, field.about(0).instrument)

const given = ({ levels }: { levels: readonly { count: number }[] }) => levels.map(({ count }) => count)

describe('the own statistics', () => {
  it('count the own sheets as amended last, and nobody else’s', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3 })
    const [a, b] = two(field.assessors)
    field.seals(a, field.about(0), 2)
    field.amends(a, field.seals(a, field.about(1), 2), 4)
    field.seals(b, field.about(0), 1)
    field.seals(b, field.about(2), 1)
    field.world.share()
    const { counts, sheets, criteria } = spreadOf(field, a)
    expect([counts, sheets]).toEqual([{ all: 3, open: 1, sealed: 2, away: 0 }, 2])
    expect(criteria.map(given)).toEqual([
      [0, 1, 0, 1, 0],
      [0, 1, 0, 1, 0],
    ])
  })

  it('tell what was not observed apart from every level', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    const about = field.about(0)
    const sheet = field.sheetFor(about.instrument, 3)
    const unseen = { score: 'not-observed', note: '' } as const
    a.signs(
      expectOk(
        sealSheet(a.state, a.key, about, { ...sheet, scores: { ...sheet.scores, [asCode('integritas')]: unseen } }),
        'a whole sheet',
      ),
    )
    const [integrity, service] = spreadOf(field, a).criteria
    expect([integrity?.notObserved, integrity && given(integrity)]).toEqual([1, [0, 0, 0, 0, 0]])
    expect([service?.notObserved, service && given(service)]).toEqual([0, [0, 0, 1, 0, 0]])
  })

  it('leave out who was away, and are empty before the first seal', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    calls(field, 0, 'absent')
    field.world.share()
    expect(spreadOf(field, a)).toMatchObject({ sheets: 0, counts: { all: 3, open: 2, away: 1 } })
  })
})
