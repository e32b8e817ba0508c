/** Importing the list: choose, look, correct, and only then sign. Each step appears when the one before it is done. */
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VacancyNames } from '../../../shared/subjects/candidates/file-value-vacancy.ts'
import { viewCandidates } from '../../../shared/subjects/candidates/view-candidates.ts'
import { viewMayList } from '../../../shared/subjects/candidates/view-may.ts'
import { HostFilePicker } from '../../host/host-file-picker.tsx'
import { useSelection, useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportFile } from './import-file.tsx'
import { ImportResult } from './import-result.tsx'
import { ImportSign } from './import-sign.tsx'
import { useCandidateFile } from './use-candidate-file.ts'

export function ImportPage(): ReactNode {
  const { t } = useTranslation('candidates')
  const { room } = useSelection()
  const mayList = useView(viewMayList, room.actor)
  return mayList ? <Import /> : <EmptyState title={t('import.notYours')}>{t('import.notYoursWhat')}</EmptyState>
}

function Import(): ReactNode {
  const { t } = useTranslation('candidates')
  const { lines, vacancies } = useView(viewCandidates)
  const known = useMemo<readonly VacancyNames[] | null>(
    () => (vacancies.size === 0 ? null : [...vacancies].map(([code, { id, en }]) => ({ code, names: [id, en] }))),
    [vacancies],
  )
  const file = useCandidateFile(known)
  const { chosen, busy, sentence, opened, sheet, columns, reading } = file
  return (
    <>
      <Section title={t('import.heading')} lead={t('import.headingLead')}>
        {lines.length > 0 && (
          <FailureNotice tone="warning">{t('import.replaces', { count: lines.length })}</FailureNotice>
        )}
        <HostFilePicker
          label={t('import.pick')}
          wants="file"
          sort="table"
          chosen={chosen}
          onChosen={file.choose}
          disabled={busy && !opened}
        />
        <output>{busy && chosen && t('import.reading', { name: chosen.name })}</output>
        {sentence !== null && <FailureNotice>{sentence}</FailureNotice>}
      </Section>
      {opened && <ImportFile opened={opened} sheetIndex={file.sheetIndex} onSheet={file.chooseSheet} />}
      {sheet && columns && <ImportColumns sheet={sheet} columns={columns} onChange={file.change} />}
      {reading && <ImportResult reading={reading} />}
      {reading && chosen && <ImportSign key={chosen.token} reading={reading} fileName={chosen.name} />}
    </>
  )
}
