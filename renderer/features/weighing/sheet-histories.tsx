/** Every sheet about this candidate as it came: sealed, amended with both values, late without effect. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CandidateId, Code } from '../../../shared/kernel/ids.ts'
import type { Score } from '../../../shared/subjects/scoring/entries.ts'
import {
  viewSheetHistory,
  type SheetHistory,
  type SheetVersion,
} from '../../../shared/subjects/results/view-sheet-history.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useComponentTitle, useWho } from './words.ts'

const historiesOf = (state: State, candidate: string, vacancy: string): readonly SheetHistory[] =>
  viewSheetHistory(state, candidate as CandidateId, vacancy as Code)

interface VersionRow {
  readonly history: SheetHistory
  readonly version: SheetVersion
  readonly number: number
}

export function SheetHistories({
  candidate,
  vacancy,
}: {
  readonly candidate: CandidateId
  readonly vacancy: string
}): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  const who = useWho()
  const titleOf = useComponentTitle()
  const histories = useView(historiesOf, candidate, vacancy)
  const rows = histories.flatMap((history) =>
    history.versions.map((version, number): VersionRow => ({ history, version, number })),
  )
  return (
    <QuietTable
      caption={t('derivation.sheetsTable')}
      rows={rows}
      rowKey={({ version }) => version.entry}
      empty={t('derivation.noScore.no-sheets')}
      columns={[
        { key: 'assessor', title: t('derivation.assessor'), cell: ({ history }) => who(history.assessor) },
        { key: 'instrument', title: t('derivation.instrument'), cell: ({ history }) => titleOf(history.instrument) },
        {
          key: 'version',
          title: t('derivation.version'),
          cell: ({ version, number }) => (
            <>
              {number === 0 ? t('derivation.sealed') : t('derivation.amended', { number })}
              <br />
              <small>{formatMoment(version.at, language)}</small>
            </>
          ),
        },
        { key: 'state', title: t('derivation.state'), cell: ({ version }) => <VersionState version={version} /> },
        { key: 'changes', title: t('derivation.changes'), cell: ({ version }) => <Changes version={version} /> },
      ]}
    />
  )
}

function VersionState({ version: { isCounted, verdict, held } }: { readonly version: SheetVersion }): ReactNode {
  const { t } = useTranslation('weighing')
  if (isCounted && held !== 'value') return <StatusBadge tone="warning">{t('derivation.settled')}</StatusBadge>
  if (isCounted) return <StatusBadge tone="good">{t('derivation.counted')}</StatusBadge>
  if (verdict.kind === 'effective') return <StatusBadge tone="neutral">{t('derivation.superseded')}</StatusBadge>
  return <StatusBadge tone="warning">{t(`derivation.${verdict.kind}`)}</StatusBadge>
}

function Changes({ version: { changes, reason } }: { readonly version: SheetVersion }): ReactNode {
  const { t } = useTranslation('weighing')
  const markText = (score: Score | null): string =>
    score === null ? t('derivation.unmarked') : score === 'not-observed' ? t('derivation.notObserved') : String(score)
  if (changes.length === 0 && reason === null) return '–'
  return (
    <>
      {changes.map(({ criterion, before, after }) => (
        <div key={criterion}>
          {t('derivation.change', { criterion, before: markText(before), after: markText(after) })}
        </div>
      ))}
      {reason !== null && <small>{t('derivation.reason', { reason })}</small>}
    </>
  )
}
