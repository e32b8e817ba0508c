import { describe, expect, it } from 'vitest'
import { emptyState, project } from '../../../shared/engine/project.ts'
import { verdictOf } from '../../../shared/engine/verdict.ts'
import { lastOf, two } from '../../builders/selection-acts.ts'
import { aSelection } from '../../builders/selection-field.ts'

describe('adding to a state', () => {
  it('returns what became ready, causes first, and each once', () => {
    const field = aSelection({ upTo: 'admitted' })
    const state = emptyState(field.world.selection)
    const [founding, ...rest] = field.world.entries
    expect(project(state, { entries: rest, cards: [] })).toEqual([])
    const ready = project(state, { entries: founding ? [founding] : [], cards: [] })
    expect(ready.map(({ hash }) => hash).sort()).toEqual(field.world.entries.map(({ hash }) => hash).sort())
    expect(project(state, field.world.all())).toEqual([])
  })

  it('forgets what it took for lawful when a log that was forked already divides further down, by plain entries alone', () => {
    const field = aSelection({ upTo: 'sworn' })
    const { chair } = field
    const deep = chair.copied()
    field.swears(chair)
    field.world.share()
    for (const stage of ['rostered', 'announced', 'frozen'] as const) field.tell(stage)
    const shallow = chair.copied()
    const [a] = two(field.assessors)
    const sheet = field.seals(a, field.about(0), 4)
    for (const device of [chair, shallow]) field.swears(device)
    const state = field.world.judge()
    expect(verdictOf(state, sheet.hash)).toEqual({ kind: 'effective' })
    const before = field.world.entries.length
    field.swears(deep)
    project(state, { entries: field.world.entries.slice(before), cards: field.world.cards })
    expect(verdictOf(state, field.step('freeze').hash)).toEqual({ kind: 'forked' })
    expect(verdictOf(state, sheet.hash)).toEqual({ kind: 'refused', reason: 'other-scheme' })
    expect(verdictOf(state, sheet.hash)).toEqual(verdictOf(field.world.judge(), sheet.hash))
    expect(lastOf(field.world.entries).entry.author).toBe(chair.key)
  })
})
