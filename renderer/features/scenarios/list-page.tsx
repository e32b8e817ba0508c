/** Filed cards and where they were opened; below, the cards that come with the program. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shippedScenarios } from '../../../shared/profiles/scenarios/shipped-scenarios.ts'
import type { FiledScenario } from '../../../shared/subjects/simulation/view-scenarios.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePersonName } from '../../store/use-names.ts'
import { Page, Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useRights, useScenarios } from './use-scenarios.ts'

export function ListPage(): ReactNode {
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  const filed = useScenarios()
  const rights = useRights()
  const codes = new Set(filed.map(({ code }) => String(code)))
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <Section title={t('list.filed')}>
        <FiledTable filed={filed} />
      </Section>
      {rights.files && (
        <Section title={t('list.shipped')} lead={t('list.shippedLead')}>
          <QuietTable
            caption={t('list.shipped')}
            rows={shippedScenarios}
            rowKey={({ code }) => code}
            empty={t('list.shippedEmpty')}
            columns={[
              {
                key: 'title',
                title: t('list.card'),
                cell: ({ code, title }) => <Link href={`/shipped/${code}`}>{title[language]}</Link>,
              },
              {
                key: 'edition',
                title: t('list.edition'),
                cell: ({ edition, version }) => `${edition.letter} · ${version}`,
              },
              { key: 'setting', title: t('list.setting'), cell: ({ setting }) => t(`brief.settings.${setting}`) },
              {
                key: 'targets',
                title: t('list.targets'),
                cell: ({ targets }) => targets.map(({ competency, level }) => `${competency} (${level})`).join(', '),
              },
              {
                key: 'standing',
                title: t('list.standing'),
                cell: ({ code, standing }) =>
                  codes.has(code) ? (
                    <StatusBadge tone="good">{t('list.isFiled')}</StatusBadge>
                  ) : (
                    t(`list.standings.${standing}`)
                  ),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}

function FiledTable({ filed }: { readonly filed: readonly FiledScenario[] }): ReactNode {
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  const nameOf = usePersonName()
  return (
    <QuietTable
      caption={t('list.filed')}
      rows={filed}
      rowKey={({ filing }) => filing}
      empty={t('list.filedEmpty')}
      columns={[
        {
          key: 'title',
          title: t('list.card'),
          cell: ({ filing, card, code }) =>
            card ? <Link href={`/card/${filing}`}>{card.title[language]}</Link> : String(code),
        },
        { key: 'version', title: t('list.version'), cell: ({ version }) => version },
        { key: 'by', title: t('list.by'), cell: ({ by }) => nameOf(by) ?? by.slice(0, 8) },
        {
          key: 'opened',
          title: t('list.opened'),
          cell: ({ openings, card }) =>
            openings.length > 0 ? (
              <StatusBadge tone="good">
                {openings.map(({ instrument, panel }) => `${instrument}: ${panel ?? t('open.all')}`).join('; ')}
              </StatusBadge>
            ) : (
              <StatusBadge tone="neutral" icon="lock">
                {t(card ? 'list.shut' : 'list.notHere')}
              </StatusBadge>
            ),
        },
      ]}
    />
  )
}
