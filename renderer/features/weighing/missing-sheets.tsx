/** The sheets that hold the gate shut, one by one; holders choose those that will never come and propose to accept that. */
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { officeOf } from '../../../shared/subjects/selection/offices.ts'
import { viewMissingSheets, type MissingSheet } from '../../../shared/subjects/scoring/view-completeness.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable, type QuietColumn } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { AbsenceForm } from './absence-form.tsx'
import styles from './weighing-room.module.css'
import { candidateLabel, useComponentTitle, useWho } from './words.ts'

const missingFor = (state: State, reader: string): readonly MissingSheet[] => viewMissingSheets(state, reader as KeyId)
const isDesk = (state: State, key: string): boolean =>
  ['chair', 'secretary'].includes(officeOf(state, key as KeyId, null) ?? '')

/** So many rows stand in the page; an assessor's name narrows the rest. */
const mostShown = 200

const rowKey = ({ assessor, candidate, vacancy, instrument }: MissingSheet): string =>
  `${assessor}/${candidate}/${vacancy}/${instrument}`

export function MissingSheets(): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const who = useWho()
  const missing = useView(missingFor, room.actor)
  const mayAccept = useView(isDesk, room.actor)
  const [assessor, setAssessor] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isForming, setForming] = useState(false)
  const columns = useColumns({ chosen, setChosen, mayAccept })
  if (missing.length === 0) return null
  const rows = missing.filter((row) => assessor === '' || row.assessor === assessor)
  const picked = missing.filter((row) => chosen.has(rowKey(row)))
  const isOneKind = new Set(picked.map((row) => `${row.assessor}/${row.instrument}`)).size === 1
  return (
    <Section title={t('missing.title')} lead={t('missing.lead')}>
      <NativeSelect
        label={t('missing.assessor')}
        className={styles['filter'] ?? ''}
        value={assessor}
        onChange={(event) => setAssessor(event.currentTarget.value)}
        data={[
          { value: '', label: t('missing.everybody') },
          ...[...new Set(missing.map((row) => row.assessor))].map((key) => ({ value: key as string, label: who(key) })),
        ]}
      />
      {rows.length > mostShown && <p>{t('missing.more', { shown: mostShown, count: rows.length })}</p>}
      <QuietTable
        caption={t('missing.table')}
        rows={rows.slice(0, mostShown)}
        rowKey={rowKey}
        empty={t('proposals.empty')}
        columns={columns}
      />
      {missing.some(({ status }) => status === 'sheet-for-absent') && <p>{t('missing.contradictionHelp')}</p>}
      {mayAccept && !isForming && (
        <div>
          <Button variant="default" disabled={!isOneKind} onClick={() => setForming(true)}>
            {t('missing.accept', { count: picked.length })}
          </Button>
          {picked.length > 0 && !isOneKind && <p>{t('missing.oneAssessor')}</p>}
        </div>
      )}
      {isForming && (
        <AbsenceForm
          sheets={picked}
          onDone={() => {
            setChosen(new Set())
            setForming(false)
          }}
          onCancel={() => setForming(false)}
        />
      )}
    </Section>
  )
}

interface Choosing {
  readonly chosen: ReadonlySet<string>
  readonly setChosen: (chosen: ReadonlySet<string>) => void
  readonly mayAccept: boolean
}

function useColumns({ chosen, setChosen, mayAccept }: Choosing): readonly QuietColumn<MissingSheet>[] {
  const { t } = useTranslation('weighing')
  const who = useWho()
  const titleOf = useComponentTitle()
  const labelOf = ({ candidate, display }: MissingSheet) => candidateLabel(candidate, display)
  const toggle = (key: string): void => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  const choosing: QuietColumn<MissingSheet> = {
    key: 'choose',
    title: t('missing.choose'),
    cell: (row) =>
      row.status === 'owed' && (
        <Checkbox
          checked={chosen.has(rowKey(row))}
          onChange={() => toggle(rowKey(row))}
          aria-label={t('missing.chooseOne', { assessor: who(row.assessor), candidate: labelOf(row) })}
        />
      ),
  }
  return [
    ...(mayAccept ? [choosing] : []),
    { key: 'assessor', title: t('missing.assessor'), cell: ({ assessor }) => who(assessor) },
    { key: 'candidate', title: t('missing.candidate'), cell: labelOf },
    { key: 'instrument', title: t('completeness.instrument'), cell: ({ instrument }) => titleOf(instrument) },
    {
      key: 'status',
      title: t('completeness.state'),
      cell: ({ status }) => (
        <StatusBadge tone={status === 'owed' ? 'warning' : 'bad'}>{t(`missing.status.${status}`)}</StatusBadge>
      ),
    },
  ]
}
