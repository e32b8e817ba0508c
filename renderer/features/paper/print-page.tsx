/** Blank sheets before the day, for a panel or one assessor of it; the own sealed sheets after it, to be signed in ink. */
import { NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { rolesAt } from '../../../shared/subjects/selection/admissions.ts'
import { foundingOf } from '../../../shared/subjects/selection/founding.ts'
import { officeOf } from '../../../shared/subjects/selection/offices.ts'
import { entersFromPaper } from '../../../shared/subjects/scoring/lawful.ts'
import { viewBlankStacks, viewOwnPrints, type BlankStack } from '../../../shared/subjects/scoring/view-paper-print.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { HostDocuments } from '../../host/host-documents.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/page.tsx'
import { usePaperNames } from './paper-names.ts'
import styles from './paper.module.css'

const isSample = (state: State): boolean => foundingOf(state)?.body.sample === true
const scores = (state: State, key: string): boolean => rolesAt(state, key as KeyId, null).has('assessor')
const printsForAll = (state: State, key: string): boolean =>
  officeOf(state, key as KeyId, null) !== null || entersFromPaper(state, key as KeyId, null)
const ownSheets = (state: State, key: string): number => viewOwnPrints(state, key as KeyId).length

export function PrintPage(): ReactNode {
  const { actor } = useSelection().room
  const isForAll = useView(printsForAll, actor)
  const hasOwn = useView(scores, actor)
  return (
    <>
      {hasOwn && <OwnSheets />}
      <BlankSheets only={isForAll ? null : actor} />
    </>
  )
}

function OwnSheets(): ReactNode {
  const { t } = useTranslation('paper')
  const { actor, selection } = useSelection().room
  const sample = useView(isSample)
  const count = useView(ownSheets, actor)
  if (count === 0) return <Section title={t('print.own')}>{<p>{t('print.ownNone')}</p>}</Section>
  return (
    <Section title={t('print.own')} lead={`${t('print.ownLead')} ${t('print.ownCount', { count })}`}>
      <HostDocuments
        {...{ selection, sample }}
        verb={t('print.writeOwn')}
        documents={[{ what: { kind: 'own-sheets' }, parts: ['lembar-penilaian'] }]}
      />
    </Section>
  )
}

/** `only`: for that assessor alone, whatever the panel. */
function BlankSheets({ only }: { readonly only: string | null }): ReactNode {
  const { t } = useTranslation('paper')
  const language = useLanguage()
  const { selection } = useSelection().room
  const sample = useView(isSample)
  const { personOf } = usePaperNames()
  const stacks = useView(viewBlankStacks).filter(({ seats }) => only === null || seats.some((s) => s.assessor === only))
  const [at, setAt] = useState(0)
  const [seat, setSeat] = useState('')
  const stack = stacks[at] ?? stacks[0]
  if (!stack) return <EmptyState title={t('print.blank')}>{t('print.noStack')}</EmptyState>
  const assessor = stack.seats.find((one) => one.assessor === (only ?? seat))?.assessor ?? null
  const { panel, instrument } = stack
  return (
    <Section title={t('print.blank')} lead={t('print.blankLead')}>
      <div className={styles['print']}>
        <NativeSelect
          label={t('print.stack')}
          value={stacks.indexOf(stack)}
          onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}
          data={stacks.map((one, index) => ({
            value: String(index),
            label: t('print.stackOf', { panel: one.panel, title: one.title[language] }),
          }))}
        />
        <NativeSelect
          label={t('print.forWhom')}
          value={assessor ?? ''}
          onChange={({ currentTarget }) => setSeat(currentTarget.value)}
          data={seatsShown(stack, only).map((one) => ({
            value: one.assessor ?? '',
            label: one.assessor
              ? t('print.seat', { name: personOf(one.assessor), count: one.sheets })
              : t('print.everySeat', { count: one.sheets }),
          }))}
        />
      </div>
      <HostDocuments
        {...{ selection, sample }}
        verb={t('print.write')}
        documents={[
          {
            what: { kind: 'blank-sheets', panel, instrument, assessor },
            parts: ['lembar-kosong', panel, instrument, ...(assessor ? [personOf(assessor)] : [])],
          },
        ]}
      />
    </Section>
  )
}

interface SeatShown {
  /** Null: the whole panel. */
  readonly assessor: KeyId | null
  readonly sheets: number
}

function seatsShown({ seats }: BlankStack, only: string | null): readonly SeatShown[] {
  if (only !== null) return seats.filter(({ assessor }) => assessor === only)
  return [{ assessor: null, sheets: seats.reduce((sum, { sheets }) => sum + sheets, 0) }, ...seats]
}
