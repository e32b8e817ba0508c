/** Takes enrolment requests from files, several at once where the host has a dialog for it; what is none is said by name. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EnrolmentRequest } from '../../../../shared/record/enrolment.ts'
import { HostFilePicker } from '../../../host/host-file-picker.tsx'
import { useEnrolmentReader, type EnrolmentRefusal } from '../../../host/use-enrolment-reader.ts'
import { useHost } from '../../../host/use-host.tsx'
import { useFailureSentence } from '../../../i18n/use-language.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'

export interface EnrolmentFilesProps {
  readonly many: boolean
  readonly onRead: (requests: readonly EnrolmentRequest[]) => void
}

export function EnrolmentFiles({ many, onRead }: EnrolmentFilesProps): ReactNode {
  const { t } = useTranslation('desk')
  const { host, info } = useHost()
  const sentenceOf = useFailureSentence()
  const read = useEnrolmentReader()
  const [refusals, setRefusals] = useState<readonly EnrolmentRefusal[]>([])
  const take = async (tokens: readonly string[]): Promise<void> => {
    const answers = await Promise.all(tokens.map(read))
    setRefusals(answers.flatMap((answer) => (answer.ok ? [] : [answer.failure])))
    onRead(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])))
  }
  const chooseMany = async (): Promise<void> => {
    const answer = await host['file.choose']({ way: 'open-many', sort: 'enrolment', suggestedName: null })
    if (answer.ok) await take(answer.value.chosen.map(({ token }) => token))
    else if (answer.failure.kind !== 'choice-cancelled')
      setRefusals([{ kind: 'file-refused', failure: answer.failure }])
  }
  return (
    <>
      {many && info?.hasNativeDialogs ? (
        <div>
          <Button variant="default" onClick={() => void chooseMany()}>
            {t('enrol.chooseMany')}
          </Button>
        </div>
      ) : (
        <HostFilePicker
          label={t(many ? 'enrol.nextFile' : 'enrol.file')}
          wants="file"
          sort="enrolment"
          chosen={null}
          onChosen={({ token }) => void take([token])}
        />
      )}
      {refusals.map((refusal, index) => (
        <FailureNotice key={`${index} ${refusal.kind}`}>
          {refusal.kind === 'file-refused'
            ? sentenceOf(refusal.failure)
            : t(`enrol.refused.${refusal.kind}`, { name: refusal.name })}
        </FailureNotice>
      ))}
    </>
  )
}
