/**
 * After the play: each note under the criterion to which it speaks. Drag it there, or press the criterion's number on the note; 0 takes it
 * out again, Delete strikes it out.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asCode, type Code } from '../../../../shared/kernel/ids.ts'
import { classify, standing, strike } from '../../../../shared/subjects/simulation/console-draft.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import styles from './console.module.css'
import { asTenths, useNoteText } from './note-text.ts'
import type { LogProps } from './observation-log.tsx'

const dragged = 'application/x-timbang-note'

export function ClassifyBoard({ card, console: { draft, act } }: LogProps): ReactNode {
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  const textOf = useNoteText(card)
  const [over, setOver] = useState<string | null>(null)
  const criteria = card.rubric.criteria
  const columns: readonly { readonly code: Code | null; readonly title: string }[] = [
    { code: null, title: t('classify.none') },
    ...criteria.map(({ code, title }, index) => ({ code: asCode(code), title: `${index + 1}. ${title[language]}` })),
  ]
  const pressed = (event: KeyboardEvent, at: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Delete') act((now) => strike(now, at, true))
    else if (/^\d$/.test(event.key) && Number(event.key) <= criteria.length) {
      const criterion = criteria[Number(event.key) - 1]
      act((now) => classify(now, at, criterion ? asCode(criterion.code) : null))
    } else return
    event.preventDefault()
    // The note moves to another column: the focus goes along.
    setTimeout(() => document.querySelector<HTMLElement>(`[data-note="${at}"]`)?.focus())
  }
  const board = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = board.current
    if (!root) return undefined
    const columnOf = ({ target }: DragEvent): string | null =>
      target instanceof Element ? (target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null) : null
    const dragOver = (event: DragEvent): void => {
      const column = columnOf(event)
      if (column !== null) event.preventDefault()
      setOver(column)
    }
    const drop = (event: DragEvent): void => {
      setOver(null)
      const column = columnOf(event)
      const at = Number(event.dataTransfer?.getData(dragged))
      if (column !== null && Number.isInteger(at))
        act((now) => classify(now, at, column === '' ? null : asCode(column)))
    }
    root.addEventListener('dragover', dragOver)
    root.addEventListener('drop', drop)
    return () => {
      root.removeEventListener('dragover', dragOver)
      root.removeEventListener('drop', drop)
    }
  }, [act])
  return (
    <section className={styles['board']} aria-labelledby="classify">
      <h2 id="classify">{t('classify.title')}</h2>
      <p>{t('classify.lead')}</p>
      <div ref={board} className={styles['columns']}>
        {columns.map(({ code, title }) => {
          const notes = standing(draft).filter(({ noted }) => noted.criterion === code)
          return (
            <section
              key={code ?? ''}
              className={styles['column']}
              aria-label={t('classify.column', { title, count: notes.length })}
              data-column={code ?? ''}
              data-over={over === (code ?? '') || undefined}
            >
              <h3>{title}</h3>
              {notes.map(({ at, noted }) => (
                <button
                  key={at}
                  type="button"
                  className={styles['note']}
                  data-note={at}
                  draggable
                  onDragStart={(event) => event.dataTransfer.setData(dragged, String(at))}
                  onKeyDown={(event) => pressed(event, at)}
                >
                  <time>{asTenths(noted.tenths, language === 'id' ? ',' : '.')}</time> {textOf(noted)}
                </button>
              ))}
            </section>
          )
        })}
      </div>
    </section>
  )
}
