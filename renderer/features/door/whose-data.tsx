/** Whose data is to be recovered: an identity of this machine, or a folder copied from another, which then is one of them. */
import { Radio, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdentityRow } from '../../../shared/host/identity-methods.ts'
import type { Day } from '../../../shared/kernel/instant.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { useHost } from '../../host/use-host.tsx'
import { formatDay } from '../../i18n/formats.ts'
import { useFailureSentence, useLanguage } from '../../i18n/use-language.ts'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { keyWords } from './key-words.ts'
import type { Identities } from './use-identities.ts'

export interface WhoseDataProps {
  readonly identities: Identities
  readonly row: IdentityRow | null
  readonly onChosen: (identity: string) => void
  readonly isMissing: boolean
}

/** The sample is opened by its own passphrase and never recovered. */
export const isRecoverable = ({ description }: IdentityRow): boolean => description !== null && !description.sample

export function WhoseData({ identities, row, onChosen, isMissing }: WhoseDataProps): ReactNode {
  const { t } = useTranslation('door')
  const { rows, failure, refresh } = identities
  const choices = (rows ?? []).filter(isRecoverable)
  return (
    <Section title={t('recover.whose')} lead={t('recover.whoseLead')}>
      {failure !== null && <FailureNotice>{failure}</FailureNotice>}
      {choices.length > 0 && (
        <Radio.Group
          size="md"
          label={t('recover.here')}
          value={row?.identity ?? ''}
          onChange={onChosen}
          error={isMissing ? t('recover.whoseMissing') : undefined}
        >
          <Stack gap="xs" mt="xs">
            {choices.map((choice) => (
              <IdentityChoice key={choice.identity} choice={choice} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <CopiedFolder
        onAdopted={(identity) => {
          onChosen(identity)
          refresh()
        }}
      />
      {choices.length === 0 && isMissing && <FailureNotice>{t('recover.whoseMissing')}</FailureNotice>}
    </Section>
  )
}

function IdentityChoice({ choice: { identity, description } }: { readonly choice: IdentityRow }): ReactNode {
  const { t } = useTranslation('door')
  const language = useLanguage()
  if (!description) return null
  return (
    <Radio
      size="md"
      value={identity}
      label={description.label}
      description={t('identities.facts', {
        day: formatDay(description.created.slice(0, 10) as Day, language),
        words: keyWords(description.key).slice(0, 3).join(' '),
      })}
    />
  )
}

function CopiedFolder({ onAdopted }: { readonly onAdopted: (identity: string) => void }): ReactNode {
  const { t } = useTranslation('door')
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const adopt = async (folder: ChosenFile): Promise<void> => {
    setChosen(folder)
    setSentence(null)
    setBusy(true)
    const answer = await host['identity.adopt']({ place: folder.token }).finally(() => setBusy(false))
    if (answer.ok) onAdopted(answer.value.identity)
    else setSentence(sentenceOf(answer.failure))
  }
  return (
    <>
      <HostFilePicker
        label={t('recover.copied')}
        wants="folder"
        sort="any"
        chosen={chosen}
        onChosen={(folder) => void adopt(folder)}
        disabled={busy}
      />
      {busy && <output>{t('recover.copying')}</output>}
      {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
    </>
  )
}
