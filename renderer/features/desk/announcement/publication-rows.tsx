/** Where and when it was published, each with a file that proves it. */
import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { HostFilePicker } from '../../../host/host-file-picker.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../../ui/file-picker.tsx'
import { Section } from '../../../ui/page.tsx'
import type { AnnouncementForm, ProblemOf } from './announcement-form.ts'
import styles from './announcement.module.css'

const mostPublications = 12

export interface PublicationRowsProps {
  readonly proofs: readonly (ChosenFile | null)[]
  readonly onProof: (index: number, proof: ChosenFile | null) => void
  readonly onDrop: (index: number) => void
  readonly problemOf: ProblemOf
}

export function PublicationRows({ proofs, onProof, onDrop, problemOf }: PublicationRowsProps): ReactNode {
  const { t } = useTranslation('desk')
  const { control, register } = useFormContext<AnnouncementForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'publication' })
  return (
    <Section title={t('announcement.publication')} lead={t('announcement.publicationLead')}>
      <div className={styles['fields']}>
        {fields.map(({ id }, index) => (
          <fieldset key={id} className={styles['row']}>
            <legend className="timbang-visually-hidden">
              {t('announcement.publicationNumber', { number: index + 1 })}
            </legend>
            <div className={styles['pair']}>
              <TextInput
                label={t('announcement.channel')}
                description={t('announcement.channelHint')}
                {...register(`publication.${index}.channel`)}
                error={problemOf(`publication.${index}.channel`)}
                maxLength={160}
                required
              />
              <TextInput
                type="date"
                label={t('announcement.published')}
                description={t('announcement.publishedHint')}
                {...register(`publication.${index}.date`)}
                error={problemOf(`publication.${index}.date`)}
                required
              />
            </div>
            <HostFilePicker
              label={t('announcement.proof')}
              wants="file"
              sort="any"
              chosen={proofs[index] ?? null}
              onChosen={(chosen) => onProof(index, chosen)}
            />
            {problemOf(`publication.${index}.proof`) && (
              <FailureNotice tone="warning">{problemOf(`publication.${index}.proof`)}</FailureNotice>
            )}
            {fields.length > 1 && (
              <div>
                <Button
                  variant="subtle"
                  onClick={() => {
                    remove(index)
                    onDrop(index)
                  }}
                >
                  {t('remove')}
                </Button>
              </div>
            )}
          </fieldset>
        ))}
        {fields.length < mostPublications && (
          <div>
            <Button variant="default" onClick={() => append({ channel: '', date: '' })}>
              {t('announcement.addPublication')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
