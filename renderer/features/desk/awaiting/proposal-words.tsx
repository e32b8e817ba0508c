/** What a proposal says, in full and in plain words: nobody signs a hash. */
import type { ReactNode } from 'react'
import type { Proposal } from '../../../../shared/engine/view-proposal.ts'
import { AdmissionWords, HolderWords, RevocationWords } from './people-words.tsx'
import {
  AbsenceWords,
  DecisionWords,
  ErasureWords,
  GateWords,
  ReplacementWords,
  ResultWords,
} from './scoring-words.tsx'
import { OutsideWords } from './outside-words.tsx'
import { RosterWords, SchemeWords } from './rules-words.tsx'

export function ProposalWords({ proposal }: { readonly proposal: Proposal }): ReactNode {
  switch (proposal.type) {
    case 'person.admitted.v1':
      return <AdmissionWords proposal={proposal} />
    case 'key.revoked.v1':
      return <RevocationWords proposal={proposal} />
    case 'holder.replaced.v1':
      return <HolderWords proposal={proposal} />
    case 'scheme.frozen.v1':
      return <SchemeWords proposal={proposal} />
    case 'roster.fixed.v1':
      return <RosterWords proposal={proposal} />
    case 'assessor.replaced.v1':
      return <ReplacementWords proposal={proposal} />
    case 'absence.accepted.v1':
      return <AbsenceWords proposal={proposal} />
    case 'outside-result.entered.v1':
      return <OutsideWords proposal={proposal} />
    case 'gate.opened.v1':
      return <GateWords proposal={proposal} />
    case 'decision.made.v1':
      return <DecisionWords proposal={proposal} />
    case 'result.determined.v1':
      return <ResultWords proposal={proposal} />
    case 'cards.erased.v1':
      return <ErasureWords proposal={proposal} />
  }
}
