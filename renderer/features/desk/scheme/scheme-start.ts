/** A scheme to begin with: what the rule profile already settles, so that only what is left to choose has to be typed. */
import { exactOf, equals, zero, type ExactText } from '../../../../shared/kernel/exact.ts'
import { ruleOf, rulesOf, type RuleProfile } from '../../../../shared/rules/rule-profile.ts'
import type { Method } from '../../../../shared/rules/method.ts'
import { weightFreedom } from '../../../../shared/rules/weight-freedom.ts'
import { rubricLibrary, shippedRubrics } from '../../../../shared/profiles/shipped-rubrics.ts'
import { refusedSampleScheme, sampleScheme } from '../../../../shared/profiles/sample/sample-schemes.ts'
import type { Scheme } from '../../../../shared/rules/scheme.ts'
import { formatExact } from '../../../i18n/formats.ts'
import type { Language } from '../../../i18n/language.ts'
import { typedShare } from './person-number.ts'
import {
  emptyComponent,
  emptyPart,
  emptyVacancy,
  tieBreakToDraft,
  type ComponentDraft,
  type GroupDraft,
  type SchemeDraft,
} from './scheme-draft.ts'

/** Names of methods and groups in the page's two languages, since a start needs titles. */
export interface StartWords {
  readonly language: Language
  readonly methodTitle: (method: Method) => { readonly id: string; readonly en: string }
}

/** A sample of that profile, where one is shipped. */
export const sampleFor = (profile: Pick<RuleProfile, 'id'>): Scheme | null =>
  [sampleScheme, refusedSampleScheme].find((scheme) => scheme.profile.id === profile.id) ?? null

export function startFromProfile(profile: RuleProfile, words: StartWords): SchemeDraft {
  const rounding = ruleOf(profile, 'rounding')
  return {
    titleId: '',
    titleEn: '',
    vacancies: [{ ...emptyVacancy, places: placesFor(profile, '1') ?? '' }],
    groups: groupsFor(profile, words),
    components: componentsFor(profile, words),
    absence: ruleOf(profile, 'absence')?.allowed[0] ?? '',
    roundingAt: rounding?.at[0] ?? '',
    roundingDecimals: rounding?.decimals[0] === undefined ? '' : String(rounding.decimals[0]),
    roundingMode: rounding?.modes[0] ?? '',
    ranking: ruleOf(profile, 'numbering')?.allowed[0] ?? 'competition',
    tieBreaks: (ruleOf(profile, 'tie-breaks')?.chain ?? []).map(tieBreakToDraft),
    passes: [],
  }
}

/** Places above the cut as the profile asks for; null where posts can't be read or it says nothing. */
export function placesFor(profile: RuleProfile, posts: string): string | null {
  const count = ruleOf(profile, 'places')?.count
  if (!count) return null
  if (count.by === 'names') return String(count.names)
  return /^\d{1,4}$/.test(posts.trim()) ? String(Number(posts) * count.times) : null
}

const groupsFor = (profile: RuleProfile, { language }: StartWords): GroupDraft[] =>
  rulesOf(profile, 'group-weight').map(({ group, weight }) => ({
    code: group,
    titleId: group.toUpperCase(),
    titleEn: group.toUpperCase(),
    weight: typedShare(weight, language),
  }))

/** One component for each weight band and each exam whose maxima are set; else one for each rubric that is shipped. */
function componentsFor(profile: RuleProfile, words: StartWords): ComponentDraft[] {
  const exams = rulesOf(profile, 'exam-maxima').map(({ method, parts }) => ({ method, parts }))
  const banded = rulesOf(profile, 'weight-band').flatMap(({ methods, group, least }) => {
    const [first] = methods
    const isExam = exams.some(({ method }) => methods.includes(method))
    // A band that may stay empty is a limit and no component.
    return first && !equals(exactOf(least), zero) && !isExam ? [{ method: first, group: group ?? '' }] : []
  })
  const fromExams = exams.map(({ method, parts }) => ({
    ...componentOf(method, groupOf(profile, method), words),
    kind: 'exam' as const,
    parts: parts.map(({ code, maximum }) => ({
      ...emptyPart,
      code,
      titleId: code.toUpperCase(),
      titleEn: code.toUpperCase(),
      maximum: formatExact(maximum, words.language),
    })),
  }))
  const fromBands = banded.map(({ method, group }) => ({
    ...componentOf(method, group, words),
    weight: onlyWeight(profile, { method, group }, words.language),
  }))
  const started = [...fromExams, ...fromBands]
  if (started.length > 0) return started
  return Object.values(shippedRubrics).map(({ method }) => componentOf(method, '', words))
}

/** The group whose rules speak of that method; for a first exam the group that bears its name. */
function groupOf(profile: RuleProfile, method: Method): string {
  const groups = rulesOf(profile, 'group-weight').map(({ group }) => group as string)
  const named = profile.rules.find(
    (rule) =>
      (rule.kind === 'required-method' || rule.kind === 'allowed-methods' || rule.kind === 'weight-band') &&
      rule.group !== null &&
      rule.methods.includes(method),
  )
  const group = named && 'group' in named ? named.group : null
  return group ?? groups[0] ?? ''
}

const simulations: readonly Method[] = ['interview', 'role-play', 'presentation', 'work-practice', 'paper']

function componentOf(method: Method, group: string, { methodTitle }: StartWords): ComponentDraft {
  const rubric = Object.values(rubricLibrary).find((one) => one.method === method)
  const title = methodTitle(method)
  const kind = rubric || simulations.includes(method) ? 'rubric' : 'exam'
  return {
    ...emptyComponent,
    kind,
    code: codeOf(title.id),
    titleId: title.id,
    titleEn: title.en,
    method,
    group,
    rubric: rubric?.code ?? '',
    parts: kind === 'exam' ? [emptyPart] : [],
  }
}

/** Where the bands leave one weight only, that is it. */
function onlyWeight(
  profile: RuleProfile,
  { method, group }: { method: Method; group: string },
  language: Language,
): string {
  const freedom = weightFreedom(profile).find((one) => (one.group ?? '') === group)
  const band = freedom?.bands.find(({ methods }) => methods.includes(method))
  const isOne = freedom?.choice === 'one' && band && equals(exactOf(band.least), exactOf(band.most))
  return isOne ? typedShare(band.least as ExactText, language) : ''
}

/** `Wawancara terstruktur` → `wawancara-terstruktur`: letters, digits and hyphens, at most 40. */
export const codeOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
