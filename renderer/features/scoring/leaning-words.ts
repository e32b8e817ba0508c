/** Milder or stricter than expected, in words beside the number. */
import { useTranslation } from 'react-i18next'
import type { Drift } from '../../../shared/subjects/scoring/view-practice.ts'
import { formatExact } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'

export interface LeaningWords {
  leaning(one: Drift): string
  /** From the first round of the last day to its last, as far as both say something. */
  moved(rows: readonly Drift[]): string
}

type Measured = Pick<Drift, 'sum' | 'compared'>

/** Levels for each criterion, to a tenth; `null` where nothing has a level. */
const tenthsOf = ({ sum, compared }: Measured): number | null =>
  compared === 0 ? null : Math.round((10 * sum) / compared)

export function useLeaningWords(): LeaningWords {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const written = (tenths: number): string => formatExact((Math.abs(tenths) / 10).toFixed(1), language)
  const leaning = (one: Measured): string => {
    const tenths = tenthsOf(one)
    if (tenths === null) return t('practice.noLevels')
    return tenths === 0
      ? t('practice.asExpected')
      : t(tenths > 0 ? 'practice.milder' : 'practice.stricter', { by: written(tenths) })
  }
  const moved = (rows: readonly Drift[]): string => {
    const day = rows.at(-1)?.sheet.at.slice(0, 10)
    const ofDay = rows.filter(({ sheet }) => sheet.at.slice(0, 10) === day)
    const [first, last] = [ofDay[0], ofDay.at(-1)]
    const from = first && tenthsOf(first)
    const to = last && tenthsOf(last)
    if (ofDay.length < 2 || typeof from !== 'number' || typeof to !== 'number') return t('practice.driftLead')
    if (from === to) return t('practice.steady')
    return t(to > from ? 'practice.becameMilder' : 'practice.becameStricter', { by: written(to - from) })
  }
  return { leaning, moved }
}
