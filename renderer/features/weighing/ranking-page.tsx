/** The ranking of one vacancy: places, scores, the cut, and how ties were broken. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import type { Code } from '../../../shared/kernel/ids.ts'
import { viewStandings, type Standings } from '../../../shared/subjects/results/view-standings.ts'
import type { NoRanking } from '../../../shared/subjects/results/view-ranking.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Standing } from './standing.tsx'
import { StandingsTable } from './standings-table.tsx'
import { TieSteps } from './tie-steps.tsx'
import { useBilingual } from './words.ts'

const standingsOf = (state: State, vacancy: string) => viewStandings(state, vacancy as Code)

export function RankingPage(): ReactNode {
  const { t } = useTranslation('weighing')
  const { vacancy = '' } = useParams()
  const standings = useView(standingsOf, vacancy)
  const inWords = useBilingual()
  const title = standings.ok ? inWords(standings.value.vacancy.title) : vacancy
  return (
    <Page
      title={t('ranking.table', { vacancy: title })}
      lead={t('ranking.lead')}
      actions={<Link href="/ranking">{t('ranking.back')}</Link>}
    >
      <Standing />
      {standings.ok ? <Whole standings={standings.value} title={title} /> : <NoRankingNotice why={standings.failure} />}
    </Page>
  )
}

export function NoRankingNotice({ why }: { readonly why: NoRanking }): ReactNode {
  const { t } = useTranslation('weighing')
  return <FailureNotice tone="warning">{t(`ranking.why.${why.kind}`)}</FailureNotice>
}

function Whole({ standings, title }: { readonly standings: Standings; readonly title: string }): ReactNode {
  const { t } = useTranslation('weighing')
  const { rounding, isWhole, placesForBorderline, ties } = standings
  return (
    <>
      {!isWhole && <FailureNotice tone="warning">{t('ranking.missing.what')}</FailureNotice>}
      <StandingsTable standings={standings} title={title} />
      {placesForBorderline > 0 && <p>{t('ranking.borderline', { count: placesForBorderline })}</p>}
      <p>
        {t('ranking.rounding', {
          mode: t(`ranking.modes.${rounding.mode}`),
          decimals: rounding.decimals,
          at: t(`ranking.at.${rounding.at}`),
        })}
      </p>
      <Section title={t('ties.title')}>
        <TieSteps steps={ties} />
      </Section>
    </>
  )
}
