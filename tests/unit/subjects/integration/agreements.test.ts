/** The assessors' meeting: a layer of its own. */
import { expect, it } from 'vitest'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { agree } from '../../../../shared/subjects/integration/decide.ts'
import { officialResult } from '../../../../shared/subjects/results/official-result.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { two } from '../../../builders/selection-acts.ts'
import { only } from '../../../builders/selection-story.ts'

const agreement = (field: ReturnType<typeof aSelection>) => {
  const [first, second] = two(field.assessors)
  const criterion = asCode(field.rubrics[0]?.criteria[0]?.code ?? '')
  return {
    agreed: { [criterion]: { score: 4, reason: 'Dua contoh konkret terdengar oleh semua asesor.' } },
    dissent: [{ assessor: second.key, criterion, score: 3, reason: 'Contoh kedua milik rekannya.' }],
    attended: [first.key, second.key].toSorted(),
  }
}

it('is written down after the gate, changes no rank, and can be put right', () => {
  const field = aSelection({ upTo: 'open' })
  const before = officialResult(field.chair.state)
  const drafts = (replaces: Parameters<typeof agree>[2]['replaces']) =>
    expectOk(agree(field.chair.state, field.about(0), { agreement: agreement(field), replaces }), 'something is agreed')
  const first = only(field.chair.signs(drafts(null)))
  const second = only(field.chair.signs(drafts(first.hash)))
  expect(verdictOf(field.chair.state, second.hash)).toEqual({ kind: 'effective' })
  expect(verdictOf(field.chair.state, first.hash)).toEqual({ kind: 'replaced' })
  expect(officialResult(field.chair.state)).toEqual(before)
})

it('is disputed where two write down beside each other', () => {
  const field = aSelection({ upTo: 'open' })
  field.world.share()
  const entered = [field.chair, field.secretary].map((holder) =>
    only(
      holder.signs(
        expectOk(agree(holder.state, field.about(0), { agreement: agreement(field), replaces: null }), 'agreed'),
      ),
    ),
  )
  field.world.share()
  expect(entered.map(({ hash }) => verdictOf(field.chair.state, hash)?.kind)).toEqual(['disputed', 'disputed'])
})

it('is refused before the gate, by assessors, and about criteria that the rubric does not have', () => {
  const shut = aSelection({ upTo: 'scored' })
  const drafts = expectOk(
    agree(shut.chair.state, shut.about(0), { agreement: agreement(shut), replaces: null }),
    'something is agreed',
  )
  const early = only(shut.chair.forces(drafts))
  expect(verdictOf(shut.chair.state, early.hash)).toEqual({ kind: 'refused', reason: 'gate-shut' })
  const open = aSelection({ upTo: 'open' })
  open.world.share()
  const [assessor] = two(open.assessors)
  const own = only(assessor.forces(drafts))
  expect(verdictOf(assessor.state, own.hash)).toEqual({ kind: 'refused', reason: 'not-in-office' })
  const stray = { ...agreement(open), agreed: { 'tidak-ada': { score: 3, reason: 'x' } } }
  expect(agree(open.chair.state, open.about(0), { agreement: stray, replaces: null })).toEqual({
    ok: false,
    failure: { kind: 'criterion-unknown', criterion: 'tidak-ada' },
  })
  expect(
    agree(open.chair.state, open.about(0), { agreement: { ...agreement(open), agreed: {} }, replaces: null }),
  ).toMatchObject({ failure: { kind: 'nothing-agreed' } })
})
