/** A result as it is typed from its report, and as it will be signed. A scan's token dies with the host, so only texts are kept. */
import { z } from 'zod'
import { compare, exactOf, exactToText, zero, type ExactText } from '../../../../shared/kernel/exact.ts'
import { parseNumberFromPerson } from '../../../../shared/kernel/exact-from-person.ts'
import { candidateIdSchema, type CandidateId, type Code } from '../../../../shared/kernel/ids.ts'
import { daySchema, type Day } from '../../../../shared/kernel/instant.ts'
import { parseJson } from '../../../../shared/kernel/schema.ts'
import type { OutsideRequest } from '../../../../shared/subjects/exam-scores/decide.ts'
import type { OutsideComponent } from '../../../../shared/subjects/exam-scores/view-outside.ts'
import { scanTypeOf } from '../../../host/host-scan-type.ts'
import type { ChosenFile } from '../../../ui/file-picker.tsx'

const text = z.string().max(300).catch('')

const formSchema = z.object({
  candidate: text,
  component: text,
  /** In the order of the component's parts. */
  parts: z.array(text).max(12).catch([]),
  source: text,
  number: text,
  date: text,
  validUntil: text,
})
export type OutsideForm = z.infer<typeof formSchema>

export const outsideKey = 'outside/new'

export const emptyForm = (component: string): OutsideForm => ({
  candidate: '',
  component,
  parts: [],
  source: '',
  number: '',
  date: '',
  validUntil: '',
})

/** The next candidate out of the same report. */
export const nextForm = (form: OutsideForm): OutsideForm => ({ ...form, candidate: '', parts: [] })

export function readKept(kept: string | null): OutsideForm | null {
  const json = kept === null ? null : parseJson(kept)
  const read = json?.ok ? formSchema.safeParse(json.value) : null
  return read?.success ? read.data : null
}

export type FieldProblem = 'missing' | 'number' | 'range' | 'date' | 'order' | 'file'

export interface FormReading {
  readonly request: OutsideRequest | null
  /** By field, as the form names it; parts as `parts.0`, the scan as `scan`. */
  readonly problems: Readonly<Record<string, FieldProblem>>
}

export function readForm(form: OutsideForm, component: OutsideComponent, scan: ChosenFile | null): FormReading {
  const problems: Record<string, FieldProblem> = {}
  const needed = (field: 'source' | 'number'): string => {
    const value = form[field].trim()
    if (value === '') problems[field] = 'missing'
    return value
  }
  const candidate = candidateIdSchema.safeParse(form.candidate)
  if (!candidate.success) problems['candidate'] = 'missing'
  const parts = component.parts.map(({ code, maximum }, at) => {
    const read = pointsOf(form.parts[at] ?? '', maximum)
    if ('problem' in read) problems[`parts.${at}`] = read.problem
    return [code, 'value' in read ? read.value : null] as const
  })
  const [source, number] = [needed('source'), needed('number')]
  const date = daySchema.safeParse(form.date)
  if (!date.success) problems['date'] = 'date'
  const validUntil = form.validUntil === '' ? null : daySchema.safeParse(form.validUntil)
  if (validUntil && !validUntil.success) problems['validUntil'] = 'date'
  if (validUntil?.success && date.success && validUntil.data < date.data) problems['validUntil'] = 'order'
  if (!scan) problems['scan'] = 'file'
  if (Object.keys(problems).length > 0 || !scan) return { request: null, problems }
  return {
    problems,
    request: {
      candidate: candidate.data as CandidateId,
      component: component.code,
      result: {
        parts: Object.fromEntries(parts as (readonly [Code, ExactText])[]),
        source,
        report: { number, date: date.data as Day, validUntil: validUntil?.data ?? null },
      },
      scan: scan.token,
      mediaType: scanTypeOf(scan.name),
    },
  }
}

type Points = { readonly value: ExactText } | { readonly problem: FieldProblem }

/** Points stay far below a thousand groups, so a single mark is the decimal one: `71,5`, `71.5`. */
function pointsOf(typed: string, maximum: string): Points {
  if (typed.trim() === '') return { problem: 'missing' }
  const read = parseNumberFromPerson(typed)
  if (!read.ok && read.failure.kind !== 'ambiguous-number') return { problem: 'number' }
  const value = read.ok ? read.value : read.failure.kind === 'ambiguous-number' ? read.failure.decimal : zero
  const isWithin = compare(value, zero) >= 0 && compare(value, exactOf(maximum as ExactText)) <= 0
  return isWithin ? { value: exactToText(value) } : { problem: 'range' }
}
