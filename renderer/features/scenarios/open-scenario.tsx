/** Recording that a card is opened: for one panel or all, on an instrument that is scored by the same criteria. */
import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asCode } from '../../../shared/kernel/ids.ts'
import type { ScenarioCard } from '../../../shared/rules/scenario-card.ts'
import { openScenario } from '../../../shared/subjects/simulation/decide.ts'
import { placesToOpen, type FiledScenario } from '../../../shared/subjects/simulation/view-scenarios.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import styles from './scenarios.module.css'

export interface OpenScenarioProps {
  readonly scenario: FiledScenario
  readonly card: ScenarioCard
}

export function OpenScenario({ scenario, card }: OpenScenarioProps): ReactNode {
  const { t } = useTranslation('simulation')
  const { room } = useSelection()
  const { refusal, sign } = useSign()
  const say = useToasts()
  const places = placesToOpen(room.state, card)
  const [instrument, setInstrument] = useState(places[0]?.instrument ?? '')
  const [panel, setPanel] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const place = places.find((one) => one.instrument === instrument) ?? places[0]
  const open = async (): Promise<void> => {
    if (!place) return
    const request = {
      filed: scenario.filing,
      instrument: place.instrument,
      panel: panel === '' ? null : asCode(panel),
    }
    const drafts = openScenario(room.state, request)
    if (drafts.ok && (await sign(drafts.value))) say({ tone: 'good', text: t('open.done') })
    setIsAsked(false)
  }
  return (
    <Section title={t('open.title')} lead={t('open.lead')}>
      <ul>
        {scenario.openings.map(({ instrument: at, panel: by }) => (
          <li key={`${at} ${by}`}>{t('open.opened', { instrument: at, panel: by ?? t('open.all') })}</li>
        ))}
      </ul>
      {!place ? (
        <FailureNotice tone="warning">{t('open.nowhere')}</FailureNotice>
      ) : (
        <div className={styles['row']}>
          <NativeSelect
            label={t('open.instrument')}
            value={place.instrument}
            data={places.map((one) => ({ value: String(one.instrument), label: String(one.instrument) }))}
            onChange={({ currentTarget }) => setInstrument(currentTarget.value)}
          />
          <NativeSelect
            label={t('open.panel')}
            value={panel}
            data={[
              { value: '', label: t('open.all') },
              ...place.panels.map((code) => ({ value: String(code), label: String(code) })),
            ]}
            onChange={({ currentTarget }) => setPanel(currentTarget.value)}
          />
          <Button onClick={() => setIsAsked(true)}>{t('open.verb')}</Button>
        </div>
      )}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <ConfirmDialog
        opened={isAsked}
        title={t('open.confirmTitle')}
        verb={t('open.verb')}
        weight="final"
        onConfirm={open}
        onClose={() => setIsAsked(false)}
      >
        <p>{t('open.confirm', { instrument: place?.instrument ?? '', panel: panel || t('open.all') })}</p>
      </ConfirmDialog>
    </Section>
  )
}
