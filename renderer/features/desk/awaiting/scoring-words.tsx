/** Proposals about who scores, what is excused, what is closed over and decided. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedCandidate, Proposal } from '../../../../shared/engine/view-proposal.ts'
import type { Day } from '../../../../shared/kernel/instant.ts'
import { shortCode } from '../../../../shared/record/short-code.ts'
import { formatCount, formatDay } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { FactsList } from '../../../ui/facts-list.tsx'
import { useAccepted } from './people-words.tsx'

type Of<T extends Proposal['type']> = Extract<Proposal, { type: T }>
type Note = Of<'decision.made.v1'>['note']

function useNote() {
  const { t } = useTranslation('desk')
  return (note: Note) => ({
    name: t('facts.note'),
    value: note.kind === 'value' ? note.value.text : t('facts.withheld'),
  })
}

function useCandidates(): (candidates: readonly NamedCandidate[]) => ReactNode {
  return (candidates) => (
    <ul>
      {candidates.map(({ candidate, display }) => (
        <li key={candidate}>{display ? `${display.number} ${display.name}` : `${candidate.slice(0, 8)}…`}</li>
      ))}
    </ul>
  )
}

export function ReplacementWords({ proposal }: { readonly proposal: Of<'assessor.replaced.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const accepted = useAccepted()
  const noteOf = useNote()
  const listOf = useCandidates()
  const { candidates } = proposal
  return (
    <FactsList
      facts={[
        { name: t('roster.panel'), value: proposal.panel },
        { name: t('replace.out'), value: proposal.out.name ?? t('facts.unnamed') },
        { name: t('replace.in'), value: proposal.in.name ?? t('facts.unnamed') },
        { name: t('facts.cause'), value: t(`replaceCause.${proposal.cause}`) },
        {
          name: t('replace.which'),
          value: candidates === null ? t('replace.allUnsealed') : listOf(candidates),
        },
        candidates === null ? { name: t('facts.accepted'), value: accepted(proposal.accepted) } : null,
        noteOf(proposal.note),
      ]}
    />
  )
}

export function AbsenceWords({ proposal }: { readonly proposal: Of<'absence.accepted.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const noteOf = useNote()
  const listOf = useCandidates()
  return (
    <FactsList
      facts={[
        { name: t('facts.who'), value: proposal.assessor.name ?? t('facts.unnamed') },
        { name: t('facts.instrument'), value: proposal.instrument },
        { name: t('facts.cause'), value: t(`absenceCause.${proposal.cause}`) },
        { name: t('facts.missingSheets'), value: listOf(proposal.candidates) },
        noteOf(proposal.note),
      ]}
    />
  )
}

export function GateWords({ proposal }: { readonly proposal: Of<'gate.opened.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  return (
    <>
      <p>{t('proposal.gateMeans')}</p>
      <FactsList
        facts={proposal.logs.map(({ who, upTo }) => ({
          name: who.name ?? `${who.key.slice(0, 8)}…`,
          value: t('accepted.upTo', { entry: formatCount(upTo + 1, language) }),
        }))}
      />
    </>
  )
}

export function DecisionWords({ proposal }: { readonly proposal: Of<'decision.made.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const noteOf = useNote()
  const { on } = proposal
  return (
    <FactsList
      facts={[
        { name: t('facts.choice'), value: t(`decision.${proposal.choice}`) },
        {
          name: t('facts.on'),
          value: on
            ? t('decision.entry', {
                entry: formatCount(on.seq + 1, language),
                name: on.who.name ?? `${on.who.key.slice(0, 8)}…`,
              })
            : t('facts.withheld'),
        },
        noteOf(proposal.note),
      ]}
    />
  )
}

export function ResultWords({ proposal }: { readonly proposal: Of<'result.determined.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  return (
    <>
      <p>{t(proposal.isChange ? 'proposal.resultAgain' : 'proposal.resultMeans')}</p>
      <FactsList facts={[{ name: t('facts.resultCode'), value: shortCode(proposal.result) }]} />
    </>
  )
}

export function ErasureWords({ proposal }: { readonly proposal: Of<'cards.erased.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { minute } = proposal
  return (
    <FactsList
      facts={[
        { name: t('facts.cards'), value: formatCount(proposal.count, language) },
        { name: t('facts.basis'), value: proposal.basis },
        {
          name: t('facts.minute'),
          value: t('facts.numberDate', { number: minute.number, date: formatDay(minute.date as Day, language) }),
        },
      ]}
    />
  )
}
