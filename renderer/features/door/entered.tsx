/**
 * The selection that was just entered: being opened, to be joined, or open. Whoever has just asked for it is led on to the
 * room of their role; whoever comes back to the door is not.
 */
import { Button } from '@mantine/core'
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect } from 'wouter'
import type { Unlocked } from '../../../shared/host/identity-methods.ts'
import { joinSelection } from '../../../shared/subjects/selection/decide.ts'
import { viewMembership } from '../../../shared/subjects/selection/view-membership.ts'
import { useSession, type EnteredSelection } from '../../host/use-session.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { SelectionContext, useSelection, useView } from '../../store/use-view.ts'
import { useSign } from '../../store/use-sign.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './entered.module.css'
import { roomOf } from './room-of.ts'

export interface EnteredProps {
  readonly entered: EnteredSelection
  readonly identity: Unlocked
  readonly isGoingOn: boolean
}

export function Entered({ entered, identity, isGoingOn }: EnteredProps): ReactNode {
  const { t } = useTranslation('door')
  const language = useLanguage()
  const isOpen = useContext(SelectionContext) !== null && entered.ready
  return (
    <Section title={entered.title[language]}>
      {isOpen ? (
        <OpenSelection identity={identity} isGoingOn={isGoingOn} />
      ) : (
        <output className={styles['opening']}>
          <span>{t('entered.opening')}</span>
          <progress aria-label={t('entered.opening')} />
        </output>
      )}
    </Section>
  )
}

function OpenSelection({ identity, isGoingOn }: Omit<EnteredProps, 'entered'>): ReactNode {
  const { t } = useTranslation(['door', 'roles'])
  const { enter } = useSession()
  const membership = useView(viewMembership, identity.key)
  const { office, roles, joining } = membership
  if (joining === 'to-join') return <Joining />
  const room = roomOf(membership)
  if (isGoingOn) return <Redirect to={`~/${room}`} replace />
  const held = [...(office ? [office] : []), ...roles]
  return (
    <>
      <p>
        {held.length === 0
          ? t('door:entered.noRole')
          : t('door:entered.roles', { roles: held.map((role) => t(`roles:${role}`)).join(', ') })}
      </p>
      <div className={styles['acts']}>
        <Button component={Link} href={`~/${room}`}>
          {t(`door:entered.to.${room}`)}
        </Button>
        <Button variant="default" onClick={() => enter(null)}>
          {t('door:entered.leave')}
        </Button>
      </div>
    </>
  )
}

/** Secretary and custodian show by an own entry that the selection is theirs too. */
function Joining(): ReactNode {
  const { t } = useTranslation('door')
  const { enter } = useSession()
  const { room } = useSelection()
  const { sign, busy, refusal } = useSign()
  return (
    <>
      <p>{t('entered.joinWhat')}</p>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div className={styles['acts']}>
        <Button loading={busy} onClick={() => void sign(joinSelection(room.state))}>
          {t('entered.join')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => enter(null)}>
          {t('entered.leave')}
        </Button>
      </div>
    </>
  )
}
