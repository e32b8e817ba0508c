/**
 * The recap of one vacancy as a table: rank, number, name, who scored and each one's rubric score, panel score, scaled and weighted
 * values, total, place by the cut. The same table becomes XLSX, CSV and the minutes' annex. Every score is a figure in a
 * column of its own, so that each form writes it with its own decimal mark and a spreadsheet can reckon with it.
 */
import { exactOf, multiply, type ExactText } from '../kernel/exact.ts'
import { toDecimalText } from '../kernel/exact-rounding.ts'
import type { KeyId } from '../kernel/ids.ts'
import type { Bilingual } from '../rules/bilingual.ts'
import type { Recap, RecapComponent, RecapRow } from '../subjects/results/view-recap.ts'
import { reasonLabel } from './recap-words.ts'
import type { Cell, Column, Table } from './tables/table.ts'
import type { Language } from './words/language.ts'

/** Figures beneath the total keep three decimals, so that a reader can follow the sum. */
const stepDecimals = 3

export interface RecapTableOptions {
  /** A name for an assessor's key; blinded documents give `Asesor 1`. */
  readonly assessorName: (key: KeyId) => string
  /** Names of candidates may be left out: a number stays. */
  readonly withNames: boolean
  /** Of the remark beside a rank: documents are Indonesian, a screen may not be. */
  readonly language?: Language
}

export function recapTable(recap: Recap, options: RecapTableOptions): Table {
  const { withNames } = options
  const widest = recap.rows.reduce<number[]>(
    (widths, { components }) => components.map(({ sheets }, i) => Math.max(widths[i] ?? 0, sheets.length)),
    [],
  )
  const components = recap.rows[0]?.components ?? []
  const columns: Column[] = [
    { key: 'rank', heading: { id: 'Peringkat', en: 'Rank' }, type: 'text' },
    { key: 'number', heading: { id: 'Nomor peserta', en: 'Number' }, type: 'identifier' },
    ...(withNames ? [{ key: 'name', heading: { id: 'Nama', en: 'Name' }, type: 'text' } as const] : []),
    ...components.flatMap((component, i) => componentColumns(component, widest[i] ?? 0)),
    { key: 'total', heading: { id: 'Nilai akhir', en: 'Total' }, type: 'decimal' },
    { key: 'note', heading: { id: 'Keterangan', en: 'Note' }, type: 'text' },
  ]
  return {
    title: recap.title,
    columns,
    rows: recap.rows.map((row) => cellsOf(row, { ...options, widest })),
  }
}

/** Keys of a component's columns begin with this. */
export const columnPrefix = (code: string): string => `${code.replaceAll('-', '_')}_`

/** The numbered score columns stand for others from row to row: panels differ, and a reserve may have taken over. */
function componentColumns({ code, title }: RecapComponent, assessors: number): Column[] {
  const prefix = columnPrefix(code)
  const column = (part: string, heading: Bilingual, type: Column['type']): Column => ({
    key: `${prefix}${part}`,
    heading: { id: `${title.id}: ${heading.id}`, en: `${title.en}: ${heading.en}` },
    type,
  })
  return [
    ...(assessors > 0 ? [column('para_asesor', { id: 'para asesor', en: 'assessors' }, 'text')] : []),
    ...Array.from({ length: assessors }, (_, n) =>
      column(`asesor_${n + 1}`, { id: `asesor ${n + 1}`, en: `assessor ${n + 1}` }, 'decimal'),
    ),
    column('panel', { id: 'panel', en: 'panel' }, 'decimal'),
    column('skala', { id: 'skala 100', en: 'out of 100' }, 'decimal'),
    column('bobot', { id: 'terbobot', en: 'weighted' }, 'decimal'),
  ]
}

interface RowShape extends RecapTableOptions {
  readonly widest: readonly number[]
}

function cellsOf({ display, components, result }: RecapRow, shape: RowShape): Cell[] {
  const { widest, assessorName, withNames, language = 'id' } = shape
  const shown = display.kind === 'value' ? display.value : null
  const withheld: Cell = { absent: { code: display.kind, label: { id: 'tidak disertakan', en: 'withheld' } } }
  return [
    result.rank ?? '',
    shown?.number ?? withheld,
    ...(withNames ? [shown?.name ?? withheld] : []),
    ...components.flatMap(({ sheets, raw, scaled, weight }, i) => [
      ...((widest[i] ?? 0) > 0
        ? [sheets.map(({ assessor }, n) => `${n + 1} ${assessorName(assessor)}`).join('; ')]
        : []),
      ...Array.from({ length: widest[i] ?? 0 }, (_, n): Cell => {
        const sheet = sheets[n]
        if (!sheet) return null
        return decimals(sheet.score) ?? noScore
      }),
      decimals(raw),
      decimals(scaled),
      scaled === null ? null : toDecimalText(multiply(exactOf(scaled), exactOf(weight)), stepDecimals, 'half-up'),
    ]),
    result.shown,
    reasonLabel(result)[language],
  ]
}

/** A sheet without a score that counts: never a zero, and said. */
const noScore: Cell = { absent: { code: 'no-score', label: { id: 'tidak ada nilai', en: 'no score' } } }

const decimals = (value: ExactText | null): string | null =>
  value === null ? null : toDecimalText(exactOf(value), stepDecimals, 'half-up')
