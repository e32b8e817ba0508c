/** A kept scan on this host: its bytes come back by the card that names them, and go into a file where the person says. */
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hash } from '../../shared/kernel/ids.ts'
import type { Attachment } from '../../shared/record/card.ts'
import { formatSize } from '../i18n/formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import type { ChosenFile } from '../ui/file-picker.tsx'
import { KeptScan } from '../ui/kept-scan.tsx'
import { HostFilePicker } from './host-file-picker.tsx'
import { useStoredScan } from './use-stored-scan.ts'

export interface HostScanProps {
  readonly selection: Hash
  /** The card that names the file. */
  readonly card: Hash
  readonly attachment: Attachment
}

export function HostScan({ selection, card, attachment: { name, size, sha256 } }: HostScanProps): ReactNode {
  const { t } = useTranslation('paper')
  const language = useLanguage()
  const { shown, busy, sentence, open, close, save } = useStoredScan(selection, card)
  const [place, setPlace] = useState<ChosenFile | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const saveTo = async (token: string): Promise<void> => {
    setSaved(null)
    setSaved((await save(token, name))?.name ?? null)
  }
  return (
    <KeptScan
      {...{ name, shown, busy, sentence, saved }}
      size={formatSize(size, language)}
      digest={sha256}
      onOpen={() => void open()}
      onClose={close}
      picker={<HostFilePicker label={t('scan.saveTo')} wants="folder" sort="scan" chosen={place} onChosen={setPlace} />}
      onSave={place && (() => void saveTo(place.token))}
    />
  )
}
