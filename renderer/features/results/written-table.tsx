/** What was written, as it was read back: name, size, digest. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Written } from '../../../shared/host/tokens.ts'
import { formatSize } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { QuietTable } from '../../ui/quiet-table.tsx'
import styles from './results-room.module.css'

export function WrittenTable({
  caption,
  files,
}: {
  readonly caption: string
  readonly files: readonly Written[]
}): ReactNode {
  const { t } = useTranslation('results')
  const language = useLanguage()
  return (
    <QuietTable
      caption={caption}
      rows={files}
      rowKey={({ name }) => name}
      empty={t('files.none')}
      columns={[
        { key: 'name', title: t('files.name'), cell: ({ name }) => name },
        {
          key: 'size',
          title: t('files.size'),
          align: 'number',
          cell: ({ size }) => <span className={styles['size']}>{formatSize(size, language)}</span>,
        },
        {
          key: 'digest',
          title: t('files.digest'),
          cell: ({ sha256 }) => <code className={styles['digest']}>{sha256}</code>,
        },
      ]}
    />
  )
}
