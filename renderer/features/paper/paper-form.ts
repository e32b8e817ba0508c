/** A paper sheet as it is typed, and as it will be signed. A scan's token dies with the host, so only texts are kept. */
import { z } from 'zod'
import { instantToMillis, type Instant } from '../../../shared/kernel/instant.ts'
import { parseJson } from '../../../shared/kernel/schema.ts'
import type { Criterion, Rubric } from '../../../shared/rules/rubric.ts'
import { longestNote } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { scoreSchema, type Score, type Sheet } from '../../../shared/subjects/scoring/entries.ts'
import { instantNow } from '../../ui/instant-now.ts'

const text = z.string().max(longestNote).catch('')

const formSchema = z.object({
  /** In the order of the rubric's criteria. */
  marks: z.array(z.object({ score: scoreSchema.nullable().catch(null), note: text })).max(40),
  remark: text,
  /** As fields of a browser give them: `2026-11-24`, `14:03`. */
  date: text,
  start: text,
  end: text,
})
export type PaperForm = z.infer<typeof formSchema>

export const paperKey = (place: readonly string[]): string => `paper/${place.join('/')}`

/** Empty but for the day, or what was copied before. */
export const beginForm = ({ criteria }: Rubric, earlier: Sheet | null, today: string): PaperForm => ({
  marks: criteria.map(({ code }) => ({
    score: earlier?.scores[code]?.score ?? null,
    note: earlier?.scores[code]?.note ?? '',
  })),
  remark: earlier?.remark ?? '',
  date: earlier?.startedAt.slice(0, 10) ?? today,
  start: earlier?.startedAt.slice(11, 16) ?? '',
  end: earlier?.endedAt.slice(11, 16) ?? '',
})

/** Null where nothing was kept, or of another rubric. */
export function readKept(kept: string | null, { criteria }: Rubric): PaperForm | null {
  const json = kept === null ? null : parseJson(kept)
  const read = json?.ok ? formSchema.safeParse(json.value) : null
  return read?.success && read.data.marks.length === criteria.length ? read.data : null
}

export interface PaperReading {
  readonly sheet: Sheet | null
  /** Criteria without a mark. */
  readonly left: readonly Criterion[]
  readonly problems: readonly ('date' | 'start' | 'end' | 'order')[]
}

export function readPaper(form: PaperForm, { criteria }: Rubric): PaperReading {
  const marked = criteria.map((criterion, at) => ({ criterion, mark: form.marks[at] ?? { score: null, note: '' } }))
  const left = marked.filter(({ mark }) => mark.score === null).map(({ criterion }) => criterion)
  const [startedAt, endedAt] = [momentOf(form.date, form.start), momentOf(form.date, form.end)]
  const isDay = /^\d{4}-\d\d-\d\d$/.test(form.date)
  const problems = [
    ...(isDay ? [] : (['date'] as const)),
    ...(form.start === '' ? (['start'] as const) : []),
    ...(form.end === '' ? (['end'] as const) : []),
    ...(startedAt && endedAt && instantToMillis(endedAt) < instantToMillis(startedAt) ? (['order'] as const) : []),
  ]
  if (!startedAt || !endedAt || left.length > 0 || problems.length > 0) return { sheet: null, left, problems }
  const scores = marked.map(({ criterion, mark }) => [
    criterion.code,
    { score: mark.score as Score, note: mark.note.trim() },
  ])
  return {
    left,
    problems,
    sheet: { scores: Object.fromEntries(scores) as Sheet['scores'], remark: form.remark.trim(), startedAt, endedAt },
  }
}

/** The clock on the paper is the room's, and so is this computer's. */
function momentOf(date: string, time: string): Instant | null {
  const moment = new Date(`${date}T${time}`)
  return Number.isNaN(moment.getTime()) ? null : instantNow(moment)
}
