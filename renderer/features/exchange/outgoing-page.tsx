/** What can be handed over now, purpose by purpose, and what will have to wait, and for what. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { viewOutgoing } from '../../../shared/engine/view-outgoing.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './outgoing-page.module.css'

export function OutgoingPage(): ReactNode {
  const { t } = useTranslation('exchange')
  const { room } = useSelection()
  const outgoing = useView(viewOutgoing, room.actor)
  const [now, later] = [outgoing.filter(({ waits }) => waits === null), outgoing.filter(({ waits }) => waits !== null)]
  if (outgoing.length === 0) return <EmptyState title={t('out.none')}>{t('out.noneWhat')}</EmptyState>
  return (
    <>
      <Section title={t('out.heading')} lead={t('out.headingLead')}>
        <ul className={styles['cards']}>
          {now.map(({ purpose }) => (
            <li key={purpose} className={styles['card']}>
              <h3 className={styles['name']}>{t(`purposes.${purpose}`)}</h3>
              <p className={styles['what']}>{t(`purposeWhat.${purpose}`)}</p>
              <Button
                component={Link}
                href={`/out/${purpose}`}
                variant="default"
                aria-label={`${t('out.make')}: ${t(`purposes.${purpose}`)}`}
              >
                {t('out.make')}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      {later.length > 0 && (
        <Section title={t('out.later')}>
          <dl className={styles['later']}>
            {later.map(({ purpose, waits }) => (
              <div key={purpose}>
                <dt>{t(`purposes.${purpose}`)}</dt>
                <dd>{waits && t(`waits.${waits}`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  )
}
