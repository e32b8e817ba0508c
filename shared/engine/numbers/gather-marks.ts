/**
 * From the record to the marks that numbers are made of: only after the gate, only sheets that count, and nothing at all about
 * candidates from whom the reader recused (not in a row, not in a count, not as a gap in an assessor's sequence). A few sheets at a
 * time, so that a page goes on answering meanwhile.
 */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import { compileRubric } from '../../rules/sheet-score.ts'
import { highestLevel, lowestLevel, type Rubric } from '../../rules/rubric.ts'
import type { RubricComponent } from '../../rules/scheme.ts'
import { rosterAt } from '../../subjects/panels/assignments.ts'
import { recusedBy } from '../../subjects/integrity/recusals.ts'
import { momentOf } from '../../subjects/results/gate.ts'
import { countedSheetsInSteps, type CountedSheet } from '../../subjects/results/ranking-input.ts'
import { rubricsOf, schemeAt } from '../../subjects/selection/scheme-in-force.ts'
import type { State } from '../../subjects/state.ts'
import { countLeftOut } from './count-left-out.ts'
import { gatherRankings, type RankingBasis } from './ranking-basis.ts'
import { notObserved, unmarked, type LeftOut, type MarkTable } from './mark-table.ts'

export interface GatheredMarks {
  /** By the record's own gate: false while it is shut or disputed; then there is nothing else here. */
  readonly isOpen: boolean
  /** The reader recused from somebody: so what is here is not all there is. */
  readonly hidesSome: boolean
  /** Sheets that count and can't be read on this device. */
  readonly notOpen: number
  /** One for each instrument that panels score, in the scheme's order. */
  readonly tables: readonly MarkTable[]
  /** One for each vacancy, in the scheme's order. */
  readonly rankings: readonly RankingBasis[]
}

const nothing: GatheredMarks = { isOpen: false, hidesSome: false, notOpen: 0, tables: [], rankings: [] }

export function* gatherMarks(state: State, reader: KeyId): Generator<void, GatheredMarks, void> {
  const moment = momentOf(state)
  const scheme = schemeAt(state, moment)
  if (moment === null || !scheme) return nothing
  yield
  const hidden = recusedBy(state, reader, null)
  const counted = yield* countedSheetsInSteps(state, moment)
  const isShown = (candidate: CandidateId): boolean => !hidden.has(candidate)
  const shown = [...counted.values()].flat().filter(({ sealed }) => isShown(sealed.body.about.candidate))
  const leftOut = yield* countLeftOut(state, { moment, counted: shown, isShown })
  const rubrics = rubricsOf(state, scheme)
  const tables: MarkTable[] = []
  for (const component of scheme.body.scheme.components) {
    if (component.kind !== 'rubric') continue
    const rubric = rubrics[component.rubric]
    if (!rubric) continue
    const sheets = shown.filter(({ sealed }) => sealed.body.about.instrument === component.code)
    const own = leftOut.filter(({ instrument }) => instrument === component.code)
    tables.push(tableOf({ component, rubric, sheets, panelAt: panelsOf(state), leftOut: own }))
    yield
  }
  const rankings = yield* gatherRankings(state, { scheme, rubrics, isShown, moment })
  return {
    isOpen: true,
    hidesSome: hidden.size > 0,
    notOpen: shown.filter(({ reading }) => reading.kind !== 'value').length,
    tables,
    rankings,
  }
}

type PanelAt = (sheet: CountedSheet) => Code | null

function panelsOf(state: State): PanelAt {
  const table = rosterAt(state, momentOf(state))
  return ({ sealed: { body } }) =>
    table?.byCandidate
      .get(body.about.candidate)
      ?.find(({ vacancy, instrument }) => vacancy === body.about.vacancy && instrument === body.about.instrument)
      ?.panel ?? null
}

interface TableOf {
  readonly component: RubricComponent
  readonly rubric: Rubric
  readonly sheets: readonly CountedSheet[]
  readonly panelAt: PanelAt
  readonly leftOut: readonly LeftOut[]
}

const inOrder = <T extends string>(names: readonly T[]): T[] => [...new Set(names)].sort()

function tableOf({ component, rubric, sheets, panelAt, leftOut }: TableOf): MarkTable {
  const read = sheets.flatMap((sheet) =>
    sheet.reading.kind === 'value' ? [{ ...sheet.sealed.body.about, ...sheet, sheet: sheet.reading.value }] : [],
  )
  const panels = read.map((one) => panelAt(one))
  const lists = {
    candidates: inOrder(read.map(({ candidate }) => candidate)),
    assessors: inOrder(read.map(({ assessor }) => assessor)),
    vacancies: inOrder(read.map(({ vacancy }) => vacancy)),
    panels: inOrder(panels.flatMap((panel) => panel ?? [])),
  }
  const at = (names: readonly string[]): ReadonlyMap<string, number> => new Map(names.map((name, i) => [name, i]))
  const [candidate, assessor, vacancy, panel] = [lists.candidates, lists.assessors, lists.vacancies, lists.panels].map(
    at,
  )
  const compiled = compileRubric(rubric)
  const marks = new Int8Array(read.length * compiled.criteria.length).fill(unmarked)
  for (const [row, { sheet }] of read.entries()) {
    for (const [at, { code }] of compiled.criteria.entries()) {
      const score = Object.hasOwn(sheet.scores, code) ? sheet.scores[code as Code]?.score : undefined
      if (score === undefined) continue
      marks[row * compiled.criteria.length + at] = score === 'not-observed' ? notObserved : score
    }
  }
  const { rule } = rubric.notObserved
  return {
    instrument: component.code,
    scale: { min: lowestLevel, max: highestLevel },
    aggregation: component.aggregation,
    ...lists,
    criteria: compiled.criteria.map(({ code }) => code as Code),
    weights: compiled.criteria.map(({ weight }) => weight),
    minimumObserved: rule === 'reweigh' ? rubric.notObserved.minimumObserved : rubric.criteria.length,
    candidate: Int32Array.from(read, (one) => candidate?.get(one.candidate) ?? 0),
    assessor: Int32Array.from(read, (one) => assessor?.get(one.assessor) ?? 0),
    vacancy: Int32Array.from(read, (one) => vacancy?.get(one.vacancy) ?? 0),
    panel: Int32Array.from(panels, (code) => (code === null ? -1 : (panel?.get(code) ?? -1))),
    order: sequenceOf(read.map(({ assessor: key, sheet }) => ({ key, at: sheet.startedAt }))),
    minute: Int32Array.from(read, ({ sheet }) => minuteOf(sheet.startedAt)),
    marks,
    leftOut,
  }
}

/** Place of each sheet among the same assessor's, by when it was begun. */
function sequenceOf(sheets: readonly { readonly key: KeyId; readonly at: string }[]): Int32Array {
  const order = new Int32Array(sheets.length)
  const rows = Map.groupBy(sheets.keys(), (row) => sheets[row]?.key)
  for (const own of rows.values()) {
    const sorted = own.toSorted((a, b) => timeOf(sheets[a]?.at) - timeOf(sheets[b]?.at) || a - b)
    for (const [place, row] of sorted.entries()) order[row] = place + 1
  }
  return order
}

const timeOf = (instant: string | undefined): number => (instant === undefined ? 0 : Date.parse(instant))

/** As the assessor's own clock showed it. */
const minuteOf = (instant: string): number => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16))
