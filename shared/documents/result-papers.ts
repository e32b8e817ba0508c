/** What the documents of a result are made of: minutes and recaps out of the record, once, for page and host alike. */
import { err, ok, type Result } from '../kernel/result.ts'
import { viewDocumentStanding, type DocumentStanding } from '../engine/view-document-standing.ts'
import { viewPassedRules, type PassedRules } from '../engine/view-passed-rules.ts'
import { momentOf } from '../subjects/results/gate.ts'
import { viewMinutes, type Minutes } from '../subjects/results/view-minutes.ts'
import type { NoRanking } from '../subjects/results/view-ranking.ts'
import { viewRecap, type Recap } from '../subjects/results/view-recap.ts'
import { schemeAt } from '../subjects/selection/scheme-in-force.ts'
import { remembered, type State } from '../subjects/state.ts'
import { bannersOf } from './frame/page-furniture.ts'
import { nameIn } from './person-names.ts'
import { recapTable } from './recap-table.ts'
import type { Table } from './tables/table.ts'
import { textIn, type Language } from './words/language.ts'

export interface ResultPapers {
  readonly minutes: Minutes
  /** One for each vacancy, in the scheme's order. */
  readonly recaps: readonly Recap[]
  readonly passed: PassedRules
  readonly standing: DocumentStanding
}

export type NoPapers = NoRanking | { readonly kind: 'founding-missing' }

export const viewResultPapers = (state: State): Result<ResultPapers, NoPapers> =>
  remembered(state, 'result-papers', (): Result<ResultPapers, NoPapers> => {
    const scheme = schemeAt(state, momentOf(state))
    if (!scheme) return err({ kind: 'scheme-missing' })
    const recaps: Recap[] = []
    for (const { code } of scheme.body.scheme.vacancies) {
      const recap = viewRecap(state, code)
      if (!recap.ok) return recap
      recaps.push(recap.value)
    }
    const minutes = viewMinutes(state)
    if (!minutes) return err({ kind: 'founding-missing' })
    return ok({ minutes, recaps, passed: viewPassedRules(state), standing: viewDocumentStanding(state) })
  })

/** The recap of each vacancy with names, as the confidential documents carry it. */
export const recapTables = ({ minutes, recaps }: ResultPapers, language: Language = 'id'): Table[] =>
  recaps.map((recap) => recapTable(recap, { assessorName: nameIn(minutes.people), withNames: true, language }))

/** The same, as a file carries them: what has no page to write it on says in each row what it is not. */
export const recapSheets = (papers: ResultPapers): Table[] =>
  recapTables(papers).map((table) => withStanding(table, papers.standing))

/** The recaps of all vacancies as one list. */
export const oneRecapTable = (papers: ResultPapers): Table => oneTable(recapSheets(papers), papers.recaps)

/** A last column with what stands over every page of a document; none for an official result. */
export function withStanding(table: Table, standing: DocumentStanding): Table {
  const banners = bannersOf(standing)
  if (banners.length === 0) return table
  const words = banners.map((text) => textIn(text, 'id')).join(' · ')
  return {
    ...table,
    columns: [...table.columns, { key: 'standing', heading: { id: 'Status', en: 'Status' }, type: 'text' }],
    rows: table.rows.map((row) => [...row, words]),
  }
}

/** All vacancies in one list, the vacancy's code in front: a CSV has no sheets. */
export function oneTable(tables: readonly Table[], recaps: readonly Recap[]): Table {
  const widest = tables.reduce<Table | null>(
    (best, table) => (best && best.columns.length >= table.columns.length ? best : table),
    null,
  )
  const columns = widest?.columns ?? []
  return {
    title: { id: 'Rekapitulasi nilai', en: 'Recap of scores' },
    columns: [{ key: 'vacancy', heading: { id: 'Jabatan', en: 'Vacancy' }, type: 'text' }, ...columns],
    rows: tables.flatMap((table, i) =>
      table.rows.map((row) => [
        recaps[i]?.vacancy ?? '',
        ...columns.map(({ key }) => row[table.columns.findIndex((column) => column.key === key)] ?? null),
      ]),
    ),
  }
}
