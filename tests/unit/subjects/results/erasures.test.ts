import { describe, expect, it } from 'vitest'
import { project } from '../../../../shared/engine/project.ts'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { asHash, type Hash } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import type { HashedEntry } from '../../../../shared/record/entry.ts'
import { candidatesById, displayOf } from '../../../../shared/subjects/candidates/list.ts'
import { eraseCards } from '../../../../shared/subjects/results/decide.ts'
import { viewRanking } from '../../../../shared/subjects/results/view-ranking.ts'
import { lastOf, revoked, signed, two } from '../../../builders/selection-acts.ts'
import { aDay, aSelection, type Field } from '../../../builders/selection-field.ts'
import { vacancy } from '../../../builders/selection-scheme.ts'
import { cardOfSheet, pointOf } from '../../../builders/selection-story.ts'

const erasing = (cards: readonly Hash[]) => eraseCards(cards, 'Retensi berakhir', { number: 'BA-9', date: aDay })

function withErasedDisplay(): { field: Field; card: Hash; act: HashedEntry } {
  const field = aSelection({ upTo: 'listed' })
  const listed = candidatesById(field.chair.state, null).get(field.candidate(0))
  const card = asHash(String(listed?.listed.display))
  const act = signed([field.chair, field.secretary], erasing([card]))
  return { field, card, act }
}

const readingOf = (field: Field, state = field.world.judge()) => {
  const candidate = candidatesById(state, null).get(field.candidate(0))
  return candidate && displayOf(state, candidate)
}

describe('an erased card', () => {
  it('is gone and named as erased, unlike one that is not here', () => {
    const { field, card } = withErasedDisplay()
    expect(readingOf(field)).toEqual({ kind: 'erased' })
    const others = { entries: field.world.entries, cards: field.world.cards.filter(({ hash }) => hash !== card) }
    expect(readingOf(field, field.world.judge(others))).toEqual({ kind: 'erased' })
    const before = aSelection({ upTo: 'listed' })
    expect(readingOf(before, before.world.judge({ entries: before.world.entries, cards: [] }))).toEqual({
      kind: 'withheld',
    })
  })

  it('does not come back by import, healing or restore', () => {
    const { field, card } = withErasedDisplay()
    const state = field.world.judge()
    project(state, { entries: [], cards: field.world.cards.filter(({ hash }) => hash === card) })
    project(state, field.world.all())
    expect(readingOf(field, state)).toEqual({ kind: 'erased' })
    expect(state.cards.get(card)?.kind).toBe('erased')
  })

  it('is not erased by one hand', () => {
    const field = aSelection({ upTo: 'listed' })
    const listed = candidatesById(field.chair.state, null).get(field.candidate(0))
    field.chair.signs(erasing([asHash(String(listed?.listed.display))]))
    expect(readingOf(field)).toMatchObject({ kind: 'value', value: { name: 'Peserta 1' } })
  })

  it('may be handed over again where the act turns out to be without effect', () => {
    const { field, card, act } = withErasedDisplay()
    const state = field.world.judge()
    expect(state.cards.get(card)?.kind).toBe('erased')
    const joined = lastOf(
      field.world.entries.filter(({ entry }) => entry.author === field.secretary.key && entry.seq === 0),
    )
    revoked([field.chair, field.custodian], field.secretary, pointOf(joined))
    project(state, field.world.all())
    project(state, field.world.all())
    expect(verdictOf(state, act.hash)?.kind).not.toBe('effective')
    expect(state.cards.get(card)?.kind).toBe('held')
    expect(state.cards.get(card)).toEqual(field.world.judge().cards.get(card))
  })

  it('of scores makes the rank not computable, never zero', () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const [sheet] = two(field.sheetsBy(two(field.assessors)[0]))
    signed([field.chair, field.secretary], erasing([cardOfSheet(sheet)]))
    const rows = expectOk(viewRanking(field.world.judge(), vacancy), 'open').rows
    const touched = rows.find(({ tally }) => tally.candidate.id === field.candidate(0))
    expect(touched?.tally.total).toMatchObject({ state: 'open', needs: [{ what: 'sheet', state: 'erased' }] })
    expect(touched?.place.state).toBe('not-computable')
  })
})
