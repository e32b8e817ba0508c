/** Official beside adjusted, candidate by candidate; only differences that matter are spoken of, and the official one ranks. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isMoved } from '../../../../shared/engine/numbers/severity-sentences.ts'
import type { CandidateFairness as Fairness, Severity } from '../../../../shared/engine/numbers/severity-answer.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { Bars } from '../../../ui/chart-frame-bars.tsx'
import type { NumberColumns } from './number-columns.ts'
import { NumberFrame } from './number-frame.tsx'
import { formatDecimal, formatSigned, useNames } from './number-words.ts'

/** More bars than this nobody reads. */
const mostBars = 20

const differenceOf = ({ raw, fair }: Fairness): number | null => (raw === null || fair === null ? null : fair - raw)

export function CandidateFairness({ severity }: { readonly severity: Severity }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const names = useNames()
  const columns = useColumns()
  const { candidates, figure } = severity
  const known = candidates
    .flatMap((one) => {
      const difference = differenceOf(one)
      return difference === null || one.isExtreme ? [] : [{ ...one, difference }]
    })
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
  const [most] = known
  const shown = known.slice(0, mostBars)
  const answer =
    figure.reason !== null || !most
      ? t('severity.candidatesAnswerNone', { reason: t(`reason.${figure.reason ?? 'not_estimable'}`) })
      : t('severity.candidatesAnswer', {
          most: formatDecimal(Math.abs(most.difference), language),
          moved: candidates.filter(isMoved).length,
        })
  return (
    <NumberFrame
      question={t('severity.candidates')}
      answer={answer}
      figure={figure}
      name="nilai-resmi-dan-adil"
      picture={
        shown.length === 0 ? null : (
          <Bars
            title={t('severity.candidates')}
            rows={shown.map(({ candidate, difference }) => ({
              name: names.candidate(candidate),
              values: [difference],
              note: formatSigned(difference, language),
            }))}
            series={[t('severity.difference')]}
            axis={t('severity.axisDifference')}
            format={(value) => formatSigned(value, language)}
            isLying
            isSigned
            limit={Math.max(0.5, Math.ceil(4 * Math.abs(shown[0]?.difference ?? 0)) / 4)}
          />
        )
      }
      {...(known.length > shown.length && {
        legend: t('severity.shownOf', { shown: shown.length, all: candidates.length }),
      })}
      columns={columns}
      rows={candidates}
      rowKey={({ candidate }) => candidate}
    />
  )
}

function useColumns(): NumberColumns<Fairness> {
  const { t } = useTranslation('numbers')
  const names = useNames()
  return [
    {
      key: 'candidate',
      title: t('severity.candidate'),
      kind: 'text',
      of: ({ candidate }) => names.candidate(candidate),
    },
    { key: 'sheets', title: t('severity.sheets'), kind: 'count', of: ({ sheets }) => sheets },
    { key: 'official', title: t('severity.official'), kind: 'decimal', of: ({ official }) => official },
    { key: 'raw', title: t('severity.raw'), kind: 'decimal', of: ({ raw }) => raw },
    { key: 'fair', title: t('severity.fairCandidate'), kind: 'decimal', of: ({ fair }) => fair },
    { key: 'difference', title: t('severity.difference'), kind: 'decimal', of: differenceOf },
    { key: 'raw_place', title: t('severity.rawPlace'), kind: 'count', of: ({ rawPlace }) => rawPlace },
    { key: 'fair_place', title: t('severity.fairPlace'), kind: 'count', of: ({ fairPlace }) => fairPlace },
  ]
}
