/** Documents to a place of one's choice, made here and signed by the host. */
import { Button, Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { fileKinds, type FileKind } from './make-files.ts'
import styles from './results-room.module.css'
import { Standing } from './standing.tsx'
import { useCity } from './use-city.ts'
import { useWriteFiles, type FileWriting } from './use-write-files.ts'
import { WrittenTable } from './written-table.tsx'

export function FilesPage(): ReactNode {
  const { t } = useTranslation('results')
  const [city] = useCity()
  const [kinds, setKinds] = useState<readonly FileKind[]>(fileKinds)
  const [place, setPlace] = useState<ChosenFile | null>(null)
  const writing = useWriteFiles()
  const isCityMissing = kinds.includes('minutes') && city.trim() === ''
  const isReady = place !== null && kinds.length > 0 && !isCityMissing && writing.making === null
  return (
    <Page title={t('files.title')} lead={t('files.lead')}>
      <Standing />
      <p>{t('files.confidential')}</p>
      <div className={styles['form']}>
        <Checkbox.Group
          size="md"
          label={t('files.which')}
          value={[...kinds]}
          onChange={(chosen) => setKinds(fileKinds.filter((kind) => chosen.includes(kind)))}
        >
          <div className={styles['options']}>
            {fileKinds.map((kind) => (
              <Checkbox key={kind} size="md" value={kind} label={t(`files.kinds.${kind}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <HostFilePicker label={t('files.place')} wants="folder" sort="document" chosen={place} onChosen={setPlace} />
        {isCityMissing && (
          <p>
            <Link href="/minutes">{t('files.cityNeeded')}</Link>
          </p>
        )}
        <WritingState writing={writing} />
        <div className={styles['buttons']}>
          <Button
            disabled={!isReady}
            loading={writing.making !== null}
            onClick={() =>
              place && void writing.write({ kinds, place: place.token, city: city.trim(), replace: false })
            }
          >
            {t('files.write', { count: kinds.length })}
          </Button>
        </div>
      </div>
      {writing.written.length > 0 && (
        <Section title={t('files.written')}>
          <WrittenTable caption={t('files.written')} files={writing.written} />
        </Section>
      )}
    </Page>
  )
}

function WritingState({ writing: { making, failed, write } }: { readonly writing: FileWriting }): ReactNode {
  const { t } = useTranslation('results')
  const sentenceOf = useFailureSentence()
  if (making !== null) return <p aria-live="polite">{t('files.making', { name: t(`files.kinds.${making}`) })}</p>
  if (!failed) return null
  const isThere = failed.failure.kind === 'file-exists'
  return (
    <FailureNotice
      action={
        <Button variant="default" onClick={() => void write({ ...failed.order, replace: isThere })}>
          {t(isThere ? 'files.replace' : 'files.retry')}
        </Button>
      }
    >
      {sentenceOf(failed.failure)}
    </FailureNotice>
  )
}
