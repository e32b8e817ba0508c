/**
 * A forgotten passphrase, or another computer: whose data (of this machine, or a copied folder), the words of the recovery
 * sheet, a new passphrase. The data opens; the signing key is a new one, which the holders then admit.
 */
import { Button } from '@mantine/core'
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
import { RecoveryWords } from './recovery-words.tsx'
import type { FreshIdentity } from './fresh-identity.ts'
import { isOfWords, wordsProblem, type WordsProblem } from './typed-words.ts'
import { useIdentities } from './use-identities.ts'
import { isRecoverable, WhoseData } from './whose-data.tsx'

export interface RecoverIdentityProps {
  /** From the address: whose passphrase was forgotten. */
  readonly chosen: string | null
  readonly onMade: (fresh: FreshIdentity) => void
}

export function RecoverIdentity({ chosen, onMade }: RecoverIdentityProps): ReactNode {
  const { t } = useTranslation('door')
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const identities = useIdentities()
  const [wanted, setWanted] = useState(chosen)
  const row = identities.rows?.find((one) => one.identity === wanted && isRecoverable(one)) ?? null
  const [isRowMissing, setRowMissing] = useState(false)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<WordsProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureOf<'identity.recover'> | SayableFailure | null>(null)
  const choice = usePassphraseChoice(row?.description ? [row.description.label] : [])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setFailure(null)
    setRowMissing(row === null)
    const found = wordsProblem(words)
    setProblem(found)
    const passphrase = choice.take()
    if (!row || found || passphrase === null || busy) return
    setBusy(true)
    const { identity } = row
    const answer = await host['identity.recover']({ identity, words, passphrase }).finally(() => setBusy(false))
    if (answer.ok) return onMade(answer.value)
    if (isOfWords(answer.failure)) setProblem(answer.failure)
    else setFailure(answer.failure)
  }
  return (
    <Page title={t('recover.title')} lead={t('recover.lead')} width="form">
      <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
        <WhoseData
          identities={identities}
          row={row}
          onChosen={(next) => {
            setWanted(next)
            setRowMissing(false)
          }}
          isMissing={isRowMissing}
        />
        <Section title={t('recover.words')} lead={t('recover.wordsLead')}>
          <RecoveryWords
            text={words}
            onText={(text) => {
              setWords(text)
              setProblem(null)
            }}
            problem={problem && sentenceOf(problem)}
          />
        </Section>
        <Section title={t('recover.passphrase')} lead={t('recover.passphraseLead')}>
          <NewPassphrase choice={choice} refused={failure && isOfPassphrase(failure) ? failure : null} />
        </Section>
        {failure && !isOfPassphrase(failure) && <FailureNotice>{sentenceOf(failure)}</FailureNotice>}
        <div className={styles['acts']}>
          <Button type="submit" loading={busy}>
            {t('recover.go')}
          </Button>
          {busy ? (
            <output>{t('recover.busy')}</output>
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
