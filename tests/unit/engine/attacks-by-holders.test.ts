/** What a holder could try alone, or with somebody who is no holder. Each story ends with the record unmoved. */
import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../shared/engine/verdict.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import { cutNow, makeDecision } from '../../../shared/subjects/results/decide.ts'
import { gateOf } from '../../../shared/subjects/results/gate.ts'
import { viewRanking } from '../../../shared/subjects/results/view-ranking.ts'
import { owedSheets } from '../../../shared/subjects/scoring/owed.ts'
import { inForceAt } from '../../../shared/subjects/selection/acts.ts'
import { admissionsAt, belongsToRecord, rolesAt } from '../../../shared/subjects/selection/admissions.ts'
import { admitPeople, countersign, revokeKey } from '../../../shared/subjects/selection/decide.ts'
import { holdersAt } from '../../../shared/subjects/selection/offices.ts'
import { schemeAt } from '../../../shared/subjects/selection/scheme-in-force.ts'
import {
  calls,
  cutOf,
  excuse,
  forced,
  holderDraft,
  lastOf,
  nowhere,
  revoked,
  signed,
  stepping,
  two,
} from '../../builders/selection-acts.ts'
import { admission, aSelection, panelCode, type Field } from '../../builders/selection-field.ts'
import { retitled, smallScheme, vacancy } from '../../builders/selection-scheme.ts'
import { only } from '../../builders/selection-story.ts'

/** A sheet that was sealed before the gate and arrived after it. */
function withLateSheet(): { field: Field; late: HashedEntry } {
  const field = aSelection({ upTo: 'frozen', candidates: 2 })
  const [a, b] = two(field.assessors)
  const [first, second] = two(field.placesOf(0))
  for (const about of [first, second]) field.seals(a, about, 2)
  field.seals(b, second, 2)
  field.world.share()
  signed([field.chair, field.secretary], excuse(b, first.instrument, [first.candidate]))
  const late = field.seals(b, first, 5)
  field.opens()
  field.world.share()
  return { field, late }
}

describe('one holder with a helper who is no holder', () => {
  it('cannot let a late sheet count', () => {
    const { field, late } = withLateSheet()
    const [a] = two(field.assessors)
    forced([a, field.chair], makeDecision(late.hash, 'accept-late', 'sudah diterima'))
    expect(verdictOf(field.world.judge(), late.hash)).toEqual({ kind: 'late' })
  })

  it('cannot replace another holder', () => {
    const field = aSelection({ upTo: 'admitted' })
    const [a] = two(field.assessors)
    forced([a, field.chair], holderDraft('secretary', field.world.person('kroni'), null))
    expect(holdersAt(field.world.judge(), null)?.secretary.key).toBe(field.secretary.key)
  })

  it('cannot revoke a key', () => {
    const field = aSelection({ upTo: 'scored' })
    const [a, b] = two(field.assessors)
    forced([a, field.chair], revokeKey(b.key, null, 'ethics'))
    const state = field.world.judge()
    expect(field.sheetsBy(b).map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual([
      'effective',
      'effective',
      'effective',
    ])
  })

  it('cannot keep a branch', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a, b] = two(field.assessors)
    const copy = a.copied()
    const one = field.seals(a, field.about(0), 5)
    field.seals(copy, field.about(0), 1)
    field.world.share()
    forced([b, field.chair], makeDecision(one.hash, 'keep-branch', 'yang benar'))
    expect(verdictOf(field.world.judge(), one.hash)).toEqual({ kind: 'forked' })
  })

  it('cannot admit an assessor', () => {
    const field = aSelection({ upTo: 'frozen' })
    const friend = field.world.person('teman')
    forced([two(field.assessors)[0], field.chair], admitPeople([admission(friend, ['assessor'])]))
    expect(rolesAt(field.world.judge(), friend.key, null)).toEqual(new Set())
  })
})

