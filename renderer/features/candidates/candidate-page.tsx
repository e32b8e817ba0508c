/** One candidate: what the record says of them to whoever is here, and where it says nothing, why. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import type { CandidateId, KeyId } from '../../../shared/kernel/ids.ts'
import { viewCandidate, type CandidateView, type Recorded } from '../../../shared/subjects/candidates/view-candidate.ts'
import { viewRollInstruments } from '../../../shared/subjects/candidates/view-roll.ts'
import { nameOf } from '../../../shared/subjects/selection/view-people.ts'
import { formatCount, formatDay, formatMoment, formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactsList } from '../../ui/facts-list.tsx'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { RollBadge } from './roll-badge.tsx'
import { useVacancyNames } from './use-vacancy-names.ts'

export function CandidatePage(): ReactNode {
  const { t } = useTranslation('candidates')
  const { candidate } = useParams<{ candidate: string }>()
  const view = useView(viewCandidate, candidate as CandidateId)
  return (
    <>
      <Link href="/list">{t('one.back')}</Link>
      {view ? <Known view={view} /> : <EmptyState title={t('one.unknown')}>{t('one.unknownWhat')}</EmptyState>}
    </>
  )
}

function Known({ view }: { readonly view: CandidateView }): ReactNode {
  const { t } = useTranslation('candidates')
  const { number, name, candidate } = view.line
  const title = [number, name].filter((part) => part !== null).join('  ')
  return (
    <>
      <Section title={title === '' ? t('list.pseudonym', { id: candidate.slice(0, 8) }) : title}>
        <Facts view={view} />
      </Section>
      <Places view={view} />
      <Calls view={view} />
    </>
  )
}

function Facts({ view }: { readonly view: CandidateView }): ReactNode {
  const { t } = useTranslation('candidates')
  const language = useLanguage()
  const vacancyName = useVacancyNames()
  const by = useName(view.listed.by)
  const { line, identity, ties } = view
  const missing = <V,>(recorded: Recorded<V>): ReactNode => (
    <em>
      {recorded.kind === 'none' || recorded.kind === 'value' ? t('one.notRecorded') : t(`one.state.${recorded.kind}`)}
    </em>
  )
  const known = identity.kind === 'value' ? identity.value : null
  return (
    <FactsList
      facts={[
        { name: t('one.vacancies'), value: line.vacancies.map(vacancyName).join(', ') },
        { name: t('one.nik'), value: known?.nik ?? missing(identity) },
        {
          name: t('one.birthDate'),
          value: known?.birthDate ? formatDay(known.birthDate, language) : missing(identity),
        },
        { name: t('one.address'), value: known?.address ?? missing(identity) },
        {
          name: t('one.ties'),
          value: ties.kind === 'value' ? t('one.tiesRecorded', { keys: ties.value.join(', ') }) : missing(ties),
        },
        {
          name: t('one.listed'),
          value: t('one.listedBy', { moment: formatMoment(view.listed.at, language), name: by ?? t('list.somebody') }),
        },
        { name: t('one.pseudonym'), value: <code>{line.candidate}</code> },
      ]}
    />
  )
}

const useName = (key: KeyId): string | null => useView(nameOf, key)

function Places({ view }: { readonly view: CandidateView }): ReactNode {
  const { t } = useTranslation('candidates')
  const language = useLanguage()
  const instruments = new Map(useView(viewRollInstruments).map(({ code, title }) => [code, title[language]]))
  const vacancyName = useVacancyNames()
  return (
    <Section title={t('one.places')}>
      <QuietTable
        caption={t('one.placesTable')}
        rows={view.places}
        rowKey={({ vacancy, instrument }) => `${vacancy}/${instrument}`}
        empty={t('one.placesEmpty')}
        columns={[
          {
            key: 'instrument',
            title: t('one.instrument'),
            cell: ({ instrument }) => instruments.get(instrument) ?? instrument,
          },
          { key: 'vacancy', title: t('one.vacancies'), cell: ({ vacancy }) => vacancyName(vacancy) },
          { key: 'panel', title: t('one.panel'), cell: ({ panel }) => panel },
          { key: 'order', title: t('one.order'), align: 'number', cell: ({ order }) => formatCount(order, language) },
        ]}
      />
    </Section>
  )
}

function Calls({ view }: { readonly view: CandidateView }): ReactNode {
  const { t } = useTranslation('candidates')
  const language = useLanguage()
  return (
    <Section title={t('one.roll')}>
      <QuietTable
        caption={t('one.rollTable')}
        rows={view.roll}
        rowKey={({ instrument }) => instrument.code}
        empty={t('one.rollEmpty')}
        columns={[
          { key: 'instrument', title: t('one.instrument'), cell: ({ instrument }) => instrument.title[language] },
          { key: 'now', title: t('roll.now'), cell: ({ line }) => <RollBadge roll={line.now} /> },
          {
            key: 'called',
            title: t('one.called'),
            cell: ({ line }) =>
              line.calls.map(({ state, at }) => `${t(`roll.states.${state}`)} ${formatTime(at, language)}`).join('; '),
          },
        ]}
      />
    </Section>
  )
}
