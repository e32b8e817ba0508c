/** What was published: recorded announcements or letters, and the form that takes a new one down from the paper. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnouncedComponent } from '../../../../shared/subjects/announcements/entries.ts'
import type { Fact } from '../../../../shared/subjects/state.ts'
import { viewAnnouncements } from '../../../../shared/subjects/announcements/view-announcements.ts'
import { formatDay, formatMoment } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactsList } from '../../../ui/facts-list.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { QuietTable } from '../../../ui/quiet-table.tsx'
import { formatShare } from '../scheme/person-number.ts'
import { useHand, useNames } from '../use-desk.ts'
import { announcementKey } from './announcement-form.ts'
import { AnnouncementFields } from './announcement-fields.tsx'
import styles from './announcement.module.css'

export function AnnouncementPage(): ReactNode {
  const { t } = useTranslation('desk')
  const recorded = useView(viewAnnouncements)
  const { isDesk } = useHand()
  const { drafts } = useSelection()
  const [isNew, setNew] = useState(() => drafts.get(announcementKey) !== null || recorded.length === 0)
  return (
    <Page
      title={t('announcement.title')}
      lead={t('announcement.lead')}
      actions={isDesk && !isNew && <Button onClick={() => setNew(true)}>{t('announcement.another')}</Button>}
    >
      {recorded.map((fact) => (
        <Recorded key={fact.entry.hash} fact={fact} />
      ))}
      {recorded.length === 0 && !isDesk && <EmptyState title={t('announcement.none')}>{t('notYoursDesk')}</EmptyState>}
      {isDesk && isNew && <AnnouncementFields onDone={() => setNew(false)} />}
    </Page>
  )
}

function Recorded({ fact }: { readonly fact: Fact<'announcement.recorded.v1'> }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const nameOf = useNames()
  const { kind, number, date, publication, components } = fact.body
  const { author, at } = fact.entry.entry
  return (
    <Section
      title={`${t(`announcementKind.${kind}`)} ${number}`}
      lead={t('announcement.recordedBy', { name: nameOf(author), moment: formatMoment(at, language) })}
    >
      <FactsList
        facts={[
          { name: t('announcement.date'), value: formatDay(date, language) },
          {
            name: t('announcement.publication'),
            value: (
              <ul className={styles['list']}>
                {publication.map((one) => (
                  <li key={`${one.channel} ${one.proof}`}>
                    {one.channel}, {formatDay(one.date, language)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <ComponentTable components={components} />
    </Section>
  )
}

function ComponentTable({ components }: { readonly components: readonly AnnouncedComponent[] }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  return (
    <QuietTable
      caption={t('announcement.components')}
      columns={[
        { key: 'code', title: t('scheme.code'), cell: ({ code }) => code },
        { key: 'method', title: t('scheme.method'), cell: ({ method }) => t(`methods.${method}`) },
        {
          key: 'share',
          title: t('announcement.share'),
          align: 'number',
          cell: ({ share }) => formatShare(share, language),
        },
      ]}
      rows={components}
      rowKey={({ code }) => code}
      empty={t('announcement.noComponents')}
    />
  )
}
