/** The derivation to take along: as PDF from the host's own record, or as JSON for another program; for committee or candidate. */
import { Button, Radio, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DerivationReader } from '../../../shared/documents/derivation-document.ts'
import { documentFileName } from '../../../shared/documents/words/document-file-name.ts'
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Code } from '../../../shared/kernel/ids.ts'
import { forCandidate } from '../../../shared/rules/derivation-for-candidate.ts'
import type { Derivation } from '../../../shared/rules/derivation.ts'
import { foundingOf } from '../../../shared/subjects/selection/founding.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { HostDocuments } from '../../host/host-documents.tsx'
import { useSelection, useView } from '../../store/use-view.ts'
import { instantNow } from '../../ui/instant-now.ts'
import { SaveFile, type FileToSave } from './save-file.tsx'

const isSample = (state: State): boolean => foundingOf(state)?.body.sample ?? false

export function DerivationCopies({ derivation }: { readonly derivation: Derivation }): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const sample = useView(isSample)
  const [reader, setReader] = useState<DerivationReader>('candidate')
  const [saving, setSaving] = useState<FileToSave | null>(null)
  const { vacancy, candidate } = derivation
  const parts = [
    'asal-nilai',
    reader === 'candidate' ? 'untuk-peserta' : 'untuk-panitia',
    vacancy,
    candidate.slice(0, 8),
  ]
  const saveJson = (): void => {
    const shown = reader === 'candidate' ? forCandidate(derivation) : derivation
    setSaving({
      name: documentFileName({ at: instantNow(), parts, extension: 'json', sample }),
      bytes: utf8ToBytes(`${JSON.stringify(shown, null, 2)}\n`),
    })
  }
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('derivation.copies.reader')}
        value={reader}
        onChange={(value) => setReader(value === 'committee' ? 'committee' : 'candidate')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="candidate" label={t('derivation.copies.candidate')} />
          <Radio value="committee" label={t('derivation.copies.committee')} />
        </Stack>
      </Radio.Group>
      <HostDocuments
        selection={room.selection}
        sample={sample}
        verb={t('derivation.copies.write')}
        documents={[{ what: { kind: 'derivation', vacancy: vacancy as Code, candidate, reader }, parts }]}
      />
      <div>
        <Button variant="default" onClick={saveJson}>
          {t('derivation.copies.json')}
        </Button>
      </div>
      {saving && <SaveFile file={saving} onClose={() => setSaving(null)} />}
    </Stack>
  )
}
