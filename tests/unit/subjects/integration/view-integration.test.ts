/** The agenda of the assessors' meeting and one candidate before it. */
import { describe, expect, it } from 'vitest'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { declareConflicts } from '../../../../shared/subjects/integrity/decide.ts'
import { agree } from '../../../../shared/subjects/integration/decide.ts'
import type { Agreement } from '../../../../shared/subjects/integration/entries.ts'
import { viewIntegration } from '../../../../shared/subjects/integration/view-integration.ts'
import { viewIntegrationList } from '../../../../shared/subjects/integration/view-integration-list.ts'
import { lastOf, two } from '../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { only, type Person } from '../../../builders/selection-story.ts'

const apart = 2
const criterion = asCode('integritas')

/** One assessor gives the first candidate a one and then amends it to a five; the other gave a two. */
function spread(recused: Readonly<Record<string, readonly number[]>> = {}): Field {
  const field = aSelection({ upTo: 'scored', candidates: 2 })
  const { chair } = field
  const conflicts = (recused[chair.name] ?? []).map((index) => field.recusal(index))
  if (conflicts.length > 0) chair.signs(expectOk(declareConflicts(chair.state, conflicts), 'there is a list'))
  const [a] = two(field.assessors)
  const sealed = field.sheetsBy(a).find(({ entry }) => JSON.stringify(entry.body).includes(field.candidate(0)))
  if (sealed) field.amends(a, sealed, 5)
  field.world.share()
  field.opens()
  field.world.share()
  return field
}

const list = (person: Person) => viewIntegrationList(person.state, person.key, apart)

function seen(field: Field, person: Person, index = 0) {
  const { candidate, vacancy, instrument } = field.about(index)
  return viewIntegration(person.state, person.key, apart, candidate, vacancy, instrument)
}

function agreement(field: Field, score: number): Agreement {
  const [a, b] = two(field.assessors)
  return {
    agreed: { [criterion]: { score, reason: 'Dua contoh konkret.' } },
    dissent: [{ assessor: b.key, criterion, score: 2, reason: 'Contohnya milik rekan.' }],
    attended: [a.key, b.key].toSorted(),
  }
}

function agrees(field: Field, by: Person, score: number, replaces: Parameters<typeof agree>[2]['replaces'] = null) {
  const drafts = agree(by.state, field.about(0), { agreement: agreement(field, score), replaces })
  return only(by.signs(expectOk(drafts, 'something is agreed')))
}

describe('the agenda', () => {
  it('counts the criteria whose levels lie far apart, after the gate and not before', () => {
    expect(list(aSelection({ upTo: 'scored', candidates: 2 }).chair)).toEqual([])
    const field = spread()
    expect(
      list(field.chair).map(({ flagged, sheets, readable, agreement: of }) => [flagged, sheets, readable, of]),
    ).toEqual([
      [2, 2, 2, 'none'],
      [0, 2, 2, 'none'],
    ])
    expect(viewIntegrationList(field.chair.state, field.chair.key, 4).map(({ flagged }) => flagged)).toEqual([0, 0])
  })

  it('holds nothing of a candidate from whom the reader recused', () => {
    const field = spread({ ketua: [0] })
    const { chair } = field
    expect(list(chair).map(({ about }) => about.candidate)).toEqual([field.candidate(1)])
    expect(seen(field, chair)).toBeNull()
    expect(seen(field, chair, 1)).toMatchObject({ position: 1, of: 1, previous: null, next: null })
    expect(list(field.secretary)).toHaveLength(2)
  })
})

describe('one candidate before the meeting', () => {
  it('shows the sheets that count side by side, with neighbours', () => {
    const field = spread()
    const view = seen(field, field.chair)
    expect(view).toMatchObject({ position: 1, of: 2, previous: null, mayAgree: true, agreements: [] })
    expect(view?.next?.about.candidate).toBe(field.candidate(1))
    expect(view?.sheets.map(({ name, isAmended }) => [name, isAmended]).toSorted()).toEqual([
      ['asesor-1-1', true],
      ['asesor-1-2', false],
    ])
    expect(view?.criteria.map(({ spread: levels, isFlagged }) => [levels, isFlagged])).toEqual([
      [3, true],
      [3, true],
    ])
    const [first] = view?.criteria ?? []
    expect(first?.marks.map(({ score, sealedAs }) => [score, sealedAs]).toSorted()).toEqual([
      [2, null],
      [5, 1],
    ])
    expect(view?.sheets.map(({ amendedBecause }) => amendedBecause).toSorted()).toEqual(['Salah catat', null])
    const order = view?.sheets.map(({ assessor }) => assessor)
    for (const { marks } of view?.criteria ?? []) expect(marks.map(({ assessor }) => assessor)).toEqual(order)
    expect(view?.criteria[0]?.marks.map(({ score }) => score).toSorted()).toEqual([2, 5])
  })

  it('shows the last agreement, with the earlier ones behind it', () => {
    const field = spread()
    const first = agrees(field, field.chair, 4)
    const second = agrees(field, field.chair, 3, first.hash)
    const view = seen(field, field.chair)
    expect(view?.agreements).toMatchObject([
      {
        entry: second.hash,
        byName: 'ketua',
        reading: { kind: 'value', value: { agreed: { integritas: { score: 3 } } } },
      },
    ])
    expect(view?.earlier.map(({ entry }) => entry)).toEqual([first.hash])
    expect(list(field.chair)[0]?.agreement).toBe('agreed')
  })

  it('shows two that were written down beside each other, until a third knows of both', () => {
    const field = spread()
    agrees(field, field.chair, 4)
    const beside = agrees(field, field.secretary, 3)
    field.world.share()
    expect(list(field.chair)[0]?.agreement).toBe('disputed')
    expect(seen(field, field.chair)?.agreements).toHaveLength(2)
    const third = agrees(field, field.chair, 3, beside.hash)
    expect(seen(field, field.chair)?.agreements.map(({ entry }) => entry)).toEqual([third.hash])
    expect(list(field.chair)[0]?.agreement).toBe('agreed')
  })

  it('lets only the desk write down what was agreed, and says nothing where no sheet counts', () => {
    const field = spread()
    expect(seen(field, field.custodian)?.mayAgree).toBe(false)
    expect(seen(field, lastOf(field.assessors))?.mayAgree).toBe(false)
    const { candidate, vacancy } = field.about(0)
    expect(viewIntegration(field.chair.state, field.chair.key, apart, candidate, vacancy, asCode('lain'))).toBeNull()
  })
})
