/** The file picker on this host: by the system's dialog where there is one, else by the host's own list of sticks. */
import { useCallback, type ReactNode } from 'react'
import type { FileSort } from '../../shared/host/file-methods.ts'
import { formatSize } from '../i18n/formats.ts'
import { useFailureSentence, useLanguage } from '../i18n/use-language.ts'
import { FilePicker, type ChosenFile, type DialogAnswer } from '../ui/file-picker.tsx'
import type { MediaListing } from '../ui/media-browser.tsx'
import { useHost } from './use-host.tsx'

export interface HostFilePickerProps {
  readonly label: string
  /** `folder`: a place to write to, or a handover folder. */
  readonly wants: 'file' | 'folder'
  readonly sort: FileSort
  readonly chosen: ChosenFile | null
  readonly onChosen: (chosen: ChosenFile) => void
  readonly disabled?: boolean
}

export function HostFilePicker({ wants, sort, ...props }: HostFilePickerProps): ReactNode {
  const { host, info } = useHost()
  const language = useLanguage()
  const sentenceOf = useFailureSentence()
  const list = useCallback(
    async (within: string | null): Promise<MediaListing> => {
      const answer = await host['media.list']({ within, sort })
      return answer.ok ? { ok: true, ...answer.value } : { ok: false, sentence: sentenceOf(answer.failure) }
    },
    [host, sort, sentenceOf],
  )
  const openDialog = useCallback(async (): Promise<DialogAnswer> => {
    const answer = await host['file.choose']({ way: wants === 'file' ? 'open' : 'folder', sort, suggestedName: null })
    if (answer.ok) return answer.value.chosen[0] ?? null
    return answer.failure.kind === 'choice-cancelled' ? null : { sentence: sentenceOf(answer.failure) }
  }, [host, sort, wants, sentenceOf])
  return (
    <FilePicker
      {...props}
      wants={wants}
      list={list}
      formatSize={(bytes) => formatSize(bytes, language)}
      openDialog={info?.hasNativeDialogs ? openDialog : null}
    />
  )
}
