/** Fields of the scheme editor: each knows its place in the draft, and says there what is wrong with it. */
import { NativeSelect, TextInput } from '@mantine/core'
import { createContext, useContext, type ReactNode } from 'react'
import { useFormContext, type FieldPathByValue } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { DraftProblem, FieldProblem } from './draft-to-scheme.ts'
import type { SchemeDraft } from './scheme-draft.ts'

export type TextPath = FieldPathByValue<SchemeDraft, string>

export interface Problems {
  readonly of: ReadonlyMap<string, FieldProblem>
  /** What is merely empty is said at its field only once somebody asked. */
  readonly showMissing: boolean
}

const ProblemsContext = createContext<Problems>({ of: new Map(), showMissing: false })
export const ProblemsProvider = ProblemsContext.Provider

export const problemsByPath = (problems: readonly DraftProblem[]): ReadonlyMap<string, FieldProblem> =>
  new Map(problems.map(({ path, problem }) => [path, problem]))

export function useProblem(path: string): string | undefined {
  const { t } = useTranslation('desk')
  const { of, showMissing } = useContext(ProblemsContext)
  const problem = of.get(path)
  if (problem === undefined || (problem === 'missing' && !showMissing)) return undefined
  return t(`fieldProblem.${problem}`)
}

/** Hints stand below, so that fields side by side stand level. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

export interface DraftTextProps {
  readonly path: TextPath
  readonly label: string
  readonly description?: string
  readonly required?: boolean
  readonly sort?: 'text' | 'number' | 'percent'
  readonly maxLength?: number
  readonly onBlur?: () => void
}

export function DraftText(props: DraftTextProps): ReactNode {
  const { path, label, description, required = false, sort = 'text', maxLength = 200, onBlur } = props
  const { register } = useFormContext<SchemeDraft>()
  const problem = useProblem(path)
  return (
    <TextInput
      inputWrapperOrder={order}
      label={label}
      description={description}
      {...register(path, onBlur ? { onBlur } : {})}
      error={problem}
      maxLength={maxLength}
      required={required}
      {...(sort === 'text' ? {} : { inputMode: 'decimal' as const })}
      {...(sort === 'percent' ? { rightSection: '%' } : {})}
    />
  )
}

export interface DraftSelectProps {
  readonly path: TextPath
  readonly label: string
  readonly description?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** What an empty choice says; without it one must choose. */
  readonly none?: string
  readonly required?: boolean
}

export function DraftSelect({
  path,
  label,
  description,
  options,
  none,
  required = false,
}: DraftSelectProps): ReactNode {
  const { t } = useTranslation('desk')
  const { register, watch } = useFormContext<SchemeDraft>()
  const problem = useProblem(path)
  const value = watch(path)
  // What was kept and is not offered any more stays in sight, else the form would show another choice than it holds.
  const isOffered = value === '' || options.some((option) => option.value === value)
  return (
    <NativeSelect
      inputWrapperOrder={order}
      size="md"
      label={label}
      description={description}
      {...register(path)}
      error={problem}
      required={required}
      data={[{ value: '', label: none ?? t('choose') }, ...options, ...(isOffered ? [] : [{ value, label: value }])]}
    />
  )
}
