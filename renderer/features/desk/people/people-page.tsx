/** Everybody of this selection: office or roles, whether they have joined, who admitted them. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import {
  viewCommittee,
  type Member,
  type MemberStanding,
} from '../../../../shared/subjects/selection/view-committee.ts'
import { useView } from '../../../store/use-view.ts'
import { Page } from '../../../ui/page.tsx'
import { QuietTable } from '../../../ui/quiet-table.tsx'
import { StatusBadge, type StatusTone } from '../../../ui/status-badge.tsx'
import { useHand, useNames } from '../use-desk.ts'
import styles from './people.module.css'

export const standingTones: Readonly<Record<MemberStanding, StatusTone>> = {
  founder: 'good',
  joined: 'good',
  'not-joined': 'warning',
  appointed: 'good',
  admitted: 'good',
  proposed: 'warning',
  ended: 'neutral',
}

export function PeoplePage(): ReactNode {
  const { t } = useTranslation('desk')
  const members = useView(viewCommittee)
  const { isHolder } = useHand()
  const nameOf = useNames()
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      actions={
        isHolder && (
          <>
            <Button component={Link} href="/people/holder" variant="default">
              {t('people.replaceHolder')}
            </Button>
            <Button component={Link} href="/people/admit">
              {t('people.admit')}
            </Button>
          </>
        )
      }
    >
      <QuietTable
        caption={t('people.title')}
        columns={[
          { key: 'name', title: t('facts.name'), cell: (member) => <MemberName member={member} /> },
          { key: 'roles', title: t('people.roles'), cell: (member) => <Roles member={member} /> },
          {
            key: 'standing',
            title: t('people.standing'),
            cell: ({ standing }) => (
              <StatusBadge tone={standingTones[standing]}>{t(`memberStanding.${standing}`)}</StatusBadge>
            ),
          },
          {
            key: 'by',
            title: t('people.admittedBy'),
            cell: ({ admittedBy }) => (admittedBy.length === 0 ? '–' : admittedBy.map(nameOf).join(' · ')),
          },
          {
            key: 'words',
            title: t('facts.words'),
            cell: ({ words }) => (
              <span className={styles['words']}>
                {words === null ? t('people.comparedAtFounding') : `${words.slice(0, 3).join(' ')} …`}
              </span>
            ),
          },
        ]}
        rows={members}
        rowKey={({ key }) => key}
        empty={t('people.empty')}
      />
    </Page>
  )
}

function MemberName({ member }: { readonly member: Member }): ReactNode {
  const nameOf = useNames()
  const { person } = member
  return (
    <>
      <Link href={`/people/${member.key}`}>{nameOf(member.key)}</Link>
      {person.kind === 'value' && person.value.identifier !== null && (
        <div className={styles['identifier']}>{person.value.identifier}</div>
      )}
    </>
  )
}

export function Roles({ member: { office, roles } }: { readonly member: Member }): ReactNode {
  const { t } = useTranslation('roles')
  return [...(office ? [office] : []), ...roles].map((role) => t(role)).join(', ') || '–'
}
