/**
 * One row for each candidate and one key for each row: 0, 1, 2 mark and go on; the arrows go up and down. What is left may be
 * marked at once only after the list was looked through to its end.
 */
import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CandidateId } from '../../../shared/kernel/ids.ts'
import type { Declarable } from '../../../shared/subjects/integrity/view-declarations.ts'
import { useRowWindow } from '../../ui/use-row-window.ts'
import styles from './conflict-marks.module.css'
import { MarkRow } from './mark-row.tsx'
import { markFor, standings, type Mark, type Marks, type Standing } from './declaration-draft.ts'

export interface ConflictMarksProps {
  readonly candidates: readonly Declarable[]
  readonly marks: Marks
  readonly onMark: (changes: readonly (readonly [CandidateId, Mark])[]) => void
}

export function ConflictMarks({ candidates, marks, onMark }: ConflictMarksProps): ReactNode {
  const { t } = useTranslation('scoring')
  const scroller = useRef<HTMLDivElement>(null)
  const { first, end, rowPixels } = useRowWindow(scroller, candidates.length)
  const isSeen = useSeenToEnd(scroller, candidates.length)
  const goTo = useRowFocus(scroller, rowPixels)
  const unmarked = candidates.filter(({ candidate }) => marks[candidate] === undefined)

  const markAt = (index: number, standing: Standing): void => {
    const one = candidates[index]
    if (one) onMark([[one.candidate, markFor(standing, marks[one.candidate])]])
  }
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null
    const index = Number(row?.getAttribute('data-row') ?? Number.NaN)
    if (Number.isNaN(index)) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const standing = standings[Number(/^[012]$/.exec(event.key)?.[0] ?? Number.NaN)]
    if (step === 0 && standing === undefined) return
    event.preventDefault()
    if (standing !== undefined) markAt(index, standing)
    goTo(Math.min(candidates.length - 1, Math.max(0, index + (step || 1))))
  }

  return (
    <>
      <p className={styles['keys']}>{t('conflict.keys')}</p>
      <div ref={scroller} className={styles['scroller']} onKeyDown={pressed} role="presentation">
        <table className={styles['table']} aria-rowcount={candidates.length + 1} aria-label={t('conflict.list')}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{t('conflict.number')}</th>
              <th scope="col">{t('conflict.name')}</th>
              <th scope="col">{t('conflict.standing')}</th>
              <th scope="col">{t('conflict.vacancy')}</th>
            </tr>
          </thead>
          <tbody>
            {first > 0 && <Spacer pixels={first * rowPixels} />}
            {candidates.slice(first, end).map((one, at) => (
              <MarkRow
                key={one.candidate}
                index={first + at}
                one={one}
                mark={marks[one.candidate]}
                onMark={(standing) => markAt(first + at, standing)}
              />
            ))}
            {end < candidates.length && <Spacer pixels={(candidates.length - end) * rowPixels} />}
          </tbody>
        </table>
      </div>
      {unmarked.length > 0 && (
        <div className={styles['rest']}>
          <Button
            variant="default"
            disabled={!isSeen}
            onClick={() => onMark(unmarked.map(({ candidate }) => [candidate, 'none'] as const))}
          >
            {t('conflict.rest')}
          </Button>
          {!isSeen && <span>{t('conflict.restHint')}</span>}
        </div>
      )}
    </>
  )
}

const Spacer = ({ pixels }: { readonly pixels: number }): ReactNode => (
  <tr aria-hidden="true">
    <td colSpan={4} style={{ height: pixels, padding: 0, border: 0 }}>
      ⋮
    </td>
  </tr>
)

/** True once the last row has been on the screen. */
function useSeenToEnd(scroller: RefObject<HTMLElement | null>, rows: number): boolean {
  const [isSeen, setIsSeen] = useState(false)
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const look = (): void => {
      if (element.scrollTop + element.clientHeight >= element.scrollHeight - 4) setIsSeen(true)
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [scroller, rows])
  return isSeen
}

/** Brings a row onto the screen, then gives it the focus: it may not have been in the page before. */
function useRowFocus(scroller: RefObject<HTMLElement | null>, rowPixels: number): (index: number) => void {
  const wanted = useRef<number | null>(null)
  useEffect(() => focusRow(scroller.current, wanted))
  return (index) => {
    const element = scroller.current
    if (!element) return
    wanted.current = index
    const top = index * rowPixels
    // The heading row stands over the first rows, and the next one should be seen coming.
    const bottom = top + 3 * rowPixels
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTo({ top: bottom - element.clientHeight })
    focusRow(element, wanted)
  }
}

function focusRow(scroller: HTMLElement | null, wanted: RefObject<number | null>): void {
  if (wanted.current === null) return
  const row = scroller?.querySelector(`[data-row="${wanted.current}"]`)
  const input = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector<HTMLInputElement>('input')
  if (!input) return
  wanted.current = null
  input.focus({ preventScroll: true })
}
