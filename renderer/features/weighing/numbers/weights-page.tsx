/** How far weights may move before other people stand above the cut, and one weight to try. For reading: nothing is stored. */
import { NativeSelect, NumberInput } from '@mantine/core'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rankingFigure } from '../../../../shared/engine/numbers/ranking-figure.ts'
import type { MovedRow, PartFreedom, TriedWeight, WeightsAnswer } from '../../../../shared/engine/numbers/weights.ts'
import { asCode, type Code } from '../../../../shared/kernel/ids.ts'
import { formatExact } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useMarks } from '../../../store/use-numbers.ts'
import { IntervalChart } from '../../../ui/chart-frame-intervals.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { ScoreTable } from '../../../ui/score-table.tsx'
import type { About } from './about.ts'
import { Asked } from './asked.tsx'
import { shownColumns, type NumberColumns } from './number-columns.ts'
import { NumberFrame } from './number-frame.tsx'
import { formatPercent, useNames, useSentence } from './number-words.ts'
import styles from './numbers-room.module.css'
import { VacancyRanking } from './vacancy-ranking.tsx'

export function WeightsPage({ about }: { readonly about: About }): ReactNode {
  const { t } = useTranslation('numbers')
  return (
    <Page title={t('page.weights.title')} lead={t('page.weights.lead')}>
      <VacancyRanking about={about}>
        {(vacancy) => (
          <>
            <Asked question={{ ask: 'weights', vacancy, tried: null }}>
              {(answer) => (
                <>
                  <Freedom answer={answer} />
                  {answer.parts.length > 1 && <TryWeight vacancy={vacancy} parts={answer.parts} />}
                </>
              )}
            </Asked>
          </>
        )}
      </VacancyRanking>
    </Page>
  )
}

function Freedom({ answer }: { readonly answer: WeightsAnswer }): ReactNode {
  const tables = useMarks()?.tables ?? []
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const sentenceOf = useSentence()
  const { parts, sentence } = answer
  const columns: NumberColumns<PartFreedom> = [
    { key: 'part', title: t('weights.part'), kind: 'text', of: ({ title }) => title[language] },
    { key: 'weight', title: t('weights.weight'), kind: 'percent', of: ({ share }) => share },
    { key: 'from', title: t('weights.from'), kind: 'percent', of: ({ safe }) => safe?.from ?? null },
    { key: 'to', title: t('weights.to'), kind: 'percent', of: ({ safe }) => safe?.to ?? null },
  ]
  const part = sentence.part ? { part: sentence.part.title[language] } : {}
  return (
    <NumberFrame
      question={t('weights.question')}
      answer={sentenceOf(sentence, part)}
      figure={rankingFigure(tables, {
        vacancy: answer.vacancy,
        formula: 'weights',
        ranked: answer.ranked,
        reason: answer.reason,
      })}
      name="rentang-bobot"
      picture={
        parts.every(({ safe }) => safe === null) ? null : (
          <IntervalChart
            title={t('weights.question')}
            rows={parts.map(({ title, share, safe }) => ({
              name: title[language],
              value: 100 * share,
              low: safe && 100 * safe.from,
              high: safe && 100 * safe.to,
            }))}
            from={0}
            to={100}
            axis={t('weights.axis')}
            format={(value) => formatPercent(value / 100, language)}
          />
        )
      }
      legend={t('weights.legend')}
      columns={columns}
      rows={parts}
      rowKey={({ code }) => code}
    />
  )
}

function TryWeight({ vacancy, parts }: { readonly vacancy: Code; readonly parts: readonly PartFreedom[] }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const [first] = parts
  const [tried, setTried] = useState<TriedWeight | null>(null)
  const now: TriedWeight | null = tried ?? (first ? { of: first.code, percent: Math.round(100 * first.share) } : null)
  const settled = useDeferredValue(now)
  if (!now || !settled) return null
  const shareOf = (code: string): number => Math.round(100 * (parts.find((part) => part.code === code)?.share ?? 0.5))
  return (
    <Section title={t('weights.try')} lead={t('weights.tryLead')}>
      <div className={styles['choices']}>
        <NativeSelect
          size="md"
          label={t('weights.part')}
          value={now.of}
          data={parts.map(({ code, title }) => ({ value: code, label: title[language] }))}
          onChange={({ currentTarget: { value } }) => setTried({ of: asCode(value), percent: shareOf(value) })}
        />
        <NumberInput
          size="md"
          label={t('weights.tried')}
          description={t('weights.published', { weight: formatPercent(shareOf(now.of) / 100, language) })}
          value={now.percent}
          min={1}
          max={99}
          allowDecimal={false}
          suffix=" %"
          onChange={(value) => {
            const whole = Math.round(Number(value))
            if (whole >= 1 && whole <= 99) setTried({ of: now.of, percent: whole })
          }}
        />
      </div>
      <Asked question={{ ask: 'weights', vacancy, tried: settled }}>
        {({ tried: rows, places }) => (rows ? <Moved rows={rows} places={places} /> : <p>{t('weights.impossible')}</p>)}
      </Asked>
    </Section>
  )
}

function Moved({ rows, places }: { readonly rows: readonly MovedRow[]; readonly places: number }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const names = useNames()
  const coming = rows.filter(({ cut, otherCut }) => cut !== 'in' && otherCut === 'in')
  const leaving = rows.filter(({ cut, otherCut }) => cut === 'in' && otherCut !== 'in')
  const inText = (text: string | null): string => (text === null ? '–' : formatExact(text, language))
  const cutText = (cut: string | null): string =>
    cut === 'in' || cut === 'out' || cut === 'borderline' ? t(`weights.cuts.${cut}`) : '–'
  const columns: NumberColumns<MovedRow> = [
    { key: 'rank', title: t('weights.rank'), kind: 'text', of: ({ rank }) => inText(rank) },
    {
      key: 'candidate',
      title: t('firmness.candidate'),
      kind: 'text',
      of: ({ candidate }) => names.candidate(candidate),
    },
    { key: 'total', title: t('firmness.total'), kind: 'text', of: ({ shown }) => inText(shown) },
    { key: 'other_rank', title: t('weights.otherRank'), kind: 'text', of: ({ otherRank }) => inText(otherRank) },
    { key: 'other_total', title: t('weights.otherTotal'), kind: 'text', of: ({ otherShown }) => inText(otherShown) },
    { key: 'cut', title: t('weights.cut'), kind: 'text', of: ({ cut }) => cutText(cut) },
    { key: 'other_cut', title: t('weights.otherCut'), kind: 'text', of: ({ otherCut }) => cutText(otherCut) },
  ]
  const listed = (some: readonly MovedRow[]): string =>
    some.map(({ candidate }) => names.candidate(candidate)).join('; ')
  return (
    <>
      <p aria-live="polite">
        {coming.length + leaving.length === 0
          ? t('weights.same', { places })
          : t('weights.changed', { coming: listed(coming) || '–', leaving: listed(leaving) || '–' })}
      </p>
      <ScoreTable
        label={t('weights.table')}
        columns={shownColumns(columns, language)}
        rows={rows}
        rowKey={({ candidate }) => candidate}
        height="50vh"
      />
    </>
  )
}
