import { describe, expect, it } from 'vitest'
import { whyNotSign } from '../../../shared/engine/would-be.ts'
import { verdictOf } from '../../../shared/engine/verdict.ts'
import { toStatements, type DraftBody } from '../../../shared/record/statements.ts'
import { countersign, revokeKey } from '../../../shared/subjects/selection/decide.ts'
import { cutOf, excuse, lastOf, nowhere, revoked, two } from '../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../builders/selection-field.ts'
import { retitled, smallScheme } from '../../builders/selection-scheme.ts'
import { type Person } from '../../builders/selection-story.ts'

const asked = (person: Person, drafts: readonly DraftBody[]) =>
  whyNotSign(person.state, person.key, toStatements(drafts))
const refusal = (reason: string) => ({ ok: false, failure: { kind: 'would-be-refused', entry: 0, reason } })

/** What the record says of the same statement once it is signed all the same. */
function saidAfterwards(field: Field, person: Person, drafts: readonly DraftBody[]) {
  const { hash } = lastOf(person.forces(drafts))
  return verdictOf(field.world.judge(), hash)
}

describe('before somebody signs', () => {
  it('a sheet twice, a sheet about a recused candidate, a sheet elsewhere: refused as the record would refuse it', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 4, panels: 2, recused: { 'asesor-1-1': [0] } })
    const [a] = two(field.assessors)
    const [about] = field.placesOf(0)
    const elsewhere = field.placesOf(1).find(({ candidate }) => candidate !== field.candidate(0))
    if (about === undefined || elsewhere === undefined) throw new Error('bug: each panel meets somebody')
    field.seals(a, about)
    const scheme = field.step('freeze').hash
    const sheet = (place: typeof about): DraftBody[] => [
      { type: 'score-sheet.sealed.v1', body: { about: place, scheme, card: nowhere } },
    ]
    for (const [drafts, reason] of [
      [sheet(about), 'sealed-before'],
      [sheet(elsewhere), 'not-assigned'],
      [sheet(field.about(0)), 'recused'],
    ] as const) {
      expect(asked(a, drafts)).toEqual(refusal(reason))
      expect(saidAfterwards(field, a, drafts)).toEqual({ kind: 'refused', reason })
    }
  })

  it('a countersignature under what is refused: refused for the same reason', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const gate = field.chair.force({
      type: 'gate.opened.v1',
      body: { cut: cutOf(field.chair), scheme: field.step('freeze').hash, roster: field.step('roster').hash },
    })
    field.world.share()
    expect(asked(field.secretary, countersign([gate.hash]))).toEqual(refusal('panel-incomplete'))
  })

  it('a countersignature under what another act has overtaken: refused', () => {
    const field = aSelection({ upTo: 'announced' })
    const stale = lastOf(field.chair.signs(field.freezing(field.chair, retitled(smallScheme, 'Rancangan lama'))))
    field.freezes()
    field.world.share()
    expect(asked(field.secretary, countersign([stale.hash]))).toEqual(refusal('not-in-force'))
  })

  it('a recusal or an amendment after the gate: refused', () => {
    const field = aSelection({ upTo: 'open', candidates: 1 })
    const [a] = two(field.assessors)
    const amending = field.amending(a, lastOf(field.sheetsBy(a)), 5)
    expect(asked(a, amending)).toEqual(refusal('after-gate'))
    expect(asked(a, field.declaration(a, [field.recusal(0)]))).toEqual(refusal('after-gate'))
    expect(saidAfterwards(field, a, amending)).toEqual({ kind: 'refused', reason: 'after-gate' })
  })

  it('anything with a key that has ended: refused', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a] = two(field.assessors)
    const drafts = field.sealing(a, field.about(0), 3)
    expect(asked(a, drafts).ok).toBe(true)
    revoked([field.chair, field.secretary], a, a.head)
    field.world.share()
    expect(asked(a, drafts)).toEqual(refusal('key-ended'))
  })

  it('a body that its schema refuses: said where', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [draft] = excuse(two(field.assessors)[0], field.about(0).instrument, [])
    expect(asked(field.chair, draft ? [draft] : [])).toEqual({
      ok: false,
      failure: { kind: 'body-refused', entry: 0, path: ['candidates'] },
    })
    expect(asked(field.chair, [{ type: 'nothing.happened.v1', body: {} }])).toEqual({
      ok: false,
      failure: { kind: 'body-refused', entry: 0, path: [] },
    })
  })

  it('on top of what only a newer version knows: nothing but the revocation of a key', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    a.force({ type: 'observation.noted.v3', body: {} })
    field.world.share()
    const newer = { ok: false, failure: { kind: 'newer-version-needed', types: ['observation.noted.v3'] } }
    expect(asked(b, field.sealing(b, field.about(0), 3))).toEqual(newer)
    expect(asked(field.chair, revokeKey(a.key, null, 'left')).ok).toBe(true)
    const revocation = lastOf(field.chair.signs(revokeKey(a.key, null, 'left')))
    field.world.share()
    expect(asked(field.secretary, countersign([revocation.hash])).ok).toBe(true)
  })
})
