/** What an assessor, a registration desk, or a thief of such a key could try. Each story ends with the record unmoved. */
import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../shared/engine/verdict.ts'
import { whyNotSign } from '../../../shared/engine/would-be.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { toStatements } from '../../../shared/record/statements.ts'
import { rankingToResult } from '../../../shared/rules/ranking-result.ts'
import { makeDecision, openGate } from '../../../shared/subjects/results/decide.ts'
import { gateOf } from '../../../shared/subjects/results/gate.ts'
import { viewRanking } from '../../../shared/subjects/results/view-ranking.ts'
import { owedSheets } from '../../../shared/subjects/scoring/owed.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { calls, decided, lastOf, nowhere, renewed, revoked, two } from '../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../builders/selection-field.ts'
import { vacancy } from '../../builders/selection-scheme.ts'
import { pointOf } from '../../builders/selection-story.ts'

const rowsOf = (state: State) => rankingToResult(expectOk(viewRanking(state, vacancy), 'the gate is open')).rows
const chairAndSecretary = (field: Field) => [field.chair, field.secretary] as const

describe('an assessor who has seen the ranking and looks away', () => {
  it('changes nothing by an amendment with an old `seen`', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    const before = rowsOf(field.world.judge())
    const amended = field.amends(offline, lastOf(field.sheetsBy(a)), 5)
    const state = field.world.judge()
    expect(verdictOf(state, amended.hash)).toEqual({ kind: 'late' })
    expect(rowsOf(state)).toEqual(before)
  })

  it('is refused where the past shows the gate', () => {
    const field = aSelection({ upTo: 'open', candidates: 2 })
    const [a] = two(field.assessors)
    const amended = lastOf(a.forces(field.amending(a, lastOf(field.sheetsBy(a)), 5)))
    expect(verdictOf(field.world.judge(), amended.hash)).toEqual({ kind: 'refused', reason: 'after-gate' })
  })

  it('counts by a two-key decision that names the entry, and not by two that differ', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    const before = rowsOf(field.world.judge())
    const amended = field.amends(offline, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    decided(chairAndSecretary(field), amended, 'accept-late')
    const accepted = field.world.judge()
    expect(verdictOf(accepted, amended.hash)).toEqual({ kind: 'effective' })
    expect(rowsOf(accepted)).not.toEqual(before)
    field.world.share()
    decided([field.custodian, field.secretary], amended, 'refuse-late')
    const refused = field.world.judge()
    expect(verdictOf(refused, amended.hash)).toEqual({ kind: 'late' })
    expect(rowsOf(refused)).toEqual(before)
  })

  it('takes no own sheet back by a recusal, unless two keys let it in', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    const [sheet] = two(field.sheetsBy(a))
    const declared = lastOf(offline.signs(field.declaration(offline, [field.recusal(0)])))
    const state = field.world.judge()
    expect(verdictOf(state, declared.hash)).toEqual({ kind: 'late' })
    expect(verdictOf(state, sheet.hash)).toEqual({ kind: 'effective' })
    field.world.share()
    decided(chairAndSecretary(field), declared, 'accept-late')
    const accepted = field.world.judge()
    expect(verdictOf(accepted, declared.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(accepted, sheet.hash)).toEqual({ kind: 'refused', reason: 'recused' })
    expect(gateOf(accepted).kind).toBe('open')
  })
})

