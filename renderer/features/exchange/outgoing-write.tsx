/** Where to and under which name; then writing, with what came of each file. */
import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fileNameSchema } from '../../../shared/host/tokens.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { JobProgress } from '../../host/job-progress.tsx'
import { useSession } from '../../host/use-session.tsx'
import { useSelection } from '../../store/use-view.ts'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { instantNow } from '../../ui/instant-now.ts'
import { Section } from '../../ui/page.tsx'
import type { OutgoingContentsProps } from './outgoing-contents.tsx'
import styles from './outgoing-write.module.css'
import { useNames } from './use-names.ts'
import { useWriting } from './use-writing.ts'
import { WritingResults } from './writing-results.tsx'
import { filesToWrite } from './writing-plan.ts'

export function OutgoingWrite({ outgoing, chosen }: OutgoingContentsProps): ReactNode {
  const { t } = useTranslation('exchange')
  const { room } = useSelection()
  const { entered } = useSession()
  const nameOf = useNames()
  const [at] = useState(() => instantNow())
  const [typed, setTyped] = useState<string | null>(null)
  const [place, setPlace] = useState<ChosenFile | null>(null)
  const work = useWriting(outgoing.purpose)
  const naming = { at, sample: entered?.sample ?? false, maker: nameOf(room.actor), nameOf }
  const proposed = filesToWrite(outgoing, chosen, naming)
  const files = outgoing.each ? proposed : proposed.map((file) => ({ ...file, name: typed ?? file.name }))
  const areNamed = files.every(({ name }) => fileNameSchema.safeParse(name).success)
  const hasReaders = outgoing.purpose === 'public' || chosen.length > 0
  const [first] = files
  return (
    <Section title={t('out.place')}>
      <HostFilePicker
        label={t('out.placeLabel')}
        wants="folder"
        sort="bundle"
        chosen={place}
        onChosen={setPlace}
        disabled={work.busy}
      />
      {outgoing.each ? (
        first && <p>{t('out.fileNames', { name: first.name })}</p>
      ) : (
        <TextInput
          label={t('out.fileName')}
          description={t('out.fileNameHint')}
          value={first?.name ?? ''}
          error={!areNamed && t('out.fileNameBad')}
          disabled={work.busy || work.all.length > 0}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={styles['name'] ?? ''}
        />
      )}
      {work.all.length === 0 ? (
        <div>
          <Button
            disabled={!place || !hasReaders || !areNamed || files.length === 0}
            onClick={() => place && void work.begin(files, place.token, typed !== null)}
          >
            {files.length > 1 ? t('out.writeMany', { count: files.length }) : t('out.write')}
          </Button>
        </div>
      ) : (
        <WritingResults work={work} place={place} />
      )}
      <JobProgress job={work.job} />
    </Section>
  )
}
