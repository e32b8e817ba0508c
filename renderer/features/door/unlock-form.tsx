/** A passphrase for one identity. Every way in which it can fail is said here, and what was typed stays. */
import { Button } from '@mantine/core'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { HostFailure } from '../../../shared/host/failures.ts'
import type { FailureOf } from '../../../shared/host/host-contract.ts'
import type { Unlocked } from '../../../shared/host/identity-methods.ts'
import type { IdentityId } from '../../../shared/host/tokens.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { useHost } from '../../host/use-host.tsx'
import { formatMoment } from '../../i18n/formats.ts'
import type { Language } from '../../i18n/language.ts'
import { useFailureSentence, useLanguage } from '../../i18n/use-language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import styles from './unlock-form.module.css'
import { useFocusHere } from './use-focus-here.ts'

type UnlockFailure = FailureOf<'identity.unlock'> | HostFailure

export interface UnlockFormProps {
  readonly identity: IdentityId
  readonly label: string
  readonly isSample: boolean
  readonly onUnlocked: (unlocked: Unlocked) => void
}

export function UnlockForm({ identity, label, isSample, onUnlocked }: UnlockFormProps): ReactNode {
  const { t } = useTranslation('door')
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<UnlockFailure | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const focusHere = useFocusHere()

  const unlock = async (passOver: 'of-other-computers' | null): Promise<void> => {
    setBusy(true)
    const answer = await host['identity.unlock']({ identity, passphrase, passOver })
    setBusy(false)
    if (answer.ok) return onUnlocked(answer.value)
    setFailure(answer.failure)
    form.current?.querySelector('input')?.select()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (passphrase !== '' && !busy) void unlock(null)
  }
  const isWrong = failure?.kind === 'wrong-passphrase'
  return (
    <form ref={form} className={styles['form']} onSubmit={submit}>
      <div ref={focusHere}>
        <PassphraseField
          label={t('unlock.passphraseOf', { name: label })}
          purpose="current"
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed)
            setFailure(null)
          }}
          error={isWrong ? sentenceOf(failure) : undefined}
        />
      </div>
      {failure && !isWrong && <UnlockRefused failure={failure} label={label} onPassOver={unlock} />}
      <div className={styles['acts']}>
        <Button type="submit" loading={busy} disabled={passphrase === ''}>
          {t('unlock.open')}
        </Button>
        {isSample ? (
          <Link href="/sample">{t('unlock.samplePassphrase')}</Link>
        ) : (
          <Link href={`/recover/${identity}`}>{t('unlock.forgotten')}</Link>
        )}
      </div>
    </form>
  )
}

interface UnlockRefusedProps {
  readonly failure: UnlockFailure
  readonly label: string
  readonly onPassOver: (way: 'of-other-computers') => Promise<void>
}

/** A lock of another computer may be passed over, by somebody who knows that nobody goes on there. */
function UnlockRefused({ failure, label, onPassOver }: UnlockRefusedProps): ReactNode {
  const { t } = useTranslation('door')
  const language = useLanguage()
  const sentenceOf = useFailureSentence()
  const [asking, setAsking] = useState(false)
  const isElsewhere = failure.kind === 'identity-in-use' && !failure.sameComputer
  return (
    <>
      <FailureNotice
        action={
          isElsewhere && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('unlock.passOver')}
            </Button>
          )
        }
      >
        {sentenceOf(withReadableMoment(failure, language))} {isElsewhere && t('unlock.elsewhere')}
      </FailureNotice>
      <ConfirmDialog
        opened={asking}
        title={t('unlock.passOverTitle', { name: label })}
        verb={t('unlock.passOverVerb')}
        weight="final"
        onConfirm={async () => {
          await onPassOver('of-other-computers')
          setAsking(false)
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('unlock.passOverWhen')}</p>
        <p>{t('unlock.passOverRisk')}</p>
      </ConfirmDialog>
    </>
  )
}

/** A lock names its moment as programs write it, and may come from a torn file. */
function withReadableMoment(failure: UnlockFailure, language: Language): UnlockFailure {
  if (failure.kind !== 'identity-in-use') return failure
  const since = instantSchema.safeParse(failure.since)
  return since.success ? { ...failure, since: formatMoment(since.data, language) } : failure
}
