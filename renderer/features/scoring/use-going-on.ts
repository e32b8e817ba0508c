/** From criterion to criterion, and on once nothing is left: no level missing, no extreme without evidence, no reason owed. */
import { useCallback, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { SheetPurpose } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { needsEvidence } from '../../../shared/subjects/scoring/view-hints.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { focusNote, focusReason, focusScale } from './sheet-focus.ts'
import type { SheetValues } from './sheet-values.ts'
import { useKeptSwitch } from './use-kept-switch.ts'

export interface GoingOnRequest {
  readonly root: RefObject<HTMLDivElement | null>
  readonly rubric: Rubric
  readonly getValues: () => SheetValues
  readonly purpose: SheetPurpose
  readonly onReady: () => void
}

export interface GoingOn {
  /** Why one could not go on the last time. */
  readonly problem: string | null
  /** From then on what is missing is marked where it is missing. */
  readonly isAsked: boolean
  readonly onScored: (index: number) => void
  check(): void
}

export function useGoingOn({ root, rubric, getValues, purpose, onReady }: GoingOnRequest): GoingOn {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const advance = useKeptSwitch('advance')
  const [problem, setProblem] = useState<string | null>(null)
  const onScored = useCallback(
    (index: number) => {
      if (!advance.on) return
      const { marks } = getValues()
      const left = marks.map(({ score }) => score === null)
      const after = left.indexOf(true, index + 1)
      const next = after >= 0 ? after : left.indexOf(true)
      const bare = marks.findIndex(needsEvidence)
      // Levels first, then the evidence that is owed, then on.
      if (next >= 0) focusScale(root.current, next)
      else if (bare >= 0) focusNote(root.current, bare)
      else root.current?.querySelector<HTMLElement>('[data-check]')?.focus()
    },
    [advance.on, getValues, root],
  )
  const namesOf = (indices: readonly number[]): string =>
    indices.map((index) => rubric.criteria[index]?.title[language] ?? '').join(', ')
  const check = (): void => {
    const { marks, reason } = getValues()
    const where = (isIt: (mark: (typeof marks)[number]) => boolean): number[] =>
      marks.flatMap((mark, index) => (isIt(mark) ? [index] : []))
    const left = where(({ score }) => score === null)
    const bare = where(needsEvidence)
    if (left[0] !== undefined) {
      setProblem(t('form.leftNames', { names: namesOf(left) }))
      focusScale(root.current, left[0])
    } else if (bare[0] !== undefined) {
      setProblem(t('form.evidenceMissing', { names: namesOf(bare) }))
      focusNote(root.current, bare[0])
    } else if (purpose === 'amend' && reason.trim() === '') {
      setProblem(t('form.reasonMissing'))
      focusReason(root.current)
    } else onReady()
  }
  return { problem, isAsked: problem !== null, onScored, check }
}
