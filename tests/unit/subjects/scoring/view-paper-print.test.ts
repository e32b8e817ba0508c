import { describe, expect, it } from 'vitest'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { declareConflicts } from '../../../../shared/subjects/integrity/decide.ts'
import {
  placeHash,
  viewBlankSheets,
  viewBlankStacks,
  viewOwnPrints,
} from '../../../../shared/subjects/scoring/view-paper-print.ts'
import { blindCode } from '../../../../shared/subjects/scoring/view-own-list.ts'
import { viewPaperPlaces } from '../../../../shared/subjects/scoring/view-paper.ts'
import { two } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { interview, smallRubric, smallScheme } from '../../../builders/selection-scheme.ts'

const panel = 'panel-1'

describe('a stack of blank sheets', () => {
  it('has one for each candidate and seat, seat after seat in the order of the day', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3 })
    const seats = two(field.assessors).map(({ key }) => key)
    const sheets = viewBlankSheets(field.desk.state, panel, interview, null)
    expect(sheets.map(({ assessor, order }) => [assessor, order])).toEqual(
      seats.toSorted().flatMap((key) => [1, 2, 3].map((order) => [key, order])),
    )
    expect(sheets.every(({ filled, rubric }) => filled === null && rubric.code === smallRubric.code)).toBe(true)
    expect(viewBlankStacks(field.desk.state)).toEqual([
      {
        panel,
        instrument: interview,
        title: sheets[0]?.instrument,
        seats: seats.map((assessor) => ({ assessor, sheets: 3 })),
      },
    ])
  })

  it('for one assessor leaves out the others, and whom that one recused from', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3 })
    const [one] = two(field.assessors)
    const conflict = {
      candidate: field.candidate(1),
      standing: 'actual',
      relation: 'family',
      handling: 'recuse',
      note: '',
    } as const
    one.signs(expectOk(declareConflicts(one.state, [conflict]), 'a list is there'))
    field.world.share()
    const sheets = viewBlankSheets(field.desk.state, panel, interview, one.key)
    expect(sheets.map(({ about }) => about.candidate).toSorted()).toEqual(
      [field.candidate(0), field.candidate(2)].toSorted(),
    )
    expect(sheets.every(({ assessor }) => assessor === one.key)).toBe(true)
  })

  it('is empty for a panel that is not there', () => {
    expect(viewBlankSheets(aSelection({ upTo: 'frozen' }).desk.state, 'panel-9', interview, null)).toEqual([])
  })

  it('of a paper that is read blind names neither number nor place in the day', () => {
    const scheme = {
      ...smallScheme,
      components: smallScheme.components.map((one) =>
        one.kind === 'rubric' ? { ...one, method: 'paper' as const } : one,
      ),
    }
    const rubrics = [{ ...smallRubric, method: 'paper' as const }]
    const field = aSelection({ upTo: 'frozen', candidates: 4, scheme, rubrics })
    const [one] = two(field.assessors)
    const sheets = viewBlankSheets(field.desk.state, panel, interview, one.key)
    const codes = field.candidates.map(blindCode).toSorted()
    expect(sheets.map(({ number, order }) => [number, order])).toEqual(codes.map((code) => [code, null]))
    const places = viewPaperPlaces(field.desk.state, field.desk.key).filter(({ assessor }) => assessor === one.key)
    expect(places.map(({ display }) => display?.number ?? '').toSorted()).toEqual(codes)
    expect(JSON.stringify([sheets, places])).not.toMatch(/Peserta|P-\d/)
  })
})

describe('own sheets for signing by hand', () => {
  it('are those that oneself sealed, in the version that counts', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 2 })
    const [one, other] = two(field.assessors)
    const sealed = field.seals(one, field.about(0), 2)
    const amended = field.amends(one, sealed, 5)
    const second = field.seals(one, field.about(1), 3)
    field.seals(other, field.about(0), 1)
    field.world.share()
    const prints = viewOwnPrints(one.state, one.key)
    const shown = prints.map(({ assessor, filled }) => ({
      assessor,
      entry: filled?.entry,
      amendment: filled?.amendment,
      levels: [...new Set(Object.values(filled?.sheet.scores ?? {}).map(({ score }) => score))],
    }))
    expect(new Set(shown)).toEqual(
      new Set([
        { assessor: one.key, entry: amended.hash, amendment: 1, levels: [5] },
        { assessor: one.key, entry: second.hash, amendment: 0, levels: [3] },
      ]),
    )
    expect(prints.map(({ order }) => order)).toEqual([1, 2])
    expect(prints.map(({ filled }) => filled?.reason)).toContain('Salah catat')
  })

  it('of somebody else are not here, even where the entries are', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [one, other] = two(field.assessors)
    field.seals(one, field.about(0), 2)
    field.world.share()
    expect(viewOwnPrints(other.state, other.key)).toEqual([])
  })
})

it('names a place by selection, assessor and about, and by nothing else', () => {
  const field = aSelection({ upTo: 'frozen', candidates: 2 })
  const selection = field.chair.state.holding.selection
  const sheets = viewBlankSheets(field.desk.state, panel, interview, null)
  const hashes = sheets.map((sheet) => placeHash({ selection }, sheet, nobleCrypto))
  expect(new Set(hashes).size).toBe(sheets.length)
  const [first] = viewBlankSheets(field.lead.state, panel, interview, null)
  expect(first && placeHash({ selection }, first, nobleCrypto)).toBe(hashes[0])
})
