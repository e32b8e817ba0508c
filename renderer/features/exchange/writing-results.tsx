/** What came of each file: written and read back with size and digest, or why not and what to do. */
import { Button, Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatSize } from '../../i18n/formats.ts'
import { useFailureSentence, useLanguage } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './outgoing-write.module.css'
import type { WritingWork } from './use-writing.ts'
import { leftToWrite, type WritingState } from './writing-plan.ts'

export interface WritingResultsProps {
  readonly work: WritingWork
  readonly place: ChosenFile | null
}

export function WritingResults({ work, place }: WritingResultsProps): ReactNode {
  const { t } = useTranslation('exchange')
  const sentenceOf = useFailureSentence()
  const [replace, setReplace] = useState(false)
  const { all, busy } = work
  const left = leftToWrite(all)
  const failures = all.flatMap(({ state }) => (state.kind === 'failed' ? [state.failure] : []))
  const written = all.length - left.length
  return (
    <>
      <output>
        {!busy && left.length === 0 && (
          <StatusBadge tone="good">{written === 1 ? t('out.done') : t('out.doneMany', { count: written })}</StatusBadge>
        )}
      </output>
      <Results work={work} />
      {!busy && failures.length > 0 && (
        <>
          {[...new Set(failures.map(sentenceOf))].map((sentence) => (
            <FailureNotice key={sentence}>{sentence}</FailureNotice>
          ))}
          <p>{t('out.notStarted')}</p>
          {failures.some(({ kind }) => kind === 'file-exists') && (
            <Checkbox
              size="md"
              iconColor="var(--timbang-onaccent)"
              label={t('out.replace')}
              checked={replace}
              onChange={(event) => setReplace(event.currentTarget.checked)}
            />
          )}
        </>
      )}
      {!busy && (
        <div className={styles['acts']}>
          {left.length > 0 && (
            <Button disabled={!place} onClick={() => place && void work.retry(place.token, replace)}>
              {t('out.retry')}
            </Button>
          )}
          <Button variant="default" onClick={work.forget}>
            {t('out.again')}
          </Button>
        </div>
      )}
    </>
  )
}

function Results({ work }: { readonly work: WritingWork }): ReactNode {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  return (
    <QuietTable
      caption={t('out.results')}
      rows={work.all}
      rowKey={({ file }) => `${file.name} ${file.readers.join(' ')}`}
      empty=""
      columns={[
        {
          key: 'file',
          title: t('out.resultFile'),
          cell: ({ file, state }) => (state.kind === 'written' ? state.name : file.name),
        },
        { key: 'state', title: t('out.resultState'), cell: ({ state }) => <StateBadge state={state} /> },
        {
          key: 'size',
          title: t('out.resultSize'),
          align: 'number',
          cell: ({ state }) => (state.kind === 'written' ? formatSize(state.size, language) : ''),
        },
        {
          key: 'digest',
          title: t('out.resultDigest'),
          cell: ({ state }) => state.kind === 'written' && <code className={styles['digest']}>{state.digest}</code>,
        },
      ]}
    />
  )
}

function StateBadge({ state }: { readonly state: WritingState }): ReactNode {
  const { t } = useTranslation('exchange')
  if (state.kind === 'written') return <StatusBadge tone="good">{t('out.written')}</StatusBadge>
  if (state.kind === 'failed') return <StatusBadge tone="bad">{t('out.failed')}</StatusBadge>
  return <StatusBadge tone="neutral">{t('out.stopped')}</StatusBadge>
}
