/** A react-hook-form whose values are an own draft: kept with every change, there again after a restart, gone when it is done with. */
import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useSelection } from '../../store/use-view.ts'

export function useKeptForm<Values extends FieldValues>(form: UseFormReturn<Values>, key: string): void {
  const { drafts } = useSelection()
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => drafts.put(key, JSON.stringify(values)),
      }),
    [form, drafts, key],
  )
}
