/** First holder: chooses stick, name, second holder and inspectors, and writes the folder; every file is listed as read back. */
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fileNameSchema } from '../../../shared/host/tokens.ts'
import { viewDocumentStanding } from '../../../shared/engine/view-document-standing.ts'
import type { HandoverPeople } from '../../../shared/subjects/results/view-handover-people.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { JobProgress } from '../../host/job-progress.tsx'
import { useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { instantNow } from '../../ui/instant-now.ts'
import { Section } from '../../ui/page.tsx'
import styles from './results-room.module.css'
import { useCity } from './use-city.ts'
import { useHandover, type HandoverDone } from './use-handover.ts'
import { WrittenTable } from './written-table.tsx'

const suggestedName = (sample: boolean): string => `${sample ? 'CONTOH_' : ''}${instantNow().slice(0, 10)}_serah-terima`

export function WriteFolder({ people }: { readonly people: HandoverPeople }): ReactNode {
  const { t } = useTranslation('results')
  const { t: role } = useTranslation('roles')
  const { sample } = useView(viewDocumentStanding)
  const [city, setCity] = useCity()
  const [place, setPlace] = useState<ChosenFile | null>(null)
  const [name, setName] = useState(() => suggestedName(sample))
  const [second, setSecond] = useState<string>(people.holders[0]?.key ?? '')
  const [inspectors, setInspectors] = useState<readonly string[]>(people.observers.map(({ key }) => key))
  const handover = useHandover()
  const holder = people.holders.find(({ key }) => key === second)
  const isNameRight = fileNameSchema.safeParse(name).success
  const isReady = place !== null && holder !== undefined && isNameRight && city.trim() !== ''
  const write = (): void => {
    if (!place || !holder) return
    const keys = people.observers.filter(({ key }) => inspectors.includes(key)).map(({ key }) => key)
    void handover.write({ place: place.token, name, city: city.trim(), second: holder.key, inspectors: keys })
  }
  return (
    <Section title={t('handover.first')}>
      <div className={styles['form']}>
        <HostFilePicker label={t('handover.place')} wants="folder" sort="any" chosen={place} onChosen={setPlace} />
        <TextInput
          label={t('handover.name')}
          description={t('handover.nameHint')}
          value={name}
          error={isNameRight ? undefined : t('handover.nameWrong')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('minutes.city')}
          description={t('minutes.cityHint')}
          value={city}
          maxLength={80}
          required
          onChange={(event) => setCity(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('handover.second')}
          value={second}
          onChange={(event) => setSecond(event.currentTarget.value)}
          data={people.holders.map(({ key, name: own, office }) => ({
            value: key as string,
            label: `${own ?? key.slice(0, 8)}, ${role(office)}`,
          }))}
        />
        <Inspectors people={people} chosen={inspectors} onChosen={setInspectors} />
        <JobProgress job={handover.job} />
        {handover.sentence !== null && <FailureNotice>{handover.sentence}</FailureNotice>}
        <div className={styles['buttons']}>
          <Button disabled={!isReady || handover.job.progress !== null} onClick={write}>
            {t(handover.sentence === null ? 'handover.write' : 'handover.again')}
          </Button>
        </div>
      </div>
      {handover.done && <Done done={handover.done} second={holder?.name ?? second.slice(0, 8)} />}
    </Section>
  )
}

interface InspectorsProps {
  readonly people: HandoverPeople
  readonly chosen: readonly string[]
  readonly onChosen: (chosen: readonly string[]) => void
}

function Inspectors({ people, chosen, onChosen }: InspectorsProps): ReactNode {
  const { t } = useTranslation('results')
  if (people.observers.length === 0) return <p>{t('handover.noInspectors')}</p>
  return (
    <Checkbox.Group
      size="md"
      label={t('handover.inspectors')}
      description={t('handover.inspectorsHint')}
      value={[...chosen]}
      onChange={onChosen}
    >
      <div className={styles['options']}>
        {people.observers.map(({ key, name }) => (
          <Checkbox key={key} size="md" value={key} label={name ?? key.slice(0, 8)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

function Done({ done, second }: { readonly done: HandoverDone; readonly second: string }): ReactNode {
  const { t } = useTranslation('results')
  return (
    <div aria-live="polite">
      <p>{t('handover.written', { name: done.folder })}</p>
      <WrittenTable caption={t('handover.files')} files={done.files} />
      <p className={styles['digest']}>{t('handover.sums', { digest: done.digest })}</p>
      <p>{t('handover.next', { name: second })}</p>
    </div>
  )
}
