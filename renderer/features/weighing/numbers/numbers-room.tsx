/** Numbers about the marks, one page a question. Nothing of it is there before the gate; nothing of it changes a score. */
import { NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect, Route, Switch } from 'wouter'
import type { GatheredMarks } from '../../../../shared/engine/numbers/gather-marks.ts'
import { sheetsOf, whole, type MarkTable, type Part } from '../../../../shared/engine/numbers/mark-table.ts'
import { asCode, type Code } from '../../../../shared/kernel/ids.ts'
import { useMarks } from '../../../store/use-numbers.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { RoomTabs } from '../../../ui/room-tabs.tsx'
import { Standing } from '../standing.tsx'
import type { About } from './about.ts'
import { AgreementPage } from './agreement-page.tsx'
import { DistributionPage } from './distribution-page.tsx'
import { DriftPage } from './drift-page.tsx'
import { FirmnessPage } from './firmness-page.tsx'
import { MatrixPage } from './matrix-page.tsx'
import { useNames } from './number-words.ts'
import styles from './numbers-room.module.css'
import { SeverityPage } from './severity-page.tsx'
import { SpreadPage } from './spread-page.tsx'
import { WeightsPage } from './weights-page.tsx'

const pages = {
  agreement: AgreementPage,
  severity: SeverityPage,
  matrix: MatrixPage,
  spread: SpreadPage,
  drift: DriftPage,
  distribution: DistributionPage,
  firmness: FirmnessPage,
  weights: WeightsPage,
} as const
const names = Object.keys(pages) as (keyof typeof pages)[]

export function NumbersRoom(): ReactNode {
  const { t } = useTranslation('numbers')
  const marks = useMarks()
  return (
    <div className={styles['room']}>
      <RoomTabs
        label={t('tabs.label')}
        tabs={names.map((name) => ({ href: `/numbers/${name}`, title: t(`tabs.${name}`) }))}
      />
      <Standing />
      {marks === null ? <p aria-live="polite">{t('state.gathering')}</p> : <Gathered marks={marks} />}
    </div>
  )
}

function Gathered({ marks }: { readonly marks: GatheredMarks }): ReactNode {
  const { t } = useTranslation('numbers')
  const withSheets = marks.tables.filter((table) => table.candidate.length > 0)
  const [instrument, setInstrument] = useState<Code | null>(null)
  const [part, setPart] = useState<Part>(whole)
  const table = withSheets.find((one) => one.instrument === instrument) ?? withSheets[0]
  if (!table) {
    return (
      <EmptyState title={t('state.noMarks')} action={<Link href="/opening">{t('state.toOpening')}</Link>}>
        {t('state.noMarksWhat')}
      </EmptyState>
    )
  }
  const about: About = { table, part: within(table, part) }
  return (
    <>
      {marks.hidesSome && <p>{t('state.hidesSome')}</p>}
      {marks.notOpen > 0 && (
        <FailureNotice tone="warning" action={<Link href="/opening">{t('state.toOpening')}</Link>}>
          {t('state.notOpen', { count: marks.notOpen })}
        </FailureNotice>
      )}
      <Choices
        tables={withSheets}
        about={about}
        onInstrument={(code) => {
          setInstrument(code)
          setPart(whole)
        }}
        onPart={setPart}
      />
      <Switch>
        {names.map((name) => {
          const Shown = pages[name]
          return (
            <Route key={name} path={`/numbers/${name}`}>
              <Shown about={about} />
            </Route>
          )
        })}
        <Route>
          <Redirect to="/numbers/agreement" replace />
        </Route>
      </Switch>
    </>
  )
}

/** A choice that this instrument has no sheet of falls back to all. */
const within = (table: MarkTable, part: Part): Part => (sheetsOf(table, part).length > 0 ? part : whole)

interface ChoicesProps {
  readonly tables: readonly MarkTable[]
  readonly about: About
  readonly onInstrument: (instrument: Code) => void
  readonly onPart: (part: Part) => void
}

function Choices({ tables, about: { table, part }, onInstrument, onPart }: ChoicesProps): ReactNode {
  const { t } = useTranslation('numbers')
  const names = useNames()
  const all = { value: '', label: t('part.all') }
  if (tables.length < 2 && table.vacancies.length < 2 && table.panels.length < 2) return null
  const chosen = (value: string): Code | null => (value === '' ? null : asCode(value))
  return (
    <fieldset className={styles['choices']}>
      <legend className="timbang-visually-hidden">{t('part.label')}</legend>
      {tables.length > 1 && (
        <NativeSelect
          size="md"
          label={t('part.instrument')}
          value={table.instrument}
          data={tables.map(({ instrument }) => ({ value: instrument, label: names.component(instrument) }))}
          onChange={({ currentTarget }) => onInstrument(asCode(currentTarget.value))}
        />
      )}
      {table.vacancies.length > 1 && (
        <NativeSelect
          size="md"
          label={t('part.vacancy')}
          value={part.vacancy ?? ''}
          data={[all, ...table.vacancies.map((code) => ({ value: code, label: names.vacancy(code) }))]}
          onChange={({ currentTarget }) => onPart({ ...part, vacancy: chosen(currentTarget.value) })}
        />
      )}
      {table.panels.length > 1 && (
        <NativeSelect
          size="md"
          label={t('part.panel')}
          value={part.panel ?? ''}
          data={[all, ...table.panels.map((code) => ({ value: code, label: code }))]}
          onChange={({ currentTarget }) => onPart({ ...part, panel: chosen(currentTarget.value) })}
        />
      )}
    </fieldset>
  )
}
