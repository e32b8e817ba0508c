/** Results from elsewhere as the desk reads them, and as the ranking takes them in. */
import { describe, expect, it } from 'vitest'
import { viewAwaiting } from '../../../../shared/engine/view-awaiting.ts'
import { viewProposal } from '../../../../shared/engine/view-proposal.ts'
import { exactSchema } from '../../../../shared/kernel/exact.ts'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import type { HashedEntry } from '../../../../shared/record/entry.ts'
import { schemeSchema } from '../../../../shared/rules/scheme.ts'
import { enterOutsideResult } from '../../../../shared/subjects/exam-scores/decide.ts'
import { viewOutside } from '../../../../shared/subjects/exam-scores/view-outside.ts'
import { declareConflicts } from '../../../../shared/subjects/integrity/decide.ts'
import { viewStandings } from '../../../../shared/subjects/results/view-standings.ts'
import { countersign } from '../../../../shared/subjects/selection/decide.ts'
import { factsOf } from '../../../../shared/subjects/state.ts'
import { aDay, aSelection, type Field } from '../../../builders/selection-field.ts'
import { smallScheme, vacancy } from '../../../builders/selection-scheme.ts'
import { only, type Person } from '../../../builders/selection-story.ts'

const health = asCode('kesehatan')
const [interview] = smallScheme.components
const scheme = schemeSchema.parse({
  ...smallScheme,
  components: [
    { ...interview, weight: '0.8' },
    {
      kind: 'exam',
      code: health,
      title: { id: 'Tes kesehatan', en: 'Health test' },
      method: 'mental-health-test',
      group: null,
      weight: '0.2',
      parts: [{ code: 'skor', title: { id: 'Skor', en: 'Score' }, maximum: '100', minimum: null }],
      scaling: 'of-maximum',
      hurdle: null,
    },
  ],
})

function entering(field: Field, by: Person, index: number, points: string) {
  return expectOk(
    enterOutsideResult(by.state, {
      candidate: field.candidate(index),
      component: health,
      result: {
        parts: { [asCode('skor')]: exactSchema.parse(points) },
        source: 'RSUD Sawahlunto',
        report: { number: '445/12/2026', date: aDay, validUntil: null },
      },
      scan: 'laporan',
      mediaType: 'application/pdf',
    }),
    'in range',
  )
}

function enters(field: Field, by: Person, index: number, points: string): HashedEntry {
  const entered = only(by.signs(entering(field, by, index, points)))
  field.world.share()
  return entered
}

function confirms(field: Field, by: Person, entered: HashedEntry): void {
  by.signs(countersign([entered.hash]))
  field.world.share()
}

const counted = (field: Field, index: number, points: string): void =>
  confirms(field, field.chair, enters(field, field.secretary, index, points))

const standings = (field: Field, person: Person = field.chair) =>
  viewOutside(person.state, person.key).rows.map(({ standing }) => standing.kind)

const waiting = (person: Person) =>
  viewAwaiting(person.state, person.key).filter(({ type }) => type === 'outside-result.entered.v1')

describe('the list of results from elsewhere', () => {
  it('tells who entered, who confirmed, what counts and what was replaced', () => {
    const field = aSelection({ upTo: 'frozen', scheme })
    const first = enters(field, field.secretary, 0, '71.5')
    expect(standings(field)).toEqual(['waiting'])
    confirms(field, field.chair, first)
    const [row] = viewOutside(field.chair.state, field.chair.key).rows
    expect(row).toMatchObject({
      standing: { kind: 'counts' },
      enteredBy: { name: 'sekretaris' },
      confirmedBy: [{ name: 'ketua' }],
      title: { en: 'Health test' },
      result: { kind: 'value', value: { parts: { skor: '71.5' } } },
      scan: { kind: 'value', value: { name: 'laporan.pdf' } },
    })
    confirms(field, field.chair, enters(field, field.secretary, 0, '75'))
    expect(standings(field)).toEqual(['counts', 'replaced'])
  })

  it('two entered beside each other are disputed until one that knows both is confirmed', () => {
    const field = aSelection({ upTo: 'frozen', scheme })
    const a = only(field.secretary.signs(entering(field, field.secretary, 0, '60')))
    const b = only(field.chair.signs(entering(field, field.chair, 0, '61')))
    field.world.share()
    field.chair.signs(countersign([a.hash]))
    field.secretary.signs(countersign([b.hash]))
    field.world.share()
    expect(standings(field).toSorted()).toEqual(['disputed', 'disputed'])
    confirms(field, field.chair, enters(field, field.secretary, 0, '60'))
    expect(standings(field).toSorted()).toEqual(['counts', 'replaced', 'replaced'])
  })

  it('counts the candidates without a result, and closes with the gate', () => {
    const field = aSelection({ upTo: 'frozen', scheme })
    expect(viewOutside(field.desk.state, field.desk.key).closed).toBe('not-desk')
    counted(field, 0, '70')
    expect(viewOutside(field.chair.state, field.chair.key)).toMatchObject({
      closed: null,
      components: [{ lacking: 2 }],
    })
    field.tell('scored')
    const late = enters(field, field.secretary, 1, '80')
    field.tell('open')
    expect(viewOutside(field.chair.state, field.chair.key).closed).toBe('gate')
    const row = viewOutside(field.chair.state, field.chair.key).rows.find(({ entry }) => entry === late.hash)
    expect(row?.standing).toEqual({ kind: 'after-gate' })
    const without = aSelection({ upTo: 'frozen' })
    expect(viewOutside(without.chair.state, without.chair.key).closed).toBe('no-exam')
  })

  it('holds nothing of a candidate from whom the reader recused, nor does what waits at the desk', () => {
    const field = aSelection({ upTo: 'frozen', scheme })
    enters(field, field.secretary, 0, '70')
    expect(waiting(field.chair)).toMatchObject([{ standing: { kind: 'may-sign' } }])
    const { chair } = field
    chair.signs(expectOk(declareConflicts(chair.state, [field.recusal(0)]), 'there is a list'))
    field.world.share()
    expect([waiting(chair), standings(field, chair)]).toEqual([[], []])
    expect(waiting(field.custodian)).toMatchObject([{ standing: { kind: 'may-sign' } }])
  })
})

