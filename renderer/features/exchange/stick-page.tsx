/** The stick on which every seal is kept as well: chosen, watched, given up; and how much lies on this computer alone. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionStick } from '../../../shared/host/record-methods.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactsList } from '../../ui/facts-list.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { Section } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import styles from './stick-page.module.css'
import { useStick, type StickInUse } from './use-stick.ts'

export function StickPage(): ReactNode {
  const { t } = useTranslation('exchange')
  const inUse = useStick()
  const { stick, sentence } = inUse
  return (
    <Section title={t('stick.heading')} lead={t('stick.headingLead')}>
      {stick && <Standing stick={stick} />}
      {stick === null && <EmptyState title={t('stick.none')}>{t('stick.noneWhat')}</EmptyState>}
      {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
      <ChooseStick inUse={inUse} />
    </Section>
  )
}

function Standing({ stick }: { readonly stick: SessionStick }): ReactNode {
  const { t } = useTranslation('exchange')
  const { label, present, onlyHere, beyond } = stick
  return (
    <FactsList
      facts={[
        { name: t('stick.name'), value: label },
        {
          name: t('register.state'),
          value: (
            <span className={styles['badges']}>
              <StatusBadge tone={present ? 'good' : 'warning'} icon="stick">
                {t(present ? 'stick.present' : 'stick.absent')}
              </StatusBadge>
              {beyond ? (
                <StatusBadge tone="bad">{t('stick.beyond')}</StatusBadge>
              ) : (
                <StatusBadge tone={onlyHere === 0 ? 'good' : 'warning'}>
                  {onlyHere === 0 ? t('stick.allThere') : t('stick.onlyHere', { count: onlyHere })}
                </StatusBadge>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}

function ChooseStick({ inUse: { stick, busy, set } }: { readonly inUse: StickInUse }): ReactNode {
  const { t } = useTranslation('exchange')
  const say = useToasts()
  const [place, setPlace] = useState<ChosenFile | null>(null)
  const [asking, setAsking] = useState(false)
  const use = async (chosen: ChosenFile): Promise<void> => {
    if (!(await set(chosen.token))) return
    setPlace(null)
    say({ tone: 'good', text: t('stick.setDone') })
  }
  const giveUp = async (): Promise<void> => {
    setAsking(false)
    if (await set(null)) say({ tone: 'info', text: t('stick.givenUp') })
  }
  return (
    <>
      <HostFilePicker
        label={t('stick.label')}
        wants="folder"
        sort="bundle"
        chosen={place}
        onChosen={setPlace}
        disabled={busy}
      />
      <div className={styles['acts']}>
        <Button disabled={!place} loading={busy} onClick={() => place && void use(place)}>
          {t('stick.set')}
        </Button>
        {stick && (
          <Button variant="default" disabled={busy} onClick={() => setAsking(true)}>
            {t('stick.giveUp')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('stick.giveUpTitle')}
        verb={t('stick.giveUp')}
        weight="destructive"
        touches={stick ? [stick.label] : []}
        onConfirm={giveUp}
        onClose={() => setAsking(false)}
      >
        <p>{t('stick.giveUpWhat')}</p>
      </ConfirmDialog>
    </>
  )
}
