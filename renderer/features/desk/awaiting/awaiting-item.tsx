/** One proposal whole: what it is, who put it forward and when, what it says, who must sign. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Awaiting } from '../../../../shared/engine/view-awaiting.ts'
import { viewProposal } from '../../../../shared/engine/view-proposal.ts'
import type { Hash } from '../../../../shared/kernel/ids.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { formatMoment } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useView } from '../../../store/use-view.ts'
import { useNames } from '../use-desk.ts'
import styles from './awaiting-page.module.css'
import { ProposalWords } from './proposal-words.tsx'
import { useProposalTitle } from './proposal-title.ts'

const proposalAt = (state: State, hash: string) => viewProposal(state, hash as Hash)

export interface AwaitingItemProps {
  readonly item: Awaiting
  /** What one can do about it. */
  readonly children?: ReactNode
}

export function AwaitingItem({ item, children }: AwaitingItemProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const nameOf = useNames()
  const titleOf = useProposalTitle()
  const proposal = useView(proposalAt, item.proposal)
  const { standing, completers } = item
  const title = titleOf(item)
  return (
    <article className={styles['item']} aria-label={title}>
      <div className={styles['head']}>
        <h3 className={styles['title']}>{title}</h3>
        <span className={styles['by']}>
          {t(item.isOwn ? 'awaiting.byMe' : 'awaiting.by', {
            name: nameOf(item.proposer),
            moment: formatMoment(item.at, language),
          })}
        </span>
      </div>
      {proposal && <ProposalWords proposal={proposal} />}
      {standing.kind === 'for-others' && (
        <p>
          {completers.length === 0
            ? t('awaiting.nobody')
            : t('awaiting.waitsFor', { who: completers.map((one) => t(`offices.${one}`)).join(t('awaiting.or')) })}
        </p>
      )}
      {standing.kind === 'overtaken' && <p>{t(`awaiting.by-${standing.by}`)}</p>}
      {children}
    </article>
  )
}
