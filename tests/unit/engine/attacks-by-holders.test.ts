/** What a holder could try alone, or with somebody who is no holder. Each story ends with the record unmoved. */
import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../shared/engine/verdict.ts'
import { makeDecision } from '../../../shared/subjects/results/decide.ts'
import { gateOf } from '../../../shared/subjects/results/gate.ts'
import { viewRanking } from '../../../shared/subjects/results/view-ranking.ts'
import { owedSheets } from '../../../shared/subjects/scoring/owed.ts'
import { admissionsAt, belongsToRecord, rolesAt } from '../../../shared/subjects/selection/admissions.ts'
import { inForceAt } from '../../../shared/subjects/selection/acts.ts'
import { admitPeople, countersign, replaceHolder, revokeKey } from '../../../shared/subjects/selection/decide.ts'
import { holdersAt } from '../../../shared/subjects/selection/offices.ts'
import { replaceAssessor } from '../../../shared/subjects/panels/decide.ts'
import { schemeAt } from '../../../shared/subjects/selection/scheme-in-force.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { aDay, admission, aSelection, panelCode, type Field } from '../../builders/selection-field.ts'
import { retitled, smallScheme, vacancy } from '../../builders/selection-scheme.ts'
import { only, pointOf, twoSign, type Person } from '../../builders/selection-story.ts'

const decree = { number: '1/2026', date: aDay, file: 'keputusan', mediaType: 'application/pdf' }

const lateSheet = (): { field: Field; late: ReturnType<Field['seals']> } => {
  const field = aSelection({ upTo: 'frozen', assessors: 2 })
  const [a, b] = field.assessors as [Person, Person]
  for (const about of field.placesOf(0)) field.seals(a, about, 2)
  const [first, ...rest] = field.placesOf(0)
  for (const about of rest) field.seals(b, about, 2)
  field.world.share()
  const excuse = {
    assessor: b.key,
    instrument: first!.instrument,
    candidates: [first!.candidate],
    cause: 'absent' as const,
    note: cardText,
  }
  twoSign([field.chair, field.secretary], [{ type: 'absence.accepted.v1', body: { ...excuse, note: noteCard } }])
  const late = field.seals(b, first!, 5)
  field.opens()
  field.world.share()
  return { field, late }
}
const cardText = 'sakit'
import { cardOf } from '../../../shared/record/statements.ts'
const noteCard = cardOf({ text: cardText })

describe('one holder with a helper who is no holder', () => {
  it('cannot let a late sheet count', () => {
    const { field, late } = lateSheet()
    const [a] = field.assessors as [Person]
    twoSign([a, field.chair], makeDecision(late.hash, 'accept-late', 'sudah diterima'), true)
    expect(verdictOf(field.world.judge(), late.hash)).toEqual({ kind: 'late' })
  })

  it('cannot replace another holder', () => {
    const field = aSelection({ upTo: 'admitted' })
    const [a] = field.assessors as [Person]
    const crony = field.world.person('kroni')
    twoSign(
      [a, field.chair],
      replaceHolder({ office: 'secretary', enrolled: crony.enrolled, accepted: null, decree }),
      true,
    )
    expect(holdersAt(field.world.judge(), null)?.secretary.key).toBe(field.secretary.key)
  })

  it('cannot revoke a key', () => {
    const field = aSelection({ upTo: 'scored' })
    const [a, b] = field.assessors as [Person, Person]
    twoSign([a, field.chair], revokeKey(b.key, null, 'ethics'), true)
    const state = field.world.judge()
    expect(field.sheetsBy(b).map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual([
      'effective',
      'effective',
      'effective',
    ])
  })

  it('cannot keep a branch', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a, b] = field.assessors as [Person, Person]
    const copy = a.copied()
    const one = field.seals(a, field.about(0), 5)
    field.seals(copy, field.about(0), 1)
    field.world.share()
    twoSign([b, field.chair], makeDecision(one.hash, 'keep-branch', 'yang benar'), true)
    expect(verdictOf(field.world.judge(), one.hash)).toEqual({ kind: 'forked' })
  })

  it('cannot admit an assessor', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = field.assessors as [Person]
    const friend = field.world.person('teman')
    twoSign([a, field.chair], admitPeople([admission(friend, ['assessor'])]), true)
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
    const friend = field.world.person('teman')
    const proposal = field.chair.sign(only(admitPeople([admission(friend, ['assessor'])])))
    const own = field.chair.force(only(countersign([proposal.hash])))
    const state = field.world.judge()
    expect(verdictOf(state, own.hash)).toEqual({ kind: 'refused', reason: 'own-act' })
    expect(verdictOf(state, proposal.hash)).toEqual({ kind: 'pending' })
  })

  it('cannot replace an assessor by a room lead who is the same person', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = field.assessors as [Person]
    const second = field.world.person('ketua-sebagai-koordinator')
    field.chair.force(only(admitPeople([admission(second, ['room-lead'])])))
    field.chair.gives(second)
    const request = {
      panel: panelCode(0),
      out: a.key,
      in: field.reserves[0]!.key,
      candidates: null,
      accepted: null,
      cause: 'removed' as const,
      note: 'x',
    }
    const { proposed } = twoSign(
      [field.chair, second],
      expectOk(replaceAssessor(field.chair.state, request), 'roster'),
      true,
    )
    const state = field.world.judge()
    expect(verdictOf(state, only(proposed).hash)).toEqual({ kind: 'pending' })
    expect(owedSheets(state, null).some(({ assessor }) => assessor === field.reserves[0]!.key)).toBe(false)
  })
})

