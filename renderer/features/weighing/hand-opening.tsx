/** First step: as the earlier office, writes what the shut boxes hold for another holder, readable by that holder alone. */
import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Written } from '../../../shared/host/tokens.ts'
import { fileNameSchema } from '../../../shared/host/tokens.ts'
import { outgoingName } from '../../../shared/engine/outgoing-name.ts'
import type { OpeningPartner } from '../../../shared/subjects/results/view-opening.ts'
import { viewDocumentStanding } from '../../../shared/engine/view-document-standing.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { JobProgress } from '../../host/job-progress.tsx'
import { useHost } from '../../host/use-host.tsx'
import { useJob } from '../../host/use-job.ts'
import { formatSize } from '../../i18n/formats.ts'
import { useFailureSentence, useLanguage } from '../../i18n/use-language.ts'
import { usePersonName } from '../../store/use-names.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { Section } from '../../ui/page.tsx'
import { instantNow } from '../../ui/instant-now.ts'
import styles from './weighing-room.module.css'
import { useWho } from './words.ts'

export function HandOpening({ partners }: { readonly partners: readonly OpeningPartner[] }): ReactNode {
  const { t } = useTranslation('weighing')
  const { t: role } = useTranslation('roles')
  const who = useWho()
  const writing = useOpeningBundle()
  const [key, setKey] = useState<string>(partners[0]?.key ?? '')
  const [place, setPlace] = useState<ChosenFile | null>(null)
  const partner = partners.find((one) => one.key === key) ?? partners[0]
  if (!partner) {
    return (
      <Section title={t('opening.first')}>
        <p>{t('opening.lastOffice')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('opening.first')} lead={t('opening.firstLead')}>
      <div className={styles['form']}>
        <NativeSelect
          label={t('opening.to')}
          value={partner.key}
          onChange={(event) => setKey(event.currentTarget.value)}
          data={partners.map((one) => ({ value: one.key as string, label: `${who(one.key)}, ${role(one.office)}` }))}
        />
        <HostFilePicker label={t('opening.place')} wants="folder" sort="bundle" chosen={place} onChosen={setPlace} />
        {writing.sentence !== null && <FailureNotice>{writing.sentence}</FailureNotice>}
        {writing.written && <WrittenNotice written={writing.written} />}
        <JobProgress job={writing.job} />
        <div className={styles['buttons']}>
          <Button
            disabled={place === null || writing.job.progress !== null}
            onClick={() => place && void writing.write(partner, place)}
          >
            {t('opening.write')}
          </Button>
        </div>
      </div>
    </Section>
  )
}

function WrittenNotice({ written: { name, size } }: { readonly written: Written }): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  return (
    <div aria-live="polite">
      <p className={styles['written']}>{t('opening.written', { name, size: formatSize(size, language) })}</p>
    </div>
  )
}

function useOpeningBundle() {
  const { host } = useHost()
  const { room } = useSelection()
  const { sample } = useView(viewDocumentStanding)
  const nameOf = usePersonName()
  const sentenceOf = useFailureSentence()
  const job = useJob()
  const [written, setWritten] = useState<Written | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const write = async ({ key }: OpeningPartner, place: ChosenFile): Promise<void> => {
    setWritten(null)
    setSentence(null)
    const name = outgoingName({ purpose: 'opening', at: instantNow(), person: nameOf(key), sample })
    const answer = await job.run((running) =>
      host['bundle.write']({
        selection: room.selection,
        purpose: 'opening',
        recipients: [key],
        candidates: null,
        openings: true,
        to: { place: place.token, name: fileNameSchema.parse(name) },
        replace: false,
        job: running,
      }),
    )
    if (answer.ok) setWritten(answer.value)
    else setSentence(sentenceOf(answer.failure))
  }
  return { job, written, sentence, write }
}
