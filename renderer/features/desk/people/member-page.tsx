/** One person: keys and words whole, how they came in, and ending their key. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { formatPublicKey } from '../../../../shared/record/minisign-key.ts'
import { viewCommittee, type Member } from '../../../../shared/subjects/selection/view-committee.ts'
import { formatCount, formatMoment } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useView } from '../../../store/use-view.ts'
import { CodeWords } from '../../../ui/code-words.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactsList } from '../../../ui/facts-list.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { useHand, useNames } from '../use-desk.ts'
import { standingTones, Roles } from './people-page.tsx'
import { RevokeKey } from './revoke-key.tsx'

export function MemberPage({ keyText }: { readonly keyText: string }): ReactNode {
  const { t } = useTranslation('desk')
  const nameOf = useNames()
  const member = useView(viewCommittee).find(({ key }) => key === keyText)
  const { isHolder, actor } = useHand()
  if (!member)
    return (
      <EmptyState title={t('member.unknown')} action={<Link href="/people">{t('member.back')}</Link>}>
        {t('member.unknownLead')}
      </EmptyState>
    )
  const mayEnd = isHolder && member.key !== actor && member.standing !== 'ended' && member.standing !== 'proposed'
  return (
    <Page title={nameOf(member.key)} actions={<Link href="/people">{t('member.back')}</Link>}>
      <Facts member={member} />
      {member.words && <CodeWords kind="words" label={t('member.words')} parts={member.words} />}
      {mayEnd && (
        <Section title={t('revoke.title')} lead={t('revoke.lead')}>
          <RevokeKey member={member} />
        </Section>
      )}
    </Page>
  )
}

function Facts({ member }: { readonly member: Member }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const nameOf = useNames()
  const { person, standing, admittedBy, at, replaces, newest } = member
  const value = person.kind === 'value' ? person.value : null
  return (
    <FactsList
      facts={[
        {
          name: t('people.standing'),
          value: <StatusBadge tone={standingTones[standing]}>{t(`memberStanding.${standing}`)}</StatusBadge>,
        },
        { name: t('people.roles'), value: <Roles member={member} /> },
        value && value.identifier !== null ? { name: t('facts.identifier'), value: value.identifier } : null,
        value && value.position !== null ? { name: t('facts.position'), value: value.position } : null,
        at === null
          ? null
          : {
              name: t('people.admittedBy'),
              value: `${admittedBy.map(nameOf).join(' · ')} (${formatMoment(at, language)})`,
            },
        replaces && { name: t('facts.replacesKey'), value: nameOf(replaces) },
        {
          name: t('member.entries'),
          value: newest ? formatCount(newest.seq + 1, language) : t('member.noEntries'),
        },
        { name: t('member.key'), value: <code>{formatPublicKey(member.key, nobleCrypto)}</code> },
      ]}
    />
  )
}
