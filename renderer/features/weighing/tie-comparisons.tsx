/** Ties that were decided here on facts which inspectors do not see, to be signed as comparisons before a result is determined. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { recordTies, unrecordedTies } from '../../../shared/subjects/results/record-ties.ts'
import { viewVacancies } from '../../../shared/subjects/results/view-standings.ts'
import { officeOf } from '../../../shared/subjects/selection/offices.ts'
import { remembered, type State } from '../../../shared/subjects/state.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { NoRankingNotice } from './ranking-page.tsx'
import { useBilingual, useCandidate } from './words.ts'

export const tiesOf = (state: State) => remembered(state, 'unrecorded-ties', () => unrecordedTies(state))
export const isDesk = (state: State, key: string): boolean =>
  ['chair', 'secretary'].includes(officeOf(state, key as KeyId, null) ?? '')

export function TieComparisons(): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const ties = useView(tiesOf)
  const maySign = useView(isDesk, room.actor)
  if (!ties.ok) return <NoRankingNotice why={ties.failure} />
  if (ties.value.length === 0) return null
  return (
    <Section title={t('compare.title')} lead={t('compare.lead')}>
      <ComparisonsTable />
      {maySign ? <SignButton count={ties.value.length} /> : <p>{t('compare.onlyDesk')}</p>}
    </Section>
  )
}

function ComparisonsTable(): ReactNode {
  const { t } = useTranslation('weighing')
  const inWords = useBilingual()
  const candidateOf = useCandidate()
  const ties = useView(tiesOf)
  const titles = new Map(useView(viewVacancies).map(({ code, title }) => [code, title]))
  return (
    <QuietTable
      caption={t('compare.table')}
      rows={ties.ok ? ties.value : []}
      rowKey={({ vacancy, step, order }) => `${vacancy} ${step} ${order.flat().join()}`}
      empty={t('compare.none')}
      columns={[
        {
          key: 'vacancy',
          title: t('compare.vacancy'),
          cell: ({ vacancy }) => {
            const title = titles.get(vacancy)
            return title ? inWords(title) : vacancy
          },
        },
        { key: 'step', title: t('compare.step'), align: 'number', cell: ({ step }) => step },
        {
          key: 'order',
          title: t('compare.order'),
          cell: ({ order }) =>
            order
              .map((part) => {
                const names = part.map(candidateOf).join(', ')
                return part.length > 1 ? t('compare.equal', { names }) : names
              })
              .join(' > '),
        },
      ]}
    />
  )
}

function SignButton({ count }: { readonly count: number }): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const say = useToasts()
  const { sign, busy, refusal } = useSign()
  const signAll = async (): Promise<void> => {
    const drafts = recordTies(room.state)
    if (!drafts.ok || !(await sign(drafts.value))) return
    say({ tone: 'good', text: t('compare.signed') })
  }
  return (
    <>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button loading={busy} onClick={() => void signAll()}>
          {t('compare.sign', { count })}
        </Button>
      </div>
    </>
  )
}
