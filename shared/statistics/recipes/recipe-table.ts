/** The data of a recipe as a table for `data.csv`, and what was asked as R assignments. Numbers keep all their digits. */
import { toApproximateNumber, type Exact } from '../../kernel/exact.ts'
import { tableOf, type Observation } from '../raters/observations.ts'
import type { RecipeData } from './recipe-data.ts'

type Cell = number | null

export interface RecipeTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export function tableOfRecipe(data: RecipeData): RecipeTable {
  switch (data.kind) {
    case 'icc':
    case 'icc-incomplete':
    case 'krippendorff-alpha':
    case 'kendall-w':
      return wide('peserta', 'penilai', data.ratings)
    case 'fleiss-kappa':
      return wide('peserta', 'kategori', data.counts)
    case 'cohen-kappa':
      return wide('penilai_1', 'penilai_2', data.table)
    case 'item-analysis':
      return wide('peserta', 'butir', data.scores)
    case 'rank-bootstrap':
      return wide('peserta', 'penilai', data.scores.map(machineNumbers))
    case 'weight-sensitivity':
      return wide('peserta', 'komponen', data.scores.map(machineNumbers))
    case 'rank-normal':
      return {
        columns: ['peserta', 'nilai', 'galat'],
        rows: data.means.map((mean, i) => [i + 1, mean, data.errors[i] ?? null]),
      }
    case 'adverse-impact':
      return {
        columns: ['kelompok', 'pelamar', 'terpilih'],
        rows: byName(data.groups).map(({ applicants, selected }, i) => [i + 1, applicants, selected]),
      }
    case 'g-study':
      return {
        columns: ['peserta', 'a', 'b', 'nilai'],
        rows: data.scores.flatMap((table, p) =>
          table.flatMap((row, a) => row.map((score, b) => [p + 1, a + 1, b + 1, score])),
        ),
      }
    case 'rater-indices':
    case 'rater-drift':
    case 'mfrm':
      return longTable(data.observations)
  }
}

/** In the order of names, by which groups are numbered and the first of several best ones is the reference. */
export const byName = <T extends { readonly name: string }>(groups: readonly T[]): T[] =>
  groups.toSorted((a, b) => (a.name < b.name ? -1 : 1))

const machineNumbers = (row: readonly (Exact | null)[]): Cell[] =>
  row.map((value) => value && toApproximateNumber(value))

function wide(first: string, others: string, table: readonly (readonly Cell[])[]): RecipeTable {
  const width = table[0]?.length ?? 0
  return {
    columns: [first, ...Array.from({ length: width }, (_, j) => `${others}_${j + 1}`)],
    rows: table.map((row, i) => [i + 1, ...row]),
  }
}

/** Who has been asked and has not scored stays in, with an empty mark. */
function longTable(observations: readonly Observation[]): RecipeTable {
  const { candidates, raters, criteria } = tableOf(observations)
  const [i, j, c] = [candidates, raters, criteria].map((names) => new Map(names.map((name, at) => [name, at + 1])))
  const rows = observations.map(({ candidate, rater, criterion, score, order }) => [
    i?.get(candidate) ?? 0,
    j?.get(rater) ?? 0,
    c?.get(criterion) ?? 0,
    score,
    order ?? null,
  ])
  const place = ([a = 0, b = 0, d = 0]: readonly Cell[]): number =>
    ((a ?? 0) * (criteria.length + 1) + (d ?? 0)) * (raters.length + 1) + (b ?? 0)
  return {
    columns: ['peserta', 'penilai', 'kriteria', 'nilai', 'urutan'],
    rows: rows.toSorted((a, b) => place(a) - place(b)),
  }
}

/** RFC 4180 without anything to quote; an empty cell is a missing one. */
export const csvOf = ({ columns, rows }: RecipeTable): string =>
  [columns.join(','), ...rows.map((row) => row.map((cell) => (cell === null ? '' : `${cell}`)).join(','))]
    .map((line) => `${line}\n`)
    .join('')

const vector = (values: readonly (number | string)[]): string =>
  `c(${values.map((value) => (typeof value === 'string' ? `"${value}"` : value)).join(', ')})`

/** R lines that say what was asked; empty for a number that needs nothing beside its data. */
export function parametersOf(data: RecipeData): readonly string[] {
  switch (data.kind) {
    case 'icc':
    case 'item-analysis':
      return [`confidence <- ${data.confidence}`]
    case 'krippendorff-alpha':
      return [`level <- "${data.level}"`]
    case 'cohen-kappa': {
      const { weights, confidence } = data
      const given =
        typeof weights === 'string'
          ? `"${weights}"`
          : `matrix(${vector(weights.flat())}, ${weights.length}, byrow = TRUE)`
      return [`weights <- ${given}`, `confidence <- ${confidence}`]
    }
    case 'rater-indices':
      return [`scale <- ${vector([data.scale.min, data.scale.max])}`]
    case 'mfrm':
      return [`adjustment <- ${data.adjustment}`]
    case 'rank-normal':
      return [`places <- ${data.places}`, `cut <- ${data.cut ?? 'NA'}`]
    case 'rank-bootstrap':
      return [`places <- ${data.places}`]
    case 'weight-sensitivity':
      return [`weights <- ${vector(data.weights.map(toApproximateNumber))}`, `places <- ${data.places}`]
    case 'g-study':
      return [
        `design <- "${data.design}"`,
        `plans <- list(${data.plans.map(planText).join(', ')})`,
        `fixed <- ${vector(data.fixed)}`,
        `cut <- ${data.cut ?? 'NA'}`,
      ]
    case 'icc-incomplete':
    case 'fleiss-kappa':
    case 'kendall-w':
    case 'rater-drift':
    case 'adverse-impact':
      return []
  }
}

const planText = (plan: Readonly<Record<string, number | undefined>>): string =>
  `c(${Object.entries(plan)
    .flatMap(([facet, n]) => (n === undefined ? [] : [`${facet} = ${n}`]))
    .join(', ')})`