describe('a fork that comes to light after the gate', () => {
  it('takes the effect of the own sheets and shuts no gate; a decision keeps a branch', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [a, b] = two(field.assessors)
    const copy = a.copied()
    for (const assessor of [a, b]) for (const about of field.placesOf(0)) field.seals(assessor, about, 4)
    const papers = { entries: [...field.world.entries], cards: [...field.world.cards] }
    for (const person of [field.chair, field.secretary, field.custodian]) person.takes(papers)
    field.opens()
    const before = rowsOf(field.world.judge())
    field.seals(copy, field.about(0), 1)
    const forked = field.world.judge()
    expect(gateOf(forked).kind).toBe('open')
    expect(field.sheetsBy(a).map(({ hash }) => verdictOf(forked, hash)?.kind)).toEqual(['forked', 'forked', 'forked'])
    field.world.share()
    const [kept] = field.sheetsBy(a)
    decided(chairAndSecretary(field), lastOf(kept ? [kept] : []), 'keep-branch')
    expect(rowsOf(field.world.judge())).toEqual(before)
  })

  it('of the registration desk leaves the roll as the gate knew it', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const copy = field.desk.copied()
    calls(field, 0, 'absent')
    field.world.share()
    for (const assessor of field.assessors) field.seals(assessor, field.about(1), 4)
    field.world.share()
    field.opens()
    const before = rowsOf(field.world.judge())
    calls(field, 0, 'present', copy)
    const state = field.world.judge()
    expect(gateOf(state).kind).toBe('open')
    expect(rowsOf(state)).toEqual(before)
  })
})

describe('a kept branch', () => {
  const forked = () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3 })
    const [a] = two(field.assessors)
    const copy = a.copied()
    const one = field.seals(a, field.about(0), 5)
    const other = field.seals(copy, field.about(0), 1)
    return { field, a, copy, one, other }
  }

  it('counts, and the other does not, also what follows', () => {
    const { field, a, copy, one, other } = forked()
    const after = field.seals(a, field.about(1), 5)
    const afterOther = field.seals(copy, field.about(1), 1)
    field.world.share()
    decided(chairAndSecretary(field), one, 'keep-branch')
    const state = field.world.judge()
    const kinds = [one, after, other, afterOther].map(({ hash }) => verdictOf(state, hash)?.kind)
    expect(kinds).toEqual(['effective', 'effective', 'forked', 'forked'])
  })

  it('is either of the two, whichever the holders saw first', () => {
    for (const keeps of ['one', 'other'] as const) {
      const { field, one, other } = forked()
      field.world.share()
      decided(chairAndSecretary(field), { one, other }[keeps], 'keep-branch')
      const state = field.world.judge()
      const kept = [one, other].map(({ hash }) => verdictOf(state, hash)?.kind)
      expect(kept).toEqual(keeps === 'one' ? ['effective', 'forked'] : ['forked', 'effective'])
    }
  })

  it('is not kept by naming what lies beneath both', () => {
    const { field, one, other } = forked()
    field.world.share()
    const beneath = field.world.entries.find(({ hash }) => hash === one.entry.prev)
    decided(chairAndSecretary(field), lastOf(beneath ? [beneath] : []), 'keep-branch')
    const state = field.world.judge()
    expect([one, other].map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual(['forked', 'forked'])
  })

  it('does not cover a second fork further up', () => {
    const { field, a, one } = forked()
    field.world.share()
    decided(chairAndSecretary(field), one, 'keep-branch')
    const again = a.copied()
    const first = lastOf(a.forces(field.sealing(a, field.about(1), 5)))
    const second = lastOf(again.forces(field.sealing(again, field.about(1), 1)))
    const state = field.world.judge()
    expect([one, first, second].map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual([
      'effective',
      'forked',
      'forked',
    ])
  })

  it('is none where two decisions name different ones', () => {
    const { field, a, one, other } = forked()
    field.world.share()
    decided(chairAndSecretary(field), one, 'keep-branch')
    // One entry can name one branch of a fork: this one names the branch that it is about.
    field.custodian.namesNext(a.key, [other.entry.seq, other.hash])
    decided([field.custodian, field.secretary], other, 'keep-branch')
    const state = field.world.judge()
    expect([one, other].map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual(['forked', 'forked'])
  })

  it('lets its author go on signing', () => {
    const { field, a, one } = forked()
    field.world.share()
    const drafts = toStatements(field.sealing(a, field.about(1), 3))
    expect(whyNotSign(a.state, a.key, drafts)).toMatchObject({ failure: { reason: 'forked' } })
    decided(chairAndSecretary(field), one, 'keep-branch')
    field.world.share()
    expect(whyNotSign(a.state, a.key, drafts)).toEqual({ ok: true, value: null })
  })
})

describe('a card', () => {
  it("whose hash is copied from somebody else's sheet opens nothing", () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    const sealed = field.seals(a, field.about(0), 5)
    const copied = b.force({ ...field.sealing(b, field.about(0), 1)[0]!, body: sealed.entry.body })
    field.world.share()
    expect(verdictOf(field.world.judge(), copied.hash)).toEqual({ kind: 'effective' })
    field.opens()
    const [row] = expectOk(viewRanking(field.world.judge(), vacancy), 'open').rows
    expect(row?.tally.components[0]?.sheets.map(({ sheet }) => [sheet.assessor === b.key, sheet.marks.state])).toEqual(
      expect.arrayContaining([
        [true, 'unopened'],
        [false, 'present'],
      ]),
    )
  })

  it('that nobody can open holds the rank open until two keys decide to do without; a readable one they cannot set aside', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    const readable = field.seals(a, field.about(0), 5)
    const scheme = field.step('freeze').hash
    const empty = b.force({ type: 'score-sheet.sealed.v1', body: { about: field.about(0), scheme, card: nowhere } })
    field.world.share()
    field.opens()
    field.world.share()
    expect(rowsOf(field.world.judge()).map(({ state }) => state)).toEqual(['not-computable'])
    decided(chairAndSecretary(field), empty, 'settle-unopened')
    expect(rowsOf(field.world.judge()).map(({ state, shown }) => [state, shown])).toEqual([['ranked', '100.00']])
    decided(chairAndSecretary(field), readable, 'settle-unopened')
    expect(rowsOf(field.world.judge()).map(({ state, shown }) => [state, shown])).toEqual([['ranked', '100.00']])
  })

  it('settled as unopened says nothing about a sheet that came late', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    const late = field.amends(offline, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    decided(chairAndSecretary(field), late, 'accept-late')
    decided(chairAndSecretary(field), late, 'settle-unopened')
    expect(verdictOf(field.world.judge(), late.hash)).toEqual({ kind: 'effective' })
  })
})

