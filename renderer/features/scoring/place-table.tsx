/** The rows of the own list: number and name lead to the sheet; the state is colour, sign and word. */
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OwnPlace } from '../../../shared/subjects/scoring/view-own-list.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { ScoreTable, type ScoreColumn } from '../../ui/score-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { placeTone, placeWord } from './place-word.ts'
import { sheetAddress } from './sheet-address.ts'
import { useShownName } from './shown-name.ts'
import styles from './today-list.module.css'
import { useTitles } from './use-own-list.ts'

export interface PlaceTableProps {
  readonly label: string
  readonly places: readonly OwnPlace[]
  readonly drafted: ReadonlySet<string>
}

const numbers = new Intl.Collator('id', { numeric: true })

export const PlaceTable = memo(function PlaceTable({ label, places, drafted }: PlaceTableProps): ReactNode {
  const { t } = useTranslation('scoring')
  const shownName = useShownName()
  const by = (field: 'number' | 'name') => (a: OwnPlace, b: OwnPlace) =>
    numbers.compare(shownName(a.display)[field], shownName(b.display)[field])
  const columns: readonly [ScoreColumn<OwnPlace>, ...ScoreColumn<OwnPlace>[]] = [
    {
      key: 'number',
      title: t('list.number'),
      cell: ({ about, display }) => <Link href={sheetAddress(about)}>{shownName(display).number}</Link>,
      compare: by('number'),
    },
    { key: 'name', title: t('list.name'), cell: ({ display }) => shownName(display).name, compare: by('name') },
    {
      key: 'order',
      title: t('list.order'),
      cell: ({ order }) => String(order),
      numeric: true,
      compare: (a, b) => a.order - b.order,
    },
    {
      key: 'state',
      title: t('list.state'),
      cell: (one) => <PlaceState one={one} isDrafted={drafted.has(one.place)} />,
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

export function PlaceState({ one, isDrafted }: { readonly one: OwnPlace; readonly isDrafted: boolean }): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    <span className={styles['badges']}>
      <StatusBadge tone={placeTone(one, isDrafted)}>{t(`list.standing.${placeWord(one, isDrafted)}`)}</StatusBadge>
      {one.roll === 'late' && <StatusBadge tone="info">{t('list.late')}</StatusBadge>}
      {one.roll === 'disputed' && <StatusBadge tone="warning">{t('list.disputed')}</StatusBadge>}
      {one.isTakenOver && <StatusBadge tone="info">{t('list.takenOver')}</StatusBadge>}
    </span>
  )
}
