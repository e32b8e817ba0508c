/** A proposal in one line, as the dialog and the list name it. */
import { useTranslation } from 'react-i18next'
import { viewProposal, type Proposal } from '../../../../shared/engine/view-proposal.ts'
import type { Awaiting } from '../../../../shared/engine/view-awaiting.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSelection } from '../../../store/use-view.ts'

const aboutOf = (proposal: Proposal | null, language: 'id' | 'en'): string | null => {
  switch (proposal?.type) {
    case 'person.admitted.v1':
    case 'holder.replaced.v1':
      return proposal.person.kind === 'value' ? proposal.person.value.name : null
    case 'key.revoked.v1':
      return proposal.who.name
    case 'scheme.frozen.v1':
      return proposal.scheme.title[language]
    case 'assessor.replaced.v1':
      return proposal.out.name && proposal.in.name && `${proposal.out.name} → ${proposal.in.name}`
    case 'outside-result.entered.v1':
      return proposal.candidate.display && `${proposal.candidate.display.number} ${proposal.candidate.display.name}`
    case 'absence.accepted.v1':
      return proposal.assessor.name
    default:
      return null
  }
}

export function useProposalTitle(): (item: Pick<Awaiting, 'proposal' | 'type'>) => string {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { room } = useSelection()
  return ({ proposal, type }) => {
    const about = aboutOf(viewProposal(room.state satisfies State, proposal), language)
    const title = t(`proposal.${type as Proposal['type']}`)
    return about === null ? title : `${title}: ${about}`
  }
}
