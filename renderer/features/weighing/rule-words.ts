/** Names of the rules in a derivation, as the scheme's own names give them: `mean`, `trimmed-mean(1,1)`, `half-up(2)`, `0–100`. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { roundingModeSchema } from '../../../shared/kernel/exact-rounding.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { inLanguage } from './words.ts'

const plain = [
  'level',
  'not-observed',
  'weighted-sum',
  'weighted-mean-of-observed',
  'mean',
  'median',
  'sum',
  'of-maximum',
  'between',
  'absent-counts-zero',
  'weight',
] as const

export function useRuleWords(): (rule: string) => string {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  return useCallback(
    (rule: string) => {
      const known = plain.find((name) => name === rule)
      if (known) return t(`derivation.rules.${known}`)
      const [, name = '', first = '', second = ''] = /^([a-z-]+)\((\d+)(?:,(\d+))?\)$/.exec(rule) ?? []
      if (name === 'trimmed-mean') return t('derivation.rules.trimmed-mean', { low: first, high: second })
      const mode = roundingModeSchema.options.find((option) => option === name)
      if (mode) return t('derivation.rules.rounded', { mode: t(`ranking.modes.${mode}`), decimals: first })
      return rule.includes('–') ? t('derivation.rules.range', { range: inLanguage(rule, language) }) : rule
    },
    [t, language],
  )
}
