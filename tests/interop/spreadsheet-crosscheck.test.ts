/**
 * The same selection twice: signed, sealed and ranked through the record, and in a spreadsheet whose formulas were typed from the scheme
 * and which LibreOffice calculates. With ties, a missing sheet, a recusal after sealing, an absence and totals on the rounding edge.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fraction, seededRandom } from '../../electron/cli/demo/seeded.ts'
import { exactOf } from '../../shared/kernel/exact.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { counterRolePlay } from '../../shared/profiles/rubrics/counter-role-play.ts'
import { structuredInterview } from '../../shared/profiles/rubrics/structured-interview.ts'
import { sampleScheme } from '../../shared/profiles/sample/sample-schemes.ts'
import { schemeSchema } from '../../shared/rules/scheme.ts'
import { viewRecap, type RecapRow } from '../../shared/subjects/results/view-recap.ts'
import { sealSheet } from '../../shared/subjects/scoring/decide.ts'
import { calls, excuse, signed, stepping } from '../builders/selection-acts.ts'
import { aSelection, type Field } from '../builders/selection-field.ts'
import { twoSign, type Person } from '../builders/selection-story.ts'
import { outcomeColumns, scoreWorkbook, type Levels, type Part, type RawSheet } from '../builders/score-workbook.ts'

const [interview, simulation] = sampleScheme.components
const scheme = schemeSchema.parse({
  ...sampleScheme,
  components: [
    { ...interview, weight: '0.65' },
    { ...simulation, weight: '0.35', scaling: 'between' },
  ],
})

/** Candidates 0, 3, 6, 9 stand for the first vacancy, 1, 4, 7, 10 for the second, the others for the third. */
const facts = [
  [3.5, 19900101],
  [3.1, 19910202],
  [3.2, 19920303],
  [3.75, 19930404],
  [3.3, 19880505],
  [3.4, 19890606],
  [3.6, 19940707],
  [3.7, 19950808],
  [3.8, 19960909],
  [3.6, 19871010],
  [3.9, 19861111],
  [3.05, 19851212],
] as const
const missing = 5
const conflicted = 7
const absent = 10

/** By candidate: what every assessor gave, or each in turn. */
const fixed: Readonly<Record<number, Readonly<Record<Part, readonly Levels[]>>>> = {
  // Alike in all marks: the grade average decides between 0 and 3, the day of birth between 6 and 9.
  0: { wawancara: [[4, 3, 4, 3, 5]], simulasi: [[4, 4, 3, 5, 3]] },
  3: { wawancara: [[4, 3, 4, 3, 5]], simulasi: [[4, 4, 3, 5, 3]] },
  6: { wawancara: [[3, 5, 2, 4, 4]], simulasi: [[5, 3, 3, 2, 4]] },
  9: { wawancara: [[3, 5, 2, 4, 4]], simulasi: [[5, 3, 3, 2, 4]] },
  // Equal totals, equal simulations, equal integrity: the third step decides.
  1: { wawancara: [[4, 4, 2, 3, 3]], simulasi: [[3, 3, 4, 4, 4]] },
  4: { wawancara: [[4, 1, 5, 4, 3]], simulasi: [[3, 3, 4, 4, 4]] },
  // 13 × 3.35 + 8.75 × 2.1 = 61.925 and 13 × 2.6 + 8.75 × 1.3 = 45.175: halves of the last digit.
  2: { wawancara: [[3, 3, 4, 3, 4]], simulasi: [[3, 3, 3, 4, 3]] },
  8: { wawancara: [[2, 3, 3, 2, 3]], simulasi: [[2, 2, 3, 3, 2]] },
}

const random = seededRandom('lembar kerja', 'levels')
const drawn = (): Levels => {
  const levels: (number | null)[] = Array.from({ length: 5 }, () => 1 + Math.floor(fraction(random) * 5))
  if (fraction(random) < 0.3) levels[2 + Math.floor(fraction(random) * 3)] = null
  return levels
}

const numberOf = (index: number): string => `P-${index + 1}`
const rubricOf = (part: Part) => (part === 'wawancara' ? structuredInterview : counterRolePlay)

/** Seals in the record and notes down for the spreadsheet. */
function seals(field: Field, sheets: RawSheet[], by: Person, index: number, levelsOf: (part: Part) => Levels): void {
  const candidate = field.candidate(index)
  for (const { vacancy, instrument } of field.placesOf(0).filter((place) => place.candidate === candidate)) {
    const part = instrument as Part
    const isLeftOut = part === 'wawancara' && (index === absent || (index === missing && by === field.assessors[1]))
    if (isLeftOut) continue
    const levels = levelsOf(part)
    const scores = rubricOf(part).criteria.map(
      ({ code }, i) => [code, { score: levels[i] ?? ('not-observed' as const), note: '' }] as const,
    )
    const sheet = {
      scores: Object.fromEntries(scores),
      remark: '',
      startedAt: field.world.now(),
      endedAt: field.world.now(),
    }
    by.signs(expectOk(sealSheet(by.state, by.key, { candidate, vacancy, instrument }, sheet), 'a sheet of the scheme'))
    sheets.push({ candidate: numberOf(index), assessor: by.name, part, levels })
  }
}

