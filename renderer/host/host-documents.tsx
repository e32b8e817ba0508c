/** Documents to a stick or folder of one's choice, on the paper that lies in the tray: made and signed by the host out of the record. */
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hash } from '../../shared/kernel/ids.ts'
import { formatSize } from '../i18n/formats.ts'
import { useFailureSentence, useLanguage } from '../i18n/use-language.ts'
import { DocumentWriter, type PaperChoice } from '../ui/document-writer.tsx'
import type { ChosenFile } from '../ui/file-picker.tsx'
import { HostFilePicker } from './host-file-picker.tsx'
import { useDocuments, type DocumentToMake } from './use-documents.ts'

export interface HostDocumentsProps {
  readonly selection: Hash
  readonly sample: boolean
  /** Empty: nothing can be asked for yet. */
  readonly documents: readonly DocumentToMake[]
  /** On the button: `Tulis berita acara dan daftar hadir`. */
  readonly verb: string
}

export function HostDocuments({ selection, sample, documents, verb }: HostDocumentsProps): ReactNode {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  const sentenceOf = useFailureSentence()
  const [place, setPlace] = useState<ChosenFile | null>(null)
  const [paper, setPaper] = useState<PaperChoice>('a4')
  const { isBusy, written, failure, again, write } = useDocuments()
  return (
    <DocumentWriter
      picker={
        <HostFilePicker label={t('document.place')} wants="folder" sort="document" chosen={place} onChosen={setPlace} />
      }
      paper={paper}
      onPaper={setPaper}
      verb={verb}
      isReady={place !== null && documents.length > 0}
      isBusy={isBusy}
      onWrite={() => place && void write({ documents, selection, sample, paper, place: place.token })}
      failure={
        failure &&
        again && {
          sentence: sentenceOf(failure),
          isThere: failure.kind === 'file-exists',
          again: () => void again(),
        }
      }
      written={written.map(({ name, size, sha256 }) => ({ name, size: formatSize(size, language), sha256 }))}
    />
  )
}
