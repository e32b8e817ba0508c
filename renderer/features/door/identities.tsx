/** Who is it? The identities of this machine, one of them opened for its passphrase; or, on a new machine, the ways to begin. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdentityRow, Unlocked } from '../../../shared/host/identity-methods.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import styles from './identities.module.css'
import { IdentityItem } from './identity-item.tsx'
import { useIdentities } from './use-identities.ts'
import { WaysToBegin } from './ways-to-begin.tsx'

export function Identities({ onUnlocked }: { readonly onUnlocked: (unlocked: Unlocked) => void }): ReactNode {
  const { t } = useTranslation('door')
  const { rows, failure, refresh } = useIdentities()
  if (failure !== null)
    return (
      <Page title={t('room')} width="form">
        <FailureNotice
          action={
            <Button variant="default" onClick={refresh}>
              {t('again')}
            </Button>
          }
        >
          {failure}
        </FailureNotice>
      </Page>
    )
  if (rows === null) return <output>{t('identities.reading')}</output>
  if (rows.length === 0)
    return (
      <Page title={t('first.title')} lead={t('first.lead')}>
        <WaysToBegin headings="h2" />
      </Page>
    )
  return (
    <Page title={t('identities.title')} lead={t('identities.lead')}>
      <IdentityList rows={rows} onUnlocked={onUnlocked} />
      <Section title={t('identities.others')}>
        <WaysToBegin headings="h3" />
      </Section>
    </Page>
  )
}

const isOfSample = ({ description }: IdentityRow): boolean => description?.sample ?? false

interface IdentityListProps {
  readonly rows: readonly IdentityRow[]
  readonly onUnlocked: (unlocked: Unlocked) => void
}

/** Where there is only one person the passphrase can be typed at once. */
function IdentityList({ rows, onUnlocked }: IdentityListProps): ReactNode {
  const { t } = useTranslation('door')
  const [first, second] = rows
  const inOrder = rows.toSorted((a, b) => Number(isOfSample(a)) - Number(isOfSample(b)))
  const [chosen, setChosen] = useState(second === undefined && first?.description ? first.identity : null)
  return (
    <ul className={styles['list']} aria-label={t('identities.list')}>
      {inOrder.map((row) => (
        <IdentityItem
          key={row.identity}
          row={row}
          isChosen={row.identity === chosen}
          onChoose={() => setChosen(row.identity)}
          onUnlocked={onUnlocked}
        />
      ))}
    </ul>
  )
}
