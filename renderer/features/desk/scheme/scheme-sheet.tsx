/** A scheme to be read, on screen and on paper: what is filled, what is scored with what share, how equal totals are told apart. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component, Scheme } from '../../../../shared/rules/scheme.ts'
import type { TieBreak } from '../../../../shared/rules/tie-break-key.ts'
import { announcedOf } from '../../../../shared/subjects/announcements/differences.ts'
import { formatCount, formatExact } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { FactsList } from '../../../ui/facts-list.tsx'
import { QuietTable } from '../../../ui/quiet-table.tsx'
import { formatShare } from './person-number.ts'
import styles from './scheme.module.css'

export function SchemeSheet({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { rounding, absence, ranking } = scheme
  return (
    <>
      <VacancyTable scheme={scheme} />
      <ComponentTable scheme={scheme} />
      <FactsList
        facts={[
          { name: t('scheme.absence'), value: t(`absence.${absence}`) },
          {
            name: t('scheme.rounding'),
            value: t('scheme.roundingWords', {
              at: t(`roundingAt.${rounding.at}`),
              decimals: formatCount(rounding.decimals, language),
              mode: t(`roundingMode.${rounding.mode}`),
            }),
          },
          { name: t('scheme.ranking'), value: t(`ranking.${ranking}`) },
          { name: t('scheme.tieBreaks'), value: <TieBreakList steps={scheme.tieBreaks} /> },
        ]}
      />
    </>
  )
}

function VacancyTable({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  return (
    <QuietTable
      caption={t('scheme.vacancies')}
      columns={[
        { key: 'title', title: t('scheme.vacancy'), cell: ({ title }) => title[language] },
        { key: 'unit', title: t('scheme.unit'), cell: ({ unit }) => unit?.[language] ?? '–' },
        { key: 'code', title: t('scheme.code'), cell: ({ code }) => code },
        {
          key: 'posts',
          title: t('scheme.posts'),
          align: 'number',
          cell: ({ posts }) => formatCount(posts, language),
        },
        {
          key: 'places',
          title: t('scheme.places'),
          align: 'number',
          cell: ({ places }) => formatCount(places, language),
        },
      ]}
      rows={scheme.vacancies}
      rowKey={({ code }) => code}
      empty="–"
    />
  )
}

function ComponentTable({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const shares = new Map(announcedOf(scheme).map(({ code, share }) => [code as string, share]))
  const groups = new Map(scheme.groups.map((group) => [group.code as string, group]))
  const groupOf = ({ group }: Component): string => {
    const known = group === null ? undefined : groups.get(group)
    return known ? `${known.title[language]} (${formatShare(known.weight, language)})` : '–'
  }
  return (
    <QuietTable
      caption={t('scheme.components')}
      columns={[
        { key: 'title', title: t('scheme.component'), cell: ({ title }) => title[language] },
        { key: 'method', title: t('scheme.method'), cell: ({ method }) => t(`methods.${method}`) },
        ...(scheme.groups.length > 0 ? [{ key: 'group', title: t('scheme.group'), cell: groupOf }] : []),
        {
          key: 'share',
          title: t('announcement.share'),
          align: 'number',
          cell: ({ code }) => formatShare(shares.get(code) ?? '0', language),
        },
        { key: 'how', title: t('scheme.how'), cell: (component) => <HowScored component={component} /> },
      ]}
      rows={scheme.components}
      rowKey={({ code }) => code}
      empty="–"
    />
  )
}

function HowScored({ component }: { readonly component: Component }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { scaling, hurdle } = component
  const lines = [
    component.kind === 'rubric'
      ? t('scheme.howRubric', {
          rubric: component.rubric,
          aggregation: t(`aggregation.${component.aggregation.method}`),
          assessors: formatCount(component.minimumAssessors, language),
        })
      : component.parts
          .map(({ title, maximum }) =>
            t('scheme.howPart', { title: title[language], maximum: formatExact(maximum, language) }),
          )
          .join('; '),
    t(`scaling.${scaling}`),
    hurdle && t('scheme.howHurdle', { on: t(`hurdle.${hurdle.on}`), minimum: formatExact(hurdle.minimum, language) }),
  ]
  return (
    <>
      {lines
        .filter((line) => line !== null)
        .map((line) => (
          <div key={line}>{line}</div>
        ))}
    </>
  )
}

function TieBreakList({ steps }: { readonly steps: readonly TieBreak[] }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  if (steps.length === 0) return t('scheme.noTieBreaks')
  return (
    <ol className={styles['list']}>
      {steps.map(({ code, clause }) => (
        <li key={code}>
          {clause.text[language]}
          {clause.source !== null && <span className={styles['rule']}> ({clause.source})</span>}
        </li>
      ))}
    </ol>
  )
}
