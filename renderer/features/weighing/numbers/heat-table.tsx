/** A table whose cells are as deep in colour as they are high in value. A thousand rows: only those in sight are in the page. */
import { useRef, type CSSProperties, type ReactNode } from 'react'
import { Icon } from '../../../ui/icons.tsx'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import styles from './heat-table.module.css'

export interface HeatRow {
  readonly key: string
  readonly name: string
  /** `share` 0 to 1 of the scale; null: no value, and the text says why. */
  readonly cells: readonly { readonly text: string; readonly share: number | null }[]
  readonly ends: readonly string[]
}

export interface HeatHead {
  readonly title: string
  /** Pressed: sorts by it. */
  readonly sort?: { readonly label: string; readonly isBy: boolean; readonly onPress: () => void }
}

export interface HeatTableProps {
  readonly label: string
  readonly head: readonly HeatHead[]
  readonly rows: readonly HeatRow[]
}

const inkShare = 0.72

/** From the ground to most of the accent: ink stays readable on all of it. */
const depth = (share: number | null): CSSProperties =>
  share === null
    ? {}
    : {
        background: `color-mix(in oklab, var(--timbang-accent) ${Math.round(100 * inkShare * share * 0.6)}%, var(--timbang-raised))`,
      }

export function HeatTable({ label, head, rows }: HeatTableProps): ReactNode {
  const scroller = useRef<HTMLElement>(null)
  const { first, end, rowPixels } = useRowWindow(scroller, rows.length)
  return (
    <section ref={scroller} className={styles['scroller']} aria-label={label}>
      <table className={styles['table']} aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {head.map(({ title, sort }) => (
              <th key={title} scope="col" {...(sort?.isBy && { 'aria-sort': 'other' as const })}>
                {sort ? (
                  <button type="button" className={styles['sort']} title={sort.label} onClick={sort.onPress}>
                    {title}
                    <Icon name={sort.isBy ? 'descending' : 'unsorted'} />
                  </button>
                ) : (
                  <span>{title}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Spacer pixels={first * rowPixels} columns={head.length} />}
          {rows.slice(first, end).map((row, at) => (
            <Line key={row.key} row={row} index={first + at} />
          ))}
          {end < rows.length && <Spacer pixels={(rows.length - end) * rowPixels} columns={head.length} />}
        </tbody>
      </table>
    </section>
  )
}

function Line({ row, index }: { readonly row: HeatRow; readonly index: number }): ReactNode {
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row">{row.name}</th>
      {row.cells.map(({ text, share }, at) => (
        <td key={`c${at}`} style={depth(share)} data-none={share === null || undefined}>
          {text}
        </td>
      ))}
      {row.ends.map((text, at) => (
        <td key={`e${at}`}>{text}</td>
      ))}
    </tr>
  )
}

const Spacer = ({ pixels, columns }: { readonly pixels: number; readonly columns: number }): ReactNode => (
  <tr aria-hidden="true">
    <td colSpan={columns} style={{ height: pixels, padding: 0, border: 0 }}>
      ⋮
    </td>
  </tr>
)
