/** What was changed in a variant of the ranking, in words. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Variant, WeightedPart } from '../../../../shared/engine/numbers/ranking-variants.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useNames } from './number-words.ts'

export function useVariantWords(parts: readonly WeightedPart[]): (variant: Variant) => string {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const names = useNames()
  return useCallback(
    (variant: Variant) => {
      if (variant.kind === 'without-assessor')
        return t('firmness.without', { assessor: names.assessor(variant.assessor) })
      if (variant.kind === 'rounding') return t(`firmness.rounding.${variant.at}`)
      const title = parts.find(({ code }) => code === variant.of)?.title[language] ?? variant.of
      return t(`firmness.weight.${variant.change}`, { part: title })
    },
    [t, language, names, parts],
  )
}
