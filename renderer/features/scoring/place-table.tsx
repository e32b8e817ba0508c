/** The rows of the own list: number and name lead to the sheet; the state is colour, sign and word. */
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OwnPlace } from '../../../shared/subjects/scoring/view-own-list.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { ScoreTable, type ScoreColumn } from '../../ui/score-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { asStopwatch } from './page-clock.ts'
import { placeTone, placeWord } from './place-word.ts'
import { sheetAddress } from './sheet-address.ts'
import { useShownName } from './shown-name.ts'
import styles from './today-list.module.css'
import { useTitles } from './use-own-list.ts'
import type { Stopped } from './use-sittings.ts'

export interface PlaceTableProps {
  readonly label: string
  readonly places: readonly OwnPlace[]
  readonly drafted: ReadonlySet<string>
  /** Those that were opened and not sealed. */
  readonly stopped: ReadonlyMap<string, Stopped>
}

const numbers = new Intl.Collator('id', { numeric: true })

export const PlaceTable = memo(function PlaceTable({ label, places, drafted, stopped }: PlaceTableProps): ReactNode {
  const { t } = useTranslation('scoring')
  const shownName = useShownName()
  const by = (field: 'number' | 'name') => (a: OwnPlace, b: OwnPlace) =>
    numbers.compare(shownName(a.display)[field], shownName(b.display)[field])
  // A paper has a code: no name, and no place in the order in which its writer is seen elsewhere.
  const isBlind = places.some((one) => one.isBlind)
  const named: readonly ScoreColumn<OwnPlace>[] = [
    { key: 'name', title: t('list.name'), cell: ({ display }) => shownName(display).name, compare: by('name') },
    {
      key: 'order',
      title: t('list.order'),
      cell: ({ order }) => String(order),
      numeric: true,
      compare: (a, b) => a.order - b.order,
    },
  ]
  const columns: readonly [ScoreColumn<OwnPlace>, ...ScoreColumn<OwnPlace>[]] = [
    {
      key: 'number',
      title: t(isBlind ? 'list.code' : 'list.number'),
      cell: ({ about, display }) => <Link href={sheetAddress(about)}>{shownName(display).number}</Link>,
      compare: by('number'),
    },
    ...(isBlind ? [] : named),
    {
      key: 'state',
      title: t('list.state'),
      cell: (one) => <PlaceState one={one} isDrafted={drafted.has(one.place)} stopped={stopped.get(one.place)} />,
      compare: (a, b) => a.standing.localeCompare(b.standing),
    },
    { key: 'vacancy', title: t('list.vacancy'), cell: (one) => <VacancyTitle one={one} /> },
  ]
  return <ScoreTable label={label} columns={columns} rows={places} rowKey={({ place }) => place} height="60vh" />
})

function VacancyTitle({ one }: { readonly one: OwnPlace }): ReactNode {
  const language = useLanguage()
  return useTitles(one.about).vacancy?.[language] ?? one.about.vacancy
}

interface PlaceStateProps {
  readonly one: OwnPlace
  readonly isDrafted: boolean
  readonly stopped: Stopped | undefined
}

function PlaceState({ one, isDrafted, stopped }: PlaceStateProps): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    <span className={styles['badges']}>
      <StatusBadge tone={placeTone(one, isDrafted)}>{t(`list.standing.${placeWord(one, isDrafted)}`)}</StatusBadge>
      {stopped && <StoppedAt stopped={stopped} />}
      {one.roll === 'late' && <StatusBadge tone="info">{t('list.late')}</StatusBadge>}
      {one.roll === 'disputed' && <StatusBadge tone="warning">{t('list.disputed')}</StatusBadge>}
      {one.isTakenOver && <StatusBadge tone="info">{t('list.takenOver')}</StatusBadge>}
    </span>
  )
}

/** Where one stopped: criteria with a level, time so far, and whether it was the last to be open. */
function StoppedAt({ stopped: { scored, openMillis, isLast } }: { readonly stopped: Stopped }): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    <>
      <span className={styles['stopped']}>
        {scored !== null && <>{t('list.scored', { count: scored })} · </>}
        {asStopwatch(openMillis)}
      </span>
      {isLast && <StatusBadge tone="info">{t('list.lastOpen')}</StatusBadge>}
    </>
  )
}
