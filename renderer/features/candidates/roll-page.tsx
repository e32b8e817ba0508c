/** The roll of one instrument: marked key by key, read back, signed in one act. Others read what is recorded. */
import { NativeSelect } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/kernel/ids.ts'
import { viewCandidates } from '../../../shared/subjects/candidates/view-candidates.ts'
import { viewMayCall } from '../../../shared/subjects/candidates/view-may.ts'
import {
  rollCounts,
  viewRoll,
  viewRollInstruments,
  type RollInstrument,
  type RollLine,
} from '../../../shared/subjects/candidates/view-roll.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './roll-page.module.css'
import { RollSign } from './roll-sign.tsx'
import { RollTable } from './roll-table.tsx'
import { useRollMarks } from './use-roll-marks.ts'

export function RollPage(): ReactNode {
  const { t } = useTranslation('candidates')
  const instruments = useView(viewRollInstruments)
  const { lines } = useView(viewCandidates)
  const [chosen, setChosen] = useState<Code | null>(null)
  const instrument = instruments.find(({ code }) => code === chosen) ?? instruments[0]
  if (lines.length === 0) return <EmptyState title={t('roll.noList')}>{t('roll.noListWhat')}</EmptyState>
  if (!instrument) return <EmptyState title={t('roll.noScheme')}>{t('roll.noSchemeWhat')}</EmptyState>
  return (
    <Section title={t('roll.heading')} lead={t('roll.headingLead')}>
      <RollOf key={instrument.code} instrument={instrument} instruments={instruments} onInstrument={setChosen} />
    </Section>
  )
}

interface RollOfProps {
  readonly instrument: RollInstrument
  readonly instruments: readonly RollInstrument[]
  readonly onInstrument: (code: Code) => void
}

function RollOf({ instrument, instruments, onInstrument }: RollOfProps): ReactNode {
  const { t } = useTranslation('candidates')
  const language = useLanguage()
  const { room } = useSelection()
  const mayCall = useView(viewMayCall, room.actor)
  const all = useView(viewRoll, instrument.code)
  const [panel, setPanel] = useState('')
  const lines = useMemo(() => all.filter((line) => panel === '' || line.panel === panel), [all, panel])
  const panels = useMemo(() => [...new Set(all.flatMap((line) => line.panel ?? []))].sort(), [all])
  const marking = useRollMarks(instrument.code)
  return (
    <>
      <div className={styles['choices']}>
        <NativeSelect
          label={t('roll.instrument')}
          value={instrument.code}
          onChange={(event) => onInstrument(event.currentTarget.value as Code)}
          data={instruments.map(({ code, title }) => ({ value: code, label: title[language] }))}
        />
        {panels.length > 1 && (
          <NativeSelect
            label={t('roll.panel')}
            value={panel}
            onChange={(event) => setPanel(event.currentTarget.value)}
            data={[{ value: '', label: t('roll.allPanels') }, ...panels]}
          />
        )}
      </div>
      <Counts lines={lines} />
      <p className={styles['keys']}>{t(mayCall ? 'roll.keys' : 'roll.readOnly')}</p>
      <RollTable
        label={t('roll.list', { instrument: instrument.title[language] })}
        lines={lines}
        marking={mayCall ? marking : null}
      />
      {mayCall && <RollSign instrument={instrument.code} lines={all} shown={lines} marking={marking} />}
    </>
  )
}

function Counts({ lines }: { readonly lines: readonly RollLine[] }): ReactNode {
  const { t } = useTranslation('candidates')
  const { 'not-called': notCalled, disputed, ...counts } = rollCounts(lines)
  return (
    <p className={styles['counts']}>
      {t('roll.counts', { ...counts, notCalled })}
      {disputed > 0 && `, ${t('roll.states.disputed')}: ${disputed}`}
    </p>
  )
}