describe('a thief of a revoked key of an assessor', () => {
  it('takes back no sheet by recusals', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a] = two(field.assessors)
    const thief = a.copied()
    revoked(chairAndSecretary(field), a, a.head)
    const declared = lastOf(thief.forces(field.declaration(thief, [field.recusal(0), field.recusal(1)])))
    const state = field.world.judge()
    expect(verdictOf(state, declared.hash)).toEqual({ kind: 'late' })
    expect(field.sheetsBy(a).map(({ hash }) => verdictOf(state, hash)?.kind)).toEqual(['effective', 'effective'])
  })
})

describe('an entry that names what it should not', () => {
  it('a log that nobody admitted: the gate still opens', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const stranger = field.world.person('orang-luar')
    field.chair.gives(stranger)
    const rubbish = stranger.force({ type: 'integrity-pact.signed.v1', body: { text: nowhere } })
    a.namesNext(stranger.key, [rubbish.entry.seq, rubbish.hash])
    field.amends(a, lastOf(field.sheetsBy(a)), 4)
    field.world.share()
    const gate = field.opens()
    const state = field.world.judge()
    expect(verdictOf(state, gate.hash)).toEqual({ kind: 'effective' })
    expect(gateOf(state).kind).toBe('open')
  })

  it('an entry that does not exist: it waits, and nobody else does', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    a.namesNext(field.chair.key, [900, nowhere])
    const amended = a.force(field.amending(a, lastOf(field.sheetsBy(a)), 5)[0]!)
    field.world.share()
    const gate = field.opens()
    const state = field.world.judge()
    expect(verdictOf(state, amended.hash)).toEqual({ kind: 'waiting' })
    expect(verdictOf(state, gate.hash)).toEqual({ kind: 'effective' })
  })
})