describe('one person with two keys', () => {
  it('cannot admit the second key as an assessor alone', () => {
    const field = aSelection({ upTo: 'frozen' })
    const second = field.world.person('ketua-juga')
    const proposal = field.chair.sign(only(admitPeople([admission(second, ['assessor'])])))
    field.chair.gives(second)
    const own = second.force(only(countersign([proposal.hash])))
    const state = field.world.judge()
    expect(verdictOf(state, proposal.hash)).toEqual({ kind: 'pending' })
    expect(verdictOf(state, own.hash)).toEqual({ kind: 'refused', reason: 'not-holder' })
    expect(admissionsAt(state, second.key, null)).toEqual([])
  })

  it('cannot countersign an own proposal', () => {
    const field = aSelection({ upTo: 'admitted' })
    const proposal = field.chair.sign(only(admitPeople([admission(field.world.person('teman'), ['assessor'])])))
    const own = field.chair.force(only(countersign([proposal.hash])))
    const state = field.world.judge()
    expect(verdictOf(state, own.hash)).toEqual({ kind: 'refused', reason: 'own-act' })
    expect(verdictOf(state, proposal.hash)).toEqual({ kind: 'pending' })
  })

  it('cannot replace an assessor as a room lead beside the own office', () => {
    const field = aSelection({ upTo: 'frozen' })
    const second = field.world.person('ketua-sebagai-koordinator')
    field.chair.force(only(admitPeople([admission(second, ['room-lead'])])))
    field.chair.gives(second)
    const reserve = lastOf(field.reserves)
    const proposal = forced([field.chair, second], stepping(field.chair, { out: two(field.assessors)[0], in: reserve }))
    const state = field.world.judge()
    expect(verdictOf(state, proposal.hash)).toEqual({ kind: 'pending' })
    expect(owedSheets(state, null).some(({ assessor }) => assessor === reserve.key)).toBe(false)
  })

  it('does not hold two offices', () => {
    const field = aSelection({ upTo: 'frozen' })
    const proposal = forced(
      [field.chair, field.custodian],
      holderDraft('secretary', field.custodian, field.secretary.head),
    )
    const state = field.world.judge()
    expect(holdersAt(state, null)?.secretary.key).toBe(field.secretary.key)
    expect(verdictOf(state, proposal.hash)?.kind).not.toBe('effective')
  })
})

describe('a holder', () => {
  it('has no hand in the end of the own key, by whatever name', () => {
    const field = aSelection({ upTo: 'frozen' })
    const { chair, secretary } = field
    const early = { seq: 0, hash: field.world.selection }
    const other = field.world.person('ketua-baru')
    const byAdmission = forced(
      [secretary, chair],
      admitPeople([admission(other, ['observer'], { key: chair.key, accepted: early })]),
    )
    const byRevocation = forced([secretary, chair], revokeKey(chair.key, early, 'mistake'))
    const byReplacement = forced([secretary, chair], holderDraft('chair', other, early))
    const state = field.world.judge()
    for (const { hash } of [byAdmission, byRevocation, byReplacement])
      expect(verdictOf(state, hash)?.kind).not.toBe('effective')
    expect(verdictOf(state, field.step('freeze').hash)).toEqual({ kind: 'effective' })
    expect(holdersAt(state, null)?.chair.key).toBe(chair.key)
  })

  it('keeps no branch of the own log', () => {
    const field = aSelection({ upTo: 'announced' })
    const { chair, secretary } = field
    const copy = chair.copied()
    const one = field.freezing(chair)
    const kept = lastOf(chair.forces(one))
    copy.forces(field.freezing(copy, retitled(smallScheme, 'Skema lain')))
    field.world.share()
    forced([secretary, chair], makeDecision(kept.hash, 'keep-branch', 'yang ini'))
    expect(verdictOf(field.world.judge(), kept.hash)).toEqual({ kind: 'forked' })
  })
})

describe('whom nobody admitted', () => {
  it('is not of the record by an own admission', () => {
    const field = aSelection({ upTo: 'admitted' })
    const stranger = field.world.person('orang-luar')
    field.chair.gives(stranger)
    stranger.force(only(admitPeople([admission(stranger, ['observer'])])))
    const state = field.world.judge()
    expect(belongsToRecord(state, stranger.key)).toBe(false)
    expect(rolesAt(state, stranger.key, null)).toEqual(new Set())
  })

  it('is not of the record by naming a new holder', () => {
    const field = aSelection({ upTo: 'admitted' })
    const stranger = field.world.person('orang-luar')
    field.chair.gives(stranger)
    stranger.forces(holderDraft('chair', stranger, null))
    expect(belongsToRecord(field.world.judge(), stranger.key)).toBe(false)
  })
})

