/** A proposal to take in the result of a test held elsewhere: everything that was entered, for the second hand to compare. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../../shared/engine/view-proposal.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useOutsideFacts } from '../../../store/use-outside-facts.ts'
import { FactsList } from '../../../ui/facts-list.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'

type Outside = Extract<Proposal, { type: 'outside-result.entered.v1' }>

export function OutsideWords({ proposal }: { readonly proposal: Outside }): ReactNode {
  const { t } = useTranslation('outside')
  const language = useLanguage()
  const factsOf = useOutsideFacts()
  const { candidate, component, result, scan, isChange } = proposal
  const { display } = candidate
  return (
    <>
      {isChange && <FailureNotice tone="warning">{t('changes')}</FailureNotice>}
      <FactsList
        facts={factsOf({
          candidate: display ? `${display.number} ${display.name}` : `${candidate.candidate.slice(0, 8)}…`,
          component: component.title[language],
          parts: component.parts,
          result,
          scan,
        })}
      />
      <p>{t('compare')}</p>
    </>
  )
}
