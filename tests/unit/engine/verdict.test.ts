import { describe, expect, it } from 'vitest'
import { verdictOf, type Verdict } from '../../../shared/engine/verdict.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import { listCandidates } from '../../../shared/subjects/candidates/decide.ts'
import { makeDecision } from '../../../shared/subjects/results/decide.ts'
import { viewRanking } from '../../../shared/subjects/results/view-ranking.ts'
import { countersign } from '../../../shared/subjects/selection/decide.ts'
import { shippedRubrics } from '../../../shared/profiles/shipped-rubrics.ts'
import { sampleScheme } from '../../../shared/profiles/sample/sample-schemes.ts'
import { calls, decided, forced, lastOf, nowhere, revoked, stepping, two } from '../../builders/selection-acts.ts'
import { aSelection } from '../../builders/selection-field.ts'
import { retitled, smallScheme, vacancy } from '../../builders/selection-scheme.ts'

describe('a selection that goes well', () => {
  it('leaves every entry with effect, and a rank for everybody', () => {
    const field = aSelection({ upTo: 'open', candidates: 4, panels: 2 })
    const state = field.world.judge()
    const verdicts = field.world.entries.map(({ hash, entry }) => [entry.type, verdictOf(state, hash)?.kind])
    expect(verdicts.filter(([, kind]) => kind !== 'effective')).toEqual([])
    const ranking = viewRanking(state, vacancy)
    expect(ranking.ok && ranking.value.rows.map(({ place }) => place.state === 'ranked' && place.rank)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
  })

  it('does so with the scheme and rubrics that come with the program', () => {
    const field = aSelection({
      upTo: 'open',
      candidates: 6,
      panels: 2,
      scheme: sampleScheme,
      rubrics: Object.values(shippedRubrics),
    })
    const state = field.world.judge()
    expect(field.world.entries.filter(({ hash }) => verdictOf(state, hash)?.kind !== 'effective')).toEqual([])
    for (const code of field.vacancies) {
      const { rows } = expectOk(viewRanking(state, code), 'the gate is open')
      expect(rows.map(({ place }) => place.state)).toEqual(['ranked', 'ranked'])
    }
  })
})

describe('the words for what becomes of an entry', () => {
  const kindOf = (state: Parameters<typeof verdictOf>[0], entry: HashedEntry): Verdict['kind'] | undefined =>
    verdictOf(state, entry.hash)?.kind

  it('none for what is not held', () => {
    expect(verdictOf(aSelection({ upTo: 'founded' }).world.judge(), nowhere)).toBeNull()
  })

  it('pending: a proposal that nobody has countersigned', () => {
    const field = aSelection({ upTo: 'announced' })
    const proposal = lastOf(field.chair.signs(field.freezing(field.chair)))
    expect(kindOf(field.world.judge(), proposal)).toBe('pending')
    field.chair.gives(field.secretary)
    field.secretary.signs(countersign([proposal.hash]))
    expect(kindOf(field.world.judge(), proposal)).toBe('effective')
  })

  it('pending: a freeze that chair and custodian signed while the secretary is in office', () => {
    const field = aSelection({ upTo: 'announced' })
    const frozen = field.freezes(smallScheme, [field.chair, field.custodian])
    expect(kindOf(field.world.judge(), frozen)).toBe('pending')
  })

  it('waiting: an entry whose past has not all arrived', () => {
    const field = aSelection({ upTo: 'scored' })
    const sheet = lastOf(field.sheetsBy(two(field.assessors)[0]))
    const state = field.world.judge({ entries: [field.world.entries[0]!, sheet], cards: [] })
    expect(kindOf(state, sheet)).toBe('waiting')
  })

  it('unknown-type: what only a newer version knows', () => {
    const field = aSelection({ upTo: 'admitted' })
    const entry = two(field.assessors)[0].force({ type: 'observation.noted.v7', body: {} })
    expect(kindOf(field.world.judge(), entry)).toBe('unknown-type')
  })

  it('late: signed in ignorance of a revocation, beyond what it accepts', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    const sealed = field.seals(a, field.about(0))
    field.world.share()
    revoked([field.chair, field.secretary], a, a.head)
    const beyond = field.seals(a, field.about(1))
    const state = field.world.judge()
    expect(kindOf(state, sealed)).toBe('effective')
    expect(verdictOf(state, beyond.hash)).toEqual({ kind: 'late' })
  })

  it('refused: signed in full knowledge of the revocation', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    revoked([field.chair, field.secretary], a, a.head)
    field.world.share()
    const beyond = a.forces(field.sealing(a, field.about(1), 3))
    expect(verdictOf(field.world.judge(), lastOf(beyond).hash)).toEqual({ kind: 'refused', reason: 'key-ended' })
  })

  it('forked: both branches of a log that says two things', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    const before = field.seals(a, field.about(2))
    const copy = a.copied()
    const one = field.seals(a, field.about(0), 5)
    const other = field.seals(copy, field.about(0), 1)
    const state = field.world.judge()
    expect([before, one, other].map((entry) => kindOf(state, entry))).toEqual(['effective', 'forked', 'forked'])
  })

  it('disputed, until a decision that has seen both: two schemes that replace the same one', () => {
    const field = aSelection({ upTo: 'announced' })
    const { chair, secretary } = field
    const first = lastOf(chair.signs(field.freezing(chair, retitled(smallScheme, 'Skema A'))))
    const second = lastOf(secretary.signs(field.freezing(secretary, retitled(smallScheme, 'Skema B'))))
    // Each countersigns the other's, from a stick that was written before either was complete.
    const papers = { entries: [...field.world.entries], cards: [...field.world.cards] }
    chair.takes(papers)
    secretary.takes(papers)
    chair.signs(countersign([second.hash]))
    secretary.signs(countersign([first.hash]))
    const state = field.world.judge()
    expect([first, second].map((entry) => kindOf(state, entry))).toEqual(['disputed', 'disputed'])
    field.world.share()
    decided([secretary, field.custodian], second, 'keep-act')
    const settled = field.world.judge()
    expect(kindOf(settled, second)).toBe('effective')
    expect(kindOf(settled, first)).toBe('replaced')
  })

  it('disputed still, where the decision had not seen one of those that dispute', () => {
    const field = aSelection({ upTo: 'admitted' })
    const { chair, secretary, custodian } = field
    field.lists(chair)
    const first = field.step('list')
    chair.gives(custodian)
    field.lists(secretary)
    const second = field.step('list')
    forced([chair, custodian], makeDecision(first.hash, 'keep-act', 'yang ini'))
    const state = field.world.judge()
    expect([first, second].map((entry) => kindOf(state, entry))).toEqual(['disputed', 'disputed'])
    field.world.share()
    decided([chair, custodian], second, 'keep-act')
    expect(kindOf(field.world.judge(), second)).toBe('effective')
  })

  it('replaced: an act, and a call of the roll, that another took the place of', () => {
    const field = aSelection({ upTo: 'frozen' })
    const first = calls(field, 0, 'late')
    const second = calls(field, 0, 'present')
    const frozen = field.step('freeze')
    field.freezes(retitled(smallScheme, 'Skema B'))
    const state = field.world.judge()
    expect([first, second, frozen].map((entry) => kindOf(state, entry))).toEqual(['replaced', 'effective', 'replaced'])
  })

  it('keeps to the act that the gate opened on, whatever is frozen afterwards', () => {
    const field = aSelection({ upTo: 'open' })
    const frozen = field.step('freeze')
    const drafts = field.freezing(field.chair, retitled(smallScheme, 'Skema B'))
    const after = lastOf(field.chair.forces(drafts))
    field.chair.gives(field.secretary)
    field.secretary.forces(countersign([after.hash]))
    const state = field.world.judge()
    expect(verdictOf(state, after.hash)).toEqual({ kind: 'refused', reason: 'after-gate' })
    expect(kindOf(state, frozen)).toBe('effective')
  })

  it('keeps to the list that the gate opened on', () => {
    const field = aSelection({ upTo: 'open' })
    const list = field.step('list')
    const before = expectOk(viewRanking(field.world.judge(), vacancy), 'open').rows.length
    const drafts = listCandidates(field.chair.state, [], field.world.random)
    const parts = list.entry.body['parts'] as readonly unknown[]
    const closing = drafts.map((draft) => ({ ...draft, body: { parts, replaces: list.hash } }))
    const after = lastOf(field.chair.forces(closing))
    const state = field.world.judge()
    expect(verdictOf(state, after.hash)).toEqual({ kind: 'refused', reason: 'after-gate' })
    expect(kindOf(state, list)).toBe('effective')
    expect(expectOk(viewRanking(state, vacancy), 'open').rows.length).toBe(before)
  })

  it('tells a replacement of an assessor from one that was never completed', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a] = two(field.assessors)
    const drafts = stepping(field.chair, { out: a, in: lastOf(field.reserves) })
    const proposal = lastOf(field.chair.signs(drafts))
    expect(kindOf(field.world.judge(), proposal)).toBe('pending')
    field.chair.gives(field.lead)
    field.lead.signs(countersign([proposal.hash]))
    expect(kindOf(field.world.judge(), proposal)).toBe('effective')
  })
})
