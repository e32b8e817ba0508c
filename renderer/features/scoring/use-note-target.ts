/** Which note of the form a text block goes to, and where in it: the one that has the caret, or had it last. */
import { useEffect, useRef, type RefObject } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { longestNote } from '../../../shared/subjects/scoring/draft-sheet.ts'
import type { SheetValues } from './sheet-values.ts'
import { insertBlock, type Caret } from './text-blocks.ts'

type NoteName = `marks.${number}.note` | 'remark'

interface Target {
  readonly area: HTMLTextAreaElement
  readonly name: NoteName
  readonly caret: Caret
}

export interface NoteTarget {
  /** False: there was no room for it in the note. */
  insert(block: string): boolean
  /** Back to the note, behind what was put in. */
  restore(): void
}

export function useNoteTarget(
  root: RefObject<HTMLDivElement | null>,
  { getValues, setValue }: Pick<UseFormReturn<SheetValues>, 'getValues' | 'setValue'>,
): NoteTarget {
  const target = useRef<Target | null>(null)
  useEffect(() => {
    const form = root.current
    const left = ({ target: area }: FocusEvent): void => {
      const name = area instanceof HTMLTextAreaElement ? nameOf(area) : null
      if (name && area instanceof HTMLTextAreaElement)
        target.current = { area, name, caret: { from: area.selectionStart, to: area.selectionEnd } }
    }
    form?.addEventListener('focusout', left)
    return () => form?.removeEventListener('focusout', left)
  }, [root])
  const insert = (block: string): boolean => {
    const at = target.current ?? firstNote(root.current)
    if (!at) return false
    const made = insertBlock({ note: getValues(at.name), caret: at.caret, block, longest: longestNote })
    if (!made) return false
    setValue(at.name, made.text, { shouldDirty: true })
    target.current = { ...at, caret: { from: made.caret, to: made.caret } }
    return true
  }
  const restore = (): void => {
    const at = target.current
    if (!at) return
    at.area.focus()
    at.area.setSelectionRange(at.caret.from, at.caret.to)
  }
  return { insert, restore }
}

function nameOf(area: HTMLTextAreaElement): NoteName | null {
  const criterion = area.closest<HTMLElement>('[data-criterion]')?.dataset['criterion']
  if (criterion !== undefined) return `marks.${Number(criterion)}.note`
  return area.closest('[data-remark]') ? 'remark' : null
}

function firstNote(root: HTMLElement | null): Target | null {
  const area = root?.querySelector<HTMLTextAreaElement>('[data-criterion] textarea')
  const name = area ? nameOf(area) : null
  return area && name ? { area, name, caret: { from: area.value.length, to: area.value.length } } : null
}
