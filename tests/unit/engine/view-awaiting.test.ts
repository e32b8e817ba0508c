import { describe, expect, it } from 'vitest'
import { completersOf, viewAwaiting, type Awaiting } from '../../../shared/engine/view-awaiting.ts'
import type { Fact } from '../../../shared/subjects/state.ts'
import { countersign, admitPeople, revokeKey } from '../../../shared/subjects/selection/decide.ts'
import { makeDecision, openGate } from '../../../shared/subjects/results/decide.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { holderDraft, lastOf, revoked, stepping, two } from '../../builders/selection-acts.ts'
import { admission, aSelection, type Field } from '../../builders/selection-field.ts'
import { pointOf, type Person } from '../../builders/selection-story.ts'
import { retitled } from '../../builders/selection-scheme.ts'

const seenBy = (person: Person): readonly Awaiting[] => viewAwaiting(person.state, person.key)
const kinds = (person: Person) => seenBy(person).map(({ standing }) => standing.kind)

function proposed(field: Field, by: Person, drafts: Parameters<Person['signs']>[0]) {
  const entries = by.signs(drafts)
  field.world.share()
  return lastOf(entries)
}

describe('what waits for a second signature', () => {
  it('is for the other holders, not for whoever proposed it', () => {
    const field = aSelection({ upTo: 'founded' })
    proposed(field, field.chair, admitPeople([admission(field.world.person('baru'), ['assessor'])]))
    expect(kinds(field.chair)).toEqual(['for-others'])
    expect(seenBy(field.chair)[0]).toMatchObject({ isOwn: true, completers: ['secretary', 'custodian'] })
    expect(kinds(field.secretary)).toEqual(['may-sign'])
    expect(kinds(field.custodian)).toEqual(['may-sign'])
  })

  it('is not an admission that one signature suffices for', () => {
    const field = aSelection({ upTo: 'founded' })
    proposed(field, field.chair, admitPeople([admission(field.world.person('baru'), ['observer'])]))
    expect(seenBy(field.secretary)).toEqual([])
  })

  it('leaves the list once it is complete', () => {
    const field = aSelection({ upTo: 'founded' })
    const entry = proposed(field, field.chair, admitPeople([admission(field.world.person('baru'), ['assessor'])]))
    proposed(field, field.secretary, countersign([entry.hash]))
    for (const person of [field.chair, field.secretary, field.custodian]) expect(seenBy(person)).toEqual([])
  })

  it('the freeze takes chair and secretary: the third key holder is not asked', () => {
    const field = aSelection({ upTo: 'announced' })
    proposed(field, field.chair, field.freezing(field.chair))
    expect(kinds(field.secretary)).toEqual(['may-sign'])
    expect(kinds(field.custodian)).toEqual(['for-others'])
    expect(seenBy(field.custodian)[0]?.completers).toEqual(['secretary'])
  })

  it('the third key holder stands in where the secretary’s key has ended', () => {
    const field = aSelection({ upTo: 'announced' })
    const last = lastOf(field.world.entries.filter(({ entry }) => entry.author === field.secretary.key))
    revoked([field.chair, field.custodian], field.secretary, pointOf(last))
    field.world.share()
    proposed(field, field.chair, field.freezing(field.chair))
    expect(seenBy(field.custodian).map(({ completers }) => completers)).toEqual([['custodian']])
    expect(kinds(field.custodian)).toEqual(['may-sign'])
  })

  it('a second freeze put forward beside the first is overtaken once the first is in force', () => {
    const field = aSelection({ upTo: 'announced' })
    proposed(field, field.chair, field.freezing(field.chair, retitled(field.scheme, 'Lain')))
    field.freezes()
    field.world.share()
    expect(seenBy(field.secretary).map(({ standing }) => standing)).toEqual([{ kind: 'overtaken', by: 'other-act' }])
  })

  it('an assessor’s replacement may be completed by the room lead as well', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [out] = two(field.assessors)
    const reserve = lastOf(field.reserves)
    proposed(field, field.secretary, stepping(field.secretary, { out, in: reserve }))
    expect(seenBy(field.lead)[0]).toMatchObject({
      completers: ['chair', 'custodian', 'room-lead'],
      standing: { kind: 'may-sign' },
    })
    expect(kinds(field.desk)).toEqual(['for-others'])
  })

  it('nobody is asked about the own key or office', () => {
    const field = aSelection({ upTo: 'admitted' })
    const newest = pointOf(lastOf(field.world.entries.filter(({ entry }) => entry.author === field.custodian.key)))
    proposed(field, field.chair, revokeKey(field.custodian.key, newest, 'left'))
    expect(seenBy(field.custodian)[0]).toMatchObject({ completers: ['secretary'], standing: { kind: 'for-others' } })
    proposed(field, field.chair, holderDraft('secretary', field.world.person('pengganti'), null))
    const replacement = seenBy(field.secretary).find(({ type }) => type === 'holder.replaced.v1')
    expect(replacement).toMatchObject({ completers: ['custodian'], standing: { kind: 'for-others' } })
  })

  it('a roster put forward before the gate is overtaken by it', () => {
    const field = aSelection({ upTo: 'scored' })
    proposed(field, field.chair, field.drawnBy(field.chair))
    field.opens()
    field.world.share()
    const roster = seenBy(field.secretary).find(({ type }) => type === 'roster.fixed.v1')
    expect(roster?.standing).toEqual({ kind: 'overtaken', by: 'gate' })
  })

  it('the gate waits for another holder, whoever proposed it', () => {
    const field = aSelection({ upTo: 'scored' })
    proposed(field, field.custodian, expectOk(openGate(field.custodian.state), 'all is in'))
    expect(kinds(field.chair)).toEqual(['may-sign'])
    expect(seenBy(field.chair)[0]?.completers).toEqual(['chair', 'secretary'])
  })

  it('says why a hand that would complete it is refused', () => {
    const field = aSelection({ upTo: 'frozen' })
    const frozen = field.step('freeze')
    const fact = field.secretary.state.facts.get(frozen.hash)
    expect(fact && completersOf(field.secretary.state, fact as Fact)).toEqual(['secretary'])
    proposed(field, field.chair, makeDecision(frozen.hash, 'keep-act', 'Rapat'))
    expect(kinds(field.secretary)).toEqual(['may-sign'])
  })
})
