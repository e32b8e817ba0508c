/** The announcement as it is typed from the paper. Files can't be kept over a restart (their tokens die with the host), texts are. */
import { z } from 'zod'
import { codeSchema } from '../../../../shared/kernel/ids.ts'
import { daySchema } from '../../../../shared/kernel/instant.ts'
import { parseJson } from '../../../../shared/kernel/schema.ts'
import { methodSchema } from '../../../../shared/rules/method.ts'
import { weightSchema } from '../../../../shared/rules/quantity.ts'
import type { AnnouncedComponent } from '../../../../shared/subjects/announcements/entries.ts'
import type { Announced } from '../../../../shared/subjects/selection/decide.ts'
import type { ChosenFile } from '../../../ui/file-picker.tsx'
import { mediaTypeOf } from '../media-type.ts'
import { readShare } from '../scheme/person-number.ts'

const text = z.string().max(300).catch('')

const formSchema = z.object({
  kind: z.enum(['announcement', 'letter']).catch('announcement'),
  number: text,
  date: text,
  publication: z
    .array(z.object({ channel: text, date: text }))
    .min(1)
    .catch([{ channel: '', date: '' }]),
  components: z.array(z.object({ code: text, method: text, share: text })).catch([]),
})
export type AnnouncementForm = z.infer<typeof formSchema>

export const announcementKey = 'desk/announcement'

export const emptyAnnouncement = (kind: AnnouncementForm['kind']): AnnouncementForm => ({
  kind,
  number: '',
  date: '',
  publication: [{ channel: '', date: '' }],
  components: [{ code: '', method: '', share: '' }],
})

export function readAnnouncement(kept: string | null): AnnouncementForm | null {
  const json = kept === null ? null : parseJson(kept)
  const read = json?.ok ? formSchema.safeParse(json.value) : null
  return read?.success ? read.data : null
}

/** Files chosen for it: the document, and a proof for each publication. */
export interface AnnouncementFiles {
  readonly document: ChosenFile | null
  readonly proofs: readonly (ChosenFile | null)[]
}

export type AnnouncementProblem = 'missing' | 'date' | 'code-form' | 'code-twice' | 'share' | 'file'

export interface AnnouncementReading {
  readonly announced: Announced | null
  readonly problems: Readonly<Record<string, AnnouncementProblem>>
}

/** Problems by place, as the form names its fields; files as `document` and `publication.0.proof`. */
export function readForm(form: AnnouncementForm, files: AnnouncementFiles): AnnouncementReading {
  const problems: Record<string, AnnouncementProblem> = {}
  const text = (path: string, value: string): string => {
    if (value.trim() === '') problems[path] = 'missing'
    return value.trim()
  }
  const day = (path: string, value: string) => {
    const read = daySchema.safeParse(value)
    if (!read.success) problems[path] = value === '' ? 'missing' : 'date'
    return read.success ? read.data : null
  }
  const file = (path: string, chosen: ChosenFile | null | undefined) => {
    if (!chosen) problems[path] = 'file'
    return { file: chosen?.token ?? '', mediaType: mediaTypeOf(chosen?.name ?? '') }
  }
  const number = text('number', form.number)
  const date = day('date', form.date)
  const document = file('document', files.document)
  const publication = form.publication.flatMap((one, i) => {
    const channel = text(`publication.${i}.channel`, one.channel)
    const when = day(`publication.${i}.date`, one.date)
    const proof = file(`publication.${i}.proof`, files.proofs[i])
    return when ? [{ channel, date: when, ...proof }] : []
  })
  const components = form.components.flatMap((one, i) => componentOf(one, { problems, at: `components.${i}`, form }))
  if (form.components.length === 0) problems['components'] = 'missing'
  const isWhole = Object.keys(problems).length === 0 && date !== null
  return {
    problems,
    announced: isWhole ? { kind: form.kind, number, date, ...document, publication, components } : null,
  }
}

interface Place {
  readonly problems: Record<string, AnnouncementProblem>
  readonly at: string
  readonly form: AnnouncementForm
}

function componentOf(
  one: AnnouncementForm['components'][number],
  { problems, at, form }: Place,
): readonly AnnouncedComponent[] {
  const typed = one.code.trim()
  const code = codeSchema.safeParse(typed)
  const isTwice = form.components.filter((other) => other.code.trim() === typed).length > 1
  if (!code.success) problems[`${at}.code`] = typed === '' ? 'missing' : 'code-form'
  else if (isTwice) problems[`${at}.code`] = 'code-twice'
  const method = methodSchema.safeParse(one.method)
  if (!method.success) problems[`${at}.method`] = 'missing'
  const share = weightSchema.safeParse(readShare(one.share))
  if (!share.success) problems[`${at}.share`] = one.share.trim() === '' ? 'missing' : 'share'
  return code.success && method.success && share.success
    ? [{ code: code.data, method: method.data, share: share.data }]
    : []
}

/** Problems are said at their fields once somebody has tried to record. */
export type ProblemOf = (path: string) => string | undefined
