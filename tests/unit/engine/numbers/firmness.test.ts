import { describe, expect, it } from 'vitest'
import { firmnessOf } from '../../../../shared/engine/numbers/firmness.ts'
import { gatherMarks, type GatheredMarks } from '../../../../shared/engine/numbers/gather-marks.ts'
import { leftOutOf, whole } from '../../../../shared/engine/numbers/mark-table.ts'
import { rankingInputOf } from '../../../../shared/engine/numbers/ranking-basis.ts'
import { rankingFigure } from '../../../../shared/engine/numbers/ranking-figure.ts'
import { weightsOf } from '../../../../shared/engine/numbers/weights.ts'
import { asCode, type KeyId } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { rankVacancy, type RankingInput } from '../../../../shared/rules/rank-vacancy.ts'
import { rankingToResult } from '../../../../shared/rules/ranking-result.ts'
import { viewRanking } from '../../../../shared/subjects/results/view-ranking.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { aMarkTable } from '../../../builders/mark-tables.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { vacancy } from '../../../builders/selection-scheme.ts'

function gathered(state: State, reader: KeyId): GatheredMarks {
  const steps = gatherMarks(state, reader)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Levels by candidate, one for each of two assessors. */
function scored(levels: readonly (readonly [number, number])[]): Field {
  const field = aSelection({ upTo: 'frozen', candidates: levels.length, assessors: 2 })
  for (const [index, own] of levels.entries())
    for (const [seat, assessor] of field.assessors.entries()) field.seals(assessor, field.about(index), own[seat] ?? 3)
  field.world.share()
  field.opens()
  field.world.share()
  return field
}

function inputOf({ chair }: Field): RankingInput {
  const { rankings, tables } = gathered(chair.state, chair.key)
  const basis = rankings.find((one) => one.vacancy === vacancy)
  if (!basis) throw new Error('the vacancy is in the scheme')
  return rankingInputOf(basis, tables)
}

describe('a ranking worked out of gathered marks', () => {
  it('is the official one', () => {
    const field = scored([
      [5, 4],
      [4, 4],
      [2, 3],
      [3, 1],
    ])
    const official = rankingToResult(expectOk(viewRanking(field.chair.state, vacancy), 'every sheet is open'))
    expect(rankingToResult(expectOk(rankVacancy(inputOf(field)), 'the same'))).toEqual(official)
  })

  it('is not there for a reader who recused from one of its candidates', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3, assessors: 2 })
    field.swears(field.chair, [field.recusal(1)])
    field.world.share()
    field.everyoneScores()
    field.world.share()
    field.opens()
    field.world.share()
    const { rankings } = gathered(field.chair.state, field.chair.key)
    expect(rankings).toMatchObject([{ isReaderRecused: true, candidates: [] }])
  })
})

describe('firmness', () => {
  it('calls a place firm that every variant leaves alone', () => {
    const answer = firmnessOf(
      inputOf(
        scored([
          [5, 5],
          [2, 2],
          [1, 1],
        ]),
      ),
    )
    expect(answer?.sentence.key).toBe('firmness-firm')
    expect(answer?.rows.map(({ firmness }) => firmness)).toEqual(['firm-in', 'firm-out', 'firm-out'])
    expect(answer?.pairs).toEqual([])
  })

  it('calls it fragile, and names who changes sides and when, where one assessor decides it', () => {
    const field = scored([
      [5, 3],
      [2, 5],
      [1, 1],
    ])
    const answer = firmnessOf(inputOf(field))
    const [first, second] = [field.candidate(0), field.candidate(1)]
    expect(answer?.sentence.key).toBe('firmness-one')
    expect(answer?.rows.map(({ candidate, firmness }) => [candidate, firmness])).toEqual([
      [first, 'fragile-in'],
      [second, 'fragile-out'],
      [field.candidate(2), 'firm-out'],
    ])
    expect(answer?.pairs).toMatchObject([{ inside: first, outside: second }])
    const turning = answer?.pairs[0]?.variants.map((at) => answer.variants[at])
    expect(turning).toEqual([{ kind: 'without-assessor', assessor: field.assessors[0]?.key }])
  })

  it('tells of a tie at the line before anything else', () => {
    expect(
      firmnessOf(
        inputOf(
          scored([
            [4, 4],
            [4, 4],
            [1, 1],
          ]),
        ),
      )?.sentence.key,
    ).toBe('firmness-tie')
  })

  it('has nothing to say where everybody has a place', () => {
    expect(firmnessOf(inputOf(scored([[4, 3]])))?.sentence.key).toBe('firmness-everybody')
  })
})

