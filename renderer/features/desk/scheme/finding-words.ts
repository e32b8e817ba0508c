/** What a check found, as a sentence: shares in per cent, methods and components by name. The rule and its source stand beside it. */
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../shared/rules/finding.ts'
import { methodSchema, type Method } from '../../../../shared/rules/method.ts'
import type { Rounding } from '../../../../shared/rules/quantity.ts'
import type { AbsenceRule, Aggregation, RankMethod, Scaling } from '../../../../shared/rules/scheme.ts'
import type { Bilingual } from '../../../../shared/rules/bilingual.ts'
import { formatExact } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { formatShare } from './person-number.ts'

interface Titled {
  readonly code: string
  readonly title: Bilingual
}

export interface FindingContext {
  readonly components: readonly Titled[]
  readonly groups: readonly Titled[]
  readonly vacancies: readonly Titled[]
}

const shares = new Set(['share', 'sum', 'weight'])
/** Bounds are shares only where what they bound is one. */
const bounds = new Set(['least', 'most', 'demanded'])

const isMethod = (text: string): text is Method => (methodSchema.options as readonly string[]).includes(text)

/** What a finding holds; its rule's words and source are shown beside the sentence and are no part of it. */
type FindingValue = string | number | boolean | null | readonly string[] | object

/** Which values a sentence takes is the finding's to say: its own members, under their own names. */
type SayFinding = (key: `finding.${Finding['kind']}`, values: Readonly<Record<string, string>>) => string

export function useFindingSentence(): (finding: Finding, context: FindingContext) => string {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  return (finding, { components, groups, vacancies }) => {
    const titled: Readonly<Record<string, readonly Titled[]>> = {
      component: components,
      group: groups,
      vacancy: vacancies,
    }
    const choice = choiceOf(finding, t)
    const isAboutShares = 'share' in finding || 'weight' in finding
    const word = (text: string): string => (isMethod(text) ? t(`methods.${text}`) : text)
    const say = (name: string, value: FindingValue): string => {
      if (value === null) return name === 'group' ? t('finding.theWhole') : t('finding.nothing')
      if (Array.isArray(value)) return value.map((item) => word(String(item))).join(', ')
      if (typeof value === 'object') return ''
      const text = String(value)
      if (shares.has(name) || (bounds.has(name) && isAboutShares)) return formatShare(text, language)
      const known = titled[name]?.find(({ code }) => code === text)
      if (known) return `“${known.title[language]}”`
      return typeof value === 'number' || /^-?\d/.test(text) ? formatExact(text, language) : word(text)
    }
    const parameters = Object.fromEntries(
      Object.entries(finding).map(([name, value]: [string, FindingValue]) => [name, say(name, value)]),
    )
    return (t as SayFinding)(`finding.${finding.kind}`, { ...parameters, ...choice })
  }
}

/** Choices of the scheme that a rule does not take, as the form calls them. */
function choiceOf(finding: Finding, t: ReturnType<typeof useTranslation<'desk'>>['t']): Record<string, string> {
  switch (finding.kind) {
    case 'scaling-not-allowed':
      return { found: t(`scaling.${finding.found as Scaling}`) }
    case 'aggregation-not-allowed':
      return { found: t(`aggregation.${finding.found as Aggregation['method']}`) }
    case 'absence-rule-not-allowed':
      return { found: t(`absence.${finding.found as AbsenceRule}`) }
    case 'numbering-not-allowed':
      return { found: t(`ranking.${finding.found as RankMethod}`) }
    case 'rounding-not-allowed':
      return {
        at: t(`roundingAt.${finding.at as Rounding['at']}`),
        mode: t(`roundingMode.${finding.mode as Rounding['mode']}`),
      }
    default:
      return {}
  }
}