function told(): { field: Field; sheets: RawSheet[] } {
  const ties = facts.map(([gpa, born]) => ({
    gpa: String(gpa),
    'birth-date': `${born}`.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'),
  }))
  const rubrics = [structuredInterview, counterRolePlay]
  const field = aSelection({ upTo: 'frozen', candidates: facts.length, assessors: 3, scheme, rubrics, ties })
  const sheets: RawSheet[] = []
  calls(field, absent, 'absent')
  field.world.share()
  for (const [seat, assessor] of field.assessors.entries()) {
    for (const index of facts.keys()) {
      seals(field, sheets, assessor, index, (part) => fixed[index]?.[part][seat % fixed[index][part].length] ?? drawn())
    }
  }
  field.world.share()
  recuses(field, sheets)
  const { chair, secretary, assessors } = field
  const [, ill] = assessors
  if (!ill || !interview) throw new Error('bug: three assessors, an interview')
  signed([chair, secretary], excuse(ill, field.about(missing).instrument, [field.candidate(missing)]))
  field.world.share()
  field.tell('open')
  return { field, sheets }
}

/** The third assessor notices a conflict after sealing: the reserve scores that candidate anew. */
function recuses(field: Field, sheets: RawSheet[]): void {
  const { chair, secretary, assessors, reserves } = field
  const [out, reserve] = [assessors[2], reserves[0]]
  if (!out || !reserve) throw new Error('bug: three assessors and a reserve')
  out.signs(field.declaration(out, [field.recusal(conflicted)]))
  field.world.share()
  twoSign([chair, secretary], stepping(chair, { out, in: reserve, candidates: [field.candidate(conflicted)] }))
  field.world.share()
  seals(field, sheets, reserve, conflicted, drawn)
  field.world.share()
}

const folder = mkdtempSync(join(tmpdir(), 'timbang-lembar-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Outcome = Readonly<Record<(typeof outcomeColumns)[number], string>>

/** The first sheet as LibreOffice calculates it, values as stored. */
function calculated(workbook: Uint8Array): Map<string, Outcome> {
  const file = join(folder, 'seleksi.xlsx')
  writeFileSync(file, workbook)
  const out = mkdtempSync(join(folder, 'out-'))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false,false,false,false,1'
  execFileSync('soffice', [profile, '--headless', '--convert-to', csv, '--outdir', out, file], { stdio: 'pipe' })
  const [made] = readdirSync(out)
  const text = readFileSync(join(out, made ?? 'nothing-was-made'), 'utf8')
  const [, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  return new Map(
    rows.map((row) => [
      row[0] ?? '',
      Object.fromEntries(outcomeColumns.map((name, i) => [name, row[i] ?? ''])) as Outcome,
    ]),
  )
}

let theirs = new Map<string, Outcome>()
let ours: (RecapRow & { readonly number: string })[] = []

beforeAll(() => {
  const { field, sheets } = told()
  const candidates = facts.map(([gpa, born], i) => ({
    number: numberOf(i),
    vacancy: `v${i % 3}`,
    gpa,
    born,
    isPresent: i !== absent,
  }))
  const conflicts = [{ assessor: field.assessors[2]?.name ?? '', candidate: numberOf(conflicted) }]
  theirs = calculated(scoreWorkbook({ candidates, sheets, conflicts }))
  ours = field.vacancies.flatMap((vacancy) =>
    expectOk(viewRecap(field.chair.state, vacancy), 'the gate is open').rows.map((row) => ({
      ...row,
      number: row.display.kind === 'value' ? row.display.value.number : '',
    })),
  )
}, 180_000)

const outcomeOf = (number: string): Outcome | undefined => theirs.get(number)
const rowOf = (index: number) => ours.find(({ number }) => number === numberOf(index))

describe('a spreadsheet with hand-written formulas', () => {
  it('gives the same ranks and the same digits', () => {
    expect(ours).toHaveLength(facts.length)
    const shown = (rank: string | null, total: string | null) => ({ rank: rank ?? '', shown: total ?? '' })
    expect(
      ours.map(({ number }) => [number, shown(outcomeOf(number)?.rank ?? '?', outcomeOf(number)?.shown ?? '?')]),
    ).toEqual(
      ours.map(({ number, result }) => [number, shown(result.rank, result.state === 'ranked' ? result.shown : '')]),
    )
  })

  it('gives the same value at each step before the total', () => {
    let compared = 0
    for (const { number, components, result } of ours) {
      if (result.state !== 'ranked') continue
      const outcome = outcomeOf(number)
      const [first, second] = components
      const steps = [
        [first?.raw, outcome?.interviewRaw],
        [second?.raw, outcome?.simulationRaw],
        [first?.scaled, outcome?.interview],
        [second?.scaled, outcome?.simulation],
      ] as const
      for (const [exact, cell] of steps) {
        invariant(exact, 'a ranked candidate has every score')
        const { n, d } = exactOf(exact)
        expect(Number(cell), number).toBeCloseTo(Number(n) / Number(d), 9)
        compared++
      }
    }
    expect(compared).toBe(4 * (facts.length - 1))
  })

  it('met each of the hard cases', () => {
    const decided = [0, 1, 6].map((index) => rowOf(index)?.result.decidedBy)
    expect(decided).toEqual([
      { by: 'tie-break', step: 'ipk', number: 4 },
      { by: 'tie-break', step: 'wawancara-pelayanan', number: 3 },
      { by: 'tie-break', step: 'usia', number: 5 },
    ])
    expect(rowOf(3)?.result.rank).toBe(`${Number(rowOf(0)?.result.rank) - 1}`)
    expect([2, 8].map((index) => [rowOf(index)?.result.total, rowOf(index)?.result.shown])).toEqual([
      ['61.925', '61.93'],
      ['45.175', '45.18'],
    ])
    expect(rowOf(missing)?.components.map(({ sheets }) => sheets.length)).toEqual([2, 3])
    expect(rowOf(conflicted)?.components.map(({ sheets }) => sheets.length)).toEqual([3, 3])
    expect(rowOf(absent)?.result).toMatchObject({ state: 'not-ranked', rank: null })
  })
})
