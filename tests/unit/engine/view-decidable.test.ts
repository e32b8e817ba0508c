import { describe, expect, it } from 'vitest'
import { viewDecidable } from '../../../shared/engine/view-decidable.ts'
import { decided, lastOf, two } from '../../builders/selection-acts.ts'
import { aSelection } from '../../builders/selection-field.ts'
import { cardOfSheet } from '../../builders/selection-story.ts'

describe('what a plenary may decide on', () => {
  it('is nothing where all is in order', () => {
    expect(viewDecidable(aSelection({ upTo: 'open', candidates: 1 }).chair.state)).toEqual([])
  })

  it('is a sheet that came late, until it was decided', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    const late = field.amends(offline, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    expect(viewDecidable(field.chair.state)).toEqual([
      {
        on: late.hash,
        author: a.key,
        type: 'score-sheet.amended.v1',
        candidate: field.candidate(0),
        why: 'late',
        choices: ['accept-late', 'refuse-late'],
      },
    ])
    decided([field.chair, field.secretary], late, 'refuse-late')
    expect(viewDecidable(field.chair.state)).toEqual([])
  })

  it('is a counted sheet that is not open here', () => {
    const field = aSelection({ upTo: 'open', candidates: 1 })
    const { entries, cards } = field.world
    const sheet = field.sheetsBy(two(field.assessors)[0])[0] ?? expect.unreachable('a sheet was sealed')
    const state = field.world.judge({ entries, cards: cards.filter(({ hash }) => hash !== cardOfSheet(sheet)) })
    expect(viewDecidable(state)).toMatchObject([{ on: sheet.hash, why: 'unopened', choices: ['settle-unopened'] }])
  })

  it('is a forked log, branch by branch', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [a] = two(field.assessors)
    const copy = a.copied()
    const first = field.seals(a, field.about(0))
    const second = field.seals(copy, field.about(1))
    field.world.share()
    const branches = viewDecidable(field.chair.state)
    expect(new Set(branches.map(({ on }) => on))).toEqual(new Set([first.hash, second.hash]))
    expect(branches.every(({ why, choices }) => why === 'forked' && choices[0] === 'keep-branch')).toBe(true)
  })
})
