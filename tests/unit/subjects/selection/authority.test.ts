import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { rolesAt } from '../../../../shared/subjects/selection/admissions.ts'
import { makeDecision } from '../../../../shared/subjects/results/decide.ts'
import { isRevokedAt } from '../../../../shared/subjects/selection/acts.ts'
import type { HashedEntry } from '../../../../shared/record/entry.ts'
import type { DraftBody } from '../../../../shared/record/statements.ts'
import { admitPeople, countersign, revokeKey } from '../../../../shared/subjects/selection/decide.ts'
import { holdersAt } from '../../../../shared/subjects/selection/offices.ts'
import { schemeAt } from '../../../../shared/subjects/selection/scheme-in-force.ts'
import {
  decided,
  forced,
  holderDraft,
  lastOf,
  nowhere,
  revoked,
  signed,
  two,
} from '../../../builders/selection-acts.ts'
import { admission, aSelection, type Field } from '../../../builders/selection-field.ts'
import { retitled, smallScheme } from '../../../builders/selection-scheme.ts'
import { pointOf, type Person } from '../../../builders/selection-story.ts'

const chairAndSecretary = (field: Field) => [field.chair, field.secretary] as const

describe('a revocation', () => {
  it('leaves what lies beneath the accepted entry, also when it arrives afterwards', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    const before = field.world.all()
    const known = { entries: [...before.entries], cards: [...before.cards] }
    const first = field.seals(a, field.about(0))
    field.world.share()
    const second = field.seals(a, field.about(1))
    revoked(chairAndSecretary(field), a, pointOf(first))
    const state = field.world.judge(known)
    expect(verdictOf(state, first.hash)).toBeNull()
    const whole = field.world.judge()
    expect(verdictOf(whole, first.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(whole, second.hash)).toEqual({ kind: 'late' })
  })

  it('together with another that names another entry leaves what lies beneath both', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    const sheets = [0, 1, 2].map((index) => field.seals(a, field.about(index)))
    field.world.share()
    const [first, second] = two(sheets)
    revoked([field.chair, field.custodian], a, pointOf(second))
    revoked([field.secretary, field.custodian], a, pointOf(first))
    const state = field.world.judge()
    expect(sheets.map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual(['effective', 'late', 'late'])
  })

  it('names an entry that its proposer held', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    const unseen = field.seals(a, field.about(0))
    const accepted = [{ seq: 2, hash: nowhere }, pointOf(unseen)]
    const made = accepted.map((entry) => forced(chairAndSecretary(field), revokeKey(a.key, entry, 'lost')))
    const state = field.world.judge()
    const refused = { kind: 'refused', reason: 'names-unknown' }
    expect(made.map(({ hash }) => verdictOf(state, hash))).toEqual([refused, refused])
    expect(isRevokedAt(state, a.key, null)).toBe(false)
  })

  it('of the chair lets the custodian sign the freeze beside the secretary', () => {
    const field = aSelection({ upTo: 'sworn' })
    const { chair, secretary, custodian } = field
    revoked([secretary, custodian], chair, chair.head)
    field.draws([custodian, secretary])
    field.announces(custodian)
    const frozen = field.freezes(smallScheme, [custodian, secretary])
    const state = field.world.judge()
    expect(verdictOf(state, field.step('announcement').hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(state, frozen.hash)).toEqual({ kind: 'effective' })
    expect(schemeAt(state, null)?.entry.hash).toBe(frozen.hash)
  })

  it('ends what the chair signs, also beside the secretary', () => {
    const field = aSelection({ upTo: 'announced' })
    const { chair, secretary, custodian } = field
    const ignorant = chair.copied()
    revoked([secretary, custodian], chair, chair.head)
    const frozen = forced([ignorant, secretary], field.freezing(ignorant))
    const state = field.world.judge()
    // The rubrics of the same batch came late: the freeze rests on nothing.
    expect(verdictOf(state, frozen.hash)).toEqual({ kind: 'refused', reason: 'names-unknown' })
    expect(schemeAt(state, null)).toBeNull()
  })

  it('that cut off a freeze’s hand too early is mended by a decision that lets the hand count', () => {
    const field = aSelection({ upTo: 'frozen' })
    const { chair, secretary, custodian } = field
    const frozen = field.step('freeze')
    const hand = lastOf(field.world.entries.filter(({ entry }) => entry.body['proposal'] === frozen.hash))
    const joined = lastOf(field.world.entries.filter(({ entry }) => entry.author === secretary.key && entry.seq === 0))
    revoked([chair, custodian], secretary, pointOf(joined))
    expect(schemeAt(field.world.judge(), null)).toBeNull()
    expect(verdictOf(field.world.judge(), hand.hash)).toEqual({ kind: 'late' })
    field.world.share()
    for (const { hash, entry } of field.world.entries.filter(
      ({ entry: { author, seq } }) => author === secretary.key && seq > 0,
    )) {
      decided([chair, custodian], { hash, entry, line: '' }, 'accept-late')
    }
    const mended = field.world.judge()
    expect(verdictOf(mended, hand.hash)).toEqual({ kind: 'effective' })
    expect(schemeAt(mended, null)?.entry.hash).toBe(frozen.hash)
  })
})

