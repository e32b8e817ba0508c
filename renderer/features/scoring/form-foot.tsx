/** What is left, and the way on. Knows of scores alone, so a note that is being written draws nothing here. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import styles from './sheet-form.module.css'
import type { SheetValues } from './sheet-values.ts'

export interface FormFootProps {
  readonly control: Control<SheetValues>
  readonly rubric: Rubric
  readonly onCheck: () => void
  readonly discard: ReactNode
  /** The verb on the way on. */
  readonly verb: string
}

export function FormFoot({ control, rubric, onCheck, discard, verb }: FormFootProps): ReactNode {
  const { t } = useTranslation('scoring')
  const all = rubric.criteria.length
  const scores = useWatch({
    control,
    name: rubric.criteria.map((_, index) => `marks.${index}.score` as const),
  })
  const left = scores.filter((score) => score === null).length
  return (
    <footer className={styles['foot']}>
      <output className={styles['left']}>
        {left > 0 ? t('form.left', { count: left, all }) : t('form.complete', { all })}
      </output>
      {discard}
      <Button onClick={onCheck} variant={left > 0 ? 'default' : 'filled'} data-check>
        {verb}
      </Button>
    </footer>
  )
}
