/** Who came into whose seat, for whom, why. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '../../../shared/subjects/sessions/view-room.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { useTitles } from './use-titles.ts'

export function ReplacementSection({ room }: { readonly room: Room }): ReactNode {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const titles = useTitles()
  return (
    <Section title={t('replacement.title')} lead={t('replacement.lead')}>
      <QuietTable
        caption={t('replacement.table')}
        rows={room.replacements}
        rowKey={({ entry }) => entry}
        empty={t('replacement.none')}
        columns={[
          { key: 'at', title: t('replacement.at'), cell: ({ at }) => formatMoment(at, language) },
          { key: 'out', title: t('replacement.out'), cell: (act) => titles.person(act.out) },
          { key: 'in', title: t('replacement.in'), cell: (act) => titles.person(act.in) },
          { key: 'cause', title: t('replacement.cause'), cell: ({ cause }) => t(`replacement.causes.${cause}`) },
          {
            key: 'candidates',
            title: t('replacement.candidates'),
            cell: ({ candidates }) => (candidates === null ? t('replacement.all') : candidates.join(', ')),
          },
        ]}
      />
    </Section>
  )
}
