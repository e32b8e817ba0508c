/** Proposals about people and their keys. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../../shared/engine/view-proposal.ts'
import type { Accepted, Person } from '../../../../shared/subjects/selection/entries.ts'
import type { CardReading } from '../../../../shared/subjects/state.ts'
import type { Day } from '../../../../shared/kernel/instant.ts'
import { formatCount, formatDay } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { FactsList } from '../../../ui/facts-list.tsx'

type Of<T extends Proposal['type']> = Extract<Proposal, { type: T }>

export function AdmissionWords({ proposal }: { readonly proposal: Of<'person.admitted.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const { t: tRole } = useTranslation('roles')
  const words = usePersonWords()
  const accepted = useAccepted()
  const { person, roles, replaces } = proposal
  return (
    <FactsList
      facts={[
        ...words(person),
        { name: t('facts.roles'), value: roles.map((role) => tRole(role)).join(', ') },
        { name: t('facts.words'), value: proposal.words.join(' · ') },
        replaces && {
          name: t('facts.replacesKey'),
          value: `${replaces.old.name ?? t('facts.unnamed')}. ${accepted(replaces.accepted)}`,
        },
      ]}
    />
  )
}

export function RevocationWords({ proposal }: { readonly proposal: Of<'key.revoked.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const accepted = useAccepted()
  return (
    <FactsList
      facts={[
        { name: t('facts.who'), value: proposal.who.name ?? t('facts.unnamed') },
        { name: t('facts.cause'), value: t(`revokeCause.${proposal.cause}`) },
        { name: t('facts.accepted'), value: accepted(proposal.accepted) },
      ]}
    />
  )
}

export function HolderWords({ proposal }: { readonly proposal: Of<'holder.replaced.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const words = usePersonWords()
  const accepted = useAccepted()
  const { office, old, person, decree } = proposal
  return (
    <FactsList
      facts={[
        { name: t('facts.office'), value: t(`offices.${office}`) },
        ...words(person),
        { name: t('facts.instead'), value: old?.name ?? t('facts.unnamed') },
        {
          name: t('facts.decree'),
          value: t('facts.numberDate', { number: decree.number, date: formatDay(decree.date as Day, language) }),
        },
        { name: t('facts.accepted'), value: accepted(proposal.accepted) },
      ]}
    />
  )
}

function usePersonWords() {
  const { t } = useTranslation('desk')
  return (person: CardReading<Person>) => {
    if (person.kind !== 'value') return [{ name: t('facts.name'), value: t('facts.unnamed') }]
    const { name, identifier, position } = person.value
    return [
      { name: t('facts.name'), value: name },
      identifier === null ? null : { name: t('facts.identifier'), value: identifier },
      position === null ? null : { name: t('facts.position'), value: position },
    ]
  }
}

/** Up to which entry a log is accepted, in words. */
export function useAccepted(): (accepted: Accepted) => string {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  return (accepted) =>
    accepted === null ? t('accepted.nothing') : t('accepted.upTo', { entry: formatCount(accepted.seq + 1, language) })
}
