/** Writes a picture or a table of numbers to a place of one's choice, by the host, as every file of this program. */
import { Button, Group, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { bytesToBase64 } from '../../../shared/host/base64.ts'
import type { HostFailure, WireFailure } from '../../../shared/host/failures.ts'
import { fileNameSchema } from '../../../shared/host/tokens.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { useHost } from '../../host/use-host.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { useSelection } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { useToasts } from '../../ui/toasts.tsx'

export interface FileToSave {
  readonly name: string
  readonly bytes: Uint8Array
}

export function SaveFile({ file, onClose }: { readonly file: FileToSave; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('numbers')
  const { host } = useHost()
  const { room } = useSelection()
  const say = useToasts()
  const sentenceOf = useFailureSentence()
  const [place, setPlace] = useState<ChosenFile | null>(null)
  const [failure, setFailure] = useState<HostFailure | WireFailure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isThere = failure?.kind === 'file-exists'

  const write = async (): Promise<void> => {
    if (!place) return
    setBusy(true)
    const answer = await host['document.write']({
      selection: room.selection,
      bytes: bytesToBase64(file.bytes),
      to: { place: place.token, name: fileNameSchema.parse(file.name) },
      replace: isThere,
      sign: false,
    })
    setBusy(false)
    if (!answer.ok) return setFailure(answer.failure)
    say({ tone: 'good', text: t('save.saved', { name: answer.value.name }) })
    onClose()
  }

  return (
    <Modal opened onClose={onClose} title={t('save.title', { name: file.name })} withCloseButton={false} size="lg">
      <p>{t('save.lead')}</p>
      <HostFilePicker label={t('save.place')} wants="folder" sort="document" chosen={place} onChosen={setPlace} />
      {failure && <FailureNotice>{sentenceOf(failure)}</FailureNotice>}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('save.cancel')}
        </Button>
        <Button disabled={!place} loading={isBusy} onClick={() => void write()}>
          {t(isThere ? 'save.replace' : 'save.write')}
        </Button>
      </Group>
    </Modal>
  )
}
