/**
 * What two people compare, aloud or against paper: the twelve words of a fingerprint or recovery sheet, or the eight
 * groups of a code. Numbered, so that one can say "the seventh"; large, in a face that keeps similar letters apart.
 */
import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './code-words.module.css'
import { Icon } from './icons.tsx'
import { QrPicture } from './qr-picture.tsx'

export interface CodeWordsProps {
  /** What they are of: `Sidik kunci Siti Rahmah`. */
  readonly label: string
  readonly parts: readonly string[]
  readonly kind: 'words' | 'code'
  /** The whole value, for its QR beside the parts. */
  readonly qr?: string
  /** Offer to copy: for codes, never for recovery words, which must not lie in a clipboard. */
  readonly copyable?: boolean
}

export function CodeWords({ label, parts, kind, qr, copyable = false }: CodeWordsProps): ReactNode {
  const { t } = useTranslation('ui')
  const captionId = useId()
  const clipboard = useClipboard({ timeout: 2000 })
  return (
    <figure className={styles['figure']} aria-labelledby={captionId}>
      <figcaption id={captionId} className={styles['caption']}>
        <strong>{label}</strong>
        <span>{t(kind === 'words' ? 'code.compareWords' : 'code.compareCode')}</span>
      </figcaption>
      <div className={styles['row']}>
        <ol className={styles['parts']} data-kind={kind}>
          {parts.map((part, index) => (
            <li key={`${index} ${part}`}>
              <span className={styles['part']}>{part}</span>
            </li>
          ))}
        </ol>
        {qr !== undefined && <QrPicture text={qr} label={label} />}
      </div>
      {copyable && (
        <Button
          variant="default"
          leftSection={<Icon name="copy" />}
          onClick={() => clipboard.copy(parts.join(kind === 'words' ? ' ' : '-'))}
        >
          <output>{t(clipboard.copied ? 'code.copied' : 'code.copy')}</output>
        </Button>
      )}
    </figure>
  )
}
