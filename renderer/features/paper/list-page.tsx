/** Which sheets are not there yet, and which were copied from paper: where one goes to copy or to confirm. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { viewAwaitingPaper } from '../../../shared/engine/view-awaiting.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import {
  viewPaperPlaces,
  viewPapersEntered,
  type EnteredPaper,
  type PaperPlace,
} from '../../../shared/subjects/scoring/view-paper.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { Section } from '../../ui/page.tsx'
import { ScoreTable } from '../../ui/score-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { enterAddress, enteredAddress, usePaperNames, verdictTone } from './paper-names.ts'
import styles from './paper.module.css'

export const placesFor = (state: State, actor: string): readonly PaperPlace[] => viewPaperPlaces(state, actor as KeyId)

export function ListPage(): ReactNode {
  return (
    <>
      <Entered />
      <Waiting />
    </>
  )
}

function Entered(): ReactNode {
  const { t } = useTranslation('paper')
  const { actor } = useSelection().room
  const papers = useView(viewPapersEntered)
  const awaiting = useView(viewAwaitingPaper, actor)
  const { candidateOf, personOf, instrumentOf } = usePaperNames()
  const isForMe = (entry: string): boolean =>
    awaiting.some(({ proposal, standing }) => proposal === entry && standing.kind === 'may-sign')
  const rank = ({ entry }: EnteredPaper): number => (isForMe(entry) ? 0 : 1)
  return (
    <Section title={t('entered.title')}>
      {papers.length === 0 ? (
        <p>{t('entered.none')}</p>
      ) : (
        <ScoreTable
          label={t('entered.table')}
          rows={papers.toSorted((a, b) => rank(a) - rank(b))}
          rowKey={({ entry }) => entry}
          height="40vh"
          columns={[
            {
              key: 'candidate',
              title: t('candidate'),
              cell: (paper) => <Link href={enteredAddress(paper.entry)}>{candidateOf(paper)}</Link>,
            },
            {
              key: 'state',
              title: t('state'),
              cell: ({ entry, verdict }) =>
                isForMe(entry) ? (
                  <StatusBadge tone="warning">{t('entered.forYou')}</StatusBadge>
                ) : (
                  <StatusBadge tone={verdictTone(verdict)}>{t(`verdict.${verdict.kind}`)}</StatusBadge>
                ),
            },
            { key: 'assessor', title: t('assessor'), cell: ({ assessor }) => personOf(assessor) },
            { key: 'instrument', title: t('instrument'), cell: ({ about }) => instrumentOf(about.instrument) },
            { key: 'by', title: t('entered.by'), cell: ({ enteredBy }) => personOf(enteredBy) },
            {
              key: 'confirmed',
              title: t('entered.confirmedBy'),
              cell: ({ confirmedBy }) => confirmedBy.map(personOf).join(', ') || t('entered.nobody'),
            },
          ]}
        />
      )}
    </Section>
  )
}

function Waiting(): ReactNode {
  const { t } = useTranslation('paper')
  const { actor } = useSelection().room
  const places = useView(placesFor, actor)
  const { candidateOf, personOf, instrumentOf } = usePaperNames()
  const [assessor, setAssessor] = useState('')
  const [search, setSearch] = useState('')
  const assessors = [...new Set(places.map((place) => place.assessor))]
  const wanted = search.trim().toLowerCase()
  const rows = places.filter(
    (place) => (assessor === '' || place.assessor === assessor) && candidateOf(place).toLowerCase().includes(wanted),
  )
  if (places.length === 0) return <Section title={t('waiting.title')}>{<p>{t('waiting.none')}</p>}</Section>
  return (
    <Section title={t('waiting.title')} lead={t('waiting.lead')}>
      <div className={styles['filters']}>
        <NativeSelect
          label={t('waiting.filter')}
          value={assessor}
          onChange={({ currentTarget }) => setAssessor(currentTarget.value)}
          data={[
            { value: '', label: t('waiting.all') },
            ...assessors.map((key) => ({ value: key as string, label: personOf(key) })),
          ]}
        />
        <TextInput
          label={t('waiting.search')}
          placeholder={t('waiting.searchHint')}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </div>
      {rows.length === 0 ? (
        <p>{t('waiting.noMatch')}</p>
      ) : (
        <ScoreTable
          label={t('waiting.table')}
          rows={rows}
          rowKey={({ assessor: key, about }) => `${key}/${Object.values(about).join('/')}`}
          columns={[
            {
              key: 'candidate',
              title: t('candidate'),
              cell: (place) => <Link href={enterAddress(place)}>{candidateOf(place)}</Link>,
            },
            { key: 'assessor', title: t('assessor'), cell: (place) => personOf(place.assessor) },
            { key: 'instrument', title: t('instrument'), cell: ({ about }) => instrumentOf(about.instrument) },
            { key: 'place', title: t('panel'), cell: ({ panel, order }) => t('place', { panel, order }) },
            { key: 'state', title: t('state'), cell: (place) => <PlaceState place={place} /> },
          ]}
        />
      )}
    </Section>
  )
}

function PlaceState({ place: { isUnsworn, entered } }: { readonly place: PaperPlace }): ReactNode {
  const { t } = useTranslation('paper')
  if (isUnsworn) return <StatusBadge tone="warning">{t('waiting.unsworn')}</StatusBadge>
  if (entered !== null) return <StatusBadge tone="info">{t('waiting.entered')}</StatusBadge>
  return <StatusBadge tone="neutral">{t('waiting.never')}</StatusBadge>
}
