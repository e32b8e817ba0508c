import { describe, expect, it } from 'vitest'
import { gatherMarks, type GatheredMarks } from '../../../../shared/engine/numbers/gather-marks.ts'
import type { KeyId } from '../../../../shared/kernel/ids.ts'
import { momentOf } from '../../../../shared/subjects/results/gate.ts'
import { countedSheets } from '../../../../shared/subjects/results/ranking-input.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { calls, lastOf, two } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'

function gathered(state: State, reader: KeyId): GatheredMarks {
  const steps = gatherMarks(state, reader)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

describe('gathering marks', () => {
  it('gives nothing at all before the gate', () => {
    const { chair } = aSelection({ upTo: 'scored', candidates: 3 })
    expect(gathered(chair.state, chair.key)).toEqual({
      isOpen: false,
      hidesSome: false,
      notOpen: 0,
      tables: [],
      rankings: [],
    })
  })

  it('gives every sheet that counts, each once, with its marks in the order of the rubric', () => {
    const { chair } = aSelection({ upTo: 'open', candidates: 4, assessors: 3 })
    const { isOpen, tables } = gathered(chair.state, chair.key)
    const table = tables[0]
    expect([isOpen, tables.length, table?.candidate.length]).toEqual([true, 1, 12])
    expect(table?.candidates.length).toBe(4)
    expect(table?.assessors.length).toBe(3)
    expect([...(table?.marks ?? [])].every((mark) => mark >= 1 && mark <= 5)).toBe(true)
    const counted = [...countedSheets(chair.state, momentOf(chair.state)).values()].flat()
    for (const { assessor, sealed, reading } of counted) {
      const row = [...(table?.candidate.keys() ?? [])].find(
        (at) =>
          table?.candidates[table.candidate[at] ?? -1] === sealed.body.about.candidate &&
          table.assessors[table.assessor[at] ?? -1] === assessor,
      )
      if (row === undefined || reading.kind !== 'value' || !table) throw new Error('a counted sheet is in the table')
      const marks = table.criteria.map((code) => reading.value.scores[code]?.score)
      expect([...table.marks.slice(row * marks.length, (row + 1) * marks.length)]).toEqual(marks)
    }
  })

  it('numbers the sequence of each assessor from 1, by when sheets were begun', () => {
    const { chair } = aSelection({ upTo: 'open', candidates: 4, assessors: 2 })
    const table = gathered(chair.state, chair.key).tables[0]
    const byAssessor = Map.groupBy(table?.order.keys() ?? [], (row) => table?.assessor[row])
    for (const rows of byAssessor.values())
      expect(rows.map((row) => table?.order[row] ?? 0).sort((a, b) => a - b)).toEqual([1, 2, 3, 4])
  })

  it('shows a reader who recused no row and no count of that candidate', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3, assessors: 2 })
    const [a] = two(field.assessors)
    const recused = field.candidate(1)
    field.swears(field.chair, [field.recusal(1)])
    field.world.share()
    field.everyoneScores()
    field.world.share()
    field.opens()
    field.world.share()
    const own = gathered(field.chair.state, field.chair.key)
    const others = gathered(field.chair.state, a.key)
    expect([own.hidesSome, others.hidesSome]).toEqual([true, false])
    expect(own.tables[0]?.candidates).not.toContain(recused)
    expect([own.tables[0]?.candidate.length, others.tables[0]?.candidate.length]).toEqual([4, 6])
    const sequence = [...(own.tables[0]?.order ?? [])].sort((x, y) => x - y)
    expect(sequence).toEqual([1, 1, 2, 2])
  })

  it('counts what was left out by its reason', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3, assessors: 2 })
    const [a, b] = two(field.assessors)
    calls(field, 2, 'absent')
    field.world.share()
    for (const index of [0, 1]) for (const assessor of [a, b]) field.seals(assessor, field.about(index), 3 + index)
    field.world.share()
    const offline = a.copied()
    field.opens()
    field.world.share()
    field.amends(offline, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    const { tables } = gathered(field.chair.state, field.chair.key)
    expect(tables[0]?.leftOut).toMatchObject([{ why: 'absent', unit: 'sheet', count: 2 }])
    expect([...(tables[0]?.marks ?? [])]).not.toContain(5)
  })

  it('says how many sheets that count are not open here', () => {
    const field = aSelection({ upTo: 'open', candidates: 2, assessors: 2 })
    const { state } = field.chair
    for (const sheet of field.sheetsBy(two(field.assessors)[0])) state.cards.delete(sheet.entry.body['card'] as never)
    state.cardValues.clear()
    state.memo.clear()
    const { notOpen, tables } = gathered(state, field.chair.key)
    expect([notOpen, tables[0]?.candidate.length]).toEqual([2, 2])
    expect(tables[0]?.leftOut).toMatchObject([{ why: 'not-open', count: 2 }])
  })

  it('comes in steps: no step reads more than a few sheets', () => {
    const { chair } = aSelection({ upTo: 'open', candidates: 60, assessors: 3 })
    chair.state.memo.clear()
    const steps = gatherMarks(chair.state, chair.key)
    let count = 0
    while (!steps.next().done) count += 1
    expect(count).toBeGreaterThan(7)
  })
})
