import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import type { HashedEntry } from '../../../../shared/record/entry.ts'
import {
  checkDetermination,
  determineResult,
  officialResult,
} from '../../../../shared/subjects/results/official-result.ts'
import { inForceAt } from '../../../../shared/subjects/selection/acts.ts'
import { decided, forced, lastOf, nowhere, revoked, signed, two } from '../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { pointOf } from '../../../builders/selection-story.ts'

function determined(candidates = 2): { field: Field; official: HashedEntry } {
  const field = aSelection({ upTo: 'open', candidates })
  const official = signed(
    [field.chair, field.secretary],
    expectOk(determineResult(field.chair.state, nobleCrypto), 'computable'),
  )
  field.world.share()
  return { field, official }
}

describe('the official result', () => {
  it('pins what everybody computes', () => {
    const { field, official } = determined()
    const state = field.world.judge()
    expect(verdictOf(state, official.hash)).toEqual({ kind: 'effective' })
    expect(checkDetermination(state, nobleCrypto).kind).toBe('equal')
  })

  it('differs where its digest is another', () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const [draft] = expectOk(determineResult(field.chair.state, nobleCrypto), 'computable')
    forced(
      [field.chair, field.secretary],
      [{ type: 'result.determined.v1', body: { ...draft?.body, result: nowhere } }],
    )
    expect(checkDetermination(field.world.judge(), nobleCrypto).kind).toBe('differs')
  })

  it('is not computable here where cards are withheld', () => {
    const { field } = determined()
    const state = field.world.judge({ entries: field.world.entries, cards: [] })
    expect(checkDetermination(state, nobleCrypto).kind).toBe('not-computable-here')
  })

  it('carries chair’s and secretary’s hands', () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const drafts = expectOk(determineResult(field.chair.state, nobleCrypto), 'computable')
    const official = signed([field.chair, field.custodian], drafts)
    const state = field.world.judge()
    expect(verdictOf(state, official.hash)).toEqual({ kind: 'pending' })
    expect(checkDetermination(state, nobleCrypto)).toEqual({ kind: 'none' })
  })

  it('stays the number on paper, whatever is let in afterwards', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    signed([field.chair, field.secretary], expectOk(determineResult(field.chair.state, nobleCrypto), 'computable'))
    field.world.share()
    const late = field.amends(offline, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    const before = expectOk(officialResult(field.world.judge()), 'open')
    decided([field.chair, field.secretary], late, 'accept-late')
    const state = field.world.judge()
    expect(expectOk(officialResult(state), 'open')).not.toEqual(before)
    expect(checkDetermination(state, nobleCrypto).kind).toBe('equal')
  })

  it('stays the number on paper when an assessor’s key is revoked afterwards at an early head', () => {
    const { field } = determined()
    const [a] = two(field.assessors)
    const first = lastOf(field.world.entries.filter(({ entry }) => entry.author === a.key && entry.seq === 0))
    revoked([field.chair, field.secretary], a, pointOf(first))
    expect(checkDetermination(field.world.judge(), nobleCrypto).kind).toBe('equal')
  })

  it('is replaced by a later one that names it, and by no other', () => {
    const { field, official } = determined()
    const { chair, secretary } = field
    const unnamed = forced([chair, secretary], [{ type: 'result.determined.v1', body: official.entry.body }])
    const next = signed([chair, secretary], expectOk(determineResult(chair.state, nobleCrypto), 'computable'))
    const state = field.world.judge()
    expect(verdictOf(state, unnamed.hash)?.kind).toBe('refused')
    expect(verdictOf(state, official.hash)).toEqual({ kind: 'replaced' })
    expect(verdictOf(state, next.hash)).toEqual({ kind: 'effective' })
  })

  it('closes over all that its proposer held', () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const [draft] = expectOk(determineResult(field.chair.state, nobleCrypto), 'computable')
    const cut = Object.fromEntries(Object.entries({ ...(draft?.body['cut'] as object) }).slice(1))
    const official = forced(
      [field.chair, field.secretary],
      [{ type: 'result.determined.v1', body: { ...draft?.body, cut } }],
    )
    expect(verdictOf(field.world.judge(), official.hash)).toEqual({ kind: 'refused', reason: 'cut-incomplete' })
  })

  it('does not come before the gate', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const body = {
      cut: {},
      scheme: field.step('freeze').hash,
      cards: nowhere,
      rules: '1.0.0',
      result: nowhere,
      replaces: null,
    }
    const official = forced([field.chair, field.secretary], [{ type: 'result.determined.v1', body }])
    const state = field.world.judge()
    expect(verdictOf(state, official.hash)).toEqual({ kind: 'refused', reason: 'not-in-force' })
    expect(inForceAt(state, 'result.determined.v1', null).kind).toBe('none')
  })
})