describe('a made-up type of entry', () => {
  it('silences nobody for longer than it takes to revoke the key', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const last = a.head
    a.force({ type: 'everything.stopped.v9', body: {} })
    field.world.share()
    const decision = toStatements(makeDecision(lastOf(field.world.entries).hash, 'keep-act', 'x'))
    expect(whyNotSign(field.chair.state, field.chair.key, decision)).toEqual({
      ok: false,
      failure: { kind: 'newer-version-needed', types: ['everything.stopped.v9'] },
    })
    revoked(chairAndSecretary(field), a, last)
    field.world.share()
    expect(expectOk(openGate(field.chair.state), 'nothing stands in the way')).toHaveLength(1)
    field.opens()
    expect(gateOf(field.world.judge()).kind).toBe('open')
  })

  it('by somebody whom nobody admitted silences nobody at all', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const stranger = field.world.person('orang-luar')
    field.chair.gives(stranger)
    stranger.force({ type: 'everything.stopped.v9', body: {} })
    field.world.share()
    field.opens()
    expect(gateOf(field.world.judge()).kind).toBe('open')
  })
})

describe('a new key in an old one’s place', () => {
  it('sits in the old seats, for what the old one had not sealed', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [a, b] = two(field.assessors)
    const old = field.seals(a, field.about(0), 4)
    field.world.share()
    const lost = field.seals(a, field.about(1), 1)
    const fresh = renewed(chairAndSecretary(field), { old: a, name: 'asesor-baru', accepted: pointOf(old) })
    field.swears(fresh)
    field.seals(fresh, field.about(1), 4)
    const second = lastOf(fresh.forces(field.sealing(fresh, field.about(0), 1)))
    for (const about of field.placesOf(0)) field.seals(b, about, 4)
    field.world.share()
    const state = field.world.judge()
    expect(verdictOf(state, old.hash)).toEqual({ kind: 'effective' })
    expect(verdictOf(state, lost.hash)).toEqual({ kind: 'late' })
    expect(verdictOf(state, second.hash)).toEqual({ kind: 'refused', reason: 'not-assigned' })
    expect(owedSheets(state, null).map(({ status }) => status)).toEqual(['sealed', 'sealed', 'sealed', 'sealed'])
    field.opens()
    expect(rowsOf(field.world.judge()).map(({ shown }) => shown)).toEqual(['80.00', '80.00'])
  })

  it('after a fork seals again what the fork took', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    const head = a.head
    const copy = a.copied()
    field.seals(a, field.about(0), 5)
    field.seals(copy, field.about(0), 1)
    field.seals(b, field.about(0), 3)
    field.world.share()
    const fresh = renewed(chairAndSecretary(field), { old: a, name: 'asesor-baru', accepted: head })
    field.swears(fresh)
    const again = field.seals(fresh, field.about(0), 3)
    field.world.share()
    field.opens()
    const state = field.world.judge()
    expect(verdictOf(state, again.hash)).toEqual({ kind: 'effective' })
    expect(rowsOf(state).map(({ shown }) => shown)).toEqual(['60.00'])
  })

  it('does not shed the recusals of the old one', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [a] = two(field.assessors)
    a.signs(field.declaration(a, [field.recusal(0)]))
    field.world.share()
    const fresh = renewed(chairAndSecretary(field), { old: a, name: 'asesor-baru', accepted: a.head })
    field.swears(fresh)
    const sheet = lastOf(fresh.forces(field.sealing(fresh, field.about(0), 5)))
    expect(verdictOf(field.world.judge(), sheet.hash)).toEqual({ kind: 'refused', reason: 'recused' })
  })
})
