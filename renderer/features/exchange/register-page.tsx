/** Who has handed in what, and whether the holders hold what one holds oneself: heads and counts, never what is inside. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { viewHandedIn, viewReceipts, type HandedIn, type ReceiptView } from '../../../shared/engine/view-handed.ts'
import { formatCount, formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { LocalRegister } from './local-register.tsx'
import styles from './register-page.module.css'
import { useNames, useRoleWords } from './use-names.ts'

export function RegisterPage(): ReactNode {
  return (
    <>
      <HandedInSection />
      <ReceiptsSection />
      <LocalRegister />
    </>
  )
}

function HandedInSection(): ReactNode {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const rows = useView(viewHandedIn)
  const nameOf = useNames()
  const roleWords = useRoleWords()
  return (
    <Section title={t('register.heading')} lead={t('register.headingLead')}>
      <QuietTable
        caption={t('register.table')}
        rows={rows}
        rowKey={({ person }) => person.key}
        empty={t('register.empty')}
        columns={[
          {
            key: 'person',
            title: t('register.person'),
            cell: ({ person }) => nameOf(person.key) ?? t('out.unknownName'),
          },
          { key: 'role', title: t('register.role'), cell: ({ person }) => roleWords(person) },
          {
            key: 'entries',
            title: t('register.entries'),
            align: 'number',
            cell: ({ entries }) => formatCount(entries, language),
          },
          {
            key: 'last',
            title: t('register.last'),
            cell: ({ lastAt }) => (lastAt ? formatMoment(lastAt, language) : t('register.nothing')),
          },
          { key: 'state', title: t('register.state'), cell: (one) => <HandedInBadges one={one} /> },
        ]}
      />
    </Section>
  )
}

function HandedInBadges({ one }: { readonly one: HandedIn }): ReactNode {
  const { t } = useTranslation('exchange')
  const { joined, declared, sheets, acknowledged } = one
  return (
    <span className={styles['badges']}>
      {joined !== null && (
        <StatusBadge tone={joined ? 'good' : 'warning'}>
          {t(joined ? 'register.joined' : 'register.notJoined')}
        </StatusBadge>
      )}
      {declared !== null && (
        <StatusBadge tone={declared ? 'good' : 'warning'}>
          {t(declared ? 'register.declared' : 'register.notDeclared')}
        </StatusBadge>
      )}
      {sheets !== null && sheets > 0 && (
        <StatusBadge tone="info" icon="lock">
          {t('register.sheets', { count: sheets })}
        </StatusBadge>
      )}
      {acknowledged !== null && (
        <StatusBadge tone={acknowledged ? 'good' : 'warning'}>
          {t(acknowledged ? 'register.acknowledged' : 'register.notAcknowledged')}
        </StatusBadge>
      )}
    </span>
  )
}

function ReceiptsSection(): ReactNode {
  const { t } = useTranslation('exchange')
  const { room } = useSelection()
  const rows = useView(viewReceipts, room.actor)
  const nameOf = useNames()
  return (
    <Section title={t('register.receipts')} lead={t('register.receiptsLead')}>
      <QuietTable
        caption={t('register.receiptsTable')}
        rows={rows}
        rowKey={({ holder }) => holder.key}
        empty={t('register.receiptsEmpty')}
        columns={[
          {
            key: 'holder',
            title: t('register.holder'),
            cell: ({ holder }) => nameOf(holder.key) ?? t('out.unknownName'),
          },
          { key: 'receipt', title: t('register.receipt'), cell: ({ receipt }) => <Standing receipt={receipt} /> },
          {
            key: 'at',
            title: t('register.at'),
            cell: ({ receipt }) => receipt && <ReceiptMoment receipt={receipt} />,
          },
          {
            key: 'bundle',
            title: t('register.bundle'),
            cell: ({ receipt }) => receipt && <code>{receipt.bundle.slice(0, 16)} …</code>,
          },
        ]}
      />
    </Section>
  )
}

function ReceiptMoment({ receipt }: { readonly receipt: NonNullable<ReceiptView['receipt']> }): ReactNode {
  return formatMoment(receipt.at, useLanguage())
}

function Standing({ receipt }: Pick<ReceiptView, 'receipt'>): ReactNode {
  const { t } = useTranslation('exchange')
  if (!receipt) return <StatusBadge tone="neutral">{t('register.none')}</StatusBadge>
  switch (receipt.standing) {
    case 'equal':
      return <StatusBadge tone="good">{t('register.equal')}</StatusBadge>
    case 'behind':
      return (
        <StatusBadge tone="warning">
          {t('register.behind', { reaches: receipt.reaches, after: receipt.entriesAfter })}
        </StatusBadge>
      )
    case 'differs':
      return <StatusBadge tone="bad">{t('register.differs')}</StatusBadge>
  }
}
