/** Each step of the chain that this candidate went through, with its clause and everything that was compared. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/instant.ts'
import type { DerivedTieStep } from '../../../shared/rules/derivation.ts'
import { formatDay } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { QuietTable } from '../../ui/quiet-table.tsx'
import styles from './derivation-page.module.css'
import { inLanguage, useCandidate } from './words.ts'

export function DerivedTies({ steps }: { readonly steps: readonly DerivedTieStep[] }): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  if (steps.length === 0) return <p>{t('derivation.tieNone')}</p>
  return (
    <QuietTable
      caption={t('ties.table')}
      rows={steps}
      rowKey={({ number }) => String(number)}
      empty={t('derivation.tieNone')}
      columns={[
        { key: 'number', title: t('ties.number'), align: 'number', cell: ({ number }) => number },
        {
          key: 'clause',
          title: t('ties.clause'),
          cell: ({ clause }) =>
            clause.source === null
              ? clause.text[language]
              : `${clause.text[language]} (${t('ties.source', { source: clause.source })})`,
        },
        { key: 'compared', title: t('derivation.compared'), cell: (step) => <Compared step={step} /> },
        {
          key: 'result',
          title: t('ties.result'),
          cell: ({ outcome, basis }) => `${t(`ties.outcome.${outcome}`)}; ${t(`ties.basis.${basis}`)}`,
        },
      ]}
    />
  )
}

function Compared({ step: { compared, parts, outcome } }: { readonly step: DerivedTieStep }): ReactNode {
  const { t } = useTranslation('weighing')
  const candidateOf = useCandidate()
  const valueText = useValueText()
  const order = outcome === 'split' ? parts.flat() : compared.map(({ candidate }) => candidate)
  return (
    <ol className={styles['compared']}>
      {order.map((id) => {
        const one = compared.find(({ candidate }) => candidate === id)
        const value =
          one?.state === 'value'
            ? valueText(one.value)
            : t(one?.state === 'not-held' ? 'derivation.notHeld' : 'derivation.noValue')
        return <li key={id}>{`${candidateOf(id)}: ${value}`}</li>
      })}
    </ol>
  )
}

/** A day as a day, a number as a number. */
export function useValueText(): (value: string | null) => string {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  return (value) => {
    if (value === null) return t('derivation.noValue')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value as Day, language) : inLanguage(value, language)
  }
}
