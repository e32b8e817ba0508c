/** One request on its way in: comparison, position, roles, and whether it comes in an old key's place. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../../shared/kernel/ids.ts'
import { foundingOf } from '../../../../shared/subjects/selection/founding.ts'
import { roleSchema, twoKeyRoles, type Role } from '../../../../shared/subjects/selection/roles.ts'
import { viewCommittee, type Member } from '../../../../shared/subjects/selection/view-committee.ts'
import { useView } from '../../../store/use-view.ts'
import { EnrolmentCard } from '../../../ui/enrolment-card.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useHand, useNames } from '../use-desk.ts'
import { AcceptedSelect } from './accepted-select.tsx'
import { gapOf, isReplaceable, type Asking } from './admissions.ts'
import styles from './people.module.css'
import { ReplacedKey } from './replaced-key.tsx'

export interface AskingCardProps {
  readonly asking: Asking
  readonly onChange: (asking: Asking) => void
  readonly onRemove: () => void
}

export function AskingCard({ asking, onChange, onRemove }: AskingCardProps): ReactNode {
  const { t } = useTranslation('desk')
  const sample = useView(foundingOf)?.body.sample ?? false
  const members = useView(viewCommittee)
  const known = new Set(members.map(({ key }) => key))
  const gap = gapOf(asking, { sample, known })
  const isUnusable = gap === 'sample-key' || gap === 'known-key'
  const { enrolment, words } = asking.request
  return (
    <EnrolmentCard
      name={enrolment.name}
      identifier={enrolment.identifier}
      words={words}
      compared={asking.compared}
      onCompared={(compared) => onChange({ ...asking, compared })}
      onRemove={onRemove}
      {...(isUnusable ? { problem: <FailureNotice>{t(`admit.gap.${gap}`)}</FailureNotice> } : {})}
    >
      {!isUnusable && (
        <>
          <RoleChoice roles={asking.roles} onChange={(roles) => onChange({ ...asking, roles })} />
          <TextInput
            label={t('found.position')}
            description={t('found.positionHint')}
            value={asking.position}
            onChange={(event) => onChange({ ...asking, position: event.currentTarget.value })}
            maxLength={160}
          />
          <ReplacedKey request={asking.request} />
          <Replaces asking={asking} members={members} onChange={onChange} />
          {gap && <p className={styles['note']}>{t(`admit.gap.${gap}`)}</p>}
        </>
      )}
    </EnrolmentCard>
  )
}

interface RoleChoiceProps {
  readonly roles: readonly Role[]
  readonly onChange: (roles: readonly Role[]) => void
}

function RoleChoice({ roles, onChange }: RoleChoiceProps): ReactNode {
  const { t } = useTranslation('desk')
  const { t: tRole } = useTranslation('roles')
  return (
    <Checkbox.Group
      label={t('admit.roles')}
      description={t('admit.rolesHint')}
      value={[...roles]}
      onChange={(chosen) => onChange(roleSchema.options.filter((role) => chosen.includes(role)))}
    >
      <div className={styles['roles']}>
        {roleSchema.options.map((role) => (
          <Checkbox
            key={role}
            size="md"
            value={role}
            label={twoKeyRoles.has(role) ? t('admit.twoKeys', { role: tRole(role) }) : tRole(role)}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}

interface ReplacesProps {
  readonly asking: Asking
  readonly members: readonly Member[]
  readonly onChange: (asking: Asking) => void
}

/** Only people without an office: an office passes on by decree. Nobody replaces an own key. */
function Replaces({ asking, members, onChange }: ReplacesProps): ReactNode {
  const { t } = useTranslation('desk')
  const nameOf = useNames()
  const { actor } = useHand()
  const old = members.filter((member) => isReplaceable(member) && member.key !== actor)
  if (old.length === 0) return null
  const { replaces } = asking
  const choose = (key: string): void => {
    const member = old.find((one) => one.key === key)
    const accepted = member?.newest ?? null
    const roles = member ? member.roles : asking.roles
    onChange({ ...asking, roles, replaces: member ? { key: member.key, accepted } : null })
  }
  return (
    <>
      <NativeSelect
        size="md"
        label={t('admit.replaces')}
        description={t('admit.replacesHint')}
        value={replaces?.key ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('admit.replacesNobody') },
          ...old.map(({ key }) => ({ value: key as string, label: nameOf(key) })),
        ]}
      />
      {replaces && (
        <AcceptedSelect
          of={replaces.key satisfies KeyId}
          accepted={replaces.accepted}
          onChange={(accepted) => onChange({ ...asking, replaces: { ...replaces, accepted } })}
        />
      )}
    </>
  )
}