describe('a stolen key of the chair, revoked', () => {
  it('admits nobody any more, though the thief never saw the revocation', () => {
    const field = aSelection({ upTo: 'frozen' })
    const thief = field.chair.copied()
    revoked([field.secretary, field.custodian], field.chair, field.chair.head)
    const crony = field.world.person('kroni')
    const admitted = thief.force(only(admitPeople([admission(crony, ['observer'])])))
    const state = field.world.judge()
    expect(verdictOf(state, admitted.hash)).toEqual({ kind: 'late' })
    expect(rolesAt(state, crony.key, null)).toEqual(new Set())
  })

  it('makes no new secretary, even where the custodian lends a hand', () => {
    const field = aSelection({ upTo: 'frozen' })
    const thief = field.chair.copied()
    revoked([field.secretary, field.custodian], field.chair, field.chair.head)
    const proposal = forced([thief, field.custodian], holderDraft('secretary', field.world.person('kroni'), null))
    const state = field.world.judge()
    expect(holdersAt(state, null)?.secretary.key).toBe(field.secretary.key)
    expect(verdictOf(state, proposal.hash)).toEqual({ kind: 'late' })
    expect(verdictOf(state, field.step('freeze').hash)).toEqual({ kind: 'effective' })
  })

  it('excuses nobody, even where the secretary countersigns', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a] = two(field.assessors)
    const thief = field.chair.copied()
    revoked([field.secretary, field.custodian], field.chair, field.chair.head)
    const { instrument, candidate } = field.about(0)
    const proposal = forced([thief, field.secretary], excuse(a, instrument, [candidate]))
    const state = field.world.judge()
    expect(verdictOf(state, proposal.hash)).toEqual({ kind: 'late' })
    expect(owedSheets(state, null).map(({ status }) => status)).toEqual(['owed', 'owed'])
  })
})

describe('an act that is refused has no effect, whoever signed it', () => {
  it('a scheme that differs from the announcement is not in force', () => {
    const field = aSelection({ upTo: 'announced' })
    const scheme = {
      ...smallScheme,
      components: smallScheme.components.map((one) => ({ ...one, method: 'presentation' as const })),
    }
    const drafts = field
      .freezing(field.chair)
      .map((draft) => (draft.type === 'scheme.frozen.v1' ? { ...draft, body: { ...draft.body, scheme } } : draft))
    const frozen = forced([field.chair, field.secretary], drafts)
    const state = field.world.judge()
    expect(verdictOf(state, frozen.hash)).toEqual({ kind: 'refused', reason: 'differs-from-announcement' })
    expect(schemeAt(state, null)).toBeNull()
  })

  it('a roster that seats a recused assessor is not in force', () => {
    const field = aSelection({ upTo: 'sworn', panels: 2, recused: { 'asesor-1-1': [0] } })
    const drafts = field.drawnBy(field.chair).map((draft) => {
      if (draft.type !== 'roster.drawn.v1') return draft
      const part = (draft.body['part'] as readonly object[]).map((place) => ({ ...place, panel: panelCode(0) }))
      return { ...draft, body: { part } }
    })
    const fixed = forced([field.chair, field.secretary], drafts)
    const state = field.world.judge()
    expect(verdictOf(state, fixed.hash)).toEqual({ kind: 'refused', reason: 'recused' })
    expect(inForceAt(state, 'roster.fixed.v1', null).kind).toBe('none')
  })

  it('a gate over an incomplete panel neither opens nor stands in the way of the real one', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    field.seals(a, field.about(0))
    field.world.share()
    const premature = {
      type: 'gate.opened.v1',
      body: { cut: cutOf(field.chair), scheme: field.step('freeze').hash, roster: field.step('roster').hash },
    }
    const refused = forced([field.chair, field.secretary], [premature])
    expect(verdictOf(field.world.judge(), refused.hash)).toEqual({ kind: 'refused', reason: 'panel-incomplete' })
    field.world.share()
    field.seals(b, field.about(0))
    field.world.share()
    const gate = field.opens()
    const state = field.world.judge()
    expect(verdictOf(state, gate.hash)).toEqual({ kind: 'effective' })
    expect(viewRanking(state, vacancy).ok).toBe(true)
  })

  it('a rubric or a part of a list by somebody without office lends itself to nothing', () => {
    const field = aSelection({ upTo: 'admitted' })
    const [a] = two(field.assessors)
    const candidate = 'c'.repeat(32)
    const part = a.force({
      type: 'candidates.listed.v1',
      body: { part: [{ candidate, vacancies: [vacancy], display: nowhere, identity: null, ties: null }] },
    })
    field.world.share()
    const closed = field.chair.force({ type: 'candidates.closed.v1', body: { parts: [part.hash], replaces: null } })
    const state = field.world.judge()
    expect(verdictOf(state, closed.hash)).toEqual({ kind: 'refused', reason: 'names-unknown' })
    expect(inForceAt(state, 'candidates.closed.v1', null).kind).toBe('none')
  })
})

