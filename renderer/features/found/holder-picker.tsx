/** One of the other two holders: their enrolment request from a file, its words compared, the position that minutes print. */
import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { useEnrolmentReader, type EnrolmentRefusal } from '../../host/use-enrolment-reader.ts'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { EnrolmentCard } from '../../ui/enrolment-card.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { HolderChoice, OtherOffice } from './founding-form.ts'
import styles from './founding-page.module.css'

export interface HolderPickerProps {
  readonly office: OtherOffice
  readonly chosen: HolderChoice | null
  readonly onChosen: (holder: HolderChoice | null) => void
}

export function HolderPicker({ office, chosen, onChosen }: HolderPickerProps): ReactNode {
  const { t } = useTranslation('desk')
  const sentenceOf = useFailureSentence()
  const read = useEnrolmentReader()
  const [refusal, setRefusal] = useState<EnrolmentRefusal | null>(null)
  const take = async (token: string): Promise<void> => {
    const answer = await read(token)
    setRefusal(answer.ok ? null : answer.failure)
    if (answer.ok) onChosen({ request: answer.value, position: chosen?.position ?? '', compared: false })
  }
  return (
    <section className={styles['holder']} aria-label={t(`offices.${office}`)}>
      <h3 className={styles['office']}>{t(`offices.${office}`)}</h3>
      <p>{t(`found.holder.${office}`)}</p>
      <HostFilePicker
        label={t('enrol.file')}
        wants="file"
        sort="enrolment"
        chosen={null}
        onChosen={({ token }) => void take(token)}
      />
      {refusal && (
        <FailureNotice>
          {refusal.kind === 'file-refused'
            ? sentenceOf(refusal.failure)
            : t(`enrol.refused.${refusal.kind}`, { name: refusal.name })}
        </FailureNotice>
      )}
      {chosen && (
        <EnrolmentCard
          name={chosen.request.enrolment.name}
          identifier={chosen.request.enrolment.identifier}
          words={chosen.request.words}
          compared={chosen.compared}
          onCompared={(compared) => onChosen({ ...chosen, compared })}
          onRemove={() => onChosen(null)}
        >
          <TextInput
            label={t('found.position')}
            description={t('found.positionHint')}
            value={chosen.position}
            onChange={(event) => onChosen({ ...chosen, position: event.currentTarget.value })}
            maxLength={160}
          />
        </EnrolmentCard>
      )}
    </section>
  )
}
