/** What the plenary may decide on, the form to propose it, and what was decided. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { viewDecidable, type Decidable } from '../../../shared/engine/view-decidable.ts'
import { viewMinutes } from '../../../shared/subjects/results/view-minutes.ts'
import { viewOpening } from '../../../shared/subjects/results/view-opening.ts'
import { remembered, type State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { DecisionForm } from './decision-form.tsx'
import { isHolder } from './gate-section.tsx'
import { useDecidableText } from './decidable-text.ts'
import { useWho } from './words.ts'

const madeOf = (state: State) => remembered(state, 'decisions-made', () => viewMinutes(state)?.decisions ?? [])

export function DecisionsSection(): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const all = useView(viewDecidable)
  const { open } = useView(viewOpening)
  const mayDecide = useView(isHolder, room.actor)
  const [chosen, setChosen] = useState<Decidable | null>(null)
  // As long as nobody has opened anything, a shut sheet is no question for the plenary.
  const rows = all.filter(({ why }) => why !== 'unopened' || open > 0)
  return (
    <Section title={t('decisions.title')} lead={t('decisions.lead')}>
      {rows.length < all.length && <p>{t('decisions.unopenedLater', { count: all.length - rows.length })}</p>}
      <DecidableTable rows={rows} onDecide={mayDecide ? setChosen : null} />
      {!mayDecide && rows.length > 0 && <p>{t('decisions.onlyHolders')}</p>}
      {chosen && <DecisionForm key={chosen.on} on={chosen} onClose={() => setChosen(null)} />}
      <DecisionsMade />
    </Section>
  )
}

interface DecidableTableProps {
  readonly rows: readonly Decidable[]
  /** `null`: only to be read. */
  readonly onDecide: ((row: Decidable) => void) | null
}

function DecidableTable({ rows, onDecide }: DecidableTableProps): ReactNode {
  const { t } = useTranslation('weighing')
  const who = useWho()
  const whatOf = useDecidableText()
  return (
    <QuietTable
      caption={t('decisions.table')}
      rows={rows}
      rowKey={({ on }) => on}
      empty={t('decisions.none')}
      columns={[
        { key: 'what', title: t('decisions.what'), cell: whatOf },
        { key: 'author', title: t('decisions.author'), cell: ({ author }) => who(author) },
        {
          key: 'why',
          title: t('decisions.whyTitle'),
          cell: ({ why }) => <StatusBadge tone="warning">{t(`decisions.why.${why}`)}</StatusBadge>,
        },
        ...(onDecide
          ? [
              {
                key: 'decide',
                title: t('decisions.choice'),
                cell: (row: Decidable) => (
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={t('decisions.decideOn', { what: whatOf(row) })}
                    onClick={() => onDecide(row)}
                  >
                    {t('decisions.decide')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function DecisionsMade(): ReactNode {
  const { t } = useTranslation('weighing')
  const made = useView(madeOf)
  if (made.length === 0) return null
  return (
    <>
      <h3>{t('decisions.made')}</h3>
      <QuietTable
        caption={t('decisions.madeTable')}
        rows={made}
        rowKey={({ on, choice }) => `${on} ${choice}`}
        empty={t('decisions.none')}
        columns={[
          {
            key: 'choice',
            title: t('decisions.choice'),
            cell: ({ choice }) => t(`decisions.choices.${choice as Decidable['choices'][number]}`),
          },
          { key: 'reason', title: t('decisions.reason'), cell: ({ reason }) => reason ?? '–' },
        ]}
      />
    </>
  )
}