describe('two revocations that touch each other', () => {
  /** The custodian proposes both; one is countersigned by each side, on devices that do not know of one another. */
  function proposedTwice(field: Field, first: DraftBody[], second: DraftBody[]) {
    const { chair, secretary, custodian } = field
    const [one, other] = two(custodian.signs([...first, ...second]))
    custodian.gives(chair)
    custodian.gives(secretary)
    const hands = [chair.forces(countersign([one.hash])), secretary.forces(countersign([other.hash]))]
    return { one, other, hands: hands.flat() }
  }

  it('each cutting a hand of the other: disputed, both without effect', () => {
    const field = aSelection({ upTo: 'frozen' })
    const { chair, secretary } = field
    const { one, other } = proposedTwice(
      field,
      revokeKey(secretary.key, secretary.head, 'lost'),
      revokeKey(chair.key, chair.head, 'lost'),
    )
    const state = field.world.judge()
    expect([one, other].map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual(['disputed', 'disputed'])
    expect([chair, secretary].map(({ key }) => isRevokedAt(state, key, null))).toEqual([false, false])
    expect(verdictOf(state, field.step('freeze').hash)).toEqual({ kind: 'effective' })
  })

  it('one cutting a hand of the other: that one counts, whatever the hashes are', () => {
    for (let variant = 0; variant < 6; variant++) {
      const field = aSelection({ upTo: 'frozen' })
      const { chair, secretary } = field
      const [a] = two(field.assessors)
      for (let extra = 0; extra < variant; extra++) field.swears(chair)
      field.world.share()
      const { one, other } = proposedTwice(
        field,
        revokeKey(secretary.key, secretary.head, 'lost'),
        revokeKey(a.key, null, 'ethics'),
      )
      const state = field.world.judge()
      expect([one, other].map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual(['effective', 'pending'])
      expect([secretary, a].map(({ key }) => isRevokedAt(state, key, null))).toEqual([true, false])
    }
  })

  it('where the second knew of the first, the first counts: whoever is revoked revokes nobody', () => {
    const field = aSelection({ upTo: 'frozen' })
    const { chair, secretary, custodian } = field
    const byChair = revoked([chair, custodian], secretary, secretary.head)
    const back = forced(
      [secretary, custodian],
      revokeKey(chair.key, { seq: 0, hash: field.world.selection }, 'mistake'),
    )
    const state = field.world.judge()
    expect(verdictOf(state, byChair.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(state, back.hash)).toEqual({ kind: 'late' })
    expect(isRevokedAt(state, chair.key, null)).toBe(false)
  })

  it('is not undone by a later one that reaches back before it', () => {
    const field = aSelection({ upTo: 'frozen' })
    const { chair, secretary, custodian } = field
    const [a] = two(field.assessors)
    const first = revoked([chair, secretary], a, a.head)
    field.world.share()
    const joined = lastOf(field.world.entries.filter(({ entry }) => entry.author === secretary.key && entry.seq === 0))
    revoked([chair, custodian], secretary, pointOf(joined))
    const state = field.world.judge()
    expect(verdictOf(state, first.hash)).toEqual({ kind: 'effective' })
    expect(isRevokedAt(state, a.key, null)).toBe(true)
  })
})

describe('a forked log of a holder', () => {
  function forkedChair() {
    const field = aSelection({ upTo: 'frozen' })
    const { chair } = field
    const [a, b] = two(field.assessors)
    const [copy, copyOfB] = [chair.copied(), b.copied()]
    const oneOfB = field.seals(b, field.about(0), 4)
    field.seals(copyOfB, field.about(0), 2)
    const branch = lastOf(field.swears(chair))
    field.swears(copy)
    field.world.share()
    return { field, a, oneOfB, branch }
  }

  /** One entry can name one branch of a fork: this one names the branch in which the proposals lie. */
  function countersigns(hand: Person, proposer: Person, proposals: readonly HashedEntry[]): void {
    proposer.gives(hand)
    const { seq, hash } = pointOf(lastOf(proposals))
    hand.namesNext(proposer.key, [seq, hash])
    hand.forces(countersign(proposals.map((proposal) => proposal.hash)))
  }

  it('gives no hand to a revocation or a kept branch, until the two others name a branch of it', () => {
    const { field, a, oneOfB, branch } = forkedChair()
    const { chair, secretary, custodian } = field
    const [revocation, kept] = two(
      chair.forces([...revokeKey(a.key, a.head, 'ethics'), ...makeDecision(oneOfB.hash, 'keep-branch', 'yang benar')]),
    )
    countersigns(custodian, chair, [revocation, kept])
    const before = field.world.judge()
    expect([revocation, kept, oneOfB].map(({ hash }) => verdictOf(before, hash)?.kind)).toEqual([
      'forked',
      'forked',
      'forked',
    ])
    expect(isRevokedAt(before, a.key, null)).toBe(false)
    secretary.namesNext(chair.key, [branch.entry.seq, branch.hash])
    decided([secretary, custodian], branch, 'keep-branch')
    const after = field.world.judge()
    expect([revocation, kept, oneOfB].map(({ hash }) => verdictOf(after, hash)?.kind)).toEqual([
      'effective',
      'effective',
      'effective',
    ])
    expect(isRevokedAt(after, a.key, null)).toBe(true)
  })

  it('replaces no holder', () => {
    const { field } = forkedChair()
    const { chair, secretary, custodian } = field
    const replaced = forced([chair, custodian], holderDraft('secretary', field.world.person('baru'), secretary.head))
    const state = field.world.judge()
    expect(verdictOf(state, replaced.hash)).toEqual({ kind: 'forked' })
    expect(holdersAt(state, null)?.secretary.key).toBe(secretary.key)
  })

  it('which other holders named, in a part that would end one of them, stays disputed', () => {
    const { field, branch } = forkedChair()
    const { chair, secretary, custodian } = field
    const replaced = lastOf(chair.forces(holderDraft('secretary', field.world.person('baru'), secretary.head)))
    countersigns(custodian, chair, [replaced])
    secretary.namesNext(chair.key, [branch.entry.seq, branch.hash])
    const decision = decided([secretary, custodian], branch, 'keep-branch')
    const state = field.world.judge()
    expect([replaced, decision].map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual(['disputed', 'disputed'])
    expect(holdersAt(state, null)?.secretary.key).toBe(secretary.key)
  })
})

describe('a replaced holder', () => {
  it('holds the office from then on; what the former one had signed stands', () => {
    const field = aSelection({ upTo: 'announced' })
    const { chair, secretary, custodian } = field
    const next = field.world.person('ketua-baru')
    const made = signed([secretary, custodian], holderDraft('chair', next, chair.head))
    field.world.share()
    const frozen = field.freezes(smallScheme, [next, secretary])
    const state = field.world.judge()
    expect(verdictOf(state, made.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(state, frozen.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(state, field.step('announcement').hash)).toEqual({ kind: 'effective' })
    const stale = lastOf(chair.forces(field.freezing(chair, retitled(smallScheme, 'Skema lama'))))
    expect(verdictOf(field.world.judge(), stale.hash)).toEqual({ kind: 'refused', reason: 'key-ended' })
  })

  it('replaced twice at once is disputed, and the former stays, until a third that has seen both', () => {
    const field = aSelection({ upTo: 'admitted' })
    const { chair, secretary, custodian } = field
    const [one, other, third] = ['satu', 'dua', 'tiga'].map((name) => field.world.person(name))
    const byChair = lastOf(chair.signs(holderDraft('secretary', one!, secretary.head)))
    const byCustodian = lastOf(custodian.signs(holderDraft('secretary', other!, secretary.head)))
    const papers = { entries: [...field.world.entries], cards: [...field.world.cards] }
    custodian.takes(papers)
    custodian.forces([{ type: 'act.countersigned.v1', body: { proposal: byChair.hash } }])
    chair.takes(papers)
    chair.forces([{ type: 'act.countersigned.v1', body: { proposal: byCustodian.hash } }])
    const disputed = field.world.judge()
    expect([byChair, byCustodian].map(({ hash }) => verdictOf(disputed, hash)?.kind)).toEqual(['disputed', 'disputed'])
    expect(holdersAt(disputed, null)?.secretary.key).toBe(secretary.key)
    field.world.share()
    signed([chair, custodian], holderDraft('secretary', third!, secretary.head))
    const settled = field.world.judge()
    expect(holdersAt(settled, null)?.secretary.key).toBe(third!.key)
    expect([byChair, byCustodian].map(({ hash }) => verdictOf(settled, hash)?.kind)).toEqual(['disputed', 'disputed'])
  })

  it('names an entry of the log of whoever held that office', () => {
    const field = aSelection({ upTo: 'admitted' })
    const { chair, secretary, custodian } = field
    const made = forced([chair, custodian], holderDraft('secretary', field.world.person('baru'), custodian.head))
    const state = field.world.judge()
    expect(verdictOf(state, made.hash)).toEqual({ kind: 'refused', reason: 'names-unknown' })
    expect(holdersAt(state, null)?.secretary.key).toBe(secretary.key)
  })
})

describe('an admission', () => {
  it('gives a role only from where it was complete in the past', () => {
    const field = aSelection({ upTo: 'admitted' })
    const person = field.world.person('baru')
    const proposal = lastOf(field.chair.signs(admitPeople([admission(person, ['assessor'])])))
    expect(rolesAt(field.world.judge(), person.key, null)).toEqual(new Set())
    field.chair.gives(field.secretary)
    const act = lastOf(field.secretary.signs([{ type: 'act.countersigned.v1', body: { proposal: proposal.hash } }]))
    const state = field.world.judge()
    expect(rolesAt(state, person.key, null)).toEqual(new Set(['assessor']))
    expect(rolesAt(state, person.key, state.holding.entries.get(act.hash) ?? null)).toEqual(new Set())
  })

  it('of a registration desk takes one hand, of a room lead two', () => {
    const field = aSelection({ upTo: 'founded' })
    const [desk, lead] = field.chair.signs(
      admitPeople([admission(field.desk, ['registration-desk']), admission(field.lead, ['room-lead'])]),
    )
    const state = field.world.judge()
    expect([desk, lead].map((entry) => entry && verdictOf(state, entry.hash)?.kind)).toEqual(['effective', 'pending'])
  })
})
