import { describe, expect, it } from 'vitest'
import { viewCompleteness, viewMissingSheets } from '../../../../shared/subjects/scoring/view-completeness.ts'
import { acknowledgeBundle } from '../../../../shared/subjects/results/decide.ts'
import { calls, excuse, nowhere, signed, two } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { interview } from '../../../builders/selection-scheme.ts'

const counts = (of: { expected: number; sealed: number; excused: number; missing: number; contradicting: number }) => [
  of.expected,
  of.sealed,
  of.excused,
  of.missing,
  of.contradicting,
]

describe('the completeness board', () => {
  it('counts what each assessor owes and what is in, by instrument', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3 })
    const [a, b] = two(field.assessors)
    field.seals(a, field.about(0))
    field.world.share()
    const board = viewCompleteness(field.chair.state, field.chair.key)
    expect(board.assessors.map((one) => [one.assessor, ...counts(one)])).toEqual(
      expect.arrayContaining([
        [a.key, 3, 1, 0, 2, 0],
        [b.key, 3, 0, 0, 3, 0],
      ]),
    )
    expect(board.assessors[0]?.instruments.map(({ instrument }) => instrument)).toEqual([interview])
    expect(counts(board.total)).toEqual([6, 1, 0, 5, 0])
  })

  it('keeps accepted absences, candidates who stayed away and sheets that contradict the roll apart', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3 })
    const [a] = two(field.assessors)
    field.seals(a, field.about(1))
    field.world.share()
    signed([field.chair, field.secretary], excuse(a, interview, [field.candidate(0)]))
    calls(field, 1, 'absent')
    field.world.share()
    const board = viewCompleteness(field.chair.state, field.chair.key)
    expect(counts(board.total)).toEqual([4, 0, 1, 3, 1])
    expect(
      viewMissingSheets(field.chair.state, field.chair.key)
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['owed', 'owed', 'owed', 'sheet-for-absent'])
  })

  it('says nothing of a candidate to whoever recused from them: no row, no count, no gap', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3 })
    const { chair, secretary } = field
    chair.signs(field.declaration(chair, [field.recusal(1)]))
    field.world.share()
    const [forChair, forSecretary] = [chair, secretary].map(({ state, key }) => viewCompleteness(state, key))
    expect([forChair?.total.expected, forChair?.leftOut]).toEqual([4, 1])
    expect([forSecretary?.total.expected, forSecretary?.leftOut]).toEqual([6, 0])
    const named = viewMissingSheets(chair.state, chair.key).map(({ candidate }) => candidate)
    expect(new Set(named)).toEqual(new Set([field.candidate(0), field.candidate(2)]))
  })

  it('names the newest entry of every log, and who signed that they hold it', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const { head } = a
    if (!head) return expect.unreachable('the assessor has signed')
    field.secretary.signs(acknowledgeBundle(nowhere, { [a.key]: [head.seq, head.hash] }))
    field.world.share()
    const log = viewCompleteness(field.chair.state, field.chair.key).logs.find(({ author }) => author === a.key)
    expect(log).toMatchObject({
      head: head.hash,
      entries: head.seq + 1,
      isForked: false,
      acknowledgedBy: ['secretary'],
    })
  })

  it('gives away no value, no note and no moment', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const text = JSON.stringify([
      viewCompleteness(field.chair.state, field.chair.key),
      viewMissingSheets(field.chair.state, field.chair.key),
    ])
    expect(text).not.toMatch(/2026-11-24T|score"|note"|startedAt/)
  })
})
