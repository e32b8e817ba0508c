/**
 * The scheme while it is being written: plain texts as typed, so that half-filled forms are kept whole. What English text is left
 * empty says the same as the Indonesian. `draft-to-scheme.ts` makes a scheme of it or says what is missing where.
 */
import { z } from 'zod'
import { exactOf, exactToText, type ExactText } from '../../../../shared/kernel/exact.ts'
import { parseJson } from '../../../../shared/kernel/schema.ts'
import type { Bilingual } from '../../../../shared/rules/bilingual.ts'
import type { Component, Scheme, Vacancy } from '../../../../shared/rules/scheme.ts'
import type { TieBreak } from '../../../../shared/rules/tie-break-key.ts'
import { formatExact } from '../../../i18n/formats.ts'
import type { Language } from '../../../i18n/language.ts'
import { typedShare } from './person-number.ts'

const text = z.string().max(2000).catch('')
const pair = { titleId: text, titleEn: text }

const partSchema = z.object({ code: text, ...pair, maximum: text, minimum: text })
const vacancyDraftSchema = z.object({ code: text, ...pair, unitId: text, unitEn: text, posts: text, places: text })
const groupDraftSchema = z.object({ code: text, ...pair, weight: text })
const componentDraftSchema = z.object({
  kind: z.enum(['rubric', 'exam']).catch('rubric'),
  code: text,
  ...pair,
  method: text,
  /** Empty: stands alone. */
  group: text,
  weight: text,
  scaling: text,
  /** Empty: no hurdle. */
  hurdleOn: text,
  hurdleMinimum: text,
  rubric: text,
  aggregation: text,
  trimLow: text,
  trimHigh: text,
  minimumAssessors: text,
  parts: z.array(partSchema).max(12).catch([]),
})
const tieBreakDraftSchema = z.object({
  code: text,
  of: text,
  component: text,
  group: text,
  criterion: text,
  parts: z.array(z.string()).catch([]),
  fact: text,
  factType: text,
  wins: text,
  textId: text,
  textEn: text,
  source: text,
})
const passDraftSchema = z.object({ rule: text, basis: text })

export const schemeDraftSchema = z.object({
  ...pair,
  vacancies: z.array(vacancyDraftSchema).catch([]),
  groups: z.array(groupDraftSchema).catch([]),
  components: z.array(componentDraftSchema).catch([]),
  absence: text,
  roundingAt: text,
  roundingDecimals: text,
  roundingMode: text,
  ranking: text,
  tieBreaks: z.array(tieBreakDraftSchema).catch([]),
  passes: z.array(passDraftSchema).catch([]),
})
export type SchemeDraft = z.infer<typeof schemeDraftSchema>
export type VacancyDraft = SchemeDraft['vacancies'][number]
export type GroupDraft = SchemeDraft['groups'][number]
export type ComponentDraft = SchemeDraft['components'][number]
export type PartDraft = ComponentDraft['parts'][number]
export type TieBreakDraft = SchemeDraft['tieBreaks'][number]
export type PassDraft = SchemeDraft['passes'][number]

/** Where the draft is kept among the own drafts of a selection. */
export const schemeDraftKey = 'desk/scheme'

/** Null where nothing is kept or what is kept is of another shape. */
export function readDraft(kept: string | null): SchemeDraft | null {
  const json = kept === null ? null : parseJson(kept)
  const read = json?.ok ? schemeDraftSchema.safeParse(json.value) : null
  return read?.success ? read.data : null
}

const titles = ({ id, en }: Bilingual): { titleId: string; titleEn: string } => ({ titleId: id, titleEn: en })

