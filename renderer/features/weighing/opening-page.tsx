/** From shut sheets to scores: the first holder hands an opening over, the second takes it in and opens. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { openingPartners, viewOpening } from '../../../shared/subjects/results/view-opening.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { Page } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { isHolder } from './gate-section.tsx'
import { HandOpening } from './hand-opening.tsx'
import { OpenSheets } from './open-sheets.tsx'
import styles from './weighing-room.module.css'

const partnersOf = (state: State, holder: string) => openingPartners(state, holder as KeyId)

export function OpeningPage(): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const mayOpen = useView(isHolder, room.actor)
  const partners = useView(partnersOf, room.actor)
  return (
    <Page title={t('opening.title')} lead={t('opening.lead')}>
      <OpeningState />
      {mayOpen ? (
        <>
          <HandOpening partners={partners} />
          <OpenSheets />
        </>
      ) : (
        <p>{t('opening.onlyHolders')}</p>
      )}
    </Page>
  )
}

function OpeningState(): ReactNode {
  const { t } = useTranslation('weighing')
  const { sheets, open, shut, damaged, erased } = useView(viewOpening)
  return (
    <div className={styles['badges']} aria-live="polite">
      <StatusBadge tone={open === sheets ? 'good' : 'warning'}>
        {open === sheets ? t('opening.allOpen', { sheets }) : t('opening.state', { open, sheets })}
      </StatusBadge>
      {shut > 0 && <StatusBadge tone="neutral">{t('opening.shut', { count: shut })}</StatusBadge>}
      {damaged > 0 && <StatusBadge tone="bad">{t('opening.damaged', { count: damaged })}</StatusBadge>}
      {erased > 0 && <StatusBadge tone="neutral">{t('opening.erased', { count: erased })}</StatusBadge>}
    </div>
  )
}
