/** How levels are used by criterion and by assessor, and how candidates' scores lie. Bars begin at zero, counts stand at them. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Distribution, LevelCounts, ScoreBand } from '../../../../shared/engine/numbers/distribution.ts'
import type { MarkTable } from '../../../../shared/engine/numbers/mark-table.ts'
import { spreadToTalkAbout } from '../../../../shared/profiles/integration-hints.ts'
import { formatCount } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { Bars } from '../../../ui/chart-frame-bars.tsx'
import { Page } from '../../../ui/page.tsx'
import type { About } from './about.ts'
import { Asked } from './asked.tsx'
import type { NumberColumn, NumberColumns } from './number-columns.ts'
import { NumberFrame } from './number-frame.tsx'
import { formatDecimal, useNames, useSentence } from './number-words.ts'

export function DistributionPage({ about: { table, part } }: { readonly about: About }): ReactNode {
  const { t } = useTranslation('numbers')
  const names = useNames()
  const language = useLanguage()
  const mostUsed = ({ criteria }: Distribution): string => {
    const extreme = criteria
      .flatMap(({ of, mean }) => (mean === null ? [] : [{ of, mean }]))
      .toSorted((a, b) => a.mean - b.mean)
    const [low, high] = [extreme[0], extreme.at(-1)]
    if (!low || !high) return ''
    return t('distribution.criteriaAnswer', {
      low: names.criterion(low.of),
      lowMean: formatDecimal(low.mean, language),
      high: names.criterion(high.of),
      highMean: formatDecimal(high.mean, language),
    })
  }
  return (
    <Page title={t('page.distribution.title')} lead={t('page.distribution.lead')}>
      <Asked
        question={{
          ask: 'distribution',
          instrument: table.instrument,
          part,
          levelsApart: spreadToTalkAbout.levelsApart,
        }}
      >
        {(distribution) => (
          <>
            <Scores distribution={distribution} />
            <Levels
              question={t('distribution.criteria')}
              answer={mostUsed(distribution)}
              name="sebaran-kriteria"
              first={t('distribution.criterion')}
              counts={distribution.criteria}
              nameOf={({ of }) => names.criterion(of)}
              shared={{ scale: table.scale, figure: distribution.figure }}
            />
            <Levels
              question={t('distribution.assessors')}
              answer={t('distribution.assessorsAnswer')}
              name="sebaran-asesor"
              first={t('distribution.assessor')}
              counts={distribution.assessors.toSorted((a, b) =>
                names.assessor(a.of).localeCompare(names.assessor(b.of)),
              )}
              nameOf={({ of }) => names.assessor(of)}
              shared={{ scale: table.scale, figure: distribution.figure }}
            />
          </>
        )}
      </Asked>
    </Page>
  )
}

interface LevelsProps<Of extends string> {
  readonly question: string
  readonly answer: string
  readonly name: string
  /** Heading of the first column. */
  readonly first: string
  readonly counts: readonly LevelCounts<Of>[]
  readonly nameOf: (counts: LevelCounts<Of>) => string
  readonly shared: { readonly scale: MarkTable['scale']; readonly figure: Distribution['figure'] }
}

function Levels<Of extends string>(props: LevelsProps<Of>): ReactNode {
  const { question, answer, name, first, counts, nameOf, shared } = props
  const { scale, figure } = shared
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const levels = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => ({ at, level: scale.min + at }))
  const series = [...levels.map(({ level }) => t('distribution.level', { level })), t('distribution.notObserved')]
  const columns: NumberColumns<LevelCounts<Of>> = [
    { key: 'name', title: first, kind: 'text', of: nameOf },
    ...levels.map(({ at, level }): NumberColumn<LevelCounts<Of>> => ({
      key: `level_${level}`,
      title: t('distribution.level', { level }),
      kind: 'count',
      of: (one) => one.levels[at] ?? 0,
    })),
    { key: 'not_observed', title: t('distribution.notObserved'), kind: 'count', of: (one) => one.notObserved },
    { key: 'mean', title: t('distribution.mean'), kind: 'decimal', of: ({ mean }) => mean },
    { key: 'sd', title: t('distribution.sd'), kind: 'decimal', of: ({ sd }) => sd },
  ]
  const marksIn = ({ levels: all }: LevelCounts<Of>): number => all.reduce((sum, one) => sum + one, 0)
  return (
    <NumberFrame
      question={question}
      answer={figure.reason === null ? answer : t(`reason.${figure.reason}`)}
      figure={figure}
      name={name}
      picture={
        figure.value === null ? null : (
          <Bars
            title={question}
            rows={counts.map((one) => ({
              name: nameOf(one),
              values: [...one.levels, one.notObserved],
              note: formatCount(marksIn(one) + one.notObserved, language),
            }))}
            series={series}
            axis={t('distribution.axis')}
            format={(value) => formatDecimal(value, language, 0)}
            isLying
            isLastNone
          />
        )
      }
      columns={columns}
      rows={figure.value === null ? [] : counts}
      rowKey={({ of }) => of}
    />
  )
}

function Scores({ distribution: { bands, figure, sentence } }: { readonly distribution: Distribution }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const sentenceOf = useSentence()
  const nameOf = ({ from, to }: ScoreBand): string =>
    t('distribution.bandOf', { from: formatDecimal(from, language), to: formatDecimal(to, language) })
  return (
    <NumberFrame
      question={t('distribution.scores')}
      answer={sentenceOf(sentence)}
      figure={figure}
      name="sebaran-peserta"
      legend={t('distribution.scoresAnswer')}
      picture={
        figure.value === null ? null : (
          <Bars
            title={t('distribution.scores')}
            rows={bands.map((band) => ({
              name: formatDecimal(band.from, language),
              values: [band.candidates],
              note: formatCount(band.candidates, language),
            }))}
            series={[t('distribution.candidates')]}
            axis={t('distribution.axisBands')}
            format={(value) => formatDecimal(value, language, 0)}
          />
        )
      }
      columns={[
        { key: 'band', title: t('distribution.band'), kind: 'text', of: nameOf },
        { key: 'candidates', title: t('distribution.candidates'), kind: 'count', of: ({ candidates }) => candidates },
      ]}
      rows={figure.value === null ? [] : bands}
      rowKey={({ from }) => String(from)}
    />
  )
}
