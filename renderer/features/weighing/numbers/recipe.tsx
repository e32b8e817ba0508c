/** How a number is worked out: formula, what it rests on, what was left out and why, interval, sources. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../../shared/engine/numbers/figure.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { FactsList } from '../../../ui/facts-list.tsx'
import { formatDecimal, useLeftOut } from './number-words.ts'

export function Recipe({ figure, sentence }: { readonly figure: Figure; readonly sentence: string }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const leftOut = useLeftOut()
  const { formula, basis, interval } = figure
  const { dropped, ...counts } = basis
  return (
    <FactsList
      facts={[
        { name: t('recipe.formula'), value: t(`formula.${formula}`) },
        { name: t('recipe.basis'), value: t('recipe.basisOf', counts) },
        {
          name: t('recipe.leftOut'),
          value: (
            <>
              {figure.leftOut.length === 0 && dropped === 0 && t('recipe.nothingLeftOut')}
              {leftOut(figure.leftOut)}
              {dropped > 0 && (
                <>
                  {figure.leftOut.length > 0 && '; '}
                  {t('recipe.dropped', { count: dropped })}
                </>
              )}
            </>
          ),
        },
        {
          name: t('recipe.interval'),
          value:
            interval?.low !== undefined && interval.low !== null && interval.high !== null
              ? t('recipe.intervalOf', {
                  low: formatDecimal(interval.low, language),
                  high: formatDecimal(interval.high, language),
                  confidence: formatDecimal(100 * interval.confidence, language, 0),
                })
              : t('recipe.noInterval'),
        },
        { name: t('recipe.sentence'), value: sentence },
        { name: t('recipe.sources'), value: t(`source.${formula}`) },
      ]}
    />
  )
}
