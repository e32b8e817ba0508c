/** From typed texts to a scheme: each field that is missing or unreadable is named by its place, all at once. */
import { codeSchema } from '../../../../shared/kernel/ids.ts'
import type { Bilingual } from '../../../../shared/rules/bilingual.ts'
import { schemeSchema, type Scheme } from '../../../../shared/rules/scheme.ts'
import { readCount, readNumber, readShare } from './person-number.ts'
import type { ComponentDraft, GroupDraft, PartDraft, SchemeDraft, TieBreakDraft, VacancyDraft } from './scheme-draft.ts'

export type FieldProblem = 'missing' | 'not-a-number' | 'not-a-share' | 'not-a-count' | 'code-form' | 'too-long'

export interface DraftProblem {
  /** As the form names the field: `components.0.weight`. */
  readonly path: string
  readonly problem: FieldProblem
}

export interface DraftReading {
  /** Null while a field is missing or unreadable. */
  readonly scheme: Scheme | null
  readonly problems: readonly DraftProblem[]
}

/** What a reader of fields gathers: values to be judged by the schema afterwards, problems by place. */
class Reader {
  readonly problems: DraftProblem[] = []

  note(path: string, problem: FieldProblem): null {
    this.problems.push({ path, problem })
    return null
  }

  text(path: string, value: string, longest = 200): string {
    const text = value.trim()
    if (text === '') this.note(path, 'missing')
    if (text.length > longest) this.note(path, 'too-long')
    return text
  }

  pair(at: string, [id, en]: readonly [string, string], names: readonly [string, string] = ['titleId', 'titleEn']) {
    const first = this.text(`${at}${names[0]}`, id)
    const second = en.trim() === '' ? first : this.text(`${at}${names[1]}`, en)
    return { id: first, en: second } satisfies Bilingual
  }

  code(path: string, value: string): string {
    const code = value.trim()
    if (code === '') this.note(path, 'missing')
    else if (!codeSchema.safeParse(code).success) this.note(path, 'code-form')
    return code
  }

  chosen(path: string, value: string): string {
    if (value === '') this.note(path, 'missing')
    return value
  }

  share(path: string, value: string): string | null {
    if (value.trim() === '') return this.note(path, 'missing')
    const share = readShare(value)
    if (share === null) return this.note(path, 'not-a-number')
    // Above nothing, at most the whole; the schema says the same and this says it beside the field.
    const isShare = schemeSchema.shape.groups.element.shape.weight.safeParse(share).success
    return isShare ? share : this.note(path, 'not-a-share')
  }

  number(path: string, value: string): string | null {
    if (value.trim() === '') return this.note(path, 'missing')
    return readNumber(value) ?? this.note(path, 'not-a-number')
  }

  count(path: string, value: string, [least, most]: readonly [number, number]): number | null {
    if (value.trim() === '') return this.note(path, 'missing')
    return readCount(value, least, most) ?? this.note(path, 'not-a-count')
  }
}

export function draftToScheme(
  draft: SchemeDraft,
  profile: { readonly id: string; readonly version: string },
): DraftReading {
  const read = new Reader()
  const candidate = {
    v: 1,
    title: read.pair('', [draft.titleId, draft.titleEn]),
    profile: { id: profile.id, version: profile.version },
    vacancies: draft.vacancies.map((one, i) => vacancyOf(read, one, `vacancies.${i}.`)),
    groups: draft.groups.map((one, i) => groupOf(read, one, `groups.${i}.`)),
    components: draft.components.map((one, i) => componentOf(read, one, `components.${i}.`)),
    absence: read.chosen('absence', draft.absence),
    rounding: {
      at: read.chosen('roundingAt', draft.roundingAt),
      decimals: read.count('roundingDecimals', draft.roundingDecimals, [0, 10]),
      mode: read.chosen('roundingMode', draft.roundingMode),
    },
    ranking: read.chosen('ranking', draft.ranking),
    tieBreaks: draft.tieBreaks.map((one, i) => tieBreakOf(read, one, `tieBreaks.${i}.`)),
  }
  if (draft.vacancies.length === 0) read.note('vacancies', 'missing')
  if (draft.components.length === 0) read.note('components', 'missing')
  if (read.problems.length > 0) return { scheme: null, problems: read.problems }
  const parsed = schemeSchema.safeParse(candidate)
  if (parsed.success) return { scheme: parsed.data, problems: [] }
  const problems = parsed.error.issues.map(({ path }): DraftProblem => ({ path: path.join('.'), problem: 'missing' }))
  return { scheme: null, problems }
}