describe('whom nobody admitted', () => {
  it('is not of the record by an own admission', () => {
    const field = aSelection({ upTo: 'admitted' })
    const stranger = field.world.person('orang-luar')
    field.chair.gives(stranger)
    stranger.force(only(admitPeople([admission(stranger, ['room-lead'])])))
    const state = field.world.judge()
    expect(belongsToRecord(state, stranger.key)).toBe(false)
    expect(rolesAt(state, stranger.key, null)).toEqual(new Set())
  })

  it('is not of the record by naming a new holder', () => {
    const field = aSelection({ upTo: 'admitted' })
    const stranger = field.world.person('orang-luar')
    field.chair.gives(stranger)
    stranger.forces(replaceHolder({ office: 'chair', enrolled: stranger.enrolled, accepted: null, decree }))
    expect(belongsToRecord(field.world.judge(), stranger.key)).toBe(false)
  })
})

describe('a stolen key of the chair, revoked', () => {
  it('admits nobody any more, though the thief never saw the revocation', () => {
    const field = aSelection({ upTo: 'frozen' })
    const thief = field.chair.copied()
    twoSign([field.secretary, field.custodian], revokeKey(field.chair.key, field.chair.head, 'lost'))
    const crony = field.world.person('kroni')
    const admitted = thief.force(only(admitPeople([admission(crony, ['room-lead'])])))
    const state = field.world.judge()
    expect(verdictOf(state, admitted.hash)).toEqual({ kind: 'late' })
    expect(rolesAt(state, crony.key, null)).toEqual(new Set())
  })

  it('makes no new secretary, even with a custodian who has not heard', () => {
    const field = aSelection({ upTo: 'frozen' })
    const thief = field.chair.copied()
    const fooled = field.custodian.copied()
    twoSign([field.secretary, field.custodian], revokeKey(field.chair.key, field.chair.head, 'lost'))
    // The custodian's own log goes on from before the revocation only on the fooled copy, so use a fresh custodian hand.
    void fooled
    const crony = field.world.person('kroni')
    const drafts = replaceHolder({ office: 'secretary', enrolled: crony.enrolled, accepted: null, decree })
    const proposal = thief.force(only(drafts))
    thief.gives(field.custodian)
    field.custodian.force(only(countersign([proposal.hash])))
    const state = field.world.judge()
    expect(holdersAt(state, null)?.secretary.key).toBe(field.secretary.key)
    expect(verdictOf(state, proposal.hash)?.kind).not.toBe('effective')
    expect(verdictOf(state, field.step('freeze').hash)).toEqual({ kind: 'effective' })
  })
})

