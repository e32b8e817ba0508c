/** Today's list: the own places of one instrument in the drawn order, what is next, what is sealed, what still lies here alone. */
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { draftKey } from '../../../shared/subjects/scoring/draft-sheet.ts'
import { countsOf, type OwnInstrument, type OwnPlace } from '../../../shared/subjects/scoring/view-own-list.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { OwnStatistics } from './own-statistics.tsx'
import { PracticeOffer } from './practice-offer.tsx'
import { RoomClock } from './room-clock.tsx'
import { useSittings } from './use-sittings.ts'
import { FormerSheets } from './former-sheets.tsx'
import { filterPlaces, filters, type Filter } from './place-filter.ts'
import { PlaceTable } from './place-table.tsx'
import { listAddress, sheetAddress } from './sheet-address.ts'
import { useShownName } from './shown-name.ts'
import { StandingLine } from './standing-line.tsx'
import styles from './today-list.module.css'
import { useDraftKeys } from './use-draft-keys.ts'
import { useOwnList } from './use-own-list.ts'

export function TodayList({ instrument }: { readonly instrument: string | null }): ReactNode {
  const { t } = useTranslation('scoring')
  const { t: tCounted } = useTranslation('counted')
  const [, navigate] = useLocation()
  const { instruments, former } = useOwnList()
  const here = instruments.find(({ code }) => code === instrument) ?? instruments[0]
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <>
          <Button variant="default" onClick={() => navigate('/statements')}>
            {t('oaths.mine')}
          </Button>
          <Button variant="default" onClick={() => navigate('/counted')}>
            {tCounted('link')}
          </Button>
          <Button variant="default" onClick={() => navigate('/conflict')}>
            {t('conflict.new')}
          </Button>
        </>
      }
    >
      <div className={styles['counts']}>
        <StandingLine />
        <RoomClock />
      </div>
      {here ? (
        <>
          {instruments.length > 1 && <InstrumentChoice instruments={instruments} here={here} />}
          <InstrumentList key={here.code} instrument={here} />
        </>
      ) : (
        <EmptyState title={t('list.none')} action={<Link href="~/exchange">{t('oaths.toExchange')}</Link>}>
          {t('list.noneWhat')}
        </EmptyState>
      )}
      {former.length > 0 && <FormerSheets sheets={former} />}
    </Page>
  )
}

interface InstrumentChoiceProps {
  readonly instruments: readonly OwnInstrument[]
  readonly here: OwnInstrument
}

function InstrumentChoice({ instruments, here }: InstrumentChoiceProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  return (
    <nav className={styles['instruments']} aria-label={t('list.instruments')}>
      {instruments.map((one) => {
        const { sealed, all, away } = countsOf(one.places)
        return (
          <Link
            key={one.code}
            href={listAddress(one.code)}
            className={styles['instrument']}
            aria-current={one === here ? 'page' : undefined}
          >
            <strong>{one.title[language]}</strong>
            <span>{t('list.progress', { sealed, all: all - away })}</span>
          </Link>
        )
      })}
    </nav>
  )
}

function InstrumentList({ instrument }: { readonly instrument: OwnInstrument }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const draftKeys = useDraftKeys()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const wanted = useDeferredValue(search)
  const { places } = instrument
  const drafted = useMemo(
    () => new Set(places.filter(({ about }) => draftKeys.has(draftKey('seal', about))).map(({ place }) => place)),
    [places, draftKeys],
  )
  const shown = useMemo(
    () => filterPlaces(places, { search: wanted, filter, drafted }),
    [places, wanted, filter, drafted],
  )
  const stopped = useSittings(places, draftKeys)
  return (
    <>
      <PracticeOffer instrument={instrument.code} />
      <Progress places={places} drafted={drafted} />
      <div className={styles['search']}>
        <TextInput
          label={t('list.search')}
          type="search"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('list.show')}
          value={filter}
          data={filters.map((value) => ({ value, label: t(`list.filters.${value}`) }))}
          onChange={setFilter}
        />
      </div>
      {shown.length > 0 ? (
        <PlaceTable label={instrument.title[language]} places={shown} {...{ drafted, stopped }} />
      ) : (
        <p className={styles['nothing']}>{t('list.nothing')}</p>
      )}
      <OwnStatistics instrument={instrument.code} />
    </>
  )
}

interface ProgressProps {
  readonly places: readonly OwnPlace[]
  readonly drafted: ReadonlySet<string>
}

/** Own work only, and the way to what is next: a draft before what was not begun. */
function Progress({ places, drafted }: ProgressProps): ReactNode {
  const { t } = useTranslation('scoring')
  const [, navigate] = useLocation()
  const shownName = useShownName()
  const { all, open, sealed, away } = countsOf(places)
  const waiting = places.filter(({ standing }) => standing === 'open')
  const next = waiting.find(({ place }) => drafted.has(place)) ?? waiting[0]
  const drafts = waiting.filter(({ place }) => drafted.has(place)).length
  return (
    <div className={styles['progress']}>
      {next ? (
        <Button size="md" onClick={() => navigate(sheetAddress(next.about))} data-next>
          {t('list.next', { ...shownName(next.display) })}
        </Button>
      ) : (
        <strong>{t('list.allDone')}</strong>
      )}
      <span className={styles['counts']}>
        <span>{t('list.progress', { sealed, all: all - away })}</span>
        <span>{t('list.open', { count: open - drafts })}</span>
        {drafts > 0 && <span>{t('list.drafts', { count: drafts })}</span>}
        {away > 0 && <span>{t('list.away', { count: away })}</span>}
      </span>
    </div>
  )
}