/** The small scheme with a second interview beside the first: 60 and 40 percent. */
function withTwoParts(input: RankingInput, second: readonly number[]): RankingInput {
  const [part] = input.scheme.components
  if (!part || part.kind !== 'rubric') throw new Error('the small scheme has one interview')
  const code = asCode('wawancara-kedua')
  return {
    ...input,
    scheme: {
      ...input.scheme,
      components: [
        { ...part, weight: '0.6' as typeof part.weight },
        { ...part, code, weight: '0.4' as typeof part.weight },
      ],
    },
    candidates: input.candidates.map((candidate, at) => ({
      ...candidate,
      sheets: [
        ...candidate.sheets,
        ...candidate.sheets.map((sheet) => ({
          ...sheet,
          component: code,
          marks: { state: 'present', value: { integritas: second[at] ?? 3, pelayanan: second[at] ?? 3 } } as const,
        })),
      ],
    })),
  }
}

describe('weights', () => {
  it('have no room to speak of where there is only one', () => {
    expect(
      weightsOf(
        inputOf(
          scored([
            [4, 4],
            [2, 2],
          ]),
        ),
        null,
      )?.sentence.key,
    ).toBe('weights-one')
  })

  it('are safe up to where another candidate draws level, exactly', () => {
    const input = inputOf(
      scored([
        [5, 5],
        [3, 3],
      ]),
    )
    const first = input.candidates.findIndex(({ sheets }) =>
      sheets.some(({ marks }) => marks.state === 'present' && Object.values(marks.value).includes(5)),
    )
    // 100 against 60 on the first, 40 against 80 on the second: level where both weigh half.
    const answer = weightsOf(withTwoParts(input, first === 0 ? [2, 4] : [4, 2]), {
      of: asCode('wawancara-kedua'),
      percent: 60,
    })
    expect(answer?.parts.map(({ safe }) => safe)).toEqual([
      { from: 0.5, to: 1 },
      { from: 0, to: 0.5 },
    ])
    expect(answer?.tried?.map(({ cut, otherCut }) => [cut, otherCut])).toEqual([
      ['in', 'out'],
      ['out', 'in'],
    ])
  })
})

describe('weights that decide nothing', () => {
  it('are told as such, where the same candidate leads on every part', () => {
    const input = inputOf(
      scored([
        [5, 5],
        [3, 3],
      ]),
    )
    const first = input.candidates.findIndex(({ sheets }) =>
      sheets.some(({ marks }) => marks.state === 'present' && Object.values(marks.value).includes(5)),
    )
    const answer = weightsOf(withTwoParts(input, first === 0 ? [4, 2] : [2, 4]), null)
    expect(answer?.parts.map(({ safe }) => safe)).toEqual([
      { from: 0, to: 1 },
      { from: 0, to: 1 },
    ])
    expect(answer?.sentence.key).toBe('weights-any')
  })
})

describe('what a ranking says it rests on', () => {
  it('counts marks, not cells, and only what is of its vacancy', () => {
    const table = aMarkTable({
      candidates: 4,
      assessors: 2,
      criteria: 2,
      mark: (i, _, c) => (c === 1 && i === 0 ? 'unseen' : 3),
      minimumObserved: 1,
    })
    const asked = { formula: 'firmness', ranked: 4, reason: null } as const
    const { basis, leftOut } = rankingFigure([table], { ...asked, vacancy: asCode('formasi') })
    expect(basis).toEqual({ candidates: 4, assessors: 2, criteria: 2, cells: 14, dropped: 0 })
    expect(leftOut).toMatchObject([{ why: 'not-observed', unit: 'mark', count: 2 }])
    expect(rankingFigure([table], { ...asked, vacancy: asCode('lain') }).basis.cells).toBe(0)
  })

  it('tells panels apart', () => {
    const away = { why: 'absent', unit: 'sheet', vacancy: asCode('formasi') } as const
    const table = aMarkTable({
      candidates: 4,
      assessors: 2,
      mark: () => 3,
      panelOf: (i) => i % 2,
      leftOut: [
        { ...away, panel: asCode('panel-1'), count: 3 },
        { ...away, panel: asCode('panel-2'), count: 2 },
      ],
    })
    expect(leftOutOf(table, whole)).toMatchObject([{ count: 5 }])
    expect(leftOutOf(table, { vacancy: null, panel: asCode('panel-2') })).toMatchObject([{ count: 2 }])
  })
})
