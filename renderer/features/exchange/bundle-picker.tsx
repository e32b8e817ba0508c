/** Choosing bundles: several at once in the system's dialog where there is one, else one after another in the host's list. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { useHost } from '../../host/use-host.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { Icon } from '../../ui/icons.tsx'

export interface BundlePickerProps {
  readonly onChosen: (files: readonly ChosenFile[]) => void
  readonly disabled: boolean
}

export function BundlePicker({ onChosen, disabled }: BundlePickerProps): ReactNode {
  const { t } = useTranslation('exchange')
  const { host, info } = useHost()
  const sentenceOf = useFailureSentence()
  const [sentence, setSentence] = useState<string | null>(null)
  if (!info?.hasNativeDialogs) {
    return (
      <HostFilePicker
        label={t('in.pick')}
        wants="file"
        sort="bundle"
        chosen={null}
        onChosen={(file) => onChosen([file])}
        disabled={disabled}
      />
    )
  }
  const choose = async (): Promise<void> => {
    setSentence(null)
    const answer = await host['file.choose']({ way: 'open-many', sort: 'bundle', suggestedName: null })
    if (answer.ok) onChosen(answer.value.chosen.map(({ token, name }) => ({ token, name })))
    else if (answer.failure.kind !== 'choice-cancelled') setSentence(sentenceOf(answer.failure))
  }
  return (
    <div>
      <Button variant="default" leftSection={<Icon name="file" />} disabled={disabled} onClick={() => void choose()}>
        {t('in.pick')}
      </Button>
      {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
    </div>
  )
}
