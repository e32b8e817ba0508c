/** Why there is no rank or no score, in a person's words. */
import { useTranslation } from 'react-i18next'
import type { ResultRow } from '../../../shared/rules/ranking-result.ts'
import type { DerivationNode } from '../../../shared/rules/derivation.ts'
import type { MissingValues } from '../../../shared/subjects/results/view-standings.ts'
import { useComponentTitle } from './words.ts'

type Barred = NonNullable<ResultRow['reason']>
type NoScore = NonNullable<DerivationNode['reason']>

export function useReasons(): {
  barred(reason: Barred): string
  noScore(reason: NoScore): string
  missing(values: MissingValues): string
} {
  const { t } = useTranslation('weighing')
  const titleOf = useComponentTitle()
  const noScore = (reason: NoScore): string => {
    switch (reason.kind) {
      case 'too-few-assessors':
        return t('derivation.noScore.too-few-assessors', { have: reason.have, need: reason.need })
      case 'too-few-to-trim':
        return t('derivation.noScore.too-few-to-trim', { have: reason.have })
      case 'not-observed':
        return t('derivation.noScore.not-observed', { observed: reason.observed, need: reason.need })
      case 'criterion-unmarked':
      case 'level-outside-scale':
        return t(`derivation.noScore.${reason.kind}`, { code: reason.criterion })
      case 'part-unmarked':
      case 'mark-outside-scale':
        return t(`derivation.noScore.${reason.kind}`, { code: reason.part })
      case 'component-without-score':
        return t('derivation.noScore.component-without-score', { code: titleOf(reason.component) })
      default:
        return t(`derivation.noScore.${reason.kind}`)
    }
  }
  return {
    noScore,
    barred: (reason) => {
      switch (reason.kind) {
        case 'not-taking-part':
          return t('ranking.reason.not-taking-part', { status: t(`ranking.status.${reason.status}`) })
        case 'hurdle-missed':
        case 'eliminated-by-absence':
          return t(`ranking.reason.${reason.kind}`, { component: titleOf(reason.component) })
        case 'no-total':
          return `${t('ranking.reason.no-total')}: ${noScore(reason.reason)}`
      }
    },
    missing: ({ sheets, exams, facts, others }) =>
      [
        sheets > 0 && t('ranking.missing.sheets', { count: sheets }),
        exams > 0 && t('ranking.missing.exams', { count: exams }),
        facts > 0 && t('ranking.missing.facts', { count: facts }),
        others > 0 && t('ranking.missing.others', { count: others }),
      ]
        .filter((part) => part !== false)
        .join('; '),
  }
}
