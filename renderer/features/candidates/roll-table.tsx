/**
 * The roll as one column that the keyboard walks: one number has the focus, one key marks its row and goes on. With thousands of
 * names only those in sight are in the page. The buttons at the right are for the pointer; a key does the same.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RollLine } from '../../../shared/subjects/candidates/view-roll.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useRowWindow } from '../../ui/use-row-window.ts'
import { movedTo, rollKey } from './roll-keys.ts'
import { RollRow } from './roll-row.tsx'
import styles from './roll-table.module.css'
import type { RollMarking } from './use-roll-marks.ts'

export interface RollTableProps {
  readonly label: string
  readonly lines: readonly RollLine[]
  /** `null`: whoever is here only reads. */
  readonly marking: RollMarking | null
}

export function RollTable({ label, lines, marking }: RollTableProps): ReactNode {
  const { t } = useTranslation('candidates')
  const scroller = useRef<HTMLDivElement>(null)
  const { first, end, rowPixels } = useRowWindow(scroller, lines.length)
  const { active, goTo } = useActiveRow(scroller, lines.length, rowPixels)
  const onKey = useRollKeys({ lines, marking, active, goTo })
  return (
    <div ref={scroller} className={styles['scroller']}>
      <table className={styles['table']} aria-label={label} aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('roll.order')}</th>
            <th scope="col">{t('list.number')}</th>
            <th scope="col">{t('list.name')}</th>
            {marking && <th scope="col">{t('roll.mark')}</th>}
            <th scope="col">{t('roll.now')}</th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Spacer pixels={first * rowPixels} />}
          {lines.slice(first, end).map((line, index) => (
            <RollRow
              key={line.candidate}
              line={line}
              at={first + index}
              isActive={first + index === active}
              marking={marking}
              onFocus={goTo}
              onKey={onKey}
            />
          ))}
          {end < lines.length && <Spacer pixels={(lines.length - end) * rowPixels} />}
        </tbody>
      </table>
    </div>
  )
}

const Spacer = ({ pixels }: { readonly pixels: number }): ReactNode => (
  <tr aria-hidden="true">
    <td colSpan={5} style={{ height: pixels, padding: 0, border: 0 }}>
      ⋮
    </td>
  </tr>
)

interface KeysOf extends Pick<RollTableProps, 'lines' | 'marking'> {
  readonly active: number
  readonly goTo: (at: number, take: boolean) => void
}

function useRollKeys({ lines, marking, active, goTo }: KeysOf): (event: KeyboardEvent) => void {
  const language = useLanguage()
  return (event) => {
    const key = rollKey(event.key, event, language)
    const line = lines[active]
    if (!key || !line) return
    if (key.kind !== 'move' && !marking) return
    event.preventDefault()
    if (key.kind === 'move') goTo(movedTo(active, key.to, lines.length), true)
    else if (key.kind === 'clear') marking?.mark([line.candidate], null)
    else {
      marking?.mark([line.candidate], key.state)
      goTo(movedTo(active, 'next', lines.length), true)
    }
  }
}

/** The row that has, or last had, the focus. A row out of sight is scrolled to before it can take the focus. */
function useActiveRow(scroller: { readonly current: HTMLElement | null }, rows: number, rowPixels: number) {
  const [chosen, setChosen] = useState(0)
  const wanted = useRef<number | null>(null)
  const active = Math.min(chosen, Math.max(0, rows - 1))
  useEffect(() => {
    if (wanted.current === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-at="${wanted.current}"]`)
    if (!row) return
    wanted.current = null
    row.focus()
  })
  const goTo = (at: number, take: boolean): void => {
    setChosen(at)
    if (!take) return
    wanted.current = at
    const element = scroller.current
    if (element && !element.querySelector(`[data-at="${at}"]`)) element.scrollTo({ top: at * rowPixels })
  }
  return { active, goTo }
}
