import { describe, expect, it } from 'vitest'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { viewRanking } from '../../../../shared/subjects/results/view-ranking.ts'
import { sealPractice } from '../../../../shared/subjects/scoring/decide.ts'
import type { Score, Sheet } from '../../../../shared/subjects/scoring/entries.ts'
import { owedSheets } from '../../../../shared/subjects/scoring/owed.ts'
import { viewCompleteness } from '../../../../shared/subjects/scoring/view-completeness.ts'
import { ownSentences } from '../../../../shared/subjects/scoring/view-hints.ts'
import { viewOwnList } from '../../../../shared/subjects/scoring/view-own-list.ts'
import { viewOwnStatistics } from '../../../../shared/subjects/scoring/view-own-statistics.ts'
import {
  compareWithExpected,
  driftOf,
  viewPractice,
  type Occasion,
  type PracticeCase,
} from '../../../../shared/subjects/scoring/view-practice.ts'
import { viewUnsent } from '../../../../shared/subjects/scoring/view-unsent.ts'
import { two } from '../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { vacancy } from '../../../builders/selection-scheme.ts'
import type { Person } from '../../../builders/selection-story.ts'

const both = (text: string) => ({ id: text, en: text })
const aCase: PracticeCase = {
  code: asCode('kasus-a'),
  title: both('Kasus A'),
  story: [both('Seorang warga datang.')],
  expected: [
    { criterion: asCode('integritas'), level: 3, reason: both('Menolak dengan kata.') },
    { criterion: asCode('pelayanan'), level: 4, reason: both('Bertanya kembali.') },
  ],
}

interface Practising {
  readonly occasion: Occasion
  readonly integrity: Score
  readonly service: Score
}

function practises(field: Field, person: Person, { occasion, integrity, service }: Practising): void {
  const { instrument } = field.about(0)
  const plain = field.sheetFor(instrument, 3)
  const note = 'Kalimat latihan yang cukup panjang untuk dihitung'
  const sheet: Sheet = {
    ...plain,
    scores: { [asCode('integritas')]: { score: integrity, note }, [asCode('pelayanan')]: { score: service, note } },
  }
  const about = { practice: aCase.code, instrument, occasion }
  person.signs(expectOk(sealPractice(person.state, about, sheet), 'a whole sheet'))
}

describe('practice', () => {
  it('is told in the order of signing, one’s own alone, each level beside the expected one', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [a, b] = two(field.assessors)
    practises(field, a, { occasion: 'start', integrity: 3, service: 3 })
    practises(field, b, { occasion: 'start', integrity: 1, service: 1 })
    practises(field, a, { occasion: 'end', integrity: 5, service: 'not-observed' })
    field.world.share()
    const sheets = viewPractice(a.state, a.key, field.about(0).instrument)
    expect(sheets.map(({ about }) => about.occasion)).toEqual(['start', 'end'])
    const readings = sheets.flatMap(({ reading }) => (reading.kind === 'value' ? [reading.value] : []))
    expect(readings.map((sheet) => compareWithExpected(sheet, aCase).map(({ difference }) => difference))).toEqual([
      [0, -1],
      [2, null],
    ])
    expect(driftOf(sheets, [aCase]).map(({ compared, equal, sum }) => ({ compared, equal, sum }))).toEqual([
      { compared: 2, equal: 1, sum: -1 },
      { compared: 1, equal: 0, sum: 2 },
    ])
    expect(driftOf(sheets, [])).toEqual([])
  })

  it('enters no list, counter, statistic, completeness or result', () => {
    const field = aSelection({ upTo: 'scored' })
    const [a] = two(field.assessors)
    const { instrument } = field.about(0)
    const asked = () => ({
      list: viewOwnList(a.state, a.key),
      unsent: viewUnsent(a.state, a.key),
      statistics: viewOwnStatistics(a.state, a.key, instrument),
      sentences: ownSentences(a.state, a.key, 10),
      owed: owedSheets(field.chair.state, null),
      total: viewCompleteness(field.chair.state, field.chair.key).total,
      assessors: viewCompleteness(field.chair.state, field.chair.key).assessors,
    })
    const before = asked()
    for (const occasion of ['before', 'start', 'noon', 'end'] as const)
      practises(field, a, { occasion, integrity: 1, service: 5 })
    field.world.share()
    expect(viewPractice(a.state, a.key, instrument)).toHaveLength(4)
    expect(asked()).toEqual(before)
  })

  it('changes no rank, whenever it is sealed', () => {
    const field = aSelection({ upTo: 'open' })
    const [a] = two(field.assessors)
    const rows = () => expectOk(viewRanking(field.world.judge(), vacancy), 'the gate is open').rows
    const before = rows()
    expect(before.length).toBeGreaterThan(0)
    practises(field, a, { occasion: 'end', integrity: 1, service: 1 })
    field.world.share()
    expect(rows()).toEqual(before)
  })
})
