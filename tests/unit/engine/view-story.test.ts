import { describe, expect, it } from 'vitest'
import { viewStory, viewStoryLine, viewWithoutEffect } from '../../../shared/engine/view-story.ts'
import type { State } from '../../../shared/subjects/state.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { lastOf, two } from '../../builders/selection-acts.ts'
import { aSelection } from '../../builders/selection-field.ts'

const lines = (state: State, reader: KeyId | null) =>
  viewStory(state, reader).flatMap((hash) => viewStoryLine(state, hash) ?? [])

describe('the story of a record', () => {
  it('tells every entry once, causes before effects', () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const { state } = field.chair
    const told = viewStory(state, field.chair.key)
    expect(told.length).toBe(field.world.entries.length)
    const place = new Map(told.map((hash, at) => [hash, at]))
    for (const { entry, hash } of field.world.entries) {
      for (const cause of [entry.prev, ...Object.values(entry.seen).map(([, seen]) => seen)]) {
        if (cause !== null) expect(place.get(cause)).toBeLessThan(place.get(hash) ?? -1)
      }
    }
    expect(lines(state, field.chair.key)[0]?.told).toEqual({
      type: 'selection.founded.v1',
      title: { id: 'Seleksi contoh', en: 'A sample selection' },
    })
  })

  it('says who admitted whom, and what a countersignature stands under', () => {
    const field = aSelection({ upTo: 'admitted' })
    const told = lines(field.chair.state, field.chair.key).flatMap(({ told: one }) => one ?? [])
    expect(told).toContainEqual({
      type: 'person.admitted.v1',
      person: 'asesor-1-1',
      roles: ['assessor'],
      replaces: null,
    })
    expect(told).toContainEqual({ type: 'act.countersigned.v1', of: 'person.admitted.v1', proposer: 'ketua' })
  })

  it('keeps the moments of scoring until the gate is open', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const sheets = () =>
      lines(field.chair.state, field.chair.key).filter(({ type }) => type === 'score-sheet.sealed.v1')
    expect(sheets().map(({ at }) => at)).toEqual([null, null])
    field.opens()
    expect(sheets().some(({ at }) => at === null)).toBe(false)
  })

  it('shows an assessor no sheet of another, and to the recused nothing of that candidate, before the gate', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a] = two(field.assessors)
    field.secretary.signs(field.declaration(field.secretary, [field.recusal(0)]))
    field.world.share()
    const sheetAuthors = lines(a.state, a.key).flatMap(({ type, author }) =>
      type === 'score-sheet.sealed.v1' ? [author] : [],
    )
    expect(new Set(sheetAuthors)).toEqual(new Set([a.key]))
    const about = (key: KeyId) =>
      lines(field.secretary.state, key).filter(({ type }) => type === 'score-sheet.sealed.v1').length
    expect([about(field.secretary.key), about(field.chair.key)]).toEqual([2, 4])
  })

  it('finds what had no effect, with why', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    const late = field.amends(offline, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    expect(viewWithoutEffect(field.chair.state, field.chair.key)).toEqual([late.hash])
    expect(viewStoryLine(field.chair.state, late.hash)?.verdict).toEqual({ kind: 'late' })
  })
})
