/**
 * The recap of one vacancy as a table: rank, number, name, each assessor's rubric score, panel score, scaled and weighted
 * values, total, place by the cut. The same table becomes XLSX, CSV and the minutes' annex.
 */
import { exactOf, multiply, type ExactText } from '../kernel/exact.ts'
import { toDecimalText } from '../kernel/exact-rounding.ts'
import type { KeyId } from '../kernel/ids.ts'
import type { Recap, RecapRow } from '../subjects/results/view-recap.ts'
import { reasonLabel } from './recap-words.ts'
import type { Cell, Column, Table } from './tables/table.ts'

/** Figures beneath the total keep three decimals, so that a reader can follow the sum. */
const stepDecimals = 3

export interface RecapTableOptions {
  /** A name for an assessor's key; blinded documents give `Asesor 1`. */
  readonly assessorName: (key: KeyId) => string
  /** Names of candidates may be left out: a number stays. */
  readonly withNames: boolean
}

export function recapTable(recap: Recap, { assessorName, withNames }: RecapTableOptions): Table {
  const widest = recap.rows.reduce<number[]>(
    (widths, { components }) => components.map(({ sheets }, i) => Math.max(widths[i] ?? 0, sheets.length)),
    [],
  )
  const components = recap.rows[0]?.components ?? []
  const columns: Column[] = [
    { key: 'rank', heading: { id: 'Peringkat', en: 'Rank' }, type: 'text' },
    { key: 'number', heading: { id: 'Nomor peserta', en: 'Number' }, type: 'identifier' },
    ...(withNames ? [{ key: 'name', heading: { id: 'Nama', en: 'Name' }, type: 'text' } as const] : []),
    ...components.flatMap((component, i): Column[] => {
      const key = component.code.replaceAll('-', '_')
      const name = component.title
      return [
        ...Array.from({ length: widest[i] ?? 0 }, (_, n): Column => ({
          key: `${key}_asesor_${n + 1}`,
          heading: { id: `${name.id}: asesor ${n + 1}`, en: `${name.en}: assessor ${n + 1}` },
          type: 'text',
        })),
        { key: `${key}_panel`, heading: { id: `${name.id}: panel`, en: `${name.en}: panel` }, type: 'decimal' },
        {
          key: `${key}_skala`,
          heading: { id: `${name.id}: skala 100`, en: `${name.en}: out of 100` },
          type: 'decimal',
        },
        { key: `${key}_bobot`, heading: { id: `${name.id}: terbobot`, en: `${name.en}: weighted` }, type: 'decimal' },
      ]
    }),
    { key: 'total', heading: { id: 'Nilai akhir', en: 'Total' }, type: 'decimal' },
    { key: 'note', heading: { id: 'Keterangan', en: 'Note' }, type: 'text' },
  ]
  return {
    title: recap.title,
    columns,
    rows: recap.rows.map((row) => cellsOf(row, { widest, assessorName, withNames })),
  }
}

interface RowShape extends RecapTableOptions {
  readonly widest: readonly number[]
}

function cellsOf({ display, components, result }: RecapRow, { widest, assessorName, withNames }: RowShape): Cell[] {
  const shown = display.kind === 'value' ? display.value : null
  const withheld: Cell = { absent: { code: display.kind, label: { id: 'tidak disertakan', en: 'withheld' } } }
  return [
    result.rank ?? '',
    shown?.number ?? withheld,
    ...(withNames ? [shown?.name ?? withheld] : []),
    ...components.flatMap(({ sheets, raw, scaled, weight }, i) => [
      ...Array.from({ length: widest[i] ?? 0 }, (_, n): Cell => {
        const sheet = sheets[n]
        return sheet ? `${assessorName(sheet.assessor)}: ${decimals(sheet.score) ?? '–'}` : ''
      }),
      decimals(raw),
      decimals(scaled),
      scaled === null ? null : toDecimalText(multiply(exactOf(scaled), exactOf(weight)), stepDecimals, 'half-up'),
    ]),
    result.shown,
    reasonLabel(result).id,
  ]
}

const decimals = (value: ExactText | null): string | null =>
  value === null ? null : toDecimalText(exactOf(value), stepDecimals, 'half-up')
