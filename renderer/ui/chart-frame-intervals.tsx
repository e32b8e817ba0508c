/**
 * Values with their intervals, one line each: a dot where the value is, a bar as far as the interval goes, no bar where there is
 * none. What has no value has no dot; it is in the table, with the reason.
 */
import type { ReactNode } from 'react'
import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import styles from './chart-frame.module.css'

export interface IntervalRow {
  readonly name: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

export interface IntervalChartProps {
  /** Read by screen readers. */
  readonly title: string
  readonly rows: readonly IntervalRow[]
  readonly from: number
  readonly to: number
  readonly lines?: readonly { readonly at: number; readonly label: string }[]
  readonly axis: string
  readonly format: (value: number) => string
  /** Places, counts: no ticks between whole numbers. */
  readonly isWhole?: boolean
}

const rowPixels = 34
const longestName = 24
const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name)

export function IntervalChart({
  title,
  rows,
  from,
  to,
  lines = [],
  axis,
  format,
  isWhole = false,
}: IntervalChartProps): ReactNode {
  const data = rows.map((row) => ({
    ...row,
    ...(row.low !== null &&
      row.high !== null && { reach: [row.value - Math.max(from, row.low), Math.min(to, row.high) - row.value] }),
  }))
  return (
    <ResponsiveContainer width="100%" height={rows.length * rowPixels + 80} minWidth={320}>
      <ScatterChart title={title} desc={title} margin={{ top: 20, right: 28, bottom: 28, left: 8 }}>
        <CartesianGrid stroke="var(--timbang-line)" horizontal={false} />
        <XAxis
          type="number"
          dataKey="value"
          domain={[from, to]}
          allowDataOverflow
          allowDecimals={!isWhole}
          tickFormatter={format}
          stroke="var(--timbang-edge)"
          label={{ value: axis, position: 'insideBottom', offset: -16 }}
        />
        <YAxis
          type="category"
          dataKey="name"
          width={216}
          interval={0}
          reversed
          tickFormatter={shortened}
          stroke="var(--timbang-edge)"
        />
        {lines.map(({ at, label }) => (
          <ReferenceLine
            key={label}
            x={at}
            stroke="var(--timbang-edge)"
            strokeDasharray="5 4"
            label={{ value: label, position: 'top' }}
          />
        ))}
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          content={({ payload }) => <Tip row={payload[0]?.payload as IntervalRow | undefined} format={format} />}
        />
        <Scatter data={data} fill="var(--timbang-accent)" isAnimationActive={false}>
          <ErrorBar
            dataKey="reach"
            direction="x"
            stroke="var(--timbang-accent)"
            strokeWidth={2}
            width={6}
            isAnimationActive={false}
          />
        </Scatter>
      </ScatterChart>
    </ResponsiveContainer>
  )
}

function Tip({
  row,
  format,
}: {
  readonly row: IntervalRow | undefined
  readonly format: (value: number) => string
}): ReactNode {
  if (!row) return null
  const reach = row.low !== null && row.high !== null ? ` (${format(row.low)} … ${format(row.high)})` : ''
  return (
    <div className={styles['tip']}>
      <p>{row.name}</p>
      <p>
        {format(row.value)}
        {reach}
      </p>
    </div>
  )
}