describe('at the desk', () => {
  it('the second hand reads all that was entered', () => {
    const field = aSelection({ upTo: 'frozen', scheme })
    const entered = enters(field, field.secretary, 1, '66.5')
    expect(viewProposal(field.chair.state, entered.hash)).toMatchObject({
      type: 'outside-result.entered.v1',
      candidate: { display: { number: 'P-2' } },
      component: { title: { id: 'Tes kesehatan' }, parts: [{ code: 'skor', maximum: '100' }] },
      result: { kind: 'value', value: { report: { number: '445/12/2026' } } },
      isChange: false,
    })
    expect(waiting(field.secretary)).toMatchObject([{ isOwn: true, standing: { kind: 'for-others' } }])
  })

  it('one is overtaken once another about the same has been confirmed', () => {
    const field = aSelection({ upTo: 'frozen', scheme })
    enters(field, field.secretary, 0, '60')
    const other = only(field.chair.signs(entering(field, field.chair, 0, '61')))
    field.world.share()
    confirms(field, field.secretary, other)
    expect(waiting(field.chair)).toMatchObject([{ standing: { kind: 'overtaken', by: 'other-act' } }])
  })
})

describe('the ranking', () => {
  const totals = (field: Field) => {
    const { rows } = expectOk(viewStandings(field.chair.state, vacancy), 'the gate is open')
    return rows
      .map(({ candidate, result, missing }) => ({ at: field.candidates.indexOf(candidate), result, missing }))
      .toSorted((a, b) => a.at - b.at)
  }

  it('weighs the interview and what came from elsewhere together', () => {
    const field = aSelection({ upTo: 'frozen', scheme })
    for (const [index, points] of ['100', '50', '0'].entries()) counted(field, index, points)
    field.tell('scored')
    field.tell('open')
    // Interview means 1.5, 2.5 and 3.5 of 5: 30, 50 and 70; four fifths of them, and a fifth of the points.
    expect(totals(field).map(({ result }) => [result.state, result.rank, result.shown])).toEqual([
      ['ranked', '3', '44.00'],
      ['ranked', '2', '50.00'],
      ['ranked', '1', '56.00'],
    ])
  })

  it('has no number and no rank for whom a result is missing or unconfirmed: never a zero', () => {
    const field = aSelection({ upTo: 'frozen', scheme })
    for (const index of [0, 1]) counted(field, index, '50')
    enters(field, field.secretary, 2, '90')
    field.tell('scored')
    field.tell('open')
    const [first, , third] = totals(field)
    expect(third?.result).toMatchObject({
      state: 'not-ranked',
      rank: null,
      total: null,
      shown: null,
      reason: { kind: 'no-total', reason: { kind: 'component-without-score', component: health } },
    })
    expect(first?.result).toMatchObject({ state: 'ranked', shown: '34.00' })
  })

  it('is not computable where a result that counts is not on the device', () => {
    const field = aSelection({ upTo: 'frozen', scheme })
    for (const index of [0, 1, 2]) counted(field, index, '50')
    field.tell('scored')
    field.tell('open')
    const held = new Set(
      factsOf(field.chair.state, 'outside-result.entered.v1')
        .filter(({ body }) => body.about.candidate === field.candidate(2))
        .map(({ body }) => body.card as string),
    )
    const cards = field.world.cards.filter(({ hash }) => !held.has(hash))
    const bare = field.world.judge({ entries: field.world.entries, cards })
    const { rows, isWhole } = expectOk(viewStandings(bare, vacancy), 'the gate is open')
    const third = rows.find(({ candidate }) => candidate === field.candidate(2))
    expect([isWhole, third?.result.state, third?.result.total]).toEqual([false, 'not-computable', null])
    expect(third?.missing).toMatchObject({ exams: 1, sheets: 0 })
  })
})
