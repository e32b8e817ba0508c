/** A new identity: name, official number, passphrase. What is refused is said at its field. */
import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FailureOf } from '../../../shared/host/host-contract.ts'
import { useHost } from '../../host/use-host.tsx'
import { useFailureSentence, type SayableFailure } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import styles from './door-form.module.css'
import { NewPassphrase } from './new-passphrase.tsx'
import { isOfPassphrase, usePassphraseChoice } from './passphrase-choice.ts'
import type { FreshIdentity } from './fresh-identity.ts'

export function CreateIdentity({ onMade }: { readonly onMade: (fresh: FreshIdentity) => void }): ReactNode {
  const { t } = useTranslation('door')
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  const [busy, setBusy] = useState(false)
  const [isNameMissing, setNameMissing] = useState(false)
  const [failure, setFailure] = useState<FailureOf<'identity.create'> | SayableFailure | null>(null)
  const choice = usePassphraseChoice([name, number])
  const refused = failure?.kind === 'person-refused' ? failure : null

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setFailure(null)
    setNameMissing(name.trim() === '')
    const passphrase = choice.take()
    if (name.trim() === '' || passphrase === null || busy) return
    setBusy(true)
    const person = { label: name.trim(), identifier: number.trim() || null }
    const answer = await host['identity.create']({ ...person, passphrase }).finally(() => setBusy(false))
    if (answer.ok) onMade({ ...answer.value, replaces: null })
    else setFailure(answer.failure)
  }
  return (
    <Page title={t('create.title')} lead={t('create.lead')} width="form">
      <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
        <Section title={t('create.who')}>
          <TextInput
            label={t('create.name')}
            description={t('create.nameHint')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={isNameMissing ? t('create.nameMissing') : refused?.field === 'label' && sentenceOf(refused)}
            autoComplete="off"
            maxLength={120}
            required
          />
          <TextInput
            label={t('create.number')}
            description={t('create.numberHint')}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            error={refused?.field === 'identifier' && sentenceOf(refused)}
            autoComplete="off"
            inputMode="numeric"
            maxLength={40}
          />
        </Section>
        <Section title={t('passphrase.title')} lead={t('passphrase.lead')}>
          <NewPassphrase choice={choice} refused={failure && isOfPassphrase(failure) ? failure : null} />
        </Section>
        {failure && !refused && !isOfPassphrase(failure) && <FailureNotice>{sentenceOf(failure)}</FailureNotice>}
        <div className={styles['acts']}>
          <Button type="submit" loading={busy}>
            {t('create.go')}
          </Button>
          {busy ? (
            <output>{t('create.busy')}</output>
          ) : (
            <Button component={Link} href="/" variant="default">
              {t('cancel')}
            </Button>
          )}
        </div>
      </form>
    </Page>
  )
}
