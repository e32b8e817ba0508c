/** Room minutes and attendance list: made by the host out of the record, written to where they are printed. */
import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { foundingOf } from '../../../shared/subjects/selection/founding.ts'
import type { Room } from '../../../shared/subjects/sessions/view-room.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { HostDocuments } from '../../host/host-documents.tsx'
import { useSelection, useView } from '../../store/use-view.ts'
import { Section } from '../../ui/page.tsx'
import { documentsOf } from './documents-of.ts'
import styles from './sessions.module.css'
import { cityKey, useKeptText } from './use-kept-text.ts'

const isSample = (state: State): boolean => foundingOf(state)?.body.sample ?? false

export function PapersSection({ room }: { readonly room: Room }): ReactNode {
  const { t } = useTranslation('sessions')
  const { room: store } = useSelection()
  const sample = useView(isSample)
  const [city, setCity] = useKeptText(cityKey)
  const { session } = room
  const standing = session === null ? 'leadNone' : session.closed === null ? 'leadOpen' : 'leadClosed'
  const documents = documentsOf(room, city.trim())
  return (
    <Section title={t('papers.title')} lead={t(`papers.${standing}`)}>
      <div className={styles['form']}>
        {session && (
          <TextInput
            className={styles['city']}
            label={t('papers.city')}
            description={t('papers.cityHint')}
            value={city}
            maxLength={80}
            required
            onChange={(event) => setCity(event.currentTarget.value)}
          />
        )}
        {documents.length === 0 && <p>{t('papers.cityMissing')}</p>}
        <HostDocuments
          selection={store.selection}
          sample={sample}
          documents={documents}
          verb={t(session ? 'papers.both' : 'papers.attendance')}
        />
      </div>
    </Section>
  )
}
