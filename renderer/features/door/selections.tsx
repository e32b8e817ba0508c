/** What an unlocked person finds: the selections held here, and how one comes to another one. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Unlocked } from '../../../shared/host/identity-methods.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { useSession } from '../../host/use-session.tsx'
import { useLock } from '../../store/use-lock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Entered } from './entered.tsx'
import { SelectionItem } from './selection-item.tsx'
import styles from './selections.module.css'
import { useSelections, type SelectionRow } from './use-selections.ts'
import { WaysOn } from './ways-on.tsx'

export interface SelectionsProps {
  readonly identity: Unlocked
  /** Whatever is entered was asked for a moment ago. */
  readonly isGoingOn?: boolean
}

export function Selections({ identity, isGoingOn = false }: SelectionsProps): ReactNode {
  const { t } = useTranslation('door')
  const { entered } = useSession()
  const lock = useLock()
  const { rows, failure, refresh } = useSelections(identity)
  const [going, setGoing] = useState<Hash | null>(null)
  return (
    <Page
      title={t('selections.title')}
      lead={t('selections.lead', { name: identity.label })}
      actions={
        <Button variant="default" leftSection={<Icon name="lock" />} onClick={() => void lock()}>
          {t('selections.switch')}
        </Button>
      }
    >
      {!identity.sheetKept && <SheetNotKept />}
      {!identity.isAtHome && <AwayFromHome identity={identity.identity} />}
      {entered && (
        <Entered entered={entered} identity={identity} isGoingOn={isGoingOn || going === entered.selection} />
      )}
      <Section title={t('selections.held')}>
        {failure !== null && (
          <FailureNotice
            action={
              <Button variant="default" onClick={refresh}>
                {t('again')}
              </Button>
            }
          >
            {failure}
          </FailureNotice>
        )}
        {rows === null && failure === null && <output>{t('selections.reading')}</output>}
        {rows && <SelectionList rows={rows} onChanged={refresh} onGoing={setGoing} />}
      </Section>
      <Section title={t('selections.more')}>
        <WaysOn hasSelections={(rows?.length ?? 0) > 0} />
      </Section>
    </Page>
  )
}

interface SelectionListProps {
  readonly rows: readonly SelectionRow[]
  readonly onChanged: () => void
  readonly onGoing: (selection: Hash) => void
}

function SelectionList({ rows, onChanged, onGoing }: SelectionListProps): ReactNode {
  const { t } = useTranslation('door')
  if (rows.length === 0) return <EmptyState title={t('selections.none.title')}>{t('selections.none.what')}</EmptyState>
  return (
    <ul className={styles['list']} aria-label={t('selections.held')}>
      {rows.map((row) => (
        <SelectionItem key={row.selection} row={row} onChanged={onChanged} onGoing={onGoing} />
      ))}
    </ul>
  )
}

/** The power failed, or the window was closed, before two words were typed back. */
function SheetNotKept(): ReactNode {
  const { t } = useTranslation('door')
  return (
    <FailureNotice
      tone="warning"
      action={
        <Button component={Link} href="/sheet" variant="default">
          {t('newSheet.go')}
        </Button>
      }
    >
      <strong>{t('newSheet.notKept')}</strong> {t('newSheet.notKeptWhat')}
    </FailureNotice>
  )
}

/** Opened with its passphrase on another installation than its own: two of them with one key would fork its log. */
function AwayFromHome({ identity }: { readonly identity: string }): ReactNode {
  const { t } = useTranslation('door')
  const lock = useLock()
  const [, navigate] = useLocation()
  const recover = async (): Promise<void> => {
    await lock()
    navigate(`/recover/${identity}`)
  }
  return (
    <FailureNotice
      tone="warning"
      action={
        <Button variant="default" onClick={() => void recover()}>
          {t('selections.awayRecover')}
        </Button>
      }
    >
      <strong>{t('selections.awayTitle')}</strong> {t('selections.away')}
    </FailureNotice>
  )
}
