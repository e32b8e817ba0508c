/** A health test held elsewhere: entered by one, confirmed by a second, counted once it is both. */
import { expect, it } from 'vitest'
import { verdictOf } from '../../../../shared/engine/verdict.ts'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { exactSchema } from '../../../../shared/kernel/exact.ts'
import type { HashedEntry } from '../../../../shared/record/entry.ts'
import { schemeSchema } from '../../../../shared/rules/scheme.ts'
import { enterOutsideResult } from '../../../../shared/subjects/exam-scores/decide.ts'
import { examsOf, outsideResultsAt } from '../../../../shared/subjects/exam-scores/outside-results.ts'
import { momentOf } from '../../../../shared/subjects/results/gate.ts'
import { countersign } from '../../../../shared/subjects/selection/decide.ts'
import { aDay, aSelection, type Field } from '../../../builders/selection-field.ts'
import { smallScheme } from '../../../builders/selection-scheme.ts'
import { only } from '../../../builders/selection-story.ts'

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

const request = (field: Field, points: string) => ({
  candidate: field.candidate(0),
  component: health,
  result: {
    parts: { skor: exactSchema.parse(points) },
    source: 'RSUD Sawahlunto',
    report: { number: '445/12/2026', date: aDay, validUntil: null },
  },
  scan: 'laporan',
  mediaType: 'application/pdf',
})

function enters(field: Field, points: string): HashedEntry {
  const entered = only(
    field.secretary.signs(expectOk(enterOutsideResult(field.secretary.state, request(field, points)), 'in range')),
  )
  field.world.share()
  return entered
}

function confirms(field: Field, entered: HashedEntry): void {
  field.chair.signs(countersign([entered.hash]))
  field.world.share()
}

const counted = (field: Field) => examsOf(field.chair.state, field.candidate(0), momentOf(field.chair.state))[health]

it('counts once a second holder has confirmed it, and the last one counts', () => {
  const field = aSelection({ upTo: 'frozen', scheme })
  const first = enters(field, '71.5')
  expect([verdictOf(field.chair.state, first.hash), counted(field)]).toEqual([{ kind: 'pending' }, undefined])
  confirms(field, first)
  expect(counted(field)).toEqual({ state: 'present', value: { skor: '71.5' } })
  const second = enters(field, '75')
  expect([second.entry.body['replaces'], counted(field)]).toEqual([
    first.hash,
    { state: 'present', value: { skor: '71.5' } },
  ])
  confirms(field, second)
  expect(counted(field)).toEqual({ state: 'present', value: { skor: '75' } })
  expect([first, second].map(({ hash }) => verdictOf(field.chair.state, hash)?.kind)).toEqual(['replaced', 'effective'])
})

it('that two enter beside each other counts for neither', () => {
  const field = aSelection({ upTo: 'frozen', scheme })
  const [a] = field.secretary.signs(
    expectOk(enterOutsideResult(field.secretary.state, request(field, '60')), 'in range'),
  )
  const [b] = field.chair.signs(expectOk(enterOutsideResult(field.chair.state, request(field, '61')), 'in range'))
  field.world.share()
  field.chair.signs(countersign([a?.hash ?? field.world.selection]))
  field.secretary.signs(countersign([b?.hash ?? field.world.selection]))
  field.world.share()
  expect(outsideResultsAt(field.chair.state, field.candidate(0), health, null)).toHaveLength(2)
  expect([a, b].map((entry) => entry && verdictOf(field.chair.state, entry.hash)?.kind)).toEqual([
    'disputed',
    'disputed',
  ])
  expect(counted(field)).toBeUndefined()
})

it.each([
  ['101', { kind: 'part-out-of-range', part: 'skor', maximum: '100' }],
  ['-1', { kind: 'part-out-of-range', part: 'skor', maximum: '100' }],
])('of %s points is no result', (points, failure) => {
  const field = aSelection({ upTo: 'frozen', scheme })
  expect(enterOutsideResult(field.secretary.state, request(field, points))).toEqual({ ok: false, failure })
})

it('names its component, all of its parts and no other, and is valid no earlier than it was written', () => {
  const field = aSelection({ upTo: 'frozen', scheme })
  const { result, ...rest } = request(field, '50')
  const ask = (changed: object, component = health) =>
    enterOutsideResult(field.secretary.state, { ...rest, component, result: { ...result, ...changed } })
  expect(ask({}, asCode('wawancara'))).toMatchObject({ failure: { kind: 'component-unknown' } })
  expect(ask({ parts: {} })).toMatchObject({ failure: { kind: 'part-missing', part: 'skor' } })
  expect(ask({ parts: { skor: '1', lain: '1' } })).toMatchObject({ failure: { kind: 'part-unknown', part: 'lain' } })
  const report = { ...result.report, validUntil: '2020-01-01' as typeof aDay }
  expect(ask({ report })).toMatchObject({ failure: { kind: 'validity-before-date' } })
})
