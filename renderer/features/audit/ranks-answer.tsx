/** Rank by rank: recomputed, or what is lacking to recompute it. Names only where the open selection is the one verified. */
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verification } from '../../../shared/host/exchange-methods.ts'
import { candidatesById, displayOf } from '../../../shared/subjects/candidates/list.ts'
import { momentOf } from '../../../shared/subjects/results/gate.ts'
import { viewVacancies } from '../../../shared/subjects/results/view-standings.ts'
import { formatExact } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { SelectionContext } from '../../store/use-view.ts'
import { Section } from '../../ui/page.tsx'
import { ScoreTable, type ScoreColumn } from '../../ui/score-table.tsx'
import { VerdictBadge, VerdictCounts } from './verdict-badge.tsx'

type Rank = Verification['ranks'][number]

export function RanksAnswer({
  verification: { ranks, selection },
}: {
  readonly verification: Verification
}): ReactNode {
  const { t } = useTranslation('audit')
  const language = useLanguage()
  const nameOf = useCandidateName(selection)
  const titleOf = useVacancyTitle(selection)
  const columns: [ScoreColumn<Rank>, ...ScoreColumn<Rank>[]] = [
    { key: 'candidate', title: t('answer.candidate'), cell: ({ candidate }) => nameOf(candidate) },
    { key: 'vacancy', title: t('answer.vacancy'), cell: ({ vacancy }) => titleOf(vacancy) },
    {
      key: 'rank',
      title: t('answer.rank'),
      numeric: true,
      cell: ({ rank }) => (rank === null ? '–' : formatExact(rank, language)),
    },
    { key: 'verdict', title: t('answer.verdict'), cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
    { key: 'why', title: t('answer.why'), cell: (rank) => <Why rank={rank} /> },
  ]
  return (
    <Section title={t('answer.ranks')} lead={ranks.length > 0 ? <VerdictCounts of={ranks} /> : undefined}>
      {ranks.length === 0 ? (
        <p>{t('answer.noRanks')}</p>
      ) : (
        <ScoreTable
          label={t('answer.ranks')}
          columns={columns}
          rows={ranks}
          rowKey={({ vacancy, candidate }) => `${vacancy} ${candidate}`}
        />
      )}
    </Section>
  )
}

const reasons = [
  'result-differs',
  'other-rules',
  'disputed',
  'rests-on-comparison',
  'pinned',
  'not-ranked',
  'not-taking-part',
  'hurdle-missed',
  'eliminated-by-absence',
  'no-total',
] as const

function Why({ rank: { reason } }: { readonly rank: Rank }): ReactNode {
  const { t } = useTranslation('audit')
  if (reason === null) return t('why.rank.proved')
  const known = reasons.find((one) => one === reason)
  return known ? t(`why.rank.${known}`) : t('why.rank.other', { reason })
}

/** By number and name out of the open selection, if it is that one; else the first digits of the pseudonym. */
function useCandidateName(selection: Verification['selection']): (candidate: Rank['candidate']) => string {
  const open = useContext(SelectionContext)
  const state = open && open.room.selection === selection ? open.room.state : null
  const listed = state && candidatesById(state, momentOf(state))
  return (candidate) => {
    const one = listed?.get(candidate)
    const display = state && one ? displayOf(state, one) : null
    return display?.kind === 'value' ? `${display.value.number} ${display.value.name}` : `${candidate.slice(0, 8)}…`
  }
}

function useVacancyTitle(selection: Verification['selection']): (vacancy: Rank['vacancy']) => string {
  const language = useLanguage()
  const open = useContext(SelectionContext)
  const vacancies = open && open.room.selection === selection ? viewVacancies(open.room.state) : []
  return (vacancy) => vacancies.find(({ code }) => code === vacancy)?.title[language] ?? vacancy
}
