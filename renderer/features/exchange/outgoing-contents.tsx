/** What goes along, in counts, and what surely does not: the record's own disclosure rules, read out before anything is written. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { viewBundle, type BundleView } from '../../../shared/engine/view-bundle.ts'
import type { Outgoing } from '../../../shared/engine/view-outgoing.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { formatCount } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import styles from './outgoing-contents.module.css'
import { useNames } from './use-names.ts'

export interface OutgoingContentsProps {
  readonly outgoing: Outgoing
  readonly chosen: readonly KeyId[]
}

type Going = Extract<BundleView, { kind: 'would-go' }>

export function OutgoingContents({ outgoing, chosen }: OutgoingContentsProps): ReactNode {
  const { t } = useTranslation('exchange')
  const { room } = useSelection()
  const { purpose, each } = outgoing
  const view = useView(viewBundle, room.actor, purpose, chosen.join(' '))
  if (view.kind === 'refused') return <FailureNotice>{t(`out.refused.${view.why}`)}</FailureNotice>
  return (
    <div className={styles['sides']}>
      <Section title={t('out.contents')}>
        {each && chosen.length > 1 ? (
          <PerReader outgoing={outgoing} chosen={chosen} />
        ) : (
          <GoesAlong view={view} hasOpenings={purpose === 'opening'} />
        )}
      </Section>
      <Section title={t('out.stays')}>
        <ul className={styles['stays']}>
          {view.never.map((kind) => (
            <li key={kind}>
              <Icon name="hidden" /> {t(`never.${kind}`)}
            </li>
          ))}
          {view.sheets === 'shut' && (
            <li>
              <Icon name="hidden" /> {t('never.openSheets')}
            </li>
          )}
          {(purpose === 'scores' || purpose === 'declaration') && (
            <li>
              <Icon name="hidden" /> {t('never.othersScores')}
            </li>
          )}
        </ul>
        <p className={styles['note']}>{t('out.whole')}</p>
      </Section>
    </div>
  )
}

function GoesAlong({ view, hasOpenings }: { readonly view: Going; readonly hasOpenings: boolean }): ReactNode {
  const { t } = useTranslation('exchange')
  return (
    <ul className={styles['goes']}>
      <li>{t('out.entries', { entries: view.entries, logs: view.logs })}</li>
      {view.cards.map(({ kind, count }) => (
        <li key={kind}>{t('out.cardCount', { count, kind: t(`cards.${kind}`) })}</li>
      ))}
      {view.shut > 0 && <li>{t('out.shut', { count: view.shut })}</li>}
      {hasOpenings && <li>{t('out.openings')}</li>}
    </ul>
  )
}

/** Bundles that differ by reader: one row for each, since what differs is what matters. */
function PerReader({ outgoing: { purpose }, chosen }: OutgoingContentsProps): ReactNode {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const { room } = useSelection()
  const nameOf = useNames()
  const rows = useView(viewEach, room.actor, purpose, chosen.join(' '))
  const counted = (count: number): string => formatCount(count, language)
  return (
    <QuietTable
      caption={t('out.perReader')}
      rows={rows}
      rowKey={({ reader }) => reader}
      empty=""
      columns={[
        { key: 'reader', title: t('out.reader'), cell: ({ reader }) => nameOf(reader) ?? t('out.unknownName') },
        { key: 'entries', title: t('out.entriesShort'), align: 'number', cell: ({ entries }) => counted(entries) },
        { key: 'names', title: t('out.candidateNames'), align: 'number', cell: ({ names }) => counted(names) },
      ]}
    />
  )
}

/** Entries and names of candidates for each of these readers alone. */
function viewEach(...[state, maker, purpose, readers]: Parameters<typeof viewBundle>) {
  return (readers.split(' ').filter(Boolean) as KeyId[]).map((reader) => {
    const view = viewBundle(state, maker, purpose, reader)
    if (view.kind === 'refused') return { reader, entries: 0, names: 0 }
    return { reader, entries: view.entries, names: view.cards.find(({ kind }) => kind === 'names')?.count ?? 0 }
  })
}
