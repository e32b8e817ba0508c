/**
 * Chooses a file or a folder: by the system's dialog where the host has one, else in the host's own list. Either way the
 * page gets a token and a name, never a path.
 */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from './failure-notice.tsx'
import styles from './file-picker.module.css'
import { Icon } from './icons.tsx'
import { MediaBrowser, type MediaBrowserProps } from './media-browser.tsx'

export interface ChosenFile {
  readonly token: string
  readonly name: string
}

/** `null`: the person cancelled. */
export type DialogAnswer = ChosenFile | null | { readonly sentence: string }

export interface FilePickerProps extends Pick<MediaBrowserProps, 'wants' | 'list' | 'formatSize'> {
  /** What it is for: `Paket dari asesor`. */
  readonly label: string
  readonly chosen: ChosenFile | null
  readonly onChosen: (chosen: ChosenFile) => void
  /** The system's dialog; `null` where the host has none. */
  readonly openDialog: (() => Promise<DialogAnswer>) | null
  readonly disabled?: boolean
}

export function FilePicker(props: FilePickerProps): ReactNode {
  const { label, wants, list, formatSize, chosen, onChosen, openDialog, disabled = false } = props
  const { t } = useTranslation('ui')
  const [browsing, setBrowsing] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)

  const begin = async (): Promise<void> => {
    setSentence(null)
    if (!openDialog) {
      setBrowsing(true)
      return
    }
    const answer = await openDialog()
    if (answer === null) return
    if ('sentence' in answer) setSentence(answer.sentence)
    else onChosen(answer)
  }

  return (
    <fieldset className={styles['picker']}>
      <legend className={styles['label']}>{label}</legend>
      <div className={styles['row']}>
        <Button
          variant="default"
          disabled={disabled}
          leftSection={<Icon name={wants === 'file' ? 'file' : 'folder'} />}
          onClick={() => void begin()}
        >
          {t(chosen ? 'file.change' : wants === 'file' ? 'file.choose' : 'file.chooseFolder')}
        </Button>
        <output className={styles['chosen']}>{chosen && t('file.chosen', { name: chosen.name })}</output>
      </div>
      {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
      {browsing && (
        <MediaBrowser
          wants={wants}
          list={list}
          formatSize={formatSize}
          onChosen={({ token, name }) => {
            setBrowsing(false)
            onChosen({ token, name })
          }}
          onClose={() => setBrowsing(false)}
        />
      )}
    </fieldset>
  )
}