describe('an act that is refused has no effect, whoever signed it', () => {
  it('a scheme that differs from the announcement is not in force', () => {
    const field = aSelection({ upTo: 'announced' })
    const other = {
      ...smallScheme,
      components: smallScheme.components.map((one) => ({ ...one, method: 'presentation' as const })),
    }
    const drafts = field
      .freezing(field.chair)
      .map((draft) =>
        draft.type === 'scheme.frozen.v1' ? { ...draft, body: { ...draft.body, scheme: other } } : draft,
      )
    const { proposed } = twoSign([field.chair, field.secretary], drafts, true)
    const state = field.world.judge()
    expect(verdictOf(state, proposed.at(-1)!.hash)).toEqual({ kind: 'refused', reason: 'differs-from-announcement' })
    expect(schemeAt(state, null)).toBeNull()
  })

  it('a roster that seats a recused assessor is not in force', () => {
    const field = aSelection({ upTo: 'sworn', panels: 2, recused: { 'asesor-1-1': [0] } })
    const drafts = field.drawnBy(field.chair).map((draft) => {
      if (draft.type !== 'roster.drawn.v1') return draft
      const part = (draft.body['part'] as { candidate: string; panel: string }[]).map((place) => ({
        ...place,
        panel: panelCode(0),
      }))
      return { ...draft, body: { part } }
    })
    const { proposed } = twoSign([field.chair, field.secretary], drafts, true)
    const state = field.world.judge()
    expect(verdictOf(state, proposed.at(-1)!.hash)).toEqual({ kind: 'refused', reason: 'recused' })
    expect(inForceAt(state, 'roster.fixed.v1', null).kind).toBe('none')
  })

  it('a gate opened over an incomplete panel neither opens nor stands in the way of the real one', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = field.assessors as [Person, Person]
    field.seals(a, field.about(0))
    field.world.share()
    const premature = {
      type: 'gate.opened.v1',
      body: { cut: cutOf(field.chair), scheme: field.step('freeze').hash, roster: field.step('roster').hash },
    }
    const { proposed } = twoSign([field.chair, field.secretary], [premature], true)
    expect(verdictOf(field.world.judge(), only(proposed).hash)).toEqual({ kind: 'refused', reason: 'panel-incomplete' })
    field.world.share()
    field.seals(b, field.about(0))
    field.world.share()
    const gate = field.opens()
    const state = field.world.judge()
    expect(verdictOf(state, gate.hash)).toEqual({ kind: 'effective' })
    expect(gateOf(state).kind).toBe('open')
    expect(viewRanking(state, vacancy).ok).toBe(true)
  })
})

describe('what replaces must replace what is in force', () => {
  it('first A, then B, then A again over nothing: B stays', () => {
    const field = aSelection({ upTo: 'frozen' })
    const first = field.step('freeze')
    const second = field.freezes(retitled(smallScheme, 'Skema B'))
    field.world.share()
    const [again] = [{ type: 'scheme.frozen.v1', body: first.entry.body as Record<string, unknown> }]
    const { proposed } = twoSign([field.chair, field.secretary], [again!], true)
    const state = field.world.judge()
    expect(verdictOf(state, only(proposed).hash)).toEqual({ kind: 'refused', reason: 'not-in-force' })
    expect(schemeAt(state, null)?.entry.hash).toBe(second.hash)
    expect(verdictOf(state, first.hash)).toEqual({ kind: 'replaced' })
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
    const stale = field.chair.signs(field.freezing(field.chair, retitled(smallScheme, 'Rancangan lama'))).at(-1)!
    const frozen = field.freezes()
    field.world.share()
    field.secretary.forces(countersign([stale.hash]))
    const state = field.world.judge()
    expect(schemeAt(state, null)?.entry.hash).toBe(frozen.hash)
    expect(verdictOf(state, frozen.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(state, stale.hash)?.kind).not.toBe('effective')
  })
})

describe('a comparison of tied candidates', () => {
  it('by somebody without office decides nothing', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    for (const assessor of field.assessors) for (const about of field.placesOf(0)) field.seals(assessor, about, 4)
    field.world.share()
    field.opens()
    field.world.share()
    const [a] = field.assessors as [Person]
    const order = [[field.candidate(1)], [field.candidate(0)]]
    const compared = a.force({
      type: 'tie.compared.v1',
      body: { vacancy, step: 1, order, cards: [field.step('gate').hash] },
    })
    const state = field.world.judge()
    expect(verdictOf(state, compared.hash)).toEqual({ kind: 'refused', reason: 'not-in-office' })
    const ranking = expectOk(viewRanking(state, vacancy), 'open')
    expect(ranking.rows.map(({ place }) => place.state === 'ranked' && place.rank)).toEqual(['1', '1'])
  })
})

function cutOf(person: Person): Record<string, [number, string]> {
  const cut: Record<string, [number, string]> = {}
  for (const log of person.state.holding.logs.values()) {
    const last = log.bySeq.at(-1)?.[0]
    if (last) cut[log.author] = [last.entry.seq, last.hash]
  }
  return cut
}
void pointOf
