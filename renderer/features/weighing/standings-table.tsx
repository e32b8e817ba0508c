/** Candidates in order of rank, with the cut as a line of its own. What can't be computed here says what it waits for. */
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StandingRow, Standings } from '../../../shared/subjects/results/view-standings.ts'
import { formatExact } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { ScoreTable, type ScoreColumn } from '../../ui/score-table.tsx'
import { StatusBadge, type StatusTone } from '../../ui/status-badge.tsx'
import { ExactFigure } from './exact-figure.tsx'
import { useReasons } from './reasons.ts'
import { candidateLabel, figureOf } from './words.ts'

type Line = StandingRow | { readonly cutAfter: number }

export function StandingsTable({
  standings,
  title,
}: {
  readonly standings: Standings
  readonly title: string
}): ReactNode {
  const { t } = useTranslation('weighing')
  const columns = useColumns(standings)
  const rows = useMemo(() => withCutLine(standings), [standings])
  return (
    <ScoreTable
      label={t('ranking.table', { vacancy: title })}
      columns={columns}
      rows={rows}
      rowKey={(line) => ('cutAfter' in line ? 'cut' : line.candidate)}
    />
  )
}

/** The line stands after the last who is surely or perhaps inside; nowhere while nobody below it is known. */
function withCutLine({ rows, vacancy }: Standings): readonly Line[] {
  const last = rows.findLastIndex(({ result }) => result.cut === 'in' || result.cut === 'borderline')
  if (last < 0 || rows.length <= vacancy.places) return rows
  return [...rows.slice(0, last + 1), { cutAfter: vacancy.places }, ...rows.slice(last + 1)]
}

function useColumns(standings: Standings): readonly [ScoreColumn<Line>, ...ScoreColumn<Line>[]] {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  const rowOnly = (cell: (row: StandingRow) => ReactNode) => (line: Line) => ('cutAfter' in line ? '' : cell(line))
  const numbered = (row: StandingRow) => (row.display.kind === 'value' ? row.display.value.number : '')
  return [
    {
      key: 'rank',
      title: t('ranking.rank'),
      cell: (line) =>
        'cutAfter' in line
          ? t('ranking.cut')
          : line.result.rank === null
            ? '–'
            : formatExact(line.result.rank, language),
    },
    { key: 'number', title: t('ranking.number'), cell: rowOnly(numbered) },
    {
      key: 'name',
      title: t('ranking.name'),
      cell: (line) =>
        'cutAfter' in line ? (
          <strong>{t('ranking.cutLine', { count: line.cutAfter })}</strong>
        ) : (
          <DerivationLink row={line} vacancy={standings.vacancy.code} />
        ),
    },
    {
      key: 'total',
      title: t('ranking.total'),
      numeric: true,
      cell: rowOnly((row) => <Total row={row} standings={standings} />),
    },
    { key: 'cut', title: t('ranking.cut'), cell: rowOnly((row) => <CutBadge row={row} />) },
    { key: 'decided', title: t('ranking.decided'), cell: rowOnly((row) => <DecidedBy row={row} />) },
  ]
}

function DerivationLink({ row, vacancy }: { readonly row: StandingRow; readonly vacancy: string }): ReactNode {
  const { t } = useTranslation('weighing')
  const { candidate, display } = row
  const label = candidateLabel(candidate, display)
  return (
    <Link href={`/ranking/${vacancy}/${candidate}`} aria-label={t('ranking.showOf', { name: label })}>
      {display.kind === 'value' ? display.value.name : label}
    </Link>
  )
}

function Total({ row, standings }: { readonly row: StandingRow; readonly standings: Standings }): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  const { total, shown } = row.result
  if (total === null || shown === null) return row.missing ? t('derivation.noScore.not-held') : '–'
  return <ExactFigure figure={figureOf(total, { rounding: standings.rounding, shown }, language)} />
}

const cutTones: Readonly<Record<string, StatusTone>> = { in: 'good', borderline: 'warning', out: 'neutral' }

function CutBadge({ row: { result } }: { readonly row: StandingRow }): ReactNode {
  const { t } = useTranslation('weighing')
  if (result.cut === null) return ''
  return <StatusBadge tone={cutTones[result.cut] ?? 'info'}>{t(`ranking.cuts.${result.cut}`)}</StatusBadge>
}

function DecidedBy({ row }: { readonly row: StandingRow }): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  const { barred, missing } = useReasons()
  const { result, clause } = row
  if (row.missing) return missing(row.missing)
  if (result.reason) return barred(result.reason)
  const { decidedBy } = result
  if (decidedBy === null) return ''
  if (decidedBy.by === 'total') return t('ranking.by.total')
  if (decidedBy.by === 'nothing') return t(`ranking.by.nothing.${decidedBy.because}`)
  return t('ranking.by.tie', { number: decidedBy.number, clause: clause?.text[language] ?? decidedBy.step })
}
