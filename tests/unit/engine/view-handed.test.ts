import { describe, expect, it } from 'vitest'
import { viewHandedIn, viewReceipts } from '../../../shared/engine/view-handed.ts'
import { factsKnown, newsSince } from '../../../shared/engine/view-news.ts'
import { acknowledgeBundle } from '../../../shared/subjects/results/decide.ts'
import { aSelection, type Field } from '../../builders/selection-field.ts'
import { hashOfText, type Person } from '../../builders/selection-story.ts'

const first = (field: Field): Person => {
  const [person] = field.assessors
  if (!person) throw new Error('the panel has assessors')
  return person
}

/** The secretary signs that all which this assessor has signed until now was received. */
function acknowledges(field: Field): void {
  const { head, key } = first(field)
  if (!head) throw new Error('the assessor has signed')
  field.secretary.signs(acknowledgeBundle(hashOfText('bundle'), { [key]: [head.seq, head.hash] }))
  field.world.share()
}

const rowOf = (field: Field) =>
  viewHandedIn(field.secretary.state).find(({ person }) => person.key === first(field).key)

describe('who has handed in what', () => {
  it('says of holders whether they joined; who founded it need not', () => {
    const rows = viewHandedIn(aSelection({ upTo: 'founded', joined: false }).chair.state)
    expect(rows.map(({ person, joined }) => [person.office, joined])).toEqual([
      ['chair', true],
      ['secretary', false],
      ['custodian', false],
    ])
  })

  it('says of assessors whether declaration and sheets are here', () => {
    expect(rowOf(aSelection({ upTo: 'listed' }))).toMatchObject({ declared: false, sheets: 0, acknowledged: null })
    expect(rowOf(aSelection({ upTo: 'scored' }))).toMatchObject({ declared: true, sheets: 3, acknowledged: false })
  })

  it('calls receipts complete while they reach the last sheet, and no longer', () => {
    const field = aSelection({ upTo: 'scored' })
    acknowledges(field)
    expect(rowOf(field)?.acknowledged).toBe(true)
  })

  it('tells nothing of what was scored', () => {
    const rows = viewHandedIn(aSelection({ upTo: 'scored' }).secretary.state)
    expect(rows.flatMap((row) => Object.keys(row))).not.toContain('scores')
    expect(JSON.stringify(rows)).not.toMatch(/integritas|pelayanan/)
  })
})

describe('receipts for one’s own log', () => {
  const standing = (field: Field) =>
    viewReceipts(first(field).state, first(field).key).map(({ receipt }) => receipt?.standing ?? null)

  it('are none, then equal, then behind', () => {
    const field = aSelection({ upTo: 'scored' })
    expect(standing(field)).toEqual([null, null, null])
    acknowledges(field)
    expect(standing(field)).toEqual([null, 'equal', null])
    first(field).signs(field.declaration(first(field), []))
    expect(standing(field)).toEqual([null, 'behind', null])
    const receipt = viewReceipts(first(field).state, first(field).key)[1]?.receipt
    expect(receipt?.entriesAfter).toBe(1)
  })

  it('differ where the holder holds another branch under the same key', () => {
    const field = aSelection({ upTo: 'scored' })
    const person = first(field)
    const copy = person.copied()
    copy.signs(field.declaration(copy, []))
    copy.gives(field.secretary)
    const { head } = copy
    if (!head) throw new Error('the copy has signed')
    field.secretary.signs(acknowledgeBundle(hashOfText('bundle'), { [person.key]: [head.seq, head.hash] }))
    person.signs(field.declaration(person, []))
    field.world.share()
    expect(standing(field)).toEqual([null, 'differs', null])
  })
})

describe('news', () => {
  it('counts by sort what came since, and says by whom', () => {
    const field = aSelection({ upTo: 'listed' })
    const known = factsKnown(field.secretary.state)
    expect(newsSince(field.secretary.state, known)).toEqual([])
    field.swears(first(field))
    first(field).gives(field.secretary)
    expect(newsSince(field.secretary.state, known)).toEqual([
      { type: 'confidentiality.signed.v1', count: 1, by: [first(field).key] },
      { type: 'conflicts.declared.v1', count: 1, by: [first(field).key] },
      { type: 'integrity-pact.signed.v1', count: 1, by: [first(field).key] },
    ])
  })
})
