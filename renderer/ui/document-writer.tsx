/** Where a document goes and on which paper, the button that makes it, what was written, and what stood in the way. */
import { Button, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './document-writer.module.css'
import { FailureNotice } from './failure-notice.tsx'
import { QuietTable } from './quiet-table.tsx'

export const papers = ['a4', 'f4'] as const
export type PaperChoice = (typeof papers)[number]

export interface WrittenDocument {
  readonly name: string
  readonly size: string
  readonly sha256: string
}

export interface DocumentFailure {
  readonly sentence: string
  /** One of that name is there already: again means in its place. */
  readonly isThere: boolean
  again(): void
}

export interface DocumentWriterProps {
  /** The picker of the place to write to. */
  readonly picker: ReactNode
  readonly paper: PaperChoice
  readonly onPaper: (paper: PaperChoice) => void
  readonly verb: string
  readonly isReady: boolean
  readonly isBusy: boolean
  readonly onWrite: () => void
  readonly failure: DocumentFailure | null
  readonly written: readonly WrittenDocument[]
}

export function DocumentWriter({
  picker,
  paper,
  onPaper,
  failure,
  written,
  ...button
}: DocumentWriterProps): ReactNode {
  const { t } = useTranslation('ui')
  return (
    <div className={styles['documents']}>
      {picker}
      <NativeSelect
        label={t('document.paper')}
        className={styles['paper']}
        value={paper}
        onChange={({ currentTarget: { value } }) => onPaper(papers.find((one) => one === value) ?? paper)}
        data={papers.map((value) => ({ value, label: t(`document.papers.${value}`) }))}
      />
      {failure && (
        <FailureNotice
          action={
            <Button variant="default" onClick={() => failure.again()}>
              {t(failure.isThere ? 'document.replace' : 'document.again')}
            </Button>
          }
        >
          {failure.sentence}
        </FailureNotice>
      )}
      <Button disabled={!button.isReady} loading={button.isBusy} onClick={button.onWrite}>
        {button.verb}
      </Button>
      <div className={styles['written']} aria-live="polite">
        {written.length > 0 && <Written files={written} />}
      </div>
    </div>
  )
}

function Written({ files }: { readonly files: readonly WrittenDocument[] }): ReactNode {
  const { t } = useTranslation('ui')
  return (
    <>
      <p>{t('document.written')}</p>
      <QuietTable
        caption={t('document.files')}
        rows={files}
        rowKey={({ name }) => name}
        empty={t('table.empty')}
        columns={[
          { key: 'name', title: t('document.name'), cell: ({ name }) => name },
          { key: 'size', title: t('document.size'), cell: ({ size }) => size },
          {
            key: 'digest',
            title: t('document.digest'),
            cell: ({ sha256 }) => <code className={styles['digest']}>{sha256}</code>,
          },
        ]}
      />
    </>
  )
}