describe('what replaces must replace what is in force', () => {
  it('first A, then B, then A again over nothing: B stays', () => {
    const field = aSelection({ upTo: 'frozen' })
    const first = field.step('freeze')
    const second = field.freezes(retitled(smallScheme, 'Skema B'))
    field.world.share()
    const again = forced([field.chair, field.secretary], [{ type: 'scheme.frozen.v1', body: first.entry.body }])
    const state = field.world.judge()
    expect(verdictOf(state, again.hash)).toEqual({ kind: 'refused', reason: 'not-in-force' })
    expect(schemeAt(state, null)?.entry.hash).toBe(second.hash)
    expect(verdictOf(state, first.hash)).toEqual({ kind: 'replaced' })
  })

  it('a countersignature of A does not count for A put forward again', () => {
    const field = aSelection({ upTo: 'frozen' })
    field.freezes(retitled(smallScheme, 'Skema B'))
    field.world.share()
    const again = lastOf(field.chair.signs(field.freezing(field.chair, smallScheme)))
    const state = field.world.judge()
    expect(verdictOf(state, again.hash)).toEqual({ kind: 'pending' })
    expect(schemeAt(state, null)?.body.scheme.title.id).toBe('Skema B')
  })

  it('A, then B, then A again over B: A is in force by the new act', () => {
    const field = aSelection({ upTo: 'frozen' })
    const second = field.freezes(retitled(smallScheme, 'Skema B'))
    field.world.share()
    const third = field.freezes(smallScheme)
    const state = field.world.judge()
    expect(schemeAt(state, null)?.entry.hash).toBe(third.hash)
    expect(verdictOf(state, second.hash)).toEqual({ kind: 'replaced' })
  })

  it('a proposal left lying is not made good by a signature after another came into force', () => {
    const field = aSelection({ upTo: 'announced' })
    const stale = lastOf(field.chair.signs(field.freezing(field.chair, retitled(smallScheme, 'Rancangan lama'))))
    const frozen = field.freezes()
    field.world.share()
    field.secretary.forces(countersign([stale.hash]))
    const state = field.world.judge()
    expect(schemeAt(state, null)?.entry.hash).toBe(frozen.hash)
    expect(verdictOf(state, frozen.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(state, stale.hash)).toEqual({ kind: 'pending' })
  })

  it('the chair alone cannot change who is ranked by another list', () => {
    const field = aSelection({ upTo: 'scored' })
    const parts = field.world.entries.filter(({ entry }) => entry.type === 'candidates.listed.v1')
    const part = (lastOf(parts).entry.body['part'] as unknown as readonly object[]).slice(1)
    const [listed] = field.chair.forces([{ type: 'candidates.listed.v1', body: { part } }])
    field.chair.force({
      type: 'candidates.closed.v1',
      body: { parts: [listed?.hash], replaces: field.step('list').hash },
    })
    const gate = forced(
      [field.chair, field.secretary],
      [
        {
          type: 'gate.opened.v1',
          body: {
            cut: expectOk(cutNow(field.chair.state), 'no fork'),
            scheme: field.step('freeze').hash,
            roster: field.step('roster').hash,
          },
        },
      ],
    )
    const state = field.world.judge()
    expect(verdictOf(state, gate.hash)).toEqual({ kind: 'refused', reason: 'not-in-force' })
    expect(gateOf(state).kind).toBe('shut')
  })

  it('the roster cannot forget a candidate', () => {
    const field = aSelection({ upTo: 'sworn' })
    const drafts = field
      .drawnBy(field.chair)
      .map((draft) =>
        draft.type === 'roster.drawn.v1'
          ? { ...draft, body: { part: (draft.body['part'] as readonly object[]).slice(1) } }
          : draft,
      )
    field.told.roster = signed([field.chair, field.secretary], drafts)
    field.world.share()
    for (const stage of ['announced', 'frozen', 'scored'] as const) field.tell(stage)
    const body = {
      cut: expectOk(cutNow(field.chair.state), 'no fork'),
      scheme: field.step('freeze').hash,
      roster: field.step('roster').hash,
    }
    const gate = forced([field.chair, field.secretary], [{ type: 'gate.opened.v1', body }])
    expect(verdictOf(field.world.judge(), gate.hash)).toEqual({ kind: 'refused', reason: 'panel-incomplete' })
  })
})

describe('a comparison of tied candidates', () => {
  it('by somebody without office decides nothing', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    for (const assessor of field.assessors) for (const about of field.placesOf(0)) field.seals(assessor, about, 4)
    field.world.share()
    field.opens()
    field.world.share()
    const [a] = two(field.assessors)
    const order = [[field.candidate(1)], [field.candidate(0)]]
    const compared = a.force({ type: 'tie.compared.v1', body: { vacancy, step: 1, order, cards: [nowhere] } })
    const state = field.world.judge()
    expect(verdictOf(state, compared.hash)).toEqual({ kind: 'refused', reason: 'not-in-office' })
    const ranking = expectOk(viewRanking(state, vacancy), 'open')
    expect(ranking.rows.map(({ place }) => place.state === 'ranked' && place.rank)).toEqual(['1', '1'])
  })
})

