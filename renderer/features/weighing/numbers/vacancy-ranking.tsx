/** What a ranking may be worked out anew for: one vacancy, all of whose sheets are open, and from none of whose candidates one recused. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../../shared/kernel/ids.ts'
import { useMarks } from '../../../store/use-numbers.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { About } from './about.ts'
import { useNames } from './number-words.ts'

export interface VacancyRankingProps {
  readonly about: About
  readonly children: (vacancy: Code) => ReactNode
}

export function VacancyRanking({ about: { table, part }, children }: VacancyRankingProps): ReactNode {
  const { t } = useTranslation('numbers')
  const names = useNames()
  const marks = useMarks()
  const vacancy = part.vacancy ?? table.vacancies[0]
  const basis = marks?.rankings.find((one) => one.vacancy === vacancy)
  if (!marks || !basis) return null
  if (basis.isReaderRecused) return <FailureNotice tone="warning">{t('ranking.recused')}</FailureNotice>
  if (marks.notOpen > 0) return <FailureNotice tone="warning">{t('ranking.notOpen')}</FailureNotice>
  return (
    <>
      {table.vacancies.length > 1 && <p>{t('ranking.of', { vacancy: names.vacancy(basis.vacancy) })}</p>}
      {children(basis.vacancy)}
    </>
  )
}
