/** How far the own levels were from the expected ones, round by round. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Code } from '../../../shared/kernel/ids.ts'
import { driftOf, type Drift } from '../../../shared/subjects/scoring/view-practice.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable, type QuietColumn } from '../../ui/quiet-table.tsx'
import { practisedAddress } from './practice-address.ts'
import { useLeaningWords } from './leaning-words.ts'
import type { Practice } from './use-practice.ts'

export interface PracticeDriftProps {
  readonly instrument: Code
  readonly practice: Practice
}

export function PracticeDrift({ instrument, practice }: PracticeDriftProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const { leaning, moved } = useLeaningWords()
  const rows = driftOf(practice.sheets, practice.cases)
  const columns: readonly QuietColumn<Drift>[] = [
    {
      key: 'when',
      title: t('conflict.when'),
      cell: ({ sheet }) => (
        <Link href={practisedAddress(instrument, sheet.entry)}>{formatMoment(sheet.at, language)}</Link>
      ),
    },
    {
      key: 'occasion',
      title: t('practice.occasion'),
      cell: ({ sheet }) => t(`practice.occasions.${sheet.about.occasion}`),
    },
    {
      key: 'case',
      title: t('practice.case'),
      cell: ({ sheet }) => practice.cases.find(({ code }) => code === sheet.about.practice)?.title[language],
    },
    {
      key: 'equal',
      title: t('practice.equal'),
      cell: ({ equal, compared }) => t('practice.equalOf', { equal, compared }),
    },
    { key: 'leaning', title: t('practice.leaning'), cell: leaning },
  ]
  return (
    <Section title={t('practice.drift')} lead={moved(rows)}>
      <QuietTable
        caption={t('practice.driftTable')}
        columns={columns}
        rows={rows}
        rowKey={({ sheet }) => sheet.entry}
        empty={t('practice.driftNone')}
      />
    </Section>
  )
}
