/** The steps of the tie-break chain that were taken: rule, who was level, what came of it, and what it rests on. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TieStep } from '../../../shared/rules/tie-break.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { useCandidate } from './words.ts'

export function TieSteps({ steps }: { readonly steps: readonly TieStep[] }): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  const candidateOf = useCandidate()
  return (
    <QuietTable
      caption={t('ties.table')}
      rows={steps}
      rowKey={({ number, group }) => `${number} ${group.join()}`}
      empty={t('ties.none')}
      columns={[
        { key: 'number', title: t('ties.number'), align: 'number', cell: ({ number }) => number },
        {
          key: 'clause',
          title: t('ties.clause'),
          cell: ({ step: { clause } }) => (
            <>
              {clause.text[language]}
              {clause.source !== null && (
                <>
                  <br />
                  <small>{t('ties.source', { source: clause.source })}</small>
                </>
              )}
            </>
          ),
        },
        { key: 'candidates', title: t('ties.candidates'), cell: ({ group }) => group.map(candidateOf).join('; ') },
        {
          key: 'result',
          title: t('ties.result'),
          cell: ({ outcome, parts }) =>
            outcome === 'split'
              ? `${t('ties.outcome.split')}: ${parts.map((part) => part.map(candidateOf).join(' = ')).join(' > ')}`
              : t(`ties.outcome.${outcome}`),
        },
        { key: 'on', title: t('ties.on'), cell: ({ basis }) => t(`ties.basis.${basis}`) },
      ]}
    />
  )
}