export const emptyVacancy: VacancyDraft = {
  code: '',
  titleId: '',
  titleEn: '',
  unitId: '',
  unitEn: '',
  posts: '1',
  places: '',
}
export const emptyGroup: GroupDraft = { code: '', titleId: '', titleEn: '', weight: '' }
export const emptyPart: PartDraft = { code: '', titleId: '', titleEn: '', maximum: '', minimum: '' }
export const emptyComponent: ComponentDraft = {
  kind: 'rubric',
  code: '',
  titleId: '',
  titleEn: '',
  method: 'interview',
  group: '',
  weight: '',
  scaling: 'of-maximum',
  hurdleOn: '',
  hurdleMinimum: '',
  rubric: '',
  aggregation: 'mean',
  trimLow: '1',
  trimHigh: '1',
  minimumAssessors: '2',
  parts: [],
}
export const emptyTieBreak: TieBreakDraft = {
  code: '',
  of: 'component',
  component: '',
  group: '',
  criterion: '',
  parts: [],
  fact: '',
  factType: 'quantity',
  wins: 'higher',
  textId: '',
  textEn: '',
  source: '',
}

export const schemeToDraft = (scheme: Scheme, language: Language): SchemeDraft => ({
  ...titles(scheme.title),
  vacancies: scheme.vacancies.map(vacancyToDraft),
  groups: scheme.groups.map(({ code, title, weight }) => ({
    code,
    ...titles(title),
    weight: typedShare(weight, language),
  })),
  components: scheme.components.map((component) => componentToDraft(component, language)),
  absence: scheme.absence,
  roundingAt: scheme.rounding.at,
  roundingDecimals: String(scheme.rounding.decimals),
  roundingMode: scheme.rounding.mode,
  ranking: scheme.ranking,
  tieBreaks: scheme.tieBreaks.map(tieBreakToDraft),
  passes: [],
})

const vacancyToDraft = ({ code, title, unit, posts, places }: Vacancy): VacancyDraft => ({
  code,
  ...titles(title),
  unitId: unit?.id ?? '',
  unitEn: unit?.en ?? '',
  posts: String(posts),
  places: String(places),
})

const typedNumber = (value: ExactText, language: Language): string => formatExact(exactToText(exactOf(value)), language)

function componentToDraft(component: Component, language: Language): ComponentDraft {
  const { kind, code, title, method, group, weight, scaling, hurdle } = component
  const base: ComponentDraft = {
    ...emptyComponent,
    kind,
    code,
    ...titles(title),
    method,
    scaling,
    group: group ?? '',
    weight: typedShare(weight, language),
    hurdleOn: hurdle?.on ?? '',
    hurdleMinimum: hurdle ? typedNumber(hurdle.minimum, language) : '',
  }
  if (component.kind === 'exam') {
    const parts = component.parts.map((part) => ({
      code: part.code,
      ...titles(part.title),
      maximum: typedNumber(part.maximum, language),
      minimum: part.minimum === null ? '' : typedNumber(part.minimum, language),
    }))
    return { ...base, parts }
  }
  const { aggregation } = component
  const trim =
    aggregation.method === 'trimmed-mean'
      ? { trimLow: String(aggregation.low), trimHigh: String(aggregation.high) }
      : {}
  return {
    ...base,
    ...trim,
    rubric: component.rubric,
    aggregation: aggregation.method,
    minimumAssessors: String(component.minimumAssessors),
  }
}

export function tieBreakToDraft({ code, key, wins, clause }: TieBreak): TieBreakDraft {
  const base: TieBreakDraft = {
    ...emptyTieBreak,
    code,
    of: key.of,
    wins,
    textId: clause.text.id,
    textEn: clause.text.en,
    source: clause.source ?? '',
  }
  switch (key.of) {
    case 'component':
      return { ...base, component: key.component }
    case 'group':
      return { ...base, group: key.group }
    case 'exam-parts':
      return { ...base, component: key.component, parts: [...key.parts] }
    case 'criterion':
      return { ...base, component: key.component, criterion: key.criterion }
    case 'fact':
      return { ...base, fact: key.fact, factType: key.type }
    case 'decision':
      return base
  }
}
