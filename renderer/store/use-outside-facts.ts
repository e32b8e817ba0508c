/** A result of a test held elsewhere as named facts, the same for whoever enters it, confirms it or looks it up. */
import { useTranslation } from 'react-i18next'
import type { ExamComponent } from '../../shared/rules/scheme.ts'
import type { Attachment } from '../../shared/record/card.ts'
import type { OutsideResult } from '../../shared/subjects/exam-scores/entries.ts'
import type { CardReading } from '../../shared/subjects/state.ts'
import { formatDay, formatExact, formatSize } from '../i18n/formats.ts'
import { useLanguage } from '../i18n/use-language.ts'

export interface OutsideShown {
  readonly candidate: string
  readonly component: string
  readonly parts: ExamComponent['parts']
  readonly result: CardReading<OutsideResult>
  readonly scan: CardReading<Attachment>
}

export function useOutsideFacts(): (
  shown: OutsideShown,
) => readonly { readonly name: string; readonly value: string }[] {
  const { t } = useTranslation('outside')
  const language = useLanguage()
  return ({ candidate, component, parts, result, scan }) => {
    const read = result.kind === 'value' ? result.value : null
    const points = (code: string, maximum: string): string => {
      const marked = read && Object.entries(read.parts).find(([part]) => part === code)
      return marked
        ? t('pointsOf', { points: formatExact(marked[1], language), maximum: formatExact(maximum, language) })
        : t('withheld')
    }
    return [
      { name: t('candidate'), value: candidate },
      { name: t('component'), value: component },
      ...parts.map(({ code, title, maximum }) => ({ name: title[language], value: points(code, maximum) })),
      { name: t('source'), value: read?.source ?? t('withheld') },
      { name: t('number'), value: read?.report.number ?? t('withheld') },
      { name: t('date'), value: read ? formatDay(read.report.date, language) : t('withheld') },
      {
        name: t('validUntil'),
        value: read?.report.validUntil
          ? formatDay(read.report.validUntil, language)
          : read
            ? t('noEnd')
            : t('withheld'),
      },
      {
        name: t('scan'),
        value:
          scan.kind === 'value'
            ? t('scanOf', { name: scan.value.name, size: formatSize(scan.value.size, language) })
            : t('withheld'),
      },
    ]
  }
}
