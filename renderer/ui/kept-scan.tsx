/** A scan that is kept with the record, shown again or saved as a file. Only pictures are drawn, by an image element, which runs nothing. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from './failure-notice.tsx'
import styles from './kept-scan.module.css'

export interface ShownScan {
  readonly kind: 'picture' | 'pdf' | 'unknown'
  /** Addresses of pictures within this page. */
  readonly pictures: readonly string[]
}

export interface KeptScanProps {
  readonly name: string
  /** In the page's language. */
  readonly size: string
  readonly digest: string
  /** Null while it is closed. */
  readonly shown: ShownScan | null
  readonly busy: boolean
  readonly sentence: string | null
  readonly onOpen: () => void
  readonly onClose: () => void
  /** Where to save it; chosen by the person. */
  readonly picker: ReactNode
  /** Null while no place is chosen. */
  readonly onSave: (() => void) | null
  /** Name of what was saved. */
  readonly saved: string | null
}

export function KeptScan(props: KeptScanProps): ReactNode {
  const { name, size, digest, shown, busy, sentence, onOpen, onClose } = props
  const { t } = useTranslation('paper')
  const [saving, setSaving] = useState(false)
  return (
    <div className={styles['scan']}>
      <p className={styles['note']}>{t('scan.name', { name, size })}</p>
      <p className={styles['digest']}>{t('scan.digest', { digest })}</p>
      <div className={styles['acts']}>
        <Button variant="default" loading={busy} aria-expanded={shown !== null} onClick={shown ? onClose : onOpen}>
          {t(shown ? 'scan.close' : 'scan.open')}
        </Button>
        <Button variant="default" aria-expanded={saving} onClick={() => setSaving(!saving)}>
          {t('scan.save')}
        </Button>
      </div>
      {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
      {saving && <Saving {...props} />}
      {shown && <Pictures shown={shown} name={name} />}
    </div>
  )
}

function Saving({ picker, busy, onSave, saved }: KeptScanProps): ReactNode {
  const { t } = useTranslation('paper')
  return (
    <>
      {picker}
      <Button disabled={onSave === null} loading={busy} onClick={() => onSave?.()}>
        {t('scan.saveHere')}
      </Button>
      <output>{saved !== null && t('scan.saved', { name: saved })}</output>
    </>
  )
}

function Pictures({ shown, name }: { readonly shown: ShownScan; readonly name: string }): ReactNode {
  const { t } = useTranslation('paper')
  const { kind, pictures } = shown
  const count = pictures.length
  return (
    <div className={styles['pictures']}>
      {kind === 'unknown' && <p className={styles['note']}>{t('scan.unknown')}</p>}
      {kind === 'pdf' && <p className={styles['note']}>{t(count === 0 ? 'scan.pdfBare' : 'scan.pdfPictures')}</p>}
      {pictures.map((address, at) => (
        <img
          key={address}
          className={styles['picture']}
          src={address}
          alt={count === 1 ? t('scan.picture', { name }) : t('scan.pictureOf', { name, at: at + 1, count })}
        />
      ))}
    </div>
  )
}
