/** Which places at the cut are firm and which are not, what turns them, and which pairs change sides. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirmnessAnswer, FirmRow, FlippingPair } from '../../../../shared/engine/numbers/firmness.ts'
import { rankingFigure } from '../../../../shared/engine/numbers/ranking-figure.ts'
import { formatCount, formatExact } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useMarks } from '../../../store/use-numbers.ts'
import { IntervalChart } from '../../../ui/chart-frame-intervals.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { ScoreTable } from '../../../ui/score-table.tsx'
import type { About } from './about.ts'
import { Asked } from './asked.tsx'
import { shownColumns, type NumberColumns } from './number-columns.ts'
import { NumberFrame } from './number-frame.tsx'
import { useNames, useSentence } from './number-words.ts'
import { useVariantWords } from './use-variant-words.ts'
import { VacancyRanking } from './vacancy-ranking.tsx'

/** Lines of the picture: those nearest to the cut. */
const mostLines = 20

export function FirmnessPage({ about }: { readonly about: About }): ReactNode {
  const { t } = useTranslation('numbers')
  return (
    <Page title={t('page.firmness.title')} lead={t('page.firmness.lead')}>
      <VacancyRanking about={about}>
        {(vacancy) => (
          <Asked question={{ ask: 'firmness', vacancy, tried: null }}>
            {(answer) => (
              <>
                <Places answer={answer} />
                <Pairs answer={answer} />
              </>
            )}
          </Asked>
        )}
      </VacancyRanking>
    </Page>
  )
}

function Places({ answer }: { readonly answer: FirmnessAnswer }): ReactNode {
  const tables = useMarks()?.tables ?? []
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const sentenceOf = useSentence()
  const names = useNames()
  const inWords = useVariantWords(answer.parts)
  const { rows, places, ranked } = answer
  const lines = nearCut(rows, places)
  const columns: NumberColumns<FirmRow> = [
    {
      key: 'rank',
      title: t('firmness.rank'),
      kind: 'text',
      of: ({ rank }) => (rank === null ? '–' : formatExact(rank, language)),
    },
    {
      key: 'candidate',
      title: t('firmness.candidate'),
      kind: 'text',
      of: ({ candidate }) => names.candidate(candidate),
    },
    {
      key: 'total',
      title: t('firmness.total'),
      kind: 'text',
      of: ({ shown }) => (shown === null ? '–' : formatExact(shown, language)),
    },
    {
      key: 'firmness',
      title: t('firmness.state'),
      kind: 'text',
      of: ({ firmness }) => t(`firmness.states.${firmness}`),
    },
    { key: 'best', title: t('firmness.best'), kind: 'decimal', digits: 0, of: ({ best }) => best },
    { key: 'worst', title: t('firmness.worst'), kind: 'decimal', digits: 0, of: ({ worst }) => worst },
    {
      key: 'turned_by',
      title: t('firmness.turnedBy'),
      kind: 'text',
      of: ({ turnedBy }) =>
        turnedBy.flatMap((at) => (answer.variants[at] ? [inWords(answer.variants[at])] : [])).join('; '),
    },
  ]
  return (
    <NumberFrame
      question={t('firmness.question')}
      answer={sentenceOf(answer.sentence)}
      figure={rankingFigure(tables, { vacancy: answer.vacancy, formula: 'firmness', ranked, reason: answer.reason })}
      name="peringkat-kokoh"
      picture={
        lines.length === 0 ? null : (
          <IntervalChart
            title={t('firmness.question')}
            rows={lines.map(({ candidate, rank, best, worst }) => ({
              name: names.candidate(candidate),
              value: Number(rank),
              low: best,
              high: worst,
            }))}
            from={Math.max(0, Math.min(...lines.map(({ best, rank }) => best ?? Number(rank))) - 1)}
            to={Math.max(...lines.map(({ worst, rank }) => worst ?? Number(rank))) + 1}
            lines={[{ at: places + 0.5, label: t('firmness.cut') }]}
            axis={t('firmness.axis')}
            format={(value) => formatCount(Math.round(value), language)}
            isWhole
          />
        )
      }
      legend={t('firmness.legend', { shown: lines.length, all: ranked, variants: answer.variants.length })}
      columns={columns}
      rows={rows}
      rowKey={({ candidate }) => candidate}
      isTableOpen
    />
  )
}

function nearCut(rows: readonly FirmRow[], places: number): readonly FirmRow[] {
  const ranked = rows.filter(({ rank }) => rank !== null)
  const from = Math.max(0, Math.min(places - mostLines / 2, ranked.length - mostLines))
  return ranked.slice(from, from + mostLines)
}

function Pairs({ answer: { pairs, parts, variants } }: { readonly answer: FirmnessAnswer }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const names = useNames()
  const inWords = useVariantWords(parts)
  const columns: NumberColumns<FlippingPair> = [
    { key: 'inside', title: t('firmness.inside'), kind: 'text', of: ({ inside }) => names.candidate(inside) },
    { key: 'outside', title: t('firmness.outside'), kind: 'text', of: ({ outside }) => names.candidate(outside) },
    { key: 'times', title: t('firmness.times'), kind: 'count', of: (pair) => pair.variants.length },
    {
      key: 'when',
      title: t('firmness.when'),
      kind: 'text',
      of: (pair) => pair.variants.flatMap((at) => (variants[at] ? [inWords(variants[at])] : [])).join('; '),
    },
  ]
  return (
    <Section title={t('firmness.pairs')} lead={t('firmness.pairsLead')}>
      {pairs.length === 0 ? (
        <p>{t('firmness.noPairs')}</p>
      ) : (
        <ScoreTable
          label={t('firmness.pairs')}
          columns={shownColumns(columns, language)}
          rows={pairs}
          rowKey={({ inside, outside }) => `${inside}/${outside}`}
          height="40vh"
        />
      )}
    </Section>
  )
}
