/** Own sealed sheets whose candidates have left the list: still one's own, each with the reason. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FormerSheet } from '../../../shared/subjects/scoring/view-own-list.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable, type QuietColumn } from '../../ui/quiet-table.tsx'
import { sheetAddress } from './sheet-address.ts'
import { useShownName } from './shown-name.ts'
import { verdictWord } from './verdict-word.ts'

export function FormerSheets({ sheets }: { readonly sheets: readonly FormerSheet[] }): ReactNode {
  const { t } = useTranslation('scoring')
  const shownName = useShownName()
  const columns: readonly QuietColumn<FormerSheet>[] = [
    {
      key: 'number',
      title: t('list.number'),
      cell: ({ about, display }) => <Link href={sheetAddress(about)}>{shownName(display).number}</Link>,
    },
    { key: 'name', title: t('list.name'), cell: ({ display }) => shownName(display).name },
    { key: 'why', title: t('list.why'), cell: ({ verdict }) => t(`verdict.${verdictWord(verdict)}`) },
  ]
  return (
    <Section title={t('list.former')} lead={t('list.formerLead')}>
      <QuietTable
        caption={t('list.formerTable')}
        columns={columns}
        rows={sheets}
        rowKey={({ sheet }) => sheet}
        empty={t('list.nothing')}
      />
    </Section>
  )
}
