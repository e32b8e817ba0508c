/** One line for each assessor, by name and never by rank: measures with intervals, raw differences where measures are refused. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fitBands, spreadBands } from '../../../../shared/engine/numbers/conventions.ts'
import type { AssessorSeverity, Severity } from '../../../../shared/engine/numbers/severity-answer.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { IntervalChart, type IntervalRow } from '../../../ui/chart-frame-intervals.tsx'
import type { NumberColumns } from './number-columns.ts'
import { NumberFrame } from './number-frame.tsx'
import { formatSigned, useNames, useSentence } from './number-words.ts'

const ninetyFive = 1.96

export function AssessorSeverities({ severity }: { readonly severity: Severity }): ReactNode {
  const { t } = useTranslation('numbers')
  const sentenceOf = useSentence()
  const names = useNames()
  const columns = useColumns()
  const assessors = severity.assessors.toSorted((a, b) =>
    names.assessor(a.assessor).localeCompare(names.assessor(b.assessor)),
  )
  const isMeasured = severity.figure.reason === null
  return (
    <NumberFrame
      question={t('severity.assessors')}
      answer={sentenceOf(severity.sentence)}
      figure={severity.figure}
      name="ketegasan-asesor"
      picture={<SeverityChart assessors={assessors} isMeasured={isMeasured} />}
      legend={t(isMeasured ? 'severity.legend' : 'severity.legendRaw')}
      columns={columns}
      rows={assessors}
      rowKey={({ assessor }) => assessor}
    />
  )
}

interface SeverityChartProps {
  readonly assessors: readonly AssessorSeverity[]
  readonly isMeasured: boolean
}

function SeverityChart({ assessors, isMeasured }: SeverityChartProps): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const names = useNames()
  const rows = assessors.flatMap((one): IntervalRow[] => {
    const [value, se] = isMeasured ? [one.measure, one.se] : [one.beside, one.besideSe]
    if (value === null) return []
    const reach = se === null ? null : ninetyFive * se
    const [low, high] = reach === null ? [null, null] : [value - reach, value + reach]
    return [{ name: names.assessor(one.assessor), value, low, high }]
  })
  if (rows.length === 0) return null
  const most = Math.max(...rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value].map(Math.abs)))
  const end = Math.max(0.5, Math.ceil(2 * most) / 2)
  return (
    <IntervalChart
      title={t('severity.assessors')}
      rows={rows}
      from={-end}
      to={end}
      lines={[{ at: 0, label: '0' }]}
      axis={t(isMeasured ? 'severity.axis' : 'severity.axisBeside')}
      format={(value) => formatSigned(value, language)}
    />
  )
}

function useColumns(): NumberColumns<AssessorSeverity> {
  const { t } = useTranslation('numbers')
  const names = useNames()
  const remark = (one: AssessorSeverity): string => {
    const { sdRatio, infit, isExtreme } = one
    const remarks = [
      isExtreme && t('severity.extreme'),
      sdRatio !== null && sdRatio < spreadBands.central && t('severity.central'),
      sdRatio !== null && sdRatio > spreadBands.extreme && t('severity.wide'),
      infit !== null && infit > fitBands.noisy && t('severity.noisy'),
      infit !== null && infit < fitBands.uniform && t('severity.uniform'),
    ]
    return remarks.filter((said) => said !== false).join('; ')
  }
  return [
    { key: 'assessor', title: t('severity.assessor'), kind: 'text', of: ({ assessor }) => names.assessor(assessor) },
    { key: 'marks', title: t('severity.marks'), kind: 'count', of: ({ marks }) => marks },
    { key: 'mean', title: t('severity.mean'), kind: 'decimal', of: ({ mean }) => mean },
    { key: 'beside_others', title: t('severity.beside'), kind: 'decimal', of: ({ beside }) => beside },
    { key: 'beside_se', title: t('severity.besideSe'), kind: 'decimal', of: ({ besideSe }) => besideSe },
    { key: 'measure', title: t('severity.measure'), kind: 'decimal', of: ({ measure }) => measure },
    { key: 'measure_se', title: t('severity.se'), kind: 'decimal', of: ({ se }) => se },
    { key: 'fair_average', title: t('severity.fair'), kind: 'decimal', of: ({ fair }) => fair },
    { key: 'infit', title: t('severity.infit'), kind: 'decimal', of: ({ infit }) => infit },
    { key: 'sd_ratio', title: t('severity.sdRatio'), kind: 'decimal', of: ({ sdRatio }) => sdRatio },
    { key: 'remark', title: t('severity.remark'), kind: 'text', of: remark },
  ]
}
