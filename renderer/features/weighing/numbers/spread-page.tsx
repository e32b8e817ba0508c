/** Criteria and sheets that lie far apart: what the integration meeting is for. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { outlierDistance } from '../../../../shared/engine/numbers/conventions.ts'
import type { FarCell, SheetBesideOthers, Spread } from '../../../../shared/engine/numbers/spread.ts'
import type { Code } from '../../../../shared/kernel/ids.ts'
import { spreadToTalkAbout } from '../../../../shared/profiles/integration-hints.ts'
import { formatCount } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { Bars } from '../../../ui/chart-frame-bars.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { ScoreTable } from '../../../ui/score-table.tsx'
import type { About } from './about.ts'
import { Asked } from './asked.tsx'
import { shownColumns, type NumberColumns } from './number-columns.ts'
import { NumberFrame } from './number-frame.tsx'
import { formatDecimal, formatSigned, useNames, useSentence } from './number-words.ts'

const { levelsApart } = spreadToTalkAbout
const mostBars = 20

export function SpreadPage({ about: { table, part } }: { readonly about: About }): ReactNode {
  const { t } = useTranslation('numbers')
  return (
    <Page title={t('page.spread.title')} lead={t('page.spread.lead')}>
      <Asked question={{ ask: 'spread', instrument: table.instrument, part, levelsApart }}>
        {(spread) => (
          <>
            <Levels spread={spread} />
            <FarCells spread={spread} instrument={table.instrument} />
            <Sheets spread={spread} />
          </>
        )}
      </Asked>
    </Page>
  )
}

function Levels({ spread }: { readonly spread: Spread }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const sentenceOf = useSentence()
  const { byLevels, figure } = spread
  return (
    <NumberFrame
      question={t('spread.levels')}
      answer={sentenceOf(spread.sentence)}
      figure={figure}
      name="selisih-level"
      picture={
        figure.value === null ? null : (
          <Bars
            title={t('spread.levels')}
            rows={byLevels.map(({ apart, cells }) => ({
              name: formatCount(apart, language),
              values: [cells],
              note: formatCount(cells, language),
            }))}
            series={[t('spread.cells')]}
            axis={t('spread.axis')}
            format={(value) => formatDecimal(value, language, 0)}
          />
        )
      }
      columns={[
        { key: 'levels_apart', title: t('spread.apart'), kind: 'count', of: ({ apart }) => apart },
        { key: 'scorings', title: t('spread.cells'), kind: 'count', of: ({ cells }) => cells },
      ]}
      rows={figure.value === null ? [] : byLevels}
      rowKey={({ apart }) => String(apart)}
    />
  )
}

function FarCells({ spread, instrument }: { readonly spread: Spread; readonly instrument: Code }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const names = useNames()
  const columns: NumberColumns<FarCell> = [
    { key: 'candidate', title: t('spread.candidate'), kind: 'text', of: ({ candidate }) => names.candidate(candidate) },
    { key: 'criterion', title: t('spread.criterion'), kind: 'text', of: ({ criterion }) => names.criterion(criterion) },
    { key: 'low', title: t('spread.low'), kind: 'count', of: ({ low }) => low },
    { key: 'high', title: t('spread.high'), kind: 'count', of: ({ high }) => high },
    { key: 'marks', title: t('spread.marks'), kind: 'count', of: ({ marks }) => marks },
  ]
  const [first, ...rest] = shownColumns(columns, language)
  const linked = {
    ...first,
    cell: ({ candidate, vacancy }: FarCell) => (
      <Link href={`/integration/${instrument}/${vacancy}/${candidate}`}>{names.candidate(candidate)}</Link>
    ),
  }
  return (
    <Section title={t('spread.far')} lead={t('spread.farLead', { levels: levelsApart })}>
      {spread.far.length === 0 ? (
        <p>{t('spread.farNone')}</p>
      ) : (
        <ScoreTable
          label={t('spread.far')}
          columns={[linked, ...rest]}
          rows={spread.far}
          rowKey={({ candidate, vacancy, criterion }) => `${candidate}/${vacancy}/${criterion}`}
          height="40vh"
        />
      )}
    </Section>
  )
}

function Sheets({ spread: { sheets, figure } }: { readonly spread: Spread }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const names = useNames()
  const outliers = sheets.filter(({ isOutlier }) => isOutlier).length
  const shown = sheets.slice(0, mostBars)
  const distance = formatDecimal(outlierDistance, language, 0)
  const columns: NumberColumns<SheetBesideOthers> = [
    { key: 'candidate', title: t('spread.candidate'), kind: 'text', of: ({ candidate }) => names.candidate(candidate) },
    { key: 'assessor', title: t('spread.assessor'), kind: 'text', of: ({ assessor }) => names.assessor(assessor) },
    { key: 'score', title: t('spread.score'), kind: 'decimal', of: ({ score }) => score },
    { key: 'others', title: t('spread.others'), kind: 'decimal', of: ({ others }) => others },
    { key: 'of_others', title: t('spread.of'), kind: 'count', of: ({ of }) => of },
    { key: 'distance', title: t('spread.distance'), kind: 'decimal', of: (sheet) => sheet.distance },
  ]
  return (
    <NumberFrame
      question={t('spread.sheets')}
      answer={
        figure.reason !== null
          ? t(`reason.${figure.reason}`)
          : outliers === 0
            ? t('spread.sheetsNone', { distance })
            : t('spread.sheetsSome', { count: outliers, distance })
      }
      figure={{ ...figure, formula: 'outlier' }}
      name="lembar-berjauhan"
      picture={
        shown.length === 0 ? null : (
          <Bars
            title={t('spread.sheets')}
            rows={shown.map((sheet) => ({
              name: `${names.candidate(sheet.candidate)} · ${names.assessor(sheet.assessor)}`,
              values: [sheet.distance],
              note: formatSigned(sheet.distance, language),
            }))}
            series={[t('spread.distance')]}
            axis={t('spread.axisDistance')}
            format={(value) => formatSigned(value, language)}
            isLying
            isSigned
            limit={Math.max(1, Math.ceil(2 * Math.abs(shown[0]?.distance ?? 0)) / 2)}
          />
        )
      }
      {...(sheets.length > shown.length && { legend: t('spread.shown', { shown: shown.length }) })}
      columns={columns}
      rows={sheets}
      rowKey={({ candidate, vacancy, assessor }) => `${candidate}/${vacancy}/${assessor}`}
    />
  )
}