describe('the gate', () => {
  it('leaves out nothing that a holder has acknowledged', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const sheet = lastOf(field.sheetsBy(a))
    const honest = field.chair.copied()
    const amended = field.amends(a, sheet, 5)
    // A program that says it received what its own past does not hold.
    const body = { bundle: nowhere, heads: { [a.key]: [amended.entry.seq, amended.hash] } }
    const claimed = honest.force({ type: 'bundle.received.v1', body })
    expect(verdictOf(field.world.judge(), claimed.hash)).toEqual({ kind: 'refused', reason: 'names-unknown' })
  })

  it('is not opened by a cut that leaves out a log which its author held', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    calls(field, 0, 'present')
    field.world.share()
    const whole = expectOk(cutNow(field.chair.state), 'no fork')
    const cut = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== field.desk.key))
    const gate = forced(
      [field.chair, field.secretary],
      [{ type: 'gate.opened.v1', body: { cut, scheme: field.step('freeze').hash, roster: field.step('roster').hash } }],
    )
    expect(verdictOf(field.world.judge(), gate.hash)).toEqual({ kind: 'refused', reason: 'cut-incomplete' })
  })

  it('is not opened by a cut below what its author held', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const sheet = lastOf(field.sheetsBy(a))
    field.amends(a, sheet, 5)
    field.world.share()
    const cut = { ...expectOk(cutNow(field.chair.state), 'no fork'), [a.key]: [sheet.entry.seq, sheet.hash] }
    const gate = forced(
      [field.chair, field.secretary],
      [{ type: 'gate.opened.v1', body: { cut, scheme: field.step('freeze').hash, roster: field.step('roster').hash } }],
    )
    expect(verdictOf(field.world.judge(), gate.hash)).toEqual({ kind: 'refused', reason: 'cut-incomplete' })
  })
})
