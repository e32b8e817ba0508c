/**
 * Bars from zero, alone or stacked, with their counts. A group without a value has a gap, never a bar of nothing that could be
 * taken for a zero. Stacks differ in pattern as well as colour.
 */
import { useId, type ReactNode } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import styles from './chart-frame.module.css'

export interface BarRow {
  readonly name: string
  /** One for each series; null: no value. */
  readonly values: readonly (number | null)[]
  /** What the bar rests on, written at it. */
  readonly note?: string
}

export interface BarsProps {
  readonly title: string
  readonly rows: readonly BarRow[]
  readonly series: readonly string[]
  readonly axis: string
  readonly format: (value: number) => string
  /** The last series is none of the scale (`not observed`): drawn empty. */
  readonly isLastNone?: boolean
  /** Lying bars, for long names. */
  readonly isLying?: boolean
  /** Values may lie below zero: the axis goes as far down as up. */
  readonly isSigned?: boolean
  readonly limit?: number
}

/** From faint to full: the order of a scale is seen without a legend. */
const shares = [0.16, 0.34, 0.55, 0.78, 1]
const shareOf = (at: number, of: number): number =>
  of === 1 ? 1 : (shares[Math.round((at * (shares.length - 1)) / (of - 1))] ?? 1)

const fillOf = (at: number, of: number): string =>
  `color-mix(in oklab, var(--timbang-accent) ${100 * shareOf(at, of)}%, var(--timbang-raised))`

const longestName = 24
const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name)

export function Bars(props: BarsProps): ReactNode {
  const { title, rows, series, axis, format, isLying = false, isSigned = false, isLastNone = false, limit } = props
  const id = useId()
  const data = rows.map(({ name, values, note }) => ({
    name,
    ...Object.fromEntries(values.map((value, at) => [`v${at}`, value])),
    // At the end of a stack: a bar of nothing draws no label.
    [`n${Math.max(
      0,
      values.findLastIndex((value) => value !== null && value !== 0),
    )}`]: note ?? '',
  }))
  const sums = rows.map(({ values }) => Math.max(...values.map((value) => Math.abs(value ?? 0)), total(values)))
  const most = limit ?? Math.max(...sums, 0)
  const domain: [number, number] = isSigned ? [-most, most] : [0, most]
  const numbers = { type: 'number' as const, domain, tickFormatter: format, stroke: 'var(--timbang-edge)' }
  const names = { dataKey: 'name', interval: 0, stroke: 'var(--timbang-edge)' } as const
  const levels = isLastNone ? series.length - 1 : series.length
  const fillAt = (at: number): string => (at >= levels ? 'var(--timbang-raised)' : fillOf(at, levels))
  return (
    <>
      <ResponsiveContainer width="100%" height={isLying ? rows.length * 36 + 72 : 300} minWidth={320}>
        <BarChart
          data={data}
          title={title}
          desc={title}
          layout={isLying ? 'vertical' : 'horizontal'}
          margin={{ top: 20, right: 56, bottom: 28, left: 8 }}
        >
          <CartesianGrid stroke="var(--timbang-line)" vertical={isLying} horizontal={!isLying} />
          {isLying ? (
            <>
              <XAxis {...numbers} label={{ value: axis, position: 'insideBottom', offset: -16 }} />
              <YAxis {...names} type="category" width={216} tickFormatter={shortened} />
            </>
          ) : (
            <>
              <XAxis {...names} label={{ value: axis, position: 'insideBottom', offset: -16 }} />
              <YAxis {...numbers} width={60} />
            </>
          )}
          {isSigned &&
            (isLying ? (
              <ReferenceLine x={0} stroke="var(--timbang-ink)" />
            ) : (
              <ReferenceLine y={0} stroke="var(--timbang-ink)" />
            ))}
          <Tooltip
            cursor={{ fill: 'var(--timbang-tint)', opacity: 0.5 }}
            isAnimationActive={false}
            content={({ label }) => (
              <Tip row={rows.find(({ name }) => name === label)} series={series} format={format} />
            )}
          />
          {series.map((name, at) => (
            <Bar
              key={`${id}-${name}`}
              dataKey={`v${at}`}
              name={name}
              stackId="all"
              fill={fillAt(at)}
              stroke="var(--timbang-edge)"
              strokeWidth={0.5}
              isAnimationActive={false}
            >
              <LabelList dataKey={`n${at}`} position={isLying ? 'right' : 'top'} />
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
      {series.length > 1 && (
        <ul className={styles['keys']}>
          {series.map((name, at) => (
            <li key={name}>
              <svg width="16" height="16" aria-hidden="true">
                <rect width="16" height="16" fill={fillAt(at)} stroke="var(--timbang-edge)" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const total = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

interface TipProps {
  readonly row: BarRow | undefined
  readonly series: readonly string[]
  readonly format: (value: number) => string
}

function Tip({ row, series, format }: TipProps): ReactNode {
  if (!row) return null
  return (
    <div className={styles['tip']}>
      <p>{row.name}</p>
      {series.map((name, at) => {
        const value = row.values[at] ?? null
        return (
          <p key={name}>
            {name}: {value === null ? '–' : format(value)}
          </p>
        )
      })}
      {row.note !== undefined && <p>{row.note}</p>}
    </div>
  )
}
