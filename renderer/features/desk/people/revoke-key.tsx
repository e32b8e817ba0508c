/** Ends a key at its last accepted entry; what lies beneath stays. Takes a second holder's signature. */
import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { revokeKey } from '../../../../shared/subjects/selection/decide.ts'
import type { Accepted } from '../../../../shared/subjects/selection/entries.ts'
import type { Member } from '../../../../shared/subjects/selection/view-committee.ts'
import { useSign } from '../../../store/use-sign.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useAccepted } from '../awaiting/people-words.tsx'
import { useNames } from '../use-desk.ts'
import { AcceptedSelect, useNewest } from './accepted-select.tsx'
import styles from './people.module.css'

const causes = ['lost', 'left', 'ethics', 'mistake'] as const
type Cause = (typeof causes)[number]

export function RevokeKey({ member }: { readonly member: Member }): ReactNode {
  const { t } = useTranslation('desk')
  const nameOf = useNames()
  const acceptedWords = useAccepted()
  const { busy, refusal, sign } = useSign()
  const newest = useNewest(member.key)
  const [cause, setCause] = useState<Cause>('lost')
  const [chosen, setChosen] = useState<Accepted | undefined>()
  const [opened, setOpened] = useState(false)
  const [proposed, setProposed] = useState(false)
  const accepted = chosen === undefined ? newest : chosen
  const revoke = async (): Promise<void> => {
    const signed = await sign(revokeKey(member.key, accepted, cause))
    setOpened(false)
    setProposed(signed !== null)
  }
  if (proposed)
    return (
      <FailureNotice tone="warning" action={<Link href="/awaiting">{t('step.sign')}</Link>}>
        {t('revoke.proposed')}
      </FailureNotice>
    )
  return (
    <div className={styles['fields']}>
      <NativeSelect
        size="md"
        label={t('facts.cause')}
        value={cause}
        onChange={(event) => setCause(causes.find((one) => one === event.currentTarget.value) ?? 'lost')}
        data={causes.map((value) => ({ value, label: t(`revokeCause.${value}`) }))}
      />
      <AcceptedSelect of={member.key} accepted={accepted} onChange={setChosen} />
      {member.office && <p className={styles['note']}>{t('revoke.holder')}</p>}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button color="merah" variant="outline" loading={busy} onClick={() => setOpened(true)}>
          {t('revoke.go')}
        </Button>
      </div>
      <ConfirmDialog
        opened={opened}
        title={t('revoke.confirm', { name: nameOf(member.key) })}
        verb={t('revoke.go')}
        weight="destructive"
        touches={[acceptedWords(accepted)]}
        onConfirm={revoke}
        onClose={() => setOpened(false)}
      >
        <p>{t('revoke.confirmLead')}</p>
      </ConfirmDialog>
    </div>
  )
}