const vacancyOf = (read: Reader, one: VacancyDraft, at: string) => ({
  code: read.code(`${at}code`, one.code),
  title: read.pair(at, [one.titleId, one.titleEn]),
  unit: one.unitId.trim() === '' ? null : read.pair(at, [one.unitId, one.unitEn], ['unitId', 'unitEn']),
  posts: read.count(`${at}posts`, one.posts, [1, 9999]),
  places: read.count(`${at}places`, one.places, [1, 29_997]),
})

const groupOf = (read: Reader, one: GroupDraft, at: string) => ({
  code: read.code(`${at}code`, one.code),
  title: read.pair(at, [one.titleId, one.titleEn]),
  weight: read.share(`${at}weight`, one.weight),
})

function componentOf(read: Reader, one: ComponentDraft, at: string) {
  const base = {
    kind: one.kind,
    code: read.code(`${at}code`, one.code),
    title: read.pair(at, [one.titleId, one.titleEn]),
    method: read.chosen(`${at}method`, one.method),
    group: one.group === '' ? null : one.group,
    weight: read.share(`${at}weight`, one.weight),
    scaling: read.chosen(`${at}scaling`, one.scaling),
    hurdle:
      one.hurdleOn === '' ? null : { on: one.hurdleOn, minimum: read.number(`${at}hurdleMinimum`, one.hurdleMinimum) },
  }
  if (one.kind === 'exam') {
    if (one.parts.length === 0) read.note(`${at}parts`, 'missing')
    return { ...base, parts: one.parts.map((part, i) => partOf(read, part, `${at}parts.${i}.`)) }
  }
  return {
    ...base,
    rubric: read.chosen(`${at}rubric`, one.rubric),
    aggregation: aggregationOf(read, one, at),
    minimumAssessors: read.count(`${at}minimumAssessors`, one.minimumAssessors, [1, 15]),
  }
}

const aggregationOf = (read: Reader, one: ComponentDraft, at: string) =>
  one.aggregation === 'trimmed-mean'
    ? {
        method: one.aggregation,
        low: read.count(`${at}trimLow`, one.trimLow, [0, 3]),
        high: read.count(`${at}trimHigh`, one.trimHigh, [0, 3]),
      }
    : { method: read.chosen(`${at}aggregation`, one.aggregation) }

const partOf = (read: Reader, one: PartDraft, at: string) => ({
  code: read.code(`${at}code`, one.code),
  title: read.pair(at, [one.titleId, one.titleEn]),
  maximum: read.number(`${at}maximum`, one.maximum),
  minimum: one.minimum.trim() === '' ? null : read.number(`${at}minimum`, one.minimum),
})

const tieBreakOf = (read: Reader, one: TieBreakDraft, at: string) => ({
  code: read.code(`${at}code`, one.code),
  key: keyOf(read, one, at),
  wins: read.chosen(`${at}wins`, one.wins),
  clause: {
    text: read.pair(at, [one.textId, one.textEn], ['textId', 'textEn']),
    source: one.source.trim() === '' ? null : one.source.trim(),
  },
})

function keyOf(read: Reader, one: TieBreakDraft, at: string) {
  const component = () => read.chosen(`${at}component`, one.component)
  switch (one.of) {
    case 'group':
      return { of: one.of, group: read.chosen(`${at}group`, one.group) }
    case 'exam-parts':
      if (one.parts.length === 0) read.note(`${at}parts`, 'missing')
      return { of: one.of, component: component(), parts: one.parts }
    case 'criterion':
      return { of: one.of, component: component(), criterion: read.chosen(`${at}criterion`, one.criterion) }
    case 'fact':
      return { of: one.of, fact: read.code(`${at}fact`, one.fact), type: read.chosen(`${at}factType`, one.factType) }
    case 'decision':
      return { of: one.of }
    default:
      return { of: 'component', component: component() }
  }
}
