/** Whether hands change over an assessor's own sequence, and with the hour. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssessorDrift, DriftAnswer, HourOfDay } from '../../../../shared/engine/numbers/drift.ts'
import { hourChange } from '../../../../shared/engine/numbers/conventions.ts'
import { spreadToTalkAbout } from '../../../../shared/profiles/integration-hints.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { Bars } from '../../../ui/chart-frame-bars.tsx'
import { Page } from '../../../ui/page.tsx'
import type { About } from './about.ts'
import { Asked } from './asked.tsx'
import type { NumberColumns } from './number-columns.ts'
import { NumberFrame } from './number-frame.tsx'
import { formatDecimal, formatSigned, useNames, useSentence } from './number-words.ts'

export function DriftPage({ about: { table, part } }: { readonly about: About }): ReactNode {
  const { t } = useTranslation('numbers')
  return (
    <Page title={t('page.drift.title')} lead={t('page.drift.lead')}>
      <Asked
        question={{ ask: 'drift', instrument: table.instrument, part, levelsApart: spreadToTalkAbout.levelsApart }}
      >
        {(drift) => (
          <>
            <ByOrder drift={drift} />
            <ByHour drift={drift} />
          </>
        )}
      </Asked>
    </Page>
  )
}

function ByOrder({ drift }: { readonly drift: DriftAnswer }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const sentenceOf = useSentence()
  const names = useNames()
  const columns: NumberColumns<AssessorDrift> = [
    { key: 'assessor', title: t('drift.assessor'), kind: 'text', of: ({ assessor }) => names.assessor(assessor) },
    { key: 'sheets', title: t('drift.sheets'), kind: 'count', of: ({ sheets }) => sheets },
    { key: 'marks', title: t('drift.marks'), kind: 'count', of: ({ marks }) => marks },
    { key: 'change', title: t('drift.change'), kind: 'decimal', of: ({ change }) => change },
    { key: 'p', title: t('drift.p'), kind: 'decimal', digits: 3, of: ({ p }) => p },
    {
      key: 'remark',
      title: t('drift.note'),
      kind: 'text',
      of: ({ reason, isDrifting }) => (reason !== null ? t(`reason.${reason}`) : isDrifting ? t('drift.drifting') : ''),
    },
  ]
  const assessors = drift.assessors.toSorted((a, b) =>
    names.assessor(a.assessor).localeCompare(names.assessor(b.assessor)),
  )
  const known = assessors.flatMap((one) => (one.change === null ? [] : [{ ...one, change: one.change }]))
  return (
    <NumberFrame
      question={t('drift.order')}
      answer={sentenceOf(drift.sentence)}
      figure={drift.figure}
      name="pergeseran-urutan"
      picture={
        known.length === 0 ? null : (
          <Bars
            title={t('drift.order')}
            rows={known.map(({ assessor, change }) => ({
              name: names.assessor(assessor),
              values: [change],
              note: formatSigned(change, language),
            }))}
            series={[t('drift.change')]}
            axis={t('drift.axis')}
            format={(value) => formatSigned(value, language)}
            isLying
            isSigned
            limit={limitOf(known.map(({ change }) => change))}
          />
        )
      }
      columns={columns}
      rows={assessors}
      rowKey={({ assessor }) => assessor}
    />
  )
}

/** Halves of a level, at least one half: a small change must not fill the picture. */
const limitOf = (values: readonly number[]): number =>
  Math.max(0.5, Math.ceil(2 * Math.max(...values.map(Math.abs))) / 2)

function ByHour({ drift: { hours, figure } }: { readonly drift: DriftAnswer }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const nameOf = ({ hour }: HourOfDay): string => t('drift.hourOf', { hour: String(hour).padStart(2, '0') })
  const known = hours.flatMap((one) => (one.mean === null ? [] : [{ ...one, mean: one.mean }]))
  const sorted = known.toSorted((a, b) => b.mean - a.mean)
  const [high, low] = [sorted[0], sorted.at(-1)]
  const answer =
    figure.reason !== null
      ? t(`reason.${figure.reason}`)
      : !high || !low || high === low
        ? t('drift.hoursNone')
        : high.mean - low.mean < hourChange
          ? t('drift.hoursSteady', { apart: formatDecimal(high.mean - low.mean, language) })
          : t('drift.hoursAnswer', {
              high: nameOf(high),
              highMean: formatSigned(high.mean, language),
              low: nameOf(low),
              lowMean: formatSigned(low.mean, language),
            })
  return (
    <NumberFrame
      question={t('drift.hours')}
      answer={answer}
      figure={{ ...figure, formula: 'time-of-day' }}
      name="pergeseran-jam"
      picture={
        known.length < 2 || figure.reason !== null ? null : (
          <Bars
            title={t('drift.hours')}
            rows={hours.map((one) => ({
              name: `${nameOf(one)} (${one.sheets})`,
              values: [one.mean],
              note: one.mean === null ? '' : formatSigned(one.mean, language),
            }))}
            series={[t('drift.mean')]}
            axis={t('drift.axisHour')}
            format={(value) => formatSigned(value, language)}
            isSigned
            limit={limitOf(known.map(({ mean }) => mean))}
          />
        )
      }
      legend={t('drift.hoursLegend')}
      columns={[
        { key: 'hour', title: t('drift.hour'), kind: 'text', of: nameOf },
        { key: 'sheets', title: t('drift.sheets'), kind: 'count', of: ({ sheets }) => sheets },
        { key: 'marks', title: t('drift.marks'), kind: 'count', of: ({ marks }) => marks },
        { key: 'mean_residual', title: t('drift.mean'), kind: 'decimal', of: ({ mean }) => mean },
      ]}
      rows={hours}
      rowKey={({ hour }) => String(hour)}
    />
  )
}
